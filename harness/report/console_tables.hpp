// The tables and counts at the end of the console report.
#pragma once

#include "harness/report/page.hpp"
#include "harness/report/summary.hpp"

namespace enginediff {

// Category × target, verdicts, severities, and pairs of targets where they are few or asked for.
void write_summary_tables(Page& page, const RunReport& report, const RunSummary& summary);

// The one line that says how it went.
void write_last_line(Page& page, const RunReport& report, const RunSummary& summary);

}  // namespace enginediff
