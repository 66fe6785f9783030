// What reads and writes by a predicate saw and matched.
#include <gmock/gmock.h>

#include "tests/unit/history/observed_history.hpp"

namespace enginediff {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// P: value from 15 to 20; initially y.
TraceBuilder with_predicate() {
  TraceBuilder trace;
  trace.none("", "INSERT").affects(2).history("w(x=10), w(y=20 in P)").open("A", "BEGIN").open("B", "BEGIN");
  return trace;
}

TEST(ObservedPredicates, AnInsertedRowThatMatches) {
  TraceBuilder trace;
  trace.open("A", "BEGIN").open("B", "BEGIN").open("A", "SELECT").returns({}).history("r(P)");
  trace.open("B", "INSERT").affects(1).history("w(z=30 in P Q)").none("B", "COMMIT");
  trace.open("A", "SELECT").returns({{3, 30}}).history("r(Q)").none("A", "COMMIT");
  EXPECT_THAT(codes_in(trace), ElementsAre("PMP"));
  trace.records[5].result = trace.records[2].result;  // nothing there the second time, too
  EXPECT_THAT(codes_in(trace), IsEmpty());
}

TEST(ObservedPredicates, AWriteByPredicateThatFindsNothingBecauseAllHasMoved) {
  TraceBuilder trace = with_predicate();
  trace.open("B", "SELECT").returns({{2, 20}}).history("r(P)");
  trace.open("A", "UPDATE").affects(2).history("w(x=15 in P), w(y=25)").none("A", "COMMIT");
  trace.open("B", "DELETE").affects(0).history("r(P), w(x=none), w(y=none)").none("B", "COMMIT");
  trace.none("", "SELECT").returns({{1, 15}, {2, 25}}).history("r(x), r(y)");
  EXPECT_THAT(codes_in(trace), ElementsAre("PMP"));
}

TEST(ObservedPredicates, AWriteByPredicateShowsAfterwardsWhatItMatched) {
  TraceBuilder trace = with_predicate();
  trace.open("B", "SELECT").returns({{2, 20}}).history("r(P)");
  trace.open("A", "UPDATE").affects(2).history("w(x=15 in P), w(y=25)").none("A", "COMMIT");
  trace.open("B", "DELETE").affects(1).history("r(P), w(x=none), w(y=none)").none("B", "COMMIT");
  trace.none("", "SELECT").returns({{2, 25}}).history("r(x), r(y)");
  const History history = history_of(trace);
  EXPECT_THAT(history.problems, IsEmpty());
  EXPECT_THAT(codes_in(trace), ElementsAre("PMP"));
  ASSERT_EQ(history.predicate_reads.size(), 2u);
  EXPECT_THAT(history.predicate_reads[1].versions, ElementsAre(1, 1));
}

TEST(ObservedPredicates, AWriteOfWhichNothingTellsWhatItDidIsAProblem) {
  TraceBuilder trace;
  trace.none("", "INSERT").affects(2).history("w(x=16 in P), w(y=20 in P)");
  trace.none("B", "DELETE").affects(1).history("r(P), w(x=none), w(y=none)");
  EXPECT_THAT(history_of(trace).problems, ElementsAre(HasSubstr("does not tell which")));
  EXPECT_THAT(history_of(trace).incomplete, ElementsAre(0, 1));
}

TEST(ObservedPredicates, AWriteByPredicateChangesNothingThatCannotMatch) {
  TraceBuilder trace = with_predicate();
  trace.none("B", "DELETE").affects(1).history("r(P), w(x=none), w(y=none)");
  const History history = history_of(trace);
  EXPECT_THAT(history.problems, IsEmpty());
  EXPECT_THAT(history.objects[0].order, ElementsAre(0));
  EXPECT_THAT(history.objects[1].order, ElementsAre(0, 1));
  // x is not there at first: the statement may be what inserts it.
  TraceBuilder inserted;
  inserted.none("", "INSERT").affects(1).history("w(x=none), w(y=20 in P)");
  inserted.none("B", "INSERT INTO t SELECT 1, v + 1 FROM t").affects(1).history("r(P), w(x=21), w(y=22)");
  EXPECT_THAT(history_of(inserted).problems, ElementsAre(HasSubstr("does not tell which")));
}

// B deletes x and z and takes that back; A looks for x and y in between.
TraceBuilder deleted_and_taken_back(const std::vector<std::vector<int>>& read_by_a) {
  TraceBuilder trace;
  trace.none("", "INSERT").affects(3).history("w(x=17 in P), w(y=5), w(z=16 in P)");
  trace.open("A", "BEGIN").open("B", "BEGIN").open("B", "SAVEPOINT s");
  trace.open("B", "DELETE").affects(2).history("r(P), w(x=none), w(y=none), w(z=none)");
  trace.open("A", "SELECT").returns(read_by_a).history("r(x), r(y)").open("B", "ROLLBACK TO s");
  return trace.none("A", "COMMIT").none("B", "COMMIT");
}

TEST(ObservedPredicates, WhatAChangeByPredicateCanHaveFoundTellsWhatItChanged) {
  EXPECT_THAT(codes_in(deleted_and_taken_back({{2, 5}})), ElementsAre("G1b"));
}

TEST(ObservedPredicates, ADirtyReadIsNamedWhateverElseIsOpen) {
  // As by a join of both: y, too, is not in the answer, though it is there.
  const History history = history_of(deleted_and_taken_back({}));
  EXPECT_THAT(history.problems, ElementsAre(HasSubstr("shows none of the versions of y")));
  const std::vector<AnomalyFinding> found = anomalies_in(history);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found.front().evidence, "A reads x=none, which B took back");
}

