#include "harness/run/session_runner.hpp"

#include <algorithm>

#include "harness/run/session_steps.hpp"

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

// Does what the schedule says, and waits for news of what is under way.
class SessionsRun {
 public:
  SessionsRun(const Case& parsed, const Variant& variant, Engine& engine, Scratch& scratch,
              const CaseRunOptions& options, SessionPlan plan)
      : schedule_(schedule_of(plan, parsed, engine.info())),
        longest_timeout_(plan.longest_timeout),
        detector_delay_(std::max(plan.longest_timeout, plan.deadlock_timeout)),
        steps_(parsed, variant, engine, scratch, options, std::move(plan), schedule_) {}

  Result<void> run(Trace& trace) {
    for (ScheduleAction action = schedule_.next(); !std::holds_alternative<Finished>(action);
         action = schedule_.next()) {
      TRY(act(action));
    }
    steps_.hand_over(trace);
    return {};
  }

 private:
  Flights& flights() { return steps_.flights(); }
  const Flights& flights() const { return steps_.flights(); }

  Result<void> act(const ScheduleAction& action) {
    if (const auto* launch = std::get_if<Launch>(&action)) return steps_.launch(launch->step);
    if (const auto* stuck = std::get_if<CancelStuck>(&action)) {
      steps_.cancel_stuck(stuck->step);
      return await_end({stuck->step}, Deadline::after(kEngineEndsWait), AtLast::cancel);
    }
    const auto& [reason, steps] = std::get<AwaitEvent>(action);
    switch (reason) {
      case AwaitEvent::Reason::settling: return settle(steps);
      case AwaitEvent::Reason::detector:
        return await_end(steps, Deadline::after(detector_delay_ + kEngineEndsWait), AtLast::nothing_detected);
      case AwaitEvent::Reason::timeout:
        return await_end(steps, Deadline::after(longest_timeout_ + kEngineEndsWait), AtLast::waited_in_vain);
    }
    return {};
  }

  // Until one of `steps`, none of which is settled, has ended or is known to wait.
  Result<void> settle(const std::vector<std::size_t>& steps) {
    for (int asked = 0;; ++asked) {
      // A step that waited before is asked first: engines grant before they answer the statement that frees.
      if (asked > 0 || !flights()[steps.front()].waiting)
        flights().pause(steps, asked < kQuickQuestions ? kSettlingPause : kWaitingPause);
      for (const std::size_t i : steps) {
        TRY_ASSIGN(const Asked asked_now, ask_whole(i, steps));
        if (asked_now.ended) return {};
        if (!asked_now.wait || flights()[i].cancelled) continue;
        if (may_end_at_once(*asked_now.wait, asked)) continue;
        know_blocked(i, *asked_now.wait);
        return {};
      }
    }
  }

  // Whether a wait should not be taken for one yet, after so many questions: it is being stopped, or whom it is for has
  // been. A session that was killed lets go of its locks a little later.
  bool may_end_at_once(const WaitingForLock& wait, int asked) const {
    return steps_.awaits_a_stop() || (asked < kDyingQuestions && flights().any_killed(wait.by)) ||
           (asked < kGoneQuestions && flights().any_gone(wait.by));
  }

  struct Asked {
    bool ended = false;                  // some step did: the schedule has news
    std::optional<WaitingForLock> wait;  // this one waits, and not just for somebody who is on his way
  };

  // As ask(). A wait for a session whose own statement is under way, and does not wait itself, is chance: it is over
  // before anybody looks, or is still there when that statement has ended. So those of `steps` that it is for are asked
  // afterwards.
  Result<Asked> ask_whole(std::size_t i, const std::vector<std::size_t>& steps) {
    TRY_ASSIGN(const std::optional<Progress> progress, steps_.ask(i));
    if (!progress) return Asked{true, std::nullopt};
    const auto* told = std::get_if<WaitingForLock>(&*progress);
    if (told == nullptr) return Asked{};
    WaitingForLock wait = with_prepared_holders(*told);
    for (const std::size_t other : steps) {
      const std::string& session = flights().session_of(flights()[other]).name;
      if (other == i || std::find(wait.by.begin(), wait.by.end(), session) == wait.by.end()) continue;
      TRY_ASSIGN(const std::optional<Progress> theirs, steps_.ask(other));
      if (!theirs) return Asked{true, std::nullopt};
      if (!std::holds_alternative<WaitingForLock>(*theirs)) return Asked{};
    }
    steps_.note_wait(i, wait);
    return Asked{false, std::move(wait)};
  }

  void know_blocked(std::size_t i, const WaitingForLock& wait) {
    flights()[i].by = wait.by;
    schedule_.blocked(i, flights().sessions_named(wait.by), steps_.enders_of(wait.prepared));
  }

  // What becomes of a wait that lasts too long: it counts as ended by the deadline, or the schedule is told what did
  // not come.
  enum class AtLast { cancel, nothing_detected, waited_in_vain };

  // Until one of `steps` has ended or is found to wait for somebody else; past `give_up` the oldest is cancelled, or
  // the schedule decides what becomes of them.
  Result<void> await_end(const std::vector<std::size_t>& steps, Deadline give_up, AtLast at_last) {
    for (;;) {
      flights().pause(steps, kWaitingPause);
      for (const std::size_t i : steps) {
        TRY_ASSIGN(const Asked asked, ask_whole(i, steps));
        if (asked.ended) return {};
        // Who waits for whom may turn out otherwise than it seemed at first: then what is awaited may never come.
        if (asked.wait && !flights()[i].cancelled && flights()[i].by != asked.wait->by) {
          know_blocked(i, *asked.wait);
          return {};
        }
      }
      if (flights().out_of_time() || (give_up.expired() && at_last == AtLast::cancel)) {
        flights().cancel(steps.front(), Interrupted::Reason::deadline);
      } else if (give_up.expired()) {
        if (at_last == AtLast::nothing_detected) schedule_.nothing_detected();
        if (at_last == AtLast::waited_in_vain) schedule_.waited_in_vain();
        return {};
      }
    }
  }

  Schedule schedule_;
  const std::chrono::milliseconds longest_timeout_, detector_delay_;
  SessionSteps steps_;
};

}  // namespace

Result<void> run_sessions(const Case& parsed, const Variant& variant, Engine& engine, Scratch& scratch,
                          const CaseRunOptions& options, const std::vector<StepPart>& order, Trace& trace) {
  SessionPlan plan = plan_sessions(parsed, variant, engine, order, options.statement_timeout);
  return SessionsRun(parsed, variant, engine, scratch, options, std::move(plan)).run(trace);
}

}  // namespace enginediff
