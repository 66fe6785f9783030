#include "harness/repro/table_views.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "harness/base/ascii.hpp"
#include "harness/repro/statement_outline.hpp"

namespace enginediff {

namespace {

std::string written(const Tokens& tokens, TokenRange range) {
  return to_sql(Tokens(tokens.begin() + static_cast<std::ptrdiff_t>(range.begin),
                       tokens.begin() + static_cast<std::ptrdiff_t>(range.end)));
}

void add_mentioned(const Creations& creations, const std::set<std::string>& names, std::set<std::string>& tables,
                   std::set<std::string>& seen) {
  for (const std::string& name : names) {
    if (!seen.insert(name).second) continue;
    if (creations.tables.contains(name)) tables.insert(name);
    if (const auto view = creations.mentions.find(name); view != creations.mentions.end())
      add_mentioned(creations, view->second, tables, seen);
  }
}

// `*` of a select list, and not the one of COUNT(*) or of a product.
bool has_star(const Tokens& tokens) {
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    const Token& before = tokens[at - 1];
    if (is_symbol(tokens[at], "*") && (is_word(before, "SELECT") || is_word(before, "DISTINCT") ||
                                       is_word(before, "ALL") || is_symbol(before, ",") || is_symbol(before, ".")))
      return true;
  }
  return false;
}

}  // namespace

bool begins_with(const std::string& sql, char letter) { return !sql.empty() && to_lower(sql.front()) == letter; }

bool is_among_the_first(const Tokens& tokens, std::string_view word) {
  return std::any_of(tokens.begin(),
                     tokens.begin() + std::min<std::ptrdiff_t>(5, static_cast<std::ptrdiff_t>(tokens.size())),
                     [&](const Token& token) { return is_word(token, word); });
}

Creations creations_before(const Script& script, std::size_t end) {
  Creations out;
  for (std::size_t i = 0; i < end; ++i) {
    const std::string& sql = script.statements[i].sql;
    // Dumps are mostly rows.
    if (begins_with(sql, 'a')) out.altered.insert(written_table(tokens_of(sql, *script.rules)));
    if (!begins_with(sql, 'c')) continue;
    const Tokens tokens = tokens_of(sql, *script.rules);
    out.declared.see(tokens);
    const std::string name = created_name(tokens);
    if (name.empty()) continue;
    if (const auto table = table_outline(tokens)) {
      out.tables[name] = written(tokens, table->name);
      for (std::size_t at = table->body.begin; at < table->body.end; ++at) {
        const auto referred = is_word(tokens[at], "REFERENCES") ? qualified_name(tokens, at + 1) : std::nullopt;
        if (referred) out.references.emplace(name, referred->name);
      }
      for (std::size_t column = 0; column < table->columns.size(); ++column) {
        const std::size_t at = table->items[column].begin;
        if (table->columns[column]) out.columns[name][table->columns[column]->name] = written(tokens, {at, at + 1});
      }
    } else if (is_among_the_first(tokens, "TABLE")) {
      out.tables[name] = name;  // CREATE TABLE … AS
    } else if (is_among_the_first(tokens, "TRIGGER")) {
      out.in_triggers.merge(names_in(tokens));
    } else {
      out.mentions[name] = names_in(tokens);
    }
  }
  return out;
}

std::set<std::string> tables_mentioned(const Creations& creations, const Script& script, std::size_t statement) {
  std::set<std::string> tables, seen;
  add_mentioned(creations, names_in(tokens_of(script.statements[statement].sql, *script.rules)), tables, seen);
  return tables;
}

View all_columns(const Creations& creations, const std::string& table) {
  return {table, "SELECT * FROM " + creations.tables.at(table)};
}

View view_of(const Creations& creations, const std::string& table, const Tokens& statement) {
  View view = all_columns(creations, table);
  const std::set<std::string> names = names_in(statement);
  const auto columns = creations.columns.find(table);
  if (statement_kind(statement) != StatementKind::read || has_star(statement) || !names.contains(table) ||
      names.contains("natural") || creations.altered.contains(table) || columns == creations.columns.end())
    return view;
  std::string named;
  for (const auto& [name, spelling] : columns->second) {
    if (names.contains(name)) named += (named.empty() ? "" : ", ") + spelling;
  }
  view.only_count = named.empty();
  if (!named.empty()) view.sql = "SELECT " + named + " FROM " + creations.tables.at(table);
  return view;
}

View view_of_keys(const Creations& creations, const std::string& table) {
  View view = all_columns(creations, table);
  std::set<std::string> columns;
  for (const Tokens& key : creations.declared.keys(table)) {
    for (const Token& column : key) columns.insert(column.text);
  }
  if (!columns.empty())
    view.sql = fmt::format("SELECT {} FROM {}", fmt::join(columns, ", "), creations.tables.at(table));
  return view;
}

}  // namespace enginediff
