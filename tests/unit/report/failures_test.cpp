#include "harness/report/failures.hpp"

#include <gtest/gtest.h>

#include "tests/unit/report/sample_report.hpp"

namespace enginediff {
namespace {

RunReport two_answers(Verdict verdict) {
  return sample_report({"a", "b"}, {{"1", "S", {sample_ok(1), sample_ok(2)}, {verdict, Verdict::as_recorded}}});
}

TEST(Failures, by_default_what_changed_or_is_not_recorded_fails) {
  const FailOn fail_on = parse_fail_on({}).value();
  EXPECT_TRUE(has_failures(two_answers(Verdict::changed), fail_on));
  EXPECT_TRUE(has_failures(two_answers(Verdict::missing), fail_on));
  EXPECT_TRUE(has_failures(two_answers(Verdict::new_divergence), fail_on));
  EXPECT_FALSE(has_failures(two_answers(Verdict::as_recorded), fail_on));
  EXPECT_FALSE(has_failures(two_answers(Verdict::not_run), fail_on));
}

TEST(Failures, severities_fail_the_targets_of_the_pair) {
  const RunReport report = two_answers(Verdict::as_recorded);
  EXPECT_TRUE(has_failures(report, parse_fail_on({"silent"}).value()));
  EXPECT_FALSE(has_failures(report, parse_fail_on({"loud", "changed"}).value()));
}

TEST(Failures, of_a_target_the_worst_pair_that_fails) {
  RunReport report = sample_report({"a", "b", "c"},
                                   {{"1", "S", {sample_ok(1), sample_ok(2), sample_ok(3)}, {}, true, Severity::loud}});
  StepJudgement& step = report.cases[0].variants[0].judgement.steps[0];
  step.agreements[2].agreement.severity = Severity::silent;  // of b and c
  const FailOn both = parse_fail_on({"silent", "loud"}).value();
  EXPECT_EQ(failing_pairs(step, both, {}).size(), 3u);
  EXPECT_EQ(failing_pairs(step, parse_fail_on({"loud"}).value(), "b").size(), 1u);
  EXPECT_EQ(worst_failing_pair(step, both, "b"), &step.agreements[2]);
  EXPECT_EQ(worst_failing_pair(step, both, "a"), &step.agreements[0]);
  EXPECT_EQ(worst_failing_pair(step, parse_fail_on({"warning"}).value(), "a"), nullptr);
}

TEST(Failures, what_only_follows_from_another_difference_does_not_fail) {
  RunReport report = two_answers(Verdict::as_recorded);
  report.cases[0].variants[0].judgement.steps[0].agreements[0].after = "insert";
  EXPECT_FALSE(has_failures(report, parse_fail_on({"silent"}).value()));
}

TEST(Failures, cosmetic_is_what_rules_make_equal) {
  RunReport report = two_answers(Verdict::as_recorded);
  report.cases[0].variants[0].judgement.steps[0].agreements[0].agreement.kind = Agreement::Kind::equivalent;
  EXPECT_TRUE(has_failures(report, parse_fail_on({"cosmetic"}).value()));
  EXPECT_FALSE(has_failures(report, parse_fail_on({"silent"}).value()));
}

TEST(Failures, none_is_a_name_of_its_own_and_others_are_refused) {
  EXPECT_FALSE(has_failures(two_answers(Verdict::changed), parse_fail_on({"none"}).value()));
  const auto refused = parse_fail_on({"changed", "louder"});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, Fault::usage);
  EXPECT_NE(refused.error().message.find("'louder'"), std::string::npos);
}

}  // namespace
}  // namespace enginediff
