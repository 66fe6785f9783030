#include "harness/engines/mysql/column_catalogue.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace enginediff::mysql {

void ColumnCatalogue::note_statement(std::string_view verb) {
  // CALL and EXECUTE may define tables too, and so may a block.
  constexpr std::array<std::string_view, 7> kDefining = {"CREATE", "ALTER", "DROP", "RENAME", "CALL", "EXECUTE", "BEGIN"};
  if (std::find(kDefining.begin(), kDefining.end(), verb) == kDefining.end()) return;
  const std::lock_guard lock(mutex_);
  loaded_ = false;
}

void ColumnCatalogue::complete(std::vector<Column>& columns, const std::vector<ColumnOrigin>& origins) {
  for (std::size_t i = 0; i < columns.size() && i < origins.size(); ++i) {
    Column& column = columns[i];
    const ColumnOrigin& origin = origins[i];
    // What holds bytes and was not sent as text compares byte by byte.
    if (column.type.kind == TypeKind::blob) column.collation = "binary";
    if (origin.table.empty() || origin.database != database_) continue;
    const std::lock_guard lock(mutex_);
    if (!loaded_) load();
    const auto declared = columns_.find({origin.table, origin.column});
    if (declared == columns_.end()) continue;
    column.declared_type = declared->second.type;
    if (!declared->second.collation.empty()) column.collation = declared->second.collation;
  }
}

void ColumnCatalogue::load() {
  columns_.clear();
  loaded_ = true;
  const auto control = server_.borrow_control();
  if (!control) return;
  const auto rows = (*control)->rows(
      "", fmt::format("SELECT table_name, column_name, column_type, collation_name FROM information_schema.columns "
                      "WHERE table_schema = {}",
                      (*control)->quote(database_)));
  if (!rows) return;
  for (const TextRow& row : *rows) {
    columns_[{row.at(0).value_or(""), row.at(1).value_or("")}] = {row.at(2).value_or(""), row.at(3).value_or("")};
  }
}

}  // namespace enginediff::mysql
