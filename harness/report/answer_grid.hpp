// What the side-by-side view of several results shows, before it has a width: aligned rows, cells, and which of them
// differ.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "harness/compare/row_compare.hpp"
#include "harness/report/answer_groups.hpp"

namespace enginediff {

struct GridHeader {
  std::string name, type;                           // safe to show; the type is empty where it is not to be shown
  bool name_differs = false, type_differs = false;  // as part of a divergence
  bool types_vary = false;                          // also where rules make them equal
};

struct GridCell {
  std::string text;      // the whole literal
  int width = 0;         // of it, on a terminal
  std::string length;    // length_text()
  std::size_t keep = 0;  // bytes of `text` before the first difference
  bool differs = false;  // as part of a divergence: not where rules make the two equal
};

// One line of rows, or what was left out in one place.
struct GridLine {
  std::size_t aligned = 0;  // which of the aligned rows
  std::size_t skipped = 0;  // then no row: so many are not shown
  std::size_t skipped_differing = 0;
};

class AnswerGrid {
 public:
  struct Options {
    std::size_t max_rows = 12, max_columns = 40;  // at most so many of each are ever shown, differing ones first
    bool all_types = false;                       // otherwise types are shown where they differ
  };
  // Takes the groups whose answer is a result.
  AnswerGrid(const RunReport& report, const VariantReport& variant, const StepJudgement& step,
             const std::vector<AnswerGroup>& groups, const Options& options);

  // The result of a group, nullptr when its answer is something else.
  const ResultSet* result(std::size_t group) const { return results_[group]; }

  const std::vector<GridLine>& lines() const { return lines_; }
  // Columns that may be shown in the order of their importance: those with differences, then from left to right.
  const std::vector<std::size_t>& column_order() const { return column_order_; }
  bool has_differing_cells(std::size_t column) const { return column_differs_[column]; }
  std::size_t differing_columns() const { return differing_columns_; }
  bool row_counts_differ() const { return row_counts_differ_; }

  // REQUIRES: the group has a result, and it has the column.
  GridHeader header(std::size_t group, std::size_t column) const;
  // nullptr where the group has no row on that line, or the line is a gap. REQUIRES: the column is in column_order().
  const GridCell* cell(std::size_t group, std::size_t column, std::size_t line) const;

 private:
  bool has_column(std::size_t group, std::size_t column) const {
    return results_[group] != nullptr && column < results_[group]->columns.size();
  }
  std::optional<std::size_t> row_at(std::size_t group, std::size_t aligned) const;
  bool cells_differ(std::size_t aligned, std::size_t column) const;
  bool is_missing_somewhere(std::size_t aligned) const;
  bool pair_differs(std::size_t a, std::size_t b) const { return differs_[a * results_.size() + b]; }
  bool pair_differs(std::size_t a, std::size_t b, std::size_t aligned, std::size_t column) const;
  void compare_pairs(const RunReport& report, const VariantReport& variant, const std::vector<AnswerGroup>& groups);
  std::size_t first_result() const;  // results_.size() where there is none
  void align(const std::vector<AnswerGroup>& groups);
  void find_differences(std::vector<bool>& row_differs);
  void choose_lines(std::size_t max_rows, const std::vector<bool>& row_differs);
  std::optional<GridCell> make_cell(std::size_t group, std::size_t column, const GridLine& line) const;

  std::vector<const ResultSet*> results_;          // for each group
  std::vector<std::optional<std::size_t>> place_;  // of each group in aligned_[…]
  std::vector<bool> differs_;                      // group × group: whether their differences count
  std::map<std::pair<std::size_t, std::size_t>, ComparedRows> compared_;  // by groups, the first one first
  std::vector<std::vector<std::optional<std::size_t>>> aligned_;
  std::vector<GridLine> lines_;
  std::vector<bool> column_differs_;
  std::vector<std::size_t> column_order_, column_rank_;
  std::vector<std::optional<GridCell>> cells_;  // group × line × place in column_order_
  std::size_t columns_ = 0, differing_columns_ = 0;
  bool all_types_, row_counts_differ_ = false;
};

}  // namespace enginediff
