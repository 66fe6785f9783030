#include "harness/base/event_fd.hpp"

#include <gtest/gtest.h>
#include <poll.h>

#include <thread>

namespace enginediff {
namespace {

bool is_readable(const EventFd& event, int timeout_ms) {
  pollfd one{event.fd(), POLLIN, 0};
  return ::poll(&one, 1, timeout_ms) == 1;
}

TEST(EventFd, IsDownAtFirst) {
  EventFd event;
  EXPECT_FALSE(is_readable(event, 0));
  EXPECT_FALSE(event.clear());
}

TEST(EventFd, RaisedOnceOrOftenIsTakenDownOnce) {
  EventFd event;
  event.raise();
  event.raise();
  EXPECT_TRUE(is_readable(event, 0));
  EXPECT_TRUE(event.clear());
  EXPECT_FALSE(is_readable(event, 0));
  EXPECT_FALSE(event.clear());
}

TEST(EventFd, WakesAnotherThread) {
  EventFd event;
  std::thread other([&] { event.raise(); });
  EXPECT_TRUE(is_readable(event, 10'000));
  other.join();
}

}  // namespace
}  // namespace enginediff
