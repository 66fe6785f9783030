#include "harness/compare/census.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "harness/base/utf8.hpp"
#include "harness/compare/judge.hpp"

namespace enginediff {

namespace {

std::set<std::string_view> anomalies_of(const Census& census) {
  std::set<std::string_view> out;
  for (const CensusClass& one : census.classes) {
    if (one.name.starts_with("anomalous")) out.insert(one.name);
  }
  return out;
}

}  // namespace

Agreement compare_censuses(const Census& a, const Census& b) {
  Agreement agreement;
  const ExpectedCensus first = a.as_expected(), second = b.as_expected();
  if (matches(first, second).matches) return agreement;
  const bool silent = anomalies_of(a) != anomalies_of(b);
  agreement.kind = Agreement::Kind::divergent;
  agreement.divergence = silent ? DivergenceKind::value : DivergenceKind::state;
  agreement.severity = silent ? Severity::silent : Severity::outcome;
  agreement.detail = fmt::format("{} and {}", census_text(first), census_text(second));
  return agreement;
}

std::optional<std::string> why_not_recorded(const Census& census) {
  for (const CensusClass& one : census.classes) {
    if (one.name == "stuck" || one.name == "undecided")
      return fmt::format("{} schedules are {}: {}", one.schedules, one.name, one.evidence);
  }
  if (census.racy == 0) return std::nullopt;
  return fmt::format("in {} schedules one event frees several waiting steps, so that chance decides", census.racy);
}

std::string census_text(const ExpectedCensus& census) {
  std::string out = fmt::format("{} schedule{}:", census.schedules, census.schedules == 1 ? "" : "s");
  for (std::size_t i = 0; i < census.counts.size(); ++i) {
    out += fmt::format("{} {} {}", i == 0 ? "" : ",", census.counts[i].second, census.counts[i].first);
  }
  return escape_for_terminal(out);
}

}  // namespace enginediff
