// Carries a database file to one target for a trial, and finds out what cannot be carried there.
#pragma once

#include <chrono>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "harness/engine/engine.hpp"
#include "harness/engine/stop_switch.hpp"
#include "harness/model/trace.hpp"
#include "harness/repro/carried_schema.hpp"
#include "harness/repro/carried_spelling.hpp"
#include "harness/repro/carried_statements.hpp"

namespace enginediff {

struct TableTrial {
  std::map<std::size_t, std::string> refused;  // rows by their place, and what the target said of each
  std::set<std::size_t> late;                  // rows that it takes only behind all others
  std::string missing;                         // why it has no such table; empty: it has
  StepRecord holds;                            // what it held at the end
};

struct CarryTrial {
  std::string target;
  std::vector<TableTrial> tables;      // as in the database
  std::vector<CarriedChange> changes;  // that it took, with what was done to them
  // What it did not take, for people, not escaped: `index by_name: …`, `users, rowid 3: age = 'abc': …`.
  std::vector<std::string> not_carried;
};

// Notes in `schema` which clauses the target refuses. An error means that the target can no longer be used.
Result<CarryTrial> try_to_carry(const StoredDatabase& database, const CarriedStatements& statements,
                                const LexicalRules& rules, Engine& engine, CarriedSchema& schema,
                                std::chrono::milliseconds statement_timeout, StopSwitch* stop);

}  // namespace enginediff
