#include "harness/run/launch_memory.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

namespace enginediff {
namespace {

struct Launched {
  MergeOrder order;
  std::vector<std::set<int>> waiting;
};
using Waits = std::function<bool(const MergeOrder& begun, int lane)>;

// As the scheduler does it: the first planned step whose lane is not waiting comes next.
Launched launch(const MergeOrder& planned, int lanes, const Waits& waits) {
  MergeOrder left = planned;
  Launched out;
  while (!left.empty()) {
    std::set<int>& waiting = out.waiting.emplace_back();
    for (int lane = 0; lane < lanes; ++lane) {
      if (waits(out.order, lane)) waiting.insert(lane);
    }
    const auto next = std::find_if(left.begin(), left.end(), [&](int lane) { return !waiting.contains(lane); });
    EXPECT_NE(next, left.end());
    out.order.push_back(*next);
    left.erase(next);
  }
  return out;
}

std::size_t times(const MergeOrder& begun, int lane) {
  return static_cast<std::size_t>(std::count(begun.begin(), begun.end(), lane));
}

// Each lane locks at its second step and lets go at its last; whoever comes to the lock later waits for its turn.
bool one_lock(const MergeOrder& begun, int lane, const std::vector<std::size_t>& lengths) {
  std::vector<int> queue;
  MergeOrder prefix;
  for (const int now : begun) {
    prefix.push_back(now);
    if (times(prefix, now) == 2) queue.push_back(now);
    while (!queue.empty() && times(prefix, queue.front()) == lengths[static_cast<std::size_t>(queue.front())])
      queue.erase(queue.begin());
  }
  return std::find(queue.begin(), queue.end(), lane) > queue.begin() &&
         std::count(queue.begin(), queue.end(), lane) > 0;
}

const std::vector<std::set<int>> kNobodyWaits(4);

TEST(LaunchMemory, KnowsWhatItHasSeen) {
  LaunchMemory memory;
  EXPECT_FALSE(memory.is_known({0, 1, 0, 1}));
  EXPECT_TRUE(memory.note({0, 1, 0, 1}, kNobodyWaits));
  EXPECT_TRUE(memory.is_known({0, 1, 0, 1}));
  EXPECT_FALSE(memory.is_known({0, 0, 1, 1}));
  EXPECT_FALSE(memory.note({0, 1, 0, 1}, kNobodyWaits));
}

TEST(LaunchMemory, SeesThatADeferredStepMakesTwoPlansOne) {
  LaunchMemory memory;
  // Lane 1 waits after 0 1, so that its second step comes after the second one of lane 0.
  memory.note({0, 1, 0, 1}, {{}, {}, {1}, {}});
  EXPECT_TRUE(memory.is_known({0, 1, 0, 1}));
  EXPECT_TRUE(memory.is_known({0, 1, 1, 0}));
  EXPECT_FALSE(memory.is_known({1, 0, 0, 1}));
}

// Running only what is not known finds exactly the launch orders that running everything finds.
TEST(LaunchMemory, MissesNothing) {
  const std::vector<std::vector<std::size_t>> cases = {{3, 3}, {4, 3}, {3, 3, 3}, {4, 4}, {3, 4, 2}};
  for (const auto& lengths : cases) {
    const int lanes = static_cast<int>(lengths.size());
    const Waits waits = [&](const MergeOrder& begun, int lane) { return one_lock(begun, lane, lengths); };
    std::set<MergeOrder> all, found;
    LaunchMemory memory;
    int runs = 0;
    for (const MergeOrder& planned : interleavings(lengths, 100'000, 1).orders) {
      all.insert(launch(planned, lanes, waits).order);
      if (memory.is_known(planned)) continue;
      ++runs;
      const Launched launched = launch(planned, lanes, waits);
      EXPECT_TRUE(memory.note(launched.order, launched.waiting));
      found.insert(launched.order);
    }
    EXPECT_EQ(found, all);
    EXPECT_LT(all.size(), count_merges(lengths)) << "the lock makes no difference, so the test shows nothing";
    EXPECT_EQ(static_cast<std::size_t>(runs), all.size()) << "what is run again and again costs time";
  }
}

}  // namespace
}  // namespace enginediff
