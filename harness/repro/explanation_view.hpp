// What is said below the answers of a divergence: in what the states differ, what caused it, and why it is so.
#pragma once

#include "harness/report/page.hpp"
#include "harness/repro/repro_findings.hpp"

namespace enginediff {

// In columns, of all that is said about a script.
inline constexpr int kFindingsIndent = 2;

void write_explanation(const ReproFindings& findings, const ExplainedDivergence& one, Page& page);

}  // namespace enginediff
