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

TEST(WaitLog, AnErrorSaysThatTheEngineEndedTheWait) {
  for (const auto& [error, until] : {std::pair(ErrorClass::deadlock_detected, "detector"), std::pair(ErrorClass::lock_not_available, "timeout")}) {
    WaitLog log;
    StepRecord waiter = record_of("B", "B.1");
    log.waiting(waiter, {{"A"}, ""});
    Outcome outcome;
    outcome.answer = SqlError{"", 0, error, ""};
    waiter.result = outcome;
    log.ended(waiter, false);
    EXPECT_EQ(waiter.waits[0].until, until);
  }
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

}  // namespace
}  // namespace enginediff
