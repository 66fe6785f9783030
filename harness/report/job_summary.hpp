// The page that a CI job shows of itself: what failed, counts, what is missing. Markdown of at most some hundred
// kilobytes.
#pragma once

#include <iosfwd>

#include "harness/journal/run_report.hpp"

namespace enginediff {

void write_job_summary(const RunReport& report, std::ostream& out);

}  // namespace enginediff
