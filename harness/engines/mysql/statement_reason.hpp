// What an error is about where the server's number and message are the same for several conditions, and the statement
// alone tells which.
#pragma once

#include <string_view>

#include "harness/model/outcome.hpp"
#include "harness/sql/lexical_rules.hpp"

namespace enginediff::mysql {

// The class of `error`, which `sql` got: that which the error has, unless the statement says more.
// - 1091, what is to be dropped is not there: undefined_column where ALTER TABLE drops a column of the name.
// - MySQL's 3586, a window frame's bounds are no numbers of rows: windowing_error where they are in the wrong order.
ErrorClass class_by_statement(const SqlError& error, std::string_view sql, const LexicalRules& rules);

}  // namespace enginediff::mysql
