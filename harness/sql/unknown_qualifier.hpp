// Whether it is the table of `x.y` that a statement does not name, where an engine says only that there is no column
// `x.y`.
#pragma once

#include <string_view>

#include "harness/sql/lexical_rules.hpp"

namespace enginediff {

// `column` is the column as the engine writes it: unquoted, parts joined by dots. True where the statement holds it,
// and its qualifier nowhere but before a dot, so that neither a table nor an alias has that name. False where that is
// not certain: in the body of a routine or trigger, of the names NEW, OLD and EXCLUDED, which rows of their own have,
// and of the columns that an INSERT or UPDATE writes, whose qualifier is no table.
bool qualifier_is_unknown(std::string_view column, std::string_view sql, const LexicalRules& rules);

}  // namespace enginediff
