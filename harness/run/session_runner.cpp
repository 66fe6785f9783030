#include "harness/run/session_runner.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <climits>
#include <map>

#include "harness/model/not_run_reason.hpp"
#include "harness/run/end_order.hpp"
#include "harness/run/flights.hpp"
#include "harness/run/prepared_steps.hpp"
#include "harness/run/scratch_mask.hpp"
#include "harness/run/session_plan.hpp"
#include "harness/run/stops.hpp"
#include "harness/run/wait_log.hpp"

namespace enginediff {

namespace {

// How long the engine's own detector or time-out may take beyond what the case asks for.
constexpr auto kEngineEndsWait = std::chrono::seconds(15);
// Between two questions to the engine while a statement neither ends nor is known to wait. A statement that ends wakes
// us at once.
constexpr int kSettlingPause = 1, kWaitingPause = 20;  // milliseconds
constexpr int kQuickQuestions = 30;   // then a statement is taken for a long one, and asked about less often
constexpr int kDyingQuestions = 500;  // until a killed session must have let go: about ten seconds
constexpr int kGoneQuestions = 80;    // until one has that the server ended: about a second

class SessionsRun {
 public:
  SessionsRun(const Case& parsed, const Variant& variant, Engine& engine, Scratch& scratch,
              const CaseRunOptions& options, SessionPlan plan)
      : case_(parsed),
        variant_(variant),
        engine_(engine),
        scratch_(scratch),
        options_(options),
        flights_(std::move(plan.sessions), std::move(plan.flights), options),
        longest_timeout_(plan.longest_timeout),
        detector_delay_(std::max(plan.longest_timeout, plan.deadlock_timeout)),
        stops_(engine.info().stop_words, engine.lexical_rules()) {}

  Result<void> run(Schedule schedule, Trace& trace) {
    for (ScheduleAction action = schedule.next(); !std::holds_alternative<Finished>(action); action = schedule.next()) {
      TRY(act(schedule, action));
    }
    hand_over(schedule, trace);
    return {};
  }

 private:
  // The setup's session is opened first and alone, all others together when the setup is done: a connection that was
  // there before the tables may hold an old schema, and while locked out it could not find them.
  Result<void> open_sessions(const PlannedSession& wanted) {
    if (wanted.session != nullptr) return {};
    for (PlannedSession& lane : flights_.sessions()) {
      if (lane.session != nullptr || (wanted.name.empty() && &lane != &wanted)) continue;
      TRY_ASSIGN(lane.session, scratch_.open_session(session_options(case_, variant_, engine_.info(), lane.name)));
    }
    return {};
  }

  // ---- What the schedule says ----

  Result<void> act(Schedule& schedule, const ScheduleAction& action) {
    if (const auto* launch = std::get_if<Launch>(&action)) return this->launch(schedule, launch->step);
    if (const auto* stuck = std::get_if<CancelStuck>(&action)) {
      waits_.event();
      flights_.cancel(stuck->step, Interrupted::Reason::stuck);
      return await_end(schedule, {stuck->step}, Deadline::after(kEngineEndsWait), AtLast::cancel);
    }
    const auto& [reason, steps] = std::get<AwaitEvent>(action);
    switch (reason) {
      case AwaitEvent::Reason::settling: return settle(schedule, steps);
      case AwaitEvent::Reason::detector:
        return await_end(schedule, steps, Deadline::after(detector_delay_ + kEngineEndsWait), AtLast::nothing_detected);
      case AwaitEvent::Reason::timeout:
        return await_end(schedule, steps, Deadline::after(longest_timeout_ + kEngineEndsWait), AtLast::waited_in_vain);
    }
    return {};
  }

