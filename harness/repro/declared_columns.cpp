#include "harness/repro/declared_columns.hpp"

#include <algorithm>

#include "harness/repro/statement_outline.hpp"

namespace enginediff {

void DeclaredColumns::see(const Tokens& tokens) {
  if (is_word_at(tokens, 0, "CREATE") && is_word_at(tokens, 1, "UNIQUE")) return see_index(tokens);
  see_table(tokens);
}

void DeclaredColumns::see_table(const Tokens& tokens) {
  const auto table = table_outline(tokens);
  if (!table) return;
  see_name(tokens[table->name.end - 1]);
  std::vector<std::string> names;
  std::vector<Tokens> keys;
  Tokens settable;
  for (std::size_t i = 0; i < table->items.size(); ++i) {
    const auto& column = table->columns[i];
    const TokenRange item = table->items[i];
    bool generated = false;
    for (std::size_t at = column ? column->type.end : item.begin; at < item.end; ++at) {
      if (is_word(tokens[at], "GENERATED") || is_word(tokens[at], "AS"))
        generated = generated || !is_word_at(tokens, at + 1, "BY");
      const bool primary = is_word(tokens[at], "PRIMARY");
      const std::size_t open = at + (primary || is_word_at(tokens, at + 1, "KEY") ? 2 : 1);
      if (primary || is_word(tokens[at], "UNIQUE")) {
        Tokens key;
        if (column) key.push_back(tokens[item.begin]);
        // UNIQUE KEY name (…)
        std::size_t list = open;
        while (!column && list < item.end && !is_symbol(tokens[list], "(")) ++list;
        if (!column && list < item.end) {
          for (const TokenRange& one : split_at_commas(tokens, {list + 1, behind_parenthesis(tokens, list) - 1})) {
            if (!one.empty()) key.push_back(tokens[one.begin]);
          }
        }
        if (!key.empty()) keys.insert(primary ? keys.begin() : keys.end(), key);
      }
      if (is_symbol(tokens[at], "(")) at = behind_parenthesis(tokens, at) - 1;
    }
    if (!column) continue;
    see_name(tokens[item.begin]);
    names.push_back(column->name);
    if (!generated) settable.push_back(tokens[item.begin]);
    if (column->type.empty()) continue;
    const Token& type = tokens[column->type.begin];
    if (!is_word(type, "BOOLEAN") && !is_word(type, "BOOL")) continue;
    booleans_.insert(table->table + "." + column->name);
    boolean_names_.insert(column->name);
  }
  keys_[table->table] = std::move(keys);
  settable_[table->table] = std::move(settable);
  tables_.emplace_back(table->table, std::move(names));
}

void DeclaredColumns::see_name(const Token& name) {
  if (name.kind != SqlToken::Kind::quoted_identifier || name.text.size() < 2) return;
  const std::string folded = name_of(name);
  if (name.text.find(folded) == std::string::npos) quoted_names_.emplace(folded, name);
}

const Token* DeclaredColumns::quoted_name(const std::string& name) const {
  const auto at = quoted_names_.find(name);
  return at == quoted_names_.end() ? nullptr : &at->second;
}

// CREATE UNIQUE INDEX name ON t (a, b): of columns, and of all rows.
void DeclaredColumns::see_index(const Tokens& tokens) {
  std::size_t on = 0;
  while (on < tokens.size() && !is_word(tokens[on], "ON")) ++on;
  const auto table = qualified_name(tokens, on + 1);
  if (!table || !is_symbol_at(tokens, table->tokens.end, "(")) return;
  const std::size_t close = behind_parenthesis(tokens, table->tokens.end);
  if (close < tokens.size()) return;
  Tokens key;
  for (const TokenRange& one : split_at_commas(tokens, {table->tokens.end + 1, close - 1})) {
    if (one.size() != 1 || name_of(tokens[one.begin]).empty()) return;
    key.push_back(tokens[one.begin]);
  }
  keys_[table->name].push_back(std::move(key));
}

const std::vector<Tokens>& DeclaredColumns::keys(const std::string& table) const {
  static const std::vector<Tokens> kNone;
  const auto at = keys_.find(table);
  return at == keys_.end() ? kNone : at->second;
}

Tokens DeclaredColumns::settable(const std::string& table) const {
  const auto at = settable_.find(table);
  return at == settable_.end() ? Tokens{} : at->second;
}

const std::vector<std::string>& DeclaredColumns::columns(const std::string& table) const {
  static const std::vector<std::string> kNone;
  const auto at = std::find_if(tables_.rbegin(), tables_.rend(), [&](const auto& one) { return one.first == table; });
  return at == tables_.rend() ? kNone : at->second;
}

}  // namespace enginediff
