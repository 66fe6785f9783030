// What the shell asks of a target, and what the target tells.
#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "harness/model/trace.hpp"

namespace enginediff {

// A statement on its way to one session of each target. `step` is its name in records and waits: `A.3`.
struct ShellLaunch {
  std::size_t statement = 0;  // its number in the shell
  std::string session, step, sql;
};

// The statement ended, or was not run: the record says.
struct StatementEnded {
  std::size_t statement = 0;
  StepRecord record;
};
// The engine says that the statement waits for locks of these sessions.
struct StatementWaits {
  std::size_t statement = 0;
  std::vector<std::string> by;
  std::string resource;
};
// The session's connection is gone and the target answers still: its next statement gets a new one.
struct ShellSessionLost {
  std::string session, reason;
};
// Nothing can be sent to the target any more.
struct ShellTargetLost {
  std::string reason;
};
using ShellEvent = std::variant<StatementEnded, StatementWaits, ShellSessionLost, ShellTargetLost>;

}  // namespace enginediff
