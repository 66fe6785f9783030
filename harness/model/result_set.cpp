#include "harness/model/result_set.hpp"

namespace enginediff {

void ResultSet::replace(std::size_t row, std::size_t column, const Value& value) {
  Cell& cell = cells_[row * columns.size() + column];
  if (!value.carries_bytes()) {
    cell = {value.bits(), 0, value.kind()};
    return;
  }
  CHECK(value.bytes().size() <= UINT32_MAX);
  // Copy first: the value may be a view into this very arena.
  const std::string bytes(value.bytes());
  cell = {arena_.size(), static_cast<std::uint32_t>(bytes.size()), value.kind()};
  arena_.append(bytes);
}

void ResultSet::reorder(const std::vector<std::size_t>& order) {
  CHECK(order.size() == row_count());
  std::vector<Cell> cells;
  cells.reserve(cells_.size());
  const auto width = static_cast<std::ptrdiff_t>(columns.size());
  for (const std::size_t row : order) {
    const auto first = cells_.begin() + static_cast<std::ptrdiff_t>(row) * width;
    cells.insert(cells.end(), first, first + width);
  }
  cells_ = std::move(cells);
}

bool operator==(const ResultSet& a, const ResultSet& b) {
  if (a.columns != b.columns || a.total_rows != b.total_rows || a.digests != b.digests) return false;
  if (a.row_count() != b.row_count()) return false;
  for (std::size_t row = 0; row < a.row_count(); ++row) {
    for (std::size_t column = 0; column < a.columns.size(); ++column) {
      if (a.at(row, column) != b.at(row, column)) return false;
    }
  }
  return true;
}

}  // namespace enginediff
