// Statements out of logs: of servers, and of drivers and frameworks that write bound values beside the SQL.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "harness/repro/bound_values.hpp"
#include "harness/sql/lexical_rules.hpp"

namespace enginediff {

struct LoggedStatement {
  std::string sql;  // with `?` for what is bound
  std::vector<Parameter> parameters;
  bool prepared = false;  // it has placeholders
  int line = 0;           // of the log, from 1
};

struct LogReading {
  std::string format;                   // whose log it is, for people
  const LexicalRules* rules = nullptr;  // of the dialect that its statements are written in
  std::vector<LoggedStatement> statements;
  std::vector<std::string> notes;  // what could not be bound; not escaped
};

// Nothing when `text` is no log that we know; docs/repro.md lists them. `dialects` are the lexical rules to choose
// from, the likeliest first. REQUIRES: not empty.
std::optional<LogReading> read_log(std::string_view text, std::span<const LexicalRules* const> dialects);

}  // namespace enginediff
