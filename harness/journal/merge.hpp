// Puts the journals of one run's shards together, before anything is judged.
#pragma once

#include <string>
#include <vector>

#include "harness/journal/journal.hpp"

namespace enginediff {

// What several journals say together. Nothing in it depends on the order in which shards were given or cases finished.
struct MergedJournals {
  RunHeader header;                   // of the first journal; the earliest start
  ClaimsText claims;
  std::vector<TargetStatus> targets;  // in the order of the journals
  std::vector<Case> cases;            // sorted by id, one of each
  std::vector<Trace> traces;          // one of each case, variant and target; each has its case in `cases`
  std::vector<std::string> problems;
};

MergedJournals merge_journals(std::vector<Journal> journals);

}  // namespace enginediff
