#include <gtest/gtest.h>

#include "harness/run/wait_log.hpp"
#include "tests/unit/run/wait_log_records.hpp"

// Lines for one row that may break when the row gets a new version, as PostgreSQL's.
namespace enginediff {
namespace {

Outcome completed(const char* tag, TransactionState state, std::optional<std::int64_t> rows = std::nullopt) {
  Outcome outcome;
  outcome.answer = Completion{tag};
  outcome.affected_rows = rows;
  outcome.transaction = state;
  return outcome;
}

// One holds a row, one waits for it, and one stands in line behind that one.
struct Line {
  explicit Line(const char* held_by, const char* ended_by, bool may_break = true)
      : Line(completed(held_by, TransactionState::open, 1), held_by, ended_by, may_break) {}
  Line(Outcome held, const char* held_by, const char* ended_by, bool may_break = true) {
    hold.sql = held_by;
    hold.result = std::move(held);
    end.result = completed(ended_by, TransactionState::none);
    log.under_way("A", "A.hold");
    log.ended(hold, false);
    log.under_way("B", "B.1");
    log.waiting(first, {{"A"}, "transactionid"});
    log.under_way("C", "C.1");
    log.waiting(second, {{"B"}, "tuple", may_break});
    log.event();
    log.under_way("A", "A.end");
  }
  WaitLog log;
  StepRecord hold = record_of("A", "A.hold"), end = record_of("A", "A.end"), first = record_of("B", "B.1"),
             second = record_of("C", "C.1");
};

TEST(WaitLogOfLinesThatMayBreak, IsBrokenByANewVersionWhoeverIsThereFirst) {
  for (const bool end_read_first : {false, true}) {
    Line kept("UPDATE", "COMMIT");
    if (end_read_first) kept.log.ended(kept.end, false);
    kept.log.ended(kept.first, false);
    if (!end_read_first) kept.log.ended(kept.end, false);
    kept.log.waiting(kept.second, {{"B"}, "transactionid"});
    EXPECT_TRUE(kept.first.waits[0].racy);
    ASSERT_EQ(kept.second.waits.size(), 2u);
    EXPECT_TRUE(kept.second.waits[0].racy);
    EXPECT_EQ(kept.second.waits[0].until, "A.end");
    EXPECT_FALSE(kept.second.waits[1].racy);
  }
  for (const bool second_read_first : {false, true}) {
    Line broken("UPDATE", "COMMIT");
    broken.log.ended(broken.end, false);
    if (second_read_first) broken.log.ended(broken.second, false);
    broken.log.waiting(broken.first, {{"C"}, "transactionid"});
    if (!second_read_first) broken.log.ended(broken.second, false);
    EXPECT_TRUE(broken.second.waits[0].racy) << second_read_first;
    EXPECT_EQ(broken.second.waits[0].until, "A.end") << second_read_first;
    ASSERT_EQ(broken.first.waits.size(), 2u);
    EXPECT_TRUE(broken.first.waits[0].racy) << second_read_first;
    EXPECT_EQ(broken.first.waits[0].until, "A.end");
  }
}

// An engine that counts nothing where rows come back has changed them all the same.
TEST(WaitLogOfLinesThatMayBreak, IsBrokenByARowThatWasReturnedAndNotCounted) {
  Outcome returned;
  ResultSet rows;
  rows.total_rows = 1;
  returned.answer = std::move(rows);
  returned.transaction = TransactionState::open;
  Line line(std::move(returned), "INSERT INTO t VALUES (1) RETURNING id", "COMMIT");
  line.log.ended(line.end, false);
  line.log.ended(line.first, false);
  EXPECT_TRUE(line.first.waits[0].racy);
}

TEST(WaitLogOfLinesThatMayBreak, HoldsWhereThereIsNoNewVersion) {
  const auto expect_order = [](Line line) {
    line.log.ended(line.end, false);
    line.log.ended(line.first, false);
    EXPECT_FALSE(line.first.waits[0].racy);
    ASSERT_EQ(line.second.waits.size(), 1u);
    EXPECT_EQ(line.second.waits[0].until, "");
  };
  expect_order(Line("UPDATE", "ROLLBACK"));
  expect_order(Line("DELETE", "COMMIT"));
  expect_order(Line("UPDATE", "COMMIT", false));
}

TEST(WaitLogOfLinesThatMayBreak, IsARaceTooWhereTheCommitIsAnsweredLast) {
  Line broken("UPDATE", "COMMIT");
  broken.log.ended(broken.second, false);
  broken.log.waiting(broken.first, {{"C"}, "transactionid"});
  broken.log.ended(broken.end, false);
  EXPECT_TRUE(broken.second.waits[0].racy);
  EXPECT_TRUE(broken.first.waits.at(0).racy);
}

// A routine that updates and commits does not say so in its answer.
TEST(WaitLogOfLinesThatMayBreak, IsBrokenByWhatTheAnswerDoesNotTell) {
  Line broken("SELECT", "CALL");
  broken.hold.result = in_transaction();
  broken.log.ended(broken.end, false);
  broken.log.ended(broken.second, false);
  broken.log.waiting(broken.first, {{"C"}, "transactionid"});
  EXPECT_TRUE(broken.second.waits[0].racy);
  EXPECT_TRUE(broken.first.waits.at(0).racy);
}

// One holds a row, one waits for it, one stands in line behind that one, and the first of the two leaves the line.
struct LeftLine {
  enum class Read { told_before, told_after };  // when the second is seen to wait for the holder, and the first's end

  LeftLine() {
    hold.result = completed("UPDATE", TransactionState::open, 1);
    log.under_way("A", "A.hold");
    log.ended(hold, false);
    log.event();
    log.under_way("B", "B.want");
    log.waiting(first, {{"A"}, "transactionid"});
    log.event();
    log.under_way("C", "C.want");
    log.waiting(second, {{"B"}, "tuple", true});
    log.event();
  }

