// The steps of a case with several sessions, from the launch of each to the record of how it ended.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "harness/run/case_runner.hpp"
#include "harness/run/flights.hpp"
#include "harness/run/prepared_steps.hpp"
#include "harness/run/schedule.hpp"
#include "harness/run/session_plan.hpp"
#include "harness/run/stops.hpp"
#include "harness/run/wait_log.hpp"

namespace enginediff {

// Opens the sessions, sends what a step consists of, takes what comes back, and tells the schedule which steps are
// done. What is launched when, and how long news is waited for, is not its business.
class SessionSteps {
 public:
  // All but the plan outlive this object.
  SessionSteps(const Case& parsed, const Variant& variant, Engine& engine, Scratch& scratch,
               const CaseRunOptions& options, SessionPlan plan, Schedule& schedule);

  // Those of the plan, numbered as in the schedule.
  Flights& flights() { return flights_; }
  const Flights& flights() const { return flights_; }

  // A step that is not to be sent is done at once. An error stops the case.
  Result<void> launch(std::size_t i);
  // How a step goes. Nothing: it ended, or lost its connection, or goes on with its next statement.
  Result<std::optional<Progress>> ask(std::size_t i);
  // It waits for what nothing left can free.
  void cancel_stuck(std::size_t i);

  // The step waits so, now that everybody who might have been on his way was asked.
  void note_wait(std::size_t i, const WaitingForLock& wait);
  // Whether what a step stopped may still be about to end.
  bool awaits_a_stop() const { return stops_.to_be_awaited(); }
  // The sessions that have a step to come that ends one of the prepared transactions.
  std::vector<int> enders_of(const std::vector<std::string>& identifiers);

  // The records, in the order of launching, to the end of the trace. Nothing else is called after it.
  void hand_over(Trace& trace);

 private:
  Result<void> open_sessions(const PlannedSession& wanted);
  Result<void> launch_pseudo(Flight& flight, PseudoStep pseudo);
  Result<void> send(std::size_t i);
  bool may_ask_again(Flight& flight, const Error& error);

  Result<void> take(std::size_t i, Outcome outcome);
  Result<void> lose(std::size_t i, const Error& error);
  template <class End>
  Result<void> finish(std::size_t i, End end);
  WaitLog::ElseEndedBy what_else_ended(const Flight& flight) const;
  void note_failure(const Step& step, const StepRecord& record);

  const Case& case_;
  const Variant& variant_;
  Engine& engine_;
  Scratch& scratch_;
  const CaseRunOptions& options_;
  Schedule& schedule_;
  Flights flights_;
  WaitLog waits_;
  Stops stops_;
  PreparedSteps prepared_{engine_, waits_};
  std::map<std::string, std::string> failed_;  // steps without success, and what is said to those that need them
  std::string stopped_;                        // why no further step is sent; empty while steps are
  int launched_ = 0, finished_ = 0;
};

}  // namespace enginediff
