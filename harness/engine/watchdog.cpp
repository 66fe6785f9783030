#include "harness/engine/watchdog.hpp"

#include <condition_variable>
#include <mutex>
#include <thread>

#include "harness/engine/engine.hpp"

namespace enginediff {

// Keeps the guards in a list rather than a heap: there are as many as there are jobs, they come and go far more often
// than one fires, and a list makes that cheap.
class Watchdog {
 public:
  // Lives until the process ends, so that no guard can outlive it.
  static Watchdog& instance() {
    static Watchdog* const watchdog = new Watchdog;
    return *watchdog;
  }

  void watch(WatchdogGuard& guard) {
    const std::lock_guard lock(mutex_);
    guard.state_.store(WatchdogGuard::State::watching, std::memory_order_relaxed);
    guard.next_ = first_;
    if (first_ != nullptr) first_->previous_ = &guard;
    first_ = &guard;
    // The thread wakes at wake_at_ anyway and looks again; a signal for each statement would be a system call each.
    if (guard.when_ < wake_at_) {
      wake_at_ = guard.when_;
      earlier_.notify_one();
    }
  }

  void unwatch(WatchdogGuard& guard) {
    std::unique_lock lock(mutex_);
    unlink(guard);
    cancelled_.wait(lock, [&] { return guard.state_.load(std::memory_order_relaxed) != WatchdogGuard::State::firing; });
    if (guard.state_.load(std::memory_order_relaxed) == WatchdogGuard::State::watching) {
      guard.state_.store(WatchdogGuard::State::off, std::memory_order_relaxed);
    }
  }

 private:
  using TimePoint = Deadline::Clock::time_point;

  Watchdog() {
    std::thread([this] { run(); }).detach();
  }

  [[noreturn]] void run() {
    std::unique_lock lock(mutex_);
    for (;;) {
      wake_at_ = fire_due(Deadline::Clock::now());
      const TimePoint wake_at = wake_at_;
      const auto changed = [&] { return wake_at_ != wake_at; };
      if (wake_at == TimePoint::max()) {
        earlier_.wait(lock, changed);
      } else {
        earlier_.wait_until(lock, wake_at, changed);
      }
    }
  }

  // Starts the cancels that are due; returns when the next guard will be.
  TimePoint fire_due(TimePoint now) {
    TimePoint next = TimePoint::max();
    for (WatchdogGuard* guard = first_; guard != nullptr; guard = guard->next_) {
      if (guard->state_.load(std::memory_order_relaxed) != WatchdogGuard::State::watching) continue;
      if (guard->when_ > now) {
        next = std::min(next, guard->when_);
        continue;
      }
      guard->state_.store(WatchdogGuard::State::firing, std::memory_order_release);
      std::thread([this, guard] { fire(*guard); }).detach();
    }
    return next;
  }

  void fire(WatchdogGuard& guard) {
    guard.session_.cancel();
    const std::lock_guard lock(mutex_);
    guard.state_.store(WatchdogGuard::State::fired, std::memory_order_release);
    cancelled_.notify_all();
  }

  void unlink(WatchdogGuard& guard) {
    (guard.previous_ != nullptr ? guard.previous_->next_ : first_) = guard.next_;
    if (guard.next_ != nullptr) guard.next_->previous_ = guard.previous_;
    guard.previous_ = guard.next_ = nullptr;
  }

  std::mutex mutex_;
  std::condition_variable earlier_;    // wake_at_ was made earlier
  std::condition_variable cancelled_;  // a guard went from firing to fired
  WatchdogGuard* first_ = nullptr;
  TimePoint wake_at_ = TimePoint::max();  // when the thread looks next
};

WatchdogGuard::WatchdogGuard(Session& session, Deadline deadline) : session_(session) {
  if (deadline.is_never()) return;
  when_ = *deadline.when();
  Watchdog::instance().watch(*this);
}

bool WatchdogGuard::stop() {
  if (state_.load(std::memory_order_relaxed) == State::off) return false;
  // After an earlier stop() of a guard that fired there is nothing left to unlink.
  if (stopped_) return true;
  stopped_ = true;
  Watchdog::instance().unwatch(*this);
  return fired();
}

}  // namespace enginediff
