// One thread that cancels statements that run past their deadline.
#pragma once

#include <atomic>

#include "harness/base/deadline.hpp"

namespace enginediff {

class Session;

// Guards one execute(): when the deadline passes while it lives, the session is cancelled once. Costs two uncontended
// locks and no allocation when it does not fire.
//
// The destructor and stop() return only when no cancel is under way, so a late cancel never meets the next statement.
// Cancels run in a thread each, so that a server that does not take its cancel delays nobody else's.
class WatchdogGuard {
 public:
  WatchdogGuard(Session& session, Deadline deadline);
  ~WatchdogGuard() { stop(); }
  WatchdogGuard(const WatchdogGuard&) = delete;
  WatchdogGuard& operator=(const WatchdogGuard&) = delete;

  // Whether the deadline passed and cancel() was, or is just being, called.
  bool fired() const { return state_.load(std::memory_order_acquire) >= State::firing; }

  // Ends the watch and waits for a cancel under way; returns fired(), which no longer changes.
  bool stop();

 private:
  friend class Watchdog;
  enum class State : int { off, watching, firing, fired };

  Session& session_;
  Deadline::Clock::time_point when_;
  std::atomic<State> state_{State::off};
  bool stopped_ = false;
  // The list of guards being watched; guarded by the watchdog's mutex.
  WatchdogGuard* previous_ = nullptr;
  WatchdogGuard* next_ = nullptr;
};

}  // namespace enginediff
