// The published claims with their verdicts and the evidence for each, in Markdown.
#pragma once

#include <iosfwd>

#include "harness/journal/run_report.hpp"

namespace enginediff {

void write_claims(const RunReport& report, std::ostream& out);

}  // namespace enginediff
