// What cannot be written into a case file, in words.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "harness/compare/bless.hpp"
#include "harness/model/trace.hpp"

namespace enginediff {

// Why a record that ended in an answer is not one to expect. REQUIRES: it has an outcome, which no expectation can
// hold.
std::string why_not_blessed(const StepRecord& record);

// What was not run, once for each reason, on one line each and safe to print. Not so a step whose `@after` had no
// success: that it is not run is what the case says. Of a setup that failed its error is told.
std::vector<std::string> what_was_not_run(const Case& parsed, const CaseObservation& observation);

// Whether two targets part at a step to which no expectation can be written, `index` in Case::steps. After a race they
// may by chance.
bool diverges(std::size_t index, const CaseObservation& observation);

}  // namespace enginediff
