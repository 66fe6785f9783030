// The report for programs: everything that was judged, as one JSON document. docs/journal.md describes values and
// outcomes.
#pragma once

#include <iosfwd>

#include "harness/journal/run_report.hpp"

namespace enginediff {

void write_json(const RunReport& report, std::ostream& out);

}  // namespace enginediff
