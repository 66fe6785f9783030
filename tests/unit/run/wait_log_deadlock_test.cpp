#include "harness/run/wait_log.hpp"

#include <gtest/gtest.h>

#include "tests/unit/run/wait_log_records.hpp"

namespace enginediff {
namespace {

// A circle that nobody saw, because it came after the wait that was seen: InnoDB's shared locks of a lost insert.
TEST(WaitLogOfDeadlocks, ADeadlockAfterAReleaseIsARaceThatTheReleaseBegan) {
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
  c.result = deadlock();
  log.ended(c, false);
  log.ended(b, false);
  EXPECT_EQ(c.waits[0].until, "A.rollback");
  EXPECT_TRUE(b.waits[0].racy);
  EXPECT_TRUE(c.waits[0].racy);
}

// Both are granted what the other one wants more of: the second was behind the first, and yet it is chance which one
// dies.
TEST(WaitLogOfDeadlocks, ADeadlockWithinAQueueIsARaceToo) {
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
    StepRecord& victim = first_dies ? b : c;
    victim.result = deadlock();
    log.ended(victim, false);
    log.ended(first_dies ? c : b, false);
    EXPECT_TRUE(b.waits[0].racy);
    EXPECT_TRUE(c.waits[0].racy);
  }
}

// The same, and the second is seen to wait for the first, and that one for the second, before the detector answers.
TEST(WaitLogOfDeadlocks, ADeadlockWithinAQueueIsARaceThoughTheCircleIsSeen) {
  for (const bool seen_of_both : {false, true}) {
    WaitLog log;
    StepRecord rollback = record_of("A", "A.rollback"), b = record_of("B", "B.1"), c = record_of("C", "C.1");
    log.under_way("B", "B.1");
    log.waiting(b, {{"A"}, ""});
    log.under_way("C", "C.1");
    log.waiting(c, {{"A", "B"}, ""});
    log.event();
    log.under_way("A", "A.rollback");
    log.ended(rollback, false);
    if (seen_of_both) {
      log.waiting(c, {{"B"}, ""});
      log.waiting(b, {{"C"}, ""});
      log.ended(c, false);
      EXPECT_EQ(c.waits.back().until, "B.1");
    } else {
      log.ended(c, false);
      log.waiting(b, {{"C"}, ""});
    }
    b.result = deadlock();
    log.ended(b, false);
    EXPECT_EQ(c.waits[0].until, "A.rollback");
    EXPECT_EQ(b.waits[0].until, "A.rollback");
    EXPECT_TRUE(b.waits[0].racy) << seen_of_both;
    EXPECT_TRUE(c.waits[0].racy) << seen_of_both;
  }
}

// The same, but the one behind dies: of it is known only that it waits on, for the first.
TEST(WaitLogOfDeadlocks, ADeadlockWithinAQueueIsARaceThoughWhoDiesWasSeenToWaitOn) {
  WaitLog log;
  StepRecord rollback = record_of("A", "A.rollback"), b = record_of("B", "B.1"), c = record_of("C", "C.1");
  log.under_way("B", "B.1");
  log.waiting(b, {{"A"}, ""});
  log.under_way("C", "C.1");
  log.waiting(c, {{"A", "B"}, ""});
  log.event();
  log.under_way("A", "A.rollback");
  log.ended(rollback, false);
  log.waiting(c, {{"B"}, ""});
  log.waiting(b, {{"C"}, ""});
  c.result = deadlock();
  log.ended(c, false);
  log.ended(b, false);
  for (const StepRecord* one : {&b, &c}) {
    ASSERT_EQ(one->waits.size(), 1u);
    EXPECT_EQ(one->waits[0].until, "A.rollback");
    EXPECT_TRUE(one->waits[0].racy);
  }
}

TEST(WaitLogOfDeadlocks, WhoClosesACircleIsNotSaidToHaveWaited) {
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
    victim.result = deadlock();
    log.ended(victim, false);
    ASSERT_EQ(victim.waits.size(), closer ? 0u : 1u);
    if (!closer) {
      EXPECT_EQ(victim.waits[0].until, "detector");
    }
  }
}

