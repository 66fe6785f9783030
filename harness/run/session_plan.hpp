// What a case with several sessions is going to do: its sessions, and each execution of a step in the order of
// launching.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "harness/engine/engine.hpp"
#include "harness/model/case.hpp"
#include "harness/model/trace.hpp"
#include "harness/run/schedule.hpp"
#include "harness/run/step_part.hpp"
#include "harness/run/step_sql.hpp"

namespace enginediff {

// One session of the case; the one without a name does what stands before and after all others.
struct PlannedSession {
  std::string name;
  std::unique_ptr<Session> session;  // once it is open
  std::optional<std::size_t> step;   // position in SessionPlan::flights of what is under way
  std::string gone;                  // why nothing more can be sent; empty while it can
  bool killed = false;               // by us
  // After the last outcome that was taken: while a statement is under way the session itself may be changing its own.
  TransactionState transaction = TransactionState::none;
  // Of the times worth waiting for that the case gives the engine: the shortest after which it ends a wait of the
  // session; whether one of these is computed, and may be shorter; and whether it ends the session itself while that is
  // idle.
  std::optional<std::chrono::milliseconds> shortest_timeout;
  bool computed_timeout = false;
  bool idles_out = false;
};

// One execution of one step, and how it goes.
struct Flight {
  std::size_t session = 0;  // position in SessionPlan::sessions
  StepRecord record;
  StepSql sql;
  std::size_t statement = 0;                        // of a spelling with several: the one under way
  std::size_t end_statement = StepPart::kToTheEnd;  // behind the last that is to be sent
  std::unique_ptr<RowSink> sink;
  Deadline deadline = Deadline::never();  // stands still while the step waits for a lock
  Deadline::Clock::time_point begun;
  std::optional<Interrupted::Reason> cancelled;
  bool waiting = false;
  int unanswered = 0;           // questions in a row, about who waits
  std::vector<std::string> by;  // whom it waits for, as far as the schedule knows
  int launched_by_then = 0;     // how many steps had been launched when it ended
};

struct SessionPlan {
  std::vector<PlannedSession> sessions;           // none of them open
  std::vector<Flight> flights;                    // none of them launched
  std::chrono::milliseconds longest_timeout{0};   // of those that are worth waiting for
  std::chrono::milliseconds deadlock_timeout{0};  // how long the case has a detector of deadlocks wait
};

// `order` empty: each step, in the order of the file. Time-outs that the case gives, by @setting or
// in SQL, are waited for up to `patience`: an engine's default, and a case about it, may mean an hour.
SessionPlan plan_sessions(const Case& parsed, const Variant& variant, const Engine& engine,
                          const std::vector<StepPart>& order, std::chrono::milliseconds patience);

// The plan as a schedule, whose steps are numbered like the flights.
Schedule schedule_of(const SessionPlan& plan, const Case& parsed, const EngineInfo& info);

// What the session `name` of this case and variant asks of the engine. Beside other sessions the one without a name,
// which reads the state before and after them, does so at `read committed` where the variant says `read uncommitted`.
SessionOptions session_options(const Case& parsed, const Variant& variant, const EngineInfo& info,
                               std::string_view name);

}  // namespace enginediff
