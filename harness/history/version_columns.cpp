#include "harness/history/version_columns.hpp"

#include <algorithm>
#include <map>

namespace enginediff {

namespace {

std::string cell_text(const Value& value) {
  if (value.is_null()) return "NULL";
  return value.carries_bytes() ? std::string(value.bytes()) : literal(value);
}

// How often the step says that each value is written.
std::map<std::string, int> values_told(const std::vector<HistoryEvent>& events) {
  std::map<std::string, int> out;
  for (const HistoryEvent& event : events) {
    const std::string value = parse_written_value(event.value).value;
    if (event.kind == HistoryEvent::Kind::write && value != kNoRow) ++out[value];
  }
  return out;
}

}  // namespace

VersionColumns::VersionColumns(const Case& parsed, const std::vector<StepRecord>& records) {
  for (const StepRecord& record : records) add_created_tables(record.sql, tables_);
  const auto events = [&](const StepRecord& record) -> const auto& { return parsed.steps[record.index].history; };
  for (const StepRecord& record : records) learn(record, events(record));
  for (const StepRecord& record : records) note_strays(record, events(record));
}

void VersionColumns::learn(const StepRecord& record, const std::vector<HistoryEvent>& events) {
  const std::map<std::string, int> told = values_told(events);
  if (told.empty()) return;
  std::map<std::string, std::set<std::pair<std::string, std::string>>> places;
  for (const AssignedValue& one : assigned_values(record.sql, tables_)) {
    // A value that is computed may be the one that is meant, and the equal literal an id.
    if (!one.value) return;
    if (told.contains(*one.value)) places[*one.value].emplace(one.table, one.column);
  }
  for (const auto& [value, where] : places) {
    if (where.size() == 1 && !where.begin()->second.empty()) holding_.insert(*where.begin());
  }
}

void VersionColumns::note_strays(const StepRecord& record, const std::vector<HistoryEvent>& events) {
  std::map<std::string, int> told = values_told(events);
  for (const AssignedValue& one : assigned_values(record.sql, tables_)) {
    if (!one.value || !holding_.contains({one.table, one.column})) continue;
    if (--told[*one.value] < 0) strays_.insert(*one.value);
  }
}

std::vector<bool> VersionColumns::columns_of(const StepRecord& record) const {
  const std::vector<Column>& columns = record.outcome()->rows()->columns;
  std::vector<bool> out(columns.size(), false);
  const std::optional<PlainQuery> query = plain_query(record.sql, tables_);
  if (!query) return out;
  for (std::size_t i = 0; i < columns.size(); ++i)
    out[i] = holding_.contains({query->table, folded_name(columns[i].name)});
  return out;
}

ShownCells VersionColumns::cells_of(const StepRecord& record) const {
  ShownCells out;
  const Outcome* const outcome = record.outcome();
  const ResultSet* const rows = outcome == nullptr ? nullptr : outcome->rows();
  if (rows == nullptr) return out;
  const std::vector<bool> holding = columns_of(record);
  out.complete = rows->all_rows_kept() &&
                 (rows->total_rows == 0 || std::find(holding.begin(), holding.end(), true) != holding.end());
  for (std::size_t row = 0; row < rows->row_count(); ++row) {
    for (std::size_t column = 0; column < rows->columns.size(); ++column) {
      out.all.push_back(cell_text(rows->at(row, column)));
      if (holding[column] && !strays_.contains(out.all.back())) out.versions.push_back(out.all.back());
    }
  }
  return out;
}

}  // namespace enginediff
