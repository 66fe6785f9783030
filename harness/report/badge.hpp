// A badge that says in a few words how a run went: SVG without any reference to elsewhere.
#pragma once

#include <iosfwd>

#include "harness/journal/run_report.hpp"

namespace enginediff {

void write_badge(const RunReport& report, std::ostream& out);

}  // namespace enginediff
