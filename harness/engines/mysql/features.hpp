// What cases may require of MySQL and MariaDB (docs/features.md), whatever their version.
#pragma once

#include <map>
#include <set>
#include <string>

namespace enginediff::mysql {

std::set<std::string> known_features();
// The first number of the newest release, or of the one that is announced, of the engine of that name.
int newest_series(const std::string& engine);
// Of each of the two, by its name.
std::map<std::string, std::set<std::string>> known_features_by_engine();

}  // namespace enginediff::mysql
