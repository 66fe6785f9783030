// Where the values come from that the rows of a query show: of FROM and of WITH.
#include <algorithm>
#include <utility>

#include "harness/base/ascii.hpp"
#include "harness/casefile/changing_values.hpp"
#include "harness/casefile/sent_texts.hpp"
#include "harness/sql/item_names.hpp"
#include "harness/sql/select_items.hpp"

namespace enginediff {

namespace {

using Tokens = std::span<const SqlToken>;

std::optional<ChangingValue> first_value(const Relation& rows) {
  for (const ShownColumn& column : rows.columns) {
    if (column.value) return column.value;
  }
  return std::nullopt;
}

Relation unknown_rows() {
  Relation rows;
  rows.open = true;
  return rows;
}

// Whether it shows all columns, of all sources or of one: `*`, `t.*`.
bool is_star(Tokens item) {
  if (item.empty() || !is_sql_symbol(item.back(), "*")) return false;
  return item.size() == 1 || is_sql_symbol(item[item.size() - 2], ".");
}

Relation starred(Tokens item, const Scope& scope) {
  return item.size() < 3 ? scope.all() : scope.all(unquoted_name(item[item.size() - 3]));
}

// As engines that know VALUES there call its columns: most `column1`, who writes ROW `column_0`.
std::string name_in_values(std::size_t position, bool row_words) {
  return row_words ? "column_" + std::to_string(position) : "column" + std::to_string(position + 1);
}

}  // namespace

std::optional<ChangingValue> ChangingValues::shown_by_text(std::string_view sql, const Scope& scope) const {
  const std::vector<SqlToken> statement = last_statement(sql);
  return query(statement, scope);
}

std::optional<ChangingValue> ChangingValues::shown_by(std::string_view sql,
                                                      const std::vector<std::vector<Parameter>>& binds,
                                                      const NamedRows& known) const {
  Scope scope;
  scope.named = known;
  for (const std::string& text : with_axis_values(sql, case_.axes)) {
    if (binds.empty()) {
      if (auto found = shown_by_text(text, scope)) return found;
    }
    for (const std::vector<Parameter>& values : binds) {
      if (auto found = shown_by_text(with_bound_texts(text, values), scope)) return found;
    }
  }
  return std::nullopt;
}

std::optional<ChangingValue> ChangingValues::query(Tokens tokens, const Scope& scope) const {
  return first_value(rows_of(tokens, scope));
}

Relation ChangingValues::rows_of(Tokens query, const Scope& outer) const {
  const QueryParts parts = query_parts(query);
  Scope around;
  around.outer = &outer;
  for (const NamedQuery& one : parts.named) {
    Relation& rows = around.named[to_lower(one.name)];
    rows = unknown_rows();  // for what it reads of itself
    Relation found = rows_of(one.query, around);
    found.rename(one.columns);
    rows = std::move(found);
  }
  Relation out;
  bool first = true;
  for (const QueryBranch& branch : parts.branches) {
    Scope scope;
    scope.outer = &around;
    for (const QuerySource& source : branch.sources) scope.sources.push_back(rows_of(source, scope));
    if (branch.returning) scope.sources.push_back(unknown_rows());
    const auto add = [&](Relation rows) {
      if (first) {
        out = std::move(rows);
      } else {
        out.merge(std::move(rows));
      }
      first = false;
    };
    if (branch.all) add(scope.all());
    for (const auto& items : branch.rows) add(columns_of(items, branch, scope));
  }
  return out;
}

Relation ChangingValues::rows_of(const QuerySource& source, const Scope& scope) const {
  Relation rows = unknown_rows();
  if (!source.query.empty()) {
    rows = rows_of(source.query, scope);
  } else if (const Relation* const named = source.table.empty() ? nullptr : scope.find_named(source.table)) {
    rows = *named;
  } else if (!source.call.empty()) {
    // `FROM now() AS n` is one row of one column. What others make of their arguments is not known.
    const Tokens inside = source.call.subspan(2, source.call.size() - std::min<std::size_t>(source.call.size(), 3));
    if (auto value = unless_fixed(changing_call(source.call[0], split_at_commas(inside)))) {
      rows = Relation();
      rows.add({source.name, std::move(value)});
    }
  }
  rows.rename(source.columns);
  rows.name = source.name;
  return rows;
}

Relation ChangingValues::columns_of(std::span<const Tokens> items, const QueryBranch& branch,
                                    const Scope& scope) const {
  Relation rows;
  for (const Tokens item : items) {
    if (!branch.values && is_star(item)) {
      rows.add_all(starred(item, scope));
      continue;
    }
    NamedItem named =
        branch.values ? NamedItem{item, name_in_values(rows.columns.size(), branch.row_words)} : named_item(item);
    rows.add({std::move(named.name), in(named.expression, scope)});
  }
  return rows;
}

}  // namespace enginediff
