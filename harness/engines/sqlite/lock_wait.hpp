// Which sessions a statement that met a lock waits for. SQLite does not say; what each connection holds does.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "harness/engine/engine.hpp"
#include "harness/engines/sqlite/api.hpp"
#include "harness/engines/sqlite/sandbox.hpp"

namespace enginediff::sqlite {

// What one connection holds of one database file.
struct FileLock {
  std::string schema;  // the connection's name for it
  std::string file;    // empty for a database in memory
  int state;           // SQLITE_TXN_NONE, _READ, _WRITE
  int of_file = 0;     // the file's own lock, 0 (none) to 4 (EXCLUSIVE); in WAL mode, and where the locking mode is
                       // or was exclusive, it outlives transactions
  bool wal = false;    // whether it is in WAL mode; known as seen from a busy handler only
  bool checkpoint = false;  // a checkpoint waits here: it holds the write lock if nobody else does
};

// A statement that is being asked to wait, as its busy handler sees it.
struct LockView {
  std::vector<FileLock> files;         // what its connection holds
  std::vector<FileLock> before;        // what that held when the statement began
  std::vector<std::string> exclusive;  // the connection's names of the databases that it has in exclusive locking mode
  bool prepared = false;               // until then it has read nothing but schemas
  bool reads_only = false;             // it writes nothing itself: it reads, or ends a transaction
  StatementWork work;
  std::size_t checkpointed = 0;  // how many of `files` it is through with
};

// What `db` holds of each of its databases but the temporary one, as its transactions say.
std::vector<FileLock> file_locks(const Api& api, sqlite3* db);

// The same, called from a busy handler of `db`: what a transaction that is just beginning has got so far counts as
// well. Others meet that as long as the handler does not return.
std::vector<FileLock> file_locks_in_handler(const Api& api, sqlite3* db);

// The names of the databases that `db` has in exclusive locking mode. REQUIRES: no statement of it is under way.
std::vector<std::string> exclusive_databases(const Api& api, sqlite3* db);

struct OtherSession {
  std::string name;
  std::vector<FileLock> files;
};

// Who holds what the statement wants, and of which file: `by` is empty when none of `others` does. Of a checkpoint it
// notes in `view` how far it has come. To be asked once each time that the statement parks.
WaitingForLock find_blockers(LockView& view, std::span<const OtherSession> others);

}  // namespace enginediff::sqlite
