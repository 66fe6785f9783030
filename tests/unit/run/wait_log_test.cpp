#include "harness/run/wait_log.hpp"

#include <gtest/gtest.h>

#include "tests/unit/run/wait_log_records.hpp"

namespace enginediff {
namespace {

TEST(WaitLog, NamesTheStepThatFreed) {
  WaitLog log;
  StepRecord hold = record_of("A", "A.hold"), commit = record_of("A", "A.commit"), waiter = record_of("B", "B.1");
  log.under_way("A", "A.hold");
  log.ended(hold, false);
  log.waiting(waiter, {{"A"}, "row"});
  log.event();
  log.under_way("A", "A.commit");
  log.ended(commit, false);
  log.ended(waiter, false);
  ASSERT_EQ(waiter.waits.size(), 1u);
  EXPECT_EQ(waiter.waits[0].by_steps, std::vector<std::string>{"A.hold"});
  EXPECT_EQ(waiter.waits[0].until, "A.commit");
  EXPECT_FALSE(waiter.waits[0].racy);
}

// GET_LOCK answers 0 when its time is over, and a session that an administrator ends lets go without a step.
TEST(WaitLog, WhatNobodyFreedEndedOtherwise) {
  using Otherwise = WaitLog::ElseEndedBy;
  const auto until = [](Otherwise otherwise, bool answer_read_late) {
    WaitLog log;
    StepRecord hold = record_of("A", "A.get"), waiter = record_of("B", "B.want");
    log.under_way("A", "A.get");
    if (!answer_read_late) log.ended(hold, false);
    log.event();
    log.under_way("B", "B.want");
    if (answer_read_late) log.ended(hold, false);
    log.waiting(waiter, {{"A"}, "user lock"});
    log.ended(waiter, false, otherwise);
    return waiter.waits.at(0).until;
  };
  EXPECT_EQ(until(Otherwise::own_limit, false), "timeout");
  EXPECT_EQ(until(Otherwise::holder_gone, false), "disconnect");
  EXPECT_EQ(until(Otherwise::own_limit, true), "A.get");
}

// The holder may do something else meanwhile, which does not let go of the lock.
TEST(WaitLog, WhatEndedWhileTheWaitWentOnDidNotFree) {
  using Otherwise = WaitLog::ElseEndedBy;
  const auto until = [](Otherwise otherwise, int said_again) {
    WaitLog log;
    StepRecord hold = record_of("A", "A.get"), commit = record_of("A", "A.commit"), waiter = record_of("B", "B.want");
    log.under_way("A", "A.get");
    log.ended(hold, false);
    log.event();
    log.under_way("B", "B.want");
    log.waiting(waiter, {{"A"}, "user lock"});
    log.event();
    log.under_way("A", "A.commit");
    log.ended(commit, false);
    for (int i = 0; i < said_again; ++i) log.waiting(waiter, {{"A"}, "user lock"});
    log.ended(waiter, false, otherwise);
    return waiter.waits.at(0).until;
  };
  EXPECT_EQ(until(Otherwise::own_limit, 1), "A.commit");
  EXPECT_EQ(until(Otherwise::own_limit, 9), "timeout");
  EXPECT_EQ(until(Otherwise::unknown, 9), "A.commit");
}

// Engines name the session in the way, not which of its statements took the lock.
TEST(WaitLog, TheLastStepBeforeTheWaitStandsForTheSession) {
  WaitLog log;
  StepRecord lock = record_of("A", "A.lock"), look = record_of("A", "A.look"), waiter = record_of("B", "B.1");
  log.under_way("A", "A.lock");
  log.ended(lock, false);
  log.under_way("A", "A.look");
  log.ended(look, false);
  log.waiting(waiter, {{"A"}, "row"});
  log.under_way("A", "A.later");
  EXPECT_EQ(waiter.waits[0].by_steps, std::vector<std::string>{"A.look"});
}

TEST(WaitLog, TheSameAnswerAgainIsNoNewWait) {
  WaitLog log;
  StepRecord waiter = record_of("B", "B.1");
  log.waiting(waiter, {{"A"}, "row"});
  log.waiting(waiter, {{"A"}, "row"});
  EXPECT_EQ(waiter.waits.size(), 1u);
}

TEST(WaitLog, TwoWaitersFreedByOneEventAreRacyUnlessOneWaitedForTheOther) {
  for (const bool in_line : {false, true}) {
    WaitLog log;
    StepRecord commit = record_of("A", "A.commit"), b = record_of("B", "B.1"), c = record_of("C", "C.1");
    log.waiting(b, {{"A"}, ""});
    log.waiting(c, {in_line ? std::vector<std::string>{"A", "B"} : std::vector<std::string>{"A"}, ""});
    log.event();
    log.ended(commit, false);
    log.ended(b, false);
    log.ended(c, false);
    EXPECT_EQ(b.waits[0].racy, !in_line);
    EXPECT_EQ(c.waits[0].racy, !in_line);
    EXPECT_EQ(b.waits[0].until, "A.commit");
  }
}

// Two wait for one and the same; which of them is first then is chance, and the second waits for the first.
TEST(WaitLog, WhoWaitsForTheWinnerOfARaceRacedToo) {
  WaitLog log;
  StepRecord rollback = record_of("A", "A.rollback"), b = record_of("B", "B.1"), c = record_of("C", "C.1"),
             commit = record_of("B", "B.commit");
  log.waiting(b, {{"A"}, ""});
  log.waiting(c, {{"A"}, ""});
  log.event();
  log.under_way("A", "A.rollback");
  log.ended(rollback, false);
  log.waiting(c, {{"B"}, ""});
  log.ended(b, false);
  log.event();
  log.under_way("B", "B.commit");
  log.ended(commit, false);
  log.ended(c, false);
  ASSERT_EQ(c.waits.size(), 2u);
  EXPECT_TRUE(b.waits[0].racy);
  EXPECT_TRUE(c.waits[0].racy);
  EXPECT_EQ(c.waits[0].until, "A.rollback");
  EXPECT_FALSE(c.waits[1].racy);
  EXPECT_EQ(c.waits[1].until, "B.commit");
}

// One of two that were waited for has let go: that frees nobody.
TEST(WaitLog, WhoWaitsForTheSameStillIsNotInARace) {
  WaitLog log;
  StepRecord commit = record_of("A", "A.commit"), b = record_of("B", "B.1"), c = record_of("C", "C.1");
  log.waiting(b, {{"A", "D"}, ""});
  log.waiting(c, {{"A"}, ""});
  log.event();
  log.under_way("A", "A.commit");
  log.ended(commit, false);
  log.waiting(b, {{"D"}, ""});
  log.ended(c, false);
  EXPECT_FALSE(b.waits[0].racy);
  EXPECT_FALSE(c.waits[0].racy);
}

TEST(WaitLog, AnErrorSaysThatTheEngineEndedTheWait) {
  for (const auto& [error, until] :
       {std::pair(ErrorClass::deadlock_detected, "detector"), std::pair(ErrorClass::lock_not_available, "timeout"),
        std::pair(ErrorClass::transaction_timeout, "timeout")}) {
    WaitLog log;
    StepRecord waiter = record_of("B", "B.1");
    log.waiting(waiter, {{"A"}, ""});
    log.event();
    Outcome outcome;
    outcome.answer = SqlError{"", 0, error, ""};
    waiter.result = outcome;
    log.ended(waiter, false);
    EXPECT_EQ(waiter.waits[0].until, until);
  }
}

// The answer of who was freed may be read before that of who freed it.
TEST(WaitLog, AStepThatIsEndingFreesToo) {
  WaitLog log;
  StepRecord own = record_of("B", "B.first"), waiter = record_of("A", "A.want");
  log.under_way("B", "B.first");
  log.ended(own, false);
  log.under_way("A", "A.want");
  log.waiting(waiter, {{"B"}, ""});
  log.event();
  log.under_way("B", "B.second");
  log.ended(waiter, false);
  EXPECT_EQ(waiter.waits[0].until, "B.second");
}

TEST(WaitLog, AKillFrees) {
  WaitLog log;
  StepRecord own = record_of("A", "A.hold"), waiter = record_of("B", "B.want");
  log.under_way("A", "A.hold");
  log.ended(own, false);
  log.waiting(waiter, {{"A"}, ""});
  log.event();
  log.killed("A", "A.2");
  log.ended(waiter, false);
  EXPECT_EQ(waiter.waits[0].until, "A.2");
}

// Whether its own wait has ended before it is seen that it let go is chance.
TEST(WaitLog, AKillFreesTooWhereTheKilledSessionWaitedItself) {
  for (const bool own_end_first : {false, true}) {
    WaitLog log;
    StepRecord own = record_of("A", "A.want"), waiter = record_of("B", "B.want");
    own.result = Outcome{SqlError{"", 0, ErrorClass::admin_shutdown, ""}, {}, {}, {}};
    log.under_way("A", "A.want");
    log.waiting(own, {{"C"}, ""});
    log.waiting(waiter, {{"A"}, ""});
    log.event();
    log.killed("A", "A.kill");
    log.ended(own_end_first ? own : waiter, false);
    log.ended(own_end_first ? waiter : own, false);
    EXPECT_EQ(waiter.waits[0].until, "A.kill");
    EXPECT_EQ(own.waits[0].until, "A.kill");
  }
}

// C waits for B, B for A; which of the two answers is read first after A's commit is chance.
TEST(WaitLog, InAChainEachIsFreedByTheOneBefore) {
  for (const bool in_order : {false, true}) {
    WaitLog log;
    StepRecord commit = record_of("A", "A.commit"), b = record_of("B", "B.alter"), c = record_of("C", "C.read");
    log.under_way("B", "B.alter");
    log.waiting(b, {{"A"}, ""});
    log.under_way("C", "C.read");
    log.waiting(c, {{"B"}, ""});
    log.event();
    log.under_way("A", "A.commit");
    log.ended(commit, false);
    log.ended(in_order ? b : c, false);
    log.ended(in_order ? c : b, false);
    EXPECT_EQ(b.waits[0].until, "A.commit");
    EXPECT_EQ(c.waits[0].until, "B.alter");
    EXPECT_FALSE(c.waits[0].racy);
  }
}

// A holds the lock and B is before C in the queue: C is freed by B, whose answer may be read after C's.
TEST(WaitLog, InAQueueEachIsFreedByTheOneBefore) {
  for (const bool in_order : {false, true}) {
    WaitLog log;
    StepRecord commit = record_of("A", "A.commit"), b = record_of("B", "B.1"), c = record_of("C", "C.1");
    log.under_way("B", "B.1");
    log.waiting(b, {{"A"}, ""});
    log.under_way("C", "C.1");
    log.waiting(c, {{"A", "B"}, ""});
    log.event();
    log.under_way("A", "A.commit");
    log.ended(commit, false);
    log.ended(in_order ? b : c, false);
    log.ended(in_order ? c : b, false);
    EXPECT_EQ(b.waits[0].until, "A.commit");
    EXPECT_EQ(c.waits[0].until, "B.1");
    EXPECT_FALSE(c.waits[0].racy);
  }
}

TEST(WaitLog, AKillEndsTheSessionsOwnWait) {
  WaitLog log;
  StepRecord waiter = record_of("B", "B.1");
  log.under_way("B", "B.1");
  log.waiting(waiter, {{"A"}, ""});
  log.event();
  log.killed("B", "B.end");
  Outcome outcome;
  outcome.answer = SqlError{"", 0, ErrorClass::admin_shutdown, ""};
  waiter.result = outcome;
  log.ended(waiter, false);
  EXPECT_EQ(waiter.waits[0].until, "B.end");
}

TEST(WaitLog, AnotherAnswerWhileNothingHasEndedCorrectsTheFirst) {
  WaitLog log;
  StepRecord a = record_of("A", "A.1"), b = record_of("B", "B.1"), waiter = record_of("C", "C.1");
  log.ended(a, false);
  log.waiting(waiter, {{"A", "B"}, "row"});
  log.waiting(waiter, {{"A"}, "row"});
  ASSERT_EQ(waiter.waits.size(), 1u);
  EXPECT_EQ(waiter.waits[0].by_sessions, std::vector<std::string>{"A"});
  log.ended(b, false);
  log.waiting(waiter, {{"B"}, "row"});
  ASSERT_EQ(waiter.waits.size(), 2u);
  EXPECT_EQ(waiter.waits[1].by_sessions, std::vector<std::string>{"B"});
}

// B stands in the queue before C and times out at the server; C may be asked before B's answer is read.
TEST(WaitLog, WhoLeavesTheQueueWasWaitedForWhateverIsReadFirst) {
  for (const bool told_first : {false, true}) {
    WaitLog log;
    StepRecord hold = record_of("A", "A.hold"), b = record_of("B", "B.1"), c = record_of("C", "C.1"),
               after = record_of("B", "B.2");
    hold.result = in_transaction();
    log.under_way("A", "A.hold");
    log.ended(hold, false);
    log.event();
    log.under_way("B", "B.1");
    log.waiting(b, {{"A"}, ""});
    log.event();
    log.under_way("C", "C.1");
    log.waiting(c, {{"A", "B"}, ""});
    b.result = timed_out();
    if (told_first) log.waiting(c, {{"A"}, ""});
    log.ended(b, false);
    log.event();
    log.under_way("B", "B.2");
    log.waiting(c, {{"A"}, ""});  // an engine that looks at its queues now and then tells only now
    ASSERT_EQ(c.waits.size(), 2u);
    EXPECT_EQ(c.waits[0].by_sessions, (std::vector<std::string>{"A", "B"}));
    EXPECT_EQ(c.waits[0].until, "B.1");
    EXPECT_EQ(c.waits[1].by_sessions, std::vector<std::string>{"A"});
    EXPECT_EQ(c.waits[1].until, "");
  }
}

// The server ends A's session, which had nothing under way.
TEST(WaitLog, WhoIsGoneLetsGoWithoutAStep) {
  WaitLog log;
  StepRecord hold = record_of("A", "A.hold"), waiter = record_of("B", "B.1");
  hold.result = in_transaction();
  log.under_way("A", "A.hold");
  log.ended(hold, false);
  log.event();
  log.under_way("B", "B.1");
  log.waiting(waiter, {{"A"}, ""});
  log.ended(waiter, false);
  EXPECT_EQ(waiter.waits[0].until, "disconnect");
}

// InnoDB: the insert waits for A's lock of the gap, and D locks the same gap meanwhile.
TEST(WaitLog, AWaitGoesOnWhenOthersJoinThoseWhoAreInTheWay) {
  WaitLog log;
  StepRecord look = record_of("A", "A.look"), read = record_of("A", "A.read"), insert = record_of("W", "W.insert"),
             join = record_of("D", "D.look"), commit = record_of("A", "A.commit"), end = record_of("D", "D.commit");
  look.result = read.result = join.result = in_transaction();
  log.under_way("A", "A.look");
  log.ended(look, false);
  log.event();
  log.under_way("W", "W.insert");
  log.waiting(insert, {{"A"}, "gap"});
  log.event();
  log.under_way("A", "A.read");
  log.ended(read, false);
  log.waiting(insert, {{"A"}, "gap"});
  log.event();
  log.under_way("D", "D.look");
  log.ended(join, false);
  log.waiting(insert, {{"A", "D"}, "gap"});
  log.event();
  log.under_way("A", "A.commit");
  log.ended(commit, false);
  log.waiting(insert, {{"D"}, "gap"});
  log.event();
  log.under_way("D", "D.commit");
  log.ended(end, false);
  log.ended(insert, false);
  ASSERT_EQ(insert.waits.size(), 2u);
  EXPECT_EQ(insert.waits[0].by_steps, (std::vector<std::string>{"A.look", "D.look"}));
  EXPECT_EQ(insert.waits[0].until, "A.commit");
  EXPECT_EQ(insert.waits[1].by_steps, std::vector<std::string>{"D.look"});
  EXPECT_EQ(insert.waits[1].until, "D.commit");
}

// MySQL's LOCK TABLES commits and then waits for those who were behind its transaction.
TEST(WaitLog, WhoLetsGoAndWaitsHimselfWasWaitedFor) {
  for (const bool seen_waiting : {false, true}) {
    WaitLog log;
    StepRecord read = record_of("C", "C.read"), write = record_of("A", "A.write"), alter = record_of("D", "D.alter"),
               lock = record_of("A", "A.lock");
    read.result = write.result = in_transaction();
    log.under_way("C", "C.read");
    log.ended(read, false);
    log.under_way("A", "A.write");
    log.ended(write, false);
    log.event();
    log.under_way("D", "D.alter");
    log.waiting(alter, {{"A", "C"}, ""});
    log.event();
    log.under_way("A", "A.lock");
    if (seen_waiting) log.waiting(lock, {{"D"}, ""});
    log.waiting(alter, {{"C"}, ""});
    ASSERT_EQ(alter.waits.size(), 2u);
    EXPECT_EQ(alter.waits[0].by_steps, (std::vector<std::string>{"A.write", "C.read"}));
    EXPECT_EQ(alter.waits[0].until, "A.lock");
  }
}

// A definition commits first: that frees B, whose definition of the same table may be before what A's then does.
TEST(WaitLog, WhoCommitsAndGoesOnRacesWithWhomItFreed) {
  for (const auto& [freed_is_first, read_first] :
       {std::pair(false, false), std::pair(true, true), std::pair(true, false)}) {
    for (const std::string resource : {"metadata lock on table t: EXCLUSIVE", "metadata lock on table u: EXCLUSIVE",
                                       "record lock on u, index PRIMARY: X"}) {
      WaitLog log;
      StepRecord read = record_of("A", "A.read"), b = record_of("B", "B.alter"), a = record_of("A", "A.alter");
      read.result = in_transaction();
      a.sql = "ALTER TABLE T ADD INDEX i (a)";
      a.result = Outcome{Completion{"ALTER"}, {}, {}, TransactionState::none};
      log.under_way("A", "A.read");
      log.ended(read, false);
      log.event();
      log.under_way("B", "B.alter");
      log.waiting(b, {{"A"}, resource});
      log.event();
      log.under_way("A", "A.alter");
      if (freed_is_first) log.waiting(a, {{"B"}, ""});
      log.ended(read_first ? b : a, false);
      log.ended(read_first ? a : b, false);
      const bool same = resource.find(" t:") != resource.npos;
      EXPECT_EQ(b.waits[0].until, "A.alter");
      EXPECT_EQ(b.waits[0].racy, same);
      EXPECT_EQ(a.waits.empty(), same || !freed_is_first);
    }
  }
}

// COMMIT does nothing else.
TEST(WaitLog, WhoOnlyCommitsDoesNotRaceWithWhomItFreed) {
  WaitLog log;
  StepRecord read = record_of("A", "A.read"), b = record_of("B", "B.alter"), a = record_of("A", "A.commit");
  read.result = in_transaction();
  a.sql = "COMMIT /* t */";
  a.result = Outcome{Completion{"COMMIT"}, {}, {}, TransactionState::none};
  log.under_way("A", "A.read");
  log.ended(read, false);
  log.under_way("B", "B.alter");
  log.waiting(b, {{"A"}, "metadata lock on table t: EXCLUSIVE"});
  log.event();
  log.under_way("A", "A.commit");
  log.ended(a, false);
  log.ended(b, false);
  EXPECT_FALSE(b.waits[0].racy);
}

}  // namespace
}  // namespace enginediff
