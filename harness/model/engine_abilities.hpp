// What is known of an engine while no target of it is at hand.
#pragma once

#include <set>
#include <string>

namespace enginediff {

struct EngineAbilities {
  std::string engine;
  std::set<std::string> features;  // that some version or build has (docs/features.md)
  std::set<std::string> builds;    // names of builds that its targets are known to have; none: nothing is known
};

}  // namespace enginediff
