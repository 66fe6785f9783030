// A trace: everything that one case variant did on one target, in order.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "harness/model/case.hpp"
#include "harness/model/outcome.hpp"

namespace enginediff {

// Why a step has no outcome.
struct NotRun {
  std::string reason;  // `create failed`, `server gone`, `deferred: A waits`
  bool operator==(const NotRun&) const = default;
};
// The step does not exist on this target (`@sql … none`).
struct Absent {
  bool operator==(const Absent&) const = default;
};

// A wait for a lock, as the engine told it.
struct WaitRecord {
  std::vector<std::string> by_sessions;  // names of the sessions of this case that were waited for
  std::vector<std::string> by_steps;     // the step each of them had last completed or was in
  std::string resource;                  // what the engine calls it; evidence
  std::string until;                     // the step that ended it, or `timeout`, `detector`, `cancel`
  bool racy = false;                     // another waiter was freed by the same event
  bool operator==(const WaitRecord&) const = default;
};

// One execution of one step.
struct StepRecord {
  std::string step;        // Step::name
  std::size_t index = 0;   // position of the step in Case::steps
  int execution = 0;       // which @bind line, from 0
  std::string session;
  std::string sql;         // what was sent, all statements of the spelling, parameters' placeholders included
  bool ordered = false;    // the statement fixes the order of its rows (top-level ORDER BY)
  std::variant<Outcome, NotRun, Absent> result;
  std::optional<int> failed_statement;  // of a spelling with several: which one failed, from 0
  std::vector<WaitRecord> waits;
  int launched = 0;        // order of launching within the case, from 0; -1: never launched
  int finished = 0;        // order of finishing, likewise
  bool deferred = false;   // its session was waiting when its turn came
  std::int64_t microseconds = 0;  // spent in the engine; never shown in a report that must be reproducible

  const Outcome* outcome() const { return std::get_if<Outcome>(&result); }
};

struct Trace {
  std::string case_id;
  Variant variant;
  std::string target;  // TargetInfo::name
  // Why the case as a whole says nothing here: a missing feature, or a target that went away. Then records may be short.
  std::optional<std::string> unsupported;
  std::optional<std::string> not_run;
  std::vector<StepRecord> records;
};

}  // namespace enginediff
