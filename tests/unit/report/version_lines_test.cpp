#include "harness/report/version_lines.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace enginediff {
namespace {

using ::testing::ElementsAre;

TargetStatus target(const std::string& name, const std::string& engine, std::vector<int> version,
                    const std::string& profile = "") {
  TargetStatus status;
  status.info.name = name;
  status.info.engine = engine;
  status.info.profile = profile;
  status.info.version_number.parts = std::move(version);
  return status;
}

TEST(VersionLines, hold_the_versions_of_an_engine_in_their_order) {
  RunReport report;
  report.targets = {target("new", "postgres", {18, 1}), target("old", "postgres", {9, 6}),
                    target("lite", "sqlite", {3, 40}), target("lost", "", {})};
  const auto lines = version_lines(report);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0].name, "postgres");
  EXPECT_THAT(lines[0].targets, ElementsAre(1, 0)) << "9.6 is older than 18, whatever the text says";
  EXPECT_EQ(lines[1].name, "sqlite");
}

TEST(VersionLines, profiles_and_targets_of_one_version_have_lines_of_their_own) {
  RunReport report;
  report.targets = {target("a", "mysql", {8, 4}), target("b", "mysql", {8, 4}), target("c", "mysql", {8, 4}, "ansi")};
  const auto lines = version_lines(report);
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_EQ(lines[0].name, "mysql (a)");
  EXPECT_EQ(lines[1].name, "mysql (b)");
  EXPECT_EQ(lines[2].name, "mysql:ansi");
}

std::string text(const std::vector<std::optional<bool>>& does) {
  std::string out;
  for (const TestedRange& range : tested_ranges({"1", "2", "3", "4"}, does)) {
    out += "[" + range.added + " after " + range.previous.value_or("-") + " until " + range.removed.value_or("-") + "]";
  }
  return out;
}

TEST(TestedRanges, say_what_was_tested_and_no_more) {
  EXPECT_EQ(text({true, true, true, true}), "[≤1 after - until -]");
  EXPECT_EQ(text({false, false, true, true}), "[3 after 2 until -]");
  EXPECT_EQ(text({true, false, true, false}), "[≤1 after - until 2][3 after 2 until 4]");
  EXPECT_EQ(text({false, false, false, false}), "");
}

TEST(TestedRanges, a_version_that_was_not_tested_is_in_no_range_and_ends_none) {
  const auto unknown = std::nullopt;
  EXPECT_EQ(text({unknown, true, unknown, true}), "[≤2 after - until -]");
  EXPECT_EQ(text({false, unknown, true, true}), "[3 after 1 until -]");
  EXPECT_EQ(text({true, unknown, unknown, false}), "[≤1 after - until 4]");
  EXPECT_EQ(text({unknown, unknown, unknown, unknown}), "");
}

}  // namespace
}  // namespace enginediff
