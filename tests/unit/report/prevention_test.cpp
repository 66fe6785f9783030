#include "harness/report/prevention.hpp"

#include <gmock/gmock.h>

#include "harness/model/not_run_reason.hpp"
#include "tests/unit/history/trace_builder.hpp"

namespace enginediff {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Prevention of(const TraceBuilder& trace) { return prevention_in(trace.parsed, trace.records); }

void wait(TraceBuilder& trace, const std::string& by) {
  trace.records.back().waits.push_back({{by}, {by + ".1"}, "", by + ".2", false});
}

// A reads x and B writes it; A's write, which is to come, has the number 3.
TraceBuilder reader_and_writer() {
  TraceBuilder trace;
  trace.open("A", "BEGIN").open("A", "SELECT").returns({{10}}).history("r(x)");
  trace.none("B", "UPDATE").affects(1).history("w(x=11)");
  return trace;
}

TEST(Prevention, IsTheSnapshotWhereAllThatHasAHistorySucceeded) {
  TraceBuilder trace = reader_and_writer();
  trace.none("A", "COMMIT").none("", "SELECT").returns({{11}}).history("r(x)");
  EXPECT_THAT(of(trace).by, ElementsAre("snapshot"));
  EXPECT_THAT(of(trace).problems, IsEmpty());
}

TEST(Prevention, IsWhatTheServerRefused) {
  for (const ErrorClass error : {ErrorClass::check_violation, ErrorClass::serialization_failure,
                                 ErrorClass::raise_exception, ErrorClass::numeric_value_out_of_range}) {
    TraceBuilder trace = reader_and_writer();
    trace.aborted("A", "UPDATE").history("w(x=12)").fails(error).none("A", "COMMIT").tag("ROLLBACK");
    EXPECT_THAT(of(trace).by, ElementsAre(std::string(error_class_name(error))));
    EXPECT_THAT(of(trace).problems, IsEmpty());
  }
}

TEST(Prevention, IsOpenWhereTheCaseIsBroken) {
  TraceBuilder trace = reader_and_writer();
  trace.aborted("A", "UPDATE").history("w(x=12)").fails(ErrorClass::undefined_table);
  trace.aborted("A", "UPDATE").history("w(x=13)").fails(ErrorClass::in_failed_sql_transaction);
  trace.none("A", "COMMIT").tag("ROLLBACK");
  EXPECT_THAT(of(trace).by, IsEmpty());
  EXPECT_THAT(of(trace).problems, ElementsAre("step A.4 failed: undefined_table"));
}

// A step without a history matters where its error takes the transaction.
TEST(Prevention, ErrorsOfOtherStepsCountWhereTheyEndTheTransaction) {
  TraceBuilder goes_on = reader_and_writer();
  goes_on.open("A", "INSERT").fails(ErrorClass::unique_violation).open("A", "UPDATE").affects(1).history("w(x=12)");
  goes_on.none("A", "COMMIT");
  EXPECT_THAT(of(goes_on).by, ElementsAre("snapshot"));
  TraceBuilder ends = reader_and_writer();
  ends.aborted("A", "INSERT").fails(ErrorClass::unique_violation).aborted("A", "UPDATE").history("w(x=12)");
  ends.fails(ErrorClass::in_failed_sql_transaction).none("A", "COMMIT").tag("ROLLBACK");
  EXPECT_THAT(of(ends).by, ElementsAre("unique_violation"));
  TraceBuilder commit = reader_and_writer();
  commit.open("A", "UPDATE").affects(1).history("w(x=12)").none("A", "COMMIT").fails(ErrorClass::unique_violation);
  EXPECT_THAT(of(commit).by, ElementsAre("unique_violation"));
}

TEST(Prevention, OnlyTransactionsWithAHistoryCount) {
  TraceBuilder trace = reader_and_writer();
  trace.none("C", "INSERT").affects(1);
  wait(trace, "B");
  trace.none("A", "COMMIT").open("A", "BEGIN").open("A", "INSERT").fails(ErrorClass::lock_not_available);
  wait(trace, "C");
  trace.none("A", "COMMIT");
  EXPECT_THAT(of(trace).by, ElementsAre("snapshot"));
  trace.none("B", "UPDATE").affects(1).history("w(x=14)");
  wait(trace, "A");
  EXPECT_THAT(of(trace).by, ElementsAre("blocked"));
}

// Of a BEGIN that is refused no transaction comes.
TEST(Prevention, WhatNoTransactionHoldsIsOfItsSession) {
  TraceBuilder trace = reader_and_writer();
  trace.none("C", "BEGIN").fails(ErrorClass::busy);
  EXPECT_THAT(of(trace).by, ElementsAre("snapshot"));
  trace.none("B", "BEGIN").fails(ErrorClass::busy);
  EXPECT_THAT(of(trace).by, ElementsAre("busy"));
}

TEST(Prevention, AStepThatIsTiedToOneWithoutSuccessIsNoReason) {
  TraceBuilder trace = reader_and_writer();
  trace.open("A", "SELECT").fails(ErrorClass::lock_not_available);
  trace.add("A", "UPDATE", TransactionState::open).result = NotRun{reason_without_success("A.4", true)};
  trace.history("w(x=12)");
  trace.parsed.steps.back().after = "A.4";
  trace.none("A", "COMMIT");
  EXPECT_EQ(why_incomplete(trace.parsed, trace.records), nullptr);
  EXPECT_THAT(of(trace).by, ElementsAre("lock_not_available"));

  TraceBuilder broken = trace;
  std::get<Outcome>(broken.records[3].result).answer = SqlError{"", 0, ErrorClass::undefined_table, ""};
  EXPECT_THAT(of(broken).problems, ElementsAre("step A.4 failed: undefined_table"));

  trace.records[4].result = NotRun{"the server is gone"};
  ASSERT_NE(why_incomplete(trace.parsed, trace.records), nullptr);
  EXPECT_EQ(why_incomplete(trace.parsed, trace.records)->reason, "the server is gone");
}

TEST(Prevention, AStepThatTheEngineLacksIsMissed) {
  TraceBuilder trace = reader_and_writer();
  trace.none("A", "COMMIT");
  trace.records[1].result = Absent{};
  EXPECT_EQ(of(trace).lacking, "A.2");
  TraceBuilder unrecorded = trace;
  unrecorded.records.erase(unrecorded.records.begin() + 1);
  EXPECT_EQ(of(unrecorded).lacking, "A.2");
  // Unless another one, which others lack, does the same.
  trace.open("A", "SELECT").returns({{10}}).history("r(x)");
  EXPECT_EQ(of(trace).lacking, "A.2");
  trace.parsed.steps.back().spellings.push_back({{}, true, {}});
  EXPECT_EQ(of(trace).lacking, "");
  // One without a history does not matter.
  TraceBuilder other = reader_and_writer();
  other.add("A", "SET", TransactionState::open).result = Absent{};
  EXPECT_EQ(of(other).lacking, "");
}

TEST(Prevention, IsOpenWhereTheFinalStateIsNotReadAndNothingWasRefused) {
  TraceBuilder trace = reader_and_writer();
  trace.none("A", "COMMIT");
  TraceBuilder refused = trace;
  trace.none("", "SELECT").history("r(x)").fails(ErrorClass::busy);
  EXPECT_THAT(of(trace).problems, ElementsAre("the final state could not be read: busy"));
  EXPECT_THAT(of(trace).by, IsEmpty());
  refused.none("B", "UPDATE").history("w(x=13)").fails(ErrorClass::busy);
  refused.none("", "SELECT").history("r(x)").fails(ErrorClass::busy);
  EXPECT_THAT(of(refused).by, ElementsAre("busy"));
  EXPECT_THAT(of(refused).problems, IsEmpty());
}

TEST(Prevention, IsOpenWhereAStepWasSlowAndWaitedForNobody) {
  TraceBuilder trace = reader_and_writer();
  trace.open("A", "UPDATE").history("w(x=12)").none("A", "COMMIT");
  std::get<Outcome>(trace.records[3].result).answer = Interrupted{Interrupted::Reason::deadline, ""};
  EXPECT_THAT(of(trace).problems, ElementsAre("step A.4 did not come to its end"));
  trace.records[3].waits.push_back({{"B"}, {"B.3"}, "", "cancel", false});
  EXPECT_THAT(of(trace).by, ElementsAre("blocked"));
  std::get<Outcome>(trace.records[3].result).answer = Interrupted{Interrupted::Reason::cancelled, ""};
  EXPECT_THAT(of(trace).by, ElementsAre("blocked", "query_canceled"));
}

}  // namespace
}  // namespace enginediff
