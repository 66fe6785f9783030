#include "harness/shell/shell_target.hpp"

#include <fmt/format.h>
#include <poll.h>

#include <algorithm>
#include <condition_variable>
#include <csignal>
#include <deque>
#include <future>
#include <mutex>
#include <optional>
#include <thread>

#include "harness/base/check.hpp"
#include "harness/compare/row_digest.hpp"
#include "harness/engine/watchdog.hpp"
#include "harness/run/scratch_mask.hpp"
#include "harness/run/wait_log.hpp"
#include "harness/sql/lexer.hpp"

namespace enginediff {

namespace {

// How long the engine's own detector may take to end a circle of waits.
constexpr auto kDetectorEndsWait = std::chrono::seconds(15);
// Between two requests to cancel the same statement.
constexpr auto kCancelInterval = std::chrono::milliseconds(100);
// Between two questions to the engine while a statement neither ends nor is known to wait. An end wakes us at once.
constexpr int kSettlingPause = 1, kLongPause = 20;  // milliseconds
constexpr int kQuickQuestions = 30;  // then a statement is taken for a long one, and asked about less often

// Statements are cancelled from other threads: SQLite runs them inside of start() and poll().
class RunningStatements {
 public:
  void add(Session& session) {
    const std::lock_guard lock(mutex_);
    running_.push_back({&session, false, false});
  }
  void set_waiting(const Session& session, bool waiting) {
    const std::lock_guard lock(mutex_);
    if (Entry* entry = find(session)) entry->waiting = waiting;
  }
  // Returns when no cancel of the session's statement is under way; says whether there was one.
  bool remove(const Session& session) {
    const std::lock_guard lock(mutex_);
    const Entry* entry = find(session);
    const bool cancelled = entry != nullptr && entry->cancelled;
    std::erase_if(running_, [&](const Entry& one) { return one.session == &session; });
    return cancelled;
  }
  bool cancelled(const Session& session) {
    const std::lock_guard lock(mutex_);
    const Entry* entry = find(session);
    return entry != nullptr && entry->cancelled;
  }
  void cancel(const Session& session) {
    const std::lock_guard lock(mutex_);
    if (Entry* entry = find(session)) cancel(*entry);
  }
  void cancel_all_but_waiting() {
    const std::lock_guard lock(mutex_);
    for (Entry& entry : running_) {
      if (!entry.waiting) cancel(entry);
    }
  }

 private:
  struct Entry {
    Session* session;
    bool waiting, cancelled;
  };
  static void cancel(Entry& entry) {
    entry.cancelled = true;
    entry.session->cancel();
  }
  Entry* find(const Session& session) {
    const auto at =
        std::find_if(running_.begin(), running_.end(), [&](const Entry& one) { return one.session == &session; });
    return at == running_.end() ? nullptr : &*at;
  }

  std::mutex mutex_;
  std::vector<Entry> running_;
};

// A statement under way in a session.
struct Flight {
  std::size_t statement = 0;
  StepRecord* record = nullptr;
  std::unique_ptr<RowSink> sink;
  Deadline deadline = Deadline::never();  // stands still while it waits for a lock
  Deadline::Clock::time_point begun;
  bool past_deadline = false;
  bool settled = false;  // known to wait, and nothing has ended since
  std::optional<WaitingForLock> wait;
};

struct Lane {
  std::string name;
  std::optional<Flight> flight;
  std::unique_ptr<Session> session;  // goes before the flight: what it still does writes there
};

struct ResetRequest {};
struct CancelRequest {
  std::string session;
};
struct QuitRequest {};
using Request = std::variant<ResetRequest, ShellLaunch, CancelRequest, QuitRequest>;

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
    for (;;) {
      const std::optional<Request> request = next_request();
      if (!request) {
        settle();  // a statement that waited has news
      } else if (std::holds_alternative<QuitRequest>(*request)) {
        break;
      } else {
        std::visit([this](const auto& one) { act(one); }, *request);
        settle();
      }
      publish();
    }
    clear_lanes();
    if (scratch_ != nullptr && lost_.empty()) (void)scratch_->drop();
    scratch_.reset();
    publish();
  }

  // Nothing: a statement that waits may have ended.
  std::optional<Request> next_request() {
    for (;;) {
      {
        const std::lock_guard lock(mutex_);
        if (!inbox_.empty()) {
          Request request = std::move(inbox_.front());
          inbox_.pop_front();
          return request;
        }
      }
      std::vector<pollfd> descriptors = {{wake_.fd(), POLLIN, 0}};
      std::vector<Flight*> flights = {nullptr};
      for (Lane& lane : lanes_) {
        if (!lane.flight || lane.session->wait_fd() < 0) continue;
        descriptors.push_back({lane.session->wait_fd(), POLLIN, 0});
        flights.push_back(&*lane.flight);
      }
      ::poll(descriptors.data(), descriptors.size(), -1);
      wake_.clear();
      bool news = false;
      for (std::size_t i = 1; i < flights.size(); ++i) {
        if (descriptors[i].revents == 0) continue;
        flights[i]->settled = false;
        news = true;
      }
      if (news) return std::nullopt;
    }
  }

