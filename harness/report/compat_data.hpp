// Compatibility data for programs: which versions of an engine give which answer. docs/compat-data.schema.json defines
// it.
#pragma once

#include <iosfwd>

#include "harness/journal/run_report.hpp"

namespace enginediff {

void write_compat_data(const RunReport& report, std::ostream& out);

}  // namespace enginediff
