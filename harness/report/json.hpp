// The report for programs: everything that was judged, as one JSON document. docs/journal.md describes values and
// outcomes.
#pragma once

#include <iosfwd>

#include "harness/journal/run_report.hpp"
#include "harness/report/failures.hpp"

namespace enginediff {

// What `fail_on` names counts as failed.
void write_json(const RunReport& report, const FailOn& fail_on, std::ostream& out);

}  // namespace enginediff
