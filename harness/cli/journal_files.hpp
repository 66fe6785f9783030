// Reads the journals that are named on the command line.
#pragma once

#include <string>
#include <vector>

#include "harness/cli/environment.hpp"
#include "harness/journal/journal.hpp"

namespace enginediff {

// A folder stands for all journals below it (*.jsonl, *.jsonl.gz), in the order of their names: what the jobs of a
// matrix left behind. Fault::usage when it holds none.
Result<std::vector<Journal>> read_journals(const std::vector<std::string>& paths);

// Leaves in the journals only the targets of these names and their traces; all where there are no names. Fault::usage
// when no journal holds one of them.
Result<void> keep_targets(std::vector<Journal>& journals, const std::vector<std::string>& names);

// The merged report, with the date of SOURCE_DATE_EPOCH where that is set.
Result<RunReport> read_run_report(const std::vector<std::string>& paths, const CommandEnvironment& environment);

// When a run begins, ISO 8601 in UTC: now, or what SOURCE_DATE_EPOCH says. Fault::usage when that is no number of
// seconds.
Result<std::string> time_to_record(const CommandEnvironment& environment);

}  // namespace enginediff
