#include "harness/compare/judge.hpp"

#include <gtest/gtest.h>

#include "tests/unit/compare/case_run.hpp"

namespace enginediff {
namespace {

using namespace testing_support;

TEST(Judge, WithoutExpectationsAgreementPasses) {
  const Case plain = parsed("-- @step q\nSELECT 1 AS q;\n");
  EXPECT_EQ(CaseRun(plain).on(kSqlite, {one(integer(1))}).on(kMysql, {one(integer(1))}).verdicts("q"), "agreed agreed");
  EXPECT_EQ(CaseRun(plain).on(kSqlite, {one(integer(1))}).on(kMysql, {one(decimal("1.0"))}).verdicts("q"),
            "agreed agreed");
}

TEST(Judge, OneTargetAloneIsUnchecked) {
  const Case plain = parsed("-- @step q\nSELECT 1 AS q;\n");
  EXPECT_EQ(CaseRun(plain).on(kSqlite, {one(integer(1))}).verdicts("q"), "unchecked");
  EXPECT_EQ(CaseRun(plain).on(kSqlite, {one(integer(1))}).on(kMysql, {Absent{}}).verdicts("q"),
            "unchecked unsupported");
}

TEST(Judge, ADivergenceIsNewForAllTargetsOfTheStep) {
  const CaseRun run = CaseRun(parsed("-- @step q\nSELECT 1 AS q;\n"))
                          .on(kSqlite, {one(integer(3))})
                          .on(kMysql, {one(integer(3))})
                          .on(kPostgres, {one(integer(4))});
  EXPECT_EQ(run.verdicts("q"), "new-divergence new-divergence new-divergence");
  EXPECT_EQ(run.verdict("q", 0).detail, "sqlite and postgres-18 differ: row 1, column q: 3 (integer) and 4 (integer)");
  EXPECT_EQ(run.verdict("q", 2).detail, "sqlite and postgres-18 differ: row 1, column q: 3 (integer) and 4 (integer)");
}

TEST(Judge, AgreementsAreOfEveryPairInTheOrderOfTheRun) {
  const StepJudgement step = CaseRun(parsed("-- @step q\nSELECT 1 AS q;\n"))
                                 .on(kSqlite, {one(integer(3))})
                                 .on(kMysql, {one(decimal("3"))})
                                 .on(kPostgres, {NotRun{"gone"}})
                                 .find("q");
  ASSERT_EQ(step.agreements.size(), 1u);
  EXPECT_EQ(step.agreements[0].first, "sqlite");
  EXPECT_EQ(step.agreements[0].second, "mysql-9.7");
  EXPECT_EQ(step.agreements[0].agreement.kind, Agreement::Kind::equivalent);
}

constexpr const char* kDivision = R"(-- @step divide
SELECT 7 / 2 AS q;
-- => sqlite, postgres
-- |  q integer
-- |  3
-- => mysql
-- |  q decimal
-- |  3.5000
)";

TEST(Judge, ARecordedDivergenceIsAsRecorded) {
  const CaseRun run = CaseRun(parsed(kDivision)).on(kSqlite, {one(integer(3))}).on(kMysql, {one(decimal("3.5000"))});
  EXPECT_EQ(run.verdicts("divide"), "as-recorded as-recorded");
  EXPECT_EQ(run.verdict("divide", 1).expected, "[q decimal] (3.5000)");
  EXPECT_EQ(run.find("divide").agreements[0].agreement.severity, Severity::silent);
}

TEST(Judge, AChangeSaysWhatAndWhere) {
  const CaseRun run = CaseRun(parsed(kDivision)).on(kSqlite, {one(real(3.5))}).on(kPostgres, {one(integer(3))});
  EXPECT_EQ(run.verdicts("divide"), "changed as-recorded");
  EXPECT_EQ(run.verdict("divide").expected, "[q integer] (3)");
  EXPECT_EQ(run.verdict("divide").detail, "column q: expected integer, got double");
}

TEST(Judge, WhatNoExpectationCoversIsMissing) {
  const CaseRun run =
      CaseRun(parsed(kDivision)).on(target("mariadb", "mariadb"), {one(integer(3))}).on(kSqlite, {one(integer(3))});
  EXPECT_EQ(run.verdicts("divide"), "missing as-recorded");
  EXPECT_EQ(run.verdict("divide").expected, "");
}

TEST(Judge, TheMostSpecificSelectorWins) {
  const Case one_case = parsed(R"(-- @step q
SELECT 1 AS q;
-- => *
-- |  ok
-- => sqlite
-- |  q integer
-- |  1
-- => sqlite:wal
-- |  q integer
-- |  2
)");
  TargetInfo wal = kSqlite;
  wal.name = "sqlite:wal";
  wal.profile = "wal";
  EXPECT_EQ(
      CaseRun(one_case).on(kSqlite, {one(integer(1))}).on(wal, {one(integer(2))}).on(kMysql, {ok()}).verdicts("q"),
      "as-recorded as-recorded as-recorded");
  EXPECT_EQ(CaseRun(one_case).on(kSqlite, {one(integer(2))}).on(wal, {one(integer(1))}).verdicts("q"),
            "changed changed");
}

TEST(Judge, SetupIsJudgedBySuccessAlone) {
  const Case with_setup =
      parsed("CREATE TABLE t (a INTEGER);\nINSERT INTO t VALUES (1);\n-- @step q\nSELECT a FROM t;\n");
  const CaseRun good = CaseRun(with_setup)
                           .on(kSqlite, {ok(), ok(1), one(integer(1))})
                           .on(kMysql, {ok(), with_warning(ok(2), ErrorClass::data_too_long), one(integer(1))});
  EXPECT_EQ(good.verdicts("setup.2"), "as-recorded as-recorded");
  EXPECT_EQ(good.find("setup.2").agreements[0].agreement, Agreement());
  const CaseRun bad = CaseRun(with_setup)
                          .on(kSqlite, {ok(), ok(1), one(integer(1))})
                          .on(kMysql, {ok(), refused(ErrorClass::undefined_table), NotRun{"setup failed: setup.2"}});
  EXPECT_EQ(bad.verdicts("setup.2"), "as-recorded changed");
  EXPECT_EQ(bad.verdict("setup.2", 1).detail, "setup failed: error undefined_table: refused");
  EXPECT_EQ(bad.verdicts("q"), "unchecked not-run");
  EXPECT_EQ(bad.verdict("q", 1).detail, "setup failed: setup.2");
  // Setup that fails everywhere is no agreement.
  EXPECT_EQ(CaseRun(with_setup)
                .on(kSqlite, {refused(ErrorClass::syntax_error)})
                .on(kMysql, {refused(ErrorClass::syntax_error)})
                .verdicts("setup.1"),
            "changed changed");
}

TEST(Judge, WholeTracesMayBeUnsupportedOrNotRun) {
  CaseRun run(parsed("-- @step q\nSELECT 1 AS q;\n"));
  run.on(kSqlite, {one(integer(1))});
  run.on(kMysql, {}).last().unsupported = "no window_functions";
  run.on(kPostgres, {}).last().not_run = "server gone";
  EXPECT_EQ(run.verdicts("q"), "unchecked unsupported not-run");
  EXPECT_EQ(run.verdict("q", 1).detail, "no window_functions");
  EXPECT_EQ(run.verdict("q", 2).detail, "server gone");
}

TEST(Judge, AShortTraceIsNotRunFromThereOn) {
  const Case two = parsed("-- @step a\nSELECT 1 AS q;\n-- @step b\nSELECT 2 AS q;\n");
  const CaseRun run = CaseRun(two).on(kSqlite, {one(integer(1)), one(integer(2))}).on(kMysql, {one(integer(1))});
  EXPECT_EQ(run.verdicts("a"), "agreed agreed");
  EXPECT_EQ(run.verdicts("b"), "unchecked not-run");
  EXPECT_EQ(run.verdict("b", 1).record, std::nullopt);
  EXPECT_EQ(run.verdict("b", 0).record, 1u);
}

TEST(Judge, AStepThatTheVariantLeavesOutIsNotJudged) {
  const Case two = parsed("-- @step a\nSELECT 1 AS q;\n-- @step b\nSELECT 2 AS q;\n");
  EXPECT_EQ(CaseRun(two).on(kSqlite, {one(integer(1))}).judged().steps.size(), 1u);
  CaseRun nobody(two);
  nobody.on(kSqlite, {}).last().not_run = "server gone";
  EXPECT_EQ(nobody.judged().steps.size(), 2u);
}

TEST(Judge, RecordsAreFoundByStepAndNotByPosition) {
  const Case two = parsed("-- @step a\nSELECT 1 AS q;\n-- @step b\nSELECT 2 AS q;\n");
  CaseRun run(two);
  run.on(kSqlite, {one(integer(1)), one(integer(2))});
  run.on(kMysql, {one(integer(1)), one(integer(2))});
  std::swap(run.last().records[0], run.last().records[1]);
  EXPECT_EQ(run.verdicts("a"), "agreed agreed");
  EXPECT_EQ(run.verdict("a", 1).record, 1u);
}

constexpr const char* kPortable = R"(-- @step divide
SELECT 7 / 2 AS q;
-- => *
-- |  q
-- |  3

-- @portable divide
SELECT 7 * 1.0 / 2 AS q;
-- => *
-- |  q
-- |  3.5
)";

