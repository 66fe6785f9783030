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
  // Fills declared_type and collation of the columns that come straight from a table of the case. Asks the server, on
  // the connection that ran the statement (which sees tables that are not committed yet), about tables not asked for
  // before. True when it asked.
  bool fill(Connection& connection, const std::vector<ColumnOrigin>& origins, std::vector<Column>& columns);

  // Forgets everything when a statement with this tag may have changed a table, or brought back an old one.
  void note_statement(std::string_view tag);

 private:
  struct DeclaredColumn {
    std::string type, collation;
  };
  using Table = std::vector<DeclaredColumn>;  // by column number
  const Table& table(Connection& connection, Oid oid, bool& asked);

  std::map<Oid, Table> tables_;
};

}  // namespace enginediff::postgres
