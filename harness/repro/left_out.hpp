// Statements of scripts and dumps that are not run, or whose answers say nothing about the data.
#pragma once

#include <string_view>

#include "harness/repro/token_text.hpp"

namespace enginediff {

enum class StatementUse { run, housekeeping, leave_out };

struct UseDecision {
  StatementUse use = StatementUse::run;
  std::string_view reason = {};  // of leaving it out
};
UseDecision use_of(const Tokens& tokens);

}  // namespace enginediff
