#include "harness/report/answer_grid.hpp"

#include <algorithm>
#include <set>

#include "harness/base/utf8.hpp"
#include "harness/report/cell_text.hpp"
#include "harness/report/display_text.hpp"
#include "harness/report/row_alignment.hpp"

namespace enginediff {

namespace {

// Equal literals meet, whatever their kinds: 3 beside 3.
std::vector<std::string> alignment_keys(const ResultSet& result) {
  std::vector<std::string> keys;
  keys.reserve(result.row_count());
  for (std::size_t row = 0; row < result.row_count(); ++row) {
    std::string key;
    for (std::size_t column = 0; column < result.columns.size(); ++column) key += literal(result.at(row, column)) + '|';
    keys.push_back(std::move(key));
  }
  return keys;
}

// Up to `max` of `count` rows: differing ones, then their neighbours.
std::set<std::size_t> choose_rows(std::size_t count, std::size_t max, const std::vector<bool>& differs) {
  std::set<std::size_t> chosen;
  const auto choose = [&](std::size_t row) {
    if (row < count && chosen.size() < max) chosen.insert(row);
  };
  for (std::size_t row = 0; row < count; ++row) {
    if (count <= max || differs[row]) choose(row);
  }
  const std::set<std::size_t> first(chosen);
  for (const std::size_t row : first) {
    if (row > 0) choose(row - 1);
    choose(row + 1);
  }
  // Without differences the beginning is as good as any part.
  for (std::size_t row = 0; first.empty() && row < max; ++row) choose(row);
  return chosen;
}

}  // namespace

AnswerGrid::AnswerGrid(const VariantReport& variant, const StepJudgement& step, const std::vector<AnswerGroup>& groups,
                       const Options& options)
    : all_types_(options.all_types) {
  bool ordered = false;
  for (const AnswerGroup& group : groups) {
    results_.push_back(group.record->outcome()->rows());
    if (results_.back() == nullptr) continue;
    columns_ = std::max(columns_, results_.back()->columns.size());
    ordered = ordered || group.record->ordered;
  }
  for (const AnswerGroup& a : groups) {
    for (const AnswerGroup& b : groups) {
      const PairAgreement* pair = &a == &b ? nullptr : agreement_between(variant, step, a, b);
      // What rules make equal is told in words and not marked.
      differs_.push_back(&a != &b && (pair == nullptr || pair->agreement.kind == Agreement::Kind::divergent));
    }
  }
  align(ordered);
  std::vector<bool> row_differs(aligned_.size());
  find_differences(row_differs);
  choose_lines(options.max_rows, row_differs);
  column_order_.resize(std::min(columns_, options.max_columns));
  column_rank_.assign(columns_, column_order_.size());
  for (std::size_t rank = 0; rank < column_order_.size(); ++rank) column_rank_[column_order_[rank]] = rank;
  for (std::size_t group = 0; group < results_.size(); ++group) {
    for (const GridLine& line : lines_) {
      for (const std::size_t column : column_order_) cells_.push_back(make_cell(group, column, line));
    }
  }
}

// Marks rows in `row_differs`, and puts the columns in order. A row that one group lacks speaks about no column.
void AnswerGrid::find_differences(std::vector<bool>& row_differs) {
  std::vector<bool> column_differs(columns_);
  for (std::size_t row = 0; row < aligned_.size(); ++row) {
    row_differs[row] = is_missing_somewhere(row);
    for (std::size_t column = 0; column < columns_; ++column) {
      if (!cells_differ(row, column)) continue;
      row_differs[row] = true;
      column_differs[column] = true;
    }
  }
  for (std::size_t column = 0; column < columns_; ++column) column_order_.push_back(column);
  std::stable_sort(column_order_.begin(), column_order_.end(),
                   [&](std::size_t a, std::size_t b) { return column_differs[a] && !column_differs[b]; });
  differing_columns_ = static_cast<std::size_t>(std::count(column_differs.begin(), column_differs.end(), true));
}

bool AnswerGrid::is_missing_somewhere(std::size_t aligned) const {
  const auto& rows = aligned_[aligned];
  return std::any_of(rows.begin(), rows.end(), [](const auto& row) { return !row.has_value(); });
}

const GridCell* AnswerGrid::cell(std::size_t group, std::size_t column, std::size_t line) const {
  const auto& held = cells_[(group * lines_.size() + line) * column_order_.size() + column_rank_[column]];
  return held ? &*held : nullptr;
}

void AnswerGrid::align(bool ordered) {
  std::vector<std::vector<std::string>> keys;
  std::optional<std::uint64_t> count;
  for (const ResultSet* result : results_) {
    place_.push_back(result == nullptr ? std::nullopt : std::optional(keys.size()));
    if (result == nullptr) continue;
    keys.push_back(alignment_keys(*result));
    row_counts_differ_ = row_counts_differ_ || (count && *count != result->total_rows);
    count = result->total_rows;
  }
  for (AlignedRow& row : align_rows(keys, ordered)) aligned_.push_back(std::move(row.rows));
}

std::optional<std::size_t> AnswerGrid::row_at(std::size_t group, std::size_t aligned) const {
  return place_[group] ? aligned_[aligned][*place_[group]] : std::nullopt;
}

bool AnswerGrid::cells_differ(std::size_t aligned, std::size_t column) const {
  for (std::size_t a = 0; a < results_.size(); ++a) {
    if (!has_column(a, column)) continue;
    for (std::size_t b = a + 1; b < results_.size(); ++b) {
      if (!has_column(b, column) || !pair_differs(a, b)) continue;
      const auto row = row_at(a, aligned), other = row_at(b, aligned);
      if (!row || !other || results_[a]->at(*row, column) == results_[b]->at(*other, column)) continue;
      if (full_cell_text(*results_[a], *row, column) != full_cell_text(*results_[b], *other, column)) return true;
    }
  }
  return false;
}

void AnswerGrid::choose_lines(std::size_t max_rows, const std::vector<bool>& row_differs) {
  std::size_t next = 0;
  const auto skip_to = [&](std::size_t row) {
    if (row == next) return;
    GridLine gap;
    gap.skipped = row - next;
    for (; next < row; ++next) gap.skipped_differing += row_differs[next];
    lines_.push_back(gap);
  };
  std::set<std::size_t> chosen = choose_rows(aligned_.size(), max_rows, row_differs);
  // A line that says that one row is left out is better used for that row.
  for (std::size_t row = 0; row < aligned_.size(); ++row) {
    const bool after = row == 0 || chosen.contains(row - 1),
               before = row + 1 == aligned_.size() || chosen.contains(row + 1);
    if (after && before) chosen.insert(row);
  }
  for (const std::size_t row : chosen) {
    skip_to(row);
    lines_.push_back({row, 0, 0});
    next = row + 1;
  }
  skip_to(aligned_.size());
}

GridHeader AnswerGrid::header(std::size_t group, std::size_t column) const {
  const Column& own = results_[group]->columns[column];
  GridHeader header;
  header.name = own.name.empty() ? "\"\"" : escape_for_terminal(own.name);
  for (std::size_t other = 0; other < results_.size(); ++other) {
    if (!has_column(other, column)) continue;
    const Column& there = results_[other]->columns[column];
    header.name_differs = header.name_differs || there.name != own.name;
    header.type_differs = header.type_differs || there.type != own.type;
  }
  if (header.type_differs || all_types_) header.type = escape_for_terminal(to_string(own.type));
  return header;
}

std::optional<GridCell> AnswerGrid::make_cell(std::size_t group, std::size_t column, const GridLine& line) const {
  if (line.skipped > 0) return std::nullopt;
  const auto row = row_at(group, line.aligned);
  if (!row || !has_column(group, column)) return std::nullopt;
  GridCell cell;
  cell.text = full_cell_text(*results_[group], *row, column);
  cell.width = display_width(cell.text);
  cell.length = length_text(results_[group]->at(*row, column));
  std::optional<std::size_t> prefix;
  for (std::size_t other = 0; other < results_.size(); ++other) {
    if (!has_column(other, column) || !pair_differs(group, other)) continue;
    const auto there = row_at(other, line.aligned);
    if (!there) continue;  // that group shows that it has no row
    const std::string text = full_cell_text(*results_[other], *there, column);
    if (text == cell.text) continue;
    cell.differs = true;
    prefix = std::min(prefix.value_or(cell.text.size()), common_prefix(cell.text, text));
  }
  cell.keep = prefix.value_or(0);
  return cell;
}

}  // namespace enginediff
