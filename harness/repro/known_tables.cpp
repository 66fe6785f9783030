#include "harness/repro/known_tables.hpp"

#include <charconv>

#include "harness/base/ascii.hpp"
#include "harness/repro/statement_outline.hpp"

namespace enginediff {

namespace {

using Kind = SqlToken::Kind;

// The numbers in parentheses behind a type.
std::vector<std::size_t> sizes_in(const Tokens& tokens, TokenRange type) {
  std::vector<std::size_t> sizes;
  for (std::size_t at = type.begin; at < type.end; ++at) {
    std::size_t size = 0;
    const std::string& text = tokens[at].text;
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), size);
    if (tokens[at].kind == Kind::number && error == std::errc{}) sizes.push_back(size);
  }
  return sizes;
}

}  // namespace

std::string canonical_type(std::string type) {
  static const std::map<std::string, std::string, std::less<>> kSame = {
      {"INT", "INTEGER"},       {"BIGINT", "INTEGER"},   {"INT8", "INTEGER"},       {"INT4", "INTEGER"},
      {"MEDIUMINT", "INTEGER"}, {"BOOL", "BOOLEAN"},     {"NUMERIC", "DECIMAL"},    {"NUMBER", "DECIMAL"},
      {"FLOAT", "DOUBLE"},      {"REAL", "DOUBLE"},      {"DATETIME", "TIMESTAMP"}, {"TIMESTAMPTZ", "TIMESTAMP"},
      {"CHARACTER", "CHAR"},    {"NVARCHAR", "VARCHAR"}, {"LONGTEXT", "TEXT"},      {"MEDIUMTEXT", "TEXT"},
      {"STRING", "TEXT"},       {"CLOB", "TEXT"},        {"BYTEA", "BLOB"},         {"LONGBLOB", "BLOB"},
      {"JSONB", "JSON"},        {"SERIAL", "INTEGER"},   {"BIGSERIAL", "INTEGER"}};
  const auto at = kSame.find(type);
  return at == kSame.end() ? type : at->second;
}

void KnownTables::see(const Tokens& tokens) {
  const auto table = table_outline(tokens);
  if (!table) {
    // CREATE UNIQUE INDEX i ON t (a)
    if (is_word_at(tokens, 0, "CREATE") && is_word_at(tokens, 1, "UNIQUE")) {
      for (std::size_t i = 2; i + 1 < tokens.size(); ++i) {
        if (is_word(tokens[i], "ON")) tables_[name_of(tokens[i + 1])].constraints.insert("UNIQUE");
      }
    }
    if (is_word_at(tokens, 0, "ALTER")) see_references(tokens, {0, tokens.size()}, written_table(tokens));
    return;
  }
  Table known;
  for (std::size_t i = 0; i < table->items.size(); ++i) {
    if (table->columns[i]) {
      const ColumnOutline& column = *table->columns[i];
      known.columns.push_back(column.name);
      sizes_[column.name] = sizes_in(tokens, column.type);
      types_[column.name] = column.type.empty() ? "no type" : canonical_type(to_upper(tokens[column.type.begin].text));
    }
    see_references(tokens, table->items[i], table->table);
    if (table->columns[i]) collated_.erase(table->columns[i]->name);
    for (std::size_t at = table->items[i].begin; at < table->items[i].end; ++at) {
      if (table->columns[i] && is_word(tokens[at], "COLLATE")) collated_.insert(table->columns[i]->name);
      for (const std::string_view word :
           {"UNIQUE", "REFERENCES", "CHECK", "AUTOINCREMENT", "AUTO_INCREMENT", "IDENTITY", "SERIAL", "DEFAULT"}) {
        if (is_word(tokens[at], word))
          known.constraints.insert(
              std::string(word == "AUTOINCREMENT" || word == "AUTO_INCREMENT" || word == "SERIAL" ? "IDENTITY" : word));
      }
      if (is_word(tokens[at], "PRIMARY")) {
        known.constraints.insert("PRIMARY KEY");
        if (table->columns[i]) known.primary_key = table->columns[i]->name;
      }
      if (is_word(tokens[at], "NOT") && is_word_at(tokens, at + 1, "NULL")) known.constraints.insert("NOT NULL");
    }
  }
  tables_[table->table] = std::move(known);
}

// `REFERENCES t (id) ON DELETE CASCADE ON UPDATE SET NULL`, wherever it stands.
void KnownTables::see_references(const Tokens& tokens, TokenRange range, const std::string& from) {
  for (std::size_t at = range.begin; at + 1 < range.end; ++at) {
    if (!is_word(tokens[at], "REFERENCES")) continue;
    const auto target = qualified_name(tokens, at + 1);
    if (!target || target->name == from) continue;
    std::set<std::string>& actions = references_[target->name];
    actions.insert("no action");
    for (std::size_t on = target->tokens.end; on + 2 < range.end && !is_word(tokens[on], "REFERENCES"); ++on) {
      if (!is_word(tokens[on], "ON") || !(is_word(tokens[on + 1], "DELETE") || is_word(tokens[on + 1], "UPDATE")))
        continue;
      std::string action = "ON " + to_upper(tokens[on + 1].text) + " " + to_upper(tokens[on + 2].text);
      if (is_word(tokens[on + 2], "SET") && on + 3 < range.end) action += " " + to_upper(tokens[on + 3].text);
      actions.insert(std::move(action));
    }
  }
}

const std::set<std::string>& KnownTables::references_to(const std::string& table) const {
  static const std::set<std::string> kNone;
  const auto at = references_.find(table);
  return at == references_.end() ? kNone : at->second;
}

std::string KnownTables::type_of(const std::string& column) const {
  const auto at = types_.find(column);
  return at == types_.end() ? std::string() : at->second;
}

const std::vector<std::size_t>& KnownTables::sizes_of(const std::string& column) const {
  static const std::vector<std::size_t> kNone;
  const auto at = sizes_.find(column);
  return at == sizes_.end() ? kNone : at->second;
}

const std::vector<std::string>& KnownTables::columns(const std::string& table) const {
  static const std::vector<std::string> kNone;
  const auto at = tables_.find(table);
  return at == tables_.end() ? kNone : at->second.columns;
}

std::string KnownTables::primary_key(const std::string& table) const {
  const auto at = tables_.find(table);
  return at == tables_.end() ? std::string() : at->second.primary_key;
}

const std::set<std::string>& KnownTables::constraints(const std::string& table) const {
  static const std::set<std::string> kNone;
  const auto at = tables_.find(table);
  return at == tables_.end() ? kNone : at->second.constraints;
}

}  // namespace enginediff
