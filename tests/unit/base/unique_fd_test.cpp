#include "harness/base/unique_fd.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>

namespace enginediff {
namespace {

bool is_open(int fd) { return ::fcntl(fd, F_GETFD) != -1; }
UniqueFd open_null() { return UniqueFd(::open("/dev/null", O_RDONLY | O_CLOEXEC)); }

TEST(UniqueFd, IsEmptyAtFirst) {
  const UniqueFd fd;
  EXPECT_FALSE(fd);
  EXPECT_EQ(fd.get(), -1);
}

TEST(UniqueFd, ClosesWhenItGoes) {
  int raw = -1;
  {
    const UniqueFd fd = open_null();
    ASSERT_TRUE(fd);
    raw = fd.get();
    EXPECT_TRUE(is_open(raw));
  }
  EXPECT_FALSE(is_open(raw));
}

TEST(UniqueFd, MovesOwnership) {
  UniqueFd first = open_null();
  const int raw = first.get();
  UniqueFd second = std::move(first);
  EXPECT_FALSE(first);  // NOLINT(bugprone-use-after-move): what is left behind is the question
  EXPECT_EQ(second.get(), raw);
  EXPECT_TRUE(is_open(raw));
}

TEST(UniqueFd, AssignmentClosesWhatItHeld) {
  UniqueFd first = open_null(), second = open_null();
  const int dropped = first.get(), kept = second.get();
  first = std::move(second);
  EXPECT_FALSE(is_open(dropped));
  EXPECT_EQ(first.get(), kept);
  EXPECT_TRUE(is_open(kept));
}

TEST(UniqueFd, SelfAssignmentKeepsIt) {
  UniqueFd fd = open_null();
  UniqueFd& same = fd;
  fd = std::move(same);
  EXPECT_TRUE(is_open(fd.get()));
}

TEST(UniqueFd, ResetClosesOnce) {
  UniqueFd fd = open_null();
  const int raw = fd.get();
  fd.reset();
  EXPECT_FALSE(is_open(raw));
  EXPECT_FALSE(fd);
  fd.reset();
}

}  // namespace
}  // namespace enginediff
