#include "harness/compare/column_rules.hpp"

#include "harness/base/ascii.hpp"
#include "harness/compare/select_list.hpp"

namespace enginediff::rule {

namespace {

// The type that the cells themselves have, where all kinds of numbers are one: which kind is a question of its own,
// numeric-type. NULL when there is none but NULLs.
TypeKind type_of_cells(const ResultSet& rows, std::size_t column) {
  TypeKind type = TypeKind::null;
  for (std::size_t row = 0; row < rows.row_count(); ++row) {
    TypeKind kind = rows.at(row, column).kind();
    if (kNumberKinds.has(kind)) kind = TypeKind::decimal;
    if (kind == TypeKind::null || kind == type) continue;
    if (type != TypeKind::null) return TypeKind::any;
    type = kind;
  }
  return type;
}

bool declare(Column& column, TypeKind kind) {
  const TypeName wanted{kind, {}};
  if (column.type == wanted) return false;
  column.type = wanted;
  return true;
}

}  // namespace

bool column_type(ResultSet& rows, const RuleContext&) {
  bool changed = false;
  for (std::size_t i = 0; i < rows.columns.size(); ++i) {
    const TypeKind kind = type_of_cells(rows, i);
    if (kind != TypeKind::null) changed = declare(rows.columns[i], kind) || changed;
  }
  return changed;
}

bool null_column_type(ResultSet& rows, const RuleContext&) {
  if (rows.row_count() == 0) return false;
  bool changed = false;
  for (std::size_t i = 0; i < rows.columns.size(); ++i) {
    if (type_of_cells(rows, i) == TypeKind::null) changed = declare(rows.columns[i], TypeKind::null) || changed;
  }
  return changed;
}

bool empty_result_type(ResultSet& rows, const RuleContext&) {
  if (rows.total_rows != 0) return false;
  bool changed = false;
  for (Column& column : rows.columns) changed = declare(column, TypeKind::null) || changed;
  return changed;
}

bool column_name_case(ResultSet& rows, const RuleContext&) {
  bool changed = false;
  for (Column& column : rows.columns) {
    for (char& c : column.name) {
      changed = changed || is_upper(c);
      c = to_lower(c);
    }
  }
  return changed;
}

bool column_name(ResultSet& rows, const RuleContext& context) {
  if (context.sql.empty()) return false;
  const std::vector<bool> made = names_made_by_engine(context.sql, rows.columns);
  bool changed = false;
  for (std::size_t i = 0; i < made.size(); ++i) {
    if (!made[i] || rows.columns[i].name.empty()) continue;
    rows.columns[i].name.clear();
    changed = true;
  }
  return changed;
}

bool row_order(ResultSet& rows, const RuleContext&) {
  const std::vector<std::size_t> order = canonical_row_order(rows);
  bool changed = false;
  for (std::size_t i = 0; i < order.size(); ++i) changed = changed || order[i] != i;
  if (changed) rows.reorder(order);
  return changed;
}

}  // namespace enginediff::rule
