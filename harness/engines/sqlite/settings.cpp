#include "harness/engines/sqlite/settings.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <set>
#include <string_view>
#include <vector>

#include "harness/base/ascii.hpp"
#include "harness/base/closest_word.hpp"
#include "harness/engine/target_url.hpp"
#include "harness/engines/sqlite/connection.hpp"
#include "harness/engines/sqlite/sandbox.hpp"

namespace enginediff::sqlite {

namespace {

bool is_word(std::string_view text) { return !text.empty() && std::all_of(text.begin(), text.end(), is_word_part); }

tl::unexpected<Error> bad_value(std::string_view name, std::string_view value, std::string_view expected) {
  return fail(Fault::usage, fmt::format("sqlite setting {}={}: expected {}", name, value, expected));
}

// What is spelt as it should be, and other builds take.
tl::unexpected<Error> build_lacks(const Api& api, std::string_view setting, std::string_view why) {
  return fail(Fault::target_unusable,
              fmt::format("sqlite setting {}: this build of SQLite {} {}", setting, api.libversion(), why),
              "leave the setting or the profile out, or take another build");
}

std::optional<bool> parse_switch(std::string_view text) {
  const std::string word = to_lower(text);
  if (word == "1" || word == "on" || word == "true" || word == "yes" || word.empty()) return true;
  if (word == "0" || word == "off" || word == "false" || word == "no") return false;
  return std::nullopt;
}

// Values of open flags: `mode=ro`. The flags in `clears` go, those in `sets` come.
struct OpenFlag {
  std::string_view name, value;
  int clears, sets;
};
constexpr int kModes = SQLITE_OPEN_READONLY | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY;
constexpr int kCaches = SQLITE_OPEN_SHAREDCACHE | SQLITE_OPEN_PRIVATECACHE;
constexpr std::array kOpenFlags = {
    OpenFlag{"mode", "ro", kModes, SQLITE_OPEN_READONLY},
    OpenFlag{"mode", "rw", kModes, SQLITE_OPEN_READWRITE},
    OpenFlag{"mode", "rwc", kModes, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE},
    OpenFlag{"mode", "memory", kModes, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY},
    OpenFlag{"cache", "shared", kCaches, SQLITE_OPEN_SHAREDCACHE},
    OpenFlag{"cache", "private", kCaches, SQLITE_OPEN_PRIVATECACHE},
    OpenFlag{"mutex", "no", SQLITE_OPEN_NOMUTEX, SQLITE_OPEN_NOMUTEX},
    OpenFlag{"nomutex", "", SQLITE_OPEN_NOMUTEX, SQLITE_OPEN_NOMUTEX},
};

// Switches of sqlite3_db_config() that change what SQL answers.
struct DbConfig {
  std::string_view name;
  int operation;
};
constexpr std::array kDbConfigs = {
    DbConfig{"dqs_dml", SQLITE_DBCONFIG_DQS_DML},
    DbConfig{"dqs_ddl", SQLITE_DBCONFIG_DQS_DDL},
    DbConfig{"enable_trigger", SQLITE_DBCONFIG_ENABLE_TRIGGER},
    DbConfig{"enable_view", SQLITE_DBCONFIG_ENABLE_VIEW},
    DbConfig{"legacy_file_format", SQLITE_DBCONFIG_LEGACY_FILE_FORMAT},
};

// Those that are no pragmas, in the order of their names.
std::vector<std::string_view> own_settings() {
  std::vector<std::string_view> out = {"build", "busy_timeout", "isolation", "journal_mode", "library", "vfs"};
  for (const OpenFlag& flag : kOpenFlags) out.push_back(flag.name);
  for (const DbConfig& config : kDbConfigs) out.push_back(config.name);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

// `known`: the names of pragmas, as far as they are known.
tl::unexpected<Error> no_setting(std::string_view engine, std::string_view name, const std::set<std::string>& known) {
  std::vector<std::string_view> own = own_settings(), candidates = own;
  std::copy_if(known.begin(), known.end(), std::back_inserter(candidates),
               [](const std::string& pragma) { return !is_refused_pragma(pragma); });
  std::string instead = did_you_mean(name, candidates);
  if (instead.empty())
    instead = fmt::format("; its settings are {}, and its pragmas (foreign_keys, …: PRAGMA pragma_list)",
                          fmt::join(own, ", "));
  return fail(Fault::usage, fmt::format("{} has no setting '{}'{}", engine, name, instead));
}

Result<bool> read_open_flag(const std::string& name, const std::string& value, Settings& settings) {
  std::vector<std::string_view> known;
  for (const OpenFlag& flag : kOpenFlags) {
    if (flag.name != name) continue;
    known.push_back(flag.value);
    if (flag.value != to_lower(value)) continue;
    settings.open_flags = (settings.open_flags & ~flag.clears) | flag.sets;
    return true;
  }
  if (known.empty()) return false;
  return bad_value(name, value, fmt::format("{}", fmt::join(known, ", ")));
}

Result<bool> read_db_config(const std::string& name, const std::string& value, Settings& settings) {
  const auto found =
      std::find_if(kDbConfigs.begin(), kDbConfigs.end(), [&](const DbConfig& one) { return one.name == name; });
  if (found == kDbConfigs.end()) return false;
  const auto on = parse_switch(value);
  if (!on) return bad_value(name, value, "on or off");
  settings.db_configs.push_back({name, found->operation, *on});
  return true;
}

// Words that a pragma takes for numbers, and answers as those.
struct PragmaWord {
  std::string_view pragma, word, answer;
};
constexpr std::array kPragmaWords = {
    PragmaWord{"synchronous", "off", "0"},    PragmaWord{"synchronous", "normal", "1"},
    PragmaWord{"synchronous", "full", "2"},   PragmaWord{"synchronous", "extra", "3"},
    PragmaWord{"auto_vacuum", "none", "0"},   PragmaWord{"auto_vacuum", "full", "1"},
    PragmaWord{"temp_store", "default", "0"}, PragmaWord{"auto_vacuum", "incremental", "2"},
    PragmaWord{"temp_store", "file", "1"},    PragmaWord{"temp_store", "memory", "2"},
    PragmaWord{"secure_delete", "fast", "2"},
};

std::optional<std::int64_t> whole_number(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  std::int64_t number = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, problem] = std::from_chars(text.data(), end, number);
  if (text.empty() || stop != end || problem != std::errc()) return std::nullopt;
  return number;
}

// Pragmas that SQLite documents and that may be set: a build without one was compiled without it, or is older. Any
// other name that a build does not know is taken for misspelt.
constexpr std::array<std::string_view, 37> kDocumentedPragmas = {
    "analysis_limit",
    "application_id",
    "auto_vacuum",
    "automatic_index",
    "cache_size",
    "cache_spill",
    "case_sensitive_like",
    "cell_size_check",
    "checkpoint_fullfsync",
    "count_changes",
    "default_cache_size",
    "defer_foreign_keys",
    "empty_result_callbacks",
    "encoding",
    "foreign_keys",
    "full_column_names",
    "fullfsync",
    "ignore_check_constraints",
    "journal_size_limit",
    "legacy_alter_table",
    "locking_mode",
    "max_page_count",
    "mmap_size",
    "page_size",
    "query_only",
    "read_uncommitted",
    "recursive_triggers",
    "reverse_unordered_selects",
    "secure_delete",
    "short_column_names",
    "synchronous",
    "temp_store",
    "threads",
    "trusted_schema",
    "user_version",
    "wal_autocheckpoint",
    "writable_schema",
};

// Of these a build takes no more than it was compiled for.
constexpr std::array<std::string_view, 2> kBoundedByBuild = {"mmap_size", "threads"};

// SQLite takes any text for a value and makes of it what it can, often 0. `now`: what the pragma answers after it was
// set. Nothing where the build leaves it out (mmap_size without MAX_MMAP_SIZE), or it is not to be asked.
bool takes(const std::string& name, const std::string& value, const std::string& now) {
  if (now.empty()) return name == "case_sensitive_like" || whole_number(value) == 0;
  const auto is_word_of_it = [&](const PragmaWord& one) { return one.pragma == name && one.word == to_lower(value); };
  const auto word = std::find_if(kPragmaWords.begin(), kPragmaWords.end(), is_word_of_it);
  if (word != kPragmaWords.end()) return now == word->answer;
  if (const auto number = whole_number(value)) {
    const auto held = whole_number(now);
    const bool is_switch = held == 1 && *number != 0;
    return held == number || is_switch;
  }
  if (const auto on = parse_switch(value)) return now == (*on ? "1" : "0");
  return starts_with_ignoring_case(now, value);  // `UTF-16` is answered as UTF-16le
}

// Known before any library is asked, whose message would name none of them.
Result<void> check_encoding(const std::string& value) {
  constexpr std::array<std::string_view, 4> kEncodings = {"UTF-8", "UTF-16", "UTF-16le", "UTF-16be"};
  const bool known = std::any_of(kEncodings.begin(), kEncodings.end(),
                                 [&](std::string_view encoding) { return equal_ignoring_case(encoding, value); });
  if (!known) return bad_value("encoding", value, fmt::format("{}", fmt::join(kEncodings, ", ")));
  return {};
}

Result<void> read_pragma(const std::string& name, const std::string& value, Settings& settings) {
  if (!is_word(name)) return no_setting("sqlite", name, {});
  if (is_refused_pragma(name)) {
    return fail(Fault::usage,
                fmt::format("sqlite setting {}: refused, since it reaches beyond the scratch database", name));
  }
  const auto fits = [](char c) { return is_word_part(c) || c == '-' || c == '.' || c == '+'; };
  if (value.empty() || !std::all_of(value.begin(), value.end(), fits))
    return bad_value(name, value, "a word or a number");
  if (name == "encoding") {
    TRY(check_encoding(value));
    settings.utf16 = starts_with_ignoring_case(value, "utf-16");
  }
  settings.pragmas.emplace_back(name, value);
  return {};
}

Result<void> read_setting(const std::string& name, const std::string& value, Settings& settings) {
  if (name == "library") {
    settings.library = value;
  } else if (name == "build") {
    if (!std::all_of(value.begin(), value.end(), [](char c) { return is_word_part(c) || c == '-' || c == '.'; })) {
      return bad_value(name, value, "letters, digits, - _ .");
    }
    settings.build = value;
  } else if (name == "fullmutex" || (name == "mutex" && equal_ignoring_case(value, "full"))) {
    return fail(Fault::usage,
                fmt::format("sqlite setting {}{}: sessions have no mutex, each being one thread's at a time", name,
                            value.empty() ? "" : "=" + value),
                "leave it out: no answer depends on it");
  } else if (name == "vfs") {
    settings.vfs = value;
  } else if (name == "isolation") {
    if (!equal_ignoring_case(value, "default"))
      return bad_value(name, value, "default: SQLite has no isolation levels");
  } else if (name == "busy_timeout") {
    settings.busy_timeout = parse_milliseconds(value);
    if (!settings.busy_timeout)
      return bad_value(name, value, fmt::format("milliseconds, at most {}", kMostMilliseconds));
  } else if (name == "journal_mode") {
    settings.journal_mode = to_lower(value);
    constexpr std::array<std::string_view, 6> kModesOfJournal = {"delete", "truncate", "persist",
                                                                 "memory", "wal",      "off"};
    if (std::find(kModesOfJournal.begin(), kModesOfJournal.end(), settings.journal_mode) == kModesOfJournal.end()) {
      return bad_value(name, value, fmt::format("{}", fmt::join(kModesOfJournal, ", ")));
    }
  } else {
    TRY_ASSIGN(const bool is_flag, read_open_flag(name, value, settings));
    if (is_flag) return {};
    TRY_ASSIGN(const bool is_config, read_db_config(name, value, settings));
    if (!is_config) return read_pragma(name, value, settings);
  }
  return {};
}

}  // namespace

Result<Settings> read_settings(const TargetSpec& spec) {
  TRY_ASSIGN(const TargetUrl url, parse_target_url(spec.url));
  Settings settings;
  settings.in_memory = url.path == ":memory:";
  if (!url.path.empty() && !settings.in_memory) {
    return fail(Fault::usage, fmt::format("{}: cases never run in a database file of yours", url.path),
                "write sqlite: for a scratch file, or sqlite::memory:");
  }
  if (!url.host.empty() || !url.user.empty())
    return fail(Fault::usage, "sqlite has no host and no user", "write sqlite: or sqlite::memory:");
  auto given = url.query;
  for (const auto& [name, value] : spec.settings) given[name] = value;
  for (const auto& [name, value] : given) {
    TRY(read_setting(to_lower(name), value, settings));
    if (name != "build" && name != "library") settings.shown.emplace_back(to_lower(name), value);
  }
  // These are for a database that does not exist yet, and others make it.
  for (const std::string_view first : {"encoding", "auto_vacuum", "page_size"}) {
    std::stable_partition(settings.pragmas.begin(), settings.pragmas.end(),
                          [&](const auto& pragma) { return pragma.first == first; });
  }
  const bool shares_cache = (settings.open_flags & SQLITE_OPEN_SHAREDCACHE) != 0;
  if (settings.in_memory && shares_cache) {
    return fail(Fault::usage, "sqlite setting cache=shared: sqlite::memory: has one session, and nobody to share with",
                "leave it out, or write sqlite:?mode=memory&cache=shared");
  }
  if ((settings.open_flags & SQLITE_OPEN_MEMORY) != 0 && !shares_cache) settings.in_memory = true;
  return settings;
}

Result<void> check_build(const Api& api, const Settings& settings) {
  const bool shares_cache = (settings.open_flags & SQLITE_OPEN_SHAREDCACHE) != 0;
  const bool logs_ahead = settings.journal_mode == "wal";
  if (settings.pragmas.empty() && !shares_cache && !logs_ahead) return {};
  TRY_ASSIGN(const auto db, open_connection(api, ":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX));
  TRY_ASSIGN(const auto options, ask(api, db.get(), "PRAGMA compile_options"));
  for (const auto& option : options) {
    // It opens with the flag all the same, and each connection has a cache of its own.
    if (shares_cache && option.front() == "OMIT_SHARED_CACHE")
      return build_lacks(api, "cache=shared", "has no shared cache, since it was compiled with OMIT_SHARED_CACHE");
    if (logs_ahead && option.front() == "OMIT_WAL")
      return build_lacks(api, "journal_mode=wal", "has no such mode, since it was compiled with OMIT_WAL");
  }
  TRY_ASSIGN(const auto rows, ask(api, db.get(), "PRAGMA pragma_list"));
  std::set<std::string> known;
  for (const auto& row : rows) known.insert(row.front());
  if (known.empty()) return {};  // a build without that pragma: its silence says nothing
  for (const auto& [name, value] : settings.pragmas) {
    if (known.contains(name)) continue;
    if (std::find(kDocumentedPragmas.begin(), kDocumentedPragmas.end(), name) != kDocumentedPragmas.end())
      return build_lacks(api, fmt::format("{}={}", name, value), "does not have it");
    return no_setting(fmt::format("sqlite {}", api.libversion()), name, known);
  }
  return {};
}

Result<void> set_db_config(const Api& api, sqlite3* db, const Settings::DbConfig& config) {
  int now = -1;
  const int code = api.db_config(db, config.operation, config.on ? 1 : 0, &now);
  if (code == SQLITE_OK && now == (config.on ? 1 : 0)) return {};
  return build_lacks(api, fmt::format("{}={}", config.name, config.on ? "on" : "off"), "does not take it");
}

Result<void> check_pragmas_taken(const Api& api, sqlite3* db, const Settings& settings) {
  // Asked when all are set: asking makes the database, after which some of them take no more.
  for (const auto& [name, value] : settings.pragmas) {
    const std::string now = ask_one(api, db, "PRAGMA " + name);
    if (takes(name, value, now)) continue;
    const std::string made = now.empty() ? "nothing" : now;
    const bool bounded = std::find(kBoundedByBuild.begin(), kBoundedByBuild.end(), name) != kBoundedByBuild.end();
    const bool in_a_file = (settings.open_flags & SQLITE_OPEN_MEMORY) == 0 && !settings.in_memory;
    if (bounded && in_a_file && whole_number(value).value_or(-1) >= 0)
      return build_lacks(api, fmt::format("{}={}", name, value), fmt::format("makes {} of it", made));
    return bad_value(name, value,
                     fmt::format("a value that the pragma takes; SQLite {} makes {} of it", api.libversion(), made));
  }
  return {};
}

std::string pragma_statement(const std::string& name, const std::string& value) {
  return fmt::format("PRAGMA {} = '{}'", name, value);
}

std::optional<std::chrono::milliseconds> parse_milliseconds(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc() || number < 0 || number > kMostMilliseconds) return std::nullopt;
  const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
  if (unit == "s") {
    number *= 1000;
  } else if (!unit.empty() && unit != "ms") {
    return std::nullopt;
  }
  if (number > kMostMilliseconds) return std::nullopt;
  return std::chrono::milliseconds(number);
}

}  // namespace enginediff::sqlite
