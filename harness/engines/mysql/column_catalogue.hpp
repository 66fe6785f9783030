// Declared types and collations of a scratch database's columns, which the wire does not carry.
//
// The server puts the connection's collation into the column metadata, not the column's own; so they are read from
// information_schema, once for all tables and again only after a statement that may have changed them.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "harness/engines/mysql/reply.hpp"
#include "harness/engines/mysql/server.hpp"

namespace enginediff::mysql {

// Thread-safe: the sessions of one scratch share it.
class ColumnCatalogue {
 public:
  ColumnCatalogue(Server& server, std::string database) : server_(server), database_(std::move(database)) {}

  // Forgets everything when a statement that begins with `verb` may define tables.
  void note_statement(std::string_view verb);
  // Fills in declared_type and collation of the columns that come from this database's tables. Unknown ones (temporary tables) stay
  // empty; so do all of them when the server does not answer.
  void complete(std::vector<Column>& columns, const std::vector<ColumnOrigin>& origins);

 private:
  struct Declared {
    std::string type, collation;
  };
  void load();

  Server& server_;
  const std::string database_;
  std::mutex mutex_;  // guards all below
  bool loaded_ = false;
  std::map<std::pair<std::string, std::string>, Declared> columns_;  // by table and column
};

}  // namespace enginediff::mysql
