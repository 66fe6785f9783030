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

// Both results as the comparison sees them last: under all rules but that about the order of rows. What is equal then
// is no part of a divergence. Results with different numbers of columns stay as they were received.
struct ComparedRows {
  ResultSet a, b;
};
ComparedRows under_rules(const RowsSide& a, const RowsSide& b);

// Whether two values differ in their type alone: text '3' and integer 3 say the same.
bool says_the_same(const Value& a, const Value& b);

// The value for people, safe to print and not longer than about 60 characters: `3.5000 (decimal)`.
std::string describe(const Value& value);

}  // namespace enginediff
