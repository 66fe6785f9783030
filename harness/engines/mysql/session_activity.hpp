// What a session is doing and has done in its open transaction: where a server does not say who holds a metadata lock,
// this does.
#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <vector>

namespace enginediff::mysql {

// Thread-safe: the session's worker writes, the thread that polls its siblings reads.
class SessionActivity {
 public:
  struct Snapshot {
    std::string running;                 // the statement under way, empty if none
    std::vector<std::string> held_over;  // statements whose locks a transaction or LOCK TABLES still keeps
    bool tables_locked = false;          // by LOCK TABLES
    std::uint64_t statement = 0;         // the number of `running` among the statements of the session
  };

  void begin(const std::string& sql) {
    const std::lock_guard lock(mutex_);
    state_.running = sql;
    ++state_.statement;
  }

  // The statement is over and left a transaction open, or none. `verb` is its first word.
  void end(const std::string& verb, bool in_transaction, bool succeeded) {
    const std::lock_guard lock(mutex_);
    if (succeeded && verb == "LOCK") state_.tables_locked = true;
    // Beginning a transaction unlocks tables too.
    if (succeeded && (verb == "UNLOCK" || verb == "START" || verb == "BEGIN")) state_.tables_locked = false;
    // A table stays locked for metadata even where the statement that used it failed. What only opens a transaction
    // uses none.
    if (in_transaction || state_.tables_locked) {
      if (verb != "START" && verb != "BEGIN" && verb != "SAVEPOINT")
        state_.held_over.push_back(std::move(state_.running));
    } else {
      state_.held_over.clear();
    }
    state_.running.clear();
  }

  Snapshot snapshot() const {
    const std::lock_guard lock(mutex_);
    return state_;
  }

 private:
  mutable std::mutex mutex_;
  Snapshot state_;
};

}  // namespace enginediff::mysql
