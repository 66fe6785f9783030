// What a reduction must not bring into a script; the rest of reduction_passes.hpp is in reduction_passes.cpp.
#include <algorithm>
#include <array>
#include <set>

#include "harness/repro/reduction_passes.hpp"
#include "harness/repro/statement_outline.hpp"

namespace enginediff {

namespace {

using Kind = SqlToken::Kind;

template <std::size_t size>
bool is_one_of(const Token& token, const std::array<std::string_view, size>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return is_word(token, word); });
}

// Whether ORDER BY stands on the level of `at`, before it.
bool is_ordered_before(const Tokens& tokens, std::size_t at) {
  int depth = 0;
  while (at-- > 0) {
    if (is_symbol(tokens[at], ")")) ++depth;
    if (is_symbol(tokens[at], "(") && --depth < 0) return false;
    if (depth == 0 && is_word(tokens[at], "ORDER")) return true;
  }
  return false;
}

bool is_ordered_inside(const Tokens& tokens, std::size_t open) {
  const std::size_t close = behind_parenthesis(tokens, open);
  for (std::size_t at = open; at < close; ++at) {
    if (is_word(tokens[at], "ORDER")) return true;
  }
  return false;
}

// Places where it is left to the engine which rows are meant: LIMIT without ORDER BY, a window or a list in no order.
std::size_t choices_without_order(const Tokens& tokens) {
  static constexpr std::array<std::string_view, 2> kCuts = {"LIMIT", "FETCH"};
  static constexpr std::array<std::string_view, 7> kInOrder = {
      "OVER", "GROUP_CONCAT", "STRING_AGG", "ARRAY_AGG", "JSON_AGG", "JSONB_AGG", "JSON_GROUP_ARRAY"};
  std::size_t count = 0;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (is_one_of(tokens[at], kCuts) && !is_ordered_before(tokens, at)) ++count;
    if (is_one_of(tokens[at], kInOrder) && is_symbol_at(tokens, at + 1, "(") && !is_ordered_inside(tokens, at + 1))
      ++count;
  }
  return count;
}

// Conditions that are a value and compare nothing: `WHERE id`, `AND (SELECT …)`.
std::size_t bare_conditions(const Tokens& tokens) {
  static constexpr std::array<std::string_view, 5> kBefore = {"WHERE", "HAVING", "AND", "OR", "ON"};
  static constexpr std::array<std::string_view, 10> kEnds = {"AND",   "OR",    "ORDER", "GROUP",     "LIMIT",
                                                             "UNION", "WHERE", "JOIN",  "RETURNING", "HAVING"};
  std::size_t count = 0;
  bool between = false;
  for (std::size_t at = 0; at + 1 < tokens.size(); ++at) {
    between = between || is_word(tokens[at], "BETWEEN");
    if (!is_one_of(tokens[at], kBefore)) continue;
    if (is_word(tokens[at], "AND") && between) {
      between = false;
      continue;
    }
    std::size_t behind = at + 1;
    while (is_word_at(tokens, behind, "NOT")) ++behind;
    if (behind >= tokens.size()) continue;
    const bool subquery = is_symbol(tokens[behind], "(") && is_word_at(tokens, behind + 1, "SELECT");
    const bool value = tokens[behind].kind == Kind::number || tokens[behind].kind == Kind::text ||
                       (!name_of(tokens[behind]).empty() && !is_symbol_at(tokens, behind + 1, "("));
    if (!subquery && !value) continue;
    behind = subquery ? behind_parenthesis(tokens, behind) : behind + 1;
    while (!subquery && is_symbol_at(tokens, behind, ".")) behind += 2;
    if (behind >= tokens.size() || is_one_of(tokens[behind], kEnds) || is_symbol(tokens[behind], ")")) ++count;
  }
  return count;
}

std::set<std::string> column_names(const Tokens& tokens) {
  std::set<std::string> out;
  if (const auto table = table_outline(tokens)) {
    for (const auto& column : table->columns) {
      if (column) out.insert(column->name);
    }
  }
  return out;
}

}  // namespace

bool mentions_column(const Script& script, const ColumnName& name) {
  return std::any_of(script.statements.begin(), script.statements.end(), [&](const ScriptStatement& statement) {
    const Tokens tokens = tokens_of(statement.sql, *script.rules);
    // What a row of literals holds may be text in double quotes.
    const auto insert = insert_outline(tokens);
    const Tokens head(tokens.begin(),
                      insert ? tokens.begin() + static_cast<std::ptrdiff_t>(insert->rows.front().begin) : tokens.end());
    const std::set<std::string> names = names_in(head);
    return names.contains(name.table) && names.contains(name.column);
  });
}

bool adds_a_fault(const Script& script, std::size_t statement, const Tokens& shorter) {
  const Tokens longer = tokens_of(script.statements[statement].sql, *script.rules);
  if (choices_without_order(shorter) > choices_without_order(longer)) return true;
  if (bare_conditions(shorter) > bare_conditions(longer)) return true;
  const std::set<std::string> before = column_names(longer), after = column_names(shorter);
  if (before.size() <= after.size()) return false;
  Script changed = script;
  changed.statements[statement].sql = to_sql(shorter);
  const std::string table = created_name(longer);
  return std::any_of(before.begin(), before.end(), [&](const std::string& column) {
    return !after.contains(column) && mentions_column(changed, {table, column});
  });
}

}  // namespace enginediff
