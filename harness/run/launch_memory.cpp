#include "harness/run/launch_memory.hpp"

#include <algorithm>

#include "harness/base/check.hpp"

namespace enginediff {

bool LaunchMemory::note(const MergeOrder& launched, const std::vector<std::set<int>>& waiting) {
  CHECK(launched.size() == waiting.size());
  MergeOrder begun;
  for (std::size_t i = 0; i < launched.size(); ++i) {
    waiting_after_[begun] = waiting[i];
    begun.push_back(launched[i]);
  }
  return launched_.insert(launched).second;
}

bool LaunchMemory::is_known(const MergeOrder& planned) const {
  MergeOrder left = planned, begun;
  while (!left.empty()) {
    const auto known = waiting_after_.find(begun);
    if (known == waiting_after_.end()) return false;
    const auto next = std::find_if(left.begin(), left.end(), [&](int lane) { return !known->second.contains(lane); });
    if (next == left.end()) return false;
    begun.push_back(*next);
    left.erase(next);
  }
  return launched_.contains(begun);
}

}  // namespace enginediff
