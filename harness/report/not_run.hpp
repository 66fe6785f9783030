// What was not run, is not supported or got stuck, by reason: a lost server is one line and not five hundred.
#pragma once

#include <string>
#include <vector>

#include "harness/journal/run_report.hpp"

namespace enginediff {

struct NotRunReason {
  std::string reason;                // as recorded
  std::vector<std::string> targets;  // in the order of the report
  std::vector<std::string> places;   // case ids, with the step where only steps are concerned: `typing.x › insert`
};

// Whole cases and single steps that were not run, sorted by what is concerned most, then by name.
std::vector<NotRunReason> not_run_reasons(const RunReport& report);

// Whole cases that a target does not support.
std::vector<NotRunReason> unsupported_reasons(const RunReport& report);

// Steps and interleaved cases without an expectation in which something waited for what nothing could free. They pass
// where all targets do the same.
std::vector<NotRunReason> stuck_reasons(const RunReport& report);

}  // namespace enginediff
