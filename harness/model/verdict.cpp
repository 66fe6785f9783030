#include "harness/model/verdict.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

namespace enginediff {

namespace {

// Each table is in the order of its enumeration.
constexpr std::array<std::string_view, 8> kVerdicts = {"as-recorded", "agreed",         "unchecked", "changed",
                                                       "missing",     "new-divergence", "not-run",   "unsupported"};
constexpr std::array<std::string_view, 5> kSeverities = {"silent", "outcome", "warning", "loud", "cosmetic"};
constexpr std::array<std::string_view, 9> kDivergenceKinds = {"value",   "type",     "order", "rows", "error",
                                                              "warning", "blocking", "state", "name"};
constexpr std::array<std::string_view, 4> kAgreements = {"identical", "equivalent", "divergent", "incomparable"};

template <class Enum, std::size_t size>
std::optional<Enum> parse(const std::array<std::string_view, size>& names, std::string_view name) {
  const auto at = std::find(names.begin(), names.end(), name);
  if (at == names.end()) return std::nullopt;
  return static_cast<Enum>(std::distance(names.begin(), at));
}

}  // namespace

std::string_view verdict_name(Verdict verdict) { return kVerdicts[static_cast<std::size_t>(verdict)]; }
std::optional<Verdict> parse_verdict(std::string_view name) { return parse<Verdict>(kVerdicts, name); }
std::string_view severity_name(Severity severity) { return kSeverities[static_cast<std::size_t>(severity)]; }
std::optional<Severity> parse_severity(std::string_view name) { return parse<Severity>(kSeverities, name); }
std::string_view divergence_kind_name(DivergenceKind kind) { return kDivergenceKinds[static_cast<std::size_t>(kind)]; }
std::optional<DivergenceKind> parse_divergence_kind(std::string_view name) {
  return parse<DivergenceKind>(kDivergenceKinds, name);
}
std::string_view agreement_kind_name(Agreement::Kind kind) { return kAgreements[static_cast<std::size_t>(kind)]; }

}  // namespace enginediff
