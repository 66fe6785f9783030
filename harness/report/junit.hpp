// The report for CI servers: JUnit XML with one test for each case variant on each target, the whole difference as
// text.
#pragma once

#include <iosfwd>

#include "harness/journal/run_report.hpp"
#include "harness/report/failures.hpp"

namespace enginediff {

// What `fail_on` names counts as failed.
void write_junit(const RunReport& report, const FailOn& fail_on, std::ostream& out);

}  // namespace enginediff
