#include "harness/sql/defined_code.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "harness/base/ascii.hpp"
#include "harness/sql/token_words.hpp"

namespace enginediff {

namespace {

using Tokens = std::span<const SqlToken>;

constexpr std::array<std::string_view, 6> kKinds = {"procedure", "function", "view", "event", "prepare", "trigger"};
constexpr std::array<std::string_view, 4> kDefines = {"CREATE", "ALTER", "REPLACE", "PREPARE"};

// The name that begins the tokens: of `IF NOT EXISTS shop."Sell"` it is `sell`. Empty where none does.
std::string name_at(Tokens tokens) {
  while (!tokens.empty() &&
         (is_sql_word(tokens[0], "if") || is_sql_word(tokens[0], "not") || is_sql_word(tokens[0], "exists")))
    tokens = tokens.subspan(1);
  std::string name;
  for (; !tokens.empty(); tokens = tokens.subspan(2)) {
    if (!is_sql_name(tokens[0])) break;
    name = to_lower(unquoted_name(tokens[0]));
    if (tokens.size() < 2 || tokens[1].text != ".") break;
  }
  return name;
}

// A trigger runs where its table is written to.
Tokens behind_on(Tokens tokens) {
  const auto on =
      std::find_if(tokens.begin(), tokens.end(), [](const SqlToken& token) { return is_sql_word(token, "on"); });
  return on == tokens.end() ? Tokens() : Tokens(on + 1, tokens.end());
}

}  // namespace

std::string name_of_defined_code(std::string_view sql, const LexicalRules& rules) {
  const std::string first = leading_words(sql, rules, 1);
  if (std::find(kDefines.begin(), kDefines.end(), first) == kDefines.end()) return {};
  const std::vector<SqlToken> tokens = significant_tokens(sql, rules);
  const auto names_kind = [](const SqlToken& token) {
    return std::any_of(kKinds.begin(), kKinds.end(), [&](std::string_view kind) { return is_sql_word(token, kind); });
  };
  const auto kind = std::find_if(tokens.begin(), tokens.end(), names_kind);
  if (kind == tokens.end()) return {};
  const Tokens behind(kind + 1, tokens.end());
  std::string name = name_at(is_sql_word(*kind, "trigger") ? behind_on(behind) : behind);
  // `PREPARE TRANSACTION` defines nothing.
  return is_sql_word(*kind, "prepare") && name == "transaction" ? std::string() : name;
}

}  // namespace enginediff
