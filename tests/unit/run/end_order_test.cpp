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

TEST(EndOrder, WhatHappenedBetweenTwoLaunchesStaysThere) {
  StepRecord index = ended("B.index", 6), write = ended("C.write", 5, "B.index");
  std::vector<EndedStep> steps = {{&index, 9}, {&write, 7}};
  order_ends(steps);
  EXPECT_EQ(index.finished, 6);
  EXPECT_EQ(write.finished, 5);
}

}  // namespace
}  // namespace enginediff
