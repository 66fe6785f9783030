#include "harness/run/end_order.hpp"

#include <gtest/gtest.h>

namespace enginediff {
namespace {

StepRecord ended(const std::string& step, int finished, const std::string& freed_by = "") {
  StepRecord record;
  record.step = step;
  record.finished = finished;
  if (!freed_by.empty()) record.waits.push_back({{"X"}, {"X.1"}, "", freed_by, false});
  return record;
}

TEST(EndOrder, WhoWasFreedEndsAfterTheStepThatFreed) {
  StepRecord commit = ended("A.commit", 4), index = ended("B.index", 6, "A.commit"),
             write = ended("C.write", 5, "B.index");
  std::vector<EndedStep> steps = {{&commit, 7}, {&index, 7}, {&write, 7}};
  order_ends(steps);
  EXPECT_EQ(commit.finished, 4);
  EXPECT_EQ(index.finished, 5);
  EXPECT_EQ(write.finished, 6);
}

TEST(EndOrder, AWholeQueueIsTurnedRound) {
  StepRecord commit = ended("A.commit", 6), b = ended("B.1", 5, "A.commit"), c = ended("C.1", 4, "B.1");
  std::vector<EndedStep> steps = {{&c, 7}, {&b, 7}, {&commit, 7}};
  order_ends(steps);
  EXPECT_EQ(commit.finished, 4);
  EXPECT_EQ(b.finished, 5);
  EXPECT_EQ(c.finished, 6);
}

// C and D stood in the line before E, and D ended it.
TEST(EndOrder, WhoWaitedForSeveralEndsAfterAllOfThem) {
  StepRecord commit = ended("A.commit", 4), c = ended("C.1", 7, "A.commit"), d = ended("D.1", 6, "A.commit"),
             e = ended("E.1", 5, "D.1");
  d.session = "D";
  e.waits[0].by_sessions = {"C", "D"};
  e.waits[0].by_steps = {"C.1", "D.1"};
  std::vector<EndedStep> steps = {{&commit, 7}, {&c, 7}, {&d, 7}, {&e, 7}};
  for (const bool by_its_time : {true, false}) {
    if (by_its_time) {
      e.waits[0].until = "timeout";
      order_ends(steps);
      EXPECT_EQ(e.finished, 5);
      e.waits[0].until = "D.1";
    }
    order_ends(steps);
    EXPECT_EQ(e.finished, 7);
  }
}

TEST(EndOrder, WhatHappenedBetweenTwoLaunchesStaysThere) {
  StepRecord index = ended("B.index", 6), write = ended("C.write", 5, "B.index");
  std::vector<EndedStep> steps = {{&index, 9}, {&write, 7}};
  order_ends(steps);
  EXPECT_EQ(index.finished, 6);
  EXPECT_EQ(write.finished, 5);
}

StepRecord launched(const std::string& step, int number, int finished, const std::string& freed_by = "") {
  StepRecord record = ended(step, finished, freed_by);
  record.launched = number;
  return record;
}

StepRecord victim(const std::string& step, int number, int finished) {
  StepRecord record = launched(step, number, finished);
  Outcome outcome;
  outcome.answer = SqlError{"40001", 1213, ErrorClass::deadlock_detected, "Deadlock found"};
  record.result = outcome;
  return record;
}

// Two circles, A with B and C with D, whose victims are B and D; once the one is told first, once the other.
TEST(EndOrder, WhichOfTwoDeadlocksIsFoundFirstDoesNotShow) {
  for (const bool swapped : {false, true}) {
    StepRecord a = launched("A.2", 5, swapped ? 7 : 5, "B.2"), c = launched("C.2", 6, swapped ? 5 : 7, "D.2");
    StepRecord b = victim("B.2", 7, swapped ? 6 : 4), d = victim("D.2", 8, swapped ? 4 : 6);
    StepRecord before = launched("E.1", 1, 3), after = launched("A.3", 9, 8);
    std::vector<EndedStep> steps = {{&before, 7}, {&a, 9}, {&b, 9}, {&c, 9}, {&d, 9}, {&after, 10}};
    order_ends(steps);
    EXPECT_EQ(b.finished, 4);
    EXPECT_EQ(a.finished, 5);
    EXPECT_EQ(d.finished, 6);
    EXPECT_EQ(c.finished, 7);
    EXPECT_EQ(before.finished, 3);
    EXPECT_EQ(after.finished, 8);
  }
}

// B.2 closed the circle with A, and its wait is not kept; C was behind A. Once A is told first, once last.
TEST(EndOrder, WhoClosedACircleEndsBehindItsVictimWhateverIsToldFirst) {
  for (const bool swapped : {false, true}) {
    StepRecord a = victim("A.2", 5, swapped ? 6 : 4), c = launched("C.1", 6, 5, "A.2"),
               b = launched("B.2", 7, swapped ? 4 : 6);
    std::vector<EndedStep> steps = {{&a, 8}, {&b, 8}, {&c, 8}};
    order_ends(steps);
    EXPECT_EQ(a.finished, 4);
    EXPECT_EQ(c.finished, 5);
    EXPECT_EQ(b.finished, 6);
  }
}

// A waited since before B.2 closed the circle and died of it.
TEST(EndOrder, WhoWasFreedByAVictimEndsBehindIt) {
  StepRecord a = launched("A.2", 5, 4, "B.2"), b = victim("B.2", 7, 5);
  std::vector<EndedStep> steps = {{&a, 8}, {&b, 8}};
  order_ends(steps);
  EXPECT_EQ(b.finished, 4);
  EXPECT_EQ(a.finished, 5);
}

}  // namespace
}  // namespace enginediff
