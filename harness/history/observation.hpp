// From the answers of one schedule to its history: which version each read saw, in which order versions came.
#pragma once

#include <vector>

#include "harness/history/history.hpp"
#include "harness/model/case.hpp"
#include "harness/model/trace.hpp"

namespace enginediff {

// Whether any step of the case says what it reads and writes.
bool has_history(const Case& parsed);

// What `records`, one schedule of the case, read and wrote. Written values must be different for each object, and the
// values of an object that can be deleted must begin with one given in the setup.
History observe(const Case& parsed, const std::vector<StepRecord>& records);

}  // namespace enginediff
