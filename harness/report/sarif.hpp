// The report for code scanning: SARIF 2.1.0, each failure at the lines of its step.
#pragma once

#include <iosfwd>

#include "harness/journal/run_report.hpp"
#include "harness/report/failures.hpp"

namespace enginediff {

// What `fail_on` names counts as failed.
void write_sarif(const RunReport& report, const FailOn& fail_on, std::ostream& out);

}  // namespace enginediff
