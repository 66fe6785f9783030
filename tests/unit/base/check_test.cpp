#include "harness/base/check.hpp"

#include <gtest/gtest.h>

namespace {

TEST(Check, GoesOnWhenTheConditionHolds) {
  int evaluated = 0;
  CHECK(++evaluated == 1);
  EXPECT_EQ(evaluated, 1);
}

TEST(CheckDeathTest, EndsTheProgramWithPlaceAndCondition) {
  EXPECT_DEATH(CHECK(1 + 1 == 3), "check_test.cpp:[0-9]+: CHECK\\(1 \\+ 1 == 3\\) failed");
}

TEST(Check, IsOneStatement) {
  if (true)
    CHECK(true);
  else
    FAIL();
}

}  // namespace
