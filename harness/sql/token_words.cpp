#include "harness/sql/token_words.hpp"

#include <algorithm>

#include "harness/base/ascii.hpp"

namespace enginediff {

using Kind = SqlToken::Kind;

bool is_significant(const SqlToken& token) { return token.kind != Kind::space && token.kind != Kind::comment; }

std::vector<SqlToken> significant_tokens(std::string_view sql, const LexicalRules& rules) {
  std::vector<SqlToken> tokens = tokenize(sql, rules);
  std::erase_if(tokens, [](const SqlToken& token) { return !is_significant(token); });
  return tokens;
}

bool is_sql_word(const SqlToken& token, std::string_view word) {
  return token.kind == Kind::word && equal_ignoring_case(token.text, word);
}

bool is_sql_symbol(const SqlToken& token, std::string_view symbol) {
  return token.kind == Kind::symbol && token.text == symbol;
}

bool is_sql_name(const SqlToken& token) { return token.kind == Kind::word || token.kind == Kind::quoted_identifier; }

int depth_change(const SqlToken& token) {
  if (is_sql_symbol(token, "(") || is_sql_symbol(token, "[")) return 1;
  return is_sql_symbol(token, ")") || is_sql_symbol(token, "]") ? -1 : 0;
}

std::string unquoted_name(const SqlToken& token) {
  const bool quoted = token.kind == Kind::quoted_identifier || token.kind == Kind::text;
  constexpr std::string_view kQuotes = "'\"`[";
  if (!quoted || token.text.size() < 2 || kQuotes.find(token.text.front()) == kQuotes.npos)
    return std::string(token.text);
  std::string out;
  for (std::size_t i = 1; i + 1 < token.text.size(); ++i) {
    out += token.text[i];
    if (token.text[i] == token.text.back()) ++i;
  }
  return out;
}

}  // namespace enginediff
