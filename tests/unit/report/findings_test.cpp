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
  EXPECT_EQ(findings[0].verdict, Verdict::changed);
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
  EXPECT_EQ(findings[0].verdict, Verdict::changed);
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
}

}  // namespace
}  // namespace enginediff
