// What an error is about where the server's number and message are the same for several conditions, and the statement
// alone tells which.
#pragma once

#include <string_view>

#include "harness/model/outcome.hpp"
#include "harness/sql/lexical_rules.hpp"

namespace enginediff::mysql {

// The class of `error`, which `sql` got: that which the error has, unless the statement says more.
// - 1054, an unknown column `x.y`: undefined_table where nothing in the statement has the name `x`.
// - 1091, what is to be dropped is not there: undefined_column where ALTER TABLE drops a column of the name.
// - 1103, a wrong name, which the message cuts short: identifier_too_long where a name begins so and is.
// - MariaDB's 1901, an aggregate where none may be: windowing_error where it has an OVER.
// - MySQL's 3102, 3769 and 3815, an expression with a function that it names not: feature_not_supported where the
//   statement has a subquery, which is none of the functions that the messages name.
// - MySQL's 3586, a window frame's bounds are no numbers of rows: windowing_error where they are in the wrong order.
ErrorClass class_by_statement(const SqlError& error, std::string_view sql, const LexicalRules& rules);

}  // namespace enginediff::mysql
