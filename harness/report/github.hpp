// Workflow commands of GitHub: an annotation at the lines of each step that failed.
#pragma once

#include <iosfwd>

#include "harness/journal/run_report.hpp"

namespace enginediff {

void write_github(const RunReport& report, std::ostream& out);

}  // namespace enginediff
