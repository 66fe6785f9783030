// The one table that says which portable error class a SQLite error is.
#pragma once

#include <string_view>

#include "harness/model/error_class.hpp"
#include "harness/sql/lexical_rules.hpp"

namespace enginediff::sqlite {

// `extended_code` as sqlite3_extended_errcode() gives it. `message` is looked at only for code 1, which SQLite uses for
// a syntax error, a missing table, column and function alike.
ErrorClass error_class_of(int extended_code, std::string_view message);

// As above, of what `sql` got: `no such column: x.y` is said of a table that the statement does not name as well, which
// then is undefined_table.
ErrorClass error_class_of(int extended_code, std::string_view message, std::string_view sql, const LexicalRules& rules);

}  // namespace enginediff::sqlite
