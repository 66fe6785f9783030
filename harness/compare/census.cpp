#include "harness/compare/census.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "harness/base/utf8.hpp"

namespace enginediff {

namespace {

std::set<std::string_view> anomalies_of(const Census& census) {
  std::set<std::string_view> out;
  for (const CensusClass& one : census.classes) {
    if (one.name.starts_with("anomalous")) out.insert(one.name);
  }
  return out;
}

std::set<std::string_view> classes_of(const Census& census) {
  std::set<std::string_view> out;
  for (const CensusClass& one : census.classes) out.insert(one.name);
  return out;
}

bool come_alike(const Census& a, const Census& b) {
  if (a.racy > 0 || b.racy > 0 || a.choice() != b.choice()) return classes_of(a) == classes_of(b);
  return matches(a.as_expected(), b.as_expected()).matches;
}

}  // namespace

Agreement compare_censuses(const Census& a, const Census& b) {
  Agreement agreement;
  if (come_alike(a, b)) return agreement;
  const bool silent = anomalies_of(a) != anomalies_of(b);
  agreement.kind = Agreement::Kind::divergent;
  agreement.divergence = silent ? DivergenceKind::value : DivergenceKind::state;
  agreement.severity = silent ? Severity::silent : Severity::outcome;
  agreement.detail = fmt::format("{} and {}", census_text(a.as_expected()), census_text(b.as_expected()));
  return agreement;
}

std::optional<std::string> recorded_choice(const Case& parsed, const Census& census) {
  Census recorded;
  recorded.interleavings = census.interleavings;
  recorded.planned = parsed.interleave_limit.value_or(kInterleaveLimit);
  if (recorded.interleavings > static_cast<std::uint64_t>(recorded.planned)) recorded.seed = kInterleaveSeed;
  if (recorded.choice() == census.choice()) return std::nullopt;
  return recorded.choice();
}

Match matches(const ExpectedCensus& expected, const Census& census, const Case& parsed) {
  const auto recorded = recorded_choice(parsed, census);
  if (!recorded) return matches(expected, census.as_expected());
  const std::string why =
      fmt::format("only the classes are compared (run: {}; recorded: {})", census.choice(), *recorded);
  for (const CensusClass& one : census.classes) {
    const bool known = std::any_of(expected.counts.begin(), expected.counts.end(),
                                   [&](const auto& count) { return count.first == one.name; });
    if (!known) return {false, fmt::format("{} is not recorded; {}", escape_for_terminal(one.name), why)};
  }
  return {true, why};
}

std::optional<std::string> why_not_recorded(const Census& census) {
  if (!census.cut.empty()) return census.cut;
  for (const CensusClass& one : census.classes) {
    if (one.name == "stuck" || one.name == "undecided")
      return fmt::format("{} schedules are {}: {}", one.schedules, one.name, one.evidence);
  }
  return std::nullopt;
}

ExpectedCensus recorded_census(const Census& census, const ExpectedCensus* before) {
  ExpectedCensus out = census.as_expected();
  if (census.racy == 0) return out;
  const ExpectedCensus known = before == nullptr ? ExpectedCensus() : *before;
  for (const auto& [name, count] : known.counts) {
    const bool came =
        std::any_of(out.counts.begin(), out.counts.end(), [&](const auto& one) { return one.first == name; });
    if (!came) out.counts.emplace_back(name, 0);
  }
  std::sort(out.counts.begin(), out.counts.end());
  return out;
}

std::string census_text(const ExpectedCensus& census) {
  if (census.schedules == 0) {
    std::string names;
    for (const auto& [name, count] : census.counts) names += (names.empty() ? " " : ", ") + name;
    return escape_for_terminal("schedules by chance:" + names);
  }
  std::string out = fmt::format("{} schedule{}:", census.schedules, census.schedules == 1 ? "" : "s");
  for (std::size_t i = 0; i < census.counts.size(); ++i) {
    out += fmt::format("{} {} {}", i == 0 ? "" : ",", census.counts[i].second, census.counts[i].first);
  }
  return escape_for_terminal(out);
}

}  // namespace enginediff
