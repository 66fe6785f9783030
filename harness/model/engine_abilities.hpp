// What is known of an engine while no target of it is at hand.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace enginediff {

// An engine that selectors may name.
struct KnownEngine {
  std::string_view name;
  bool offered = true;  // where engines are listed; not one that exists for tests alone
};

struct EngineAbilities {
  std::string engine;
  std::set<std::string> features;  // that some version or build has (docs/features.md)
  std::set<std::string> builds;    // names of builds that its targets are known to have; none: nothing is known
  int newest_series = 0;           // the first number of the newest release; 0: nothing is known
};

}  // namespace enginediff
