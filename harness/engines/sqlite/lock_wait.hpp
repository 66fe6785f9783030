// Which sessions a statement that met a lock waits for. SQLite does not say; what each connection holds does.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "harness/engine/engine.hpp"
#include "harness/engines/sqlite/api.hpp"

namespace enginediff::sqlite {

// What one connection holds of one database file.
struct FileLock {
  std::string schema;  // the connection's name for it
  std::string file;    // empty for a database in memory
  int state;           // SQLITE_TXN_NONE, _READ, _WRITE
};

// What a connection held when its busy handler was called.
struct LockView {
  bool would_wait = false;  // the handler was called, and declined
  std::vector<FileLock> files;
};

// What `db` holds of each of its databases but the temporary one. Callable from a busy handler.
std::vector<FileLock> file_locks(const Api& api, sqlite3* db);

struct OtherSession {
  std::string name;
  sqlite3* db;
};

// The connection's names of the databases that a statement is to write, as it was compiled. Empty for one that writes
// none itself, and where it cannot be told.
std::vector<std::string> written_schemas(const Api& api, sqlite3* db, const std::string& sql);

// Who holds what the statement wants, in the files of `written` before others: `by` is empty when none of `others`
// does. `ends_transaction`: the statement writes nothing itself, so that what it waits for is to commit.
WaitingForLock find_blockers(const Api& api, const LockView& view, bool ends_transaction,
                             const std::vector<std::string>& written, std::span<const OtherSession> others);

}  // namespace enginediff::sqlite
