// Workflow commands of GitHub: an annotation at the lines of each step that failed.
#pragma once

#include <iosfwd>

#include "harness/journal/run_report.hpp"
#include "harness/report/failures.hpp"

namespace enginediff {

// What `fail_on` names counts as failed.
void write_github(const RunReport& report, const FailOn& fail_on, std::ostream& out);

}  // namespace enginediff
