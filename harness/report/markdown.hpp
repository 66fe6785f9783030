// Compatibility tables for a README or wiki: what each target answers to each step that tells them apart.
#pragma once

#include <iosfwd>

#include "harness/journal/run_report.hpp"

namespace enginediff {

void write_markdown(const RunReport& report, std::ostream& out);

}  // namespace enginediff
