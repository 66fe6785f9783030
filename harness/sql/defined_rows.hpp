// Rows to which a statement gives a name: views, and tables that are made of a query.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "harness/sql/token_words.hpp"

namespace enginediff {

struct DefinedRows {
  std::string name;                  // without quotes
  std::vector<std::string> columns;  // those that stand behind the name; empty: as the query calls them
  std::span<const SqlToken> query;   // part of the statement
};

// Of `CREATE VIEW t (a) AS …`, `CREATE TABLE t AS …`, whatever stands between. Nothing of all else: of names with a
// schema, and of tables whose columns are defined beside those of the query. `statement`: without space and comments.
std::optional<DefinedRows> defined_rows(std::span<const SqlToken> statement);

}  // namespace enginediff
