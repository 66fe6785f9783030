// What a target's URL and profile say about how SQLite is opened.
#pragma once

#include <chrono>
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
  std::vector<std::pair<int, bool>> db_configs;
  bool utf16 = false;
  std::vector<std::pair<std::string, std::string>> shown;  // all that was given, for the fingerprint
};

// Errors (Fault::usage) name the setting. Whether a pragma exists only a library can tell: see check_pragmas().
Result<Settings> read_settings(const TargetSpec& spec);

// Refuses pragmas that this build does not have, and values of which it makes something else; names the first.
Result<void> check_pragmas(const Api& api, const Settings& settings);

// `PRAGMA name = value`, quoted.
std::string pragma_statement(const std::string& name, const std::string& value);

// A time as settings give it: `500`, `500ms`, `2s`.
std::optional<std::chrono::milliseconds> parse_milliseconds(std::string_view text);

}  // namespace enginediff::sqlite
