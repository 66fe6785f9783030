// The words by which cases speak of what engines have, whatever version is at hand: features, and modes of BEGIN and of
// the journal.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "harness/model/engine_abilities.hpp"

namespace enginediff {

// Every feature that some driver may name (docs/features.md).
const std::set<std::string>& known_features();

// What each engine has in some version or build, and the builds that its driver names; not of an engine whose features
// are settings of the target.
const std::vector<EngineAbilities>& abilities_of_engines();

// What an engine can be asked for with `@begin ENGINE: …` and `@journal ENGINE: …`; empty lists where it has no such
// modes.
struct EngineModes {
  std::string engine;
  std::vector<std::string> begin, journal;
  bool offered = true;  // as LexicalRules has it
};
// One of each engine, in the order of the drivers.
const std::vector<EngineModes>& modes_of_engines();

}  // namespace enginediff
