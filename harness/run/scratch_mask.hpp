// Takes the scratch's name, which differs in every run, out of what engines say about it.
#pragma once

#include <string>

#include "harness/engine/engine.hpp"
#include "harness/model/outcome.hpp"

namespace enginediff {

// Writes `${scratch}` for every occurrence of `scratch` in messages, names of columns and cells of text (`ANALYZE
// TABLE` and `SELECT DATABASE()` answer with it). The digests of rows that were not kept are over what the engine
// returned.
void mask_scratch_name(Outcome& outcome, const std::string& scratch);

// In one result of several.
void mask_scratch_name(ResultSet& rows, const std::string& scratch);

// In what the engine calls the lock: a user lock is called as the case named it, a table may come with its database.
// Whose sessions hold it are names of the case's own.
void mask_scratch_name(WaitingForLock& wait, const std::string& scratch);

// In any text that an engine worded: why a step was not run, a notice.
void mask_scratch_name(std::string& text, const std::string& scratch);

}  // namespace enginediff
