#include "harness/report/answer_grid.hpp"

#include <algorithm>
#include <set>

#include "harness/base/utf8.hpp"
#include "harness/compare/row_pairing.hpp"
#include "harness/report/cell_text.hpp"
#include "harness/report/display_text.hpp"
#include "harness/report/row_alignment.hpp"

namespace enginediff {

namespace {

std::vector<std::string> texts_of(const ResultSet& result) {
  std::vector<std::string> texts;
  texts.reserve(result.row_count());
  for (std::size_t row = 0; row < result.row_count(); ++row) {
    std::string text;
    for (std::size_t column = 0; column < result.columns.size(); ++column)
      text += tagged_literal(result.at(row, column)) + '|';
    texts.push_back(std::move(text));
  }
  return texts;
}

const TargetInfo& info_of(const RunReport& report, const std::string& target) {
  for (const TargetStatus& one : report.targets) {
    if (one.info.name == target) return one.info;
  }
  static const TargetInfo unknown;
  return unknown;
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

AnswerGrid::AnswerGrid(const RunReport& report, const VariantReport& variant, const StepJudgement& step,
                       const std::vector<AnswerGroup>& groups, const Options& options)
    : all_types_(options.all_types) {
  for (const AnswerGroup& group : groups) {
    results_.push_back(group.record->outcome()->rows());
    if (results_.back() != nullptr) columns_ = std::max(columns_, results_.back()->columns.size());
  }
  for (const AnswerGroup& a : groups) {
    for (const AnswerGroup& b : groups) {
      const PairAgreement* pair = &a == &b ? nullptr : agreement_between(variant, step, a, b);
      // What rules make equal is told in words and not marked.
      differs_.push_back(&a != &b && (pair == nullptr || pair->agreement.kind == Agreement::Kind::divergent));
    }
  }
  compare_pairs(report, variant, groups);
  align(groups);
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
  column_differs_.resize(columns_);
  for (std::size_t row = 0; row < aligned_.size(); ++row) {
    row_differs[row] = is_missing_somewhere(row);
    for (std::size_t column = 0; column < columns_; ++column) {
      if (!cells_differ(row, column)) continue;
      row_differs[row] = true;
      column_differs_[column] = true;
    }
  }
  for (std::size_t column = 0; column < columns_; ++column) column_order_.push_back(column);
  std::stable_sort(column_order_.begin(), column_order_.end(),
                   [&](std::size_t a, std::size_t b) { return column_differs_[a] && !column_differs_[b]; });
  differing_columns_ = static_cast<std::size_t>(std::count(column_differs_.begin(), column_differs_.end(), true));
}

bool AnswerGrid::is_missing_somewhere(std::size_t aligned) const {
  const auto& rows = aligned_[aligned];
  return std::any_of(rows.begin(), rows.end(), [](const auto& row) { return !row.has_value(); });
}

const GridCell* AnswerGrid::cell(std::size_t group, std::size_t column, std::size_t line) const {
  const auto& held = cells_[(group * lines_.size() + line) * column_order_.size() + column_rank_[column]];
  return held ? &*held : nullptr;
}

// Results as the comparison of two targets saw them last: all that are beside the first one, and all that differ.
void AnswerGrid::compare_pairs(const RunReport& report, const VariantReport& variant,
                               const std::vector<AnswerGroup>& groups) {
  const auto side_of = [&](std::size_t group) {
    const std::string& name = variant.traces[groups[group].traces.front()].target;
    return RowsSide{*results_[group], info_of(report, name), groups[group].record->sql};
  };
  for (std::size_t a = 0; a < results_.size(); ++a) {
    for (std::size_t b = a + 1; results_[a] != nullptr && b < results_.size(); ++b) {
      if (results_[b] == nullptr || (!pair_differs(a, b) && a != first_result())) continue;
      compared_.emplace(std::pair(a, b), under_rules(side_of(a), side_of(b)));
    }
  }
}

std::size_t AnswerGrid::first_result() const {
  const auto at = std::find_if(results_.begin(), results_.end(), [](const ResultSet* one) { return one != nullptr; });
  return static_cast<std::size_t>(at - results_.begin());
}

void AnswerGrid::align(const std::vector<AnswerGroup>& groups) {
  const std::size_t base = first_result();
  std::vector<RowMatching> matchings;
  std::size_t placed = 0;
  for (std::size_t group = 0; group < results_.size(); ++group) {
    place_.push_back(results_[group] == nullptr ? std::nullopt : std::optional(placed++));
    if (results_[group] == nullptr || group == base) continue;
    row_counts_differ_ = row_counts_differ_ || results_[group]->total_rows != results_[base]->total_rows;
    const ComparedRows& sides = compared_.at({base, group});
    const bool ordered = groups[base].record->ordered && groups[group].record->ordered;
    matchings.push_back(ordered ? match_in_order(texts_of(sides.a), texts_of(sides.b))
                                : match_as_paired(pair_rows(sides.a, sides.b), sides.b.row_count()));
  }
  if (base == results_.size()) return;
  for (AlignedRow& row : align_rows(results_[base]->row_count(), matchings)) aligned_.push_back(std::move(row.rows));
}

std::optional<std::size_t> AnswerGrid::row_at(std::size_t group, std::size_t aligned) const {
  return place_[group] ? aligned_[aligned][*place_[group]] : std::nullopt;
}

bool AnswerGrid::cells_differ(std::size_t aligned, std::size_t column) const {
  for (std::size_t a = 0; a < results_.size(); ++a) {
    for (std::size_t b = a + 1; b < results_.size(); ++b) {
      if (pair_differs(a, b, aligned, column)) return true;
    }
  }
  return false;
}

// Whether what two groups have there is part of their divergence. A row that one of them lacks speaks about no cell.
bool AnswerGrid::pair_differs(std::size_t a, std::size_t b, std::size_t aligned, std::size_t column) const {
  if (b < a) std::swap(a, b);
  if (!has_column(a, column) || !has_column(b, column) || !pair_differs(a, b)) return false;
  const auto row = row_at(a, aligned), other = row_at(b, aligned);
  if (!row || !other) return false;
  const ComparedRows& sides = compared_.at({a, b});
  return sides.a.at(*row, column) != sides.b.at(*other, column);
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
    header.types_vary = header.types_vary || results_[other]->columns[column].type != own.type;
    if (!pair_differs(group, other)) continue;
    const ComparedRows& sides = compared_.at(std::minmax(group, other));
    const Column &a = sides.a.columns[column], &b = sides.b.columns[column];
    header.name_differs = header.name_differs || a.name != b.name;
    header.type_differs = header.type_differs || a.type != b.type;
  }
  if (header.types_vary || all_types_) header.type = escape_for_terminal(to_string(own.type));
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
    if (other == group || !pair_differs(group, other, line.aligned, column)) continue;
    const std::string text = full_cell_text(*results_[other], *row_at(other, line.aligned), column);
    cell.differs = true;
    prefix = std::min(prefix.value_or(cell.text.size()), common_prefix(cell.text, text));
  }
  cell.keep = prefix.value_or(0);
  return cell;
}

}  // namespace enginediff
