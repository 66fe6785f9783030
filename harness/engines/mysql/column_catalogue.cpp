#include "harness/engines/mysql/column_catalogue.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "harness/engines/mysql/values.hpp"

namespace enginediff::mysql {

void ColumnCatalogue::note_statement(std::string_view verb) {
  // CALL and EXECUTE may define tables too, and so may a block.
  constexpr std::array<std::string_view, 7> kDefining = {"CREATE", "ALTER",   "DROP", "RENAME",
                                                         "CALL",   "EXECUTE", "BEGIN"};
  if (std::find(kDefining.begin(), kDefining.end(), verb) == kDefining.end()) return;
  const std::lock_guard lock(mutex_);
  tables_.clear();
}

std::vector<Column> ColumnCatalogue::describe(MYSQL_RES* result) {
  const unsigned count = mysql_num_fields(result);
  const MYSQL_FIELD* const fields = mysql_fetch_fields(result);
  std::vector<Column> columns;
  columns.reserve(count);
  const std::lock_guard lock(mutex_);
  for (unsigned i = 0; i < count; ++i) complete(columns.emplace_back(describe_column(fields[i])), fields[i]);
  return columns;
}

// REQUIRES: the lock is held.
void ColumnCatalogue::complete(Column& column, const MYSQL_FIELD& field) {
  if (column.type.kind == TypeKind::blob) column.collation = "binary";
  if (field.org_table_length == 0 || field.org_name_length == 0) return;
  if (std::string_view(field.db, field.db_length) != database_) return;
  const DeclaredColumns& columns = columns_of(std::string_view(field.org_table, field.org_table_length));
  const auto declared = columns.find(std::string_view(field.org_name, field.org_name_length));
  if (declared == columns.end()) return;
  column.declared_type = declared->second.type;
  if (!declared->second.collation.empty()) column.collation = declared->second.collation;
}

// REQUIRES: the lock is held.
const DeclaredColumns& ColumnCatalogue::columns_of(std::string_view table) {
  const auto known = tables_.find(table);
  return known != tables_.end() ? known->second : tables_.emplace(table, ask(table)).first->second;
}

DeclaredColumns ColumnCatalogue::ask(std::string_view table) {
  auto control = server_.borrow_control();
  if (!control) return {};
  // Ten times as quick as information_schema on MySQL. It waits for nobody but who has the table for himself, and he
  // reads no rows then.
  const std::string show = fmt::format("SHOW CREATE TABLE {}.{}", quote_identifier(database_), quote_identifier(table));
  const auto definition = do_on(*control, [&](Connection& on) { return on.rows("", show); });
  if (!definition || definition->empty() || definition->front().size() < 2) return {};
  if (auto columns = read_table_definition(definition->front()[1].value_or(""))) return std::move(*columns);
  const auto rows =
      (*control)->rows("", fmt::format("SELECT column_name, column_type, collation_name FROM "
                                       "information_schema.columns WHERE table_schema = {} AND table_name = {}",
                                       (*control)->quote(database_), (*control)->quote(std::string(table))));
  DeclaredColumns columns;
  if (!rows) return columns;
  for (const TextRow& row : *rows) columns[row.at(0).value_or("")] = {row.at(1).value_or(""), row.at(2).value_or("")};
  return columns;
}

}  // namespace enginediff::mysql
