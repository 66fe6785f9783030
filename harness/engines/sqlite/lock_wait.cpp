#include "harness/engines/sqlite/lock_wait.hpp"

#include <unistd.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <string_view>

#include "harness/engines/sqlite/connection.hpp"

namespace enginediff::sqlite {

namespace {

constexpr int kTemporaryDatabase = 1;
// SQLite's locks of a file, SQLITE_LOCK_…; EXCLUSIVE is above them.
constexpr int kNone = 0, kShared = 1, kReserved = 2, kPending = 3;

using Fits = std::function<bool(const FileLock& theirs)>;

int lock_state(const Api& api, sqlite3* db, const char* schema) {
  int held = kNone;
  return api.file_control(db, schema, SQLITE_FCNTL_LOCKSTATE, &held) == SQLITE_OK ? held : kNone;
}

// In WAL mode the log is there from the first connection's first look at the database to the last one's end.
bool has_log(const std::string& file) { return !file.empty() && ::access((file + "-wal").c_str(), F_OK) == 0; }

// The sessions that hold the file in such a way.
WaitingForLock holders(const FileLock& ours, std::span<const OtherSession> others, std::string_view what,
                       const Fits& fits) {
  WaitingForLock wait;
  if (ours.file.empty()) return wait;
  for (const OtherSession& other : others) {
    const auto held = std::find_if(other.files.begin(), other.files.end(),
                                   [&](const FileLock& theirs) { return theirs.file == ours.file && fits(theirs); });
    if (held == other.files.end()) continue;
    // In rollback mode, outside of a transaction, it is the locking mode that keeps the lock.
    const bool kept = !ours.wal && held->state == SQLITE_TXN_NONE;
    if (wait.by.empty()) wait.resource = ours.schema + ": " + (kept ? "exclusive locking mode" : std::string(what));
    wait.by.push_back(other.name);
  }
  return wait;
}

// The first of the files of which somebody is in the way.
template <class Search>
WaitingForLock first_found(const std::vector<FileLock>& files, const Search& search) {
  for (const FileLock& ours : files) {
    if (WaitingForLock wait = search(ours); !wait.by.empty()) return wait;
  }
  return {};
}

Fits at_least(int lock) {
  return [lock](const FileLock& theirs) { return theirs.of_file >= lock; };
}
bool reads(const FileLock& theirs) { return theirs.state >= SQLITE_TXN_READ; }
bool writes(const FileLock& theirs) { return theirs.state == SQLITE_TXN_WRITE; }

bool contains(const std::vector<std::string>& schemas, const FileLock& file) {
  return std::find(schemas.begin(), schemas.end(), file.schema) != schemas.end();
}

// The lock that the statement's connection had of the file when it began.
int of_file_before(const LockView& view, const FileLock& file) {
  const auto before = std::find_if(view.before.begin(), view.before.end(),
                                   [&](const FileLock& one) { return one.schema == file.schema; });
  return before == view.before.end() ? kNone : before->of_file;
}

// Whether the statement may be waiting for the right to write the file. Who reads it in a transaction is not asked to
// wait for that, but refused.
bool wants_to_write(const LockView& view, const FileLock& ours) {
  if (!view.prepared || view.reads_only || ours.state != SQLITE_TXN_NONE) return false;
  return view.work.written.empty() || contains(view.work.written, ours);
}

WaitingForLock holders_of_write_lock(const FileLock& ours, std::span<const OtherSession> others) {
  if (ours.state == SQLITE_TXN_WRITE) return {};
  if (!ours.wal)
    return ours.of_file >= kReserved ? WaitingForLock{} : holders(ours, others, "write lock", at_least(kReserved));
  WaitingForLock wait = holders(ours, others, "write lock", writes);
  if (!wait.by.empty()) return wait;
  return holders(ours, others, "write lock", [](const FileLock& theirs) { return theirs.checkpoint; });
}

// A checkpoint takes one file after the other; of each first the write lock, then what readers hold. Those of FULL that
// see all of the log are in nobody's way, and SQLite does not tell which: so a later file may be the one.
WaitingForLock find_blockers_of_checkpoint(LockView& view, std::span<const OtherSession> others) {
  std::optional<std::size_t> at;
  WaitingForLock found;
  for (std::size_t i = view.checkpointed; i < view.files.size(); ++i) {
    FileLock& file = view.files[i];
    if (!file.wal || (!view.work.written.empty() && !contains(view.work.written, file))) continue;
    file.checkpoint = true;
    if (at) continue;
    if (file.state != SQLITE_TXN_WRITE) found = holders(file, others, "write lock", writes);
    if (found.by.empty()) found = holders(file, others, "readers", reads);
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

// In WAL mode a lock of the whole file is taken only by who wants it alone (locking_mode = EXCLUSIVE): to write, or at
// its first look at it. He waits for every connection, be it idle.
WaitingForLock holders_of_whole_file(const LockView& view, const FileLock& ours, std::span<const OtherSession> others) {
  if (ours.of_file == kNone) {
    WaitingForLock wait = holders(ours, others, "file lock", at_least(kPending));
    if (!wait.by.empty()) return wait;
  }
  const bool begins = wants_to_write(view, ours) || of_file_before(view, ours) == kNone;
  const bool alone = ours.of_file == kPending || (begins && ours.of_file < kPending && contains(view.exclusive, ours));
  return alone ? without_setup(holders(ours, others, "file lock", at_least(kShared))) : WaitingForLock{};
}

// Whether the statement uses the file, as far as is known.
bool may_use(const LockView& view, const FileLock& ours) {
  const bool known = view.prepared && !(view.work.read.empty() && view.work.written.empty());
  return !known || contains(view.work.read, ours) || contains(view.work.written, ours);
}

// Who keeps the statement from beginning to read the file, or to write it.
WaitingForLock holders_at_begin(const LockView& view, const FileLock& ours, std::span<const OtherSession> others) {
  if (!may_use(view, ours)) return {};
  if (ours.wal) {
    WaitingForLock wait = holders_of_whole_file(view, ours, others);
    if (!wait.by.empty()) return wait;
  }
  if (wants_to_write(view, ours)) return holders_of_write_lock(ours, others);
  if (ours.wal || ours.of_file != kNone) return {};
  return holders(ours, others, "write lock", at_least(kPending));
}

// In rollback mode the lock that is called PENDING is held by who waits for the readers to go, before he commits or
// because his cache is full. A COMMIT that gave up leaves it behind, for the next one.
WaitingForLock readers_in_the_way(const LockView& view, std::span<const OtherSession> others, bool left_behind) {
  return first_found(view.files, [&](const FileLock& ours) {
    const bool waits = !ours.wal && ours.of_file == kPending && (of_file_before(view, ours) >= kPending) == left_behind;
    return waits ? holders(ours, others, "readers", at_least(kShared)) : WaitingForLock{};
  });
}

// Files are begun in the order in which the connection has them.
WaitingForLock find_blockers_of_statement(const LockView& view, std::span<const OtherSession> others) {
  WaitingForLock wait = readers_in_the_way(view, others, false);
  if (wait.by.empty() && !view.work.commits)
    wait = first_found(view.files, [&](const FileLock& ours) { return holders_at_begin(view, ours, others); });
  if (wait.by.empty()) wait = readers_in_the_way(view, others, true);
  // What a statement does beside that SQLite does not tell.
  if (wait.by.empty())
    wait = first_found(view.files, [&](const FileLock& ours) { return holders_of_write_lock(ours, others); });
  if (wait.by.empty())
    wait = first_found(view.files, [&](const FileLock& ours) { return holders(ours, others, "readers", reads); });
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

std::vector<std::string> exclusive_databases(const Api& api, sqlite3* db) {
  std::vector<std::string> names;
  for (const FileLock& one : file_locks(api, db)) {
    std::string quoted;
    for (const char c : one.schema) quoted.append(c == '"' ? 2 : 1, c);
    if (ask_one(api, db, "PRAGMA \"" + quoted + "\".locking_mode") == "exclusive") names.push_back(one.schema);
  }
  return names;
}

WaitingForLock find_blockers(LockView& view, std::span<const OtherSession> others) {
  if (!view.work.checkpoints) return find_blockers_of_statement(view, others);
  WaitingForLock wait = find_blockers_of_checkpoint(view, others);
  if (!wait.by.empty()) return wait;
  return first_found(view.files, [&](const FileLock& ours) {
    return ours.wal && ours.of_file == kNone ? holders(ours, others, "file lock", at_least(kPending))
                                             : WaitingForLock{};
  });
}

}  // namespace enginediff::sqlite
