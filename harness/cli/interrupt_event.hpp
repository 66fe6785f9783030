// Ctrl-C as an event that can be waited for together with others.
#pragma once

#include <csignal>

#include "harness/base/event_fd.hpp"

namespace enginediff {

// While it lives Ctrl-C raises the event instead of ending the process. One at a time.
class InterruptEvent {
 public:
  InterruptEvent();
  ~InterruptEvent();
  InterruptEvent(const InterruptEvent&) = delete;
  InterruptEvent& operator=(const InterruptEvent&) = delete;

  EventFd& event() { return event_; }

 private:
  EventFd event_;
  struct sigaction before_{};
};

}  // namespace enginediff
