// Ctrl-C that stops what goes on, and not the process.
#pragma once

#include <signal.h>

#include <atomic>

namespace enginediff {

// While one lives, the first SIGINT sets a flag; the next one ends the process as usual. One at a time in a process.
class InterruptGuard {
 public:
  InterruptGuard();
  ~InterruptGuard();
  InterruptGuard(const InterruptGuard&) = delete;
  InterruptGuard& operator=(const InterruptGuard&) = delete;

  // Set by the signal; valid beyond the guard's life, cleared by the next guard.
  static const std::atomic<bool>& requested();

 private:
  struct sigaction before_{};
};

}  // namespace enginediff
