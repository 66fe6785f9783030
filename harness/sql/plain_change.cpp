#include "harness/sql/plain_change.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "harness/base/ascii.hpp"
#include "harness/sql/token_words.hpp"

namespace enginediff {

namespace {

using Kind = SqlToken::Kind;
using Tokens = std::span<const SqlToken>;

std::vector<SqlToken> tokens_of(std::string_view sql) {
  LexicalRules rules;
  // Every way of quoting a name: an engine that does not know one has refused the statement.
  rules.backtick_identifiers = rules.bracket_identifiers = true;
  std::vector<SqlToken> tokens = significant_tokens(sql, rules);
  if (!tokens.empty() && is_sql_symbol(tokens.back(), ";")) tokens.pop_back();
  return tokens;
}

bool asks_elsewhere(const SqlToken& token) {
  static constexpr std::array<std::string_view, 9> kWords = {"select", "from",  "using", "join",     "with",
                                                             "table",  "limit", "order", "returning"};
  return is_sql_symbol(token, ";") ||
         std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) { return is_sql_word(token, word); });
}

// How many tokens at the beginning are a name, with those before its dots: `schema.t`; 0 where there is none.
std::size_t length_of_name(Tokens tokens) {
  std::size_t at = 0;
  while (at < tokens.size() && is_sql_name(tokens[at])) {
    ++at;
    if (at >= tokens.size() || !is_sql_symbol(tokens[at], ".")) return at;
    ++at;
  }
  return 0;
}

bool is_literal(Tokens tokens) {
  if (tokens.size() == 2 && is_sql_symbol(tokens[0], "-")) tokens = tokens.subspan(1);
  return tokens.size() == 1 && (tokens[0].kind == Kind::number || tokens[0].kind == Kind::text);
}

PlainChange condition_of(Tokens tokens) {
  const std::size_t name = length_of_name(tokens);
  const bool equal = name > 0 && name < tokens.size() && is_sql_symbol(tokens[name], "=");
  if (!equal || !is_literal(tokens.subspan(name + 1))) return {};
  return {PlainChange::Condition::equal, to_lower(unquoted_name(tokens[name - 1]))};
}

}  // namespace

std::optional<PlainChange> plain_change(std::string_view sql) {
  const std::vector<SqlToken> all = tokens_of(sql);
  Tokens rest(all);
  if (rest.size() < 2) return std::nullopt;
  const bool update = is_sql_word(rest[0], "update");
  if (!update && !(is_sql_word(rest[0], "delete") && is_sql_word(rest[1], "from"))) return std::nullopt;
  rest = rest.subspan(update ? 1 : 2);
  const std::size_t table = length_of_name(rest);
  rest = rest.subspan(table);
  if (table == 0 || std::any_of(rest.begin(), rest.end(), asks_elsewhere)) return std::nullopt;
  if (update && (rest.empty() || !is_sql_word(rest[0], "set"))) return std::nullopt;
  const auto where =
      std::find_if(rest.begin(), rest.end(), [](const SqlToken& one) { return is_sql_word(one, "where"); });
  if (!update && where != rest.begin()) return std::nullopt;  // an alias
  if (where == rest.end()) return PlainChange{PlainChange::Condition::none, {}};
  return condition_of(rest.subspan(static_cast<std::size_t>(where - rest.begin()) + 1));
}

}  // namespace enginediff
