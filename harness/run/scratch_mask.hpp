// Takes the scratch's name, which differs in every run, out of what engines say about it.
#pragma once

#include <string>

#include "harness/model/outcome.hpp"

namespace enginediff {

// Writes `${scratch}` for every occurrence of `scratch` in messages, names of columns and cells of text (`ANALYZE
// TABLE` and `SELECT DATABASE()` answer with it). The digests of rows that were not kept are over what the engine
// returned.
void mask_scratch_name(Outcome& outcome, const std::string& scratch);

}  // namespace enginediff
