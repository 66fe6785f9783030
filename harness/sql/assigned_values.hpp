// Which values SQL puts into which columns, and which columns a plain query shows, as far as the text alone tells.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace enginediff {

// Names are without quotes and schema, in lower case.
struct AssignedValue {
  std::string table;
  std::string column;                // empty where the text does not tell
  std::optional<std::string> value;  // of a literal, without quotes around it; nothing for any other expression
  bool operator==(const AssignedValue&) const = default;
};

// The columns of each table, in order; of a view there are none.
using CreatedTables = std::map<std::string, std::vector<std::string>>;

// Adds what `CREATE TABLE` and `CREATE VIEW` in `sql` make.
void add_created_tables(std::string_view sql, CreatedTables& tables);

// What `INSERT … VALUES` and `UPDATE … SET` in `sql` put where. `tables`: those that an INSERT without columns is into.
std::vector<AssignedValue> assigned_values(std::string_view sql, const CreatedTables& tables);

// A query whose columns are columns of one table, under their own names.
struct PlainQuery {
  std::string table;
  std::vector<std::string> columns;  // `*` as it stands
};
// Nothing where the columns are, or may be, anything else: an expression, an alias, a count, one of a second table.
std::optional<PlainQuery> plain_query(std::string_view sql, const CreatedTables& tables);

}  // namespace enginediff
