#include "harness/run/wait_log.hpp"

#include <gtest/gtest.h>

namespace enginediff {
namespace {

StepRecord record_of(const std::string& session, const std::string& step) {
  StepRecord record;
  record.session = session;
  record.step = step;
  record.result = Outcome{};
  return record;
}

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

// A circle that nobody saw, because it came after the wait that was seen: InnoDB's shared locks of a lost insert.
TEST(WaitLog, ADeadlockAfterAReleaseIsARaceThatTheReleaseBegan) {
  WaitLog log;
  StepRecord insert = record_of("A", "A.insert"), rollback = record_of("A", "A.rollback"), b = record_of("B", "B.1"),
             c = record_of("C", "C.1");
  log.under_way("A", "A.insert");
  log.ended(insert, false);
  log.under_way("B", "B.1");
  log.waiting(b, {{"A"}, ""});
  log.under_way("C", "C.1");
  log.waiting(c, {{"A"}, ""});
  log.event();
  log.under_way("A", "A.rollback");
  log.ended(rollback, false);
  Outcome outcome;
  outcome.answer = SqlError{"", 0, ErrorClass::deadlock_detected, ""};
  c.result = outcome;
  log.ended(c, false);
  log.ended(b, false);
  EXPECT_EQ(c.waits[0].until, "A.rollback");
  EXPECT_TRUE(b.waits[0].racy);
  EXPECT_TRUE(c.waits[0].racy);
}

// Both are granted what the other one wants more of: the second was behind the first, and yet it is chance which one
// dies.
TEST(WaitLog, ADeadlockWithinAQueueIsARaceToo) {
  for (const bool first_dies : {false, true}) {
    WaitLog log;
    StepRecord rollback = record_of("A", "A.rollback"), b = record_of("B", "B.1"), c = record_of("C", "C.1");
    log.under_way("B", "B.1");
    log.waiting(b, {{"A"}, ""});
    log.under_way("C", "C.1");
    log.waiting(c, {{"A", "B"}, ""});
    log.event();
    log.under_way("A", "A.rollback");
    log.ended(rollback, false);
    Outcome outcome;
    outcome.answer = SqlError{"", 0, ErrorClass::deadlock_detected, ""};
    StepRecord& victim = first_dies ? b : c;
    victim.result = outcome;
    log.ended(victim, false);
    log.ended(first_dies ? c : b, false);
    EXPECT_TRUE(b.waits[0].racy);
    EXPECT_TRUE(c.waits[0].racy);
  }
}

TEST(WaitLog, AnErrorSaysThatTheEngineEndedTheWait) {
  for (const auto& [error, until] :
       {std::pair(ErrorClass::deadlock_detected, "detector"), std::pair(ErrorClass::lock_not_available, "timeout")}) {
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

TEST(WaitLog, WhoClosesACircleIsNotSaidToHaveWaited) {
  for (const bool closer : {false, true}) {
    WaitLog log;
    StepRecord a = record_of("A", "A.want"), b = record_of("B", "B.want");
    a.launched = 1;
    b.launched = 2;
    log.under_way("A", "A.want");
    log.waiting(a, {{"B"}, ""});
    log.event();
    log.under_way("B", "B.want");
    log.waiting(b, {{"A"}, ""});
    StepRecord& victim = closer ? b : a;
    Outcome outcome;
    outcome.answer = SqlError{"", 0, ErrorClass::deadlock_detected, ""};
    victim.result = outcome;
    log.ended(victim, false);
    ASSERT_EQ(victim.waits.size(), closer ? 0u : 1u);
    if (!closer) {
      EXPECT_EQ(victim.waits[0].until, "detector");
    }
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

Outcome deadlock() {
  Outcome outcome;
  outcome.answer = SqlError{"", 0, ErrorClass::deadlock_detected, ""};
  return outcome;
}

// A waits for B, then B.second closes the circle and is the victim: seen waiting or not, read first or last.
TEST(WaitLog, ADeadlockIsRecordedAlikeHoweverItsAnswersCome) {
  for (const bool seen : {false, true}) {
    for (const bool victim_first : {false, true}) {
      WaitLog log;
      StepRecord hold = record_of("B", "B.first"), a = record_of("A", "A.second"), b = record_of("B", "B.second");
      log.under_way("B", "B.first");
      log.ended(hold, false);
      log.event();
      log.under_way("A", "A.second");
      log.waiting(a, {{"B"}, ""});
      log.event();
      log.under_way("B", "B.second");
      if (seen) log.waiting(b, {{"A"}, ""});
      b.result = deadlock();
      log.ended(victim_first ? b : a, false);
      log.ended(victim_first ? a : b, false);
      EXPECT_TRUE(b.waits.empty());
      ASSERT_EQ(a.waits.size(), 1u);
      EXPECT_EQ(a.waits[0].until, "B.second");
      EXPECT_FALSE(a.waits[0].racy);
    }
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

Outcome in_transaction() {
  Outcome outcome;
  outcome.answer = Completion{};
  outcome.transaction = TransactionState::open;
  return outcome;
}

Outcome timed_out() {
  Outcome outcome;
  outcome.answer = SqlError{"", 0, ErrorClass::lock_not_available, ""};
  return outcome;
}

// A waits for B, B.second closes the circle, and A is the victim: then B goes on, and may be read first.
TEST(WaitLog, WhoDiesOfACircleWaitedUntilTheDetectorWhateverIsReadFirst) {
  for (const bool victim_first : {false, true}) {
    WaitLog log;
    StepRecord hold = record_of("B", "B.first"), a = record_of("A", "A.second"), b = record_of("B", "B.second");
    hold.result = in_transaction();
    log.under_way("B", "B.first");
    log.ended(hold, false);
    log.event();
    log.under_way("A", "A.second");
    log.waiting(a, {{"B"}, ""});
    log.event();
    log.under_way("B", "B.second");
    log.waiting(b, {{"A"}, ""});
    a.result = deadlock();
    b.result = in_transaction();
    log.ended(victim_first ? a : b, false);
    log.ended(victim_first ? b : a, false);
    ASSERT_EQ(a.waits.size(), 1u);
    EXPECT_EQ(a.waits[0].until, "detector");
    ASSERT_EQ(b.waits.size(), 1u);
    EXPECT_EQ(b.waits[0].until, "A.second");
  }
}

// A.again needs what B and C wait to write, and both of them die.
TEST(WaitLog, TwoVictimsOfOneCircleWaitedUntilTheDetector) {
  for (const bool closer_first : {false, true}) {
    WaitLog log;
    StepRecord look = record_of("A", "A.look"), again = record_of("A", "A.again"), b = record_of("B", "B.1"),
               c = record_of("C", "C.1");
    look.result = again.result = in_transaction();
    log.under_way("A", "A.look");
    log.ended(look, false);
    log.event();
    log.under_way("B", "B.1");
    log.waiting(b, {{"A"}, ""});
    log.event();
    log.under_way("C", "C.1");
    log.waiting(c, {{"A", "B"}, ""});
    log.event();
    log.under_way("A", "A.again");
    b.result = c.result = deadlock();
    if (closer_first) log.ended(again, false);
    log.ended(b, false);
    log.ended(c, false);
    if (!closer_first) log.ended(again, false);
    for (const StepRecord* victim : {&b, &c}) {
      ASSERT_EQ(victim->waits.size(), 1u);
      EXPECT_EQ(victim->waits[0].until, "detector");
      EXPECT_FALSE(victim->waits[0].racy);
    }
  }
}

// A commits, and B and C die or go on of what comes then: the answer to the commit may be read last.
TEST(WaitLog, ADeadlockAfterAReleaseIsTheSameWhoeverIsReadFirst) {
  for (const bool release_first : {false, true}) {
    WaitLog log;
    StepRecord hold = record_of("A", "A.hold"), commit = record_of("A", "A.commit"), b = record_of("B", "B.1"),
               c = record_of("C", "C.1");
    hold.result = in_transaction();
    log.under_way("A", "A.hold");
    log.ended(hold, false);
    log.event();
    log.under_way("B", "B.1");
    log.waiting(b, {{"A"}, ""});
    log.event();
    log.under_way("C", "C.1");
    log.waiting(c, {{"A"}, ""});
    log.event();
    log.under_way("A", "A.commit");
    c.result = deadlock();
    b.result = in_transaction();
    if (release_first) log.ended(commit, false);
    log.ended(c, false);
    if (!release_first) log.ended(commit, false);
    log.ended(b, false);
    EXPECT_EQ(b.waits[0].until, "A.commit");
    EXPECT_EQ(c.waits[0].until, "A.commit");
    EXPECT_TRUE(b.waits[0].racy);
    EXPECT_TRUE(c.waits[0].racy);
  }
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

}  // namespace
}  // namespace enginediff
