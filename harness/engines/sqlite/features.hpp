// What a build of SQLite can do, found out by asking it.
#pragma once

#include <set>
#include <string>

#include "harness/engines/sqlite/settings.hpp"

namespace enginediff::sqlite {

// Names as in docs/features.md. `db` is an empty database of the build.
std::set<std::string> ask_features(const Api& api, sqlite3* db, const Settings& settings);

}  // namespace enginediff::sqlite