  // The first ended so, and then the holder commits.
  void leaves(Read read, ErrorClass error, bool cancelled, const std::string& stopped_by = {}) {
    first.result = Outcome{SqlError{"", 0, error, ""}, {}, {}, {}};
    if (read == Read::told_before) log.waiting(second, {{"A"}, "tuple", true});
    log.ended(first, cancelled, WaitLog::ElseEndedBy::unknown, stopped_by);
    if (read == Read::told_after) log.waiting(second, {{"A"}, "tuple", true});
    log.event();
    log.under_way("A", "A.commit");
    end.result = completed("COMMIT", TransactionState::none);
    log.ended(end, false);
    log.ended(second, false);
  }

  void expect_no_race(const std::string& first_until, const std::string& second_until) const {
    ASSERT_EQ(first.waits.size(), 1u);
    EXPECT_EQ(first.waits[0].until, first_until);
    EXPECT_FALSE(first.waits[0].racy);
    ASSERT_EQ(second.waits.size(), 2u);
    EXPECT_EQ(second.waits[0].until, second_until);
    EXPECT_FALSE(second.waits[0].racy);
    EXPECT_EQ(second.waits[1].by_steps, std::vector<std::string>{"A.hold"});
    EXPECT_EQ(second.waits[1].until, "A.commit");
    EXPECT_FALSE(second.waits[1].racy);
  }

  WaitLog log;
  StepRecord hold = record_of("A", "A.hold"), end = record_of("A", "A.commit"), first = record_of("B", "B.want"),
             second = record_of("C", "C.want");
};

TEST(WaitLogOfLinesThatMayBreak, HoldsWhereTheFirstLeavesIt) {
  using Read = LeftLine::Read;
  for (const Read read : {Read::told_before, Read::told_after}) {
    SCOPED_TRACE(static_cast<int>(read));
    LeftLine killed;
    killed.log.killed("B", "B.kill");
    killed.leaves(read, ErrorClass::admin_shutdown, false);
    killed.expect_no_race("B.kill", "B.kill");

    LeftLine cancelled;
    cancelled.leaves(read, ErrorClass::query_canceled, true);
    cancelled.expect_no_race("cancel", "B.want");

    for (const ErrorClass error : {ErrorClass::lock_not_available, ErrorClass::transaction_timeout}) {
      LeftLine late;
      late.leaves(read, error, false);
      late.expect_no_race("timeout", "B.want");
    }

    LeftLine ended_by_server;
    ended_by_server.leaves(read, ErrorClass::admin_shutdown, false);
    ended_by_server.expect_no_race("cancel", "B.want");

    for (const ErrorClass error : {ErrorClass::query_canceled, ErrorClass::admin_shutdown}) {
      LeftLine stopped;
      StepRecord stop = record_of("D", "D.stop");
      stopped.log.under_way("D", "D.stop");
      stopped.log.ended(stop, false);
      stopped.leaves(read, error, false, "D.stop");
      stopped.expect_no_race("D.stop", "B.want");
    }
  }
}

// Nor is it a race where several are behind the one that is killed.
TEST(WaitLogOfLinesThatMayBreak, HoldsForAllWhoAreBehindTheKilledOne) {
  LeftLine line;
  StepRecord third = record_of("E", "E.want");
  line.log.under_way("E", "E.want");
  line.log.waiting(third, {{"B", "C"}, "tuple", true});
  line.log.event();
  line.log.killed("B", "B.kill");
  line.log.waiting(third, {{"C"}, "tuple", true});
  line.leaves(LeftLine::Read::told_after, ErrorClass::admin_shutdown, false);
  EXPECT_FALSE(line.first.waits.at(0).racy);
  EXPECT_FALSE(line.second.waits.at(0).racy);
  EXPECT_FALSE(third.waits.at(0).racy);
  // The commit then sends both that are left to the new version.
  EXPECT_TRUE(line.second.waits.at(1).racy);
  EXPECT_TRUE(third.waits.at(1).racy);
}

// The holder's session is killed, or gone: what it changed is taken back.
TEST(WaitLogOfLinesThatMayBreak, HoldsWhereTheHolderIsGone) {
  for (const bool kill : {false, true}) {
    LeftLine line;
    if (kill) line.log.killed("A", "A.kill");
    line.log.ended(line.first, false, WaitLog::ElseEndedBy::holder_gone);
    line.log.ended(line.second, false);
    EXPECT_EQ(line.first.waits.at(0).until, kill ? "A.kill" : "disconnect");
    EXPECT_EQ(line.second.waits.at(0).until, "B.want");
    EXPECT_FALSE(line.first.waits[0].racy || line.second.waits[0].racy);
  }
}

TEST(WaitLogOfLinesThatMayBreak, IsTheSameInWhateverOrderTheAnswersAreRead) {
  for (const bool second_first : {false, true}) {
    Line line("UPDATE", "COMMIT");
    line.log.ended(line.end, false);
    line.log.ended(second_first ? line.second : line.first, false);
    line.log.ended(second_first ? line.first : line.second, false);
    SCOPED_TRACE(second_first);
    ASSERT_EQ(line.second.waits.size(), 2u);
    EXPECT_EQ(line.first.waits.at(0).until, "A.end");
    EXPECT_TRUE(line.first.waits.at(0).racy);
    EXPECT_EQ(line.second.waits[0].until, "A.end");
    EXPECT_TRUE(line.second.waits[0].racy);
    EXPECT_EQ(line.second.waits[1].until, "B.1");
    EXPECT_FALSE(line.second.waits[1].racy);
  }
}

}  // namespace
}  // namespace enginediff
