#include "harness/history/version_columns.hpp"

#include <algorithm>
#include <map>

#include "harness/base/ascii.hpp"
#include "harness/sql/plain_change.hpp"

namespace enginediff {

namespace {

using Places = std::map<std::string, std::set<std::pair<std::string, std::string>>>;

// How often the step says that each value is written.
std::map<std::string, int> values_told(const std::vector<HistoryEvent>& events) {
  std::map<std::string, int> out;
  for (const HistoryEvent& event : events) {
    const std::string value = parse_written_value(event.value).value;
    if (event.kind == HistoryEvent::Kind::write && value != kNoRow) ++out[value];
  }
  return out;
}

// Where the literals stand that are told values: in the same spelling, and only where there are none the same numbers.
Places places_of(const std::map<std::string, int>& told, const std::vector<AssignedValue>& assigned) {
  Places out;
  for (const bool exactly : {true, false}) {
    Places found;
    for (const AssignedValue& one : assigned) {
      for (const auto& [value, count] : told) {
        const bool same = exactly ? *one.value == value : same_number(*one.value, value);
        if (same && !out.contains(value)) found[value].emplace(one.table, one.column);
      }
    }
    out.merge(found);
  }
  return out;
}

}  // namespace

VersionColumns::VersionColumns(const Case& parsed, const std::vector<StepRecord>& records) {
  for (const StepRecord& record : records) add_created_tables(record.sql, tables_);
  for (const Step& step : parsed.steps) {
    for (const auto& [value, count] : values_told(step.history)) written_.add(value);
  }
  const auto events = [&](const StepRecord& record) -> const auto& { return parsed.steps[record.index].history; };
  for (const StepRecord& record : records) learn(record, events(record));
  for (const StepRecord& record : records) note_strays(record, events(record));
}

void VersionColumns::learn(const StepRecord& record, const std::vector<HistoryEvent>& events) {
  const std::map<std::string, int> told = values_told(events);
  if (told.empty()) return;
  const std::vector<AssignedValue> assigned = assigned_values(record.sql, tables_);
  // A value that is computed may be the one that is meant, and the equal literal an id.
  if (std::any_of(assigned.begin(), assigned.end(), [](const AssignedValue& one) { return !one.value; })) return;
  for (const auto& [value, where] : places_of(told, assigned)) {
    if (where.size() == 1 && !where.begin()->second.empty()) holding_.insert(*where.begin());
  }
}

void VersionColumns::note_strays(const StepRecord& record, const std::vector<HistoryEvent>& events) {
  std::map<std::string, int> told = values_told(events);
  std::vector<std::string> others;
  for (const AssignedValue& one : assigned_values(record.sql, tables_)) {
    if (!one.value || !holding_.contains({one.table, one.column})) continue;
    const auto same = told.find(*one.value);
    if (same == told.end() || --same->second < 0) others.push_back(*one.value);
  }
  // Only then those that are told in another spelling: `11.00` and w(x=11).
  for (const std::string& value : others) {
    const auto same = std::find_if(told.begin(), told.end(),
                                   [&](const auto& one) { return one.second > 0 && same_number(one.first, value); });
    if (same == told.end()) {
      strays_.add(value);
    } else {
      --same->second;
    }
  }
}

std::vector<bool> VersionColumns::columns_of(const StepRecord& record) const {
  const std::vector<Column>& columns = record.outcome()->rows()->columns;
  std::vector<bool> out(columns.size(), false);
  const std::optional<PlainQuery> query = plain_query(record.sql, tables_);
  if (!query) return out;
  for (std::size_t i = 0; i < columns.size(); ++i)
    out[i] = holding_.contains({query->table, to_lower(columns[i].name)});
  return out;
}

bool VersionColumns::finds_by_key(const StepRecord& record) const {
  const std::optional<PlainChange> change = plain_change(record.sql);
  if (!change || change->condition == PlainChange::Condition::other) return false;
  return std::none_of(holding_.begin(), holding_.end(), [&](const auto& one) { return one.second == change->column; });
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
      const Value cell = rows->at(row, column);
      const std::vector<std::string> values = written_.held_by(cell, rows->columns[column]);
      out.all.insert(out.all.end(), values.begin(), values.end());
      if (!holding[column] || !strays_.held_by(cell, rows->columns[column]).empty()) continue;
      out.versions.insert(out.versions.end(), values.begin(), values.end());
      if (values.empty() && !cell.is_null()) out.unknown.push_back(cell_text(cell));
    }
  }
  return out;
}

}  // namespace enginediff