TEST(Judge, APortableRewriteHasToAgree) {
  const Case one_case = parsed(kPortable);
  const CaseRun good = CaseRun(one_case)
                           .on(kSqlite, {one(integer(3)), one(real(3.5))})
                           .on(kMysql, {one(integer(3)), one(decimal("3.50"))});
  EXPECT_EQ(good.verdicts("divide.portable"), "as-recorded as-recorded");
  const CaseRun bad = CaseRun(one_case)
                          .on(kSqlite, {one(integer(3)), one(real(3.5))})
                          .on(kMysql, {one(integer(3)), one(decimal("3.4"))});
  EXPECT_EQ(bad.verdicts("divide.portable"), "new-divergence changed");
}

// Profiles are made to differ.
TEST(Judge, ACaseThatIsPortableByNatureHasToAgreeWithoutAProfile) {
  const Case one_case = parsed(
      "-- @portable-by-nature\n-- @step a\nSELECT 1 AS q;\n-- => sqlite\n-- |  q integer\n-- |  1\n"
      "-- => mysql\n-- |  q integer\n-- |  2\n");
  TargetInfo profile = kMysql;
  profile.profile = "ansi";
  profile.name += ":ansi";
  const CaseRun run =
      CaseRun(one_case).on(kSqlite, {one(integer(1))}).on(kMysql, {one(integer(2))}).on(profile, {one(integer(2))});
  EXPECT_EQ(run.verdicts("a"), "new-divergence new-divergence as-recorded");
  EXPECT_TRUE(run.verdict("a").detail.starts_with("the case is marked @portable-by-nature"));
  const CaseRun with_profile = CaseRun(one_case).on(kSqlite, {one(integer(1))}).on(profile, {one(integer(2))});
  EXPECT_EQ(with_profile.verdicts("a"), "as-recorded as-recorded");
}

