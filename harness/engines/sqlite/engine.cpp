#include "harness/engines/sqlite/engine.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "harness/engines/sqlite/features.hpp"
#include "harness/engines/sqlite/scratch.hpp"

namespace enginediff::sqlite {

const LexicalRules kLexicalRules = {
    .dialect = "sqlite",
    .backtick_identifiers = true,
    .bracket_identifiers = true,
};

namespace {

constexpr std::array<TimeLimitWord, 1> kTimeLimits = {{{"busy_timeout", std::chrono::milliseconds(1)}}};

std::string distribution() {
  std::ifstream in("/etc/os-release");
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with("ID=")) return line.substr(3);
  }
  return {};
}

// The build's name in selectors: as given, else after the file (libsqlite3-orm.so.1 → sqlite3-orm), the system's after
// the system.
std::string build_name(const Settings& settings) {
  if (!settings.build.empty()) return settings.build;
  if (settings.library == kSystemLibrary) return std::string(distribution() == "debian" ? kDebianBuild : kSystemBuild);
  std::string name = std::filesystem::path(settings.library).filename();
  name = name.substr(0, name.find(".so"));
  return name.starts_with("lib") ? name.substr(3) : name;
}

std::string joined(const Api& api, sqlite3* db, const char* pragma) {
  std::vector<std::string> words;
  if (const auto rows = ask(api, db, pragma)) {
    for (const auto& row : *rows) words.push_back(row.front());
  }
  return fmt::format("{}", fmt::join(words, " "));
}

std::string shown_settings(const Settings& settings) {
  std::vector<std::string> words;
  for (const auto& [name, value] : settings.shown) words.push_back(name + "=" + value);
  return words.empty() ? "none" : fmt::format("{}", fmt::join(words, " "));
}

std::vector<std::pair<std::string, std::string>> fingerprint(const Api& api, sqlite3* db, const Settings& settings) {
  const auto value = [&](const char* pragma) { return ask_one(api, db, pragma); };
  std::vector<std::pair<std::string, std::string>> rows = {
      {"source id", api.sourceid()},
      // Its folder is a matter of the machine, and fingerprints are published.
      {"library", std::filesystem::path(settings.library == kSystemLibrary ? api.path : settings.library).filename()},
      {"compile options", joined(api, db, "PRAGMA compile_options")},
      {"threadsafe", fmt::format("{}", api.threadsafe())},
      {"database", settings.in_memory ? "in memory" : "a file of each case's own"},
      {"encoding", value("PRAGMA encoding")},
      {"default collation", "BINARY"},
      {"journal mode", value("PRAGMA journal_mode")},
      {"synchronous", value("PRAGMA synchronous")},
      {"foreign keys", value("PRAGMA foreign_keys")},
      {"busy timeout",
       settings.busy_timeout ? fmt::format("{} ms", settings.busy_timeout->count()) : "waits as long as it takes"},
      {"sandbox", "sandboxed: authorizer, defensive mode, no extensions, ATTACH inside the scratch folder only"},
      {"settings", shown_settings(settings)},
  };
  return rows;
}

}  // namespace

Result<std::unique_ptr<Engine>> SqliteEngine::connect(const TargetSpec& spec, const ConnectOptions& options) {
  TRY_ASSIGN(Settings settings, read_settings(spec));
  TRY_ASSIGN(const Api* api, load_api(settings.library));
  TRY(check_build(*api, settings));
  auto folder = RunFolder::create(options.run_token);
  if (!folder) return fail(Fault::target_unusable, folder.error().message, folder.error().hint);
  std::unique_ptr<SqliteEngine> engine(new SqliteEngine(*api, std::move(settings), std::move(*folder)));
  TRY(engine->ask_identity(spec));
  return engine;
}

// Asks in a scratch of its own, so that what is told is what cases meet, and a setting that does not take is found now.
Result<void> SqliteEngine::ask_identity(const TargetSpec& spec) {
  TRY_ASSIGN(const auto scratch, create_scratch({}));
  TRY_ASSIGN(const auto session, scratch->open_session({}));
  sqlite3* const db = static_cast<const SqliteSession&>(*session).db();
  TRY(check_pragmas_taken(api_, db, settings_));
  TargetInfo& target = info_.target;
  target.name = spec.name;
  target.engine = "sqlite";
  target.profile = spec.profile;
  target.build = build_name(settings_);
  target.version = api_.libversion();
  target.version_number = Version::parse(target.version).value_or(Version());
  target.fingerprint = fingerprint(api_, db, settings_);
  info_.features = ask_features(api_, db, settings_);
  info_.begin_modes = begin_modes();
  if (!settings_.in_memory) info_.journal_modes = journal_modes();
  info_.session_settings = {"busy_timeout", "lock_timeout"};
  info_.time_limits = kTimeLimits;
  return {};
}

Result<std::unique_ptr<Scratch>> SqliteEngine::create_scratch(const ScratchOptions& options) {
  const auto unknown = [](const std::string& mode, const std::vector<std::string>& known) {
    return !mode.empty() && std::find(known.begin(), known.end(), mode) == known.end();
  };
  if (unknown(options.begin_mode, begin_modes()))
    return fail(Fault::usage, fmt::format("sqlite has no begin mode '{}'", options.begin_mode));
  if (unknown(options.journal_mode, journal_modes()))
    return fail(Fault::usage, fmt::format("sqlite has no journal mode '{}'", options.journal_mode));
  const std::string folder = folder_.path() / fmt::format("{}", scratches_.fetch_add(1) + 1);
  if (::mkdir(folder.c_str(), 0700) != 0) {
    return fail(Fault::target_unusable,
                fmt::format("cannot make the scratch folder {}: {}", folder, std::strerror(errno)));
  }
  return std::make_unique<SqliteScratch>(api_, settings_, options, folder);
}

}  // namespace enginediff::sqlite
