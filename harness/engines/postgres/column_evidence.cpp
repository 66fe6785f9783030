#include "harness/engines/postgres/column_evidence.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace enginediff::postgres {

namespace {

// Statements that leave definitions alone; of any other it is not known (a ROLLBACK undoes DDL, a DO block may do
// some).
constexpr std::array<std::string_view, 14> kHarmlessTags = {
    "SELECT", "INSERT",    "UPDATE",  "DELETE", "MERGE", "BEGIN", "START TRANSACTION",
    "COMMIT", "SAVEPOINT", "RELEASE", "FETCH",  "SHOW",  "SET",   "LOCK TABLE"};

// The server quotes names that need it, and writes the schema of those that are not on the search path.
std::string plain_name(std::string_view name, std::string_view schema) {
  if (name == "-") return {};  // no collation
  std::string out;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if (name[i] != '"') {
      out += name[i];
    } else if (i + 1 < name.size() && name[i + 1] == '"') {
      out += name[i++];
    }
  }
  if (out.starts_with(schema) && out.substr(schema.size()).starts_with('.')) out.erase(0, schema.size() + 1);
  return out;
}

}  // namespace

bool may_change_definitions(std::string_view tag) {
  return std::find(kHarmlessTags.begin(), kHarmlessTags.end(), tag) == kHarmlessTags.end();
}

const ColumnEvidence::Table& ColumnEvidence::table(Connection& connection, Oid oid) {
  const auto known = tables_.find(oid);
  if (known != tables_.end()) return known->second;
  Table& table = tables_[oid];
  const auto result = connection.try_query(
      fmt::format("SELECT attnum, pg_catalog.format_type(atttypid, atttypmod), attcollation::pg_catalog.regcollation"
                  " FROM pg_catalog.pg_attribute WHERE attrelid = {} AND attnum > 0 AND NOT attisdropped",
                  oid));
  if (!result || !succeeded(*result)) return table;
  for (int row = 0; row < PQntuples(result->get()); ++row) {
    std::size_t number = 0;
    const std::string_view text = cell(*result, row, 0);
    std::from_chars(text.data(), text.data() + text.size(), number);
    if (table.size() <= number) table.resize(number + 1);
    table[number] = {plain_name(cell(*result, row, 1), schema_), plain_name(cell(*result, row, 2), schema_)};
  }
  return table;
}

void ColumnEvidence::fill(Connection& connection, const std::vector<ColumnOrigin>& origins,
                          std::vector<Column>& columns) {
  Oid last = 0;
  const Table* declared = nullptr;
  for (std::size_t i = 0; i < columns.size() && i < origins.size(); ++i) {
    if (origins[i].table < kFirstUserOid) continue;  // an expression, or one of the server's own tables
    if (origins[i].table != last) declared = &table(connection, last = origins[i].table);
    const auto number = static_cast<std::size_t>(origins[i].table_column);
    if (number >= declared->size()) continue;
    columns[i].declared_type = (*declared)[number].type;
    columns[i].collation = (*declared)[number].collation;
  }
}

}  // namespace enginediff::postgres
