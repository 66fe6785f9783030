#include "harness/run/stops.hpp"

#include <gtest/gtest.h>

#include <array>

#include "tests/unit/run/wait_log_records.hpp"

namespace enginediff {
namespace {

constexpr std::array<std::string_view, 1> kWords = {"kill"};
constexpr LexicalRules kRules = {.dialect = "standard", .backtick_identifiers = true};

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
  Stops stops(kWords, kRules);
  EXPECT_EQ(stops.may_have_stopped("B.1"), "");
  stops.launched("D.1");
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
  Stops stops(kWords, kRules);
  stops.sent("D.1", "KILL 7");
  stops.ended(failed("B", "B.1", ErrorClass::admin_shutdown));
  EXPECT_EQ(stops.may_have_stopped("B.1"), "D.1");
  stops.ended(done("D.1"));
  EXPECT_FALSE(stops.to_be_awaited());
}

// Who was freed because the session that it waited for was ended, or whose wait ended without an error.
TEST(Stops, AWaitThatItEndsIsEnoughWithoutAnError) {
  for (const char* until : {"D.1", "disconnect"}) {
    Stops stops(kWords, kRules);
    stops.sent("D.1", "KILL 7");
    stops.ended(done("D.1"));
    StepRecord waiter = record_of("B", "B.1");
    waiter.waits.push_back({{"A"}, {"A.1"}, "", until, false});
    stops.ended(waiter);
    EXPECT_FALSE(stops.to_be_awaited()) << until;
  }
}

TEST(Stops, AStepWithSeveralRowsStopsSoMany) {
  Stops stops(kWords, kRules);
  stops.sent("D.1", "SELECT kill(id) FROM who");
  stops.ended(done("D.1", 2));
  stops.ended(failed("B", "B.1", ErrorClass::query_canceled));
  EXPECT_TRUE(stops.to_be_awaited());
  stops.ended(failed("C", "C.1", ErrorClass::query_canceled));
  EXPECT_FALSE(stops.to_be_awaited());
}

TEST(Stops, AStepThatFailedStopsNobody) {
  Stops stops(kWords, kRules);
  stops.sent("D.1", "KILL 7");
  stops.ended(failed("D", "D.1", ErrorClass::undefined_object));
  EXPECT_FALSE(stops.to_be_awaited());
}

// The next step is launched when what was stopped has had its time, which may have been too short for it.
TEST(Stops, TheNextStepIsAnotherMatterAndWhatWasUnderWayIsNot) {
  Stops stops(kWords, kRules);
  stops.launched("D.1");
  stops.sent("D.1", "KILL 7");
  stops.ended(done("D.1"));
  stops.launched("A.2");
  stops.sent("A.2", "COMMIT");
  EXPECT_FALSE(stops.to_be_awaited());
  EXPECT_EQ(stops.may_have_stopped("A.2"), "cancel");
  EXPECT_EQ(stops.may_have_stopped("B.1"), "D.1");
  EXPECT_EQ(stops.may_have_stopped("B.1", true), "cancel");
  stops.ended(failed("B", "B.1", ErrorClass::query_canceled));
  EXPECT_EQ(stops.may_have_stopped("C.1"), "cancel");
}

TEST(Stops, WhatIsLaunchedWhileTheOneThatStopsIsUnderWayMayBeStopped) {
  Stops stops(kWords, kRules);
  stops.launched("D.1");
  stops.sent("D.1", "KILL 7");
  stops.launched("B.2");
  stops.sent("B.2", "SELECT 1");
  EXPECT_EQ(stops.may_have_stopped("B.2"), "D.1");
}

// The definition stops nobody; what runs it does, through other code too.
TEST(Stops, CodeThatStopsOthersStopsThemByItsName) {
  Stops stops(kWords, kRules);
  stops.sent("setup", "CREATE TABLE t (a INT); CREATE PROCEDURE halt(who INT) BEGIN KILL QUERY who; END");
  stops.sent("setup", "CREATE TRIGGER later AFTER INSERT ON shop.`Orders` FOR EACH ROW CALL halt(7)");
  stops.ended(done("setup"));
  EXPECT_FALSE(stops.to_be_awaited());
  for (const char* sql : {"CALL halt(7)", "call HALT(7)", "INSERT INTO orders VALUES (1)"}) {
    stops.launched("D.1");
    stops.sent("D.1", sql);
    stops.ended(done("D.1"));
    EXPECT_TRUE(stops.to_be_awaited()) << sql;
    EXPECT_EQ(stops.may_have_stopped("B.1"), "D.1") << sql;
  }
  stops.launched("D.2");
  stops.sent("D.2", "CALL halting(7)");
  stops.ended(done("D.2"));
  EXPECT_FALSE(stops.to_be_awaited());
}

}  // namespace
}  // namespace enginediff
