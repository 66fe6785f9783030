#include "harness/engines/sqlite/lock_wait.hpp"

#include <algorithm>
#include <functional>

namespace enginediff::sqlite {

namespace {

constexpr int kTemporaryDatabase = 1;
constexpr int kReserved = 2;  // SQLite's RESERVED_LOCK; PENDING and EXCLUSIVE are above it

int lock_state(const Api& api, sqlite3* db, const char* schema) {
  int held = 0;
  return api.file_control(db, schema, SQLITE_FCNTL_LOCKSTATE, &held) == SQLITE_OK ? held : 0;
}

// The sessions that hold one of `files` in such a way. `fits` takes what we hold of the file, and what the other
// does.
WaitingForLock holders(std::span<const FileLock> files, std::span<const OtherSession> others, std::string_view what,
                       const std::function<bool(int ours, int theirs)>& fits) {
  WaitingForLock wait;
  for (const OtherSession& other : others) {
    for (const FileLock& ours : files) {
      const auto blocks = [&](const FileLock& theirs) {
        return theirs.file == ours.file && fits(ours.state, theirs.state);
      };
      if (ours.file.empty() || std::none_of(other.files.begin(), other.files.end(), blocks)) continue;
      wait.by.push_back(other.name);
      if (wait.resource.empty()) wait.resource = ours.schema + ": " + std::string(what);
      break;
    }
  }
  return wait;
}

}  // namespace

std::vector<FileLock> file_locks(const Api& api, sqlite3* db) {
  std::vector<FileLock> locks;
  const auto add = [&](const char* schema) {
    const char* const file = api.db_filename(db, schema);
    locks.push_back({schema, file != nullptr ? file : "", api.txn_state(db, schema)});
  };
  // Before 3.39 a connection does not tell the names of what it attached.
  if (api.db_name == nullptr) {
    add("main");
    return locks;
  }
  for (int i = 0; const char* const schema = api.db_name(db, i); ++i) {
    if (i != kTemporaryDatabase) add(schema);
  }
  return locks;
}

std::vector<FileLock> file_locks_in_handler(const Api& api, sqlite3* db) {
  std::vector<FileLock> locks = file_locks(api, db);
  for (FileLock& one : locks) {
    if (lock_state(api, db, one.schema.c_str()) >= kReserved) one.state = SQLITE_TXN_WRITE;
  }
  return locks;
}

bool keeps_write_lock(const Api& api, sqlite3* db) { return lock_state(api, db, "main") >= kReserved; }

WaitingForLock find_blockers(const LockView& view, std::span<const OtherSession> others) {
  const auto wants_to_write = [](int ours, int theirs) {
    return ours != SQLITE_TXN_WRITE && theirs == SQLITE_TXN_WRITE;
  };
  if (!view.written.empty()) {
    std::vector<FileLock> narrow = view.files;
    std::erase_if(narrow, [&](const FileLock& one) {
      return std::find(view.written.begin(), view.written.end(), one.schema) == view.written.end();
    });
    WaitingForLock wait = holders(narrow, others, "write lock", wants_to_write);
    if (!wait.by.empty()) return wait;
  }
  const auto writer = [&] { return holders(view.files, others, "write lock", wants_to_write); };
  const auto readers_of_ours = [&] {
    return holders(view.files, others, "readers",
                   [](int ours, int theirs) { return ours == SQLITE_TXN_WRITE && theirs >= SQLITE_TXN_READ; });
  };
  WaitingForLock wait = view.ends_transaction ? readers_of_ours() : writer();
  if (wait.by.empty()) wait = view.ends_transaction ? writer() : readers_of_ours();
  // A change of the journal mode and a checkpoint wait for readers of what they do not hold yet.
  if (wait.by.empty())
    wait = holders(view.files, others, "readers", [](int, int theirs) { return theirs >= SQLITE_TXN_READ; });
  if (!wait.by.empty()) return wait;
  for (const OtherSession& other : others) {
    if (other.exclusive_mode) wait.by.push_back(other.name);
  }
  if (!wait.by.empty()) wait.resource = "main: exclusive locking mode";
  return wait;
}

}  // namespace enginediff::sqlite
