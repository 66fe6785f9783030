// From the answers of one schedule to its history: which version each read saw, in which order versions came.
#pragma once

#include <vector>

#include "harness/history/history.hpp"
#include "harness/model/case.hpp"
#include "harness/model/trace.hpp"

namespace enginediff {

// Whether any step of the case says what it reads and writes.
bool has_history(const Case& parsed);

// What `records`, one schedule of the case, read and wrote. A value in the rows is taken for a version only where it
// can be nothing else; where that leaves open what was read there is a problem. Written values should all be different,
// and the values of an object that can be deleted begin with one given in the setup.
History observe(const Case& parsed, const std::vector<StepRecord>& records);

}  // namespace enginediff
