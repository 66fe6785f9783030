#include "harness/report/version_lines.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace enginediff {

std::vector<VersionLine> version_lines(const RunReport& report) {
  std::map<std::string, std::vector<std::size_t>> by_name;
  const auto info = [&](std::size_t target) -> const TargetInfo& { return report.targets[target].info; };
  for (std::size_t i = 0; i < report.targets.size(); ++i) {
    if (info(i).engine.empty()) continue;
    by_name[info(i).engine + (info(i).profile.empty() ? "" : ":" + info(i).profile)].push_back(i);
  }
  std::vector<VersionLine> lines;
  for (auto& [name, targets] : by_name) {
    const auto order = [&](std::size_t a, std::size_t b) {
      return compare_versions(info(a).version_number, info(b).version_number);
    };
    std::stable_sort(targets.begin(), targets.end(), [&](std::size_t a, std::size_t b) { return order(a, b) < 0; });
    const bool distinct = std::adjacent_find(targets.begin(), targets.end(), [&](std::size_t a, std::size_t b) {
                            return order(a, b) == 0;
                          }) == targets.end();
    if (distinct) {
      lines.push_back({name, targets});
    } else {
      for (const std::size_t target : targets)
        lines.push_back({fmt::format("{} ({})", name, info(target).name), {target}});
    }
  }
  std::sort(lines.begin(), lines.end(), [](const VersionLine& a, const VersionLine& b) { return a.name < b.name; });
  return lines;
}

std::vector<TestedRange> tested_ranges(const std::vector<std::string>& versions,
                                       const std::vector<std::optional<bool>>& does) {
  std::vector<TestedRange> ranges;
  std::optional<std::size_t> before;  // the last version that was tested
  for (std::size_t i = 0; i < versions.size(); ++i) {
    if (!does[i]) continue;
    const bool did = before && *does[*before];
    if (*does[i] && !did) {
      ranges.push_back({before ? versions[i] : "≤" + versions[i],
                        before ? std::optional(versions[*before]) : std::nullopt, std::nullopt});
    } else if (!*does[i] && did) {
      ranges.back().removed = versions[i];
    }
    before = i;
  }
  return ranges;
}

}  // namespace enginediff