TEST(Judge, APortableRewriteHasToAgreeEvenWhereItsDifferencesAreRecorded) {
  const Case one_case = parsed(R"(-- @step divide
SELECT 7 / 2 AS q;

-- @portable divide
SELECT 1 AS q;
-- => sqlite
-- |  q integer
-- |  1
-- => mysql
-- |  q integer
-- |  2
)");
  const CaseRun run =
      CaseRun(one_case).on(kSqlite, {one(integer(3)), one(integer(1))}).on(kMysql, {one(integer(3)), one(integer(2))});
  EXPECT_EQ(run.verdicts("divide.portable"), "new-divergence new-divergence");
  EXPECT_TRUE(run.verdict("divide.portable").detail.starts_with("a portable rewrite has to agree everywhere"));
  EXPECT_EQ(run.verdicts("divide"), "agreed agreed");
}

Variant literal_variant(std::string value) { return {{{"literal", std::move(value)}}}; }

TEST(Judge, AMatrixIsReadAtTheVariant) {
  const Case matrix = parsed(R"(-- @each literal = '1', 'abc'
-- @step q
SELECT ${literal} AS q;
-- => *
-- |  literal | outcome
-- |  '1'     | [q integer] (1)
-- |  'abc'   | error invalid_text_representation
)");
  EXPECT_EQ(CaseRun(matrix).on(kSqlite, {one(integer(1))}, literal_variant("'1'")).verdicts("q"), "as-recorded");
  EXPECT_EQ(CaseRun(matrix).on(kSqlite, {one(integer(1))}, literal_variant("'abc'")).verdicts("q"), "changed");
  EXPECT_EQ(CaseRun(matrix)
                .on(kSqlite, {refused(ErrorClass::invalid_text_representation)}, literal_variant("'abc'"))
                .verdicts("q"),
            "as-recorded");
  const CaseRun nowhere = CaseRun(matrix).on(kSqlite, {one(integer(1))}, literal_variant("NULL"));
  EXPECT_EQ(nowhere.verdicts("q"), "missing");
  EXPECT_EQ(nowhere.verdict("q").detail, "the expectation has no row for this variant");
}

