// Where a statement assigns: `a = 1` behind SET compares nothing.
#pragma once

#include <cstddef>
#include <set>

#include "harness/repro/token_text.hpp"

namespace enginediff {

// Positions of the `=` between a column and its new value, in UPDATE … SET, ON CONFLICT … DO UPDATE SET and ON
// DUPLICATE KEY UPDATE.
std::set<std::size_t> assignment_signs(const Tokens& tokens);

}  // namespace enginediff
