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

// Aligns results whose rows are given as texts; equal texts are equal rows. The first result keeps its order.
// With `ordered` what was inserted or left out is found, where that explains more than comparing row by row; without it
// equal rows meet wherever they stand. Rows without a partner are put beside each other in their order.
std::vector<AlignedRow> align_rows(std::span<const std::vector<std::string>> results, bool ordered);

}  // namespace enginediff
