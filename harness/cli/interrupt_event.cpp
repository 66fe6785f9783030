#include "harness/cli/interrupt_event.hpp"

#include <atomic>
#include <cerrno>

#include "harness/base/check.hpp"

namespace enginediff {

namespace {

// What the signal handler raises.
std::atomic<EventFd*> raised_by_signal{nullptr};
static_assert(std::atomic<EventFd*>::is_always_lock_free);

void on_interrupt(int) {
  const int before = errno;
  if (EventFd* event = raised_by_signal.load()) event->raise();
  errno = before;
}

}  // namespace

InterruptEvent::InterruptEvent() {
  EventFd* none = nullptr;
  CHECK(raised_by_signal.compare_exchange_strong(none, &event_));
  struct sigaction action{};
  action.sa_handler = on_interrupt;
  sigaction(SIGINT, &action, &before_);
}

InterruptEvent::~InterruptEvent() {
  sigaction(SIGINT, &before_, nullptr);
  raised_by_signal = nullptr;
}

}  // namespace enginediff
