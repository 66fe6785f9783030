// Statements of scripts and dumps that are not run, or whose answers say nothing about the data.
#pragma once

#include <string_view>

#include "harness/model/target.hpp"
#include "harness/repro/token_text.hpp"

namespace enginediff {

enum class StatementUse { run, housekeeping, leave_out };

struct UseDecision {
  StatementUse use = StatementUse::run;
  std::string_view reason = {};  // of leaving it out
};
UseDecision use_of(const Tokens& tokens);

// Whether it makes or changes a table of a database or schema that it names. Where no role without privileges could be
// made, that might be somebody's data.
bool changes_named_database(const Tokens& tokens);

// Whether statements run on the target as a role that may do nothing outside of our own databases.
bool is_sandboxed(const TargetInfo& target);

}  // namespace enginediff