TEST(Judge, AnOrdinaryExpectationCoversEveryVariant) {
  const Case matrix = parsed("-- @each literal = '1', 'abc'\n-- @step q\nSELECT ${literal} AS q;\n-- => *\n-- |  ok\n");
  EXPECT_EQ(CaseRun(matrix).on(kSqlite, {ok()}, literal_variant("'abc'")).verdicts("q"), "as-recorded");
}

TEST(Judge, SelectorsReadTheVariant) {
  const Case levels = parsed(R"(-- @isolation default, serializable
-- @step q
SELECT 1 AS q;
-- => postgres[isolation=serializable]
-- |  error serialization_failure
-- => postgres[isolation=default]
-- |  ok
)");
  const Variant serializable{{{"isolation", "serializable"}}}, normal{{{"isolation", "default"}}};
  EXPECT_EQ(CaseRun(levels).on(kPostgres, {ok()}, normal).verdicts("q"), "as-recorded");
  EXPECT_EQ(CaseRun(levels).on(kPostgres, {ok()}, serializable).verdicts("q"), "changed");
  EXPECT_EQ(CaseRun(levels).on(kSqlite, {ok()}, normal).verdicts("q"), "missing");
}

TEST(Judge, BindListsHaveTheirRows) {
  const Case binds = parsed(R"(-- @step q
-- @bind 1
-- @bind 'x', NULL
SELECT ? AS q;
-- => *
-- |  bind      | outcome
-- |  1         | [q integer] (1)
-- |  'x', NULL | error datatype_mismatch
)");
  const CaseRun run = CaseRun(binds).on(kSqlite, {one(integer(1)), refused(ErrorClass::syntax_error)});
  EXPECT_EQ(run.verdicts("q", 0), "as-recorded");
  EXPECT_EQ(run.verdicts("q", 1), "changed");
  EXPECT_EQ(run.judged().steps.size(), 2u);
  EXPECT_EQ(run.judged().steps[1].record, 1u);
}

TEST(Judge, ACensusIsNotMetWhereNoSchedulesWereCounted) {
  const Case census = parsed(
      "-- @interleave all\n-- @session A\n-- @step a\nSELECT 1 AS q;\n-- => *\n-- |  2 schedules: 2 serial\n-- "
      "@session B\nSELECT 1 AS q;\n");
  const CaseRun run = CaseRun(census).on(kSqlite, {ok(), ok()});
  EXPECT_EQ(run.verdicts("A.a"), "changed");
  EXPECT_EQ(run.verdict("A.a").expected, "2 schedules: 2 serial");
  EXPECT_EQ(run.verdict("A.a").detail, "no schedules were counted");
}

