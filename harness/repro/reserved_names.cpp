#include "harness/repro/reserved_names.hpp"

#include <algorithm>
#include <array>

#include "harness/repro/statement_outline.hpp"

namespace enginediff {

namespace {

template <std::size_t size>
bool one_of(const Token& token, const std::array<std::string_view, size>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return is_word(token, word); });
}

// Whether the name of a table has to stand there, and no clause can.
bool names_a_table(const Tokens& tokens, std::size_t at) {
  static constexpr std::array<std::string_view, 4> kBefore = {"FROM", "JOIN", "INTO", "TABLE"};
  static constexpr std::array<std::string_view, 12> kClauses = {
      "IF", "OR", "ONLY", "IGNORE", "LATERAL", "SELECT", "SET", "VALUES", "LOW_PRIORITY", "OUTFILE", "TABLE", "UNNEST"};
  if (at == 0 || one_of(tokens[at], kClauses)) return false;
  const Token& before = tokens[at - 1];
  if (is_word(before, "EXISTS")) return is_word(tokens[0], "CREATE") || is_word(tokens[0], "DROP");
  if (is_word(before, "UPDATE")) return at == 1;
  const bool called = is_symbol_at(tokens, at + 1, "(") && (is_word(before, "FROM") || is_word(before, "JOIN"));
  return !called && one_of(before, kBefore);
}

bool declares_a_column(const Tokens& tokens, std::size_t at) {
  const auto table = table_outline(tokens);
  if (!table) return false;
  for (std::size_t i = 0; i < table->items.size(); ++i) {
    if (table->columns[i] && table->items[i].begin == at) return true;
  }
  return false;
}

}  // namespace

Features reserved_names(const Tokens& tokens, const std::set<std::string>& words) {
  Features out;
  for (const std::string& word : words) {
    const auto found =
        std::find_if(tokens.begin(), tokens.end(), [&](const Token& token) { return name_of(token) == word; });
    if (found == tokens.end() || found->kind != SqlToken::Kind::word) continue;
    const auto at = static_cast<std::size_t>(found - tokens.begin());
    if (names_a_table(tokens, at)) out.insert("reserved:table");
    if (declares_a_column(tokens, at)) out.insert("reserved:column");
  }
  return out;
}

}  // namespace enginediff
