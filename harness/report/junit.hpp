// The report for CI servers: JUnit XML with one test for each case variant on each target, the whole difference as
// text.
#pragma once

#include <iosfwd>

#include "harness/journal/run_report.hpp"

namespace enginediff {

void write_junit(const RunReport& report, std::ostream& out);

}  // namespace enginediff
