// A selector: which targets (and variants) a spelling or an expectation speaks about.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <utility>
#include <vector>

#include "harness/model/target.hpp"

namespace enginediff {

// A half-open range of versions; a missing end is open.
struct VersionRange {
  std::optional<Version> at_least;  // included
  std::optional<Version> below;     // not included

  bool contains(const Version& version) const;
  bool operator==(const VersionRange& other) const;
};

// `engine[:profile][op version…][key=value,…]`; `*` has an empty engine, no profile and no versions
// (`*[isolation=default]`). Written forms of the range: `>=11.6`, `<11.6`, `=15` (15 up to 16: every release of that
// prefix), `>=11,<11.8`. In a condition's value, outside quotes and parentheses, a backslash makes the next character
// an ordinary one: `\|`, `\]`, `\,`.
struct Selector {
  std::string engine;
  std::optional<std::string> profile;  // not written: any profile, unless a more specific selector stands there
  VersionRange versions;
  // Key and the set of accepted values: `isolation=(repeatable read|serializable)`. Keys: build, isolation, begin,
  // journal and matrix names.
  std::vector<std::pair<std::string, std::vector<std::string>>> conditions;

  bool is_all() const { return engine.empty() && !profile && conditions.empty(); }
  bool operator==(const Selector&) const = default;
};

struct Variant;  // model/case.hpp

// Whether the selector covers the target in this variant. A condition on a key that neither the variant nor the target
// has fails, except that a case without an axis is at its default: `isolation=default`, `begin=default`,
// `journal=default`.
bool covers(const Selector& selector, const TargetInfo& target, const Variant& variant);

// How two selectors relate as sets of (target, variant).
enum class Overlap { disjoint, equal, first_contains_second, second_contains_first, partial };
Overlap overlap(const Selector& first, const Selector& second);

// Reads back what to_string() writes. The error says where in the text (an offset in bytes), what is wrong and what
// should be there.
struct SelectorError {
  std::size_t at = 0;
  std::string message, expected;
};
tl::expected<Selector, SelectorError> parse_selector(std::string_view text);
// `sqlite, mysql>=8.4,<9, postgres[isolation=serializable]`: one or more, separated by commas.
tl::expected<std::vector<Selector>, SelectorError> parse_selectors(std::string_view text);

std::string to_string(const Selector& selector);
std::string to_string(std::span<const Selector> selectors);

}  // namespace enginediff
