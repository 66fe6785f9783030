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
  std::string schema;       // the connection's name for it
  std::string file;         // empty for a database in memory
  int state;                // SQLITE_TXN_NONE, _READ, _WRITE
  int of_file = 0;          // the file's own lock, 0 (none) to 4 (EXCLUSIVE); in WAL mode it outlives transactions
  bool wal = false;         // whether it is in WAL mode; known as seen from a busy handler only
  bool checkpoint = false;  // a checkpoint waits here: it holds the write lock if nobody else does
};

// A statement that is being asked to wait, as its busy handler sees it.
struct LockView {
  std::vector<FileLock> files;       // what its connection holds
  bool ends_transaction = false;     // it writes nothing itself, so that what it waits for is to commit, or to read
  std::vector<std::string> written;  // the connection's names of the databases that it is to write; may be empty
  bool checkpoints = false;          // it is PRAGMA wal_checkpoint, of `written`, or of all
  std::size_t checkpointed = 0;      // how many of `files` it is through with
};

// What `db` holds of each of its databases but the temporary one, as its transactions say.
std::vector<FileLock> file_locks(const Api& api, sqlite3* db);

// The same, called from a busy handler of `db`: what a transaction that is just beginning has got so far counts as
// well. Others meet that as long as the handler does not return.
std::vector<FileLock> file_locks_in_handler(const Api& api, sqlite3* db);

// Whether `db` keeps a lock of main for writing, be it between transactions. REQUIRES: no statement of it is under way.
bool keeps_write_lock(const Api& api, sqlite3* db);

struct OtherSession {
  std::string name;
  std::vector<FileLock> files;
  bool exclusive_mode = false;  // keeps its locks of main between transactions
};

// Who holds what the statement wants, in the files that it writes before others: `by` is empty when none of `others`
// does. Of a checkpoint it notes in `view` how far it has come. To be asked once each time that the statement parks.
WaitingForLock find_blockers(LockView& view, std::span<const OtherSession> others);

}  // namespace enginediff::sqlite
