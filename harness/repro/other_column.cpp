#include "harness/repro/other_column.hpp"

#include <algorithm>
#include <array>

#include "harness/repro/equal_tables.hpp"
#include "harness/repro/statement_outline.hpp"

namespace enginediff {

namespace {

// The answer's one column, as if nothing else had been asked.
StepRecord only_column(const StepRecord& record, const ResultSet& rows, std::size_t column) {
  ResultSet one;
  one.columns = {rows.columns[column]};
  one.total_rows = rows.total_rows;
  for (std::size_t row = 0; row < rows.row_count(); ++row) one.append(rows.at(row, column));
  StepRecord out = record;
  out.ordered = false;
  std::get<Outcome>(out.result).answer = std::move(one);
  return out;
}

// Behind the list of a SELECT that begins the query: FROM or the end; 0 where the query is more than one SELECT.
std::size_t end_of_list(const Tokens& query) {
  static constexpr std::array<std::string_view, 4> kMore = {"UNION", "EXCEPT", "INTERSECT", "INTO"};
  std::size_t end = 0;
  for (std::size_t at = 1; at < query.size(); ++at) {
    if (is_symbol(query[at], "(")) at = behind_parenthesis(query, at) - 1;
    if (end == 0 && is_word_at(query, at, "FROM")) end = at;
    if (std::any_of(kMore.begin(), kMore.end(), [&](std::string_view word) { return is_word_at(query, at, word); }))
      return 0;
  }
  return end == 0 ? query.size() : end;
}

}  // namespace

std::optional<std::size_t> first_other_column(const StepRecord& a, const TargetInfo& a_target, const StepRecord& b,
                                              const TargetInfo& b_target) {
  const ResultSet* ours = a.outcome() == nullptr ? nullptr : a.outcome()->rows();
  const ResultSet* theirs = b.outcome() == nullptr ? nullptr : b.outcome()->rows();
  if (ours == nullptr || theirs == nullptr || !ours->all_rows_kept() || !theirs->all_rows_kept() ||
      ours->row_count() != theirs->row_count() || ours->columns.size() != theirs->columns.size())
    return std::nullopt;
  for (std::size_t column = 0; column < ours->columns.size(); ++column) {
    if (are_other_rows(only_column(a, *ours, column), a_target, only_column(b, *theirs, column), b_target))
      return column;
  }
  return std::nullopt;
}

Tokens with_only_item(const Tokens& query, std::size_t item, std::size_t columns) {
  if (columns < 2 || query.empty() || !is_word(query[0], "SELECT")) return query;
  if (is_word_at(query, 1, "DISTINCT") || is_word_at(query, 1, "ALL")) return query;
  std::size_t end = end_of_list(query);
  if (end == query.size() && is_symbol(query.back(), ";")) --end;
  const auto items = split_at_commas(query, {1, end});
  if (end == 0 || items.size() != columns || item >= columns) return query;
  // `t.*` may be one column.
  for (const TokenRange& one : items) {
    if (one.empty() || is_symbol(query[one.end - 1], "*")) return query;
  }
  const auto at = [&](std::size_t place) { return query.begin() + static_cast<std::ptrdiff_t>(place); };
  Tokens out(at(0), at(1));
  out.insert(out.end(), at(items[item].begin), at(items[item].end));
  out.insert(out.end(), at(end), query.end());
  return out;
}

}  // namespace enginediff
