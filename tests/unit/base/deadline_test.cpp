#include "harness/base/deadline.hpp"

#include <gtest/gtest.h>

namespace enginediff {
namespace {

using namespace std::chrono_literals;
const auto kLongAgo = Deadline::Clock::time_point();

TEST(Deadline, NeverDoesNotExpire) {
  EXPECT_TRUE(Deadline::never().is_never());
  EXPECT_FALSE(Deadline::never().expired());
  EXPECT_EQ(Deadline::never().poll_timeout(), -1);
  EXPECT_EQ(Deadline::never().when(), std::nullopt);
}

TEST(Deadline, ExpiresAtItsPoint) {
  EXPECT_TRUE(Deadline::at(kLongAgo).expired());
  EXPECT_TRUE(Deadline::at(Deadline::Clock::now()).expired());
  EXPECT_FALSE(Deadline::after(1h).expired());
}

TEST(Deadline, PollTimeoutIsRoundedUpAndNeverNegative) {
  EXPECT_EQ(Deadline::at(kLongAgo).poll_timeout(), 0);
  // Less than a millisecond is left at the latest when poll_timeout() asks: a timeout of 0 would spin.
  const int soon = Deadline::after(500us).poll_timeout();
  EXPECT_TRUE(soon == 1 || soon == 0) << soon;
  const int hour = Deadline::after(1h).poll_timeout();
  EXPECT_LE(hour, 3'600'000);
  EXPECT_GT(hour, 3'500'000);
}

TEST(Deadline, PollTimeoutFitsAnInt) {
  EXPECT_EQ(Deadline::after(std::chrono::hours(24 * 365)).poll_timeout(), 86'400'000);
}

TEST(Deadline, EarlierOfTwo) {
  const Deadline soon = Deadline::at(kLongAgo + 1s), late = Deadline::at(kLongAgo + 2s);
  EXPECT_EQ(soon.earlier(late).when(), soon.when());
  EXPECT_EQ(late.earlier(soon).when(), soon.when());
  EXPECT_EQ(Deadline::never().earlier(late).when(), late.when());
  EXPECT_EQ(late.earlier(Deadline::never()).when(), late.when());
  EXPECT_TRUE(Deadline::never().earlier(Deadline::never()).is_never());
}

}  // namespace
}  // namespace enginediff
