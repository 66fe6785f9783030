// What a session is doing and has done in its open transaction: where a server does not say who holds a lock on a
// table, or who of those that wait came first, this does.
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <vector>

namespace enginediff::mysql {

// Thread-safe: the session's worker writes, the thread that polls its siblings reads.
class SessionActivity {
 public:
  using Clock = std::chrono::steady_clock;

  struct Snapshot {
    std::string running;                 // the statement under way, empty if none
    std::vector<std::string> held_over;  // statements whose locks a transaction or LOCK TABLES still keeps
    bool tables_locked = false;          // by LOCK TABLES
    std::uint64_t statement = 0;         // the number of `running` among the statements of the session
    Clock::time_point sent{};            // when `running` was; the epoch before the first
    Clock::time_point ended{};           // when the last one was known to be over
  };

  void begin(const std::string& sql) {
    const std::lock_guard lock(mutex_);
    state_.running = sql;
    ++state_.statement;
    state_.sent = Clock::now();
    seen_waiting_.clear();
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
    state_.ended = Clock::now();
  }

  Snapshot snapshot() const {
    const std::lock_guard lock(mutex_);
    return state_;
  }

  // The server says at `now` that the statement under way waits for `lock`, a name that no other lock of the session
  // has meanwhile. Returns when it was first said.
  Clock::time_point seen_waiting(const std::string& lock, Clock::time_point now) {
    const std::lock_guard guard(mutex_);
    return seen_waiting_.try_emplace(lock, now).first->second;
  }
  bool was_seen_waiting(const std::string& lock) const {
    const std::lock_guard guard(mutex_);
    return seen_waiting_.contains(lock);
  }
  // It does not say so any more.
  void not_seen_waiting(const std::string& lock) {
    const std::lock_guard guard(mutex_);
    seen_waiting_.erase(lock);
  }

 private:
  mutable std::mutex mutex_;  // guards what follows
  Snapshot state_;
  std::map<std::string, Clock::time_point> seen_waiting_;  // of the statement under way
};

}  // namespace enginediff::mysql
