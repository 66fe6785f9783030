// Puts the rows of several results side by side.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace enginediff {

// One line of the side-by-side view: for each result the row that stands there, or none.
struct AlignedRow {
  std::vector<std::optional<std::size_t>> rows;
};

// How one result stands to the first: the partner of each of the first's rows, and the rows that stand before each of
// them (and after the last) without one.
struct RowMatching {
  explicit RowMatching(std::size_t base) : partner(base), inserted(base + 1) {}
  std::vector<std::optional<std::size_t>> partner;
  std::vector<std::vector<std::size_t>> inserted;
};

// Rows in a fixed order, given as texts; equal texts are equal rows. What was inserted or left out is found, where that
// explains more than comparing row by row. Rows without a partner are put beside each other in their order.
RowMatching match_in_order(const std::vector<std::string>& base, const std::vector<std::string>& other);
// By partners of the first's rows that are known (pair_rows()); the other's further rows stand at the end.
RowMatching match_as_paired(std::vector<std::optional<std::size_t>> partners, std::size_t other_rows);

// The first result keeps its order; `others` are the further ones.
std::vector<AlignedRow> align_rows(std::size_t base_rows, std::span<const RowMatching> others);

}  // namespace enginediff
