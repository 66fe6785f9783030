// `operand::type` as CAST(operand AS type), for an engine that lacks the operator.
#pragma once

#include <string_view>

#include "harness/engine/spellings.hpp"
#include "harness/repro/token_text.hpp"

namespace enginediff {

// As the report shows it beside the rewrites of spellings.
inline constexpr std::string_view kCastOperator = "cast-operator";

// Rewrites the casts by the target's types, and takes out those that it has no type for. In CREATE and ALTER statements
// all of them are taken out, but for the query of a view or table. One to an array and one whose operand cannot be told
// stay. True if anything was rewritten.
bool rewrite_casts(Tokens& tokens, const DialectSpellings& spellings);

}  // namespace enginediff
