// The versions that the steps of one schedule wrote, found in `@history` and in what the engine answered.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "harness/history/history.hpp"
#include "harness/history/savepoints.hpp"
#include "harness/history/transactions.hpp"
#include "harness/history/version_columns.hpp"

namespace enginediff {

// Steps in the order in which they finished, each with the transaction that it belongs to.
struct ScheduleView {
  const Case* parsed = nullptr;
  const std::vector<StepRecord>* records = nullptr;
  std::vector<std::size_t> order;   // positions in `records`
  std::vector<int> transaction_of;  // for each record; History::kInitial where it belongs to none
  std::vector<TransactionSpan> spans;

  const std::vector<HistoryEvent>& events(std::size_t record) const {
    return parsed->steps[(*records)[record].index].history;
  }
};
ScheduleView view_schedule(const Case& parsed, const std::vector<StepRecord>& records);

class VersionLog {
 public:
  // Fills `history` with transactions, objects and versions; the version orders are set by order_versions().
  VersionLog(const ScheduleView& view, History& history);

  int object_named(const std::string& name) const { return object_numbers_.at(name); }
  // When the version was written: the place of its step in ScheduleView::order; -1 of initial versions.
  int written_at(int object, int version) const {
    return written_at_[static_cast<std::size_t>(object)][static_cast<std::size_t>(version)];
  }
  // Whether the reading record may have come upon the version: written by then, and not withdrawn before it began.
  bool within_reach(int object, int version, std::size_t reader) const;
  // Whether the version's step waited, and was under way while the reading record was: a statement that waits has
  // written a part of what it writes, which a dirty read sees.
  bool under_way(int object, int version, std::size_t reader) const;
  // Whether the version may stand in the reading record's rows.
  bool may_be_shown(int object, int version, std::size_t reader) const;
  // The cells of the rows that the record returned.
  const ShownCells& cells_of(std::size_t record) const { return cells_[record]; }
  // Whether the value, where it stands in the cells, can be nothing but the object's: it stands in a column that holds
  // versions, and no other object has it in any schedule.
  bool is_evidence(int object, const std::string& value, const ShownCells& cells) const;
  // Of an object none of whose versions is in the cells: a value that can be nothing but the object's, which no step
  // had written by then.
  std::optional<std::string> early_value(int object, const ShownCells& cells) const;
  // All values that the case writes to the object.
  const std::set<std::string>& values_of(int object) const { return values_[static_cast<std::size_t>(object)]; }
  // The objects that the record wrote.
  const std::vector<int>& written_by(std::size_t record) const { return written_by_[record]; }
  // The objects that it says it writes, each once.
  std::vector<int> might_write(std::size_t record) const;
  // Those of them that it did not write, of a record that succeeded; none where that is a problem already.
  const std::vector<int>& left_alone_by(std::size_t record) const { return left_alone_by_[record]; }
  // Whether what the record wrote was there when its transaction committed.
  bool stands(std::size_t record) const;
  // As VersionColumns has it.
  bool finds_by_key(std::size_t record) const { return finds_by_key_[record]; }

  // Sets the version orders: as written, and last what the final state shows where the case reads it.
  void order_versions(const std::map<int, int>& final_versions);

 private:
  void name_objects();
  void note_left_prepared(const TransactionSpan& span);
  void add_record(std::size_t place);
  void add_version(std::size_t record, int place, int object, const WrittenValue& written);
  bool is_undone(std::size_t record) const;
  std::vector<const HistoryEvent*> writes_said(std::size_t record) const;
  std::vector<const HistoryEvent*> writes_done(std::size_t record);
  bool tell_writes(std::size_t record, std::int64_t changed, std::vector<const HistoryEvent*>& writes) const;
  void note_left_alone(std::size_t record, const std::vector<const HistoryEvent*>& done);
  bool seen_later(std::size_t record, const HistoryEvent& write) const;
  std::optional<std::size_t> withdrawn_by(std::size_t record) const;
  bool done_before(std::size_t record, std::size_t later) const;
  bool is_certain(std::size_t record, const HistoryEvent& write) const;
  bool is_excluded(std::size_t record, const HistoryEvent& write) const;
  bool cannot_match(std::size_t record, const HistoryEvent& write) const;
  bool changes_only_what_is_there(std::size_t record) const;
  bool reads(std::size_t record, const std::string& object) const;
  std::set<std::string> values_shown(int object, const ShownCells& cells) const;
  std::optional<std::string> value_told(int object, const ShownCells& cells) const;
  bool shows(std::size_t record, const HistoryEvent& write) const;

  const ScheduleView& view_;
  History& history_;
  std::map<std::string, int> object_numbers_;
  std::vector<std::set<std::string>> values_;  // of each object, all that the case writes to it, kNoRow included
  std::vector<ShownCells> cells_;              // of each record
  std::vector<std::vector<int>> written_at_;
  std::vector<std::vector<int>> written_by_, left_alone_by_;
  std::vector<bool> finds_by_key_;
  const UndoneSteps undone_;
  std::vector<int> place_of_;  // of each record in ScheduleView::order; -1 where it is not there
};

}  // namespace enginediff
