// The parts that Markdown reports share: targets, pairs, and what was not run.
#pragma once

#include <iosfwd>
#include <string>

#include "harness/report/summary.hpp"

namespace enginediff {

// `2026-11-28`
std::string day_of(const RunReport& report);

void write_markdown_targets(const RunReport& report, std::ostream& out);
// Behaviours of each pair by their worst difference.
void write_markdown_pairs(const RunSummary& summary, std::ostream& out);
// A list of what makes the report less than whole; nothing when it is.
void write_markdown_problems(const RunReport& report, std::ostream& out);

// What was refused for want of privileges, if anything was.
void write_markdown_notes(const RunReport& report, std::ostream& out);

}  // namespace enginediff
