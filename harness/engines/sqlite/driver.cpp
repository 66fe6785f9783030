#include "harness/engines/sqlite/driver.hpp"

#include <fmt/format.h>

#include "harness/engines/sqlite/engine.hpp"

namespace enginediff::sqlite {

namespace {

std::string client_library() {
  const auto api = load_api(kSystemLibrary);
  return api ? fmt::format("SQLite {}", (*api)->libversion()) : "SQLite not found";
}

Result<std::vector<Leftover>> clean(const TargetSpec&, const ConnectOptions&) {
  std::vector<Leftover> leftovers;
  for (std::string& folder : RunFolder::remove_dead()) leftovers.push_back({"folder", std::move(folder)});
  return leftovers;
}

}  // namespace

const Driver& driver() {
  static const Driver driver = {
      .name = "sqlite",
      .url_schemes = {"sqlite"},
      .lexical_rules = &kLexicalRules,
      .client_library = &client_library,
      .connect = &SqliteEngine::connect,
      .clean = &clean,
      .embedded_url = "sqlite:",
      .profiles = {{"wal", {{"journal_mode", "wal"}}},
                   {"busy0", {{"busy_timeout", "0"}}},
                   {"shared-cache", {{"cache", "shared"}}}},
      .builds = {kDebianBuild, kSystemBuild},
  };
  return driver;
}

}  // namespace enginediff::sqlite
