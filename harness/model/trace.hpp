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
  std::string until;                     // the step that ended it, or `timeout`, `detector`, `cancel`, `disconnect`
  bool racy = false;                     // another waiter was freed by the same event
  bool operator==(const WaitRecord&) const = default;
};

// One execution of one step.
struct StepRecord {
  std::string step;       // Step::name
  std::size_t index = 0;  // position of the step in Case::steps
  int execution = 0;      // which @bind line, from 0
  std::string session;
  std::string sql;       // what was sent, all statements of the spelling, parameters' placeholders included
  bool ordered = false;  // the statement fixes the order of its rows (top-level ORDER BY)
  std::variant<Outcome, NotRun, Absent> result;
  int statements = 1;                   // of the spelling; not kept in journals
  std::optional<int> failed_statement;  // of a spelling with several: which one failed, from 0
  std::vector<WaitRecord> waits;
  int launched = 0;                        // order of launching within the case, from 0; -1: never launched
  int finished = 0;                        // order of finishing, likewise
  bool deferred = false;                   // its session was waiting when its turn came
  std::vector<std::string> while_waiting;  // the sessions that were waiting for a lock when it was launched
  std::int64_t microseconds = 0;           // spent in the engine; never shown in a report that must be reproducible

  const Outcome* outcome() const { return std::get_if<Outcome>(&result); }
};

// Whether the engine undid the transaction although the statement does not ask for that: a COMMIT that answers
// ROLLBACK.
bool rolled_back_unasked(const StepRecord& record);

// One way in which schedules of an interleaved case came out.
struct CensusClass {
  std::string name;      // `serial`, `anomalous (lost update)`, `aborted`, `deadlocked`, `stuck`
  int schedules = 0;     // how many different orders of launching came out like this
  std::string evidence;  // of the example: `A -rw(x)-> B -ww(x)-> A`, `B.2: serialization_failure`; may be empty
  std::vector<StepRecord> example;  // the first such schedule, setup left out, in the order of launching
};

// What the schedules of an interleaved case came to.
struct Census {
  std::uint64_t interleavings = 0;    // how many orders of the steps there are; the largest number: more than that
  int planned = 0;                    // how many of them were looked at
  std::optional<std::uint64_t> seed;  // of the sample; nothing when all were looked at
  int serial_runs = 0;                // how many serial orders were run to compare with
  int racy = 0;  // schedules in which one event freed several waiting steps: chance may count them elsewhere
  std::vector<CensusClass> classes;  // in the order in which reports show them; none of them empty
  // The first step that ran past its deadline, with its schedule (or serial order to compare with): what the census
  // says is then not known to be so. For people; empty where there is none.
  std::string cut = {};

  int schedules() const;               // the sum of the classes
  std::string choice() const;          // which interleavings it is of: `all 70`, `sample of 500 of 34650, seed 1`
  ExpectedCensus as_expected() const;  // as an expectation says it
};

struct Trace {
  std::string case_id;
  Variant variant;
  std::string target;  // TargetInfo::name
  // Why the case as a whole says nothing here: a missing feature, or a target that went away. Then records may be
  // short.
  std::optional<std::string> unsupported;
  std::optional<std::string> not_run;
  // Of an interleaved case: those of the setup, and one of the last step that has a row for each class of the census.
  std::vector<StepRecord> records;
  std::optional<Census> census;  // of an interleaved case
};

}  // namespace enginediff
