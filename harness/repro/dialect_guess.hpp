// Which lexical rules a text was written for.
#pragma once

#include <span>
#include <string_view>

#include "harness/sql/lexical_rules.hpp"

namespace enginediff {

// The rules under which all quotes are closed and statements begin as statements do; of several the first. REQUIRES:
// not empty.
const LexicalRules& guess_dialect(std::string_view text, std::span<const LexicalRules* const> dialects);

}  // namespace enginediff
