// What stands above the divergences of a script: on what it ran, what was compared, left out, carried and rewritten.
#pragma once

#include <vector>

#include "harness/report/page.hpp"
#include "harness/repro/repro_findings.hpp"

namespace enginediff {

void write_findings_heading(const ReproFindings& findings, Page& page);

// Positions in the script of the statements that diverge between any two targets, each once, ascending.
std::vector<std::size_t> divergent_statements(const ReproFindings& findings);

}  // namespace enginediff
