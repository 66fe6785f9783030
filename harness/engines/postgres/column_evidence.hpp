// Declared types and collations of table columns: evidence beside the rows, remembered so that it costs a round trip
// per table and not per statement.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "harness/engines/postgres/connection.hpp"
#include "harness/engines/postgres/result_reader.hpp"
#include "harness/model/result_set.hpp"

namespace enginediff::postgres {

// What is known about the tables of one scratch.
class ColumnEvidence {
 public:
  // `schema` is the scratch's, whose name differs from run to run and is left out of names.
  explicit ColumnEvidence(std::string schema) : schema_(std::move(schema)) {}

  // Fills declared_type and collation of the columns that come straight from a table of the case. Asks the server, on
  // a connection that sees the table as the statement did, about tables not asked for before.
  void fill(Connection& connection, const std::vector<ColumnOrigin>& origins, std::vector<Column>& columns);

  // Forgets what is known of all tables: one may have changed.
  void forget() { tables_.clear(); }

 private:
  struct DeclaredColumn {
    std::string type, collation;
  };
  using Table = std::vector<DeclaredColumn>;  // by column number
  const Table& table(Connection& connection, Oid oid);

  const std::string schema_;
  std::map<Oid, Table> tables_;
};

// Whether a statement with this command tag may have changed a definition, or brought back an old one.
bool may_change_definitions(std::string_view tag);

}  // namespace enginediff::postgres
