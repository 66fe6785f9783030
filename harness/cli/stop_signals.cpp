#include "harness/cli/stop_signals.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "harness/base/check.hpp"

namespace enginediff {

namespace {

// A cancel that comes before its statement is under way is lost.
constexpr int kCancelAgain = 100;  // milliseconds
// The same signal within so short a time is meant once.
constexpr auto kSameSignal = std::chrono::milliseconds(100);

const char* name_of(int number) {
  switch (number) {
    case SIGINT: return "interrupted";
    case SIGHUP: return "hung up";
    default: return "terminated";
  }
}

// The streams of the command belong to its own thread.
void say(std::string_view text) { (void)!::write(STDERR_FILENO, text.data(), text.size()); }

}  // namespace

StopSignals::StopSignals(CommandEnvironment& environment) : environment_(environment) {
  sigemptyset(&watched_);
  for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
    struct sigaction action{};
    sigaction(number, nullptr, &action);
    // As nohup leaves it; blocked, it would come all the same. Shells without job control ignore SIGINT for what runs
    // in the background, but whoever sends it there means it.
    if (number != SIGHUP || action.sa_handler != SIG_IGN) sigaddset(&watched_, number);
  }
  CHECK(pthread_sigmask(SIG_BLOCK, &watched_, &before_) == 0);
  signals_fd_ = ::signalfd(-1, &watched_, SFD_CLOEXEC);
  CHECK(signals_fd_ >= 0);
  watcher_ = std::thread([this] { watch(); });
}

StopSignals::~StopSignals() {
  done_.raise();
  watcher_.join();
  ::close(signals_fd_);
  pthread_sigmask(SIG_SETMASK, &before_, nullptr);
}

void StopSignals::protect(const std::vector<TargetSpec>& targets) {
  const std::lock_guard lock(mutex_);
  protecting_ = true;
  for (const TargetSpec& one : targets) targets_ += " --target " + one.name;
}

void StopSignals::raise_too(EventFd& event, bool interrupts) {
  const std::lock_guard lock(mutex_);
  event_ = &event;
  interrupts_only_raise_ = interrupts;
}

void StopSignals::watch() {
  for (;;) {
    pollfd descriptors[] = {{signals_fd_, POLLIN, 0}, {done_.fd(), POLLIN, 0}};
    const int ready = ::poll(descriptors, 2, requested() ? kCancelAgain : -1);
    if (ready == 0) stop_.stop();
    if (ready <= 0) continue;
    signalfd_siginfo came{};
    if (descriptors[0].revents != 0 && ::read(signals_fd_, &came, sizeof came) == sizeof came)
      take(static_cast<int>(came.ssi_signo));
    if (descriptors[1].revents != 0) return;
  }
}

void StopSignals::take(int number) {
  {
    const std::lock_guard lock(mutex_);
    if (!protecting_) {
      ::signal(number, SIG_DFL);
      pthread_sigmask(SIG_SETMASK, &before_, nullptr);
      ::raise(number);
    }
    if (number == SIGINT && interrupts_only_raise_ && first_ == 0) return event_->raise();
  }
  // `timeout` sends its signal to the process and then to its group.
  if (number == first_ && std::chrono::steady_clock::now() - first_came_ < kSameSignal) return;
  if (first_ != 0) end_at_once(number);
  begin_to_stop(number);
}

void StopSignals::begin_to_stop(int number) {
  first_ = number;
  first_came_ = std::chrono::steady_clock::now();
  const bool eased = easing_;
  if (!eased || number != SIGINT) environment_.stopped_by = number;
  if (!environment_.quiet) {
    say(fmt::format("{}enginediff: {}; {} (once more ends it at once)\n",
                    environment_.err_is_terminal() ? "\r\x1b[K" : "", name_of(number),
                    eased ? "the reduction ends with the best so far"
                          : "what is under way is stopped, and what was made for it is dropped"));
  }
  eased_ = true;
  if (eased) return;
  stop_.stop();
  const std::lock_guard lock(mutex_);
  if (event_ != nullptr) event_->raise();
}

void StopSignals::end_at_once(int number) {
  const std::lock_guard lock(mutex_);
  say(fmt::format("{}enginediff: {} again, ended at once; `enginediff clean{}` removes what is left there\n",
                  environment_.err_is_terminal() ? "\r\x1b[K" : "", name_of(number), targets_));
  ::_exit(kExitSignal + number);
}

}  // namespace enginediff
