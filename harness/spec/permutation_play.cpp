#include "harness/spec/permutation_play.hpp"

#include <fmt/format.h>
#include <poll.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <utility>

#include "harness/base/ascii.hpp"
#include "harness/model/not_run_reason.hpp"

namespace enginediff {

namespace {

// Between two questions to the engine while a statement neither ends nor is known to wait, and while it waits. A
// statement that ends wakes us at once.
constexpr std::chrono::microseconds kSettlingPause(1'000), kWaitingPause(10'000);
// The first ones come sooner: most statements end, or wait, in less than that.
constexpr std::chrono::microseconds kFirstPause(400);

// An engine that looks for deadlocks early ends the wait that closes a circle before that tool would have seen it.
// Whether there is one is not known while somebody in it still moves; of one that is closed such an engine's end is
// awaited.
constexpr auto kCirclePatience = std::chrono::milliseconds(12);

// That tool sees a wait when it has lasted about 10 ms. By then a session whose `deadlock_timeout` is as short has
// looked for a circle, and the one that closes it later looks too late to be the victim: who that is depends on it.
constexpr auto kToolSeesWait = std::chrono::milliseconds(15);
// Such a look may come as late as the time in which a statement has to end.
constexpr std::chrono::milliseconds kLateLook(5'000), kNoLook(0);

bool sets_deadlock_timeout(const IsolationSpec& spec) {
  const auto names_it = [](std::string_view sql) { return contains_ignoring_case(sql, "deadlock_timeout"); };
  return std::any_of(spec.setups.begin(), spec.setups.end(), names_it) ||
         std::any_of(spec.steps.begin(), spec.steps.end(), [&](const SpecStep& step) { return names_it(step.sql); }) ||
         std::any_of(spec.sessions.begin(), spec.sessions.end(),
                     [&](const SpecSession& session) { return session.setup && names_it(*session.setup); });
}

}  // namespace

PermutationPlay::PermutationPlay(const SpecCase& spec, const Permutation& permutation, SpecStage& stage,
                                 const Engine& engine, const CaseRunOptions& options, PermutationRun& out)
    : spec_(spec),
      permutation_(permutation),
      stage_(stage),
      options_(options),
      looks_matter_(sets_deadlock_timeout(spec.spec)),
      ends_circles_at_once_(engine.info().features.contains("immediate_deadlock_detection")),
      out_(out),
      flights_(permutation.size()),
      notices_(spec.spec.sessions.size()),
      stops_(engine.info().stop_words, engine.lexical_rules()) {
  std::map<std::size_t, std::size_t> seen;
  for (const PlannedStep& planned : permutation) {
    out_.transcript.steps.push_back(spec.spec.steps[planned.step].name);
    places_.push_back(spec.step(planned.step, seen[planned.step]++));
  }
}

Result<void> PermutationPlay::run() {
  TRY_ASSIGN(const bool ready, set_up());
  if (ready) {
    TRY_ASSIGN(const WalkEnd end, walk_permutation(spec_.spec, permutation_, *this));
    if (!end.mutually_blocked.empty()) TRY(give_up(end));
    TRY(tear_down());
  }
  note_not_reached();
  hand_over();
  return {};
}

void PermutationPlay::leave_out(std::string why) {
  stopped_ = std::move(why);
  note_not_reached();
  hand_over();
}

Result<void> PermutationPlay::launch(std::size_t at) {
  const SpecStep& step = spec_.spec.steps[permutation_[at].step];
  waits_.event();
  StepRecord& record = add_record(places_[at]);
  for (const auto& other : flights_) {
    if (other && !other->ended()) record.while_waiting.push_back(other->lane().name);
  }
  SpecLane& lane = stage_.lane(step.session);
  waits_.under_way(lane.name, record.step);
  stops_.launched(record.step);
  stops_.sent(record.step, step.sql);
  flights_[at].emplace(stage_, lane, step.sql, record, out_.transcript, options_.stop);
  TRY(flights_[at]->begin(statement_deadline()));
  note_end(at);
  return {};
}

Result<bool> PermutationPlay::await(std::size_t at, Patience patience) {
  SpecFlight& flight = *flights_[at];
  flight.keep_notices(patience == Patience::unheard);
  const Deadline running = statement_deadline();
  std::optional<Deadline> give_up;  // once it waits
  const auto begun = Deadline::Clock::now();
  // One that waited before is asked first: engines grant a lock before they answer the statement that frees it.
  for (bool asked_first = flight.waiting(); !flight.ended(); asked_first = false) {
    if (!asked_first) pause(flight);
    TRY(ask(at));
    if (flight.ended()) break;
    if (!flight.waiting()) {
      if (running.expired()) cancel(at, begun, Interrupted::Reason::deadline);
      continue;
    }
    if (patience != Patience::until_it_ends && !flight.cancelled()) {
      const bool asks_engine = flight.lane().session->wait_fd() >= 0;
      const auto waited = Deadline::Clock::now() - begun;
      const bool long_enough = waited > (looks_matter_ ? kToolSeesWait : kCirclePatience);
      if (!asks_engine || (long_enough && !ends_circles_at_once_)) return false;
      const bool look_is_ahead = looks_matter_ && flight.age() < kToolSeesWait;
      TRY_ASSIGN(const Circle circle, circle_of(at));
      if (long_enough && (circle != Circle::closed || waited > options_.statement_timeout)) return false;
      if (circle == Circle::none && !look_is_ahead && !stops_.to_be_awaited()) return false;
      continue;
    }
    if (!give_up) give_up = Deadline::after(options_.statement_timeout + (looks_matter_ ? kLateLook : kNoLook));
    TRY_ASSIGN(const bool hopeless, nobody_else_moves(at));
    if (hopeless || give_up->expired()) cancel(at, begun, Interrupted::Reason::stuck);
  }
  return true;
}

int PermutationPlay::notices(int session) const {
  int sum = notices_[static_cast<std::size_t>(session)];
  for (const auto& flight : flights_) {
    if (flight && &flight->lane() == &stage_.lane(session)) sum += flight->notices();
  }
  return sum;
}

void PermutationPlay::report(std::size_t at, Report report) {
  const SpecStep& step = spec_.spec.steps[permutation_[at].step];
  out_.transcript.entries.push_back(StepShown{step.name, step.sql, report});
  if (report == Report::waiting) return;
  flights_[at]->show();
}

Result<bool> PermutationPlay::set_up() {
  const IsolationSpec& spec = spec_.spec;
  for (std::size_t i = 0; i < spec.setups.size(); ++i) {
    TRY_ASSIGN(const std::string failure, run_alone(stage_.control(), spec.setups[i], spec_.setup_step(i)));
    if (!failure.empty()) return stop("setup failed: " + failure, spec_.setup_step(i));
  }
  for (std::size_t i = 0; i < spec.sessions.size(); ++i) {
    if (!spec.sessions[i].setup) continue;
    SpecLane& lane = stage_.lane(static_cast<int>(i));
    TRY_ASSIGN(const std::string failure, run_alone(lane, *spec.sessions[i].setup, spec_.session_setup_step(i)));
    if (!failure.empty())
      return stop(fmt::format("setup of session {} failed: {}", lane.shown, failure), spec_.session_setup_step(i));
  }
  return true;
}

bool PermutationPlay::stop(std::string why, std::size_t place) {
  out_.transcript.entries.push_back(TroubleShown{std::move(why)});
  // The scratch goes, and takes along what a teardown would.
  stopped_ = setup_failure_ = reason_of_setup(spec_.parsed.steps[place].name);
  stage_.spoil();
  return false;
}

Result<void> PermutationPlay::tear_down() {
  const IsolationSpec& spec = spec_.spec;
  for (std::size_t i = 0; i < spec.sessions.size(); ++i) {
    if (!spec.sessions[i].teardown) continue;
    SpecLane& lane = stage_.lane(static_cast<int>(i));
    TRY_ASSIGN(const std::string failure, run_alone(lane, *spec.sessions[i].teardown, spec_.session_teardown_step(i)));
    if (!failure.empty())
      out_.transcript.entries.push_back(
          TroubleShown{fmt::format("teardown of session {} failed: {}", lane.shown, failure)});
  }
  if (!spec.teardown) return {};
  TRY_ASSIGN(const std::string failure, run_alone(stage_.control(), *spec.teardown, spec_.teardown_step()));
  if (failure.empty()) return {};
  out_.transcript.entries.push_back(TroubleShown{"teardown failed: " + failure});
  stage_.spoil();
  return {};
}

Result<std::string> PermutationPlay::run_alone(SpecLane& lane, const std::string& sql, std::size_t place) {
  StepRecord& record = add_record(place);
  stops_.sent(record.step, sql);  // it may define code that stops others
  SpecFlight flight(stage_, lane, sql, record, out_.transcript, options_.stop);
  const Deadline deadline = statement_deadline();
  TRY(flight.begin(deadline));
  std::optional<Deadline> give_up;
  while (!flight.ended()) {
    pause(flight);
    TRY(go_on());
    TRY(flight.ask(deadline));
    if (flight.ended()) break;
    if (flight.waiting()) waits_.waiting(record, *flight.wait());
    // Nobody who could free it does anything now.
    if (flight.waiting() && (!give_up || give_up->expired())) {
      if (give_up || flight.lane().session->wait_fd() < 0) flight.cancel(Interrupted::Reason::stuck);
      give_up = give_up ? give_up : Deadline::after(options_.statement_timeout);
    }
    if (deadline.expired()) flight.cancel(Interrupted::Reason::deadline);
  }
  waits_.ended(record, flight.cancelled());
  record.finished = finished_++;
  stops_.ended(record);
  if (lane.gone.empty() && !lane.name.empty()) notices_[lane_number(lane)] += flight.notices();
  const Outcome* outcome = record.outcome();
  std::string failure;
  if (outcome == nullptr) {
    failure = std::get<NotRun>(record.result).reason;
  } else if (const SqlError* error = outcome->error()) {
    failure = "ERROR:  " + error->message;
  } else if (const Interrupted* interrupted = outcome->interrupted()) {
    failure = "ERROR:  " + interrupted->message;
  }
  if (failure.empty()) flight.show_last();
  return failure;
}

Result<void> PermutationPlay::go_on() const {
  if (is_stopped(options_.stop)) return fail(Fault::internal, "stopped");
  return {};
}

Result<void> PermutationPlay::ask(std::size_t at) {
  TRY(go_on());
  SpecFlight& flight = *flights_[at];
  TRY(flight.ask(statement_deadline()));
  if (flight.waiting()) waits_.waiting(flight.record(), *flight.wait());
  note_end(at);
  return {};
}

void PermutationPlay::note_end(std::size_t at) {
  SpecFlight& flight = *flights_[at];
  if (!flight.ended() || flight.record().finished >= 0) return;
  flight.record().finished = finished_++;
  waits_.ended(flight.record(), flight.cancelled(), WaitLog::ElseEndedBy::unknown,
               stops_.may_have_stopped(flight.record().step));
  stops_.ended(flight.record());
}

void PermutationPlay::pause(SpecFlight& flight) {
  pollfd descriptor = {flight.lane().session->wait_fd(), POLLIN, 0};
  const auto settling = flight.age() < kSettlingPause ? kFirstPause : kSettlingPause;
  const std::chrono::nanoseconds pause = flight.waiting() ? kWaitingPause : settling;
  const timespec at_most = {0, static_cast<long>(pause.count())};
  if (descriptor.fd >= 0) ::ppoll(&descriptor, 1, &at_most, nullptr);
}

void PermutationPlay::cancel(std::size_t at, Deadline::Clock::time_point begun, Interrupted::Reason reason) {
  SpecFlight& flight = *flights_[at];
  if (flight.cancelled()) return;
  const auto spent = std::chrono::duration_cast<std::chrono::seconds>(Deadline::Clock::now() - begun);
  out_.transcript.entries.push_back(
      CancelShown{spec_.spec.steps[permutation_[at].step].name, static_cast<int>(spent.count())});
  waits_.event();
  flight.cancel(reason);
}

Result<PermutationPlay::Circle> PermutationPlay::circle_of(std::size_t at) {
  std::vector<std::string> reached = flights_[at]->wait()->by;
  Circle found = Circle::none;
  for (std::size_t i = 0; i < reached.size(); ++i) {
    if (reached[i] == flights_[at]->lane().name) return Circle::closed;
    for (std::size_t number = 0; number < flights_.size(); ++number) {
      const auto& other = flights_[number];
      if (!other || other->ended() || other->lane().name != reached[i]) continue;
      TRY(ask(number));
      if (other->ended()) continue;
      if (!other->waiting()) {
        found = Circle::possible;
        continue;
      }
      for (const std::string& name : other->wait()->by) {
        if (std::find(reached.begin(), reached.end(), name) == reached.end()) reached.push_back(name);
      }
    }
  }
  return found;
}

Result<bool> PermutationPlay::nobody_else_moves(std::size_t at) {
  if (flights_[at]->lane().session->wait_fd() >= 0) return false;
  bool moved = false;
  for (std::size_t other = 0; other < flights_.size(); ++other) {
    if (other == at || !flights_[other] || flights_[other]->ended()) continue;
    TRY(ask(other));
    moved = moved || flights_[other]->ended() || !flights_[other]->waiting();
  }
  return !moved;
}

Result<void> PermutationPlay::give_up(const WalkEnd& end) {
  out_.transcript.entries.push_back(TroubleShown{"failed to complete permutation due to mutually-blocking steps"});
  for (const std::size_t at : end.mutually_blocked) flights_[at]->cancel(Interrupted::Reason::stuck);
  for (const std::size_t at : end.mutually_blocked) TRY(await(at, Patience::until_it_ends));
  stopped_ = "the permutation's steps wait for each other";
  stage_.spoil();
  return {};
}

void PermutationPlay::note_not_reached() {
  for (std::size_t at = 0; at < permutation_.size(); ++at) {
    if (flights_[at]) continue;
    StepRecord& record = add_record(places_[at]);
    record.launched = -1;
    --launched_;
    record.sql = spec_.spec.steps[permutation_[at].step].sql;
    record.result = NotRun{stopped_};
  }
  const auto& steps = spec_.parsed.steps;
  for (std::size_t place = 0; place < steps.size(); ++place) {
    if (steps[place].role != StepRole::setup || is_recorded(place)) continue;
    StepRecord& record = add_record(place);
    record.launched = -1;
    --launched_;
    record.result = NotRun{stopped_};
  }
}

bool PermutationPlay::is_recorded(std::size_t place) const {
  return std::any_of(records_.begin(), records_.end(),
                     [place](const StepRecord& record) { return record.index == place; });
}

StepRecord& PermutationPlay::add_record(std::size_t place) {
  const Step& step = spec_.parsed.steps[place];
  StepRecord& record = records_.emplace_back();
  record.step = step.name;
  record.index = place;
  record.session = step.session;
  record.launched = launched_++;
  record.finished = -1;
  record.result = NotRun{"not reached"};
  return record;
}

void PermutationPlay::hand_over() {
  for (StepRecord& record : records_) out_.trace.records.push_back(std::move(record));
}

}  // namespace enginediff
