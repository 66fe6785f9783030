#include "harness/repro/carried_statements.hpp"

#include <algorithm>
#include <set>

#include "harness/base/ascii.hpp"
#include "harness/repro/reference_outline.hpp"
#include "harness/repro/statement_outline.hpp"

namespace enginediff {

namespace {

constexpr std::size_t kRowsOfOneInsert = 500, kBytesOfOneInsert = 100'000;

std::string quoted(const std::string& name) {
  std::string out = "\"";
  for (const char c : name) {
    out += c;
    if (c == '"') out += c;
  }
  return out + "\"";
}

// Of what is known about the columns.
std::string plain_definition(const StoredTable& table) {
  std::string items, key;
  for (const StoredColumn& column : table.columns) {
    if (column.generated) continue;
    items += (items.empty() ? "" : ", ") + quoted(column.name);
    if (!column.declared.empty()) items += " " + column.declared;
    if (column.not_null) items += " NOT NULL";
    if (!column.default_value.empty()) items += " DEFAULT " + column.default_value;
    if (column.primary_key > 0) key += (key.empty() ? "" : ", ") + quoted(column.name);
  }
  if (!key.empty()) items += ", PRIMARY KEY (" + key + ")";
  return "CREATE TABLE " + quoted(table.name) + " (" + items + ")";
}

std::string text_of(const Tokens& tokens, TokenRange range) {
  return to_sql(Tokens(tokens.begin() + static_cast<std::ptrdiff_t>(range.begin),
                       tokens.begin() + static_cast<std::ptrdiff_t>(range.end)));
}

}  // namespace

CarriedStatements::CarriedStatements(const StoredDatabase& database, const LexicalRules& rules) : database_(database) {
  std::set<std::string> made;
  for (const StoredTable& table : database.tables) {
    made.insert(to_lower(table.name));
    TableText text;
    text.definition = table.sql;
    Tokens tokens = tokens_of(table.sql, rules);
    auto outline = table_outline(tokens);
    const auto has = [&](const StoredColumn& column) {
      return std::any_of(outline->columns.begin(), outline->columns.end(),
                         [&](const auto& one) { return one && one->name == to_lower(column.name); });
    };
    if (!outline || !std::all_of(table.columns.begin(), table.columns.end(), has)) {
      text.definition = plain_definition(table);
      tokens = tokens_of(text.definition, rules);
      outline = table_outline(tokens);
    }
    // Names as the definition writes them: with quotes or without them they are not the same everywhere.
    const std::string name = text_of(tokens, outline->name);
    std::string columns, all;
    std::vector<std::string> key(table.columns.size());
    for (std::size_t i = 0; i < outline->items.size(); ++i) {
      if (!outline->columns[i]) continue;
      const std::string column = tokens[outline->items[i].begin].text;
      const auto facts = std::find_if(table.columns.begin(), table.columns.end(), [&](const StoredColumn& one) {
        return to_lower(one.name) == outline->columns[i]->name;
      });
      if (facts == table.columns.end()) continue;
      if (!facts->generated) columns += (columns.empty() ? "" : ", ") + column;
      all += (all.empty() ? "" : ", ") + column;
      if (facts->primary_key > 0) key[static_cast<std::size_t>(facts->primary_key) - 1] = column;
    }
    text.head = "INSERT INTO " + name + " (" + columns + ") VALUES ";
    text.question = "SELECT " + all + " FROM " + name;
    for (std::size_t i = 0; i < key.size() && !key[i].empty(); ++i)
      text.question += (i == 0 ? " ORDER BY " : ", ") + key[i];
    for (const ReferenceOutline& one : references_of(tokens, *outline)) {
      const bool comes = std::any_of(database.tables.begin(), database.tables.end(),
                                     [&](const StoredTable& other) { return to_lower(other.name) == one.table; });
      if (comes && !made.contains(one.table)) text.later.push_back(added_reference(tokens, *outline, one, {}));
    }
    tables_.push_back(std::move(text));
  }
}

std::string CarriedStatements::insert(std::size_t table, const std::vector<std::size_t>& rows) const {
  std::string out = tables_[table].head;
  for (const std::size_t row : rows) {
    if (row != rows.front()) out += ", ";
    out += database_.tables[table].rows[row].values;
  }
  return out;
}

std::vector<std::vector<std::size_t>> CarriedStatements::parts(std::size_t table,
                                                               const std::vector<std::size_t>& rows) const {
  std::vector<std::vector<std::size_t>> out;
  std::size_t bytes = 0;
  for (const std::size_t row : rows) {
    const std::size_t size = database_.tables[table].rows[row].values.size();
    if (out.empty() || out.back().size() >= kRowsOfOneInsert || bytes + size > kBytesOfOneInsert) {
      out.emplace_back();
      bytes = 0;
    }
    out.back().push_back(row);
    bytes += size;
  }
  return out;
}

}  // namespace enginediff
