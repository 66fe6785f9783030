// A CREATE INDEX of a database file as other engines take it.
#pragma once

#include <vector>

#include "harness/repro/carried_spelling.hpp"
#include "harness/repro/token_text.hpp"

namespace enginediff {

// Without collations, which `changes` receives, and with parentheses around expressions.
Tokens plain_index(const Tokens& tokens, std::vector<CarriedChange>& changes);

}  // namespace enginediff