TEST(Judge, AnInterleavedCaseFailsWhereAScheduleRanPastItsDeadline) {
  const std::string text =
      "-- @interleave all\n-- @session A\nSELECT 1 AS q;\n-- @session B\nSELECT 2 AS q;\n-- @final\n-- @step "
      "state\nSELECT 3 AS q;\n";
  for (const std::string& expectation : {std::string(), std::string("-- => *\n-- |  2 schedules: 2 serial\n")}) {
    const Case interleaved = parsed(text + expectation);
    Trace trace;
    StepRecord last;
    last.step = "state", last.index = 2, last.result = one(integer(1));
    trace.records = {last};
    trace.census = Census{};
    trace.census->classes = {{"serial", 2, "", {}}};
    std::vector<Trace> traces = {trace, trace};
    traces[0].target = "a", traces[1].target = "b";
    traces[0].census->cut = "A.1 in the schedule B.1 A.1: it ran past its deadline";
    TargetInfo a = kSqlite, b = kMysql;
    a.name = "a", b.name = "b";
    const std::vector<TargetInfo> targets = {a, b};
    const Judgement one_cut = judge(interleaved, traces, targets);
    EXPECT_EQ(one_cut.steps.back().targets[0].verdict, Verdict::changed) << expectation;
    EXPECT_EQ(one_cut.steps.back().targets[0].detail, traces[0].census->cut);
    EXPECT_NE(one_cut.steps.back().targets[1].verdict, Verdict::changed);
    EXPECT_EQ(one_cut.steps.back().agreements.size(), 1u);
    traces[1].census->cut = traces[0].census->cut;
    EXPECT_TRUE(judge(interleaved, traces, targets).steps.back().agreements.empty());
  }
}

TEST(Judge, PseudoStepsHaveNoVerdict) {
  const Case waits = parsed("-- @session A\n-- @step a\nSELECT 1 AS q;\n-- @wait\n-- @step b\nSELECT 2 AS q;\n");
  const Judgement judgement = CaseRun(waits).on(kSqlite, {ok(), ok(), ok()}).judged();
  ASSERT_EQ(judgement.steps.size(), 2u);
  EXPECT_EQ(judgement.steps[1].step, "A.b");
  EXPECT_EQ(judgement.steps[1].record, 2u);
}

TEST(AboutTransactions, AreCasesWithSessionsOrTransactions) {
  EXPECT_FALSE(is_about_transactions(parsed("SELECT 1;\n-- @step q\nSELECT 'BEGIN';\n")));
  EXPECT_TRUE(is_about_transactions(parsed("-- @step q\nbegin;\n")));
  EXPECT_TRUE(is_about_transactions(parsed("-- @step q\nSTART TRANSACTION READ ONLY;\n")));
  EXPECT_TRUE(is_about_transactions(parsed("-- @step q\nSAVEPOINT s;\n")));
  EXPECT_TRUE(is_about_transactions(parsed("-- @session A\n-- @step q\nSELECT 1;\n")));
  EXPECT_FALSE(is_about_transactions(parsed("-- @step q\nSTART SLAVE;\n")));
}

TEST(Judge, AStatementThatTheHarnessHadToEndFailsAndAgreesWithNothing) {
  const Outcome cut = outcome(Interrupted{Interrupted::Reason::deadline, "interrupted"});
  CaseRun both(parsed("-- @step s\nSELECT 1;\n"));
  both.on(kSqlite, {cut}).on(kMysql, {cut});
  EXPECT_EQ(both.verdicts("s"), "changed changed");
  EXPECT_TRUE(both.find("s").agreements.empty());
  EXPECT_NE(both.verdict("s").detail.find("past its deadline"), std::string::npos);
  CaseRun alone(parsed("-- @step s\nSELECT 1;\n"));
  alone.on(kSqlite, {cut});
  EXPECT_EQ(alone.verdicts("s"), "changed");
  // What an engine itself says about time is its answer.
  CaseRun own(parsed("-- @step s\nSELECT 1;\n-- => *\n-- |  error query_canceled\n"));
  own.on(kSqlite, {refused(ErrorClass::query_canceled)}).on(kMysql, {cut});
  EXPECT_EQ(own.verdicts("s"), "as-recorded changed");
}

}  // namespace
}  // namespace enginediff