TEST(ObservedPredicates, TheFirstValueInTheFinalStateSaysThatAnotherRowWasChanged) {
  TraceBuilder trace = with_predicate();
  trace.open("B", "SELECT").returns({{1, 10}, {2, 20}}).history("r(x), r(y)");
  trace.open("A", "UPDATE").affects(1).history("r(P), w(x=15 in P), w(y=25)").none("A", "COMMIT");
  trace.open("B", "UPDATE").affects(1).history("w(y=26)").none("B", "COMMIT");
  trace.none("", "SELECT").returns({{1, 10}, {2, 26}}).history("r(x), r(y)");
  EXPECT_THAT(codes_in(trace), ElementsAre("P4"));
  EXPECT_THAT(history_of(trace).objects[0].order, ElementsAre(0));
}

// The setup says that z is not there; A adds it and takes that back, while B looks for what matches and then deletes
// it.
TraceBuilder delete_beside_a_dirty_read() {
  TraceBuilder trace;
  trace.none("", "INSERT").affects(2).history("w(x=11 in Due), w(y=12 in Due), w(z=none)");
  trace.open("A", "BEGIN").open("B", "BEGIN").open("A", "INSERT").affects(1).history("w(z=31 in Due)");
  trace.open("B", "SELECT").returns({{1, 11}, {2, 12}, {3, 31}}).history("r(Due)").none("A", "ROLLBACK");
  return trace;
}

TEST(ObservedPredicates, WhatNobodyElseCanHaveLeftThereIsWhatTheStatementDid) {
  TraceBuilder trace = delete_beside_a_dirty_read();
  trace.open("B", "DELETE").affects(1).history("r(Due), w(x=none), w(z=none)").none("B", "COMMIT");
  trace.none("", "SELECT").returns({{2, 12}}).history("r(x), r(y), r(z)");
  EXPECT_THAT(codes_in(trace), ElementsAre("G1a"));
  const History history = history_of(trace);
  EXPECT_THAT(history.objects[0].order, ElementsAre(0, 1));
  EXPECT_THAT(history.incomplete, IsEmpty());
  // Another step may have deleted x.
  TraceBuilder either;
  either.none("", "INSERT").affects(2).history("w(x=11 in Due), w(z=none)");
  either.none("A", "DELETE").affects(0).history("r(Due), w(x=none)");
  either.none("B", "DELETE").affects(1).history("r(Due), w(x=none), w(z=none)");
  either.none("", "SELECT").returns({}).history("r(x), r(z)");
  EXPECT_THAT(history_of(either).problems, Contains(HasSubstr("does not tell which")));
}

TEST(ObservedPredicates, ADirtyReadThatTheAnswerShowsIsNamedWhateverAStatementChanged) {
  TraceBuilder trace = delete_beside_a_dirty_read();
  trace.open("B", "DELETE").affects(1).history("r(Due), w(x=none), w(y=none), w(z=none)").none("B", "COMMIT");
  const History history = history_of(trace);
  EXPECT_THAT(history.problems, ElementsAre(HasSubstr("changed 1 row(s), and what was read afterwards does not tell")));
  const std::vector<AnomalyFinding> found = anomalies_in(history);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found.front().evidence, "B reads z=31, which A rolled back");
}

// A deletes y, which matches; B finds nothing that does.
TraceBuilder nothing_matches() {
  TraceBuilder trace = with_predicate();
  trace.open("A", "DELETE").affects(1).history("w(y=none)").open("B", "SELECT").returns({}).history("r(P)");
  return trace;
}

