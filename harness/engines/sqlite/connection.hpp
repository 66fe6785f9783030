// The owner of one SQLite connection, and the harness's own small questions to it.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "harness/engines/sqlite/api.hpp"

namespace enginediff::sqlite {

struct CloseConnection {
  const Api* api;
  void operator()(sqlite3* db) const { api->close_v2(db); }
};
using Connection = std::unique_ptr<sqlite3, CloseConnection>;

struct FinalizeStatement {
  const Api* api;
  void operator()(sqlite3_stmt* statement) const { api->finalize(statement); }
};
using PreparedStatement = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

// Opens a database; the message of an error is SQLite's. Extended result codes are on.
Result<Connection> open_connection(const Api& api, const std::string& path, int flags, const std::string& vfs = {});

// Runs one statement of the harness's own and returns its rows as text, NULL as empty. Errors carry SQLite's message.
Result<std::vector<std::vector<std::string>>> ask(const Api& api, sqlite3* db, std::string_view sql);

// The first cell of the answer; empty when there is none or the question fails.
std::string ask_one(const Api& api, sqlite3* db, std::string_view sql);

}  // namespace enginediff::sqlite
