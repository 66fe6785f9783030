// The report for code scanning: SARIF 2.1.0, each failure at the lines of its step.
#pragma once

#include <iosfwd>

#include "harness/journal/run_report.hpp"

namespace enginediff {

void write_sarif(const RunReport& report, std::ostream& out);

}  // namespace enginediff
