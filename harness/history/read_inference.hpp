// Which versions the reads of one schedule saw, found in the rows that they returned.
#pragma once

#include "harness/history/version_log.hpp"

namespace enginediff {

class ReadInference {
 public:
  ReadInference(const ScheduleView& view, const VersionLog& log, History& history)
      : view_(view), log_(log), history_(history) {}

  // The versions that the final state shows, by object.
  std::map<int, int> final_versions();
  // Adds the reads of all sessions' steps to the history, of which the version orders are known.
  void add_reads();

 private:
  void add_record(std::size_t record, int place);
  void add_item(std::size_t record, int place, const std::string& name);
  bool returns_rows(std::size_t record, const std::string& name);
  void add_left_alone(std::size_t record, int place);
  bool is_never_there(int object) const;
  bool tells_of(std::size_t record, int object) const;
  void add_predicate(std::size_t record, int place, const std::string& predicate);
  // A version, and whether the rows show it: as History::Read has it.
  struct Seen {
    int version = 0;
    bool shown = false;
  };
  std::optional<Seen> version_in_rows(std::size_t record, int object);
  std::vector<int> versions_shown(std::size_t record, int object, const std::vector<std::string>& cells) const;
  std::vector<int> versions_told(std::size_t record, int object) const;
  std::vector<int> versions_not_there(std::size_t record, int object) const;
  std::vector<int> versions_gone(std::size_t record, int object) const;
  std::optional<int> version_not_shown(std::size_t record, int object);
  std::optional<int> last_standing(std::size_t record, int object) const;
  bool shows_an_unknown_value(std::size_t record, int object);
  bool is_only_version(std::size_t record, int object) const;
  void problem_of_meaning(std::size_t record, int object, const std::vector<int>& shown);
  // Whether an object is among what matches; `maybe`: what is shown of it may be something else.
  enum class Match { no, maybe, yes };
  std::vector<Match> objects_matched(std::size_t record, const std::string& predicate) const;
  std::optional<int> version_seen(std::size_t record, int object, const std::string& predicate, bool matched) const;
  std::optional<int> version_overwritten(std::size_t record, int object) const;
  std::vector<int> candidates(std::size_t record, int object, const std::string& predicate, bool matched,
                              bool under_way) const;
  std::optional<int> only_state(std::size_t record, int object, const std::vector<int>& candidates,
                                const std::string& predicate) const;
  void add_gap(std::size_t record, const std::string& predicate, const std::string& object);
  void problem(std::size_t record, const std::string& what);

  const ScheduleView& view_;
  const VersionLog& log_;
  History& history_;
};

}  // namespace enginediff
