// What a target's URL and profile say about how SQLite is opened.
#pragma once

#include <chrono>
#include <limits>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "harness/engines/sqlite/api.hpp"
#include "harness/model/target.hpp"

namespace enginediff::sqlite {

struct Settings {
  std::string library = kSystemLibrary;
  std::string build;       // as given; empty: to be named after the library
  bool in_memory = false;  // `sqlite::memory:`: one session, no file
  int open_flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
  std::string vfs;
  std::string journal_mode;                                  // lower case; empty: the library's default
  std::optional<std::chrono::milliseconds> busy_timeout;     // not given: a session waits as long as it takes
  std::vector<std::pair<std::string, std::string>> pragmas;  // the others, in the order of their names
  struct DbConfig {
    std::string name;
    int operation;  // of sqlite3_db_config()
    bool on;
  };
  std::vector<DbConfig> db_configs;
  bool utf16 = false;
  std::vector<std::pair<std::string, std::string>> shown;  // all that was given, for the fingerprint
};

// Errors (Fault::usage) name the setting. What a build has only its library can tell: see the checks below.
Result<Settings> read_settings(const TargetSpec& spec);

// Refuses what this build does not have: a pragma, the shared cache, a write-ahead log; names the first.
// Fault::target_unusable where other builds have it; Fault::usage for a pragma that SQLite does not document, which is
// taken for misspelt.
Result<void> check_build(const Api& api, const Settings& settings);

// Lays a switch of sqlite3_db_config() over a connection; refuses one that does not take (Fault::target_unusable: its
// name is known, and older builds lack it).
Result<void> set_db_config(const Api& api, sqlite3* db, const Settings::DbConfig& config);

// Refuses pragmas of which SQLite made something else than what they were set to; names the first. Fault::usage, or
// Fault::target_unusable for a size that this build bounds. `db`: a session's connection, over which the settings are
// laid.
Result<void> check_pragmas_taken(const Api& api, sqlite3* db, const Settings& settings);

// `PRAGMA name = value`, quoted.
std::string pragma_statement(const std::string& name, const std::string& value);

// As many as sqlite3_busy_timeout() takes.
inline constexpr int kMostMilliseconds = std::numeric_limits<int>::max();
// A time as settings give it, `500`, `500ms`, `2s`, up to kMostMilliseconds; nothing where it is none.
std::optional<std::chrono::milliseconds> parse_milliseconds(std::string_view text);

}  // namespace enginediff::sqlite
