// A report of one case that was run just now, without a journal.
#pragma once

#include <vector>

#include "harness/journal/run_report.hpp"

namespace enginediff {

// `traces` are of the case's only variant, traces[i] on targets[i]. The first target is the reference.
// REQUIRES: there is one.
RunReport report_of_case(Case parsed, std::vector<Trace> traces, const std::vector<TargetInfo>& targets);

}  // namespace enginediff
