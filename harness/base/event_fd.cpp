#include "harness/base/event_fd.hpp"

#include <sys/eventfd.h>

#include <cstdint>

#include "harness/base/check.hpp"

namespace enginediff {

EventFd::EventFd() : fd_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) { CHECK(fd_); }

void EventFd::raise() noexcept {
  const std::uint64_t one = 1;
  // A full counter means that the flag is up already, so a failed write needs no answer.
  [[maybe_unused]] const auto written = ::write(fd_.get(), &one, sizeof one);
}

bool EventFd::clear() noexcept {
  std::uint64_t count = 0;
  return ::read(fd_.get(), &count, sizeof count) == static_cast<ssize_t>(sizeof count);
}

}  // namespace enginediff
