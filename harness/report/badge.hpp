// A badge that says in a few words how a run went: SVG without any reference to elsewhere.
#pragma once

#include <iosfwd>

#include "harness/journal/run_report.hpp"
#include "harness/report/failures.hpp"

namespace enginediff {

// What `fail_on` names counts as failed.
void write_badge(const RunReport& report, const FailOn& fail_on, std::ostream& out);

}  // namespace enginediff
