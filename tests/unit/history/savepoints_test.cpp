#include "harness/history/savepoints.hpp"

#include <gmock/gmock.h>

#include "harness/history/transaction_control.hpp"
#include "tests/unit/history/trace_builder.hpp"

namespace enginediff {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// The places of the statements whose writes A undid, `BEGIN` being 0.
std::vector<std::size_t> undone_in(const std::vector<std::string>& statements) {
  TraceBuilder trace;
  trace.open("A", "BEGIN");
  for (const std::string& sql : statements) trace.open("A", sql);
  const UndoneSteps undone = undone_steps(trace.records, transactions_of(trace.parsed, trace.records));
  EXPECT_THAT(undone.problems, IsEmpty());
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < undone.by.size(); ++i) {
    if (undone.by[i] && controls_in(statements.at(i - 1)).front().verb == TransactionControl::Verb::other)
      out.push_back(i);
  }
  return out;
}

TEST(Savepoints, WhatStandsBehindOneIsUndone) {
  for (const char* back : {"ROLLBACK TO s", "rollback to savepoint S", "ROLLBACK TRANSACTION TO s",
                           "ROLLBACK WORK TO s", "ROLLBACK TRANSACTION TO SAVEPOINT s", "/* x */ ROLLBACK TO \"s\"",
                           "ROLLBACK TO `s`", "ROLLBACK TO [s]", "ROLLBACK TO 's'"}) {
    EXPECT_THAT(undone_in({"UPDATE a", "SAVEPOINT s", "UPDATE b", back, "UPDATE c"}), ElementsAre(3)) << back;
  }
  EXPECT_THAT(undone_in({"SAVEPOINT \"a b\"", "UPDATE a", "ROLLBACK TO \"a b\""}), ElementsAre(2));
  EXPECT_THAT(undone_in({"SAVEPOINT s", "UPDATE a"}), IsEmpty());
}

TEST(Savepoints, AreNested) {
  EXPECT_THAT(undone_in({"SAVEPOINT a", "UPDATE 1", "SAVEPOINT b", "UPDATE 2", "ROLLBACK TO b", "UPDATE 3"}),
              ElementsAre(4));
  EXPECT_THAT(undone_in({"SAVEPOINT a", "UPDATE 1", "SAVEPOINT b", "UPDATE 2", "ROLLBACK TO a"}), ElementsAre(2, 4));
  // It stays after the way back, and can be gone back to again.
  EXPECT_THAT(undone_in({"SAVEPOINT a", "UPDATE 1", "ROLLBACK TO a", "UPDATE 2", "ROLLBACK TO a"}), ElementsAre(2, 4));
}

TEST(Savepoints, OneNameTwiceIsTheLaterOneUntilThatIsReleased) {
  EXPECT_THAT(undone_in({"SAVEPOINT s", "UPDATE 1", "SAVEPOINT s", "UPDATE 2", "ROLLBACK TO s"}), ElementsAre(4));
  EXPECT_THAT(undone_in({"SAVEPOINT s", "UPDATE 1", "SAVEPOINT s", "UPDATE 2", "RELEASE s", "ROLLBACK TO s"}),
              ElementsAre(2, 4));
  EXPECT_THAT(undone_in({"SAVEPOINT a", "UPDATE 1", "SAVEPOINT b", "UPDATE 2", "RELEASE SAVEPOINT b", "ROLLBACK TO a"}),
              ElementsAre(2, 4));
}

TEST(Savepoints, OnlyAWayBackThatSucceededCounts) {
  TraceBuilder trace;
  trace.open("A", "BEGIN").open("A", "SAVEPOINT s").open("A", "UPDATE").open("A", "ROLLBACK TO t");
  trace.fails(ErrorClass::other);
  const UndoneSteps undone = undone_steps(trace.records, transactions_of(trace.parsed, trace.records));
  EXPECT_FALSE(undone.by[2]);
  EXPECT_THAT(undone.problems, IsEmpty());
}

TEST(Savepoints, OfAStepWithSeveralStatementsTheLastOneWrites) {
  EXPECT_THAT(undone_in({"SELECT 1; SAVEPOINT s", "UPDATE 1", "SELECT 1; ROLLBACK TO s; UPDATE 2"}), ElementsAre(2));
  EXPECT_THAT(undone_in({"SAVEPOINT s", "UPDATE 1; ROLLBACK TO s"}), ElementsAre(2));
}

TEST(Savepoints, SayWhereCaseWouldDecide) {
  const auto problems_of = [](const char* back) {
    TraceBuilder trace;
    trace.open("A", "BEGIN").open("A", "SAVEPOINT \"S\"").open("A", "UPDATE").open("A", "SAVEPOINT s").open("A", back);
    return undone_steps(trace.records, transactions_of(trace.parsed, trace.records)).problems;
  };
  EXPECT_THAT(problems_of("ROLLBACK TO \"S\""), ElementsAre(HasSubstr("step A.5 goes back to one of several")));
  EXPECT_THAT(problems_of("ROLLBACK TO S"), IsEmpty());
  EXPECT_THAT(problems_of("ROLLBACK TO t"), ElementsAre(HasSubstr("that no step before it has set")));
}

TEST(Savepoints, EndWithTheirTransaction) {
  TraceBuilder trace;
  trace.open("A", "BEGIN").open("A", "SAVEPOINT s").open("A", "UPDATE").none("A", "COMMIT");
  trace.open("A", "BEGIN").open("A", "SAVEPOINT s").open("A", "ROLLBACK TO s").none("A", "COMMIT");
  EXPECT_FALSE(undone_steps(trace.records, transactions_of(trace.parsed, trace.records)).by[2]);
}

}  // namespace
}  // namespace enginediff
