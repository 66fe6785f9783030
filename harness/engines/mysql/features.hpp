// What cases may require of MySQL and MariaDB (docs/features.md), whatever their version.
#pragma once

#include <set>
#include <string>

namespace enginediff::mysql {

std::set<std::string> known_features();

}  // namespace enginediff::mysql
