// What a case may do in SQLite: everything inside its scratch folder, nothing outside.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "harness/engines/sqlite/api.hpp"

namespace enginediff::sqlite {

// Pragmas that change the process or write elsewhere; asking for their value is allowed.
bool is_refused_pragma(std::string_view name);

// The sandbox of one connection. What it refuses is SQLITE_AUTH, error class not_authorized.
class Sandbox {
 public:
  explicit Sandbox(std::string folder) : folder_(std::move(folder)) {}
  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;

  // Installs it: the authorizer, defensive mode, no extension loading. REQUIRES: this object outlives the connection.
  void install(const Api& api, sqlite3* db);

  // Whether, since the last call, a statement was prepared that sets the busy timeout, which drops the busy handler.
  bool take_busy_timeout_seen() { return std::exchange(busy_timeout_seen_, false); }
  // Whether a statement was ever prepared that sets the encoding.
  bool encoding_seen() const { return encoding_seen_; }
  // Whether one was that sets the locking mode.
  bool locking_mode_seen() const { return locking_mode_seen_; }

  // From now on the names of the databases that a statement is to write are added to `written` when it is prepared, and
  // `checkpoints` is set where it is PRAGMA wal_checkpoint; null: they are not noted.
  void note_work(std::vector<std::string>* written, bool* checkpoints) {
    written_ = written;
    checkpoints_ = checkpoints;
  }

 private:
  static int authorize(void* self, int action, const char* first, const char* second, const char* database,
                       const char* trigger);
  int decide(int action, const char* first, const char* second);
  void note_write(int action, const char* first, const char* database);
  bool may_attach(const char* file) const;

  std::string folder_;
  bool busy_timeout_seen_ = false;
  bool encoding_seen_ = false;
  bool locking_mode_seen_ = false;
  std::vector<std::string>* written_ = nullptr;
  bool* checkpoints_ = nullptr;
};

}  // namespace enginediff::sqlite
