// Puts the journals of one run's shards together, before anything is judged.
#pragma once

#include <string>
#include <vector>

#include "harness/journal/journal.hpp"

namespace enginediff {

// What several journals say together. Nothing in it depends on the order in which they were given or cases finished:
// they are taken by shard, then by engine, version and name of their targets, then by start and file name.
struct MergedJournals {
  RunHeader header;  // of the first journal; the earliest start
  ClaimsText claims;
  std::vector<TargetStatus> targets;  // in that order
  std::vector<Case> cases;            // sorted by id, one of each
  std::vector<Trace> traces;          // one of each case, variant and target; each has its case in `cases`
  std::vector<std::string> problems;
};

MergedJournals merge_journals(std::vector<Journal> journals);

}  // namespace enginediff
