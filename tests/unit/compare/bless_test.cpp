// Blessing: what is written, what is left alone, what is refused.
#include "harness/compare/bless.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "tests/unit/compare/blessed.hpp"

namespace enginediff {
namespace {

using namespace testing_support;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Outcome past_its_deadline() { return outcome(Interrupted{Interrupted::Reason::deadline, "interrupted"}); }

constexpr const char* kDivide = "-- @step divide\nSELECT 7 / 2 AS q;\n";

TEST(Bless, WritesWhatWasObserved) {
  Blessed run(kDivide);
  run.on(kSqlite, {one(integer(3))})
      .on(kMysql, {one(decimal("3.5000"))})
      .on(kMaria11, {one(decimal("3.5000"))})
      .on(kPostgres, {one(integer(3))});
  EXPECT_EQ(run.text(), R"(-- @step divide
SELECT 7 / 2 AS q;
-- => sqlite, postgres
-- |  q integer
-- |  3
-- => mysql, mariadb
-- |  q decimal
-- |  3.5000
)");
  EXPECT_THAT(
      run.blessing().changes,
      ElementsAre("step divide on sqlite: [q integer] (3)", "step divide on mysql-9.7: [q decimal] (3.5000)",
                  "step divide on mariadb-11.8: [q decimal] (3.5000)", "step divide on postgres-18: [q integer] (3)"));
  EXPECT_THAT(run.blessing().refusals, IsEmpty());
}

TEST(Bless, EveryForm) {
  Outcome returning = one(integer(1));
  returning.affected_rows = 1;
  Blessed run(
      "-- @step a\nSELECT 1;\n-- @step b\nINSERT INTO t VALUES (1);\n-- @step c\nSELECT 1;\n-- @step d\nSELECT 1;\n-- "
      "@step e\nSELECT 1;\n");
  run.on(kSqlite,
         {refused(ErrorClass::division_by_zero), ok(2), returning, with_warning(ok(), ErrorClass::data_too_long),
          outcome(result({column("a b", TypeKind::text), column("n", TypeKind::null)}, {}))});
  EXPECT_EQ(run.text(), R"(-- @step a
SELECT 1;
-- => sqlite
-- |  error division_by_zero
-- @step b
INSERT INTO t VALUES (1);
-- => sqlite
-- |  ok 2 rows
-- @step c
SELECT 1;
-- => sqlite
-- |  q integer
-- |  1
-- |  ; affected 1
-- @step d
SELECT 1;
-- => sqlite
-- |  ok; warning data_too_long
-- @step e
SELECT 1;
-- => sqlite
-- |  "a b" text | n null
)");
}

TEST(Bless, TransactionsAreSaidInCasesAboutThem) {
  Blessed run("-- @step begin\nBEGIN;\n-- @step q\nSELECT 1 AS q;\n");
  run.on(kSqlite, {in_state(ok(), TransactionState::open), in_state(one(integer(1)), TransactionState::open)});
  EXPECT_EQ(run.text(), R"(-- @step begin
BEGIN;
-- => sqlite
-- |  ok; transaction open
-- @step q
SELECT 1 AS q;
-- => sqlite
-- |  q integer
-- |  1
-- |  ; transaction open
)");
}

constexpr const char* kWritten = R"(-- @step divide
SELECT 7 / 2 AS q;
-- => sqlite, postgres
-- |  q
-- |  3
-- => mysql
-- |  q decimal
-- |  3.5
)";

TEST(Bless, WhatIsAsRecordedStaysAsItIsWritten) {
  Blessed run(kWritten);
  run.on(kSqlite, {one(integer(3))}).on(kMysql, {one(decimal("3.5"))}).on(kPostgres, {one(integer(3))});
  EXPECT_EQ(run.text(), kWritten);
  EXPECT_THAT(run.blessing().steps, IsEmpty());
}

TEST(Bless, OnlyWhatWasRunChanges) {
  Blessed run(kWritten);
  run.on(kSqlite, {one(real(3.5))}).without(kPostgres).without(kMysql);
  EXPECT_EQ(run.text(), R"(-- @step divide
SELECT 7 / 2 AS q;
-- => sqlite
-- |  q double
-- |  3.5
-- => postgres
-- |  q
-- |  3
-- => mysql
-- |  q decimal
-- |  3.5
)");
  EXPECT_THAT(run.blessing().changes, ElementsAre("step divide on sqlite: [q] (3) becomes [q double] (3.5)"));
}

TEST(Bless, AVersionThatWasNotRunKeepsWhatIsWritten) {
  Blessed run("-- @step q\nSELECT 1 AS q;\n-- => mariadb\n-- |  ok\n");
  run.on(kMaria11, {one(integer(1))}).without(kMaria10);
  EXPECT_EQ(run.text(), R"(-- @step q
SELECT 1 AS q;
-- => mariadb<11.8
-- |  ok
-- => mariadb>=11.8
-- |  q integer
-- |  1
)");
}

TEST(Bless, RowsWithoutOrderAreOneAnswer) {
  Blessed run("-- @step q\nSELECT a AS q FROM t;\n");
  run.on(kSqlite, {outcome(one_column({integer(1), integer(2)}))})
      .on(kMysql, {outcome(one_column({integer(2), integer(1)}))});
  EXPECT_EQ(run.text(), "-- @step q\nSELECT a AS q FROM t;\n-- => *\n-- |  q integer\n-- |  1\n-- |  2\n");
  Blessed in_order("-- @step q\nSELECT a AS q FROM t ORDER BY a;\n");
  in_order.on(kSqlite, {outcome(one_column({integer(1), integer(2)}))}).last().records[0].ordered = true;
  in_order.on(kMysql, {outcome(one_column({integer(2), integer(1)}))}).last().records[0].ordered = true;
  EXPECT_EQ(in_order.text(),
            "-- @step q\nSELECT a AS q FROM t ORDER BY a;\n-- => sqlite\n-- |  q integer\n-- |  1\n-- |  2\n-- => "
            "mysql\n-- |  q integer\n-- |  2\n-- |  1\n");
}

TEST(Bless, StepsThatDoNotExistThereAreNotSpokenOf) {
  Blessed run("-- @step q\n-- @sql sqlite none\n-- @sql *\nSELECT 1 AS q;\n-- @end\n");
  run.on(kSqlite, {Absent{}}).on(kMysql, {one(integer(1))});
  EXPECT_NE(run.text().find("-- => mysql\n"), std::string::npos) << run.text();
}

// ---- What is refused ----

TEST(Bless, StuckAndInterruptedAreRefused) {
  Blessed run("-- @step a\nSELECT 1;\n-- => sqlite\n-- |  ok\n-- @step b\nSELECT 1;\n");
  run.on(kSqlite, {outcome(Interrupted{Interrupted::Reason::stuck, ""}),
                   outcome(Interrupted{Interrupted::Reason::deadline, ""})});
  EXPECT_THAT(run.blessing().steps, IsEmpty());
  EXPECT_THAT(run.blessing().refusals,
              ElementsAre("step a on sqlite: it is stuck; write `stuck` by hand where that is the point",
                          "step b on sqlite: it ran past its deadline"));
}

TEST(Bless, AStuckThatIsWrittenIsNoRefusal) {
  Blessed run("-- @step a\nSELECT 1;\n-- => sqlite\n-- |  stuck\n");
  run.on(kSqlite, {outcome(Interrupted{Interrupted::Reason::stuck, ""})});
  EXPECT_THAT(run.blessing().refusals, IsEmpty());
  EXPECT_THAT(run.blessing().steps, IsEmpty());
}

TEST(Bless, WhatIsRefusedKeepsWhatIsWritten) {
  Blessed run("-- @step a\nSELECT 1;\n-- => *\n-- |  ok\n");
  run.on(kSqlite, {one(integer(1))})
      .on(kMysql, {outcome(Interrupted{Interrupted::Reason::deadline, ""})})
      .on(kPostgres, {one(integer(1))});
  EXPECT_EQ(run.text(), "-- @step a\nSELECT 1;\n-- => sqlite, postgres\n-- |  q integer\n-- |  1\n-- => *\n-- |  ok\n");
}

TEST(Bless, TooManyRowsAreRefused) {
  ResultSet many = one_column({integer(1)});
  many.total_rows = 20'000;
  many.digests = RowDigests();
  Blessed run("-- @step a\nSELECT 1;\n");
  run.on(kSqlite, {outcome(many)});
  EXPECT_THAT(run.blessing().refusals, ElementsAre("step a on sqlite: more rows than a case file should hold"));
}

TEST(Bless, StepsThatWereNotRunAreNamedOnceForEachReason) {
  Blessed run("-- @step a\nSELECT 1;\n-- @step b\nSELECT 2;\n-- @step c\nSELECT 3;\n");
  run.on(kSqlite, {ok(), NotRun{"server \x1B gone"}, NotRun{"server \x1B gone"}});
  run.on(kMysql, {}).last().not_run = "down";
  EXPECT_THAT(run.blessing().refusals,
              ElementsAre("sqlite: steps not run: server \\u{1B} gone (2 times)", "mysql-9.7: not run: down"));
  EXPECT_EQ(run.blessing().steps.size(), 1u);
}

TEST(Bless, ASetupThatFailedIsToldFirstAndWithItsError) {
  Blessed run("CREATE TABLE t (nothing INT);\n-- @step a\nSELECT 1 AS q;\n-- @step b\nSELECT 2;\n");
  run.on(kSqlite,
         {refused(ErrorClass::syntax_error), NotRun{"setup failed: setup.1"}, NotRun{"setup failed: setup.1"}});
  run.on(kMysql, {ok(), past_its_deadline(), ok()});
  EXPECT_THAT(run.blessing().refusals,
              ElementsAre("sqlite: steps not run: setup failed: setup.1: error syntax_error: refused (2 times)",
                          "step a on mysql-9.7: it ran past its deadline"));
}

TEST(Bless, StepsWithoutANameHaveNoExpectation) {
  Blessed run("SELECT 0;\n-- @step a\nSELECT 1;\nSELECT 2;\n");
  run.on(kSqlite, {ok(), ok(), one(integer(2))}).on(kMysql, {ok(), ok(), one(integer(3))});
  EXPECT_THAT(run.blessing().refusals,
              ElementsAre("step 2: targets differ and the step has no name; write `-- @step` and a name before it"));
  EXPECT_EQ(run.blessing().steps.size(), 1u);
}

TEST(Bless, TargetsThatNothingTellsApartAreRefused) {
  Blessed run(kDivide);
  run.on(kMysql, {one(integer(3))}).on(target("prod", "mysql", "9.7.4"), {one(integer(4))});
  EXPECT_THAT(run.blessing().steps, IsEmpty());
  EXPECT_EQ(run.blessing().refusals.size(), 1u);
}

TEST(Bless, AStepThatRacedAndIsAsWrittenIsLeftAlone) {
  const std::string body =
      "-- @session C\n-- @step commit\nCOMMIT;\n-- => *\n-- |  ok\n-- @session A\n-- @step take\nSELECT 1;\n-- => "
      "sqlite\n"
      "-- |  blocked by C.commit until C.commit, then ok 1 row\n-- @session B\nSELECT 1;\n";
  Blessed run(body);
  run.on(kSqlite, {ok(), ok(1), ok(1)});
  for (std::size_t i : {1u, 2u}) run.last().records[i].waits = {{{"C"}, {"C.commit"}, "", "C.commit", true}};
  EXPECT_THAT(run.blessing().changes, IsEmpty());
  EXPECT_THAT(run.blessing().refusals, IsEmpty());
}

TEST(Bless, ACensusIsLeftAlone) {
  const std::string body =
      "-- @interleave all\n\n-- @session A\n-- @step a\nSELECT 1 AS q;\n-- => *\n-- |  2 schedules: 2 serial\n-- "
      "@session B\nSELECT 1 AS q;\n";
  Blessed run(body);
  run.on(kSqlite, {ok(), ok()});
  EXPECT_EQ(run.text(), body);
}

// ---- What holds for every blessing ----

TEST(BlessProperty, TheFileIsAsRecordedAndBlessingAgainChangesNothing) {
  std::mt19937 random(51);
  const std::vector<TargetInfo> targets = {kSqlite, kMysql, kMaria10, kMaria11, kPostgres};
  const auto some = [&](unsigned limit) { return static_cast<unsigned>(random() % limit); };
  const auto answer = [&]() -> StepResult {
    switch (some(8)) {
      case 0: return refused(ErrorClass::division_by_zero);
      case 1: return ok(some(2));
      case 2: return with_warning(ok(), ErrorClass::data_too_long);
      case 3: return outcome(one_column({decimal("3.50"), null()}));
      case 4: return outcome(one_column({text("a|b\n-- => *"), blob("\xFF")}));
      case 5: return Absent{};
      default: return one(integer(some(2)));
    }
  };
  for (int i = 0; i < 300; ++i) {
    const bool matrix = some(2) == 0;
    std::string body =
        matrix ? "-- @each literal = '1', 'abc'\n\n-- @step s\nSELECT ${literal};\n" : "-- @step s\nSELECT 1;\n";
    for (int round = 0; round < 3; ++round) {
      Blessed run(body);
      for (const TargetInfo& info : targets) {
        if (some(3) == 0) {
          run.without(info);
          continue;
        }
        for (const char* value : {"'1'", "'abc'"}) {
          if (matrix ? some(5) != 0 : value[1] == '1') run.on(info, {answer()}, matrix ? literal_of(value) : Variant());
        }
      }
      body = run.text();
      const Case after = parsed(std::string(kHead) + body);
      const CaseObservation& seen = run.observation();
      for (std::size_t t = 0; t < seen.traces.size(); ++t) {
        const Judgement judgement = judge(after, std::span(&seen.traces[t], 1), std::span(&seen.targets[t], 1));
        const Verdict verdict = judgement.steps.at(0).targets.at(0).verdict;
        ASSERT_TRUE(verdict == Verdict::as_recorded || verdict == Verdict::unsupported)
            << verdict_name(verdict) << " " << body;
      }
      // What was written about targets that were not run is written still.
      for (const TargetInfo& info : seen.not_run) {
        for (const char* value : {"'1'", "'abc'"}) {
          const Variant variant = matrix ? literal_of(value) : Variant();
          const Expectation *was = expectation_for(run.blessed_case().steps[0], info, variant),
                            *is = expectation_for(after.steps[0], info, variant);
          const ExpectedOutcome* said = was == nullptr ? nullptr : expected_outcome(*was, after.steps[0], 0, variant);
          const ExpectedOutcome* says = is == nullptr ? nullptr : expected_outcome(*is, after.steps[0], 0, variant);
          if (said != nullptr) {
            ASSERT_NE(says, nullptr) << info.name << "\n" << body;
            ASSERT_EQ(*says, *said) << info.name << "\n" << body;
          }
        }
      }
    }
  }
}

TEST(Bless, WhatIsWrittenSpeaksOfNoTargetThatWasRefused) {
  Blessed run(kDivide);
  run.on(kSqlite, {one(integer(3))}).on(kPostgres, {one(integer(3))}).on(kMysql, {past_its_deadline()});
  EXPECT_EQ(run.text(), R"(-- @step divide
SELECT 7 / 2 AS q;
-- => sqlite, postgres
-- |  q integer
-- |  3
)");
  Blessed versions(kDivide);
  versions.on(kSqlite, {one(integer(3))}).on(kMaria10, {past_its_deadline()}).on(kMaria11, {one(integer(3))});
  EXPECT_EQ(versions.text(), R"(-- @step divide
SELECT 7 / 2 AS q;
-- => sqlite, mariadb>=11.8
-- |  q integer
-- |  3
)");
}

TEST(Bless, WhatCannotBeSaidWithoutSpeakingOfARefusedTargetIsRefused) {
  TargetInfo wal = kSqlite;
  wal.name = "sqlite:wal", wal.profile = "wal";
  Blessed run(kDivide);
  run.on(kSqlite, {one(integer(3))}).on(wal, {past_its_deadline()});
  EXPECT_EQ(run.text(), kDivide);
  EXPECT_THAT(run.blessing().refusals,
              ElementsAre("step divide on sqlite:wal: it ran past its deadline",
                          "step divide: what others answered would be written of sqlite:wal too, as `sqlite`"));
}

TEST(Bless, AStepThatIsRefusedIsNotSaidToChange) {
  TargetInfo twin = kSqlite;
  twin.name = "twin";
  Blessed run(kDivide);
  run.on(kSqlite, {one(integer(3))}).on(twin, {one(integer(4))});
  EXPECT_THAT(run.blessing().refusals, ::testing::SizeIs(1));
  EXPECT_THAT(run.blessing().changes, IsEmpty());
}

}  // namespace
}  // namespace enginediff
