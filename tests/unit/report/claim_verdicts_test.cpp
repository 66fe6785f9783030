#include "harness/report/claim_verdicts.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "harness/casefile/parser.hpp"
#include "harness/report/claims_markdown.hpp"
#include "tests/unit/report/sample_report.hpp"

namespace enginediff {
namespace {

using testing::HasSubstr;
using testing::Not;

ClaimCheck check(std::string when, std::string step, std::string_view on, ClaimCondition condition) {
  return {"the step " + step, std::move(when),      "sample.case",
          std::move(step),    *parse_selectors(on), std::move(condition)};
}

// A step `q` that sqlite accepts and mysql refuses, with the claim's checks.
RunReport report_with(std::vector<ClaimCheck> checks) {
  RunReport report =
      sample_report({"sqlite", "mysql"}, {{"q",
                                           "S",
                                           {sample_ok(1), sample_error(ErrorClass::syntax_error, 1064, "42000", "no")},
                                           {},
                                           true,
                                           Severity::loud}});
  for (std::size_t i = 0; i < 2; ++i) report.cases[0].variants[0].judgement.steps[0].targets[i].record = 0;
  report.claims.guides = {{"G1", "A guide"}};
  report.claims.claims = {{"c01", "G1", "a claim", "a pooler", std::move(checks)}};
  return report;
}

TEST(ClaimVerdicts, hold_when_every_check_holds) {
  const RunReport report = report_with({check("", "q", "sqlite", ClaimAnswersOk{}),
                                        check("", "q", "mysql", ClaimAnswersError{ErrorClass::syntax_error})});
  const auto verdicts = decide_claims(report);
  ASSERT_EQ(verdicts.size(), 1u);
  EXPECT_EQ(verdicts[0].decision, ClaimDecision::holds);
  ASSERT_EQ(verdicts[0].observations.size(), 2u);
  EXPECT_EQ(verdicts[0].observations[0].observed, "ok 1 row");
  EXPECT_EQ(verdicts[0].observations[1].observed, "error syntax_error");
}

TEST(ClaimVerdicts, are_false_when_no_check_holds) {
  const RunReport report = report_with({check("", "q", "sqlite", ClaimAnswersError{}),
                                        check("", "q", "mysql", ClaimAnswersError{ErrorClass::division_by_zero}),
                                        check("", "q", "sqlite", ClaimWaits{}),
                                        check("", "q", "sqlite", ClaimAgreesWith{*parse_selectors("mysql")})});
  EXPECT_EQ(decide_claims(report)[0].decision, ClaimDecision::refuted);
}

TEST(ClaimVerdicts, say_on_what_they_depend) {
  const RunReport report = report_with({check("on the small one", "q", "sqlite", ClaimAnswersOk{}),
                                        check("on the big one", "q", "mysql", ClaimAnswersOk{})});
  const auto verdicts = decide_claims(report);
  EXPECT_EQ(verdicts[0].decision, ClaimDecision::depends);
  EXPECT_THAT(verdicts[0].reason, HasSubstr("true: on the small one. False: on the big one"));
  const RunReport one_check = report_with({check("", "q", "*", ClaimAnswersOk{})});
  EXPECT_THAT(decide_claims(one_check)[0].reason, HasSubstr("true: the step q: sqlite. False: the step q: mysql"));
  // One circumstance is named once, however many targets show it.
  RunReport two = report_with({check("", "q", "*", ClaimAnswersOk{}), check("", "q", "*", ClaimAnswersOk{})});
  EXPECT_THAT(decide_claims(two)[0].reason,
              HasSubstr("true: the step q: sqlite, sqlite. False: the step q: mysql, mysql"));
}

TEST(ClaimVerdicts, name_the_value_that_was_bound) {
  RunReport report = report_with({check("", "q", "sqlite", ClaimAnswersOk{})});
  report.cases[0].parsed.steps = parse_case("-- @step q\n-- @bind 7\n-- @bind 'a'\nSELECT ?;\n", "x.sql").parsed.steps;
  ASSERT_FALSE(report.cases[0].parsed.steps.empty());
  auto& executions = report.cases[0].variants[0].judgement.steps;
  executions.push_back(executions[0]);
  executions[1].execution = 1;
  const auto seen = decide_claims(report)[0].observations;
  ASSERT_EQ(seen.size(), 2u);
  EXPECT_THAT(seen[0].variant, HasSubstr("bind=7"));
  EXPECT_THAT(seen[1].variant, HasSubstr("bind='a'"));
  // With one list there is nothing to tell apart.
  report.cases[0].parsed.steps[0].binds.resize(1);
  EXPECT_EQ(decide_claims(report)[0].observations.at(0).variant, "");
}

TEST(ClaimVerdicts, leave_out_axes_that_a_target_does_not_have) {
  RunReport report = report_with({check("", "q", "mysql", ClaimAnswersOk{}), check("", "q", "sqlite", ClaimAnswersOk{}),
                                  check("", "q", "sqlite", ClaimDiffersFrom{*parse_selectors("mysql"), std::nullopt})});
  auto& variants = report.cases[0].variants;
  variants.push_back(variants[0]);
  for (std::size_t i = 0; i < 2; ++i) {
    variants[i].variant.values = {{"isolation", "default"}, {"begin", i == 0 ? "deferred" : "immediate"}};
    variants[i].traces[0].variant = variants[i].variant;
    variants[i].traces[1].variant.values = {{"isolation", "default"}};
  }
  const auto seen = decide_claims(report)[0].observations;
  ASSERT_EQ(seen.size(), 5u);
  // The server was asked once.
  EXPECT_EQ(seen[0].variant, "isolation=default");
  EXPECT_EQ(seen[1].variant, "isolation=default,begin=deferred");
  EXPECT_EQ(seen[2].variant, "isolation=default,begin=immediate");
  // A pair has the axes of both.
  EXPECT_EQ(seen[3].variant, "isolation=default,begin=deferred");
  EXPECT_EQ(seen[4].variant, "isolation=default,begin=immediate");
}

TEST(ClaimVerdicts, say_on_which_build_they_depend) {
  RunReport report = report_with({check("", "q", "*", ClaimAnswersOk{})});
  for (std::size_t i = 0; i < 2; ++i) {
    report.targets[i].info.engine = "sqlite";
    report.targets[i].info.version = "3.53.2";
    report.targets[i].info.build = i == 0 ? "default" : "better";
  }
  EXPECT_THAT(decide_claims(report)[0].reason,
              HasSubstr("true: the step q: sqlite (build default). False: the step q: mysql (build better)"));
  // Of another version it may be that.
  report.targets[1].info.version = "3.40.1";
  EXPECT_THAT(decide_claims(report)[0].reason, HasSubstr("true: the step q: sqlite. False: the step q: mysql"));
}

TEST(ClaimVerdicts, compare_targets_by_severity) {
  const auto differs = [](std::optional<Severity> severity) {
    return report_with({check("", "q", "sqlite", ClaimDiffersFrom{*parse_selectors("mysql"), severity})});
  };
  EXPECT_EQ(decide_claims(differs(std::nullopt))[0].decision, ClaimDecision::holds);
  EXPECT_EQ(decide_claims(differs(Severity::loud))[0].decision, ClaimDecision::holds);
  EXPECT_EQ(decide_claims(differs(Severity::silent))[0].decision, ClaimDecision::refuted);
  EXPECT_THAT(decide_claims(differs(std::nullopt))[0].observations.at(0).observed, HasSubstr("loud divergence"));
}

TEST(ClaimVerdicts, tell_a_census_in_words) {
  RunReport report =
      report_with({check("", "q", "sqlite", ClaimAnswersOk{}), check("", "q", "sqlite", ClaimCensusHas{"anomalous"})});
  Census census;
  census.classes = {{"serial", 44, "", {}}, {"anomalous (lost update)", 26, "", {}}};
  report.cases[0].variants[0].traces[0].census = census;
  const auto seen = decide_claims(report)[0].observations;
  ASSERT_EQ(seen.size(), 2u);
  for (const ClaimObservation& one : seen)
    EXPECT_EQ(one.observed, "70 schedules: 44 serial, 26 anomalous (lost update)");
}

// Whoever stands first in the run: the evidence reads as its first column does.
TEST(ClaimVerdicts, tell_a_difference_from_the_side_of_the_target) {
  const RunReport report =
      report_with({check("", "q", "sqlite", ClaimDiffersFrom{*parse_selectors("mysql"), std::nullopt}),
                   check("", "q", "mysql", ClaimDiffersFrom{*parse_selectors("sqlite"), std::nullopt})});
  const auto seen = decide_claims(report)[0].observations;
  ASSERT_EQ(seen.size(), 2u);
  EXPECT_EQ(seen[0].observed, "loud divergence: row 1 differs");  // as the judgement has it
  EXPECT_EQ(seen[1].target, "mysql");
  EXPECT_EQ(seen[1].other, "sqlite");
  EXPECT_EQ(seen[1].observed, "loud divergence: error syntax_error and ok");
}

TEST(ClaimVerdicts, are_not_decided_without_checks_or_without_a_run) {
  const RunReport without = report_with({});
  EXPECT_EQ(decide_claims(without)[0].decision, ClaimDecision::undecided);
  EXPECT_EQ(decide_claims(without)[0].reason, "a pooler");
  const RunReport elsewhere = report_with({check("", "q", "postgres", ClaimAnswersOk{})});
  EXPECT_EQ(decide_claims(elsewhere)[0].decision, ClaimDecision::undecided);
  EXPECT_THAT(decide_claims(elsewhere)[0].reason, HasSubstr("none of its cases was run"));
}

// What was not run might have said otherwise.
TEST(ClaimVerdicts, are_not_decided_by_a_part_of_the_checks_that_says_the_same) {
  const RunReport part = report_with({check("here", "q", "sqlite", ClaimAnswersOk{}),
                                      check("there", "q", "postgres[begin=deferred]", ClaimAnswersOk{})});
  const auto verdicts = decide_claims(part);
  EXPECT_EQ(verdicts[0].decision, ClaimDecision::undecided);
  EXPECT_EQ(verdicts[0].observations.size(), 1u);
  EXPECT_EQ(verdicts[0].reason,
            "what was run says true, but not all was. Not run: there (case sample.case, step q, on "
            "postgres[begin=deferred])");
}

// The same with a target on which the step was not run.
RunReport with_a_silent_target(std::vector<ClaimCheck> checks, std::optional<std::string> reason) {
  RunReport report = report_with(std::move(checks));
  report.targets.push_back(report.targets[1]);
  report.targets.back().info.name = "mysql-9";
  report.targets.back().info.version_number = {{9}};
  VariantReport& variant = report.cases[0].variants[0];
  variant.traces.push_back(variant.traces[1]);
  variant.traces.back().target = "mysql-9";
  StepRecord& record = variant.traces.back().records[0];
  if (reason)
    record.result = NotRun{*reason};
  else
    record.result = Absent{};
  StepJudgement& step = variant.judgement.steps[0];
  step.targets.push_back(step.targets[1]);
  step.targets.back().target = "mysql-9";
  return report;
}

TEST(ClaimVerdicts, are_not_decided_where_a_target_did_not_come_to_the_step) {
  const auto verdict_of = [](std::vector<ClaimCheck> checks, std::optional<std::string> reason) {
    const RunReport report = with_a_silent_target(std::move(checks), std::move(reason));
    const ClaimVerdict verdict = decide_claims(report)[0];
    return fmt::format("{}: {}", claim_decision_name(verdict.decision), verdict.reason);
  };
  const ClaimCheck refused = check("here", "q", "mysql", ClaimAnswersError{});
  EXPECT_EQ(
      verdict_of({refused}, "setup failed: setup.1"),
      "not decided here: what was run says true, but not all was. Not run: here (setup failed: setup.1): mysql-9");
  EXPECT_EQ(verdict_of({check("here", "q", "mysql", ClaimAnswersOk{})}, "create failed"),
            "not decided here: what was run says false, but not all was. Not run: here (create failed): mysql-9");
  EXPECT_EQ(verdict_of({refused, check("there", "q", "mysql", ClaimAnswersOk{})}, "create failed"),
            "depends: true: here. False: there. a pooler. Not run: here (create failed): mysql-9; there (create "
            "failed): mysql-9");
  // The one that it is compared with.
  EXPECT_EQ(verdict_of({check("here", "q", "sqlite", ClaimDiffersFrom{*parse_selectors("mysql"), std::nullopt})},
                       "create failed"),
            "not decided here: what was run says true, but not all was. Not run: here (mysql-9: create failed): sqlite "
            "against mysql-9");
  EXPECT_EQ(verdict_of({check("here", "q", "mysql", ClaimDiffersFrom{*parse_selectors("sqlite"), std::nullopt})},
                       "create failed"),
            "not decided here: what was run says true, but not all was. Not run: here (create failed): mysql-9");
  // Nothing was seen at all.
  EXPECT_EQ(verdict_of({check("here", "q", "mysql>=9", ClaimAnswersOk{})}, "create failed"),
            "not decided here: nothing of it was run. Not run: here (create failed): mysql-9");
  // One that is not covered, and one that has no such step.
  EXPECT_EQ(verdict_of({check("here", "q", "sqlite", ClaimAnswersOk{})}, "create failed"), "true: a pooler");
  EXPECT_EQ(verdict_of({refused}, std::nullopt), "true: a pooler");
}

TEST(ClaimVerdicts, look_for_no_answer_where_a_target_has_no_such_case) {
  const ClaimCheck refused = check("here", "q", "mysql", ClaimAnswersError{});
  RunReport lost = with_a_silent_target({refused}, "create failed");
  Trace& trace = lost.cases[0].variants[0].traces.back();
  TargetVerdict& verdict = lost.cases[0].variants[0].judgement.steps[0].targets.back();
  trace.records.clear();
  trace.not_run = "the server is gone";
  verdict.record.reset();
  verdict.verdict = Verdict::not_run;
  EXPECT_THAT(decide_claims(lost)[0].reason, HasSubstr("Not run: here (the server is gone): mysql-9"));
  // Nor had it the step.
  auto& step = lost.cases[0].parsed.steps[0];
  step.spellings.resize(1);
  step.spellings[0].selectors = *parse_selectors("mysql");
  step.spellings[0].absent = true;
  EXPECT_EQ(decide_claims(lost)[0].decision, ClaimDecision::holds);
  RunReport lacks = with_a_silent_target({refused}, "create failed");
  lacks.cases[0].variants[0].traces.back().unsupported = "it has no locks";
  EXPECT_EQ(decide_claims(lacks)[0].decision, ClaimDecision::holds);
}

TEST(ClaimVerdicts, name_the_targets_that_could_never_be_used) {
  RunReport report = report_with({check("", "q", "sqlite", ClaimAnswersOk{})});
  std::ostringstream before, after;
  write_claims(report, before);
  EXPECT_THAT(before.str(), Not(HasSubstr("could not be used")));
  TargetStatus dead;
  dead.info.name = "dead_one";
  dead.unusable = "connection refused";
  report.targets.push_back(dead);
  write_claims(report, after);
  EXPECT_THAT(after.str(),
              HasSubstr("\n\nOf targets that could not be used no verdict says anything: dead\\_one.\n\n"));
  EXPECT_EQ(decide_claims(report)[0].decision, ClaimDecision::holds);
}

TEST(ClaimVerdicts, that_depend_say_what_was_not_run) {
  const RunReport part = report_with({check("on the small one", "q", "sqlite", ClaimAnswersOk{}),
                                      check("on the big one", "q", "mysql", ClaimAnswersOk{}),
                                      check("elsewhere", "other", "mysql", ClaimAnswersOk{})});
  const auto verdicts = decide_claims(part);
  EXPECT_EQ(verdicts[0].decision, ClaimDecision::depends);
  EXPECT_THAT(verdicts[0].reason, HasSubstr("Not run: elsewhere (case sample.case, step other, on mysql)"));
}

}  // namespace
}  // namespace enginediff
