// Remembers how schedules were launched, so that planned orders which come out as one already run need not be run.
// Pure.
#pragma once

#include <map>
#include <set>
#include <vector>

#include "harness/run/interleavings.hpp"

namespace enginediff {

// A step whose session waits is deferred, so that different plans can be launched in the same order. Which sessions
// wait follows from what was launched before: after the same beginning always the same ones.
class LaunchMemory {
 public:
  // A schedule was launched as `launched`; `waiting` has for each of these launches the lanes that waited then. False
  // if the same was launched before. REQUIRES: both have the same length.
  bool note(const MergeOrder& launched, const std::vector<std::set<int>>& waiting);

  // Whether the plan is known to be launched as one that was noted.
  bool is_known(const MergeOrder& planned) const;

 private:
  std::map<MergeOrder, std::set<int>> waiting_after_;  // the lanes that wait after a beginning
  std::set<MergeOrder> launched_;
};

}  // namespace enginediff
