#include "harness/report/html/behaviour_row.hpp"

#include <gtest/gtest.h>

#include "tests/unit/report/sample_report.hpp"

namespace enginediff::html {
namespace {

BehaviourRow row_of(const RunReport& report) { return behaviour_row(report, report.cases.front()); }

RunReport with_engines(RunReport report, const std::vector<std::string>& engines) {
  for (std::size_t i = 0; i < engines.size(); ++i) report.targets[i].info.engine = engines[i];
  return report;
}

TEST(BehaviourRow, pairs_have_the_worst_relation_of_all_steps) {
  const RunReport report = sample_report(
      {"a", "b", "c"}, {{"1", "S", {sample_ok(1), sample_ok(1), sample_ok(2)}, {}, true, Severity::loud},
                        {"2", "S", {sample_ok(1), sample_ok(3), sample_ok(1)}, {}, true, Severity::silent}});
  const BehaviourRow row = row_of(report);
  EXPECT_EQ(row.pairs, "sls") << "a-b, a-c, b-c";
  EXPECT_EQ(row.worst(), 's');
}

TEST(BehaviourRow, targets_that_differ_nowhere_share_a_letter) {
  const RunReport report =
      sample_report({"a", "b", "c", "d"}, {{"1", "S", {sample_ok(1), sample_ok(2), sample_ok(1), sample_ok(3)}, {}}});
  EXPECT_EQ(row_of(report).letters, "ABAC");
}

TEST(BehaviourRow, A_is_what_most_engines_do_and_not_most_versions) {
  const RunReport report = with_engines(
      sample_report({"a", "b-1", "b-2", "b-3", "c"},
                    {{"1", "S", {sample_ok(2), sample_ok(1), sample_ok(1), sample_ok(1), sample_ok(2)}, {}}}),
      {"a", "b", "b", "b", "c"});
  EXPECT_EQ(row_of(report).letters, "ABBBA");
}

TEST(BehaviourRow, a_target_without_an_answer_has_no_letter_and_a_reason) {
  const RunReport report = sample_report({"a", "b"}, {{"1", "S", {sample_ok(1), std::nullopt}, {}}});
  const BehaviourRow row = row_of(report);
  EXPECT_EQ(row.letters, "A-");
  EXPECT_EQ(row.pairs, "-");
  EXPECT_EQ(row.silent_because, (std::vector<std::string>{"", "not run: create failed"}));
}

TEST(BehaviourRow, the_headline_is_the_worst_step_that_separates_most) {
  RunReport report = sample_report(
      {"a", "b", "c"}, {{"1", "S", {sample_ok(1), sample_ok(2), sample_ok(3)}, {}, true, Severity::loud},
                        {"2", "S", {sample_ok(1), sample_ok(1), sample_ok(2)}, {}, true, Severity::silent},
                        {"3", "S", {sample_ok(1), sample_ok(2), sample_ok(3)}, {}, true, Severity::silent}});
  const BehaviourRow row = row_of(report);
  ASSERT_TRUE(row.headline);
  EXPECT_EQ(row.headline->step, 2u);
}

TEST(BehaviourRow, what_only_follows_makes_nothing_worse) {
  RunReport report = sample_report({"a", "b"}, {{"1", "S", {sample_ok(1), sample_ok(2)}, {}, true, Severity::loud},
                                                {"2", "S", {sample_ok(1), sample_ok(2)}, {}, true, Severity::silent}});
  report.cases[0].variants[0].judgement.steps[1].agreements[0].after = "1";
  const BehaviourRow row = row_of(report);
  EXPECT_EQ(row.pairs, "l");
  ASSERT_TRUE(row.headline);
  EXPECT_EQ(row.headline->step, 0u);
}

TEST(BehaviourRow, setup_tells_where_only_some_refuse_it) {
  RunReport report = sample_report(
      {"a", "b"},
      {{"1", "S", {sample_ok(), sample_error(ErrorClass::syntax_error, 1, "", "no")}, {}, true, Severity::loud},
       {"2", "S", {sample_ok(1), std::nullopt}, {}}});
  report.cases[0].parsed.steps[0].role = StepRole::setup;
  EXPECT_EQ(row_of(report).pairs, "l");
  EXPECT_EQ(row_of(report).letters, "A-") << "it was asked nothing";
}

TEST(BehaviourRow, without_answers_there_is_no_headline) {
  EXPECT_FALSE(row_of(sample_report({"a", "b"}, {{"1", "S", {std::nullopt, std::nullopt}, {}}})).headline);
}

TEST(BehaviourRow, pairs_stand_in_the_order_of_the_targets) {
  std::size_t expected = 0;
  for (std::size_t first = 0; first < 5; ++first) {
    for (std::size_t second = first + 1; second < 5; ++second) EXPECT_EQ(pair_position(first, second, 5), expected++);
  }
}

}  // namespace
}  // namespace enginediff::html
