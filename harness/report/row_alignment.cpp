#include "harness/report/row_alignment.hpp"

#include <algorithm>

namespace enginediff {

namespace {

using Rows = std::vector<std::string>;

// Puts other[from, to) beside base[at, until); what is left over stands before base[until].
void pair_up(RowMatching& matching, std::size_t at, std::size_t until, std::size_t from, std::size_t to) {
  for (; at < until && from < to; ++at, ++from) matching.partner[at] = from;
  for (; from < to; ++from) matching.inserted[until].push_back(from);
}

RowMatching match_by_position(const Rows& base, const Rows& other) {
  RowMatching matching(base.size());
  pair_up(matching, 0, base.size(), 0, other.size());
  return matching;
}

// The shortest way from one sequence to the other by insertions and removals (Myers 1986): cheap when they differ
// little.
class EditScript {
 public:
  // REQUIRES: neither is empty. found() tells whether there is a way of at most `most` edits.
  EditScript(std::span<const std::string> base, std::span<const std::string> other, int most)
      : base_(base), other_(other) {
    const int rows = static_cast<int>(base.size()), columns = static_cast<int>(other.size());
    std::vector<int> reach(static_cast<std::size_t>(2 * most + 3));
    for (int edits = 0; edits <= most && !found_; ++edits) {
      for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
        const auto at = [&](int d) -> int& { return reach[static_cast<std::size_t>(d + most + 1)]; };
        const bool down = diagonal == -edits || (diagonal != edits && at(diagonal - 1) < at(diagonal + 1));
        int row = down ? at(diagonal + 1) : at(diagonal - 1) + 1;
        while (row < rows && row - diagonal >= 0 && row - diagonal < columns && same(row, row - diagonal)) ++row;
        at(diagonal) = row;
        if (row >= rows && row - diagonal >= columns) found_ = true;
      }
      history_.push_back(reach);
    }
    most_ = most;
  }
  bool found() const { return found_; }
  int edits() const { return static_cast<int>(history_.size()) - 1; }

  // Pairs of equal rows, from the first to the last.
  std::vector<std::pair<std::size_t, std::size_t>> pairs() const {
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    int row = static_cast<int>(base_.size()), column = static_cast<int>(other_.size());
    for (int edits = this->edits(); edits > 0; --edits) {
      const std::vector<int>& before = history_[static_cast<std::size_t>(edits - 1)];
      const auto at = [&](int d) { return before[static_cast<std::size_t>(d + most_ + 1)]; };
      const int diagonal = row - column;
      const bool down = diagonal == -edits || (diagonal != edits && at(diagonal - 1) < at(diagonal + 1));
      const int from_row = at(down ? diagonal + 1 : diagonal - 1);
      const int from_column = from_row - (down ? diagonal + 1 : diagonal - 1);
      const int start = down ? from_row : from_row + 1;
      for (; row > start; --row, --column) pairs.emplace_back(row - 1, column - 1);
      row = from_row, column = from_column;
    }
    for (; row > 0 && column > 0; --row, --column) pairs.emplace_back(row - 1, column - 1);
    std::reverse(pairs.begin(), pairs.end());
    return pairs;
  }

 private:
  bool same(int row, int column) const {
    return base_[static_cast<std::size_t>(row)] == other_[static_cast<std::size_t>(column)];
  }

  std::span<const std::string> base_, other_;
  std::vector<std::vector<int>> history_;  // how far each diagonal reached, after each number of edits
  int most_ = 0;
  bool found_ = false;
};

// With more edits than these a view of what was inserted and removed helps nobody.
constexpr int kMostEdits = 400;

// Finds what was inserted or left out; nothing when that is too much.
std::optional<RowMatching> match_by_edits(const Rows& base, const Rows& other, int most) {
  RowMatching matching(base.size());
  if (base.empty() || other.empty()) {
    pair_up(matching, 0, base.size(), 0, other.size());
    return matching;
  }
  const EditScript script(base, other, most);
  if (!script.found()) return std::nullopt;
  std::size_t row = 0, column = 0;
  for (const auto& [next_row, next_column] : script.pairs()) {
    pair_up(matching, row, next_row, column, next_column);
    matching.partner[next_row] = next_column;
    row = next_row + 1, column = next_column + 1;
  }
  pair_up(matching, row, base.size(), column, other.size());
  return matching;
}

}  // namespace

RowMatching match_in_order(const Rows& base, const Rows& other) {
  int most = kMostEdits;
  if (base.size() == other.size()) {
    // Where edits explain no more, a difference is seen best with each row in its place: two neighbours that are
    // swapped.
    int misplaced = 0;
    for (std::size_t i = 0; i < base.size(); ++i) misplaced += base[i] != other[i];
    if (misplaced == 0) return match_by_position(base, other);
    most = std::min(kMostEdits, misplaced - 1);
  }
  auto matching = match_by_edits(base, other, most);
  return matching ? *std::move(matching) : match_by_position(base, other);
}

RowMatching match_as_paired(std::vector<std::optional<std::size_t>> partners, std::size_t other_rows) {
  RowMatching matching(partners.size());
  std::vector<bool> taken(other_rows);
  for (const auto& partner : partners) {
    if (partner) taken[*partner] = true;
  }
  for (std::size_t row = 0; row < other_rows; ++row) {
    if (!taken[row]) matching.inserted.back().push_back(row);
  }
  matching.partner = std::move(partners);
  return matching;
}

std::vector<AlignedRow> align_rows(std::size_t base_rows, std::span<const RowMatching> others) {
  std::vector<AlignedRow> aligned;
  for (std::size_t base = 0; base <= base_rows; ++base) {
    std::size_t extra = 0;
    for (const RowMatching& one : others) extra = std::max(extra, one.inserted[base].size());
    for (std::size_t k = 0; k < extra; ++k) {
      AlignedRow row{{std::nullopt}};
      for (const RowMatching& one : others) {
        row.rows.push_back(k < one.inserted[base].size() ? std::optional(one.inserted[base][k]) : std::nullopt);
      }
      aligned.push_back(std::move(row));
    }
    if (base == base_rows) break;
    AlignedRow row{{base}};
    for (const RowMatching& one : others) row.rows.push_back(one.partner[base]);
    aligned.push_back(std::move(row));
  }
  return aligned;
}

}  // namespace enginediff
