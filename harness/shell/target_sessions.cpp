#include "harness/shell/target_sessions.hpp"

#include <fmt/format.h>
#include <poll.h>

#include <algorithm>

#include "harness/base/check.hpp"
#include "harness/compare/row_digest.hpp"
#include "harness/engine/watchdog.hpp"
#include "harness/run/scratch_mask.hpp"
#include "harness/run/step_sql.hpp"
#include "harness/sql/lexer.hpp"

namespace enginediff {

namespace {

// How long the engine's own detector may take to end a circle of waits.
constexpr auto kDetectorEndsWait = std::chrono::seconds(15);
// Between two questions to the engine while a statement neither ends nor is known to wait. An end wakes us at once.
constexpr int kSettlingPause = 1, kLongPause = 20;  // milliseconds
constexpr int kQuickQuestions = 30;  // then a statement is taken for a long one, and asked about less often

StepSql sql_of(const StepRecord& record) {
  StepSql sql;
  sql.statements.push_back({record.sql, false, {}});
  return sql;
}

}  // namespace

TargetSessions::TargetSessions(Engine& engine, RunningStatements& running, std::chrono::milliseconds timeout)
    : engine_(engine), running_(running), timeout_(timeout), stops_(engine.info().stop_words, engine.lexical_rules()) {}

TargetSessions::~TargetSessions() {
  clear_lanes();
  if (scratch_ != nullptr && lost_.empty()) (void)scratch_->drop();
}

bool TargetSessions::await_news(int wake) {
  std::vector<pollfd> descriptors = {{wake, POLLIN, 0}};
  std::vector<Flight*> flights = {nullptr};
  for (Lane& lane : lanes_) {
    if (!lane.flight || lane.session->wait_fd() < 0) continue;
    descriptors.push_back({lane.session->wait_fd(), POLLIN, 0});
    flights.push_back(&*lane.flight);
  }
  ::poll(descriptors.data(), descriptors.size(), -1);
  bool news = false;
  for (std::size_t i = 1; i < flights.size(); ++i) {
    if (descriptors[i].revents == 0) continue;
    flights[i]->settled = false;
    news = true;
  }
  return news;
}

std::vector<ShellEvent> TargetSessions::take_events() {
  std::vector<ShellEvent> out;
  for (const auto& [statement, record] : ended_) out.emplace_back(StatementEnded{statement, *record});
  for (const Lane& lane : lanes_) {
    if (lane.flight && lane.flight->wait)
      out.emplace_back(StatementWaits{lane.flight->statement, lane.flight->wait->by, lane.flight->wait->resource});
  }
  out.insert(out.end(), happened_.begin(), happened_.end());
  ended_.clear();
  happened_.clear();
  return out;
}

// ---- What is asked for ----

void TargetSessions::reset() {
  clear_lanes();
  waits_ = WaitLog();
  stops_ = Stops(engine_.info().stop_words, engine_.lexical_rules());
  records_.clear();
  launched_ = finished_ = 0;
  if (!lost_.empty()) return;
  if (scratch_ != nullptr) {
    if (auto dropped = scratch_->drop(); !dropped && !engine_.ping()) return lose_target(dropped.error());
  }
  scratch_.reset();
  auto scratch = engine_.create_scratch({});
  if (!scratch) return lose_target(scratch.error());
  scratch_ = std::move(*scratch);
}

// Sessions cancel what they have under way.
void TargetSessions::clear_lanes() {
  for (Lane& lane : lanes_) {
    if (lane.session != nullptr) running_.remove(*lane.session);
  }
  lanes_.clear();
}

void TargetSessions::launch(const ShellLaunch& launch) {
  StepRecord& record = records_.emplace_back();
  record.step = launch.step;
  record.session = launch.session;
  record.sql = launch.sql;
  record.ordered = has_top_level_order_by(launch.sql, engine_.lexical_rules());
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

void TargetSessions::start(Lane& lane, const ShellLaunch& launch, StepRecord& record) {
  waits_.event();
  stops_.launched(record.step);
  stops_.sent(record.step, launch.sql);
  waits_.under_way(lane.name, record.step);
  prepared_.under_way(record, sql_of(record));
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

void TargetSessions::cancel(const std::string& name) {
  Lane& lane = lane_named(name);
  if (!lane.flight) return;
  waits_.event();
  running_.cancel(*lane.session);
  lane.flight->settled = false;
}

// ---- Until everything has ended or is known to wait ----

void TargetSessions::settle() {
  const Deadline detector = Deadline::after(kDetectorEndsWait);
  for (int asked = 0;; ++asked) {
    const bool in_circle = circle_ends_by_itself() && !detector.expired();
    std::vector<Lane*> lanes = unsettled(in_circle || stops_.to_be_awaited());
    if (lanes.empty()) return;
    // A statement that waited before is asked first: engines grant before they answer the statement that frees.
    if (asked > 0 || !lanes.front()->flight->wait) pause(lanes, asked < kQuickQuestions ? kSettlingPause : kLongPause);
    for (Lane* lane : lanes) ask(*lane);
  }
}

// In the order of their launching.
std::vector<TargetSessions::Lane*> TargetSessions::unsettled(bool waiting_too) {
  std::vector<Lane*> out;
  for (Lane& lane : lanes_) {
    if (lane.flight && (waiting_too || !lane.flight->settled)) out.push_back(&lane);
  }
  std::sort(out.begin(), out.end(),
            [](const Lane* a, const Lane* b) { return a->flight->record->launched < b->flight->record->launched; });
  return out;
}

// Sessions that wait for each other: the engine's detector refuses one of the statements.
bool TargetSessions::circle_ends_by_itself() {
  if (!engine_.info().features.contains("deadlock_detection")) return false;
  return std::any_of(lanes_.begin(), lanes_.end(), [&](const Lane& lane) {
    std::vector<std::string> seen;
    return lane.flight && lane.flight->wait && reaches(lane, lane.name, seen);
  });
}

bool TargetSessions::reaches(const Lane& from, const std::string& name, std::vector<std::string>& seen) {
  if (!from.flight || !from.flight->wait) return false;
  for (const std::string& next : from.flight->wait->by) {
    if (next == name) return true;
    if (std::find(seen.begin(), seen.end(), next) != seen.end()) continue;
    seen.push_back(next);
    // A prepared transaction has no lane.
    const auto lane = std::find_if(lanes_.begin(), lanes_.end(), [&](const Lane& one) { return one.name == next; });
    if (lane != lanes_.end() && reaches(*lane, name, seen)) return true;
  }
  return false;
}

// Ends as soon as one of the statements may have ended. Sessions without a descriptor have their news at once.
void TargetSessions::pause(const std::vector<Lane*>& lanes, int milliseconds) {
  std::vector<pollfd> descriptors;
  for (const Lane* lane : lanes) {
    const int fd = lane->session->wait_fd();
    if (fd < 0 && !lane->flight->wait) return;
    if (fd >= 0) descriptors.push_back({fd, POLLIN, 0});
  }
  ::poll(descriptors.data(), descriptors.size(), milliseconds);
}

void TargetSessions::ask(Lane& lane) {
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
    *wait = with_prepared_holders(std::move(*wait));
    mask_scratch_name(*wait, scratch_->name());
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

Deadline TargetSessions::statement_deadline() const {
  return timeout_.count() == 0 ? Deadline::never() : Deadline::after(timeout_);
}

// ---- Ending ----

void TargetSessions::finish(Lane& lane, Outcome outcome) {
  Flight& flight = *lane.flight;
  mask_scratch_name(outcome, scratch_->name());
  const bool past_deadline = flight.past_deadline || flight.deadline.expired();
  if (auto* interrupted = std::get_if<Interrupted>(&outcome.answer))
    interrupted->reason = past_deadline ? Interrupted::Reason::deadline : Interrupted::Reason::cancelled;
  flight.record->result = std::move(outcome);
  end(lane);
}

void TargetSessions::end(Lane& lane) {
  Flight& flight = *lane.flight;
  const bool cancelled = lane.session != nullptr && running_.remove(*lane.session);
  const auto spent = Deadline::Clock::now() - flight.begun;
  flight.record->microseconds = std::chrono::duration_cast<std::chrono::microseconds>(spent).count();
  const Outcome* const outcome = flight.record->outcome();
  const bool succeeded = outcome != nullptr && outcome->succeeded();
  prepared_.ended(*flight.record, sql_of(*flight.record), succeeded ? 1 : 0);
  waits_.ended(*flight.record, cancelled, WaitLog::ElseEndedBy::unknown, stops_.may_have_stopped(flight.record->step));
  stops_.ended(*flight.record);
  note_end(flight.statement, *flight.record);
  lane.flight.reset();
  // What it held may have been let go.
  for (Lane& other : lanes_) {
    if (other.flight) other.flight->settled = false;
  }
}

void TargetSessions::note_end(std::size_t statement, StepRecord& record) {
  record.finished = finished_++;
  ended_.emplace_back(statement, &record);
}

// The connection went away under its statement: an administrator ended it, or the server is gone.
void TargetSessions::lose(Lane& lane, const Error& error) {
  std::string why = "connection lost: " + error.message;
  mask_scratch_name(why, scratch_->name());
  lane.flight->record->result = NotRun{std::move(why)};
  end(lane);
  lose_session(lane, error);
}

void TargetSessions::lose_session(Lane& lane, const Error& error) {
  lane.session.reset();
  if (!engine_.ping()) return lose_target(error);
  happened_.emplace_back(ShellSessionLost{lane.name, error.message});
}

void TargetSessions::lose_target(const Error& error) {
  if (!lost_.empty()) return;
  lost_ = "the target is gone: " + error.message;
  happened_.emplace_back(ShellTargetLost{error.message});
  for (Lane& lane : lanes_) {
    if (lane.session != nullptr) running_.remove(*lane.session);
    lane.session.reset();
    if (!lane.flight) continue;
    lane.flight->record->result = NotRun{lost_};
    end(lane);
  }
}

TargetSessions::Lane& TargetSessions::lane_named(const std::string& name) {
  const auto at = std::find_if(lanes_.begin(), lanes_.end(), [&](const Lane& lane) { return lane.name == name; });
  if (at != lanes_.end()) return *at;
  lanes_.emplace_back().name = name;
  return lanes_.back();
}

}  // namespace enginediff
