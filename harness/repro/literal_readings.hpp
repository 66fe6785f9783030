// Literals that several engines accept and read as different things.
#pragma once

#include <string>
#include <vector>

#include "harness/repro/script_runner.hpp"

namespace enginediff {

// One sentence for each kind of such a literal in statements that were sent to several targets as they stand and taken
// there: where the first one is, and who reads what. For people; not escaped.
std::vector<std::string> differing_readings(const Script& script, const ScriptRun& run, const ScriptRunner& runner);

}  // namespace enginediff
