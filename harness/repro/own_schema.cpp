#include "harness/repro/own_schema.hpp"

#include <algorithm>

#include "harness/engines/spellings.hpp"

namespace enginediff {

namespace {

bool is_own_schema(const std::string& name) {
  return std::any_of(all_spellings().begin(), all_spellings().end(),
                     [&](const DialectSpellings* one) { return !one->own_schema.empty() && name == one->own_schema; });
}

bool is_named_otherwise(const Tokens& tokens, const std::string& name) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (name_of(tokens[i]) == name && !is_symbol_at(tokens, i + 1, ".")) return true;
  }
  return false;
}

std::string take_off_names(Tokens& tokens) {
  std::string taken;
  for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
    if (!is_symbol(tokens[i + 1], ".") || name_of(tokens[i + 2]).empty() || (i > 0 && is_symbol(tokens[i - 1], ".")))
      continue;
    const std::string name = name_of(tokens[i]);
    if (!is_own_schema(name) || (taken.empty() && is_named_otherwise(tokens, name))) continue;
    tokens[i + 2].spaced = tokens[i].spaced;
    erase(tokens, {i, i + 2});
    taken = name;
  }
  return taken;
}

// Names in text: nextval('public.users_id_seq').
std::string take_off_sequences(Tokens& tokens) {
  std::string taken;
  for (std::size_t i = 2; i < tokens.size(); ++i) {
    Token& token = tokens[i];
    const bool sequence =
        is_symbol(tokens[i - 1], "(") &&
        (is_word(tokens[i - 2], "NEXTVAL") || is_word(tokens[i - 2], "SETVAL") || is_word(tokens[i - 2], "CURRVAL"));
    if (token.kind != SqlToken::Kind::text || !sequence) continue;
    for (const DialectSpellings* one : all_spellings()) {
      const std::string prefix = "'" + std::string(one->own_schema) + ".";
      if (one->own_schema.empty() || !token.text.starts_with(prefix)) continue;
      token.text = "'" + token.text.substr(prefix.size());
      taken = one->own_schema;
    }
  }
  return taken;
}

}  // namespace

std::string take_off_schema(Tokens& tokens) {
  std::string names = take_off_names(tokens);
  std::string sequences = take_off_sequences(tokens);
  return names.empty() ? sequences : names;
}

}  // namespace enginediff
