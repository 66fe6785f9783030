// What a statement is made of, as a set of words: functions, operators, clauses, kinds of literals, the types of the
// columns that it meets them with. Two statements that show the same behaviour have the telling ones in common.
#pragma once

#include <set>
#include <string>

#include "harness/repro/known_tables.hpp"
#include "harness/repro/token_text.hpp"

namespace enginediff {

using Features = std::set<std::string>;

// `kind:what`, for example `function:LOWER`, `operator:/`, `clause:GROUP BY`, `compares:BOOLEAN with integer`,
// `stores:text in INTEGER`.
Features features_of(const Tokens& tokens, const KnownTables& tables);

}  // namespace enginediff
