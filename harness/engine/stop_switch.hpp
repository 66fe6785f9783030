// Stops a run from another thread: what executes is cancelled, and whoever asks begins nothing new.
#pragma once

#include <atomic>
#include <mutex>
#include <vector>

namespace enginediff {

class Session;

// One for a whole run. Those who run statements name them while they execute, and look at requested() before the next.
class StopSwitch {
 public:
  StopSwitch() = default;
  StopSwitch(const StopSwitch&) = delete;
  StopSwitch& operator=(const StopSwitch&) = delete;

  // Cancels every statement that executes. Once more does so again: a cancel that comes before the statement is under
  // way is lost.
  void stop();
  bool requested() const { return requested_.load(std::memory_order_acquire); }

  // Names a session whose execute() is about to be called, while it lives. `stop` may be null: nothing stops it.
  class Executing {
   public:
    Executing(StopSwitch* stop, Session& session);
    ~Executing();
    Executing(const Executing&) = delete;
    Executing& operator=(const Executing&) = delete;

   private:
    StopSwitch* stop_;
    Session& session_;
  };

 private:
  std::atomic<bool> requested_{false};
  std::mutex mutex_;
  std::vector<Session*> executing_;
};

// Whether a switch that may be null is thrown.
inline bool is_stopped(const StopSwitch* stop) { return stop != nullptr && stop->requested(); }

}  // namespace enginediff
