#include "harness/report/summary.hpp"

#include <gtest/gtest.h>

#include "tests/unit/report/sample_report.hpp"

namespace enginediff {
namespace {

std::size_t count(const RunSummary& summary, Verdict verdict) {
  return summary.verdicts[static_cast<std::size_t>(verdict)];
}
std::size_t count(const RunSummary& summary, Severity severity) {
  return summary.severities[static_cast<std::size_t>(severity)];
}

TEST(Summary, a_case_fails_on_the_targets_whose_verdicts_fail) {
  const RunReport report =
      sample_report({"a", "b"}, {{"1", "S", {sample_ok(1), sample_ok(2)}, {Verdict::as_recorded, Verdict::changed}}});
  const RunSummary summary = summarise(report, default_fail_on());
  EXPECT_EQ(summary.cases, 1u);
  EXPECT_EQ(summary.failed_cases, 1u);
  ASSERT_EQ(summary.categories.size(), 1u);
  EXPECT_EQ(summary.categories[0].category, "sample");
  EXPECT_EQ(summary.categories[0].targets[0].passed, 1u);
  EXPECT_EQ(summary.categories[0].targets[1].failed, 1u);
  EXPECT_EQ(count(summary, Verdict::changed), 1u);
  EXPECT_EQ(count(summary, Severity::silent), 1u);
}

TEST(Summary, each_case_counts_once_on_each_target) {
  const RunReport report =
      sample_report({"a", "b"}, {{"1", "S", {sample_ok(1), sample_ok(1)}, {Verdict::changed, Verdict::changed}},
                                 {"2", "S", {sample_ok(1), std::nullopt}, {Verdict::changed, Verdict::not_run}}});
  const RunSummary summary = summarise(report, default_fail_on());
  EXPECT_EQ(summary.total.targets[0].failed, 1u);
  EXPECT_EQ(summary.total.targets[1].failed, 1u) << "a failure weighs more than a step that was not run";
  EXPECT_EQ(summary.cases_not_run, 0u);
  EXPECT_EQ(count(summary, Verdict::changed), 3u);
}

TEST(Summary, pairs_count_cases_by_their_worst_severity) {
  RunReport report = sample_report(
      {"a", "b", "c"}, {{"1", "S", {sample_ok(1), sample_ok(1), sample_ok(2)}, {}, true, Severity::loud},
                        {"2", "S", {sample_ok(1), sample_ok(1), sample_ok(2)}, {}, true, Severity::silent}});
  RunSummary summary = summarise(report, default_fail_on());
  ASSERT_EQ(summary.pairs.size(), 3u);
  EXPECT_EQ(summary.pairs[0].same, 1u);
  EXPECT_EQ(summary.pairs[1].by_severity[static_cast<std::size_t>(Severity::silent)], 1u);
  EXPECT_EQ(summary.pairs[1].by_severity[static_cast<std::size_t>(Severity::loud)], 0u);
  EXPECT_EQ(summary.divergent_cases, 1u);
  report.reference = "c";
  EXPECT_EQ(summarise(report, default_fail_on()).pairs.size(), 2u);
}

TEST(Summary, a_trace_that_stands_in_two_variants_counts_once) {
  RunReport report = sample_report({"a", "b"}, {{"1", "S", {sample_ok(1), sample_ok(1)}, {}}});
  VariantReport second = report.cases[0].variants[0];
  report.cases[0].variants[0].variant.values = {{"begin", "deferred"}};
  second.variant.values = {{"begin", "immediate"}};
  report.cases[0].variants[0].traces[0].variant = report.cases[0].variants[0].variant;
  second.traces[0].variant = second.variant;
  report.cases[0].variants.push_back(second);
  EXPECT_EQ(count(summarise(report, default_fail_on()), Verdict::as_recorded), 3u)
      << "two variants of a, the only one of b";
}

TEST(Summary, setup_counts_only_where_it_failed_or_only_some_refuse_it) {
  RunReport report =
      sample_report({"a", "b"}, {{"1", "S", {sample_ok(1), sample_ok(2)}, {Verdict::as_recorded, Verdict::changed}}});
  report.cases[0].parsed.steps[0].role = StepRole::setup;
  const RunSummary summary = summarise(report, default_fail_on());
  EXPECT_EQ(count(summary, Verdict::as_recorded), 0u);
  EXPECT_EQ(count(summary, Verdict::changed), 1u);
  EXPECT_EQ(count(summary, Severity::silent), 1u);
  EXPECT_EQ(summary.pairs[0].by_severity[static_cast<std::size_t>(Severity::silent)], 1u);
  EXPECT_EQ(summary.divergent_cases, 1u);
  report.cases[0].variants[0].judgement.steps[0].agreements[0].agreement = {};
  EXPECT_EQ(summarise(report, default_fail_on()).pairs[0].same, 0u)
      << "that setup was carried out makes no two targets the same";
}

TEST(Summary, what_only_follows_from_another_difference_is_counted_apart) {
  RunReport report = sample_report({"a", "b"}, {{"1", "S", {sample_ok(1), sample_ok(2)}, {}, true, Severity::loud},
                                                {"2", "S", {sample_ok(1), sample_ok(2)}, {}, true, Severity::silent}});
  report.cases[0].variants[0].judgement.steps[1].agreements[0].after = "1";
  const RunSummary summary = summarise(report, default_fail_on());
  EXPECT_EQ(count(summary, Severity::silent), 0u);
  EXPECT_EQ(count(summary, Severity::loud), 1u);
  EXPECT_EQ(summary.following, 1u);
  EXPECT_EQ(summary.pairs[0].by_severity[static_cast<std::size_t>(Severity::silent)], 0u);
  EXPECT_EQ(summary.pairs[0].by_severity[static_cast<std::size_t>(Severity::loud)], 1u);
}

TEST(Summary, cases_that_are_not_supported_or_not_run_are_told_apart) {
  RunReport report =
      sample_report({"a", "b"}, {{"1", "S", {sample_ok(), sample_ok()}, {Verdict::unsupported, Verdict::not_run}}});
  report.cases[0].variants[0].traces[0].unsupported = "no window functions";
  report.cases[0].variants[0].traces[1].not_run = "the server is gone";
  const RunSummary summary = summarise(report, default_fail_on());
  EXPECT_EQ(summary.total.targets[0].unsupported, 1u);
  EXPECT_EQ(summary.total.targets[1].not_run, 1u);
  EXPECT_EQ(summary.cases_not_run, 1u);
  EXPECT_EQ(summary.failed_cases, 0u);
}

TEST(Summary, what_stands_after_a_step_that_is_refused_is_not_missing) {
  RunReport report = sample_report({"a"}, {{"create", "S", {sample_ok()}, {Verdict::as_recorded}},
                                           {"read", "S", {std::nullopt}, {Verdict::not_run}}});
  TargetVerdict& read = report.cases[0].variants[0].judgement.steps[1].targets[0];
  read.detail = "create failed";
  EXPECT_EQ(summarise(report, default_fail_on()).cases_not_run, 1u) << "nothing says that it depends on the other step";
  report.cases[0].parsed.steps[1].after = "create";
  EXPECT_EQ(summarise(report, default_fail_on()).cases_not_run, 0u);
  read.detail = "the server is gone";
  EXPECT_EQ(summarise(report, default_fail_on()).cases_not_run, 1u);
}

}  // namespace
}  // namespace enginediff
