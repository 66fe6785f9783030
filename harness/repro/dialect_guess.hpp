// Which lexical rules a text was written for.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "harness/sql/lexical_rules.hpp"

namespace enginediff {

// The rules under which all quotes are closed and statements begin as statements do; of several the first. REQUIRES:
// not empty.
const LexicalRules& guess_dialect(std::string_view text, std::span<const LexicalRules* const> dialects);

// The same for a text in which it depends on the rules what is SQL: `sql_of` says that.
const LexicalRules& guess_dialect(std::span<const LexicalRules* const> dialects,
                                  const std::function<std::string(const LexicalRules&)>& sql_of);

}  // namespace enginediff
