#include "harness/engines/sqlite/lock_wait.hpp"

#include <algorithm>
#include <cstdlib>
#include <functional>

#include "harness/engines/sqlite/connection.hpp"

namespace enginediff::sqlite {

namespace {

constexpr int kTemporaryDatabase = 1;

// The sessions that hold a file of `view` in such a way. `fits` takes what we hold of the file, and what the other
// does.
WaitingForLock holders(const LockView& view, const std::vector<std::vector<FileLock>>& held,
                       std::span<const OtherSession> others, std::string_view what,
                       const std::function<bool(int ours, int theirs)>& fits) {
  WaitingForLock wait;
  for (std::size_t i = 0; i < others.size(); ++i) {
    for (const FileLock& ours : view.files) {
      const auto blocks = [&](const FileLock& theirs) {
        return theirs.file == ours.file && fits(ours.state, theirs.state);
      };
      if (ours.file.empty() || std::none_of(held[i].begin(), held[i].end(), blocks)) continue;
      wait.by.push_back(others[i].name);
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

std::vector<std::string> written_schemas(const Api& api, sqlite3* db, const std::string& sql) {
  constexpr std::size_t kOpcode = 1, kDatabase = 2, kWrites = 3;  // columns of EXPLAIN
  std::vector<std::string> out;
  if (api.db_name == nullptr) return out;
  const auto program = ask(api, db, "EXPLAIN " + sql);
  if (!program) return out;
  for (const auto& instruction : *program) {
    if (instruction.size() <= kWrites || instruction[kOpcode] != "Transaction" || instruction[kWrites] == "0") continue;
    if (const char* const schema = api.db_name(db, std::atoi(instruction[kDatabase].c_str()))) out.emplace_back(schema);
  }
  return out;
}

WaitingForLock find_blockers(const Api& api, const LockView& view, bool ends_transaction,
                             const std::vector<std::string>& written, std::span<const OtherSession> others) {
  std::vector<std::vector<FileLock>> held;
  for (const OtherSession& other : others) held.push_back(file_locks(api, other.db));
  if (!written.empty()) {
    LockView narrow = view;
    std::erase_if(narrow.files, [&](const FileLock& one) {
      return std::find(written.begin(), written.end(), one.schema) == written.end();
    });
    WaitingForLock wait = holders(narrow, held, others, "write lock", [](int ours, int theirs) {
      return ours != SQLITE_TXN_WRITE && theirs == SQLITE_TXN_WRITE;
    });
    if (!wait.by.empty()) return wait;
  }
  const auto ask_holders = [&](std::string_view what, auto fits) { return holders(view, held, others, what, fits); };
  const auto writer = [&] {
    return ask_holders("write lock",
                       [](int ours, int theirs) { return ours != SQLITE_TXN_WRITE && theirs == SQLITE_TXN_WRITE; });
  };
  const auto readers_of_ours = [&] {
    return ask_holders("readers",
                       [](int ours, int theirs) { return ours == SQLITE_TXN_WRITE && theirs >= SQLITE_TXN_READ; });
  };
  WaitingForLock wait = ends_transaction ? readers_of_ours() : writer();
  if (wait.by.empty()) wait = ends_transaction ? writer() : readers_of_ours();
  // BEGIN EXCLUSIVE and a change of the journal mode wait for readers of what they do not hold yet.
  if (wait.by.empty()) wait = ask_holders("readers", [](int, int theirs) { return theirs >= SQLITE_TXN_READ; });
  if (!wait.by.empty()) return wait;
  // In exclusive locking mode a connection keeps its lock between transactions.
  for (const OtherSession& other : others) {
    if (ask_one(api, other.db, "PRAGMA main.locking_mode") == "exclusive") wait.by.push_back(other.name);
  }
  if (!wait.by.empty()) wait.resource = "main: exclusive locking mode";
  return wait;
}

}  // namespace enginediff::sqlite
