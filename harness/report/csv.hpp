// The report for spreadsheets and data frames: one line for each step of each case variant on each target.
#pragma once

#include <iosfwd>

#include "harness/journal/run_report.hpp"

namespace enginediff {

void write_csv(const RunReport& report, std::ostream& out);

}  // namespace enginediff
