// Takes the scratch's name, which differs in every run, out of what engines say about it.
#pragma once

#include <string>

#include "harness/model/outcome.hpp"

namespace enginediff {

// Writes `${scratch}` for every occurrence of `scratch` in messages and names of columns. Cells are left as the engine
// returned them.
void mask_scratch_name(Outcome& outcome, const std::string& scratch);

}  // namespace enginediff
