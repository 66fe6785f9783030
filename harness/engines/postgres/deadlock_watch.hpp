// Knows when a session that waits for a lock has looked for a deadlock, so that who finds one is no matter of timers.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "harness/engine/engine.hpp"
#include "harness/engines/postgres/target_parameters.hpp"

namespace enginediff::postgres {

// Each wait looks for a deadlock once, `deadlock_timeout` after its begin. Where that is short, a step that waits is
// not taken for settled before it has looked: then a circle is found by the session that closes it, however slow the
// machine is. The server says that it looked in a message of its log, which the session asks to be told.
class DeadlockWatch {
 public:
  // `permitted`: the session may set what this takes. `target`: what the target lays over its sessions.
  DeadlockWatch(const SessionOptions& options, bool permitted, const ServerSettings& target);

  // Statements for the session's setup, each after a `; `. Empty where nothing is watched.
  const std::string& setup_sql() const { return setup_sql_; }

  // False where look_is_ahead() is false for every lock, so that nobody need ask which one it is.
  bool watches() const { return watches_; }

  void statement_begins() { heard_.clear(); }

  // A message of the log, to this session.
  void heard(std::string_view message) { heard_.emplace_back(message); }

  // Whether the look for a deadlock is still to come in a wait for `lock` (LockWait::awaited_id; empty: not known).
  bool look_is_ahead(const std::string& lock);

 private:
  bool told_of(std::string_view lock) const;

  std::string setup_sql_;
  bool watches_ = false;
  std::vector<std::string> heard_;  // since the statement began
  std::string awaited_;
  std::chrono::steady_clock::time_point since_;  // when it was first asked about `awaited_`
};

// Whether a message of the log is about the lock: it has the words of `lock` (a mode and numbers), in any language.
bool is_about_lock(std::string_view message, std::string_view lock);

}  // namespace enginediff::postgres
