#include "harness/report/full_difference.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "harness/base/utf8.hpp"
#include "harness/report/answer_grid.hpp"
#include "harness/report/cell_text.hpp"
#include "harness/report/display_text.hpp"

namespace enginediff {

namespace {

constexpr std::size_t kMostLines = 1000;
constexpr int kLongestCell = 4000;
// What a table of two answers has room for.
constexpr std::size_t kTableColumns = 3, kTableRows = 40;
constexpr int kTableCell = 20;
constexpr std::size_t kMostRows = 1000, kMostColumns = 5000;  // no engine has more columns

class FullDifference {
 public:
  FullDifference(const RunReport& report, const VariantReport& variant, const StepJudgement& step,
                 const std::vector<AnswerGroup>& groups)
      : groups_(groups), grid_(report, variant, step, groups, {kMostRows, kMostColumns, false}) {
    for (const AnswerGroup& group : groups) {
      names_.push_back(escape_for_terminal(fmt::format("{}", fmt::join(target_names(variant, group), ", "))));
      const ResultSet* result = grid_.result(names_.size() - 1);
      if (result != nullptr) columns_ = std::max(columns_, result->columns.size());
    }
  }

  std::vector<std::string> lines() {
    for (std::size_t line = 0; line < grid_.lines().size(); ++line) add_line(line);
    if (!left_out_) return {};
    if (lines_.size() > kMostLines) {
      const std::size_t more = lines_.size() - kMostLines;
      lines_.resize(kMostLines);
      lines_.push_back(fmt::format("and {} more", with_thousands(more)));
    }
    return std::move(lines_);
  }

 private:
  const GridCell* cell(std::size_t group, std::size_t column, std::size_t line) const {
    const ResultSet* result = grid_.result(group);
    return result == nullptr || column >= result->columns.size() ? nullptr : grid_.cell(group, column, line);
  }

  bool has_row(std::size_t group, std::size_t line) const {
    return grid_.result(group) != nullptr && cell(group, 0, line) != nullptr;
  }

  void add_line(std::size_t line) {
    if (const GridLine& gap = grid_.lines()[line]; gap.skipped > 0) {
      if (gap.skipped_differing == 0) return;
      lines_.push_back(fmt::format("{} more differ", counted(gap.skipped_differing, "row", "rows")));
      left_out_ = true;
      return;
    }
    std::size_t with = 0, results = 0, cells = 0;
    for (std::size_t group = 0; group < groups_.size(); ++group) {
      results += grid_.result(group) != nullptr;
      with += has_row(group, line);
    }
    if (with > 0 && with < results) add_missing_row(line);
    for (std::size_t column = 0; column < columns_; ++column) cells += add_cell(line, column);
    left_out_ = left_out_ || cells > kTableColumns || (line >= kTableRows && (cells > 0 || with < results));
  }

  void add_missing_row(std::size_t line) {
    std::vector<std::string> without;
    for (std::size_t group = 0; group < groups_.size(); ++group) {
      if (grid_.result(group) != nullptr && !has_row(group, line)) without.push_back(names_[group]);
    }
    for (std::size_t group = 0; group < groups_.size(); ++group) {
      if (!has_row(group, line)) continue;
      std::vector<std::string> cells;
      for (std::size_t column = 0; column < grid_.result(group)->columns.size(); ++column)
        cells.push_back(words(*cell(group, column, line)));
      lines_.push_back(fmt::format("row {}: {} ({}), no such row ({})", grid_.lines()[line].aligned + 1,
                                   fmt::join(cells, " | "), names_[group], fmt::join(without, ", ")));
    }
  }

  bool add_cell(std::size_t line, std::size_t column) {
    std::vector<std::string> parts;
    std::string name;
    bool differs = false;
    for (std::size_t group = 0; group < groups_.size(); ++group) {
      const GridCell* one = cell(group, column, line);
      if (one == nullptr) continue;
      if (name.empty()) name = grid_.header(group, column).name;
      differs = differs || one->differs;
      parts.push_back(fmt::format("{} ({})", words(*one), names_[group]));
    }
    if (!differs) return false;
    lines_.push_back(
        fmt::format("row {}, column {}: {}", grid_.lines()[line].aligned + 1, name, fmt::join(parts, ", ")));
    return true;
  }

  std::string words(const GridCell& cell) {
    left_out_ = left_out_ || (cell.differs && cell.width > kTableCell);
    return cut_cell_text(cell.text, kLongestCell, cell.keep, cell.length, "…");
  }

  const std::vector<AnswerGroup>& groups_;
  const AnswerGrid grid_;
  std::vector<std::string> names_;  // of each group
  std::size_t columns_ = 0;
  std::vector<std::string> lines_;
  bool left_out_ = false;  // by a table
};

}  // namespace

std::vector<std::string> full_difference(const RunReport& report, const VariantReport& variant,
                                         const StepJudgement& step, const std::vector<AnswerGroup>& groups) {
  return FullDifference(report, variant, step, groups).lines();
}

}  // namespace enginediff
