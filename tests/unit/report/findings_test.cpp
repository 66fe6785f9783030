#include "harness/report/findings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/report/sample_report.hpp"

namespace enginediff {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(Findings, one_for_each_failed_step_at_its_line) {
  const RunReport report =
      sample_report({"a", "b"}, {{"one", "S", {sample_ok(1), sample_ok(1)}, {}},
                                 {"two", "S", {sample_ok(1), sample_ok(2)}, {Verdict::as_recorded, Verdict::changed}}});
  const auto findings = find_failures(report, default_fail_on());
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].lines.first, 11);
  EXPECT_EQ(findings[0].verdict, std::optional(Verdict::changed));
  EXPECT_EQ(finding_name(findings[0]), "changed");
  EXPECT_THAT(findings[0].targets, ElementsAre("b"));
  EXPECT_EQ(finding_title(findings[0]), "sample.case › two");
  EXPECT_THAT(finding_message(findings[0], 5), HasSubstr("changed on b: A sample\nb: changed: expected "));
}

TEST(Findings, variants_of_a_step_are_one_finding_and_the_worst_verdict_names_it) {
  RunReport report =
      sample_report({"a", "b"}, {{"one", "S", {sample_ok(1), sample_ok(2)}, {Verdict::missing, Verdict::missing}}});
  VariantReport second = report.cases[0].variants[0];
  report.cases[0].variants[0].variant.values = {{"x", "1"}};
  second.variant.values = {{"x", "2"}};
  second.judgement.steps[0].targets[1].verdict = Verdict::changed;
  report.cases[0].variants.push_back(second);
  const auto findings = find_failures(report, default_fail_on());
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(findings[0].verdict, std::optional(Verdict::changed));
  EXPECT_THAT(findings[0].targets, ElementsAre("a", "b"));
  EXPECT_EQ(findings[0].details.size(), 4u);
  EXPECT_THAT(finding_message(findings[0], 1), HasSubstr("… and 3 more"));
}

TEST(Findings, what_is_not_failed_on_is_none) {
  const RunReport report = sample_report(
      {"a", "b"}, {{"one", "S", {sample_ok(1), sample_ok(2)}, {Verdict::as_recorded, Verdict::as_recorded}}});
  EXPECT_TRUE(find_failures(report, default_fail_on()).empty());
  const auto findings = find_failures(report, {{}, {Severity::silent}});
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_THAT(findings[0].details[0], HasSubstr("silent difference of a and b: row 1 differs"));
  EXPECT_EQ(finding_name(findings[0]), "silent");
  EXPECT_THAT(finding_message(findings[0], 5),
              HasSubstr("silent difference on a, b: A sample\nsilent difference of a"));
}

TEST(Findings, of_differences_only_those_that_fail_are_told_and_each_once) {
  RunReport report = sample_report({"a", "b", "c"}, {{"one", "S", {sample_ok(1), sample_ok(1), sample_ok(2)}, {}}});
  auto& pairs = report.cases[0].variants[0].judgement.steps[0].agreements;
  auto findings = find_failures(report, {{}, {Severity::silent}});
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_THAT(findings[0].details, ElementsAre("silent difference of a and c: row 1 differs")) << "b answers as a does";
  EXPECT_THAT(findings[0].targets, ElementsAre("a", "b", "c"));
  pairs[1].agreement.severity = Severity::loud;
  findings = find_failures(report, {{}, {Severity::loud}});
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(finding_name(findings[0]), "loud");
  EXPECT_THAT(findings[0].targets, ElementsAre("a", "c"));
  EXPECT_THAT(findings[0].details, ElementsAre("loud difference of a and c: row 1 differs"));
  pairs[0].agreement.kind = Agreement::Kind::equivalent;
  pairs[0].agreement.rules = {"double-digits"};
  findings = find_failures(report, {{}, {Severity::cosmetic}});
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_THAT(findings[0].details, ElementsAre("cosmetic difference of a and b: the same under double-digits"));
}

TEST(Findings, a_verdict_that_fails_names_what_a_difference_fails_too) {
  const RunReport report =
      sample_report({"a", "b"}, {{"one", "S", {sample_ok(1), sample_ok(2)}, {Verdict::as_recorded, Verdict::changed}}});
  const auto findings = find_failures(report, {{Verdict::changed}, {Severity::silent}});
  ASSERT_EQ(findings.size(), 1u);
  EXPECT_EQ(finding_name(findings[0]), "changed");
  EXPECT_THAT(findings[0].targets, ElementsAre("a", "b"));
  ASSERT_EQ(findings[0].details.size(), 2u);
  EXPECT_THAT(findings[0].details[0], HasSubstr("b: changed: expected"));
  EXPECT_EQ(findings[0].details[1], "silent difference of a and b: row 1 differs");
}

TEST(Findings, say_why_a_rewrite_has_to_agree) {
  RunReport report = sample_report(
      {"a", "b"}, {{"one", "S", {sample_ok(1), sample_ok(2)}, {Verdict::new_divergence, Verdict::new_divergence}}});
  report.cases[0].parsed.steps[0].role = StepRole::portable;
  EXPECT_EQ(find_failures(report, default_fail_on()).at(0).details.at(0),
            "a, b: new-divergence: a portable rewrite has to agree everywhere; silent difference of a and b: row 1 "
            "differs");
}

}  // namespace
}  // namespace enginediff