// A waits for B, then B.second closes the circle and is the victim: seen waiting or not, read first or last.
TEST(WaitLogOfDeadlocks, ADeadlockIsRecordedAlikeHoweverItsAnswersCome) {
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

// A waits for B, B.second closes the circle, and A is the victim: then B goes on, and may be read first.
TEST(WaitLogOfDeadlocks, WhoDiesOfACircleWaitedUntilTheDetectorWhateverIsReadFirst) {
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
    // It closed the circle, and whether it was seen to wait is chance.
    EXPECT_TRUE(b.waits.empty());
  }
}

// B.second closes the circle, A dies of it, and then B waits for C, who was behind A: only that is said.
TEST(WaitLogOfDeadlocks, WhoClosedACircleAndWaitsOnIsSaidToWaitForTheRestOnly) {
  for (const bool seen : {false, true}) {
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
    if (seen) log.waiting(b, {{"A", "C"}, ""});
    a.result = deadlock();
    log.ended(a, false);
    log.waiting(b, {{"C"}, ""});
    log.event();
    EXPECT_EQ(a.waits[0].until, "detector");
    ASSERT_EQ(b.waits.size(), 1u);
    EXPECT_EQ(b.waits[0].by_sessions, std::vector<std::string>{"C"});
  }
}

// What was open before the circle closed is no chance.
TEST(WaitLogOfDeadlocks, AWaitThatWasThereBeforeTheCircleStays) {
  WaitLog log;
  StepRecord a = record_of("A", "A.1"), b = record_of("B", "B.1"), c = record_of("C", "C.1");
  log.under_way("A", "A.1");
  log.waiting(a, {{"C"}, ""});
  log.event();
  log.under_way("B", "B.1");
  log.waiting(b, {{"A"}, ""});
  log.event();
  log.under_way("C", "C.1");
  a.result = deadlock();
  log.ended(a, false);
  log.ended(b, false);
  ASSERT_EQ(b.waits.size(), 1u);
  EXPECT_EQ(b.waits[0].until, "A.1");
}

// A.again needs what B and C wait to write, and both of them die.
TEST(WaitLogOfDeadlocks, TwoVictimsOfOneCircleWaitedUntilTheDetector) {
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
TEST(WaitLogOfDeadlocks, ADeadlockAfterAReleaseIsTheSameWhoeverIsReadFirst) {
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

// B.second closes the circle and A dies of it; C, who was behind A, is through at once, and B behind C.
TEST(WaitLogOfDeadlocks, WhoClosedACircleIsNotSaidToHaveWaitedForWhomTheVictimFreed) {
  for (const bool victim_first : {false, true}) {
    for (const char* const seen : {"", "A C", "C"}) {
      WaitLog log;
      StepRecord hold = record_of("B", "B.first"), a = record_of("A", "A.second"), b = record_of("B", "B.second"),
                 c = record_of("C", "C.1");
      hold.result = b.result = in_transaction();
      log.under_way("B", "B.first");
      log.ended(hold, false);
      log.event();
      log.under_way("A", "A.second");
      log.waiting(a, {{"B"}, ""});
      log.event();
      log.under_way("C", "C.1");
      log.waiting(c, {{"A"}, ""});
      log.event();
      log.under_way("B", "B.second");
      const std::string by(seen);
      if (by == "A C") log.waiting(b, {{"A", "C"}, ""});
      a.result = deadlock();
      if (victim_first) log.ended(a, false);
      if (by == "C") log.waiting(b, {{"C"}, ""});
      log.ended(c, false);
      log.ended(b, false);
      if (!victim_first) log.ended(a, false);
      EXPECT_EQ(c.waits[0].until, "A.second");
      EXPECT_TRUE(b.waits.empty()) << seen << victim_first;
    }
  }
}

}  // namespace
}  // namespace enginediff
