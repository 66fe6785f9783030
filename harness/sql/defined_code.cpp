#include "harness/sql/defined_code.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "harness/base/ascii.hpp"
#include "harness/sql/lexer.hpp"

namespace enginediff {

namespace {

using Kind = SqlToken::Kind;
using Tokens = std::span<const SqlToken>;

constexpr std::array<std::string_view, 6> kKinds = {"procedure", "function", "view", "event", "prepare", "trigger"};
constexpr std::array<std::string_view, 4> kDefines = {"CREATE", "ALTER", "REPLACE", "PREPARE"};

bool is_word(const SqlToken& token, std::string_view word) {
  return token.kind == Kind::word && equal_ignoring_case(token.text, word);
}

std::string unquoted(const SqlToken& token) {
  std::string_view text = token.text;
  if (token.kind == Kind::quoted_identifier && text.size() > 1) text = text.substr(1, text.size() - 2);
  return to_lower(text);
}

// The name that begins the tokens: of `IF NOT EXISTS shop."Sell"` it is `sell`. Empty where none does.
std::string name_at(Tokens tokens) {
  while (!tokens.empty() && (is_word(tokens[0], "if") || is_word(tokens[0], "not") || is_word(tokens[0], "exists")))
    tokens = tokens.subspan(1);
  std::string name;
  for (; !tokens.empty(); tokens = tokens.subspan(2)) {
    if (tokens[0].kind != Kind::word && tokens[0].kind != Kind::quoted_identifier) break;
    name = unquoted(tokens[0]);
    if (tokens.size() < 2 || tokens[1].text != ".") break;
  }
  return name;
}

// A trigger runs where its table is written to.
Tokens behind_on(Tokens tokens) {
  const auto on =
      std::find_if(tokens.begin(), tokens.end(), [](const SqlToken& token) { return is_word(token, "on"); });
  return on == tokens.end() ? Tokens() : Tokens(on + 1, tokens.end());
}

}  // namespace

std::string name_of_defined_code(std::string_view sql, const LexicalRules& rules) {
  const std::string first = leading_words(sql, rules, 1);
  if (std::find(kDefines.begin(), kDefines.end(), first) == kDefines.end()) return {};
  std::vector<SqlToken> tokens = tokenize(sql, rules);
  std::erase_if(tokens, [](const SqlToken& token) { return token.kind == Kind::space || token.kind == Kind::comment; });
  const auto names_kind = [](const SqlToken& token) {
    return std::any_of(kKinds.begin(), kKinds.end(), [&](std::string_view kind) { return is_word(token, kind); });
  };
  const auto kind = std::find_if(tokens.begin(), tokens.end(), names_kind);
  if (kind == tokens.end()) return {};
  const Tokens behind(kind + 1, tokens.end());
  std::string name = name_at(is_word(*kind, "trigger") ? behind_on(behind) : behind);
  // `PREPARE TRANSACTION` defines nothing.
  return is_word(*kind, "prepare") && name == "transaction" ? std::string() : name;
}

}  // namespace enginediff
