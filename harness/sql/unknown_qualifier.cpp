#include "harness/sql/unknown_qualifier.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "harness/base/ascii.hpp"
#include "harness/sql/token_words.hpp"

namespace enginediff {

namespace {

// `a.b` of `x.a.b`: the table and its column.
struct ColumnName {
  std::string_view table, column;
};

ColumnName last_two_parts(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == name.npos) return {};
  const std::string_view before = name.substr(0, dot);
  const std::size_t earlier = before.rfind('.');
  return {earlier == before.npos ? before : before.substr(earlier + 1), name.substr(dot + 1)};
}

bool one_of(std::string_view word, const auto& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view one) { return equal_ignoring_case(word, one); });
}

bool is_one_of(const SqlToken& token, const auto& words) {
  return token.kind == SqlToken::Kind::word && one_of(token.text, words);
}

// A quote within a quoted name is not looked for: such a name is taken for another.
bool is_named(const SqlToken& token, std::string_view name) {
  if (token.kind == SqlToken::Kind::word) return equal_ignoring_case(token.text, name);
  if (token.kind != SqlToken::Kind::quoted_identifier || token.text.size() < 2) return false;
  return equal_ignoring_case(token.text.substr(1, token.text.size() - 2), name);
}

bool is_query_or_change(std::string_view sql, const LexicalRules& rules) {
  static constexpr std::array<std::string_view, 8> kWords = {"SELECT", "WITH",   "INSERT",      "REPLACE",
                                                             "UPDATE", "DELETE", "CREATE VIEW", "CREATE TABLE"};
  return one_of(leading_words(sql, rules, 1), kWords) || one_of(leading_words(sql, rules, 2), kWords);
}

// `SET x.y = 1, x.z = 2`
bool is_assigned(const std::vector<SqlToken>& tokens, std::size_t at) {
  return at > 0 && (is_sql_word(tokens[at - 1], "SET") || is_sql_symbol(tokens[at - 1], ",")) &&
         at + 3 < tokens.size() && is_sql_symbol(tokens[at + 3], "=");
}

}  // namespace

bool qualifier_is_unknown(std::string_view column, std::string_view sql, const LexicalRules& rules) {
  static constexpr std::array<std::string_view, 3> kOwnRows = {"NEW", "OLD", "EXCLUDED"};
  static constexpr std::array<std::string_view, 2> kInserts = {"INSERT", "REPLACE"};
  static constexpr std::array<std::string_view, 6> kContents = {"VALUES", "VALUE", "SELECT", "SET", "TABLE", "WITH"};
  const ColumnName name = last_two_parts(column);
  if (name.table.empty() || name.column.empty() || one_of(name.table, kOwnRows) || !is_query_or_change(sql, rules))
    return false;
  const std::vector<SqlToken> tokens = significant_tokens(sql, rules);
  const bool selects = !tokens.empty() && is_sql_word(tokens.front(), "SELECT");
  bool lists_columns = !tokens.empty() && is_one_of(tokens.front(), kInserts), found = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    lists_columns = lists_columns && !is_one_of(tokens[i], kContents);
    if (!is_named(tokens[i], name.table)) continue;
    if (i + 1 >= tokens.size() || !is_sql_symbol(tokens[i + 1], ".")) return false;
    if (i + 2 >= tokens.size() || !is_named(tokens[i + 2], name.column)) continue;
    if (lists_columns || (!selects && is_assigned(tokens, i))) return false;
    found = true;
  }
  return found;
}

}  // namespace enginediff