TEST(ObservedPredicates, AnAnswerWithoutARowMayTellOfWhatWasRolledBack) {
  TraceBuilder trace = nothing_matches();
  trace.none("A", "ROLLBACK").none("B", "COMMIT");
  EXPECT_THAT(codes_in(trace), ElementsAre("G1a"));
  EXPECT_EQ(anomalies_in(history_of(trace)).front().evidence, "B reads y=none by r(P), which A rolled back");
  // Another version would give the same answer.
  TraceBuilder either = with_predicate();
  either.none("C", "UPDATE").affects(1).history("w(y=9)").open("A", "UPDATE").affects(1).history("w(y=8)");
  either.open("B", "SELECT").returns({}).history("r(P)").none("A", "ROLLBACK").none("B", "COMMIT");
  EXPECT_THAT(codes_in(either), IsEmpty());
}

TEST(ObservedPredicates, AnAnswerWithoutARowMayTellOfWhatWasOverwritten) {
  TraceBuilder trace = nothing_matches();
  trace.open("A", "INSERT").affects(1).history("w(y=16 in P)").none("A", "COMMIT").none("B", "COMMIT");
  EXPECT_THAT(codes_in(trace), ElementsAre("G1b"));
  TraceBuilder last = with_predicate();
  last.open("A", "UPDATE").affects(1).history("w(y=9)").open("A", "DELETE").affects(1).history("w(y=none)");
  last.open("B", "SELECT").returns({}).history("r(P)").none("A", "COMMIT").none("B", "COMMIT");
  EXPECT_THAT(codes_in(last), IsEmpty());
}

TEST(ObservedPredicates, SaysWhatAPredicateReadLeavesOpen) {
  TraceBuilder trace = with_predicate();
  trace.none("C", "UPDATE").affects(1).history("w(y=9)").open("A", "UPDATE").affects(1).history("w(y=8)");
  trace.open("B", "SELECT").returns({}).history("r(P)").none("A", "ROLLBACK").none("B", "COMMIT");
  EXPECT_THAT(history_of(trace).gaps, IsEmpty());
  EXPECT_THAT(why_unnamed(history_of(trace)), HasSubstr("makes no anomaly"));
  TraceBuilder open = with_predicate();
  open.open("A", "UPDATE").affects(1).history("w(y=8)").none("C", "UPDATE").affects(1).history("w(y=9)");
  open.open("B", "SELECT").returns({}).history("r(P)").none("A", "ROLLBACK").none("B", "COMMIT");
  EXPECT_THAT(history_of(open).gaps, ElementsAre("step B.6 does not tell which version of y its r(P) saw"));
}

TEST(ObservedPredicates, ACountTellsOfNoVersion) {
  TraceBuilder trace = with_predicate();
  trace.open("A", "SELECT").returns({{2, 20}}).history("r(P)");
  trace.open("A", "SELECT COUNT(*)").returns({{1}}).history("r(P)").none("A", "COMMIT");
  EXPECT_THAT(history_of(trace).problems, ElementsAre(HasSubstr("says r(P) and returns rows that show no version")));
}

// The count is a value of z, which matches; and z is not there.
TEST(ObservedPredicates, ACountThatIsAValueTellsOfNoVersion) {
  TraceBuilder trace = with_predicate();
  trace.open("B", "INSERT").affects(1).history("w(z=1 in P)").none("B", "ROLLBACK");
  trace.open("A", "SELECT COUNT(*) FROM t").returns({{1}}).history("r(P)").none("A", "COMMIT");
  EXPECT_THAT(history_of(trace).problems, ElementsAre(HasSubstr("says r(P) and returns rows that show no version")));
}

TEST(ObservedPredicates, AnIdAmongWhatMatchesLeavesOpenWhatMatched) {
  TraceBuilder trace = with_predicate();
  trace.open("B", "UPDATE").affects(1).history("w(x=2 in P)").open("A", "SELECT").returns({{2, 20}}).history("r(P)");
  trace.none("B", "ROLLBACK").none("A", "COMMIT");
  const History history = history_of(trace);
  EXPECT_THAT(history.problems, ElementsAre(HasSubstr("does not tell which version of x it saw: 2 may be something")));
}

TEST(ObservedPredicates, RowsThatMatchAreReadToo) {
  TraceBuilder trace = with_predicate();
  trace.open("A", "SELECT").returns({{2, 20}}).history("r(P)");
  const History history = history_of(trace);
  ASSERT_EQ(history.reads.size(), 1u);
  EXPECT_EQ(history.reads[0].object, 1);
}

TEST(ObservedPredicates, AVersionIsUnknownWhereSeveralWouldGiveTheSameAnswer) {
  // x does not match at first, then does, then does not: an answer without it tells of neither end.
  TraceBuilder trace;
  trace.none("", "INSERT").affects(1).history("w(x=10)").open("A", "BEGIN").open("B", "BEGIN").open("C", "BEGIN");
  trace.open("B", "UPDATE").affects(1).history("w(x=20 in P)").none("B", "COMMIT");
  trace.open("C", "UPDATE").affects(1).history("w(x=30)").none("C", "COMMIT");
  trace.open("A", "SELECT").returns({}).history("r(P)").none("A", "COMMIT");
  const History history = history_of(trace);
  ASSERT_EQ(history.predicate_reads.size(), 1u);
  EXPECT_FALSE(history.predicate_reads[0].versions[0]);
}

