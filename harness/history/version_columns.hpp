// Which cells of the rows that steps return hold versions of objects, and nothing else.
#pragma once

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "harness/history/written_values.hpp"
#include "harness/model/case.hpp"
#include "harness/model/trace.hpp"
#include "harness/sql/assigned_values.hpp"

namespace enginediff {

// What the cells of a record's rows hold.
struct ShownCells {
  // Values that the case's history names, in its spelling; of a cell that it spells in several ways, each.
  std::vector<std::string> all;
  std::vector<std::string> versions;  // of columns that hold versions; no value that may be another row's
  std::vector<std::string> unknown;   // likewise: values that no history names, as the engine shows them; no NULL
  // What is not shown is not there: no rows, or a column that holds versions.
  bool complete = false;
};

// A column holds versions where a statement puts a value that its `@history` names there and nowhere else.
class VersionColumns {
 public:
  VersionColumns(const Case& parsed, const std::vector<StepRecord>& records);

  ShownCells cells_of(const StepRecord& record) const;
  // Whether the record changes what it finds by a key, or all rows: no version of a row, while it is there, keeps it
  // from being found.
  bool finds_by_key(const StepRecord& record) const;

 private:
  void learn(const StepRecord& record, const std::vector<HistoryEvent>& events);
  void note_strays(const StepRecord& record, const std::vector<HistoryEvent>& events);
  std::vector<bool> columns_of(const StepRecord& record) const;

  CreatedTables tables_;
  std::set<std::pair<std::string, std::string>> holding_;  // table and column
  WrittenValues written_;                                  // all that the case's history names
  WrittenValues strays_;                                   // values put there of which no history says whose they are
};

}  // namespace enginediff
