#include "harness/history/transactions.hpp"

#include <gmock/gmock.h>

#include "tests/unit/history/trace_builder.hpp"

namespace enginediff {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using End = TransactionSpan::End;

std::vector<TransactionSpan> spans_of(const TraceBuilder& trace) {
  return transactions_of(trace.parsed, trace.records);
}

TEST(Transactions, AreWhatStandsBetweenTheirEnds) {
  TraceBuilder trace;
  trace.none("", "CREATE TABLE t (x INTEGER)");
  trace.open("A", "BEGIN")
      .open("B", "START TRANSACTION")
      .open("A", "UPDATE t SET x = 1")
      .none("B", "ROLLBACK")
      .none("A", "COMMIT");
  const auto spans = spans_of(trace);
  ASSERT_EQ(spans.size(), 2u);
  EXPECT_EQ(spans[0].name, "A");
  EXPECT_THAT(spans[0].records, ElementsAre(1, 3, 5));
  EXPECT_EQ(spans[0].end, End::committed);
  EXPECT_EQ(spans[1].name, "B");
  EXPECT_EQ(spans[1].end, End::rolled_back);
}

TEST(Transactions, AStatementOutsideIsOneByItself) {
  TraceBuilder trace;
  trace.none("A", "UPDATE t SET x = 1")
      .none("A", "UPDATE t SET x = 2")
      .fails(ErrorClass::unique_violation)
      .none("A", "COMMIT");
  const auto spans = spans_of(trace);
  ASSERT_EQ(spans.size(), 2u);
  EXPECT_EQ(spans[0].end, End::committed);
  EXPECT_EQ(spans[1].name, "A/2");
  EXPECT_EQ(spans[1].end, End::aborted);
  EXPECT_EQ(spans[1].error, ErrorClass::unique_violation);
}

TEST(Transactions, AnErrorMayAbortThemAndLeaveThemOpen) {
  TraceBuilder trace;
  trace.open("A", "BEGIN").aborted("A", "UPDATE t SET x = 1").fails(ErrorClass::serialization_failure);
  trace.aborted("A", "SELECT 1").fails(ErrorClass::in_failed_sql_transaction).none("A", "COMMIT").tag("ROLLBACK");
  const auto spans = spans_of(trace);
  ASSERT_EQ(spans.size(), 1u);
  EXPECT_EQ(spans[0].end, End::aborted);
  EXPECT_EQ(spans[0].error, ErrorClass::serialization_failure);
}

TEST(Transactions, AnErrorMayEndThemAndTheNextStatementCommitsByItself) {
  TraceBuilder trace;
  trace.open("A", "BEGIN").none("A", "UPDATE t SET x = 1").fails(ErrorClass::deadlock_detected);
  trace.none("A", "UPDATE t SET x = 2").none("A", "COMMIT");
  const auto spans = spans_of(trace);
  ASSERT_EQ(spans.size(), 2u);
  EXPECT_EQ(spans[0].end, End::aborted);
  EXPECT_EQ(spans[0].error, ErrorClass::deadlock_detected);
  EXPECT_EQ(spans[1].end, End::committed);
  EXPECT_THAT(spans[1].records, ElementsAre(2));
}

TEST(Transactions, AnErrorOfOneStatementLeavesThemAlone) {
  TraceBuilder trace;
  trace.open("A", "BEGIN")
      .open("A", "INSERT INTO t VALUES (1)")
      .fails(ErrorClass::unique_violation)
      .none("A", "COMMIT");
  const auto spans = spans_of(trace);
  ASSERT_EQ(spans.size(), 1u);
  EXPECT_EQ(spans[0].end, End::committed);
}

TEST(Transactions, ACommitThatFailsAborts) {
  TraceBuilder trace;
  trace.open("A", "BEGIN").none("A", "COMMIT").fails(ErrorClass::serialization_failure);
  EXPECT_EQ(spans_of(trace).front().end, End::aborted);
  TraceBuilder open;
  open.open("A", "BEGIN").open("A", "COMMIT").fails(ErrorClass::busy);
  EXPECT_EQ(spans_of(open).front().end, End::unfinished);
}

TEST(Transactions, ASavepointIsNothing) {
  TraceBuilder trace;
  trace.open("A", "BEGIN")
      .open("A", "SAVEPOINT s")
      .open("A", "ROLLBACK TO SAVEPOINT s")
      .open("A", "ROLLBACK WORK TO s")
      .none("A", "COMMIT");
  const auto spans = spans_of(trace);
  ASSERT_EQ(spans.size(), 1u);
  EXPECT_EQ(spans[0].end, End::committed);
  EXPECT_EQ(spans[0].records.size(), 5u);
}

TEST(Transactions, AChainBeginsTheNextOne) {
  TraceBuilder trace;
  trace.open("A", "BEGIN")
      .open("A", "UPDATE t SET x = 1")
      .open("A", "COMMIT AND CHAIN")
      .open("A", "UPDATE t SET x = 2")
      .none("A", "ROLLBACK");
  const auto spans = spans_of(trace);
  ASSERT_EQ(spans.size(), 2u);
  EXPECT_EQ(spans[0].end, End::committed);
  EXPECT_EQ(spans[1].end, End::rolled_back);
  EXPECT_THAT(spans[1].records, ElementsAre(3, 4));
}

TEST(Transactions, ACommitAndABeginInOneStepAreAChain) {
  TraceBuilder trace;
  trace.open("A", "BEGIN").open("A", "COMMIT; BEGIN").open("A", "UPDATE t SET x = 2").none("A", "ROLLBACK");
  const auto spans = spans_of(trace);
  ASSERT_EQ(spans.size(), 2u);
  EXPECT_EQ(spans[0].end, End::committed);
  EXPECT_THAT(spans[1].records, ElementsAre(2, 3));
}

// Where an engine says so; another one keeps the transaction that is open.
TEST(Transactions, ABeginMayCommitWhatIsOpen) {
  TraceBuilder kept, ended;
  for (TraceBuilder* trace : {&kept, &ended}) {
    trace->open("A", "BEGIN").open("A", "UPDATE t SET x = 1").open("A", "BEGIN");
    if (trace == &ended) trace->commits_first();
    trace->open("A", "UPDATE t SET x = 2").none("A", "ROLLBACK");
  }
  ASSERT_EQ(spans_of(kept).size(), 1u);
  EXPECT_EQ(spans_of(kept)[0].end, End::rolled_back);
  const auto spans = spans_of(ended);
  ASSERT_EQ(spans.size(), 2u);
  EXPECT_EQ(spans[0].end, End::committed);
  EXPECT_THAT(spans[0].records, ElementsAre(0, 1, 2));
  EXPECT_EQ(spans[1].end, End::rolled_back);
  EXPECT_THAT(spans[1].records, ElementsAre(3, 4));
}

TEST(Transactions, AStatementThatFailsBehindItsCommitHasCommitted) {
  TraceBuilder trace;
  trace.open("A", "BEGIN").open("A", "UPDATE t SET x = 1");
  trace.none("A", "DROP TABLE nowhere").fails(ErrorClass::undefined_table).commits_first();
  trace.none("A", "ROLLBACK");
  const auto spans = spans_of(trace);
  ASSERT_EQ(spans.size(), 1u);
  EXPECT_EQ(spans[0].end, End::committed);
  EXPECT_FALSE(spans[0].error);
}

TEST(Transactions, ALostConnectionAborts) {
  TraceBuilder trace;
  trace.open("A", "BEGIN").add("A", "UPDATE t SET x = 1", TransactionState::none).result = NotRun{"connection lost"};
  trace.add("A", "COMMIT", TransactionState::none).result = NotRun{"connection lost"};
  const auto spans = spans_of(trace);
  ASSERT_EQ(spans.size(), 1u);
  EXPECT_EQ(spans[0].end, End::aborted);
}

TEST(Transactions, AStepThatDependsOnOneThatFailedIsNoLostConnection) {
  TraceBuilder trace;
  trace.open("A", "BEGIN").open("A", "SELECT 1 FROM t FOR UPDATE NOWAIT").fails(ErrorClass::lock_not_available);
  trace.add("A", "UPDATE t SET x = 1", TransactionState::none).result = NotRun{"want failed"};
  trace.parsed.steps.back().after = "want";
  trace.none("A", "COMMIT");
  const auto spans = spans_of(trace);
  ASSERT_EQ(spans.size(), 1u);
  EXPECT_EQ(spans[0].end, End::committed);
}

TEST(Transactions, OneThatTheCaseLeavesOpenIsUnfinished) {
  TraceBuilder trace;
  trace.open("A", "BEGIN").open("A", "SELECT 1");
  EXPECT_EQ(spans_of(trace).front().end, End::unfinished);
}

TEST(Transactions, PseudoStepsAndAbsentStepsBelongToNone) {
  TraceBuilder trace;
  trace.open("A", "BEGIN").open("A", "-- @wait");
  trace.parsed.steps.back().pseudo = PseudoStep::wait;
  trace.add("A", "", TransactionState::none).result = Absent{};
  trace.none("A", "COMMIT");
  const auto spans = spans_of(trace);
  ASSERT_EQ(spans.size(), 1u);
  EXPECT_THAT(spans[0].records, ElementsAre(0, 3));
}

TEST(Transactions, SomeErrorsAreSomebodyElsesFault) {
  EXPECT_TRUE(is_concurrency_error(ErrorClass::deadlock_detected));
  EXPECT_TRUE(is_concurrency_error(ErrorClass::busy_snapshot));
  EXPECT_FALSE(is_concurrency_error(ErrorClass::unique_violation));
}

// A, which prepares, and what `end` makes of it. `left`: the session's transaction is nobody's from then on.
TraceBuilder prepared(const std::string& prepare, bool left) {
  TraceBuilder trace;
  trace.open("A", prepare.starts_with("XA") ? "XA START 'x', 'b'" : "BEGIN").open("A", "UPDATE t SET x = 1");
  if (prepare.starts_with("XA")) trace.open("A", "XA END 'x', 'b'");
  left ? trace.none("A", prepare) : trace.open("A", prepare);
  return trace;
}

TEST(Transactions, XaTransactionsEndAsTheyAreTold) {
  for (const auto& [sql, end] :
       {std::pair("XA ROLLBACK 'x'", End::rolled_back), std::pair("xa commit 'x' one phase", End::committed)}) {
    TraceBuilder trace;
    trace.open("A", "XA BEGIN 'x'").open("A", "UPDATE t SET x = 1").open("A", "XA END 'x'").none("A", sql);
    trace.none("A", "UPDATE t SET x = 2");
    const auto spans = spans_of(trace);
    ASSERT_EQ(spans.size(), 2u) << sql;
    EXPECT_THAT(spans[0].records, ElementsAre(0, 1, 2, 3)) << sql;
    EXPECT_EQ(spans[0].end, end) << sql;
    EXPECT_FALSE(spans[0].prepared_by) << sql;
    EXPECT_EQ(spans[1].end, End::committed) << sql;
  }
}

TEST(Transactions, WhatIsPreparedEndsByWhatNamesIt) {
  const auto ends = [](const std::string& prepare, bool left, const std::string& session, const std::string& sql) {
    TraceBuilder trace = prepared(prepare, left);
    trace.none("B", "SELECT 1").none(session, sql);
    const auto spans = spans_of(trace);
    const std::size_t last = trace.records.size() - 1;
    EXPECT_EQ(spans.size(), 2u) << sql;
    EXPECT_EQ(spans.front().ended_by, last) << sql;
    EXPECT_EQ(spans.front().records.back(), session.empty() ? last - 2 : last) << sql;
    EXPECT_EQ(spans.back().end, End::committed) << "of the query";
    return spans.front().end;
  };
  for (const char* session : {"A", "B", "C", ""}) {
    EXPECT_EQ(ends("PREPARE TRANSACTION 'x'", true, session, "ROLLBACK PREPARED 'x'"), End::rolled_back) << session;
    EXPECT_EQ(ends("prepare transaction E'x'", true, session, "COMMIT PREPARED 'x'"), End::committed) << session;
    for (const bool left : {true, false}) {
      EXPECT_EQ(ends("XA PREPARE 'x', 'b'", left, session, "XA ROLLBACK 'x','b'"), End::rolled_back) << session;
      EXPECT_EQ(ends("XA PREPARE 'x', 'b'", left, session, "XA COMMIT \"x\", 'b'"), End::committed) << session;
    }
  }
}

TEST(Transactions, WhatIsPreparedAndNotEndedIsUnfinished) {
  TraceBuilder trace = prepared("PREPARE TRANSACTION 'x'", true);
  EXPECT_EQ(spans_of(trace).front().end, End::unfinished);
  trace.none("B", "COMMIT PREPARED 'y'").none("B", "ROLLBACK PREPARED 'x'").fails(ErrorClass::lock_not_available);
  trace.none("A", "UPDATE t SET x = 2");
  const auto spans = spans_of(trace);
  ASSERT_EQ(spans.size(), 2u);
  EXPECT_EQ(spans[0].end, End::unfinished);
  EXPECT_EQ(spans[0].prepared_by, 2u);
  EXPECT_EQ(spans[1].name, "A/2");
  EXPECT_EQ(spans[1].end, End::committed);
}

TEST(Transactions, WhatIsPreparedOutlivesItsSession) {
  TraceBuilder trace = prepared("XA PREPARE 'x', 'b'", false);
  trace.none("A", "SELECT 1");
  trace.records.back().result = NotRun{};
  EXPECT_EQ(spans_of(trace).front().end, End::unfinished);
  trace.none("B", "XA COMMIT 'x', 'b'");
  ASSERT_EQ(spans_of(trace).size(), 1u);
  EXPECT_EQ(spans_of(trace).front().end, End::committed);
}

TEST(Transactions, AnIdentifierMayBeUsedAgain) {
  TraceBuilder trace = prepared("PREPARE TRANSACTION 'x'", true);
  trace.none("B", "ROLLBACK PREPARED 'x'");
  trace.open("A", "BEGIN").none("A", "PREPARE TRANSACTION 'x'").none("B", "COMMIT PREPARED 'x'");
  const auto spans = spans_of(trace);
  ASSERT_EQ(spans.size(), 2u);
  EXPECT_EQ(spans[0].end, End::rolled_back);
  EXPECT_EQ(spans[1].end, End::committed);
}

TEST(Transactions, WhatCannotBePreparedIsRolledBack) {
  TraceBuilder trace;
  trace.open("A", "BEGIN").aborted("A", "UPDATE t SET x = 1").fails(ErrorClass::unique_violation);
  trace.none("A", "PREPARE TRANSACTION 'x'").tag("ROLLBACK");
  EXPECT_EQ(spans_of(trace).front().end, End::aborted);
  EXPECT_FALSE(spans_of(trace).front().prepared_by);
}

}  // namespace
}  // namespace enginediff
