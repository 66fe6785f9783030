#include "harness/report/claim_verdicts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/report/sample_report.hpp"

namespace enginediff {
namespace {

using testing::HasSubstr;

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

TEST(ClaimVerdicts, compare_targets_by_severity) {
  const auto differs = [](std::optional<Severity> severity) {
    return report_with({check("", "q", "sqlite", ClaimDiffersFrom{*parse_selectors("mysql"), severity})});
  };
  EXPECT_EQ(decide_claims(differs(std::nullopt))[0].decision, ClaimDecision::holds);
  EXPECT_EQ(decide_claims(differs(Severity::loud))[0].decision, ClaimDecision::holds);
  EXPECT_EQ(decide_claims(differs(Severity::silent))[0].decision, ClaimDecision::refuted);
  EXPECT_THAT(decide_claims(differs(std::nullopt))[0].observations.at(0).observed, HasSubstr("loud divergence"));
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
