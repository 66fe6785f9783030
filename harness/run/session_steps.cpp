#include "harness/run/session_steps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <climits>

#include "harness/model/not_run_reason.hpp"
#include "harness/run/end_order.hpp"
#include "harness/run/scratch_mask.hpp"
#include "harness/run/session_end.hpp"

namespace enginediff {

namespace {

void cut_to_part(Flight& flight) {
  auto& statements = flight.sql.statements;
  flight.record.statements = static_cast<int>(statements.size());
  if (flight.end_statement < statements.size())
    statements.erase(statements.begin() + static_cast<std::ptrdiff_t>(flight.end_statement), statements.end());
}

}  // namespace

SessionSteps::SessionSteps(const Case& parsed, const Variant& variant, Engine& engine, Scratch& scratch,
                           const CaseRunOptions& options, SessionPlan plan, Schedule& schedule)
    : case_(parsed),
      variant_(variant),
      engine_(engine),
      scratch_(scratch),
      options_(options),
      schedule_(schedule),
      flights_(std::move(plan.sessions), std::move(plan.flights), options),
      stops_(engine.info().stop_words, engine.lexical_rules()) {}

// ---- Launching ----

// The setup's session is opened first and alone, all others together when the setup is done: a connection that was
// there before the tables may hold an old schema, and while locked out it could not find them.
Result<void> SessionSteps::open_sessions(const PlannedSession& wanted) {
  if (wanted.session != nullptr) return {};
  for (PlannedSession& lane : flights_.sessions()) {
    if (lane.session != nullptr || (wanted.name.empty() && &lane != &wanted)) continue;
    TRY_ASSIGN(lane.session, scratch_.open_session(session_options(case_, variant_, engine_.info(), lane.name)));
  }
  return {};
}

Result<void> SessionSteps::launch(std::size_t i) {
  waits_.event();
  Flight& flight = flights_[i];
  stops_.launched(flight.record.step);
  PlannedSession& lane = flights_.session_of(flight);
  const Step& step = case_.steps[flight.record.index];
  flight.record.launched = launched_++;
  for (const PlannedSession& other : flights_.sessions()) {
    if (other.step) flight.record.while_waiting.push_back(other.name);
  }
  if (stopped_.empty() && flights_.out_of_time()) stopped_ = kNoTimeLeft;
  if (stopped_.empty()) TRY(open_sessions(lane));
  if (step.pseudo) return launch_pseudo(flight, *step.pseudo);
  TRY_ASSIGN(flight.sql, step_sql(case_, step, flight.record.execution, engine_, variant_, scratch_.name()));
  cut_to_part(flight);
  flight.record.sql = flight.sql.shown;
  flight.record.ordered = flight.sql.ordered;
  if (flight.sql.absent) return finish(i, Absent{});
  if (!stopped_.empty()) return finish(i, NotRun{stopped_});
  if (!lane.gone.empty()) return finish(i, NotRun{lane.gone});
  if (failed_.contains(step.after)) return finish(i, NotRun{failed_.at(step.after)});
  lane.step = i;
  waits_.under_way(lane.name, step.name);
  prepared_.under_way(flight.record, flight.sql);
  flight.begun = Deadline::Clock::now();
  return send(i);
}

Result<void> SessionSteps::launch_pseudo(Flight& flight, PseudoStep pseudo) {
  PlannedSession& lane = flights_.session_of(flight);
  flight.record.finished = finished_++;
  Outcome outcome;
  outcome.answer = Completion{};
  const bool usable = lane.gone.empty() && lane.session != nullptr;
  // The killed session's transaction goes with it.
  const bool lives_on = usable && pseudo != PseudoStep::kill;
  outcome.transaction = lives_on ? lane.transaction : TransactionState::none;
  flight.record.result = std::move(outcome);
  switch (pseudo) {
    case PseudoStep::wait: flight.record.sql = "-- @wait"; return {};
    case PseudoStep::cancel:
      flight.record.sql = "-- @cancel";
      if (lane.step) flights_.cancel(*lane.step, Interrupted::Reason::cancelled);
      return {};
    case PseudoStep::kill: break;
  }
  flight.record.sql = "-- @kill";
  if (!usable) return {};
  lane.killed = true;
  lane.gone = "the session was killed";
  waits_.killed(lane.name, flight.record.step);
  return scratch_.kill(*lane.session);
}

Result<void> SessionSteps::send(std::size_t i) {
  const Flight& flight = flights_[i];
  stops_.sent(flight.record.step, flight.sql.statements[flight.statement].sql);
  const Result<void> sent = flights_.send(i);
  return sent ? sent : lose(i, sent.error());
}

// ---- News ----

Result<std::optional<Progress>> SessionSteps::ask(std::size_t i) {
  if (is_stopped(options_.stop)) return fail(Fault::internal, "stopped");
  Result<Progress> progress = flights_.ask(i);
  if (progress) flights_[i].unanswered = 0;
  if (!progress && may_ask_again(flights_[i], progress.error())) return Progress(Running{});
  if (!progress) {
    TRY(lose(i, progress.error()));
    return std::nullopt;
  }
  if (auto* outcome = std::get_if<Outcome>(&*progress)) {
    TRY(take(i, std::move(*outcome)));
    return std::nullopt;
  }
  if (auto* wait = std::get_if<WaitingForLock>(&*progress)) mask_scratch_name(*wait, scratch_.name());
  return *progress;
}

// Who waits could not be asked: of a server that lives the session may be well, or tell itself that it is not.
bool SessionSteps::may_ask_again(Flight& flight, const Error& error) {
  return error.fault == Fault::target_unusable && ++flight.unanswered < kUnansweredQuestions && engine_.ping();
}

void SessionSteps::cancel_stuck(std::size_t i) {
  waits_.event();
  flights_.cancel(i, Interrupted::Reason::stuck);
}

void SessionSteps::note_wait(std::size_t i, const WaitingForLock& wait) { waits_.waiting(flights_[i].record, wait); }

std::vector<int> SessionSteps::enders_of(const std::vector<std::string>& identifiers) {
  std::vector<int> enders;
  if (identifiers.empty()) return enders;
  for (const Flight& flight : flights_.all()) {
    if (flight.record.launched >= 0) continue;
    const Step& step = case_.steps[flight.record.index];
    if (step.pseudo) continue;
    const auto sql = step_sql(case_, step, flight.record.execution, engine_, variant_, scratch_.name());
    if (sql && prepared_.ends_one_of(*sql, identifiers)) enders.push_back(static_cast<int>(flight.session));
  }
  return enders;
}

// ---- Ending ----

Result<void> SessionSteps::take(std::size_t i, Outcome outcome) {
  mask_scratch_name(outcome, scratch_.name());
  Flight& flight = flights_[i];
  PlannedSession& lane = flights_.session_of(flight);
  if (auto* const interrupted = std::get_if<Interrupted>(&outcome.answer)) flights_.explain(i, *interrupted);
  lane.transaction = outcome.transaction;
  if (lane.gone.empty() && ends_session(outcome)) lane.gone = "the server ended the session";
  const bool several = flight.sql.statements.size() > 1;
  if (outcome.succeeded() && flight.statement + 1 < flight.sql.statements.size()) {
    ++flight.statement;
    return send(i);
  }
  if (!outcome.succeeded() && several) flight.record.failed_statement = static_cast<int>(flight.statement);
  return finish(i, std::move(outcome));
}

// The connection went away under the step: because we killed the session, an administrator did, or the server is
// gone.
Result<void> SessionSteps::lose(std::size_t i, const Error& error) {
  PlannedSession& lane = flights_.session_of(flights_[i]);
  std::string why = error.message;
  mask_scratch_name(why, scratch_.name());
  // Never sent: a value of it cannot be bound here. The session is as it was.
  if (error.fault == Fault::usage) return finish(i, NotRun{std::move(why)});
  // Who waits cannot be asked: of a server that is gone, or of one that does not let us. The session may be well, and
  // its statement go on.
  const bool unanswered = error.fault == Fault::target_unusable;
  if (!lane.killed && !unanswered && error.fault != Fault::connection_lost) return tl::unexpected<Error>(error);
  // The session's number on the server is another one in each run.
  const std::string number = lane.session->description() + ": ";
  if (why.starts_with(number)) why.erase(0, number.size());
  if (!lane.killed && stopped_.empty() && (unanswered || !engine_.ping()))
    stopped_ = fmt::format("{}: {}", kConnectionLost, why);
  if (!lane.killed && !stopped_.empty()) {
    lane.gone = stopped_;
    return finish(i, NotRun{lane.gone});
  }
  if (!lane.killed) lane.gone = "the server ended the session";
  Outcome outcome;
  outcome.answer = SqlError{"", 0, ErrorClass::admin_shutdown, std::move(why)};
  return finish(i, std::move(outcome));
}

template <class End>
Result<void> SessionSteps::finish(std::size_t i, End end) {
  Flight& flight = flights_[i];
  StepRecord& record = flight.record;
  PlannedSession& lane = flights_.session_of(flight);
  record.result = std::move(end);
  record.finished = finished_++;
  flight.launched_by_then = launched_;
  if (lane.step == i) {
    const auto spent = Deadline::Clock::now() - flight.begun;
    record.microseconds = std::chrono::duration_cast<std::chrono::microseconds>(spent).count();
    const bool whole = record.outcome() != nullptr && record.outcome()->succeeded();
    prepared_.ended(record, flight.sql, whole ? flight.sql.statements.size() : flight.statement);
    const WaitLog::ElseEndedBy otherwise = what_else_ended(flight);
    const bool had_its_time = otherwise == WaitLog::ElseEndedBy::own_limit;
    waits_.ended(record, flight.cancelled.has_value(), otherwise, stops_.may_have_stopped(record.step, had_its_time));
    stops_.ended(record);
    lane.step.reset();
  }
  note_failure(case_.steps[record.index], record);
  schedule_.done(i);
  return {};
}

// What may have ended the step's wait, if nobody let go of anything.
WaitLog::ElseEndedBy SessionSteps::what_else_ended(const Flight& flight) const {
  if (flight.record.waits.empty()) return WaitLog::ElseEndedBy::unknown;
  if (flights_.waits_for_gone(flight)) return WaitLog::ElseEndedBy::holder_gone;
  return flights_.past_own_limit(flight) ? WaitLog::ElseEndedBy::own_limit : WaitLog::ElseEndedBy::unknown;
}

void SessionSteps::note_failure(const Step& step, const StepRecord& record) {
  const Outcome* outcome = record.outcome();
  if (std::holds_alternative<Absent>(record.result) || (outcome != nullptr && outcome->succeeded())) return;
  failed_.emplace(step.name, reason_without_success(step.name, outcome != nullptr));
  if (step.role == StepRole::setup && stopped_.empty()) stopped_ = reason_of_setup(step.name);
}

void SessionSteps::hand_over(Trace& trace) {
  std::vector<Flight>& flights = flights_.all();
  std::vector<EndedStep> ended;
  for (Flight& flight : flights) {
    if (flight.record.finished >= 0) ended.push_back({&flight.record, flight.launched_by_then});
  }
  order_ends(ended);
  for (std::size_t i = 0; i < flights.size(); ++i) flights[i].record.deferred = schedule_.deferred(i);
  std::stable_sort(flights.begin(), flights.end(), [](const Flight& a, const Flight& b) {
    const auto key = [](const Flight& one) { return one.record.launched < 0 ? INT_MAX : one.record.launched; };
    return key(a) < key(b);
  });
  for (Flight& flight : flights) {
    prepared_.name_sessions(flight.record);
    trace.records.push_back(std::move(flight.record));
  }
}

}  // namespace enginediff
