#include "harness/repro/numbered_keys.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "harness/base/ascii.hpp"
#include "harness/engines/spellings.hpp"
#include "harness/repro/spelling_patterns.hpp"
#include "harness/repro/statement_outline.hpp"

namespace enginediff {

namespace {

// Words of a column that number it already, that keep it from being numbered, or that say what it holds instead.
constexpr std::array<std::string_view, 7> kNotNumbered = {
    "AUTOINCREMENT", "AUTO_INCREMENT", "GENERATED", "IDENTITY", "AS", "DEFAULT", "DESC"};

bool is_integer(const Tokens& tokens, const TableOutline& table, std::size_t item) {
  const ColumnOutline& column = *table.columns[item];
  if (column.type.size() != 1 || !is_word(tokens[column.type.begin], "INTEGER")) return false;
  for (std::size_t at = column.type.end; at < table.items[item].end; ++at) {
    if (is_symbol(tokens[at], "(")) at = behind_parenthesis(tokens, at) - 1;
    if (std::any_of(kNotNumbered.begin(), kNotNumbered.end(), [&](auto word) { return is_word_at(tokens, at, word); }))
      return false;
  }
  return true;
}

// The column that PRIMARY KEY in this item is about, by its item; the number of items where it is about several.
std::optional<std::size_t> key_in(const Tokens& tokens, const TableOutline& table, std::size_t item) {
  std::size_t at = table.items[item].begin;
  const std::size_t end = table.items[item].end;
  for (; at < end && !(is_word(tokens[at], "PRIMARY") && is_word_at(tokens, at + 1, "KEY")); ++at) {
    if (is_symbol(tokens[at], "(")) at = behind_parenthesis(tokens, at) - 1;
  }
  if (at >= end) return std::nullopt;
  if (table.columns[item]) return item;
  const bool single = is_symbol_at(tokens, at + 2, "(") && is_symbol_at(tokens, at + 4, ")");
  for (std::size_t i = 0; single && i < table.items.size(); ++i) {
    if (table.columns[i] && table.columns[i]->name == name_of(tokens[at + 3])) return i;
  }
  return table.items.size();
}

// The item of the column that numbers the rows of a table.
std::optional<std::size_t> numbered_column(const Tokens& tokens, const TableOutline& table) {
  std::optional<std::size_t> key;
  for (std::size_t item = 0; item < table.items.size() && !key; ++item) key = key_in(tokens, table, item);
  if (!key || *key == table.items.size() || !is_integer(tokens, table, *key)) return std::nullopt;
  // WITHOUT ROWID: rows have no number that the key could be.
  for (std::size_t at = table.body.end; at < tokens.size(); ++at) {
    if (is_word(tokens[at], "WITHOUT")) return std::nullopt;
  }
  return key;
}

struct Made {
  std::string column;
  std::vector<std::size_t> statements;  // its CREATE TABLEs
};

bool begins_with(const ScriptStatement& statement, char letter) {
  return !statement.sql.empty() && to_lower(statement.sql.front()) == letter && !statement.carried && !statement.added;
}

// The table of an INSERT, and the columns that it names; none of a statement that names no columns, and for
// DEFAULT VALUES of one that is not there.
struct NamedColumns {
  std::string table;
  std::vector<std::string> columns;
};
std::optional<NamedColumns> named_columns(const ScriptStatement& statement, const LexicalRules& rules) {
  // Dumps are mostly rows, and long: a list of columns ends with the first parenthesis that closes.
  constexpr std::size_t kLongest = 4000;
  const std::size_t length = std::min(statement.sql.find(')'), kLongest - 1) + 1;
  const Tokens tokens = tokens_of(std::string_view(statement.sql).substr(0, length), rules);
  std::size_t at = 0;
  while (at < tokens.size() && !is_word(tokens[at], "INTO")) ++at;
  const auto name = qualified_name(tokens, at + 1);
  if (!name) return std::nullopt;
  NamedColumns out{name->name, {}};
  at = name->tokens.end;
  if (is_word_at(tokens, at, "DEFAULT")) {
    out.columns.emplace_back();
    return out;
  }
  if (!is_symbol_at(tokens, at, "(") || !is_symbol(tokens.back(), ")")) return std::nullopt;
  if (is_word_at(tokens, at + 1, "SELECT")) return std::nullopt;
  for (const TokenRange& one : split_at_commas(tokens, {at + 1, tokens.size() - 1}))
    out.columns.push_back(one.empty() ? "" : name_of(tokens[one.begin]));
  return out;
}

}  // namespace

std::optional<std::string> with_numbering(std::string_view sql, const LexicalRules& rules, std::string_view numbering) {
  Tokens tokens = tokens_of(sql, rules);
  const auto table = table_outline(tokens);
  const auto item = table ? numbered_column(tokens, *table) : std::nullopt;
  if (!item) return std::nullopt;
  std::size_t at = table->columns[*item]->type.end;
  for (const std::string_view word : words_of(numbering)) {
    tokens.insert(tokens.begin() + static_cast<std::ptrdiff_t>(at++), {SqlToken::Kind::word, std::string(word), true});
  }
  return to_sql(tokens);
}

NumberedKeys number_keys(const Script& script, const DialectSpellings& spellings) {
  NumberedKeys out;
  const DialectSpellings* written_in = spellings_for(script.rules->dialect);
  if (spellings.numbering.empty() || written_in == nullptr || !written_in->numbers_integer_keys) return out;
  std::map<std::string, Made> made;
  for (std::size_t i = 0; i < script.statements.size(); ++i) {
    if (!begins_with(script.statements[i], 'c')) continue;
    const Tokens tokens = tokens_of(script.statements[i].sql, *script.rules);
    const auto table = table_outline(tokens);
    const auto item = table ? numbered_column(tokens, *table) : std::nullopt;
    if (!item) continue;
    Made& one = made[table->table];
    one.column = table->columns[*item]->name;
    one.statements.push_back(i);
  }
  if (made.empty()) return out;
  for (std::size_t i = 0; i < script.statements.size(); ++i) {
    if (!begins_with(script.statements[i], 'i') && !begins_with(script.statements[i], 'r')) continue;
    const auto named = named_columns(script.statements[i], *script.rules);
    const auto table = named ? made.find(named->table) : made.end();
    if (table == made.end()) continue;
    const auto& columns = named->columns;
    if (std::find(columns.begin(), columns.end(), table->second.column) != columns.end()) continue;
    out.inserts.insert(i);
    for (const std::size_t statement : table->second.statements) {
      if (out.tables.contains(statement)) continue;
      out.tables.emplace(statement,
                         *with_numbering(script.statements[statement].sql, *script.rules, spellings.numbering));
    }
  }
  return out;
}

}  // namespace enginediff