  Result<void> launch(Schedule& schedule, std::size_t i) {
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
    if (flight.sql.absent) return finish(schedule, i, Absent{});
    if (!stopped_.empty()) return finish(schedule, i, NotRun{stopped_});
    if (!lane.gone.empty()) return finish(schedule, i, NotRun{lane.gone});
    if (failed_.contains(step.after)) return finish(schedule, i, NotRun{failed_.at(step.after)});
    lane.step = i;
    waits_.under_way(lane.name, step.name);
    prepared_.under_way(flight.record, flight.sql);
    flight.begun = Deadline::Clock::now();
    return send(schedule, i);
  }

  static void cut_to_part(Flight& flight) {
    auto& statements = flight.sql.statements;
    flight.record.statements = static_cast<int>(statements.size());
    if (flight.end_statement < statements.size())
      statements.erase(statements.begin() + static_cast<std::ptrdiff_t>(flight.end_statement), statements.end());
  }

  Result<void> launch_pseudo(Flight& flight, PseudoStep pseudo) {
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

  Result<void> send(Schedule& schedule, std::size_t i) {
    const Flight& flight = flights_[i];
    stops_.sent(flight.record.step, flight.sql.statements[flight.statement].sql);
    const Result<void> sent = flights_.send(i);
    return sent ? sent : lose(schedule, i, sent.error());
  }

  // ---- Waiting for news ----

  // Until one of `steps`, none of which is settled, has ended or is known to wait.
  Result<void> settle(Schedule& schedule, const std::vector<std::size_t>& steps) {
    for (int asked = 0;; ++asked) {
      // A step that waited before is asked first: engines grant before they answer the statement that frees.
      if (asked > 0 || !flights_[steps.front()].waiting)
        flights_.pause(steps, asked < kQuickQuestions ? kSettlingPause : kWaitingPause);
      for (const std::size_t i : steps) {
        TRY_ASSIGN(const Asked asked_now, ask_whole(schedule, i, steps));
        if (asked_now.ended) return {};
        if (!asked_now.wait || flights_[i].cancelled) continue;
        if (may_end_at_once(*asked_now.wait, asked)) continue;
        know_blocked(schedule, i, *asked_now.wait);
        return {};
      }
    }
  }

  // Whether a wait should not be taken for one yet, after so many questions: it is being stopped, or whom it is for has
  // been. A session that was killed lets go of its locks a little later.
  bool may_end_at_once(const WaitingForLock& wait, int asked) const {
    return stops_.to_be_awaited() || (asked < kDyingQuestions && flights_.any_killed(wait.by)) ||
           (asked < kGoneQuestions && flights_.any_gone(wait.by));
  }

  struct Asked {
    bool ended = false;                  // some step did: the schedule has news
    std::optional<WaitingForLock> wait;  // this one waits, and not just for somebody who is on his way
  };

  // As ask(). A wait for a session whose own statement is under way, and does not wait itself, is chance: it is over
  // before anybody looks, or is still there when that statement has ended. So those of `steps` that it is for are asked
  // afterwards.
  Result<Asked> ask_whole(Schedule& schedule, std::size_t i, const std::vector<std::size_t>& steps) {
    TRY_ASSIGN(const std::optional<Progress> progress, ask(schedule, i));
    if (!progress) return Asked{true, std::nullopt};
    const auto* told = std::get_if<WaitingForLock>(&*progress);
    if (told == nullptr) return Asked{};
    WaitingForLock wait = with_prepared_holders(*told);
    for (const std::size_t other : steps) {
      const std::string& session = flights_.session_of(flights_[other]).name;
      if (other == i || std::find(wait.by.begin(), wait.by.end(), session) == wait.by.end()) continue;
      TRY_ASSIGN(const std::optional<Progress> theirs, ask(schedule, other));
      if (!theirs) return Asked{true, std::nullopt};
      if (!std::holds_alternative<WaitingForLock>(*theirs)) return Asked{};
    }
    waits_.waiting(flights_[i].record, wait);
    return Asked{false, std::move(wait)};
  }

  void know_blocked(Schedule& schedule, std::size_t i, const WaitingForLock& wait) {
    flights_[i].by = wait.by;
    schedule.blocked(i, flights_.sessions_named(wait.by), enders_of(wait.prepared));
  }

  // The sessions that have a step to come that ends one of the prepared transactions.
  std::vector<int> enders_of(const std::vector<std::string>& identifiers) {
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

  // What becomes of a wait that lasts too long: it counts as ended by the deadline, or the schedule is told what did
  // not come.
  enum class AtLast { cancel, nothing_detected, waited_in_vain };

  // Until one of `steps` has ended or is found to wait for somebody else; past `give_up` the oldest is cancelled, or
  // the schedule decides what becomes of them.
  Result<void> await_end(Schedule& schedule, const std::vector<std::size_t>& steps, Deadline give_up, AtLast at_last) {
    for (;;) {
      flights_.pause(steps, kWaitingPause);
      for (const std::size_t i : steps) {
        TRY_ASSIGN(const Asked asked, ask_whole(schedule, i, steps));
        if (asked.ended) return {};
        // Who waits for whom may turn out otherwise than it seemed at first: then what is awaited may never come.
        if (asked.wait && !flights_[i].cancelled && flights_[i].by != asked.wait->by) {
          know_blocked(schedule, i, *asked.wait);
          return {};
        }
      }
      if (flights_.out_of_time() || (give_up.expired() && at_last == AtLast::cancel)) {
        flights_.cancel(steps.front(), Interrupted::Reason::deadline);
      } else if (give_up.expired()) {
        if (at_last == AtLast::nothing_detected) schedule.nothing_detected();
        if (at_last == AtLast::waited_in_vain) schedule.waited_in_vain();
        return {};
      }
    }
  }

  // Asks how a step goes. Nothing: it ended, or lost its connection, or goes on with its next statement.
  Result<std::optional<Progress>> ask(Schedule& schedule, std::size_t i) {
    if (is_stopped(options_.stop)) return fail(Fault::internal, "stopped");
    Result<Progress> progress = flights_.ask(i);
    if (progress) flights_[i].unanswered = 0;
    if (!progress && may_ask_again(flights_[i], progress.error())) return Progress(Running{});
    if (!progress) {
      TRY(lose(schedule, i, progress.error()));
      return std::nullopt;
    }
    if (auto* outcome = std::get_if<Outcome>(&*progress)) {
      TRY(take(schedule, i, std::move(*outcome)));
      return std::nullopt;
    }
    if (auto* wait = std::get_if<WaitingForLock>(&*progress)) mask_scratch_name(*wait, scratch_.name());
    return *progress;
  }

  // Who waits could not be asked: of a server that lives the session may be well, or tell itself that it is not.
  bool may_ask_again(Flight& flight, const Error& error) {
    return error.fault == Fault::target_unusable && ++flight.unanswered < kUnansweredQuestions && engine_.ping();
  }

  // ---- Ending ----

  Result<void> take(Schedule& schedule, std::size_t i, Outcome outcome) {
    mask_scratch_name(outcome, scratch_.name());
    Flight& flight = flights_[i];
    PlannedSession& lane = flights_.session_of(flight);
    if (auto* const interrupted = std::get_if<Interrupted>(&outcome.answer)) flights_.explain(i, *interrupted);
    lane.transaction = outcome.transaction;
    if (lane.gone.empty() && ends_session(outcome)) lane.gone = "the server ended the session";
    const bool several = flight.sql.statements.size() > 1;
    if (outcome.succeeded() && flight.statement + 1 < flight.sql.statements.size()) {
      ++flight.statement;
      return send(schedule, i);
    }
    if (!outcome.succeeded() && several) flight.record.failed_statement = static_cast<int>(flight.statement);
    return finish(schedule, i, std::move(outcome));
  }

  // The connection went away under the step: because we killed the session, an administrator did, or the server is
  // gone.
  Result<void> lose(Schedule& schedule, std::size_t i, const Error& error) {
    PlannedSession& lane = flights_.session_of(flights_[i]);
    std::string why = error.message;
    mask_scratch_name(why, scratch_.name());
    // Never sent: a value of it cannot be bound here. The session is as it was.
    if (error.fault == Fault::usage) return finish(schedule, i, NotRun{std::move(why)});
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
      return finish(schedule, i, NotRun{lane.gone});
    }
    if (!lane.killed) lane.gone = "the server ended the session";
    Outcome outcome;
    outcome.answer = SqlError{"", 0, ErrorClass::admin_shutdown, std::move(why)};
    return finish(schedule, i, std::move(outcome));
  }

  template <class End>
  Result<void> finish(Schedule& schedule, std::size_t i, End end) {
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
    schedule.done(i);
    return {};
  }

  // What may have ended the step's wait, if nobody let go of anything.
  WaitLog::ElseEndedBy what_else_ended(const Flight& flight) const {
    if (flight.record.waits.empty()) return WaitLog::ElseEndedBy::unknown;
    if (flights_.waits_for_gone(flight)) return WaitLog::ElseEndedBy::holder_gone;
    return flights_.past_own_limit(flight) ? WaitLog::ElseEndedBy::own_limit : WaitLog::ElseEndedBy::unknown;
  }

  void note_failure(const Step& step, const StepRecord& record) {
    const Outcome* outcome = record.outcome();
    if (std::holds_alternative<Absent>(record.result) || (outcome != nullptr && outcome->succeeded())) return;
    failed_.emplace(step.name, reason_without_success(step.name, outcome != nullptr));
    if (step.role == StepRole::setup && stopped_.empty()) stopped_ = reason_of_setup(step.name);
  }

  void hand_over(const Schedule& schedule, Trace& trace) {
    std::vector<Flight>& flights = flights_.all();
    std::vector<EndedStep> ended;
    for (Flight& flight : flights) {
      if (flight.record.finished >= 0) ended.push_back({&flight.record, flight.launched_by_then});
    }
    order_ends(ended);
    for (std::size_t i = 0; i < flights.size(); ++i) flights[i].record.deferred = schedule.deferred(i);
    std::stable_sort(flights.begin(), flights.end(), [](const Flight& a, const Flight& b) {
      const auto key = [](const Flight& one) { return one.record.launched < 0 ? INT_MAX : one.record.launched; };
      return key(a) < key(b);
    });
    for (Flight& flight : flights) {
      prepared_.name_sessions(flight.record);
      trace.records.push_back(std::move(flight.record));
    }
  }

  const Case& case_;
  const Variant& variant_;
  Engine& engine_;
  Scratch& scratch_;
  const CaseRunOptions& options_;
  Flights flights_;
  const std::chrono::milliseconds longest_timeout_, detector_delay_;
  WaitLog waits_;
  Stops stops_;
  PreparedSteps prepared_{engine_, waits_};
  std::map<std::string, std::string> failed_;  // steps without success, and what is said to those that need them
  std::string stopped_;                        // why no further step is sent; empty while steps are
  int launched_ = 0, finished_ = 0;
};

}  // namespace

bool ends_session(const Outcome& outcome) {
  const SqlError* error = outcome.error();
  if (error == nullptr) return false;
  switch (error->error_class) {
    case ErrorClass::admin_shutdown:
    case ErrorClass::crash_shutdown:
    case ErrorClass::idle_in_transaction_session_timeout:
    case ErrorClass::idle_session_timeout:
    case ErrorClass::transaction_timeout: return true;
    default: return false;
  }
}

Result<void> run_sessions(const Case& parsed, const Variant& variant, Engine& engine, Scratch& scratch,
                          const CaseRunOptions& options, const std::vector<StepPart>& order, Trace& trace) {
  SessionPlan plan = plan_sessions(parsed, variant, engine, order, options.statement_timeout);
  Schedule schedule = schedule_of(plan, parsed, engine.info());
  return SessionsRun(parsed, variant, engine, scratch, options, std::move(plan)).run(std::move(schedule), trace);
}

}  // namespace enginediff
