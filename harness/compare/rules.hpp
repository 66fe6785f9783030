// The normalisation rules: each is named, has a reason, and is reported wherever it was needed.
//
// A rule rewrites one side into the form in which its own difference no longer shows. It is applied to both sides, and
// each rule keeps what is equal without it equal, so that applying more rules never separates two results again.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "harness/compare/kind_set.hpp"
#include "harness/model/result_set.hpp"
#include "harness/model/target.hpp"
#include "harness/model/verdict.hpp"

namespace enginediff {

// What is known of one column of a result as it was received, before any rule.
struct ColumnFacts {
  KindSet kinds;  // of its cells that were kept, NULL apart
};
std::vector<ColumnFacts> column_facts(const ResultSet& rows);

// What a rule may know besides the rows that it rewrites.
struct RuleContext {
  const TargetInfo& target;
  std::string_view sql;  // what was sent; empty when unknown
  // Of this side and of the other, as received. Empty when the other side is not known (digests of rows that are not
  // kept): then a rule leaves undone what depends on it.
  std::span<const ColumnFacts> own, other;
};

struct Rule {
  std::string_view name;    // `numeric-scale`
  std::string_view reason;  // one sentence: why two results that differ only so mean the same
  // Rewrites `rows`; returns whether it changed anything.
  bool (*apply)(ResultSet& rows, const RuleContext& context);
};

// All rules in the order in which they are applied, at most 64. A rule is added as one row (docs: HACKING.md).
std::span<const Rule> rules();

// The last rule: rows compared as a multiset although both came in some order. It is a candidate only where the
// statement leaves the order open.
inline constexpr std::string_view kRowOrderRule = "row-order";

// Some of the rules: bit i stands for rules()[i].
using RuleSet = std::uint64_t;
RuleSet every_rule();
RuleSet rule_named(std::string_view name);  // REQUIRES: there is such a rule
std::vector<std::string> rule_names(RuleSet set);

// Applies the rules of `set` in the order of the table. Returns those that changed something.
RuleSet apply_rules(RuleSet set, ResultSet& rows, const RuleContext& context);

// The rules, in the order of the table, that none of the agreements needed: with all agreements of all cases, the rules
// that could go.
std::vector<std::string_view> unused_rules(std::span<const Agreement> agreements);

// Any total order of cells: by kind, then by content.
bool cell_less(const Value& a, const Value& b);

// Row positions in an order that depends on the cells alone, not on how the rows came: the rule row-order as a
// question.
std::vector<std::size_t> canonical_row_order(const ResultSet& rows);

}  // namespace enginediff
