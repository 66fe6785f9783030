// By which dialects' lexical rules the text of a case file is cut.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "harness/model/selector.hpp"
#include "harness/sql/lexical_rules.hpp"

namespace enginediff {

// The engines that speak a dialect.
std::vector<std::string_view> engines_of(const LexicalRules& rules);

// Those of `dialects` that the engines speak which the selectors of an `@sql` block name. None where a selector names
// no engine (`*`), or only such that none of the dialects is known for: then the text is for all, as outside of blocks.
std::vector<const LexicalRules*> rules_of_block(std::span<const Selector> selectors,
                                                std::span<const LexicalRules* const> dialects);

}  // namespace enginediff
