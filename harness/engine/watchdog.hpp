// One thread that cancels statements that run past their deadline.
#pragma once

#include <memory>

#include "harness/base/deadline.hpp"

namespace enginediff {

class Session;

// Guards one execute(): while it lives, the session is cancelled once when the deadline passes.
// The destructor returns only when no cancel is under way, so a late cancel never meets the next statement.
class WatchdogGuard {
 public:
  WatchdogGuard(Session& session, Deadline deadline);
  ~WatchdogGuard();
  WatchdogGuard(const WatchdogGuard&) = delete;
  WatchdogGuard& operator=(const WatchdogGuard&) = delete;

  // Whether the deadline passed and cancel() was called.
  bool fired() const;

 private:
  struct Entry;
  std::unique_ptr<Entry> entry_;  // null when the deadline is never
};

}  // namespace enginediff
