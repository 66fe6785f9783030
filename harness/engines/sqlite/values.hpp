// SQLite's values and column descriptions in the harness's terms.
#pragma once

#include <cstdint>
#include <vector>

#include "harness/base/result.hpp"
#include "harness/engine/row_sink.hpp"
#include "harness/engine/statement.hpp"
#include "harness/engines/sqlite/api.hpp"

namespace enginediff::sqlite {

// The storage classes met in each column, one bit for each of SQLITE_INTEGER … SQLITE_NULL.
using SeenClasses = std::vector<std::uint8_t>;

// Names and declared types of the statement's columns. Types are settled after the last row.
std::vector<Column> describe_columns(const Api& api, sqlite3_stmt* statement);

// Puts the row that the statement stands on and all that follow into `sink`; returns the code that ended it. `utf8`:
// the database's encoding is surely UTF-8. `seen` has an element for each column.
int read_rows(const Api& api, sqlite3_stmt* statement, bool utf8, RowSink& sink, SeenClasses& seen);

// Gives each column the type of what was seen in it: the one kind there is, `any` if there are several. A column
// without rows has the type that its declaration promises. Text columns get their collation.
void settle_types(const Api& api, sqlite3* db, sqlite3_stmt* statement, const SeenClasses& seen,
                  std::vector<Column>& columns);

// Errors: Fault::usage where a value is none of the type that it is to be bound as (`'abc'::integer`, `1.5::integer`).
Result<void> check_parameters(const std::vector<Parameter>& parameters);

// Binds `parameter`, which check_parameters() has seen, as parameter `index`, from 1; returns SQLite's code.
int bind_parameter(const Api& api, sqlite3_stmt* statement, int index, const Parameter& parameter);

}  // namespace enginediff::sqlite
