#include "harness/shell/shell_target.hpp"

#include <algorithm>
#include <condition_variable>
#include <csignal>
#include <deque>
#include <future>
#include <mutex>
#include <optional>
#include <thread>
#include <variant>

#include "harness/shell/running_statements.hpp"
#include "harness/shell/target_sessions.hpp"

namespace enginediff {

namespace {

// Between two requests to cancel the same statement.
constexpr auto kCancelInterval = std::chrono::milliseconds(100);

struct ResetRequest {};
struct CancelRequest {
  std::string session;
};
struct QuitRequest {};
using Request = std::variant<ResetRequest, ShellLaunch, CancelRequest, QuitRequest>;

void act(TargetSessions& sessions, const ResetRequest&) { sessions.reset(); }
void act(TargetSessions& sessions, const ShellLaunch& launch) { sessions.launch(launch); }
void act(TargetSessions& sessions, const CancelRequest& request) { sessions.cancel(request.session); }
void act(TargetSessions&, const QuitRequest&) {}

}  // namespace

class ShellTarget::Work {
 public:
  Work(std::unique_ptr<Engine> engine, std::shared_ptr<EventFd> news, std::chrono::milliseconds timeout)
      : engine_(std::move(engine)), news_(std::move(news)), timeout_(timeout) {
    // Ctrl-C is for the thread that reads the keyboard.
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, &before);
    thread_ = std::thread([this] { run(); });
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
  }

  ~Work() {
    running_.cancel_all_but_waiting();
    send(QuitRequest{});
    thread_.join();
    cancels_.clear();
  }

  Engine& engine() { return *engine_; }

  void send(Request request) {
    {
      const std::lock_guard lock(mutex_);
      inbox_.push_back(std::move(request));
      settled_ = false;
    }
    wake_.raise();
  }

  // Asks again and again until everything is settled: a statement that is just about to begin is not missed. A server
  // may take its time to accept a cancel, so nobody waits for it here.
  void interrupt() {
    std::erase_if(cancels_, [](const std::future<void>& one) {
      return one.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
    });
    const std::lock_guard lock(mutex_);
    if (settled_) return;
    cancels_.push_back(std::async(std::launch::async, [this, now = settlings_] {
      for (;;) {
        running_.cancel_all_but_waiting();
        std::unique_lock settling(mutex_);
        if (settling_.wait_for(settling, kCancelInterval, [&] { return settlings_ != now; })) return;
      }
    }));
  }

  std::vector<ShellEvent> take_events() {
    const std::lock_guard lock(mutex_);
    return std::exchange(events_, {});
  }

  bool settled() const {
    const std::lock_guard lock(mutex_);
    return settled_;
  }

 private:
  // ---- The thread ----

  void run() {
    TargetSessions sessions(*engine_, running_, timeout_);
    for (;;) {
      const std::optional<Request> request = next_request(sessions);
      if (request && std::holds_alternative<QuitRequest>(*request)) break;
      if (request) std::visit([&](const auto& one) { act(sessions, one); }, *request);
      sessions.settle();
      publish(sessions.take_events());
    }
    publish({});  // whoever still cancels need not go on
  }

  // Nothing: a statement that waits may have ended.
  std::optional<Request> next_request(TargetSessions& sessions) {
    for (;;) {
      {
        const std::lock_guard lock(mutex_);
        if (!inbox_.empty()) {
          Request request = std::move(inbox_.front());
          inbox_.pop_front();
          return request;
        }
      }
      const bool news = sessions.await_news(wake_.fd());
      wake_.clear();
      if (news) return std::nullopt;
    }
  }

  // Says what happened, and that everything is done unless more was asked for meanwhile.
  void publish(std::vector<ShellEvent> events) {
    {
      const std::lock_guard lock(mutex_);
      std::move(events.begin(), events.end(), std::back_inserter(events_));
      settled_ = inbox_.empty();
      ++settlings_;
    }
    settling_.notify_all();
    news_->raise();
  }

  const std::unique_ptr<Engine> engine_;
  const std::shared_ptr<EventFd> news_;
  const std::chrono::milliseconds timeout_;
  RunningStatements running_;
  EventFd wake_;
  mutable std::mutex mutex_;  // of all until the blank line
  std::deque<Request> inbox_;
  std::vector<ShellEvent> events_;
  bool settled_ = true;
  std::size_t settlings_ = 0;  // how often everything was settled
  std::condition_variable settling_;

  std::vector<std::future<void>> cancels_;  // of the shell's thread
  std::thread thread_;
};

ShellTarget::ShellTarget(std::unique_ptr<Engine> engine, std::shared_ptr<EventFd> news,
                         std::chrono::milliseconds timeout)
    : work_(std::make_unique<Work>(std::move(engine), std::move(news), timeout)) {}
ShellTarget::~ShellTarget() = default;

const TargetInfo& ShellTarget::info() const { return work_->engine().info().target; }
const LexicalRules& ShellTarget::rules() const { return work_->engine().lexical_rules(); }
Engine& ShellTarget::engine() { return work_->engine(); }
void ShellTarget::reset() { work_->send(ResetRequest{}); }
void ShellTarget::launch(ShellLaunch launch) { work_->send(std::move(launch)); }
void ShellTarget::cancel(std::string session) { work_->send(CancelRequest{std::move(session)}); }
void ShellTarget::interrupt() { work_->interrupt(); }
std::vector<ShellEvent> ShellTarget::take_events() { return work_->take_events(); }
bool ShellTarget::settled() const { return work_->settled(); }

}  // namespace enginediff
