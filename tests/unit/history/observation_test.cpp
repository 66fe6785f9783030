#include "harness/history/observation.hpp"

#include <gmock/gmock.h>

#include "harness/history/anomaly.hpp"
#include "tests/unit/history/observed_history.hpp"

namespace enginediff {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// A reads x and y together; in between B writes both.
TraceBuilder lost_update(int read_by_b) {
  TraceBuilder trace = two_rows();
  trace.open("A", "SELECT").returns({{10}}).history("r(x)").open("B", "SELECT").returns({{read_by_b}}).history("r(x)");
  trace.open("A", "UPDATE").affects(1).history("w(x=11)").open("B", "UPDATE").affects(1).history("w(x=12)");
  finish(trace, 12, 20);
  return trace;
}

TEST(Observation, FindsTheVersionInTheRows) {
  EXPECT_THAT(codes_in(lost_update(10)), ElementsAre("P4"));
  const History history = history_of(lost_update(10));
  ASSERT_EQ(history.objects.size(), 2u);
  EXPECT_EQ(history.objects[0].name, "x");
  EXPECT_THAT(history.objects[0].order, ElementsAre(0, 1, 2));
  ASSERT_EQ(history.reads.size(), 2u);
  EXPECT_EQ(history.reads[1].version, 0);
}

TEST(Observation, WorksWithoutInitialValues) {
  TraceBuilder trace;
  trace.open("A", "BEGIN").open("B", "BEGIN").open("A", "SELECT").returns({{10}}).history("r(x)");
  trace.open("B", "UPDATE").affects(1).history("w(x=11)").none("B", "COMMIT");
  trace.open("A", "SELECT").returns({{11}}).history("r(x)").none("A", "COMMIT");
  EXPECT_THAT(codes_in(trace), ElementsAre("G-single"));
}

TEST(Observation, LeavesOutWhatWasRefusedOrChangedNothing) {
  TraceBuilder refused = two_rows();
  refused.open("A", "SELECT").returns({{10}}).history("r(x)").open("B", "UPDATE").affects(1).history("w(x=12)");
  refused.open("A", "UPDATE").fails(ErrorClass::lock_not_available).history("w(x=11)");
  finish(refused, 12, 20);
  EXPECT_THAT(codes_in(refused), IsEmpty());

  TraceBuilder unchanged = two_rows();
  unchanged.open("A", "SELECT").returns({{10}}).history("r(x)").open("B", "UPDATE").affects(1).history("w(x=12)");
  unchanged.open("A", "UPDATE").affects(0).history("w(x=11)");
  finish(unchanged, 12, 20);
  EXPECT_THAT(codes_in(unchanged), IsEmpty());
}

// A prepares what B then reads.
TraceBuilder read_of_prepared() {
  TraceBuilder trace;
  trace.none("", "INSERT").affects(1).history("w(x=10)").open("A", "XA START 'g'");
  trace.open("A", "UPDATE").affects(1).history("w(x=11)").open("A", "XA END 'g'").none("A", "XA PREPARE 'g'");
  trace.none("B", "SELECT").returns({{11}}).history("r(x)");
  return trace;
}

TEST(Observation, WhatIsPreparedIsOpenUntilItEnds) {
  for (const char* session : {"A", "C", ""}) {
    TraceBuilder back = read_of_prepared();
    EXPECT_THAT(codes_in(back.none(session, "XA ROLLBACK 'g'")), ElementsAre("G1a")) << session;
    TraceBuilder kept = read_of_prepared();
    EXPECT_THAT(codes_in(kept.none(session, "XA COMMIT 'g'")), IsEmpty()) << session;
    EXPECT_TRUE(history_of(kept).transactions.front().committed) << session;
  }
  const History open = history_of(read_of_prepared());
  EXPECT_FALSE(open.transactions.front().committed);
  EXPECT_THAT(open.problems, ElementsAre("A is prepared by step A.5, and no step commits it or rolls it back"));
  EXPECT_THAT(anomalies_in(open), IsEmpty()) << "nobody has rolled it back";
}

TEST(Observation, SeesTheRolledBackVersion) {
  TraceBuilder trace = two_rows();
  trace.open("A", "UPDATE").affects(1).history("w(x=101)").open("B", "SELECT").returns({{101}}).history("r(x)");
  trace.none("A", "ROLLBACK").none("B", "COMMIT").none("", "SELECT").returns({{10}}).history("r(x)");
  EXPECT_THAT(codes_in(trace), ElementsAre("G1a"));
}

TEST(Observation, OrdersVersionsByWhenTheStepsFinished) {
  TraceBuilder trace = two_rows();
  trace.open("A", "UPDATE").affects(1).history("w(x=11)");
  // B waits for A, so that its write comes later than the one that is launched next.
  trace.open("B", "UPDATE")
      .affects(1)
      .history("w(y=22)")
      .finishes_after_next()
      .open("A", "UPDATE")
      .affects(1)
      .history("w(y=21)");
  finish(trace, 11, 22);
  const History history = history_of(trace);
  EXPECT_THAT(history.problems, IsEmpty());
  const History::Object& y = history.objects[1];
  ASSERT_EQ(y.order.size(), 3u);
  EXPECT_EQ(y.versions[static_cast<std::size_t>(y.order[1])].value, "21");
  EXPECT_EQ(y.versions[static_cast<std::size_t>(y.order[2])].value, "22");
}

TEST(Observation, TheFinalStateTellsTheLastVersion) {
  TraceBuilder trace = two_rows();
  trace.open("A", "UPDATE").affects(1).history("w(x=11)").open("B", "UPDATE").affects(1).history("w(x=12)");
  trace.open("B", "UPDATE").affects(1).history("w(y=22)").open("A", "UPDATE").affects(1).history("w(y=21)");
  finish(trace, 11, 21);
  EXPECT_THAT(codes_in(trace), IsEmpty());
  TraceBuilder dirty = two_rows();
  dirty.open("A", "UPDATE").affects(1).history("w(x=11)").open("B", "UPDATE").affects(1).history("w(x=12)");
  dirty.open("B", "UPDATE").affects(1).history("w(y=22)").open("A", "UPDATE").affects(1).history("w(y=21)");
  finish(dirty, 12, 21);
  EXPECT_THAT(codes_in(dirty), ElementsAre("G0"));
}

TEST(Observation, AnImpossibleFinalStateIsAProblem) {
  TraceBuilder trace = two_rows();
  trace.open("A", "UPDATE").affects(1).history("w(x=11)");
  finish(trace, 10, 20);
  EXPECT_THAT(history_of(trace).problems, ElementsAre(HasSubstr("final state of x")));
}

TEST(Observation, ADeletedRowIsAVersionToo) {
  TraceBuilder trace = two_rows();
  trace.open("A", "SELECT").returns({{1, 10}, {2, 20}}).history("r(x), r(y)");
  trace.open("B", "DELETE")
      .affects(1)
      .history("w(x=none)")
      .open("B", "UPDATE")
      .affects(1)
      .history("w(y=22)")
      .none("B", "COMMIT");
  trace.open("A", "SELECT").returns({{2, 22}}).history("r(x), r(y)").none("A", "COMMIT");
  const History history = history_of(trace);
  EXPECT_THAT(history.problems, IsEmpty());
  ASSERT_EQ(history.reads.size(), 4u);
  EXPECT_EQ(history.objects[0].versions[static_cast<std::size_t>(history.reads[2].version)].value, "none");
  EXPECT_THAT(codes_in(trace), ElementsAre("G-single"));
}

// A reads x, B writes it, A writes it again; meanwhile C inserts z, and D deletes it.
TraceBuilder lost_update_beside(const char* z_at_first, int x_at_last) {
  TraceBuilder trace;
  trace.none("", "INSERT").affects(1).history(z_at_first).open("A", "BEGIN");
  trace.open("A", "SELECT").returns({{10}}).history("r(x)").none("B", "UPDATE").affects(1).history("w(x=11)");
  trace.none("C", "INSERT").affects(1).history("w(z=30)").none("D", "DELETE").affects(1).history("w(z=none)");
  trace.open("A", "UPDATE").affects(1).history("w(x=12)").none("A", "COMMIT");
  return trace.none("", "SELECT").returns({{x_at_last}}).history("r(x), r(z)");
}

TEST(Observation, TheFinalStateShowsTheLastOfTwoDeletions) {
  EXPECT_THAT(codes_in(lost_update_beside("w(x=10), w(z=none)", 12)), ElementsAre("P4"));
  const History history = history_of(lost_update_beside("w(x=10)", 12));
  EXPECT_THAT(history.problems, IsEmpty());
  EXPECT_THAT(history.objects[1].order, ElementsAre(0, 1, 2));
}

TEST(Observation, ADeletionThatMayNotStandLeavesTheFinalStateOpen) {
  // D is open in the end: it may be its deletion that shows, and none that was there for good is the last.
  TraceBuilder open = lost_update_beside("w(x=10), w(z=none)", 12);
  std::get<Outcome>(open.records[5].result).transaction = TransactionState::open;
  EXPECT_THAT(history_of(open).problems, ElementsAre(HasSubstr("does not tell which version of z it saw")));
  // A session's read in between may have seen either.
  TraceBuilder read = lost_update_beside("w(x=10), w(z=none)", 12);
  read.none("E", "SELECT").returns({}).history("r(z)");
  EXPECT_THAT(history_of(read).problems, ElementsAre(HasSubstr("does not tell which version of z it saw")));
}

TEST(Observation, ARowThatShowsNothingKnownIsAProblem) {
  TraceBuilder trace = two_rows();
  trace.open("A", "SELECT").returns({{77}}).history("r(x)");
  EXPECT_THAT(history_of(trace).problems,
              ElementsAre(HasSubstr("shows 77 in the column that holds the versions of x; known are 10")));
  trace.records.back().sql = "SELECT v + 0 FROM t";
  EXPECT_THAT(history_of(trace).problems, ElementsAre(HasSubstr("shows none of the versions of x")));
  TraceBuilder several = two_rows();
  several.open("B", "UPDATE")
      .affects(1)
      .history("w(x=11)")
      .open("A", "SELECT")
      .returns({{1, 10}, {2, 11}})
      .history("r(x)");
  EXPECT_THAT(history_of(several).problems, ElementsAre(HasSubstr("several versions of x")));
  TraceBuilder rowless = two_rows();
  rowless.open("A", "UPDATE").affects(1).history("r(x)");
  EXPECT_THAT(history_of(rowless).problems, ElementsAre(HasSubstr("returns no rows")));
}

// ---- Values that may mean something else ----

// A writes 2 to x and deletes it; then B reads y, whose id is 2.
TraceBuilder value_like_an_id(const std::vector<std::vector<int>>& rows_of_b) {
  TraceBuilder trace = two_rows();
  trace.open("A", "UPDATE").affects(1).history("w(x=2)");
  trace.open("A", "DELETE").affects(1).history("w(x=none)").none("A", "COMMIT");
  trace.open("B", "SELECT").returns(rows_of_b).history("r(x), r(y)").none("B", "COMMIT");
  return trace;
}

TEST(Observation, AnIdIsNoVersion) {
  const History history = history_of(value_like_an_id({{2, 20}}));
  EXPECT_THAT(history.problems,
              ElementsAre("step B.7 does not tell which version of x it saw: 2 may be something else there, such as "
                          "another object's value or an id"));
  EXPECT_THAT(anomalies_in(history), IsEmpty());
  // In the column that the values are written to it can be nothing else.
  EXPECT_THAT(codes_in(value_like_an_id({{1, 2}, {2, 20}})), ElementsAre("G1b"));
  // Where it does not stand it was not read.
  EXPECT_THAT(codes_in(value_like_an_id({{20}})), IsEmpty());
}

TEST(Observation, AColumnThatMayBeAnyOneTellsOfNoDeletion) {
  for (const char* query : {"SELECT COUNT(*) FROM t", "SELECT id AS v FROM t", "SELECT v FROM t JOIN s", "TABLE t"}) {
    for (const int cell : {1, 2}) {
      TraceBuilder trace = value_like_an_id({{cell}});
      trace.records[6].sql = query;
      trace.parsed.steps[6].history.pop_back();  // y is not in it
      EXPECT_THAT(history_of(trace).problems, ElementsAre(HasSubstr("does not tell which version of x"))) << query;
    }
  }
}

TEST(Observation, AnObjectThatIsNeverDeletedIsWhatTheRowsShowOfIt) {
  TraceBuilder trace = two_rows();
  trace.open("A", "UPDATE").affects(1).history("w(x=2)").open("B", "SELECT").returns({{2}}).history("r(x)");
  trace.records[4].sql = "SELECT v + 0 FROM t WHERE id = 1";
  trace.none("A", "ROLLBACK").none("B", "COMMIT");
  EXPECT_THAT(codes_in(trace), ElementsAre("G1a"));
}

TEST(Observation, AValueOfTwoObjectsIsEvidenceOfNeither) {
  TraceBuilder trace = two_rows();
  trace.open("A", "UPDATE").affects(1).history("w(x=12)");
  trace.open("A", "DELETE").affects(1).history("w(x=none)").none("A", "COMMIT");
  trace.open("B", "UPDATE").affects(1).history("w(y=12)");
  trace.open("B", "SELECT").returns({{2, 12}}).history("r(x)").none("B", "COMMIT");
  EXPECT_THAT(history_of(trace).problems, ElementsAre(HasSubstr("does not tell which version of x it saw: 12 may")));
}

// One of the values is told by itself, and then the other one, too.
TEST(Observation, AValueOfTwoObjectsIsToldByWhatElseIsThere) {
  TraceBuilder trace;
  trace.none("", "INSERT").affects(2).history("w(x=10 in P), w(y=20)").open("A", "BEGIN").open("B", "BEGIN");
  trace.open("A", "UPDATE t SET v = 12 WHERE v < 15").affects(1).history("r(P), w(x=12 in P), w(y=12 in P)");
  trace.open("B", "UPDATE").affects(1).history("w(y=14 in P)");
  finish(trace, 12, 14);
  const History history = history_of(trace);
  EXPECT_THAT(history.problems, IsEmpty());
  EXPECT_THAT(history.objects[0].order, ElementsAre(0, 1));
  ASSERT_EQ(history.objects[1].versions.size(), 2u);
  EXPECT_EQ(history.objects[1].versions[1].value, "14");
}

// A row that the history does not speak of holds the value that x once had.
TEST(Observation, ARowOfNoObjectIsNoVersion) {
  TraceBuilder trace = value_like_an_id({{2, 20}, {3, 2}});
  trace.records[0].sql = "INSERT INTO t (id, v) VALUES (1, 10), (2, 20), (3, 2)";
  EXPECT_THAT(history_of(trace).problems, ElementsAre(HasSubstr("does not tell which version of x")));
}

// What is not there at first is no row that the setup inserts.
TEST(Observation, TheSetupSaysBesideAnyStatementWhatIsNotThere) {
  TraceBuilder trace;
  trace.none("", "INSERT").affects(2).history("w(x=10), w(y=20), w(z=none)").open("A", "BEGIN").open("B", "BEGIN");
  trace.open("A", "SELECT").returns({{10}}).history("r(x)").open("B", "SELECT").returns({{10}}).history("r(x)");
  trace.open("A", "UPDATE").affects(1).history("w(x=11)").open("B", "UPDATE").affects(1).history("w(x=12)");
  finish(trace, 12, 20);
  EXPECT_THAT(codes_in(trace), ElementsAre("P4"));
  EXPECT_EQ(history_of(trace).objects[2].versions.front().value, "none");
}

// ---- Savepoints ----

// A writes x and takes it back, while B reads x.
TraceBuilder taken_back(int read_by_b) {
  TraceBuilder trace = two_rows();
  trace.open("A", "SAVEPOINT s").open("A", "UPDATE").affects(1).history("w(x=11)");
  trace.open("B", "SELECT").returns({{read_by_b}}).history("r(x)").open("A", "ROLLBACK TO SAVEPOINT s");
  return trace;
}

TEST(Observation, WhatWasTakenBackIsNoVersionOfAnyOrder) {
  TraceBuilder trace = taken_back(10);
  trace.open("B", "UPDATE").affects(1).history("w(x=12)");
  finish(trace, 12, 20);
  EXPECT_THAT(codes_in(trace), IsEmpty());
  EXPECT_THAT(history_of(trace).objects[0].order, ElementsAre(0, 2));
  TraceBuilder unchanged = taken_back(10);
  finish(unchanged, 10, 20);
  EXPECT_THAT(codes_in(unchanged), IsEmpty());
}

TEST(Observation, WhoReadsWhatWasTakenBackReadsAnIntermediateVersion) {
  TraceBuilder trace = taken_back(11);
  finish(trace, 10, 20);
  EXPECT_THAT(codes_in(trace), ElementsAre("G1b"));
  EXPECT_EQ(anomalies_in(history_of(trace)).front().evidence, "B reads x=11, which A took back");
  // And no transaction depends on it, whatever its writer leaves there.
  TraceBuilder again = taken_back(11);
  again.open("A", "UPDATE").affects(1).history("w(x=13)").open("B", "UPDATE").affects(1).history("w(x=12)");
  finish(again, 12, 20);
  EXPECT_THAT(codes_in(again), ElementsAre("G1b"));
  TraceBuilder aborted = taken_back(11);
  aborted.none("A", "ROLLBACK").none("B", "COMMIT");
  EXPECT_THAT(codes_in(aborted), ElementsAre("G1a"));
}

TEST(Observation, WhatStoodAtTheSavepointIsTheLastVersion) {
  TraceBuilder trace = two_rows();
  trace.open("A", "UPDATE").affects(1).history("w(x=11)").open("A", "SAVEPOINT s");
  trace.open("A", "UPDATE").affects(1).history("w(x=13)").open("A", "ROLLBACK TO s");
  trace.none("A", "COMMIT").open("B", "SELECT").returns({{11}}).history("r(x)");
  trace.none("B", "COMMIT").none("", "SELECT").returns({{1, 11}, {2, 20}}).history("r(x), r(y)");
  EXPECT_THAT(codes_in(trace), IsEmpty());
  EXPECT_THAT(history_of(trace).objects[0].order, ElementsAre(0, 1));
}

// Nothing is known of x's first value: it is the deletion that tells the reads apart, and that is gone.
TEST(Observation, NobodyComesUponWhatWasWithdrawnBefore) {
  for (const char* back : {"ROLLBACK TO s", "ROLLBACK"}) {
    TraceBuilder trace;
    trace.open("A", "BEGIN").open("A", "SAVEPOINT s").open("A", "DELETE").affects(1).history("w(x=none)");
    trace.add("A", back, std::string_view(back) == "ROLLBACK" ? TransactionState::none : TransactionState::open);
    trace.none("B", "SELECT").returns({{77}}).history("r(x)").none("A", "COMMIT");
    const History history = history_of(trace);
    EXPECT_THAT(history.problems, IsEmpty());
    ASSERT_EQ(history.reads.size(), 1u);
    EXPECT_EQ(history.reads[0].version, 0);
  }
}

TEST(Observation, KnowsWhichCasesHaveAHistory) {
  EXPECT_TRUE(has_history(lost_update(10).parsed));
  EXPECT_FALSE(has_history(Case{}));
}

}  // namespace
}  // namespace enginediff