  // Says what happened, and that everything is done unless more was asked for meanwhile.
  void publish() {
    {
      const std::lock_guard lock(mutex_);
      for (const auto& [statement, record] : ended_) events_.push_back(StatementEnded{statement, *record});
      for (const Lane& lane : lanes_) {
        if (lane.flight && lane.flight->wait)
          events_.push_back(StatementWaits{lane.flight->statement, lane.flight->wait->by, lane.flight->wait->resource});
      }
      events_.insert(events_.end(), happened_.begin(), happened_.end());
      settled_ = inbox_.empty();
      ++settlings_;
    }
    settling_.notify_all();
    ended_.clear();
    happened_.clear();
    news_->raise();
  }

  // ---- What is asked for ----

  void act(const QuitRequest&) {}

  void act(const ResetRequest&) {
    clear_lanes();
    waits_ = WaitLog();
    records_.clear();
    launched_ = finished_ = 0;
    if (!lost_.empty()) return;
    if (scratch_ != nullptr) {
      if (auto dropped = scratch_->drop(); !dropped && !engine_->ping()) return lose_target(dropped.error());
    }
    scratch_.reset();
    auto scratch = engine_->create_scratch({});
    if (!scratch) return lose_target(scratch.error());
    scratch_ = std::move(*scratch);
  }

  // Sessions cancel what they have under way.
  void clear_lanes() {
    for (Lane& lane : lanes_) {
      if (lane.session != nullptr) running_.remove(*lane.session);
    }
    lanes_.clear();
  }

  void act(const ShellLaunch& launch) {
    StepRecord& record = records_.emplace_back();
    record.step = launch.step;
    record.session = launch.session;
    record.sql = launch.sql;
    record.ordered = has_top_level_order_by(launch.sql, engine_->lexical_rules());
    record.result = NotRun{lost_};
    record.launched = launched_++;
    if (!lost_.empty()) return note_end(launch.statement, record);
    Lane& lane = lane_named(launch.session);
    CHECK(!lane.flight);
    if (lane.session == nullptr) {
      SessionOptions options;
      options.name = launch.session;
      auto session = scratch_->open_session(options);
      if (!session) {
        record.result = NotRun{session.error().message};
        note_end(launch.statement, record);
        return lose_session(lane, session.error());
      }
      lane.session = std::move(*session);
    }
    start(lane, launch, record);
  }

  void start(Lane& lane, const ShellLaunch& launch, StepRecord& record) {
    waits_.event();
    waits_.under_way(lane.name, record.step);
    Flight& flight = lane.flight.emplace();
    flight.statement = launch.statement;
    flight.record = &record;
    flight.sink = std::make_unique<RowSink>(&make_row_digester);
    flight.deadline = statement_deadline();
    flight.begun = Deadline::Clock::now();
    running_.add(*lane.session);
    auto started = [&] {
      const WatchdogGuard guard(*lane.session, flight.deadline);
      return lane.session->start(Statement{launch.sql, false, {}}, *flight.sink);
    }();
    if (!started) lose(lane, started.error());
  }

  void act(const CancelRequest& request) {
    Lane& lane = lane_named(request.session);
    if (!lane.flight) return;
    waits_.event();
    running_.cancel(*lane.session);
    lane.flight->settled = false;
  }

  // ---- Until everything has ended or is known to wait ----

  void settle() {
    const Deadline detector = Deadline::after(kDetectorEndsWait);
    for (int asked = 0;; ++asked) {
      const bool in_circle = circle_ends_by_itself() && !detector.expired();
      std::vector<Lane*> lanes = unsettled(in_circle);
      if (lanes.empty()) return;
      // A statement that waited before is asked first: engines grant before they answer the statement that frees.
      if (asked > 0 || !lanes.front()->flight->wait)
        pause(lanes, asked < kQuickQuestions ? kSettlingPause : kLongPause);
      for (Lane* lane : lanes) ask(*lane);
    }
  }

  // In the order of their launching.
  std::vector<Lane*> unsettled(bool waiting_too) {
    std::vector<Lane*> out;
    for (Lane& lane : lanes_) {
      if (lane.flight && (waiting_too || !lane.flight->settled)) out.push_back(&lane);
    }
    std::sort(out.begin(), out.end(),
              [](const Lane* a, const Lane* b) { return a->flight->record->launched < b->flight->record->launched; });
    return out;
  }

  // Sessions that wait for each other: the engine's detector refuses one of the statements.
  bool circle_ends_by_itself() {
    if (!engine_->info().features.contains("deadlock_detection")) return false;
    return std::any_of(lanes_.begin(), lanes_.end(), [&](const Lane& lane) {
      std::vector<std::string> seen;
      return lane.flight && lane.flight->wait && reaches(lane, lane.name, seen);
    });
  }

  bool reaches(const Lane& from, const std::string& name, std::vector<std::string>& seen) {
    if (!from.flight || !from.flight->wait) return false;
    for (const std::string& next : from.flight->wait->by) {
      if (next == name) return true;
      if (std::find(seen.begin(), seen.end(), next) != seen.end()) continue;
      seen.push_back(next);
      if (reaches(lane_named(next), name, seen)) return true;
    }
    return false;
  }

