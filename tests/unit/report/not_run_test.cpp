#include "harness/report/not_run.hpp"

#include <gmock/gmock.h>

#include "tests/unit/report/sample_report.hpp"

namespace enginediff {
namespace {

using ::testing::ElementsAre;

TEST(NotRun, steps_are_named_with_their_case) {
  const auto reasons = not_run_reasons(sample_report({"a", "b"}, {{"insert", "S", {sample_ok(), std::nullopt}, {}}}));
  ASSERT_EQ(reasons.size(), 1u);
  EXPECT_EQ(reasons[0].reason, "create failed");
  EXPECT_THAT(reasons[0].targets, ElementsAre("b"));
  EXPECT_THAT(reasons[0].places, ElementsAre("sample.case › insert"));
}

TEST(NotRun, a_lost_target_is_one_entry_and_targets_that_share_it_too) {
  RunReport report = sample_report({"a", "b", "c"}, {{"insert", "S", {std::nullopt, sample_ok(), std::nullopt}, {}}});
  report.cases.push_back(report.cases[0]);
  report.cases[1].parsed.id = "sample.other";
  for (CaseReport& one : report.cases) {
    one.variants[0].traces[0].not_run = one.variants[0].traces[2].not_run = "the server is gone";
  }
  const auto reasons = not_run_reasons(report);
  ASSERT_EQ(reasons.size(), 1u);
  EXPECT_THAT(reasons[0].targets, ElementsAre("a", "c"));
  EXPECT_THAT(reasons[0].places, ElementsAre("sample.case", "sample.other"));
}

TEST(NotRun, what_is_unsupported_is_another_matter) {
  RunReport report = sample_report({"a"}, {{"1", "S", {sample_ok()}, {}}});
  report.cases[0].variants[0].traces[0].unsupported = "no window functions";
  EXPECT_TRUE(not_run_reasons(report).empty());
  ASSERT_EQ(unsupported_reasons(report).size(), 1u);
  EXPECT_THAT(unsupported_reasons(report)[0].places, ElementsAre("sample.case"));
}

}  // namespace
}  // namespace enginediff
