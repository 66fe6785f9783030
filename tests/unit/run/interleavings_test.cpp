#include "harness/run/interleavings.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace enginediff {
namespace {

using Lengths = std::vector<std::size_t>;

bool is_merge_of(const MergeOrder& order, const Lengths& lengths) {
  Lengths seen(lengths.size());
  for (const int lane : order) {
    if (lane < 0 || static_cast<std::size_t>(lane) >= lengths.size()) return false;
    ++seen[static_cast<std::size_t>(lane)];
  }
  return seen == lengths;
}

// By another way than the product of binomials: as many as there are different permutations of the multiset.
std::set<MergeOrder> permutations_of(const Lengths& lengths) {
  MergeOrder order;
  for (std::size_t lane = 0; lane < lengths.size(); ++lane)
    order.insert(order.end(), lengths[lane], static_cast<int>(lane));
  std::set<MergeOrder> out;
  do {
    out.insert(order);
  } while (std::next_permutation(order.begin(), order.end()));
  return out;
}

const std::vector<Lengths>& small_lengths() {
  static const std::vector<Lengths> kAll = [] {
    std::vector<Lengths> all;
    for (std::size_t a = 0; a <= 4; ++a) {
      all.push_back({a});
      for (std::size_t b = 0; b <= 4; ++b) {
        all.push_back({a, b});
        for (std::size_t c = 0; c <= 3; ++c) all.push_back({a, b, c});
      }
    }
    all.push_back({2, 2, 2, 2});
    all.push_back({1, 1, 1, 1, 1});
    return all;
  }();
  return kAll;
}

TEST(Interleavings, EveryOneIsAMergeNoneIsMissingAndNoneComesTwice) {
  for (const Lengths& lengths : small_lengths()) {
    const Interleavings all = interleavings(lengths, 100'000, 1);
    const std::set<MergeOrder> expected = permutations_of(lengths);
    const std::set<MergeOrder> found(all.orders.begin(), all.orders.end());
    EXPECT_EQ(found, expected);
    EXPECT_EQ(all.orders.size(), expected.size());
    EXPECT_EQ(all.total, expected.size());
    EXPECT_EQ(count_merges(lengths), expected.size());
    EXPECT_FALSE(all.seed);
  }
}

TEST(Interleavings, ASampleHoldsDifferentMerges) {
  for (const Lengths& lengths : small_lengths()) {
    const std::uint64_t total = count_merges(lengths);
    if (total < 2 || total > 100) continue;
    for (const std::uint64_t limit : {std::uint64_t{1}, total / 2, total - 1}) {
      const Interleavings sample = interleavings(lengths, static_cast<std::size_t>(limit), 7);
      EXPECT_EQ(sample.orders.size(), limit);
      EXPECT_TRUE(std::is_sorted(sample.orders.begin(), sample.orders.end()));
      EXPECT_EQ(std::adjacent_find(sample.orders.begin(), sample.orders.end()), sample.orders.end());
      for (const MergeOrder& order : sample.orders) EXPECT_TRUE(is_merge_of(order, lengths));
      EXPECT_EQ(sample.total, total);
      EXPECT_EQ(sample.seed, 7u);
    }
  }
}

TEST(Interleavings, TheSameSeedGivesTheSameSampleAndAnotherGivesAnother) {
  const Lengths lengths = {4, 4, 4};
  EXPECT_EQ(interleavings(lengths, 100, 1).orders, interleavings(lengths, 100, 1).orders);
  EXPECT_NE(interleavings(lengths, 100, 1).orders, interleavings(lengths, 100, 2).orders);
  // Fixed for ever: a census that was recorded must be found again.
  const std::vector<MergeOrder> two = {{0, 1, 1, 0, 0}, {1, 0, 0, 0, 1}};
  EXPECT_EQ(interleavings({3, 2}, 2, 1).orders, two);
}

TEST(Interleavings, EveryMergeIsEquallyLikelyToBeDrawn) {
  std::map<MergeOrder, int> drawn;
  for (std::uint64_t seed = 0; seed < 6000; ++seed) ++drawn[interleavings({2, 2}, 1, seed).orders.front()];
  ASSERT_EQ(drawn.size(), 6u);
  for (const auto& [order, times] : drawn) {
    EXPECT_GT(times, 850);
    EXPECT_LT(times, 1150);
  }
}

TEST(Interleavings, AreCountedAsFarAsNumbersGo) {
  EXPECT_EQ(count_merges({4, 4}), 70u);
  EXPECT_EQ(count_merges({4, 4, 4}), 34650u);
  EXPECT_EQ(count_merges({31, 31}), 465428353255261088u);
  EXPECT_EQ(count_merges({40, 40}), kManyMerges);
  EXPECT_EQ(count_merges({10, 10, 10, 10}), kManyMerges);
  EXPECT_EQ(count_merges({}), 1u);
  EXPECT_EQ(interleavings({40, 40}, 3, 1).orders.size(), 3u);
}

}  // namespace
}  // namespace enginediff
