#include "harness/model/selector.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "harness/model/case.hpp"

namespace enginediff {

namespace {

// How two sets relate, as two questions: does each contain the other? Both false: partial overlap or, with `disjoint`,
// none.
struct Relation {
  bool first_contains = true, second_contains = true, disjoint = false;

  void also(const Relation& other) {
    first_contains = first_contains && other.first_contains;
    second_contains = second_contains && other.second_contains;
    disjoint = disjoint || other.disjoint;
  }
};

// Relates two optional single values, where nothing means everything.
Relation relate_choice(bool first_given, bool second_given, bool same) {
  if (!first_given && !second_given) return {};
  if (!first_given) return {true, false, false};
  if (!second_given) return {false, true, false};
  return {same, same, !same};
}

// Compares lower ends (a missing one is below everything) or upper ends (above everything): negative, 0, positive.
int compare_ends(const std::optional<Version>& a, const std::optional<Version>& b, bool upper) {
  if (a && b) return compare_versions(*a, *b);
  if (!a && !b) return 0;
  const int missing = upper ? 1 : -1;
  return !a ? missing : -missing;
}

Relation relate_versions(const VersionRange& a, const VersionRange& b) {
  const int lower = compare_ends(a.at_least, b.at_least, false);
  const int upper = compare_ends(a.below, b.below, true);
  const auto ends_before = [](const VersionRange& x, const VersionRange& y) {
    return x.below && y.at_least && compare_versions(*x.below, *y.at_least) <= 0;
  };
  return {lower <= 0 && upper >= 0, lower >= 0 && upper <= 0, ends_before(a, b) || ends_before(b, a)};
}

using Condition = std::pair<std::string, std::vector<std::string>>;

const Condition* find_condition(const Selector& selector, std::string_view key) {
  for (const Condition& condition : selector.conditions) {
    if (condition.first == key) return &condition;
  }
  return nullptr;
}

bool holds(const std::vector<std::string>& values, std::string_view value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

Relation relate_sets(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const auto in = [](const std::vector<std::string>& set) {
    return [&set](const std::string& v) { return holds(set, v); };
  };
  return {std::all_of(b.begin(), b.end(), in(a)), std::all_of(a.begin(), a.end(), in(b)),
          std::none_of(a.begin(), a.end(), in(b))};
}

Relation relate_conditions(const Selector& a, const Selector& b) {
  Relation relation;
  for (const Condition& condition : a.conditions) {
    const Condition* other = find_condition(b, condition.first);
    relation.also(other != nullptr ? relate_sets(condition.second, other->second) : relate_choice(true, false, false));
  }
  for (const Condition& condition : b.conditions) {
    if (find_condition(a, condition.first) == nullptr) relation.also(relate_choice(false, true, false));
  }
  return relation;
}

bool condition_holds(const Condition& condition, const TargetInfo& target, const Variant& variant) {
  const auto& [key, values] = condition;
  if (key == "build") return holds(values, target.build);
  if (const std::string* value = variant.find(key)) return holds(values, *value);
  const bool has_default = key == "isolation" || key == "begin" || key == "journal";
  return has_default && holds(values, "default");
}

// ---- Writing ----

std::string next_release(const Version& version) {
  Version next = version;
  ++next.parts.back();
  return next.to_string();
}

std::string print_versions(const VersionRange& range) {
  if (range.at_least && range.below && next_release(*range.at_least) == range.below->to_string()) {
    return "=" + range.at_least->to_string();
  }
  std::string out;
  if (range.at_least) out += ">=" + range.at_least->to_string();
  if (range.below) out += (out.empty() ? "<" : ",<") + range.below->to_string();
  return out;
}

// Whether quotes and parentheses in `value` are closed, so that what stands inside them needs no backslashes.
bool is_balanced(std::string_view value) {
  int depth = 0;
  char quote = 0;
  for (const char c : value) {
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '\'' || c == '"') {
      quote = c;
    } else if (c == '(') {
      ++depth;
    } else if (c == ')' && --depth < 0) {
      return false;
    }
  }
  return depth == 0 && quote == 0;
}

std::string print_condition_value(std::string_view value) {
  const bool plain = is_balanced(value) && !value.starts_with('(');
  std::string out;
  int depth = 0;
  char quote = 0;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char c = value[i];
    const bool at_edge = i == 0 || i + 1 == value.size();
    bool escape = c == '\\' || ((c == ' ' || c == '\t') && at_edge) ||
                  (!plain && std::string_view("()'\"").find(c) != std::string_view::npos) ||
                  (depth == 0 && std::string_view(",|]").find(c) != std::string_view::npos);
    if (quote != 0) {
      escape = false;
      if (c == quote) quote = 0;
    } else if (plain && (c == '\'' || c == '"')) {
      quote = c;
    } else if (plain) {
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
    }
    if (escape) out += '\\';
    out += c;
  }
  return out;
}

std::string print_condition(const Condition& condition) {
  std::string values;
  for (const std::string& value : condition.second)
    values += (values.empty() ? "" : "|") + print_condition_value(value);
  return condition.first + "=" + (condition.second.size() == 1 ? values : "(" + values + ")");
}

}  // namespace

bool VersionRange::contains(const Version& version) const {
  return (!at_least || compare_versions(version, *at_least) >= 0) && (!below || compare_versions(version, *below) < 0);
}

bool VersionRange::operator==(const VersionRange& other) const {
  return compare_ends(at_least, other.at_least, false) == 0 && compare_ends(below, other.below, true) == 0;
}

bool covers(const Selector& selector, const TargetInfo& target, const Variant& variant) {
  if (!selector.engine.empty() && selector.engine != target.engine) return false;
  if (selector.profile && *selector.profile != target.profile) return false;
  if (!selector.versions.contains(target.version_number)) return false;
  return std::all_of(selector.conditions.begin(), selector.conditions.end(),
                     [&](const Condition& condition) { return condition_holds(condition, target, variant); });
}

Overlap overlap(const Selector& first, const Selector& second) {
  Relation relation = relate_choice(!first.engine.empty(), !second.engine.empty(), first.engine == second.engine);
  relation.also(relate_choice(first.profile.has_value(), second.profile.has_value(), first.profile == second.profile));
  relation.also(relate_versions(first.versions, second.versions));
  relation.also(relate_conditions(first, second));
  if (relation.disjoint) return Overlap::disjoint;
  if (relation.first_contains && relation.second_contains) return Overlap::equal;
  if (relation.first_contains) return Overlap::first_contains_second;
  return relation.second_contains ? Overlap::second_contains_first : Overlap::partial;
}

std::string to_string(const Selector& selector) {
  std::string out = selector.engine.empty() ? "*" : selector.engine;
  if (selector.profile) out += ":" + *selector.profile;
  out += print_versions(selector.versions);
  std::string conditions;
  for (const Condition& condition : selector.conditions) {
    conditions += (conditions.empty() ? "" : ",") + print_condition(condition);
  }
  return conditions.empty() ? out : out + "[" + conditions + "]";
}

std::string to_string(std::span<const Selector> selectors) {
  std::string out;
  for (const Selector& selector : selectors) out += (out.empty() ? "" : ", ") + to_string(selector);
  return out;
}

}  // namespace enginediff
