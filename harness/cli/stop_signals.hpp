// What SIGINT, SIGTERM and SIGHUP do to a command that makes databases: it stops, and drops them.
#pragma once

#include <signal.h>

#include <atomic>
#include <chrono>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "harness/base/event_fd.hpp"
#include "harness/cli/environment.hpp"
#include "harness/engine/stop_switch.hpp"
#include "harness/model/target.hpp"

namespace enginediff {

// The first signal throws the switch, the next one (not the same again at once, which is one that came by two ways)
// ends the process at once and says what removes what is left. The command's exit status becomes 128 + the signal's
// number. An ignored SIGHUP stays ignored. REQUIRES: one at a time, made before any thread is; outlives everything that
// is on the targets.
class StopSignals {
 public:
  explicit StopSignals(CommandEnvironment& environment);
  ~StopSignals();
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

  // From here on something may be left on these targets as well. Before that a signal ends the process as usual.
  void protect(const std::vector<TargetSpec>& targets);

  StopSwitch& stop() { return stop_; }
  bool requested() const { return stop_.requested(); }

  // For who waits with poll(2): raised with the switch. `interrupts`: from here on SIGINT raises the event and stops
  // nothing.
  void raise_too(EventFd& event, bool interrupts);

  // While it lives, the first signal stops only what looks at requested(), and the command goes on to show what that
  // came to. After SIGINT, which asked for nothing else, the exit status is the command's own.
  class Easing {
   public:
    explicit Easing(StopSignals& signals) : signals_(signals) { signals_.easing_ = true; }
    ~Easing() { signals_.easing_ = false; }
    Easing(const Easing&) = delete;
    Easing& operator=(const Easing&) = delete;
    const std::atomic<bool>& requested() const { return signals_.eased_; }

   private:
    StopSignals& signals_;
  };

 private:
  void watch();
  void take(int number);
  void begin_to_stop(int number);
  [[noreturn]] void end_at_once(int number);

  CommandEnvironment& environment_;
  StopSwitch stop_;
  std::mutex mutex_;  // of the next four
  bool protecting_ = false;
  std::string targets_;  // where something may be left, as options
  EventFd* event_ = nullptr;
  bool interrupts_only_raise_ = false;
  std::atomic<bool> easing_{false}, eased_{false};
  std::atomic<int> first_{0};  // the signal that came first
  std::chrono::steady_clock::time_point first_came_;
  sigset_t watched_{}, before_{};
  int signals_fd_ = -1;
  EventFd done_;
  std::thread watcher_;
};

}  // namespace enginediff
