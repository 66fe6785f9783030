#include "harness/compare/smallest_rules.hpp"

#include <gtest/gtest.h>

#include <bit>
#include <random>
#include <vector>

namespace enginediff {
namespace {

constexpr int kRules = 7;
constexpr RuleSet kAll = (1 << kRules) - 1;

// Whether the positions of a come before those of b in the order of the table.
bool comes_first(RuleSet a, RuleSet b) {
  const RuleSet differing = a ^ b;
  return differing != 0 && (a & differing & -differing) != 0;
}

std::optional<RuleSet> by_trying_everything(const std::function<bool(RuleSet)>& equal) {
  std::optional<RuleSet> best;
  for (RuleSet set = 0; set <= kAll; ++set) {
    if (!equal(set)) continue;
    const bool smaller = !best || std::popcount(set) < std::popcount(*best);
    if (smaller || (std::popcount(set) == std::popcount(*best) && comes_first(set, *best))) best = set;
  }
  return best;
}

TEST(SmallestRuleSet, NoneWhenAllAreNotEnough) {
  EXPECT_EQ(smallest_rule_set(kAll, kAll, [](RuleSet) { return false; }), std::nullopt);
}

TEST(SmallestRuleSet, EmptyWhenNoneIsNeeded) {
  EXPECT_EQ(smallest_rule_set(kAll, kAll, [](RuleSet) { return true; }), RuleSet{0});
}

TEST(SmallestRuleSet, OnlyCandidatesAreUsed) {
  EXPECT_EQ(smallest_rule_set(0b101, 0b111, [](RuleSet set) { return (set & 0b010) != 0; }), std::nullopt);
}

TEST(SmallestRuleSet, TheTableBreaksTies) {
  const auto either = [](RuleSet set) { return (set & 0b0110) != 0; };
  EXPECT_EQ(smallest_rule_set(0b1111, 0b1111, either), RuleSet{0b0010});
}

// A family of minimal sets defines any monotone question; the answer must be that of trying every subset.
TEST(SmallestRuleSet, IsTheSmallestOfAllSubsets) {
  std::mt19937 random(3);
  for (int round = 0; round < 5000; ++round) {
    std::vector<RuleSet> enough;
    for (unsigned n = random() % 5; n > 0; --n) enough.push_back(random() & random() & kAll);
    const auto equal = [&](RuleSet set) {
      return std::any_of(enough.begin(), enough.end(), [&](RuleSet needed) { return (needed & ~set) == 0; });
    };
    ASSERT_EQ(smallest_rule_set(kAll, kAll, equal), by_trying_everything(equal)) << round;
  }
}

}  // namespace
}  // namespace enginediff
