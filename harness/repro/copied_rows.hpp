// Rows behind `COPY … FROM stdin`, in PostgreSQL's text format, as SQL.
#pragma once

#include <string>
#include <string_view>

#include "harness/sql/lexical_rules.hpp"

namespace enginediff {

// Whether the row goes on in the next line: its line feed stands behind a backslash.
bool copied_row_goes_on(std::string_view line);

// One row as a parenthesised list of literals that `rules` read as the values which the row stands for. A code that no
// text may hold (`\0`) stays as it is written.
std::string copied_row(std::string_view row, const LexicalRules& rules);

// A statement of such rows that was written for `from`, as `to` reads the same values.
std::string respelled_rows(const std::string& sql, const LexicalRules& from, const LexicalRules& to);

}  // namespace enginediff
