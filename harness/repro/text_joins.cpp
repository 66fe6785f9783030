#include "harness/repro/text_joins.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace enginediff {

namespace {

using Kind = SqlToken::Kind;

// A parenthesis behind one of these belongs to no call.
bool is_keyword(const Token& token) {
  static constexpr std::array<std::string_view, 28> kWords = {
      "AND",   "OR",  "NOT", "THEN",   "ELSE",   "WHEN",  "CASE", "SELECT", "DISTINCT", "WHERE",
      "ON",    "BY",  "IN",  "AS",     "HAVING", "LIKE",  "IS",   "FROM",   "JOIN",     "BETWEEN",
      "LIMIT", "ALL", "ANY", "EXISTS", "VALUES", "UNION", "END",  "CHECK"};
  return token.kind == Kind::word &&
         std::any_of(kWords.begin(), kWords.end(), [&](std::string_view word) { return is_word(token, word); });
}

bool is_value(const Token& token) { return token.kind != Kind::symbol && !is_keyword(token); }

// The parenthesis that `close` closes.
std::optional<std::size_t> opening(const Tokens& tokens, std::size_t close) {
  int depth = 0;
  for (std::size_t at = close + 1; at-- > 0;) {
    if (is_symbol(tokens[at], ")")) ++depth;
    if (is_symbol(tokens[at], "(") && --depth == 0) return at;
  }
  return std::nullopt;
}

// Where the operand begins whose last token stands at `last`.
std::optional<std::size_t> operand_begin(const Tokens& tokens, std::size_t last) {
  std::size_t begin = last;
  if (is_symbol(tokens[last], ")")) {
    const auto open = opening(tokens, last);
    if (!open) return std::nullopt;
    begin = *open;
    if (begin > 0 && tokens[begin - 1].kind != Kind::symbol && !is_keyword(tokens[begin - 1])) --begin;
  } else if (!is_value(tokens[last])) {
    return std::nullopt;
  }
  while (begin >= 2 && is_symbol(tokens[begin - 1], ".")) begin -= 2;
  if (begin > 0 && is_word(tokens[begin - 1], "COLLATE")) return std::nullopt;
  return begin;
}

// Behind the operand that begins at `at`.
std::optional<std::size_t> operand_end(const Tokens& tokens, std::size_t at) {
  if (at >= tokens.size()) return std::nullopt;
  std::size_t end = at + 1;
  if (is_symbol(tokens[at], "(")) {
    end = behind_parenthesis(tokens, at);
  } else if (!is_value(tokens[at])) {
    return std::nullopt;
  } else {
    while (end + 1 < tokens.size() && is_symbol(tokens[end], ".")) end += 2;
    if (is_symbol_at(tokens, end, "(")) end = behind_parenthesis(tokens, end);
  }
  if (is_word_at(tokens, end, "COLLATE")) return std::nullopt;
  return end;
}

struct Chain {
  TokenRange whole;
  std::vector<std::size_t> joins;
};

std::optional<Chain> chain_at(const Tokens& tokens, std::size_t join) {
  if (join == 0) return std::nullopt;
  const auto begin = operand_begin(tokens, join - 1);
  if (!begin) return std::nullopt;
  Chain out{{*begin, *begin}, {}};
  for (std::size_t at = join; is_symbol_at(tokens, at, "||"); at = out.whole.end) {
    const auto end = operand_end(tokens, at + 1);
    if (!end) return std::nullopt;
    out.joins.push_back(at);
    out.whole.end = *end;
  }
  return out;
}

}  // namespace

Tokens with_joins_as_calls(Tokens tokens, std::string_view function) {
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (!is_symbol(tokens[at], "||")) continue;
    const auto chain = chain_at(tokens, at);
    if (!chain) continue;
    for (const std::size_t join : chain->joins) tokens[join] = {Kind::symbol, ",", false};
    const auto position = [&](std::size_t i) { return tokens.begin() + static_cast<std::ptrdiff_t>(i); };
    tokens.insert(position(chain->whole.end), {Kind::symbol, ")", false});
    tokens[chain->whole.begin].spaced = false;
    tokens.insert(position(chain->whole.begin),
                  {{Kind::word, std::string(function), true}, {Kind::symbol, "(", false}});
    at = chain->whole.begin + 1;  // operands may hold joins of their own
  }
  return tokens;
}

}  // namespace enginediff
