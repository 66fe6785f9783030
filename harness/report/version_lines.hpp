// The versions of each engine that were tested, in order, and the ranges in which they behave alike.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "harness/journal/run_report.hpp"

namespace enginediff {

// Targets of one engine and profile, oldest version first. Targets of the same version cannot stand in one line: then
// each target of the engine is a line of its own.
struct VersionLine {
  std::string name;                  // `postgres`, `mysql:non-strict`, `sqlite (debian)`
  std::vector<std::size_t> targets;  // positions in RunReport::targets
};

// Sorted by name. Targets that were never reached are in none.
std::vector<VersionLine> version_lines(const RunReport& report);

// A range of versions, as far as it was tested.
struct TestedRange {
  std::string added;  // `≤15.13` when nothing older was tested
  std::optional<std::string>
      previous;  // the last version tested before, which does otherwise; versions between are unknown
  std::optional<std::string> removed;  // the first version tested that does otherwise again
};

// `does[i]` says whether versions[i] does it; nothing where it was not tested.
std::vector<TestedRange> tested_ranges(const std::vector<std::string>& versions,
                                       const std::vector<std::optional<bool>>& does);

}  // namespace enginediff
