#include "harness/run/stops.hpp"

#include <gtest/gtest.h>

#include <array>

#include "tests/unit/run/wait_log_records.hpp"

namespace enginediff {
namespace {

constexpr std::array<std::string_view, 1> kWords = {"kill"};

StepRecord failed(const std::string& session, const std::string& step, ErrorClass error) {
  StepRecord record = record_of(session, step);
  record.result = Outcome{SqlError{"", 0, error, ""}, {}, {}, {}};
  return record;
}

StepRecord done(const std::string& step, std::uint64_t rows = 0) {
  StepRecord record = record_of("D", step);
  Outcome outcome;
  outcome.answer = Completion{};
  if (rows > 0) {
    ResultSet result;
    result.total_rows = rows;
    outcome.answer = std::move(result);
  }
  record.result = std::move(outcome);
  return record;
}

TEST(Stops, WhatAStepStopsIsAwaitedFromItsAnswerToTheEndOfTheOther) {
  Stops stops(kWords);
  EXPECT_EQ(stops.may_have_stopped("B.1"), "");
  stops.launched();
  stops.sent("D.1", "KILL QUERY 7");
  EXPECT_FALSE(stops.to_be_awaited());
  EXPECT_EQ(stops.may_have_stopped("B.1"), "D.1");
  EXPECT_EQ(stops.may_have_stopped("D.1"), "cancel");
  stops.ended(done("D.1"));
  EXPECT_TRUE(stops.to_be_awaited());
  EXPECT_EQ(stops.may_have_stopped("B.1"), "D.1");
  stops.ended(record_of("C", "C.1"));  // freed meanwhile
  EXPECT_TRUE(stops.to_be_awaited());
  stops.ended(failed("B", "B.1", ErrorClass::query_canceled));
  EXPECT_FALSE(stops.to_be_awaited());
  EXPECT_EQ(stops.may_have_stopped("B.1"), "cancel");
}

TEST(Stops, TheOtherMayEndBeforeTheAnswer) {
  Stops stops(kWords);
  stops.sent("D.1", "KILL 7");
  stops.ended(failed("B", "B.1", ErrorClass::admin_shutdown));
  EXPECT_EQ(stops.may_have_stopped("B.1"), "D.1");
  stops.ended(done("D.1"));
  EXPECT_FALSE(stops.to_be_awaited());
}

// Who was freed because the session that it waited for was ended, or whose wait ended without an error.
TEST(Stops, AWaitThatItEndsIsEnoughWithoutAnError) {
  for (const char* until : {"D.1", "disconnect"}) {
    Stops stops(kWords);
    stops.sent("D.1", "KILL 7");
    stops.ended(done("D.1"));
    StepRecord waiter = record_of("B", "B.1");
    waiter.waits.push_back({{"A"}, {"A.1"}, "", until, false});
    stops.ended(waiter);
    EXPECT_FALSE(stops.to_be_awaited()) << until;
  }
}

TEST(Stops, AStepWithSeveralRowsStopsSoMany) {
  Stops stops(kWords);
  stops.sent("D.1", "SELECT kill(id) FROM who");
  stops.ended(done("D.1", 2));
  stops.ended(failed("B", "B.1", ErrorClass::query_canceled));
  EXPECT_TRUE(stops.to_be_awaited());
  stops.ended(failed("C", "C.1", ErrorClass::query_canceled));
  EXPECT_FALSE(stops.to_be_awaited());
}

TEST(Stops, AStepThatFailedStopsNobody) {
  Stops stops(kWords);
  stops.sent("D.1", "KILL 7");
  stops.ended(failed("D", "D.1", ErrorClass::undefined_object));
  EXPECT_FALSE(stops.to_be_awaited());
}

TEST(Stops, TheNextStepIsAnotherMatterUnlessTheOneThatStopsIsUnderWayStill) {
  for (const bool answered : {false, true}) {
    Stops stops(kWords);
    stops.sent("D.1", "KILL 7");
    if (answered) stops.ended(done("D.1"));
    stops.launched();
    stops.sent("A.2", "COMMIT");
    EXPECT_FALSE(stops.to_be_awaited());
    EXPECT_EQ(stops.may_have_stopped("B.1"), answered ? "cancel" : "D.1");
  }
}

}  // namespace
}  // namespace enginediff
