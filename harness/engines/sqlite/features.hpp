// What a build of SQLite can do, found out by asking it.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "harness/engines/sqlite/settings.hpp"

namespace enginediff::sqlite {

// Names as in docs/features.md. `db` is an empty database of the build.
std::set<std::string> ask_features(const Api& api, sqlite3* db, const Settings& settings);

// The first number of the newest release.
inline constexpr int kNewestSeries = 3;

// All that some build may have.
std::set<std::string> known_features();
// Those of them that some build of a version so far has.
std::set<std::string> released_features();

// What a plain BEGIN may mean, and the journal modes that a case may ask for.
const std::vector<std::string>& begin_modes();
const std::vector<std::string>& journal_modes();

}  // namespace enginediff::sqlite