  // Ends as soon as one of the statements may have ended. Sessions without a descriptor have their news at once.
  static void pause(const std::vector<Lane*>& lanes, int milliseconds) {
    std::vector<pollfd> descriptors;
    for (const Lane* lane : lanes) {
      const int fd = lane->session->wait_fd();
      if (fd < 0 && !lane->flight->wait) return;
      if (fd >= 0) descriptors.push_back({fd, POLLIN, 0});
    }
    ::poll(descriptors.data(), descriptors.size(), milliseconds);
  }

  void ask(Lane& lane) {
    if (!lane.flight) return;  // what was asked before it took the target away
    Flight& flight = *lane.flight;
    auto progress = [&] {
      const WatchdogGuard guard(*lane.session, flight.deadline);
      return lane.session->poll();
    }();
    if (!progress) return lose(lane, progress.error());
    if (auto* outcome = std::get_if<Outcome>(&*progress)) return finish(lane, std::move(*outcome));
    const bool cancelled = running_.cancelled(*lane.session);
    if (auto* wait = std::get_if<WaitingForLock>(&*progress); wait != nullptr && !cancelled) {
      flight.deadline = Deadline::never();
      waits_.waiting(*flight.record, *wait);
      flight.wait = std::move(*wait);
      flight.settled = true;
      running_.set_waiting(*lane.session, true);
    } else if (wait == nullptr && flight.wait) {
      flight.wait.reset();
      flight.deadline = statement_deadline();
      running_.set_waiting(*lane.session, false);
    }
    if (flight.deadline.expired() && !flight.past_deadline) {
      flight.past_deadline = true;
      running_.cancel(*lane.session);
    }
  }

  Deadline statement_deadline() const { return timeout_.count() == 0 ? Deadline::never() : Deadline::after(timeout_); }

  // ---- Ending ----

  void finish(Lane& lane, Outcome outcome) {
    Flight& flight = *lane.flight;
    mask_scratch_name(outcome, scratch_->name());
    const bool past_deadline = flight.past_deadline || flight.deadline.expired();
    if (auto* interrupted = std::get_if<Interrupted>(&outcome.answer))
      interrupted->reason = past_deadline ? Interrupted::Reason::deadline : Interrupted::Reason::cancelled;
    flight.record->result = std::move(outcome);
    end(lane);
  }

  void end(Lane& lane) {
    Flight& flight = *lane.flight;
    const bool cancelled = lane.session != nullptr && running_.remove(*lane.session);
    const auto spent = Deadline::Clock::now() - flight.begun;
    flight.record->microseconds = std::chrono::duration_cast<std::chrono::microseconds>(spent).count();
    waits_.ended(*flight.record, cancelled);
    note_end(flight.statement, *flight.record);
    lane.flight.reset();
    // What it held may have been let go.
    for (Lane& other : lanes_) {
      if (other.flight) other.flight->settled = false;
    }
  }

  void note_end(std::size_t statement, StepRecord& record) {
    record.finished = finished_++;
    ended_.emplace_back(statement, &record);
  }

  // The connection went away under its statement: an administrator ended it, or the server is gone.
  void lose(Lane& lane, const Error& error) {
    lane.flight->record->result = NotRun{"connection lost: " + error.message};
    end(lane);
    lose_session(lane, error);
  }

  void lose_session(Lane& lane, const Error& error) {
    lane.session.reset();
    if (!engine_->ping()) return lose_target(error);
    happened_.push_back(ShellSessionLost{lane.name, error.message});
  }

  void lose_target(const Error& error) {
    if (!lost_.empty()) return;
    lost_ = "the target is gone: " + error.message;
    happened_.push_back(ShellTargetLost{error.message});
    for (Lane& lane : lanes_) {
      if (lane.session != nullptr) running_.remove(*lane.session);
      lane.session.reset();
      if (!lane.flight) continue;
      lane.flight->record->result = NotRun{lost_};
      end(lane);
    }
  }

  Lane& lane_named(const std::string& name) {
    const auto at = std::find_if(lanes_.begin(), lanes_.end(), [&](const Lane& lane) { return lane.name == name; });
    if (at != lanes_.end()) return *at;
    lanes_.emplace_back().name = name;
    return lanes_.back();
  }

  // Outlives the scratch, which outlives the sessions.
  const std::unique_ptr<Engine> engine_;
  const std::shared_ptr<EventFd> news_;
  const std::chrono::milliseconds timeout_;

  // Of the thread alone:
  std::unique_ptr<Scratch> scratch_;
  std::deque<Lane> lanes_;          // a deque: flights are pointed at
  std::deque<StepRecord> records_;  // of all statements since the last reset; the wait log points at them
  WaitLog waits_;
  std::vector<std::pair<std::size_t, StepRecord*>> ended_;  // not yet told
  std::vector<ShellEvent> happened_;                        // likewise
  std::string lost_;                                        // why nothing more can be sent; empty while it can
  int launched_ = 0, finished_ = 0;

  // Shared:
  RunningStatements running_;
  EventFd wake_;
  mutable std::mutex mutex_;
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
