// What kept an anomaly away in one schedule: waits, refusals, or the state that the reads were given.
#pragma once

#include <string>
#include <vector>

#include "harness/model/case.hpp"
#include "harness/model/trace.hpp"

namespace enginediff {

struct Prevention {
  // `blocked`, the classes of errors, or `snapshot` alone where every step with a history succeeded without a wait; in
  // that order. Empty where nothing is known to have prevented anything.
  std::vector<std::string> by;
  // Why it is open whether the anomaly would have got through: a step with a history failed in another way than by
  // being refused. For people.
  std::vector<std::string> problems;
  // The step with a history that the engine does not have, so that the case does not provoke there what it is about;
  // empty where there is none.
  std::string lacking;
};

// Of a schedule in which no anomaly was observed. Only transactions with a history count, and of steps that no
// transaction holds those of their sessions.
Prevention prevention_in(const Case& parsed, const std::vector<StepRecord>& records);

// Why it cannot be said how the case went: some step was not run. Steps that `@after` ties to one without success are
// no such reason, as what became of that one is known. Null where there is none.
const NotRun* why_incomplete(const Case& parsed, const std::vector<StepRecord>& records);

}  // namespace enginediff
