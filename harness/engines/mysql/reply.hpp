// What the server answered to one statement, before the session has asked for warnings and state.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "harness/engine/row_sink.hpp"
#include "harness/engine/statement.hpp"
#include "harness/engines/mysql/client_api.hpp"
#include "harness/engines/mysql/column_catalogue.hpp"
#include "harness/engines/mysql/connection.hpp"
#include "harness/model/outcome.hpp"

namespace enginediff::mysql {

struct NativeError {
  unsigned code = 0;
  std::string sqlstate, message;
};

struct Reply {
  std::optional<NativeError> error;
  bool has_rows = false;
  ResultSet rows;
  std::int64_t affected = 0;  // of the last part that returned no rows
  unsigned warnings = 0;      // how many SHOW WARNINGS would list
  std::vector<Diagnostic> notices;
  StatementHandle prepared;  // open until the warnings are read, since closing it may clear them
};

// Runs the statement through the text protocol. Rows are read as they come and never held whole.
//
// A CALL may return several result sets. The last one is the outcome, as it is with a statement that has several parts;
// each earlier one leaves a notice that says how large it was.
Reply run_text(Connection& connection, const Statement& statement, RowSink& sink, ColumnCatalogue& catalogue);

// Prepares and executes the statement through the binary protocol; the cells come out as the text protocol prints them.
// Errors (Fault::usage) are values that cannot be bound as the type asked for.
Result<Reply> run_prepared(Connection& connection, const Statement& statement, RowSink& sink,
                           ColumnCatalogue& catalogue);

// Makes room for the next result set: notes the one that it takes the place of.
void note_superseded(Reply& reply);

}  // namespace enginediff::mysql
