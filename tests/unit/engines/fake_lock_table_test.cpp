#include "harness/engines/fake/lock_table.hpp"

#include <gtest/gtest.h>

namespace enginediff::fake {
namespace {

TEST(LockTableTest, GrantsInTheOrderOfAsking) {
  LockTable locks;
  EXPECT_TRUE(locks.acquire(1, "k"));
  EXPECT_TRUE(locks.acquire(1, "k")) << "what is held may be asked for again";
  EXPECT_FALSE(locks.acquire(2, "k"));
  EXPECT_FALSE(locks.acquire(3, "k"));
  EXPECT_FALSE(locks.acquire(2, "k")) << "asking again does not queue again";
  EXPECT_EQ(locks.holder("k"), 1);
  EXPECT_EQ(locks.awaited(2), "k");
  locks.release(1, "k");
  EXPECT_EQ(locks.holder("k"), 2);
  EXPECT_EQ(locks.awaited(2), std::nullopt);
  locks.release_all(2);
  EXPECT_EQ(locks.holder("k"), 3);
  locks.release_all(3);
  EXPECT_EQ(locks.holder("k"), std::nullopt);
}

TEST(LockTableTest, WhoLeavesTheQueueGetsNothing) {
  LockTable locks;
  locks.acquire(1, "k");
  locks.acquire(2, "k");
  locks.acquire(3, "k");
  locks.stop_waiting(2);
  locks.release(1, "k");
  EXPECT_EQ(locks.holder("k"), 3);
}

TEST(LockTableTest, OnlyTheHolderReleases) {
  LockTable locks;
  locks.acquire(1, "k");
  locks.release(2, "k");
  EXPECT_EQ(locks.holder("k"), 1);
}

TEST(LockTableTest, FindsCircles) {
  LockTable locks;
  locks.acquire(1, "a");
  locks.acquire(2, "b");
  locks.acquire(3, "c");
  locks.acquire(1, "b");
  locks.acquire(2, "c");
  EXPECT_FALSE(locks.in_circle(1));
  EXPECT_FALSE(locks.in_circle(2));
  locks.acquire(4, "a");
  locks.acquire(3, "a");
  EXPECT_TRUE(locks.in_circle(1));
  EXPECT_TRUE(locks.in_circle(2));
  EXPECT_TRUE(locks.in_circle(3));
  EXPECT_FALSE(locks.in_circle(4)) << "waits for a circle without being part of it";
  locks.stop_waiting(3);
  EXPECT_FALSE(locks.in_circle(1));
}

}  // namespace
}  // namespace enginediff::fake
