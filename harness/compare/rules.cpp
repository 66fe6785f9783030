#include "harness/compare/rules.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <set>

#include "harness/base/check.hpp"
#include "harness/compare/cell_rules.hpp"
#include "harness/compare/column_rules.hpp"

namespace enginediff {

namespace {

// The order is that of application, and of preference where several smallest sets would do. What becomes text comes
// before what texts are rewritten by. docs/comparing.md has an example of each.
constexpr std::array kRules = {
    Rule{"bool-as-int", "An engine without a boolean type answers 1 and 0 for true and false.", &rule::bool_as_int},
    Rule{"unsigned-as-int", "A number below 2^63 is the same number whether or not its type has a sign.",
         &rule::unsigned_as_int},
    Rule{"numeric-scale", "Trailing zeros of a decimal say how it was computed, not how much it is.",
         &rule::numeric_scale},
    Rule{"double-digits", "The last digits of a double depend on the order of additions and the mathematics library.",
         &rule::double_digits},
    Rule{"numeric-type", "Integer 3, decimal 3.0 and double 3.0 are one number.", &rule::numeric_type},
    Rule{"uuid-as-text", "An engine without a UUID type answers it as text.", &rule::uuid_as_text},
    Rule{"other-as-text", "A type of the engine's own, such as an enumeration, is text elsewhere.",
         &rule::other_as_text},
    Rule{"blob-as-text", "The bytes are the same; only the declaration says whether they are characters.",
         &rule::blob_as_text},
    Rule{"json-format", "White space, order of members and needless escapes are no part of a JSON document.",
         &rule::json_format},
    Rule{"json-as-text", "An engine without a JSON type answers the document as text.", &rule::json_as_text},
    Rule{"temporal-fraction", "Trailing zeros of a fraction of a second do not move the moment.",
         &rule::temporal_fraction},
    Rule{"timestamptz-as-timestamp",
         "An offset of zero hours says no more than no offset in a session that runs in UTC.",
         &rule::timestamptz_as_timestamp},
    Rule{"temporal-as-text", "An engine without date and time types answers the same moment as text.",
         &rule::temporal_as_text},
    Rule{"column-type", "The values are of one type although the column is declared as another.", &rule::column_type},
    Rule{"null-column-type", "A column of NULLs has the type that its engine happens to infer.",
         &rule::null_column_type},
    Rule{"empty-result-type", "Without rows a column has the type that its engine happens to infer.",
         &rule::empty_result_type},
    Rule{"column-name-case", "Engines fold names that are not quoted to different cases.", &rule::column_name_case},
    Rule{"column-name", "An expression without an alias has no name; what stands there the engine made up.",
         &rule::column_name},
    Rule{kRowOrderRule, "The statement has no ORDER BY, so the rows may come in any order.", &rule::row_order},
};
static_assert(kRules.size() <= 64);

}  // namespace

std::span<const Rule> rules() { return kRules; }

RuleSet every_rule() { return kRules.size() == 64 ? ~RuleSet{0} : (RuleSet{1} << kRules.size()) - 1; }

RuleSet rule_named(std::string_view name) {
  const auto at = std::find_if(kRules.begin(), kRules.end(), [&](const Rule& rule) { return rule.name == name; });
  CHECK(at != kRules.end());
  return RuleSet{1} << (at - kRules.begin());
}

std::vector<std::string> rule_names(RuleSet set) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < kRules.size(); ++i) {
    if ((set >> i & 1) != 0) names.emplace_back(kRules[i].name);
  }
  return names;
}

RuleSet apply_rules(RuleSet set, ResultSet& rows, const RuleContext& context) {
  RuleSet changed = 0;
  for (std::size_t i = 0; i < kRules.size(); ++i) {
    if ((set >> i & 1) != 0 && kRules[i].apply(rows, context)) changed |= RuleSet{1} << i;
  }
  return changed;
}

std::vector<ColumnFacts> column_facts(const ResultSet& rows) {
  std::vector<ColumnFacts> facts(rows.columns.size());
  for (std::size_t row = 0; row < rows.row_count(); ++row) {
    for (std::size_t column = 0; column < facts.size(); ++column) {
      const TypeKind kind = rows.at(row, column).kind();
      if (kind != TypeKind::null) facts[column].kinds.add(kind);
    }
  }
  return facts;
}

std::vector<std::string_view> unused_rules(std::span<const Agreement> agreements) {
  std::set<std::string_view> used;
  for (const Agreement& agreement : agreements) {
    if (agreement.kind == Agreement::Kind::equivalent) used.insert(agreement.rules.begin(), agreement.rules.end());
  }
  std::vector<std::string_view> unused;
  for (const Rule& rule : kRules) {
    if (!used.contains(rule.name)) unused.push_back(rule.name);
  }
  return unused;
}

bool cell_less(const Value& a, const Value& b) {
  if (a.kind() != b.kind()) return a.kind() < b.kind();
  if (a.carries_bytes()) return a.bytes() < b.bytes();
  return a.bits() < b.bits();
}

std::vector<std::size_t> canonical_row_order(const ResultSet& rows) {
  std::vector<std::size_t> order(rows.row_count());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    for (std::size_t column = 0; column < rows.columns.size(); ++column) {
      const Value left = rows.at(a, column), right = rows.at(b, column);
      if (left != right) return cell_less(left, right);
    }
    return false;
  });
  return order;
}

}  // namespace enginediff
