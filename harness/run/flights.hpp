// The executions of a case's steps while they are under way.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "harness/run/case_runner.hpp"
#include "harness/run/session_plan.hpp"

namespace enginediff {

// Sends their statements, asks how they go, and ends what runs past its time. What should be launched when, and what
// follows from news, is not its business.
class Flights {
 public:
  // `options` outlives this object.
  Flights(std::vector<PlannedSession> sessions, std::vector<Flight> flights, const CaseRunOptions& options);
  // Closes the sessions first: statements that are under way write into what the flights hold.
  ~Flights();
  Flights(const Flights&) = delete;
  Flights& operator=(const Flights&) = delete;

  std::vector<Flight>& all() { return flights_; }
  Flight& operator[](std::size_t i) { return flights_[i]; }
  std::vector<PlannedSession>& sessions() { return sessions_; }
  PlannedSession& session_of(const Flight& flight) { return sessions_[flight.session]; }
  // Their positions.
  std::vector<int> sessions_named(const std::vector<std::string>& names) const;

  bool out_of_time() const { return case_deadline_.expired(); }

  // Sends the statement that Flight::statement says.
  Result<void> send(std::size_t i);

  // How it goes. While it waits for a lock its time stands still; past its time it is cancelled.
  Result<Progress> ask(std::size_t i);

  void cancel(std::size_t i, Interrupted::Reason reason);

  // Until one of the statements may have ended, or so long. Sessions without a descriptor have their news at once.
  void pause(const std::vector<std::size_t>& flights, int milliseconds);

  // Why a statement that ended so was interrupted.
  void explain(std::size_t i, Interrupted& interrupted);

  // Whether one of the sessions was killed by us, and may not have let go yet.
  bool any_killed(const std::vector<std::string>& names) const;

  // The same of one that ended otherwise.
  bool any_gone(const std::vector<std::string>& names) const;

  // Whether the server has ended a session for which the flight waits, while that session did nothing.
  bool waits_for_gone(const Flight& flight) const;

  // Whether so much time has passed since its launch that a limit of its session's may have ended its wait; of one that
  // is computed nobody knows.
  bool past_own_limit(const Flight& flight) const;

 private:
  Deadline statement_deadline() const { return Deadline::after(options_.statement_timeout).earlier(case_deadline_); }

  std::vector<PlannedSession> sessions_;
  std::vector<Flight> flights_;
  const CaseRunOptions& options_;
  const Deadline case_deadline_;
};

}  // namespace enginediff
