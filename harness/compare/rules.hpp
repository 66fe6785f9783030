// The normalisation rules: each is named, has a reason, and is reported wherever it was needed.
#pragma once

#include <span>
#include <string_view>

#include "harness/model/result_set.hpp"
#include "harness/model/target.hpp"

namespace enginediff {

// One rule. `apply` rewrites a result into the form in which the rule's difference no longer shows; it is applied to both sides.
struct Rule {
  std::string_view name;    // `numeric-scale`
  std::string_view reason;  // one sentence: why two results that differ only so mean the same
  void (*apply)(ResultSet& rows, const TargetInfo& target);
};

// All rules in the order in which they are applied. A rule is added as one row (docs: HACKING.md).
std::span<const Rule> rules();

// The rule that is no rewriting: rows compared as a multiset although both came in some order.
inline constexpr std::string_view kRowOrderRule = "row-order";

}  // namespace enginediff
