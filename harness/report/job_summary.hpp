// The page that a CI job shows of itself: what failed, counts, what is missing. Markdown of at most some hundred
// kilobytes.
#pragma once

#include <iosfwd>

#include "harness/journal/run_report.hpp"
#include "harness/report/failures.hpp"

namespace enginediff {

// What `fail_on` names counts as failed.
void write_job_summary(const RunReport& report, const FailOn& fail_on, std::ostream& out);

}  // namespace enginediff
