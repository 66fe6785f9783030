// Which row of one result stands for which row of another, where the statement leaves their order open.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "harness/model/result_set.hpp"

namespace enginediff {

// For each row of `a` its row of `b`: equal rows first, in their order; of those left over the ones that share the most
// cells, and where that says nothing in their order. Only when `b` has fewer rows are some left without. REQUIRES: both
// are as the comparison sees them (under_rules()).
std::vector<std::optional<std::size_t>> pair_rows(const ResultSet& a, const ResultSet& b);

}  // namespace enginediff
