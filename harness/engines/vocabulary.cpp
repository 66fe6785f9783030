#include "harness/engines/vocabulary.hpp"

#include <algorithm>

#include "harness/engines/mysql/features.hpp"
#include "harness/engines/postgres/features.hpp"
#include "harness/engines/registry.hpp"
#include "harness/engines/sqlite/driver.hpp"
#include "harness/engines/sqlite/features.hpp"

namespace enginediff {

namespace {

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  while (!text.empty()) {
    const std::size_t blank = std::min(text.find(' '), text.size());
    words.emplace_back(text.substr(0, blank));
    text.remove_prefix(std::min(blank + 1, text.size()));
  }
  return words;
}

}  // namespace

const std::set<std::string>& known_features() {
  static const std::set<std::string> features = [] {
    std::set<std::string> all;
    for (const auto& some : {sqlite::known_features(), mysql::known_features(), postgres::known_features()})
      all.insert(some.begin(), some.end());
    return all;
  }();
  return features;
}

const std::vector<EngineAbilities>& abilities_of_engines() {
  static const std::vector<EngineAbilities> abilities = [] {
    const std::vector<std::string_view>& builds = sqlite::driver().builds;
    std::vector<EngineAbilities> all = {
        {"sqlite", sqlite::released_features(), {builds.begin(), builds.end()}, sqlite::kNewestSeries},
        {"postgres", postgres::known_features(), {}, postgres::kNewestSeries}};
    for (auto& [engine, features] : mysql::known_features_by_engine())
      all.push_back({engine, features, {}, mysql::newest_series(engine)});
    return all;
  }();
  return abilities;
}

const std::vector<EngineModes>& modes_of_engines() {
  static const std::vector<EngineModes> modes = [] {
    std::vector<EngineModes> all;
    for (const Driver* driver : drivers()) {
      const LexicalRules& rules = *driver->lexical_rules;
      for (std::string& engine : words_of(rules.engines.empty() ? rules.dialect : rules.engines)) {
        all.push_back({std::move(engine), {}, {}, rules.offered});
        if (driver == &sqlite::driver())
          all.back().begin = sqlite::begin_modes(), all.back().journal = sqlite::journal_modes();
      }
    }
    return all;
  }();
  return modes;
}

}  // namespace enginediff
