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

// What a statement is to do, as far as SQLite tells when it prepares it.
struct StatementWork {
  std::vector<std::string> read, written;  // the connection's names of databases; both may be empty
  bool checkpoints = false;                // it is PRAGMA wal_checkpoint, of `written`, or of all
  bool commits = false;                    // it is COMMIT or RELEASE
};

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

  // From now on what a statement is to do is added to `work` when it is prepared; null: it is not noted.
  void note_work(StatementWork* work) { work_ = work; }

 private:
  static int authorize(void* self, int action, const char* first, const char* second, const char* database,
                       const char* trigger);
  int decide(int action, const char* first, const char* second);
  void note(int action, const char* first, const char* database);
  bool may_attach(const char* file) const;

  std::string folder_;
  bool busy_timeout_seen_ = false;
  bool encoding_seen_ = false;
  bool locking_mode_seen_ = false;
  StatementWork* work_ = nullptr;
};

}  // namespace enginediff::sqlite
