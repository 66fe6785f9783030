// Statements that commit the transaction they find open before they do anything else.
#pragma once

#include <string_view>

#include "harness/model/outcome.hpp"
#include "harness/sql/lexical_rules.hpp"

namespace enginediff::mysql {

// Whether the statement, sent while a transaction was open, has committed that before it came to `outcome`. What a
// routine does inside of a CALL is not known.
bool committed_first(std::string_view sql, const LexicalRules& rules, const Outcome& outcome);

}  // namespace enginediff::mysql
