// A database file as the beginning of a script, with an account of what could not be carried to which target.
#pragma once

#include <chrono>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "harness/engine/database_file.hpp"
#include "harness/engine/engine.hpp"
#include "harness/engine/stop_switch.hpp"
#include "harness/repro/script.hpp"

namespace enginediff {

struct CarryAccount {
  std::string summary;  // `4 tables, 100,004 rows, 2 indexes, 1 view`; empty: nothing was carried
  std::string file;
  std::vector<std::string> lines;  // for people; not escaped
};

struct CarriedDatabase {
  // Rows that some target refuses are statements of their own behind the others of their table.
  Script script;
  CarryAccount account;
};

// Carries the file to each target for a trial first. `alone`: no script follows, so that the carried statements are
// compared themselves, and what the tables hold is asked at the end; otherwise they are compared for the account only.
// Once `stop` is thrown it ends with an error, of which nothing is to be told.
Result<CarriedDatabase> carry_database(const StoredDatabase& database, const std::string& file,
                                       const LexicalRules& rules, std::span<Engine* const> engines, bool alone,
                                       std::chrono::milliseconds statement_timeout, StopSwitch* stop = nullptr);

// `script` behind what was carried.
Script behind_carried(Script carried, Script script);

}  // namespace enginediff
