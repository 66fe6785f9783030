#include <gtest/gtest.h>

#include "tests/unit/compare/case_run.hpp"

namespace enginediff {
namespace {

using namespace testing_support;

TEST(JudgeRaces, RacesAreComparedAsAMultiset) {
  const Case two = parsed(R"(-- @session C
-- @step commit
COMMIT;
-- @session A
-- @step take
SELECT 1 AS q;
-- @session B
-- @step take
SELECT 1 AS q;
)");
  const auto race = [&](CaseRun& run, const TargetInfo& info, Outcome a, Outcome b) {
    run.on(info, {ok(), std::move(a), std::move(b)});
    for (std::size_t i : {1u, 2u}) run.last().records[i].waits = {{{"C"}, {"C.hold"}, "", "C.commit", true}};
  };
  CaseRun run(two);
  race(run, kSqlite, ok(1), refused(ErrorClass::deadlock_detected));
  race(run, kMysql, refused(ErrorClass::deadlock_detected), ok(1));
  EXPECT_EQ(run.verdicts("A.take"), "agreed agreed");
  EXPECT_EQ(run.verdicts("B.take"), "agreed agreed");
  race(run, kPostgres, ok(1), ok(1));
  EXPECT_EQ(run.verdicts("A.take"), "new-divergence new-divergence new-divergence");
  // All who raced differ alike, whoever it was that chance gave the other outcome.
  for (const bool a_dies : {true, false}) {
    CaseRun one(two);
    race(one, kMysql, a_dies ? refused(ErrorClass::deadlock_detected) : ok(1),
         a_dies ? ok(1) : refused(ErrorClass::deadlock_detected));
    one.last().records[2].waits[0].by_sessions = {"C", "A"};
    race(one, kPostgres, ok(1), ok(1));
    EXPECT_EQ(one.verdicts("A.take"), "new-divergence new-divergence") << a_dies;
    EXPECT_EQ(one.verdicts("B.take"), "new-divergence new-divergence") << a_dies;
  }
}

// One event frees the first waiter and the first the second: which of them the detector takes is chance all the same.
TEST(JudgeRaces, WhatARacerSetsFreeRacedWithIt) {
  const Case two = parsed(R"(CREATE TABLE t (a INTEGER);
-- @session A
-- @step take
SELECT 1 AS q;
-- @session B
-- @step take
SELECT 1 AS q;
)");
  const auto chain = [&](CaseRun& run, const TargetInfo& info, Outcome a, Outcome b,
                         std::string waited_for = "C.hold") {
    run.on(info, {ok(), std::move(a), std::move(b)});
    run.last().records[1].waits = {{{"C"}, {std::move(waited_for)}, "", "C.commit", true}};
    run.last().records[2].waits = {{{"C", "A"}, {"C.hold", "A.take"}, "", "A.take", true}};
  };
  CaseRun run(two);
  chain(run, kSqlite, ok(1), refused(ErrorClass::deadlock_detected));
  chain(run, kMysql, refused(ErrorClass::deadlock_detected), ok(1));
  EXPECT_EQ(run.verdicts("A.take"), "agreed agreed");
  EXPECT_EQ(run.verdicts("B.take"), "agreed agreed");
  // What ended a racy wait is chance as well; whom it was for is not.
  CaseRun other(two);
  chain(other, kSqlite, ok(1), refused(ErrorClass::deadlock_detected));
  chain(other, kMysql, refused(ErrorClass::deadlock_detected), ok(1));
  other.last().records[2].waits[0].until = "C.commit";
  EXPECT_EQ(other.verdicts("A.take"), "agreed agreed");
  chain(other, kPostgres, refused(ErrorClass::deadlock_detected), ok(1), "C.other");
  EXPECT_EQ(other.verdicts("A.take"), "new-divergence new-divergence new-divergence");
}

TEST(JudgeRaces, ARaceIsJudgedByItsAlternatives) {
  const Case two = parsed(R"(-- @session A
-- @step take
SELECT 1 AS q;
-- => *
-- |  racy: {A ok, B error busy | A error busy, B ok}
-- @session B
SELECT 1 AS q;
)");
  EXPECT_EQ(CaseRun(two).on(kSqlite, {ok(), refused(ErrorClass::busy)}).verdicts("A.take"), "as-recorded");
  EXPECT_EQ(CaseRun(two).on(kSqlite, {ok(), ok()}).verdicts("A.take"), "changed");
}

// An alternative says which outcomes there are, not whose they are; only of those who raced with each other.
TEST(JudgeRaces, AnAlternativeIsMetByAnyOrderOfItsRacers) {
  const Case three = parsed(R"(-- @session D
-- @step commit
COMMIT;
-- @session A
-- @step take
SELECT 1 AS q;
-- => *
-- |  racy: {A ok 1 row, B error busy, C ok 2 rows}
-- @session B
SELECT 1 AS q;
-- @session C
SELECT 1 AS q;
)");
  const auto verdict = [&](std::vector<Outcome> outcomes, std::size_t racers) {
    CaseRun run(three);
    run.on(kSqlite, {ok(), outcomes[0], outcomes[1], outcomes[2]});
    for (std::size_t i = 1; i <= racers; ++i) run.last().records[i].waits = {{{"D"}, {"D.hold"}, "", "D.commit", true}};
    return run.verdicts("A.take");
  };
  const Outcome one_row = ok(1), busy = refused(ErrorClass::busy), two_rows = ok(2);
  EXPECT_EQ(verdict({one_row, busy, two_rows}, 3), "as-recorded");
  EXPECT_EQ(verdict({two_rows, one_row, busy}, 3), "as-recorded");
  EXPECT_EQ(verdict({busy, one_row, two_rows}, 2), "as-recorded");
  EXPECT_EQ(verdict({two_rows, one_row, busy}, 2), "changed");
  EXPECT_EQ(verdict({busy, busy, two_rows}, 3), "changed");
  EXPECT_EQ(verdict({one_row, one_row, two_rows}, 3), "changed");
}

// `ok` says less than `ok 1 row`: who takes which has to be found.
TEST(JudgeRaces, OutcomesThatSayLessLeaveTheOthersTheirs) {
  const Case two = parsed(R"(-- @session C
-- @step commit
COMMIT;
-- @session A
-- @step take
SELECT 1 AS q;
-- => *
-- |  racy: {A ok, B ok 1 row}
-- @session B
SELECT 1 AS q;
)");
  CaseRun run(two);
  run.on(kSqlite, {ok(), ok(1), ok(2)});
  for (std::size_t i : {1u, 2u}) run.last().records[i].waits = {{{"C"}, {"C.hold"}, "", "C.commit", true}};
  EXPECT_EQ(run.verdicts("A.take"), "as-recorded");
}

// Whether a line was seen to break is a matter of moments; a session's name still means its statement that waited.
TEST(JudgeRaces, AnAlternativeIsMetByWhoDidNotRaceThisTime) {
  const Case two = parsed(R"(-- @session A
-- @step take
SELECT 1 AS q;
-- => *
-- |  racy: {A error busy, B error busy}
-- @session B
-- @step take
SELECT 1 AS q;
-- @step end
COMMIT;
)");
  CaseRun run(two);
  run.on(kSqlite, {refused(ErrorClass::busy), refused(ErrorClass::busy), ok()});
  for (const std::size_t i : {0u, 1u}) run.last().records[i].waits = {{{"C"}, {"C.hold"}, "", "C.commit", false}};
  EXPECT_EQ(run.verdicts("A.take"), "as-recorded");
}

// A and B race at C's commit; then A looks who was first, which is chance.
class AfterARace : public testing::Test {
 protected:
  static Case looking(const std::string& expectation = "") {
    return parsed(
        "-- @session A\n-- @step take\nSELECT 1 AS q;\n-- @session B\n-- @step take\nSELECT 1 AS q;\n"
        "-- @session C\n-- @step commit\nCOMMIT;\n-- @session A\n-- @step see\nSELECT who AS q FROM t;\n" +
        expectation);
  }
  static CaseRun& on(CaseRun& run, const TargetInfo& info, std::int64_t first) {
    run.on(info, {ok(1), ok(1), ok(), one(integer(first))});
    auto& records = run.last().records;
    for (std::size_t i = 0; i < records.size(); ++i) records[i].launched = static_cast<int>(i);
    for (std::size_t i : {0u, 1u}) records[i].waits = {{{"C"}, {"C.hold"}, "", "C.commit", true}};
    return run;
  }
};

TEST_F(AfterARace, ADifferenceIsMarkedAndIsNoNewDivergence) {
  CaseRun run(looking());
  on(run, kPostgres, 1);
  on(run, kSqlite, 2);
  EXPECT_EQ(run.verdicts("A.see"), "unchecked unchecked");
  const PairAgreement pair = run.find("A.see").agreements.at(0);
  EXPECT_EQ(pair.agreement.kind, Agreement::Kind::divergent);
  EXPECT_EQ(pair.after, "B.take");
}

TEST_F(AfterARace, OneRaceOfTheTwoTargetsIsEnough) {
  CaseRun run(looking());
  on(run, kPostgres, 1);
  on(run, kSqlite, 2);
  for (StepRecord& record : run.last().records) record.waits.clear();
  EXPECT_EQ(run.find("A.see").agreements.at(0).after, "B.take");
}

TEST_F(AfterARace, WhatAgreesIsAgreed) {
  CaseRun run(looking());
  on(run, kPostgres, 1);
  on(run, kSqlite, 1);
  EXPECT_EQ(run.verdicts("A.see"), "agreed agreed");
  EXPECT_EQ(run.find("A.see").agreements.at(0).after, "");
}

TEST_F(AfterARace, WhatCameBeforeItStandsForItself) {
  CaseRun run(looking());
  for (const auto& [info, first] : {std::pair(&kPostgres, 1), std::pair(&kSqlite, 2)}) {
    on(run, *info, first);
    run.last().records[3].launched = 2;
    run.last().records[2].launched = 3;
  }
  EXPECT_EQ(run.verdicts("A.see"), "new-divergence new-divergence");
  EXPECT_EQ(run.find("A.see").agreements.at(0).after, "");
}

// It was launched before the race, and was freed by one of those who won it.
TEST_F(AfterARace, WhoWaitedForARacerCameAfterTheRace) {
  CaseRun run(looking());
  for (const auto& [info, first] : {std::pair(&kPostgres, 1), std::pair(&kSqlite, 2)}) {
    on(run, *info, first);
    run.last().records[3].launched = 2;
    run.last().records[2].launched = 3;
    run.last().records[3].waits = {{{"B"}, {"B.take"}, "", "B.take", false}};
  }
  EXPECT_EQ(run.find("A.see").agreements.at(0).after, "B.take");
}

TEST_F(AfterARace, AnyOfItsAlternativesMayHaveBeenSeen) {
  CaseRun run(looking("-- => *\n-- |  racy: {A.see [q] (1) | A.see [q] (2)}\n"));
  for (const std::int64_t first : {1, 2, 3}) on(run, kPostgres, first);
  EXPECT_EQ(run.verdicts("A.see"), "as-recorded as-recorded changed");
}

TEST_F(AfterARace, AChangeMayBeChance) {
  CaseRun run(looking("-- => *\n-- |  q\n-- |  1\n"));
  on(run, kPostgres, 2);
  EXPECT_EQ(run.verdicts("A.see"), "changed");
  EXPECT_EQ(
      run.verdict("A.see").detail,
      "row 1, column q: expected 1 (integer), got 2 (integer); by chance maybe: it comes after the race of B.take");
}

TEST(JudgeRaces, ALongRaceIsComparedAsAMultisetToo) {
  std::string body = "CREATE TABLE t (a INTEGER);\n";
  for (const char session : {'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'})
    body += std::string("-- @session ") + session + "\n-- @step take\nSELECT 1 AS q;\n";
  CaseRun run(parsed(body));
  for (const int shift : {0, 3}) {
    std::vector<std::variant<Outcome, NotRun, Absent>> results = {ok()};
    for (int i = 0; i < 8; ++i) results.emplace_back(ok((i + shift) % 8));
    run.on(shift == 0 ? kPostgres : kSqlite, results);
    for (std::size_t i = 1; i < 9; ++i) run.last().records[i].waits = {{{"Z"}, {"Z.hold"}, "", "Z.commit", true}};
  }
  EXPECT_EQ(run.verdicts("A.take"), "agreed agreed");
  run.last().records[8].result = ok(9);
  EXPECT_EQ(run.verdicts("A.take"), "new-divergence new-divergence");
}

// Whether a wait was seen to go on without those who let go first is chance.
TEST(JudgeRaces, AWaitThatIsSeenToGoOnIsOne) {
  const Case two =
      parsed("-- @session A\n-- @step take\nSELECT 1 AS q;\n-- @session B\n-- @step take\nSELECT 1 AS q;\n");
  CaseRun run(two);
  for (const TargetInfo* info : {&kPostgres, &kSqlite}) {
    run.on(*info, {ok(1), ok(1)});
    run.last().records[0].waits = {{{"C"}, {"C.hold"}, "", "C.commit", true}};
    run.last().records[1].waits = {{{"C", "A", "D"}, {"C.hold", "A.take", "D.take"}, "", "A.take", true}};
  }
  run.last().records[1].waits = {{{"C", "A", "D"}, {"C.hold", "A.take", "D.take"}, "", "C.commit", false},
                                 {{"A", "D"}, {"A.take", "D.take"}, "", "A.take", true}};
  EXPECT_EQ(run.verdicts("B.take"), "agreed agreed");
}

}  // namespace
}  // namespace enginediff
