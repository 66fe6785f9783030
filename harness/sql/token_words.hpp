// What single tokens are, and the tokens of a text that mean something.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "harness/sql/lexer.hpp"

namespace enginediff {

// Neither white space nor a comment.
bool is_significant(const SqlToken& token);
// The significant tokens of `sql` in order; views into it.
std::vector<SqlToken> significant_tokens(std::string_view sql, const LexicalRules& rules);

// Letter case apart. A quoted identifier is no word.
bool is_sql_word(const SqlToken& token, std::string_view word);
bool is_sql_symbol(const SqlToken& token, std::string_view symbol);
// A word, keywords included, or a quoted identifier.
bool is_sql_name(const SqlToken& token);
// 1 for an opening parenthesis or bracket, -1 for a closing one.
int depth_change(const SqlToken& token);

// What stands between the quotes of a quoted identifier or a text without a prefix, a doubled quote once; any other
// token as it is.
std::string unquoted_name(const SqlToken& token);

}  // namespace enginediff
