// What `enginediff repro` found, as Markdown for an issue tracker.
#pragma once

#include <iosfwd>

#include "harness/repro/repro_findings.hpp"

namespace enginediff {

// The script, what was carried, the answers, why, the fingerprints. Needs nothing beside it, and holds no credentials.
void write_issue(const ReproFindings& findings, std::ostream& out);

}  // namespace enginediff
