#include "harness/repro/bound_tokens.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

namespace enginediff {

namespace {

bool is_placeholder(const Token& token) { return token.kind == SqlToken::Kind::parameter && token.text == "?"; }

// `?` with its number behind it.
std::optional<std::size_t> number_of(const Token& token) {
  if (token.kind != SqlToken::Kind::parameter || token.text.size() < 2 || token.text.front() != '?') return {};
  std::size_t number = 0;
  const char* const end = token.text.data() + token.text.size();
  const auto read = std::from_chars(token.text.data() + 1, end, number);
  if (read.ec != std::errc() || read.ptr != end) return {};
  return number;
}

bool can_be_numbered(const ScriptStatement& statement, const Tokens& tokens) {
  const auto placeholders = std::count_if(tokens.begin(), tokens.end(), is_placeholder);
  return statement.prepared && static_cast<std::size_t>(placeholders) == statement.parameters.size();
}

}  // namespace

Tokens bound_tokens(const ScriptStatement& statement, const LexicalRules& rules) {
  Tokens tokens = tokens_of(statement.sql, rules);
  if (!can_be_numbered(statement, tokens)) return tokens;
  std::size_t number = 0;
  for (Token& token : tokens) {
    if (is_placeholder(token)) token.text += std::to_string(number++);
  }
  return tokens;
}

ScriptStatement with_tokens(ScriptStatement statement, Tokens tokens, const LexicalRules& rules) {
  if (statement.prepared && can_be_numbered(statement, tokens_of(statement.sql, rules))) {
    std::vector<Parameter> left;
    for (Token& token : tokens) {
      const auto number = number_of(token);
      if (!number || *number >= statement.parameters.size()) continue;
      left.push_back(statement.parameters[*number]);
      token.text.resize(1);  // without its number
    }
    statement.parameters = std::move(left);
    statement.prepared = !statement.parameters.empty();
  }
  statement.sql = to_sql(tokens);
  return statement;
}

}  // namespace enginediff
