// Declared types and collations of a scratch database's columns, which the wire does not carry.
//
// The server puts the connection's collation into the column metadata, not the column's own; so a table's definition is
// asked, once, and again only after a statement that may have changed it.
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "harness/engines/mysql/client_api.hpp"
#include "harness/engines/mysql/server.hpp"
#include "harness/engines/mysql/table_definition.hpp"
#include "harness/model/result_set.hpp"

namespace enginediff::mysql {

// Thread-safe: the sessions of one scratch share it.
class ColumnCatalogue {
 public:
  ColumnCatalogue(Server& server, std::string database) : server_(server), database_(std::move(database)) {}

  // Forgets everything when a statement that begins with `verb` may define tables.
  void note_statement(std::string_view verb);

  // The columns of `result`, with declared_type and collation where they come from this database's tables. For others
  // (temporary tables) they stay empty; so they do when the server does not answer.
  std::vector<Column> describe(MYSQL_RES* result);

 private:
  const DeclaredColumns& columns_of(std::string_view table);
  DeclaredColumns ask(std::string_view table);
  void complete(Column& column, const MYSQL_FIELD& field);

  Server& server_;
  const std::string database_;
  std::mutex mutex_;                                            // guards all below
  std::map<std::string, DeclaredColumns, std::less<>> tables_;  // by name; those that were asked
};

}  // namespace enginediff::mysql
