// Lint of histories: values in rows that a step reads and that may mean more than one thing.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "harness/casefile/lint_checks.hpp"
#include "harness/sql/assigned_values.hpp"

namespace enginediff {

namespace {

struct ReadStep {
  const Step* step;
  std::set<std::string> objects;  // that it reads together
};

template <class Use>
void for_each_sql(const Step& step, Use use) {
  for (const Spelling& spelling : step.spellings) {
    for (const SqlText& text : spelling.statements) use(text.sql);
  }
}

bool writes_value(const HistoryEvent& event) {
  return event.kind == HistoryEvent::Kind::write && parse_written_value(event.value).value != kNoRow;
}

class HistoryValues {
 public:
  explicit HistoryValues(LintContext& context) : context_(context) {
    for (const Step& step : context_.parsed.steps) {
      for_each_sql(step, [&](const std::string& sql) { add_created_tables(sql, tables_); });
      for (const HistoryEvent& event : step.history) {
        if (!writes_value(event)) continue;
        for (const std::string& predicate : parse_written_value(event.value).predicates)
          matching_[predicate].insert(event.object);
      }
    }
    for (const Step& step : context_.parsed.steps) {
      ReadStep read{&step, objects_read(step)};
      if (!read.objects.empty()) reads_.push_back(std::move(read));
    }
  }

  void run() {
    std::map<std::string, std::set<std::string>> owners;  // of each value, the objects that have it
    for (const Step& step : context_.parsed.steps) {
      for (const HistoryEvent& event : step.history) {
        if (!writes_value(event)) continue;
        const std::string value = parse_written_value(event.value).value;
        auto& others = owners[value];
        if (!others.insert(event.object).second) continue;
        if (!check_objects(step, event, value, others)) check_other_columns(step, event, value);
      }
    }
  }

 private:
  std::set<std::string> objects_read(const Step& step) const {
    std::set<std::string> out;
    for (const HistoryEvent& event : step.history) {
      if (event.kind == HistoryEvent::Kind::write) continue;
      const auto matching = matching_.find(event.object);
      if (!is_predicate(event)) {
        out.insert(event.object);
      } else if (matching != matching_.end()) {
        out.insert(matching->second.begin(), matching->second.end());
      }
    }
    return out;
  }

  // Whether a step reads the object and another one that has the value too.
  bool check_objects(const Step& step, const HistoryEvent& event, const std::string& value,
                     const std::set<std::string>& owners) {
    for (const ReadStep& read : reads_) {
      if (!read.objects.contains(event.object)) continue;
      for (const std::string& other : owners) {
        if (other == event.object || !read.objects.contains(other)) continue;
        report(step, event,
               fmt::format("`{}` is written to `{}` and to `{}`, which step {} reads together", value, other,
                           event.object, read.step->name));
        return true;
      }
    }
    return false;
  }

  // Whether the value is inserted as something else, too, that a step shows beside the object.
  void check_other_columns(const Step& step, const HistoryEvent& event, const std::string& value) {
    for (const ReadStep& read : reads_) {
      if (!read.objects.contains(event.object)) continue;
      for (const Step& other : context_.parsed.steps) {
        const std::string column = column_shown(other, value, *read.step);
        if (column.empty()) continue;
        report(step, event,
               fmt::format("`{}` is written to `{}` and inserted as `{}`, which step {} shows beside it", value,
                           event.object, column, read.step->name));
        return;
      }
    }
  }

  // The column, among those that the reading step shows, into which the step puts the value without a word in its
  // history; empty where there is none. Which of two equal values is meant does not matter.
  std::string column_shown(const Step& step, const std::string& value, const Step& reading) const {
    const auto told = std::count_if(step.history.begin(), step.history.end(), [&](const HistoryEvent& event) {
      return writes_value(event) && parse_written_value(event.value).value == value;
    });
    std::string out;
    for_each_sql(step, [&](const std::string& sql) {
      std::vector<std::string> columns;
      for (const AssignedValue& one : assigned_values(sql, tables_)) {
        if (one.value == value && shows(reading, one)) columns.push_back(one.column);
      }
      // What a step writes comes last in most tables, so the first one is the other.
      if (static_cast<long>(columns.size()) > told && out.empty()) out = columns.front();
    });
    return out;
  }

  bool shows(const Step& reading, const AssignedValue& put) const {
    bool out = false;
    for_each_sql(reading, [&](const std::string& sql) {
      const std::optional<PlainQuery> query = plain_query(sql, tables_);
      if (!query || query->table != put.table || put.column.empty()) return;
      for (const std::string& column : query->columns) out |= column == "*" || column == put.column;
    });
    return out;
  }

  void report(const Step& step, const HistoryEvent& event, std::string message) {
    context_.problem_at(context_.find_line("-- @history", step.lines.first), event.object, std::move(message),
                        "a value that stands for nothing else there: it tells which version a read saw");
  }

  LintContext& context_;
  CreatedTables tables_;
  std::map<std::string, std::set<std::string>> matching_;  // of each predicate, the objects with a version in it
  std::vector<ReadStep> reads_;
};

}  // namespace

void lint_history_values(LintContext& context) { HistoryValues(context).run(); }

}  // namespace enginediff
