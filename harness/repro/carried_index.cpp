#include "harness/repro/carried_index.hpp"

#include "harness/repro/statement_outline.hpp"

namespace enginediff {

namespace {

using Kind = SqlToken::Kind;

// Indexes lose what is said about the collation of a column.
Tokens without_collations(const Tokens& tokens, std::vector<CarriedChange>& changes) {
  Tokens out;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (is_word(tokens[i], "COLLATE") && i + 1 < tokens.size()) {
      changes.push_back({"COLLATE " + tokens[i + 1].text + " is left out", created_name(tokens)});
      ++i;
      continue;
    }
    // `IF NOT EXISTS` says nothing where nothing is yet.
    if (is_word(tokens[i], "IF") && is_word_at(tokens, i + 1, "NOT") && is_word_at(tokens, i + 2, "EXISTS")) {
      i += 2;
      continue;
    }
    out.push_back(tokens[i]);
  }
  return out;
}

// `ON t (lower(a))` becomes `ON t ((lower(a)))`: not every engine takes an expression for one without.
Tokens with_parentheses(const Tokens& tokens) {
  std::size_t on = 0;
  while (on < tokens.size() && !is_word(tokens[on], "ON")) ++on;
  const auto table = qualified_name(tokens, on + 1);
  if (!table || !is_symbol_at(tokens, table->tokens.end, "(")) return tokens;
  const std::size_t open = table->tokens.end, close = behind_parenthesis(tokens, open) - 1;
  Tokens out(tokens.begin(), tokens.begin() + static_cast<std::ptrdiff_t>(open) + 1);
  for (TokenRange item : split_at_commas(tokens, {open + 1, close})) {
    if (out.size() > open + 1) out.push_back({Kind::symbol, ",", false});
    const std::size_t end = item.end;
    while (item.size() > 1 && (is_word(tokens[item.end - 1], "ASC") || is_word(tokens[item.end - 1], "DESC")))
      --item.end;
    const bool wrap = item.size() > 1 && !is_symbol(tokens[item.begin], "(");
    if (wrap) out.push_back({Kind::symbol, "(", false});
    for (std::size_t at = item.begin; at < end; ++at) {
      if (wrap && at == item.end) out.push_back({Kind::symbol, ")", false});
      out.push_back(tokens[at]);
    }
    if (wrap && end == item.end) out.push_back({Kind::symbol, ")", false});
  }
  out.insert(out.end(), tokens.begin() + static_cast<std::ptrdiff_t>(close), tokens.end());
  return out;
}

}  // namespace

Tokens plain_index(const Tokens& tokens, std::vector<CarriedChange>& changes) {
  return with_parentheses(without_collations(tokens, changes));
}

}  // namespace enginediff
