// Statements out of logs: of servers, and of drivers and frameworks that write bound values beside the SQL.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "harness/repro/bound_values.hpp"

namespace enginediff {

struct LoggedStatement {
  std::string sql;  // with `?` for what is bound
  std::vector<Parameter> parameters;
  bool prepared = false;  // it has placeholders
  int line = 0;           // of the log, from 1
};

struct LogReading {
  std::string format;  // whose log it is, for people
  std::vector<LoggedStatement> statements;
  std::vector<std::string> notes;  // what could not be bound; not escaped
};

// Nothing when `text` is no log that we know. docs/repro.md lists them.
std::optional<LogReading> read_log(std::string_view text);

}  // namespace enginediff
