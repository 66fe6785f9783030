#include <gtest/gtest.h>

#include "harness/run/wait_log.hpp"
#include "tests/unit/run/wait_log_records.hpp"

// Waits that another session's statement ended, while the lock was still held.
namespace enginediff {
namespace {

using Otherwise = WaitLog::ElseEndedBy;

// A holds what B waits for, and D does something about it.
struct Held {
  Held() {
    hold.result = in_transaction();
    log.under_way("A", "A.hold");
    log.ended(hold, false);
    log.event();
    log.under_way("B", "B.late");
    log.waiting(waiter, {{"A"}, "row"});
    log.event();
    log.under_way("D", "D.stop");
    log.ended(stop, false);
  }
  std::string ended(const std::optional<ErrorClass>& error, Otherwise otherwise, const std::string& stopped_by) {
    if (error) waiter.result = Outcome{SqlError{"", 0, *error, ""}, {}, {}, {}};
    log.ended(waiter, false, otherwise, stopped_by);
    return waiter.waits.at(0).until;
  }
  WaitLog log;
  StepRecord hold = record_of("A", "A.hold"), waiter = record_of("B", "B.late"), stop = record_of("D", "D.stop");
};

std::string until(const std::optional<ErrorClass>& error, Otherwise otherwise, const std::string& stopped_by) {
  return Held().ended(error, otherwise, stopped_by);
}

TEST(WaitLogOfStops, AStepThatStopsOthersEndsTheWait) {
  for (const auto error : {ErrorClass::query_canceled, ErrorClass::admin_shutdown}) {
    EXPECT_EQ(until(error, Otherwise::unknown, "D.stop"), "D.stop");
    EXPECT_EQ(until(error, Otherwise::own_limit, "D.stop"), "D.stop");
    EXPECT_EQ(until(error, Otherwise::unknown, "cancel"), "cancel");
  }
}

TEST(WaitLogOfStops, AnErrorThatSpeaksOfTimeIsATimeOutAllTheSame) {
  for (const auto error : {ErrorClass::lock_not_available, ErrorClass::busy, ErrorClass::transaction_timeout})
    EXPECT_EQ(until(error, Otherwise::unknown, "D.stop"), "timeout");
  EXPECT_EQ(until(ErrorClass::query_canceled, Otherwise::own_limit, "cancel"), "timeout");
}

TEST(WaitLogOfStops, WhereNoStepStopsOthersItIsTheServersTimeOutOrAnAdministrator) {
  EXPECT_EQ(until(ErrorClass::query_canceled, Otherwise::unknown, ""), "timeout");
  EXPECT_EQ(until(ErrorClass::admin_shutdown, Otherwise::unknown, ""), "cancel");
}

// MariaDB's GET_LOCK answers NULL, and code may catch the error.
TEST(WaitLogOfStops, AWaitMayBeStoppedWithoutAnError) {
  EXPECT_EQ(until(std::nullopt, Otherwise::unknown, "D.stop"), "D.stop");
  EXPECT_EQ(until(std::nullopt, Otherwise::own_limit, "D.stop"), "D.stop");
  EXPECT_EQ(until(std::nullopt, Otherwise::unknown, "cancel"), "cancel");
  EXPECT_EQ(until(std::nullopt, Otherwise::own_limit, "cancel"), "timeout");
  EXPECT_EQ(until(std::nullopt, Otherwise::holder_gone, "D.stop"), "D.stop");
  EXPECT_EQ(until(std::nullopt, Otherwise::holder_gone, "cancel"), "disconnect");
}

TEST(WaitLogOfStops, WhoseLockWasLetGoWasFreedWhateverWasSent) {
  Held held;
  StepRecord commit = record_of("A", "A.commit");
  held.log.event();
  held.log.under_way("A", "A.commit");
  held.log.ended(commit, false);
  EXPECT_EQ(held.ended(std::nullopt, Otherwise::unknown, "cancel"), "A.commit");
}

TEST(WaitLogOfStops, WhoWasStoppedRacesWithNobody) {
  WaitLog log;
  StepRecord b = record_of("B", "B.1"), c = record_of("C", "C.1");
  log.under_way("B", "B.1");
  log.waiting(b, {{"A"}, ""});
  log.under_way("C", "C.1");
  log.waiting(c, {{"A"}, ""});
  log.event();
  log.under_way("D", "D.stop");
  b.result = c.result = Outcome{SqlError{"", 0, ErrorClass::query_canceled, ""}, {}, {}, {}};
  log.ended(b, false, Otherwise::unknown, "D.stop");
  log.ended(c, false, Otherwise::unknown, "D.stop");
  EXPECT_EQ(c.waits[0].until, "D.stop");
  EXPECT_FALSE(b.waits[0].racy || c.waits[0].racy);
}

}  // namespace
}  // namespace enginediff
