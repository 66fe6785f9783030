// What cases may require of PostgreSQL (docs/features.md), by version.
#pragma once

#include <set>
#include <string>

namespace enginediff::postgres {

// The oldest server that the driver works with: DROP DATABASE … WITH (FORCE).
inline constexpr int kOldestVersion = 130000;

// The first number of the newest release, or of the one that is announced.
inline constexpr int kNewestSeries = 19;

// `version` as PQserverVersion() gives it (150020).
std::set<std::string> features_of(int version);

// Those of any version.
std::set<std::string> known_features();

}  // namespace enginediff::postgres