TEST(ObservedPredicates, ReadsOwnWrites) {
  TraceBuilder trace = with_predicate();
  trace.open("A", "UPDATE").affects(1).history("w(y=21)").open("A", "SELECT").returns({}).history("r(P)");
  trace.open("A", "SELECT").returns({{21}}).history("r(y)");
  finish(trace, 10, 21);
  const History history = history_of(trace);
  EXPECT_THAT(history.problems, IsEmpty());
  EXPECT_THAT(history.predicate_reads[0].versions, ElementsAre(0, 1));
  EXPECT_THAT(codes_in(trace), IsEmpty());
}

// y matches; A makes it match no more, and again; what B then does finds it by predicate.
TraceBuilder changed_by_predicate(const char* sql) {
  TraceBuilder trace;
  trace.none("", "INSERT").affects(1).history("w(y=132 in P)").open("B", "BEGIN");
  trace.open("B", "SELECT").returns({{132}}).history("r(P)");
  trace.none("A", "UPDATE").affects(1).history("w(y=33)").none("A", "UPDATE").affects(1).history("w(y=134 in P)");
  trace.open("B", sql).affects(1).history("r(P), w(y=none)").none("B", "COMMIT");
  return trace.none("", "SELECT").returns({}).history("r(y)");
}

TEST(ObservedPredicates, AChangeByPredicateSeesWhatItOverwrites) {
  const TraceBuilder trace = changed_by_predicate("DELETE FROM t WHERE v >= 100");
  const History history = history_of(trace);
  EXPECT_THAT(history.gaps, IsEmpty());
  ASSERT_EQ(history.predicate_reads.size(), 2u);
  EXPECT_THAT(history.predicate_reads[1].versions, ElementsAre(2));
  // What A did first is lost; of what it did then B's first question misses that y matches again.
  EXPECT_THAT(codes_in(trace), ElementsAre("P4", "G-single"));
  // A query within it may have seen another version than the change.
  const char* const by_query = "DELETE FROM t WHERE id IN (SELECT id FROM t WHERE v >= 100)";
  EXPECT_EQ(history_of(changed_by_predicate(by_query)).gaps.size(), 1u);
}

TEST(ObservedPredicates, AChangeByPredicateSeesItsOwnTransactionsVersion) {
  TraceBuilder trace = with_predicate();
  trace.none("C", "UPDATE").affects(1).history("w(y=9)").open("A", "UPDATE").affects(1).history("w(y=16 in P)");
  trace.open("A", "UPDATE").affects(1).history("w(y=8)").open("A", "UPDATE").affects(1).history("w(y=17 in P)");
  trace.open("A", "DELETE FROM t WHERE v >= 15").affects(1).history("r(P), w(y=none)");
  EXPECT_THAT(history_of(trace).predicate_reads[0].versions, ElementsAre(0, 4));
  // What it has taken back is not there any more.
  TraceBuilder undone = with_predicate();
  undone.none("C", "UPDATE").affects(1).history("w(y=9)").none("C", "UPDATE").affects(1).history("w(y=16 in P)");
  undone.open("A", "SAVEPOINT s").open("A", "UPDATE").affects(1).history("w(y=17 in P)").open("A", "ROLLBACK TO s");
  undone.open("A", "DELETE FROM t WHERE v >= 15").affects(1).history("r(P), w(y=none)");
  undone.none("A", "COMMIT").none("B", "COMMIT");
  EXPECT_THAT(history_of(undone).predicate_reads[0].versions, ElementsAre(0, 2));
}

// That shows what A wrote: so it was A that wrote last, though its step had finished when B's did.
TEST(ObservedPredicates, TheFinalStateSaysWhatAChangeOverwrote) {
  TraceBuilder trace = with_predicate();
  trace.open("A", "UPDATE").affects(1).history("w(y=16 in P)");
  trace.open("B", "UPDATE t SET v = 9 WHERE v >= 15").affects(1).history("r(P), w(y=9)");
  finish(trace, 10, 16);
  EXPECT_THAT(history_of(trace).predicate_reads[0].versions, ElementsAre(0, 0));
}

// The parser refuses it; an older journal may hold it.
TEST(ObservedPredicates, AWriteToAPredicateIsNone) {
  TraceBuilder trace = two_rows();
  trace.open("A", "UPDATE").affects(1).history("w(P=1)");
  finish(trace, 10, 20);
  EXPECT_THAT(codes_in(trace), IsEmpty());
}

}  // namespace
}  // namespace enginediff
