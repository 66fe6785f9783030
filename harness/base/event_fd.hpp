// A flag that one thread raises and another waits for with poll(2).
#pragma once

#include "harness/base/unique_fd.hpp"

namespace enginediff {

class EventFd {
 public:
  EventFd();  // CHECKs that the kernel gives one

  // Makes fd() readable. Callable from any thread.
  void raise() noexcept;
  // Takes the flag down; returns whether it was up.
  bool clear() noexcept;
  int fd() const { return fd_.get(); }

 private:
  UniqueFd fd_;
};

}  // namespace enginediff
