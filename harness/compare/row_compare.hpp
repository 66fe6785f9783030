// Compares two results: the rows, their columns, their order.
#pragma once

#include <string>
#include <string_view>

#include "harness/model/result_set.hpp"
#include "harness/model/target.hpp"
#include "harness/model/value.hpp"
#include "harness/model/verdict.hpp"

namespace enginediff {

// One side's result and where it comes from.
struct RowsSide {
  const ResultSet& rows;
  const TargetInfo& target;
  std::string_view sql;  // what was sent; empty when unknown
};

// Identical, equivalent under the smallest set of rules, or divergent (severity silent). `ordered`: the statement fixes
// the order of the rows on both sides.
Agreement compare_rows(const RowsSide& a, const RowsSide& b, bool ordered);

// The value for people, safe to print and not longer than about 60 characters: `3.5000 (decimal)`.
std::string describe(const Value& value);

}  // namespace enginediff
