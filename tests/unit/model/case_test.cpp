#include "harness/model/case.hpp"

#include <gtest/gtest.h>

namespace enginediff {
namespace {

TargetInfo target(std::string engine, std::string profile = "") {
  TargetInfo info;
  info.engine = std::move(engine);
  info.profile = std::move(profile);
  info.version_number = *Version::parse("9.7");
  return info;
}

Step step_with_spellings(const std::vector<std::string>& selectors) {
  Step step;
  for (const std::string& list : selectors) {
    Spelling spelling;
    if (!list.empty()) spelling.selectors = *parse_selectors(list);
    step.spellings.push_back(std::move(spelling));
  }
  return step;
}

std::ptrdiff_t chosen_spelling(const Step& step, const TargetInfo& info) {
  const Spelling* spelling = spelling_for(step, info, {});
  return spelling == nullptr ? -1 : spelling - step.spellings.data();
}

TEST(SpellingFor, TakesTheMostSpecific) {
  const Step step = step_with_spellings({"", "mysql, mariadb", "mysql>=9", "sqlite:wal"});
  EXPECT_EQ(chosen_spelling(step, target("postgres")), 0);
  EXPECT_EQ(chosen_spelling(step, target("mariadb")), 1);
  EXPECT_EQ(chosen_spelling(step, target("mysql")), 2);
  EXPECT_EQ(chosen_spelling(step, target("sqlite")), 0);
  EXPECT_EQ(chosen_spelling(step, target("sqlite", "wal")), 3);
}

TEST(SpellingFor, DoesNotDependOnTheOrder) {
  const Step step = step_with_spellings({"mysql>=9", "mysql", ""});
  EXPECT_EQ(chosen_spelling(step, target("mysql")), 0);
  EXPECT_EQ(chosen_spelling(step, target("postgres")), 2);
}

TEST(SpellingFor, IsNullWhereNoneCovers) {
  EXPECT_EQ(chosen_spelling(step_with_spellings({"mysql"}), target("sqlite")), -1);
  EXPECT_EQ(chosen_spelling({}, target("sqlite")), -1);
}

TEST(ExpectationFor, TakesTheMostSpecific) {
  Step step;
  for (const char* list : {"*", "postgres, sqlite", "sqlite:wal", "postgres[isolation=serializable]"}) {
    step.expectations.push_back({*parse_selectors(list), ExpectedOutcome{}, {}});
  }
  const auto chosen = [&](const TargetInfo& info, const Variant& variant = {}) {
    return expectation_for(step, info, variant) - step.expectations.data();
  };
  EXPECT_EQ(chosen(target("mysql")), 0);
  EXPECT_EQ(chosen(target("sqlite")), 1);
  EXPECT_EQ(chosen(target("sqlite", "wal")), 2);
  EXPECT_EQ(chosen(target("postgres")), 1);
  EXPECT_EQ(chosen(target("postgres"), {{{"isolation", "serializable"}}}), 3);
  EXPECT_EQ(expectation_for(Step{}, target("mysql"), {}), nullptr);
}

TEST(Variant, IsWrittenAsItsValues) {
  const Variant variant{{{"literal", "'1'"}, {"isolation", "serializable"}}};
  EXPECT_EQ(variant.to_string(), "literal='1',isolation=serializable");
  EXPECT_EQ(Variant{}.to_string(), "");
  ASSERT_NE(variant.find("isolation"), nullptr);
  EXPECT_EQ(*variant.find("isolation"), "serializable");
  EXPECT_EQ(variant.find("begin"), nullptr);
}

TEST(Case, IsEqualWhateverItsFileAndLines) {
  Case a, b;
  a.file = "a.sql";
  b.file = "b.sql";
  a.steps.emplace_back().lines = {1, 2, 30};
  b.steps.emplace_back().lines = {5, 6, 70};
  EXPECT_EQ(a, b);
  b.steps.front().name = "x";
  EXPECT_FALSE(a == b);
  b = a;
  b.repeats.push_back({"r", 2, "x", ""});
  EXPECT_FALSE(a == b);
}

}  // namespace
}  // namespace enginediff
