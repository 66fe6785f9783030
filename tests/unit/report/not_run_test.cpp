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

Outcome stuck() {
  Outcome outcome;
  outcome.answer = Interrupted{Interrupted::Reason::stuck, ""};
  return outcome;
}

TEST(Stuck, steps_and_schedules_that_nothing_records_are_named) {
  RunReport report =
      sample_report({"a", "b"}, {{"want", "S", {stuck(), stuck()}, {Verdict::agreed, Verdict::agreed}},
                                 {"state", "S", {sample_ok(), sample_ok()}, {Verdict::agreed, Verdict::unchecked}}});
  report.cases[0].variants[0].traces[1].census = Census{};
  report.cases[0].variants[0].traces[1].census->classes = {{"serial", 7, "", {}},
                                                           {"stuck", 3, "B.2 waits for A.2", {}}};
  const auto reasons = stuck_reasons(report);
  ASSERT_EQ(reasons.size(), 2u);
  EXPECT_EQ(reasons[0].reason, "3 of 10 schedules: B.2 waits for A.2");
  EXPECT_THAT(reasons[0].targets, ElementsAre("b"));
  EXPECT_THAT(reasons[0].places, ElementsAre("sample.case › state"));
  EXPECT_EQ(reasons[1].reason, "it waited for what nothing could free, and was cancelled");
  EXPECT_THAT(reasons[1].targets, ElementsAre("a", "b"));
  EXPECT_THAT(reasons[1].places, ElementsAre("sample.case › want"));
}

TEST(Stuck, what_is_recorded_is_no_news) {
  EXPECT_TRUE(stuck_reasons(sample_report({"a"}, {{"want", "S", {stuck()}, {Verdict::as_recorded}}})).empty());
  EXPECT_TRUE(stuck_reasons(sample_report({"a"}, {{"want", "S", {sample_ok()}, {Verdict::unchecked}}})).empty());
}

}  // namespace
}  // namespace enginediff
