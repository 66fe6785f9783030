#include "harness/history/read_inference.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "harness/sql/plain_change.hpp"

namespace enginediff {

std::map<int, int> ReadInference::final_versions() {
  std::map<int, int> out;
  for (const std::size_t record : view_.order) {
    const Outcome* outcome = (*view_.records)[record].outcome();
    if (!(*view_.records)[record].session.empty() || outcome == nullptr || !outcome->succeeded()) continue;
    for (const HistoryEvent& event : view_.events(record)) {
      if (event.kind == HistoryEvent::Kind::write || is_predicate(event) || !returns_rows(record, event.object))
        continue;
      const int object = log_.object_named(event.object);
      if (const std::optional<Seen> seen = version_in_rows(record, object)) out[object] = seen->version;
    }
  }
  return out;
}

void ReadInference::add_reads() {
  for (std::size_t place = 0; place < view_.order.size(); ++place) {
    if (!(*view_.records)[view_.order[place]].session.empty()) add_record(view_.order[place], static_cast<int>(place));
  }
}

void ReadInference::add_record(std::size_t record, int place) {
  const Outcome* outcome = (*view_.records)[record].outcome();
  if (outcome == nullptr || !outcome->succeeded()) return;
  for (const HistoryEvent& event : view_.events(record)) {
    if (event.kind == HistoryEvent::Kind::write) continue;
    if (!is_predicate(event)) {
      add_item(record, place, event.object);
    } else if (view_.transaction_of[record] != History::kInitial) {
      add_predicate(record, place, event.object);
    }
  }
  if (log_.stands(record)) add_left_alone(record, place);
}

void ReadInference::add_item(std::size_t record, int place, const std::string& name) {
  if (!returns_rows(record, name)) return;
  const int object = log_.object_named(name);
  const std::optional<Seen> seen = version_in_rows(record, object);
  const int transaction = view_.transaction_of[record];
  if (seen && transaction != History::kInitial)
    history_.reads.push_back({transaction, object, seen->version, place, seen->shown});
}

// Whether the record, which says that it reads the object, has rows that may show it.
bool ReadInference::returns_rows(std::size_t record, const std::string& name) {
  const StepRecord& one = (*view_.records)[record];
  if (one.outcome()->rows() != nullptr) return true;
  // Who changes a row sees what it overwrites: that a write follows another says the same. What a change that finds
  // nothing has seen is told apart from whether it says so.
  const std::vector<int> writes = log_.might_write(record);
  const bool writes_it = std::find(writes.begin(), writes.end(), log_.object_named(name)) != writes.end();
  if (!writes_it || !plain_change(one.sql)) problem(record, fmt::format("says r({}) and returns no rows", name));
  return false;
}

// What a change has looked at and not changed. Where it looks for one object by its key, that is not there; otherwise
// only a read of its own tells.
void ReadInference::add_left_alone(std::size_t record, int place) {
  for (const int object : log_.left_alone_by(record)) {
    if (tells_of(record, object) || is_never_there(object)) continue;
    std::vector<int> gone;
    if (log_.finds_by_key(record) && log_.might_write(record).size() == 1) gone = versions_gone(record, object);
    if (gone.size() == 1) {
      history_.reads.push_back({view_.transaction_of[record], object, gone.front(), place});
      continue;
    }
    const std::string_view what = log_.written_by(record).empty() ? "no row" : "fewer rows than it might have";
    history_.gaps.push_back(fmt::format("step {} changed {}, and no r(P) of it says what it looked at",
                                        (*view_.records)[record].step, what));
    return;
  }
}

// Whether no step makes the object exist: then nothing depends on who has looked at it.
bool ReadInference::is_never_there(int object) const {
  const auto& versions = history_.objects[static_cast<std::size_t>(object)].versions;
  return versions.size() == 1 && versions.front().value == kNoRow;
}

// Whether a read of the record's own says what it saw of the object.
bool ReadInference::tells_of(std::size_t record, int object) const {
  const auto& events = view_.events(record);
  const bool has_rows = (*view_.records)[record].outcome()->rows() != nullptr;
  return std::any_of(events.begin(), events.end(), [&](const HistoryEvent& event) {
    if (event.kind == HistoryEvent::Kind::write) return false;
    return is_predicate(event) || (has_rows && log_.object_named(event.object) == object);
  });
}

// The versions of the object, written by now, whose values stand in the cells.
std::vector<int> ReadInference::versions_shown(std::size_t record, int object,
                                               const std::vector<std::string>& cells) const {
  std::vector<int> out;
  const auto& versions = history_.objects[static_cast<std::size_t>(object)].versions;
  for (std::size_t i = 0; i < versions.size(); ++i) {
    const std::string& value = versions[i].value;
    if (value.empty() || value == kNoRow || !log_.may_be_shown(object, static_cast<int>(i), record)) continue;
    if (std::find(cells.begin(), cells.end(), value) != cells.end()) out.push_back(static_cast<int>(i));
  }
  return out;
}

// Those of them whose values can be nothing else where they stand.
std::vector<int> ReadInference::versions_told(std::size_t record, int object) const {
  const ShownCells& cells = log_.cells_of(record);
  std::vector<int> out = versions_shown(record, object, cells.versions);
  const auto& versions = history_.objects[static_cast<std::size_t>(object)].versions;
  std::erase_if(out, [&](int version) {
    return !log_.is_evidence(object, versions[static_cast<std::size_t>(version)].value, cells);
  });
  return out;
}

std::optional<ReadInference::Seen> ReadInference::version_in_rows(std::size_t record, int object) {
  const std::vector<int> shown = versions_shown(record, object, log_.cells_of(record).all);
  if (shown.empty()) {
    const std::optional<int> version = version_not_shown(record, object);
    return version ? std::optional(Seen{*version, false}) : std::nullopt;
  }
  const std::vector<int> told = versions_told(record, object);
  if (told.size() == 1) return Seen{told.front(), true};
  // An object that is there for certain is what the rows show of it, whatever else the value may mean.
  if (told.empty() && shown.size() == 1 && versions_not_there(record, object).empty())
    return Seen{shown.front(), false};
  if (told.empty()) {
    problem_of_meaning(record, object, shown);
  } else {
    problem(record,
            fmt::format("shows several versions of {}", history_.objects[static_cast<std::size_t>(object)].name));
  }
  return std::nullopt;
}

void ReadInference::problem_of_meaning(std::size_t record, int object, const std::vector<int>& shown) {
  const auto& [name, versions, order] = history_.objects[static_cast<std::size_t>(object)];
  std::set<std::string> values;
  for (const int version : shown) values.insert(versions[static_cast<std::size_t>(version)].value);
  problem(record, fmt::format("does not tell which version of {} it saw: {} may be something else there, such as "
                              "another object's value or an id",
                              name, fmt::join(values, " and ")));
}

// The versions that rows do not show: those of a row that is gone, and a first one of which nothing is known.
std::vector<int> ReadInference::versions_not_there(std::size_t record, int object) const {
  const auto& versions = history_.objects[static_cast<std::size_t>(object)].versions;
  std::vector<int> out;
  for (std::size_t i = 0; i < versions.size(); ++i) {
    const bool within_reach = log_.within_reach(object, static_cast<int>(i), record);
    if (within_reach && (versions[i].value == kNoRow || (i == 0 && versions[i].value.empty())))
      out.push_back(static_cast<int>(i));
  }
  return out;
}

// Which of the versions that are not there the record may have seen. What a step under way has deleted only explains
// what nothing else does: most engines show none of it.
std::vector<int> ReadInference::versions_gone(std::size_t record, int object) const {
  std::vector<int> gone = versions_not_there(record, object);
  const auto& versions = history_.objects[static_cast<std::size_t>(object)].versions;
  for (std::size_t i = 0; gone.empty() && i < versions.size(); ++i) {
    if (versions[i].value == kNoRow && log_.under_way(object, static_cast<int>(i), record))
      gone.push_back(static_cast<int>(i));
  }
  return gone;
}

// No known value stands in the rows: the row is gone, or it still is what it was, of which nothing is known.
std::optional<int> ReadInference::version_not_shown(std::size_t record, int object) {
  if (shows_an_unknown_value(record, object)) return std::nullopt;
  const auto& [name, versions, order] = history_.objects[static_cast<std::size_t>(object)];
  std::vector<int> gone = versions_gone(record, object);
  // What is there in the end is what was left there last.
  if (gone.size() > 1 && (*view_.records)[record].session.empty()) {
    const std::optional<int> last = last_standing(record, object);
    if (last && versions[static_cast<std::size_t>(*last)].value == kNoRow) gone = {*last};
  }
  bool others = false;
  for (std::size_t i = 0; i < versions.size(); ++i) {
    const int version = static_cast<int>(i);
    const bool is_value = !versions[i].value.empty() && versions[i].value != kNoRow;
    others |= is_value && log_.within_reach(object, version, record);
  }
  // A count, say, shows no value of what is there.
  if (gone.size() == 1 && (!others || log_.cells_of(record).complete)) return gone.front();
  problem(record, gone.empty() ? fmt::format("shows none of the versions of {}", name)
                               : fmt::format("does not tell which version of {} it saw", name));
  return std::nullopt;
}

// The last of the versions that were there for good when the record read them.
std::optional<int> ReadInference::last_standing(std::size_t record, int object) const {
  const auto& versions = history_.objects[static_cast<std::size_t>(object)].versions;
  for (std::size_t i = versions.size(); i-- > 0;) {
    const int version = static_cast<int>(i);
    if (history_.is_installed(versions[i]) && log_.within_reach(object, version, record)) return version;
  }
  return std::nullopt;
}

// Whether a value that no history names stands where the object's versions do: then nothing says that the object is
// gone, or what it was at first. An engine may show a value otherwise than it is written, rounded or cut.
bool ReadInference::shows_an_unknown_value(std::size_t record, int object) {
  const ShownCells& cells = log_.cells_of(record);
  const std::string& name = history_.objects[static_cast<std::size_t>(object)].name;
  if (const std::optional<std::string> early = log_.early_value(object, cells)) {
    problem(record, fmt::format("shows {}, which no step had written to {} by then", *early, name));
    return true;
  }
  if (cells.unknown.empty() || is_only_version(record, object)) return false;
  std::set<std::string> known = log_.values_of(object);
  known.erase(std::string(kNoRow));
  problem(record, fmt::format("shows {} in the column that holds the versions of {}; known are {}",
                              cells.unknown.front(), name, fmt::join(known, ", ")));
  return true;
}

// Whether nobody can have written the object yet, and nothing is known of what it was at first: whatever is shown is
// it.
bool ReadInference::is_only_version(std::size_t record, int object) const {
  const auto& versions = history_.objects[static_cast<std::size_t>(object)].versions;
  for (std::size_t i = 1; i < versions.size(); ++i) {
    const int version = static_cast<int>(i);
    if (log_.within_reach(object, version, record) || log_.under_way(object, version, record)) return false;
  }
  return versions.front().value.empty();
}

// ---- Predicates ----

void ReadInference::add_predicate(std::size_t record, int place, const std::string& predicate) {
  const std::vector<Match> matched = objects_matched(record, predicate);
  const int transaction = view_.transaction_of[record];
  History::PredicateRead read{transaction, predicate, {}, place};
  const ResultSet* const rows = (*view_.records)[record].outcome()->rows();
  const bool has_rows = rows != nullptr;
  if (const auto& unknown = log_.cells_of(record).unknown; !unknown.empty()) {
    return problem(record, fmt::format("says r({}) and shows {}, which no step writes, in a column that holds versions",
                                       predicate, unknown.front()));
  }
  const bool shows_any = std::find(matched.begin(), matched.end(), Match::yes) != matched.end();
  if (has_rows && rows->total_rows > 0 && !(shows_any && log_.cells_of(record).complete)) {
    // A count, say: what is not shown is not gone for that.
    return problem(record, fmt::format("says r({}) and returns rows that show no version of what matches", predicate));
  }
  for (std::size_t i = 0; i < matched.size(); ++i) {
    const int object = static_cast<int>(i);
    const bool is_told = matched[i] != Match::maybe, matches = matched[i] == Match::yes;
    read.versions.push_back(is_told ? version_seen(record, object, predicate, matches) : std::nullopt);
    if (!is_told) {
      problem_of_meaning(record, object, versions_shown(record, object, log_.cells_of(record).all));
    } else if (!read.versions.back() && history_.transactions[static_cast<std::size_t>(transaction)].committed) {
      add_gap(record, predicate, history_.objects[i].name);
    }
    // Whoever asks for what matches reads what matches.
    if (matches && has_rows && read.versions.back()) {
      const bool shown = versions_told(record, object).size() == 1;
      history_.reads.push_back({transaction, object, *read.versions.back(), place, shown});
    }
  }
  history_.predicate_reads.push_back(std::move(read));
}

// A query shows what matched by its rows, a change by what it wrote.
std::vector<ReadInference::Match> ReadInference::objects_matched(std::size_t record,
                                                                 const std::string& predicate) const {
  std::vector<Match> matched(history_.objects.size(), Match::no);
  if ((*view_.records)[record].outcome()->rows() == nullptr) {
    for (const int object : log_.written_by(record)) matched[static_cast<std::size_t>(object)] = Match::yes;
    return matched;
  }
  const ShownCells& cells = log_.cells_of(record);
  for (std::size_t i = 0; i < matched.size(); ++i) {
    const int object = static_cast<int>(i);
    const auto any_matches = [&](const std::vector<int>& some) {
      return std::any_of(some.begin(), some.end(), [&](int version) {
        return history_.objects[i].versions[static_cast<std::size_t>(version)].matches(predicate);
      });
    };
    if (any_matches(versions_told(record, object))) {
      matched[i] = Match::yes;
    } else if (any_matches(versions_shown(record, object, cells.all))) {
      matched[i] = Match::maybe;
    }
  }
  return matched;
}

std::optional<int> ReadInference::version_seen(std::size_t record, int object, const std::string& predicate,
                                               bool matched) const {
  if (matched && (*view_.records)[record].outcome()->rows() == nullptr) {
    const std::optional<int> overwritten = version_overwritten(record, object);
    const auto& versions = history_.objects[static_cast<std::size_t>(object)].versions;
    if (overwritten && versions[static_cast<std::size_t>(*overwritten)].matches(predicate)) return overwritten;
  }
  // What a step under way has written only explains what nothing else does.
  std::vector<int> seen = candidates(record, object, predicate, matched, false);
  if (seen.empty()) seen = candidates(record, object, predicate, matched, true);
  return only_state(record, object, seen, predicate);
}

// Who changes a row sees what it overwrites: what its transaction wrote before, or else the version before its own.
std::optional<int> ReadInference::version_overwritten(std::size_t record, int object) const {
  if (!plain_change((*view_.records)[record].sql)) return std::nullopt;
  const History::Object& one = history_.objects[static_cast<std::size_t>(object)];
  const auto is_own = [&](int version) {
    return one.versions[static_cast<std::size_t>(version)].writer == view_.transaction_of[record];
  };
  for (int version = static_cast<int>(one.versions.size()) - 1; version > 0; --version) {
    if (is_own(version) && log_.within_reach(object, version, record)) return version;
  }
  const auto own = std::find_if(one.order.begin(), one.order.end(), is_own);
  if (own == one.order.end() || own == one.order.begin()) return std::nullopt;
  return log_.within_reach(object, *(own - 1), record) ? std::optional(*(own - 1)) : std::nullopt;
}

// The versions that the record may have seen, of those that match or do not.
std::vector<int> ReadInference::candidates(std::size_t record, int object, const std::string& predicate, bool matched,
                                           bool under_way) const {
  const auto& versions = history_.objects[static_cast<std::size_t>(object)].versions;
  const bool shown_by_rows = matched && (*view_.records)[record].outcome()->rows() != nullptr;
  const std::vector<int> shown = versions_told(record, object);
  std::vector<int> out;
  for (std::size_t i = 0; i < versions.size(); ++i) {
    const int version = static_cast<int>(i);
    const bool reached =
        under_way ? log_.under_way(object, version, record) : log_.within_reach(object, version, record);
    if (versions[i].matches(predicate) != matched || !reached) continue;
    if (shown_by_rows && std::find(shown.begin(), shown.end(), version) == shown.end()) continue;
    // What the transaction wrote itself hides everything that it wrote before.
    if (versions[i].writer == view_.transaction_of[record]) out.clear();
    out.push_back(version);
  }
  return out;
}

// The candidate, or any of several between which nothing changed whether the object matches.
std::optional<int> ReadInference::only_state(std::size_t record, int object, const std::vector<int>& candidates,
                                             const std::string& predicate) const {
  if (candidates.empty()) return std::nullopt;
  const auto& versions = history_.objects[static_cast<std::size_t>(object)].versions;
  const auto at = [&](int version) -> const History::Version& { return versions[static_cast<std::size_t>(version)]; };
  const bool matches = at(candidates.front()).matches(predicate);
  for (int version = candidates.front(); version < candidates.back(); ++version) {
    // What was taken back stands in no order.
    if (!at(version).undone && at(version).matches(predicate) != matches) return std::nullopt;
  }
  const int reader = view_.transaction_of[record];
  const auto stands = [&](int version) { return at(version).writer == reader || history_.is_installed(at(version)); };
  const int first = candidates.front();
  if (stands(first)) return first;
  // What was overwritten or withdrawn was seen for certain only where nothing else can have been.
  const auto standing = std::find_if(candidates.begin(), candidates.end(), stands);
  const auto same_writer = [&](int version) { return at(version).writer == at(first).writer; };
  if (standing != candidates.end()) return same_writer(*standing) ? std::optional(*standing) : std::nullopt;
  return std::all_of(candidates.begin(), candidates.end(), same_writer) ? std::optional(first) : std::nullopt;
}

void ReadInference::add_gap(std::size_t record, const std::string& predicate, const std::string& object) {
  history_.gaps.push_back(fmt::format("step {} does not tell which version of {} its r({}) saw",
                                      (*view_.records)[record].step, object, predicate));
}

void ReadInference::problem(std::size_t record, const std::string& what) {
  history_.problems.push_back(fmt::format("step {} {}", (*view_.records)[record].step, what));
}

}  // namespace enginediff
