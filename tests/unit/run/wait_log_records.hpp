// Records and outcomes for the tests of WaitLog.
#pragma once

#include <string>

#include "harness/run/wait_log.hpp"

namespace enginediff {

inline StepRecord record_of(const std::string& session, const std::string& step) {
  StepRecord record;
  record.session = session;
  record.step = step;
  record.result = Outcome{};
  return record;
}

inline Outcome deadlock() {
  Outcome outcome;
  outcome.answer = SqlError{"", 0, ErrorClass::deadlock_detected, ""};
  return outcome;
}

inline Outcome in_transaction() {
  Outcome outcome;
  outcome.answer = Completion{};
  outcome.transaction = TransactionState::open;
  return outcome;
}

inline Outcome timed_out() {
  Outcome outcome;
  outcome.answer = SqlError{"", 0, ErrorClass::lock_not_available, ""};
  return outcome;
}

}  // namespace enginediff
