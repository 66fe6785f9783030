#include "harness/engines/sqlite/lock_wait.hpp"

#include <unistd.h>

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>

namespace enginediff::sqlite {

namespace {

constexpr int kTemporaryDatabase = 1;
// SQLite's locks of a file, SQLITE_LOCK_…; EXCLUSIVE is above them.
constexpr int kNone = 0, kShared = 1, kReserved = 2, kPending = 3;

using Fits = std::function<bool(const FileLock& ours, const FileLock& theirs)>;

int lock_state(const Api& api, sqlite3* db, const char* schema) {
  int held = kNone;
  return api.file_control(db, schema, SQLITE_FCNTL_LOCKSTATE, &held) == SQLITE_OK ? held : kNone;
}

// In WAL mode the log is there from the first connection's first look at the database to the last one's end.
bool has_log(const std::string& file) { return !file.empty() && ::access((file + "-wal").c_str(), F_OK) == 0; }

// The sessions that hold one of `files` in such a way.
WaitingForLock holders(std::span<const FileLock> files, std::span<const OtherSession> others, std::string_view what,
                       const Fits& fits) {
  WaitingForLock wait;
  for (const OtherSession& other : others) {
    for (const FileLock& ours : files) {
      const auto blocks = [&](const FileLock& theirs) { return theirs.file == ours.file && fits(ours, theirs); };
      if (ours.file.empty() || std::none_of(other.files.begin(), other.files.end(), blocks)) continue;
      wait.by.push_back(other.name);
      if (wait.resource.empty()) wait.resource = ours.schema + ": " + std::string(what);
      break;
    }
  }
  return wait;
}

bool wants_to_write(const FileLock& ours, const FileLock& theirs) {
  return ours.state != SQLITE_TXN_WRITE && theirs.state == SQLITE_TXN_WRITE;
}
// Asked when no transaction holds the write lock.
bool wants_what_a_checkpoint_has(const FileLock& ours, const FileLock& theirs) {
  return ours.state != SQLITE_TXN_WRITE && theirs.checkpoint;
}
bool reads_what_we_write(const FileLock& ours, const FileLock& theirs) {
  return ours.state == SQLITE_TXN_WRITE && theirs.state >= SQLITE_TXN_READ;
}
bool reads(const FileLock&, const FileLock& theirs) { return theirs.state >= SQLITE_TXN_READ; }
// In WAL mode only who wants the file alone (locking_mode = EXCLUSIVE) takes more than a shared lock of it, and waits
// for every connection, be it idle.
bool is_in_the_file_too(const FileLock& ours, const FileLock& theirs) {
  return ours.wal && ours.of_file == kPending && theirs.of_file >= kShared;
}
// And no connection that is not yet in it gets in.
bool has_the_file_alone(const FileLock& ours, const FileLock& theirs) {
  return ours.wal && ours.of_file == kNone && theirs.of_file >= kPending;
}

bool is_written(const LockView& view, const FileLock& file) {
  return std::find(view.written.begin(), view.written.end(), file.schema) != view.written.end();
}

WaitingForLock holders_of_write_lock(const std::vector<FileLock>& files, std::span<const OtherSession> others) {
  WaitingForLock wait = holders(files, others, "write lock", wants_to_write);
  return !wait.by.empty() ? wait : holders(files, others, "write lock", wants_what_a_checkpoint_has);
}

// A checkpoint takes one file after the other; of each first the write lock, then what readers hold. Those of FULL that
// see all of the log are in nobody's way, and SQLite does not tell which: so a later file may be the one.
WaitingForLock find_blockers_of_checkpoint(LockView& view, std::span<const OtherSession> others) {
  std::optional<std::size_t> at;
  WaitingForLock found;
  for (std::size_t i = view.checkpointed; i < view.files.size(); ++i) {
    FileLock& file = view.files[i];
    if (!file.wal || (!view.written.empty() && !is_written(view, file))) continue;
    file.checkpoint = true;
    if (at) continue;
    found = holders({&file, 1}, others, "write lock", wants_to_write);
    if (found.by.empty()) found = holders({&file, 1}, others, "readers", reads);
    if (!found.by.empty()) at = i;
  }
  if (at) view.checkpointed = *at;
  return found;
}

// The setup's connection has nothing more to do, and is named where it alone is in the way.
WaitingForLock without_setup(WaitingForLock wait) {
  if (wait.by.size() > 1) std::erase(wait.by, std::string());
  return wait;
}

WaitingForLock find_blockers_of_statement(const LockView& view, std::span<const OtherSession> others) {
  WaitingForLock wait = without_setup(holders(view.files, others, "file lock", is_in_the_file_too));
  if (!wait.by.empty()) return wait;
  std::vector<FileLock> narrow;
  std::copy_if(view.files.begin(), view.files.end(), std::back_inserter(narrow),
               [&](const FileLock& one) { return is_written(view, one); });
  wait = holders_of_write_lock(narrow, others);
  if (!wait.by.empty()) return wait;
  const auto writer = [&] { return holders_of_write_lock(view.files, others); };
  const auto readers_of_ours = [&] { return holders(view.files, others, "readers", reads_what_we_write); };
  wait = view.ends_transaction ? readers_of_ours() : writer();
  if (wait.by.empty()) wait = view.ends_transaction ? writer() : readers_of_ours();
  return wait;
}

}  // namespace

std::vector<FileLock> file_locks(const Api& api, sqlite3* db) {
  std::vector<FileLock> locks;
  const auto add = [&](const char* schema) {
    const char* const file = api.db_filename(db, schema);
    locks.push_back(
        {schema, file != nullptr ? file : "", api.txn_state(db, schema), lock_state(api, db, schema), false, false});
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
    one.wal = has_log(one.file);
    if (!one.wal && one.of_file >= kReserved) one.state = SQLITE_TXN_WRITE;
  }
  return locks;
}

bool keeps_write_lock(const Api& api, sqlite3* db) { return lock_state(api, db, "main") >= kReserved; }

WaitingForLock find_blockers(LockView& view, std::span<const OtherSession> others) {
  WaitingForLock wait =
      view.checkpoints ? find_blockers_of_checkpoint(view, others) : find_blockers_of_statement(view, others);
  if (wait.by.empty()) wait = holders(view.files, others, "file lock", has_the_file_alone);
  // A change of the journal mode waits for readers of what it does not hold yet.
  if (wait.by.empty() && !view.checkpoints) wait = holders(view.files, others, "readers", reads);
  if (!wait.by.empty()) return wait;
  for (const OtherSession& other : others) {
    if (other.exclusive_mode) wait.by.push_back(other.name);
  }
  if (!wait.by.empty()) wait.resource = "main: exclusive locking mode";
  return wait;
}

}  // namespace enginediff::sqlite
