#include "harness/history/read_inference.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace enginediff {

std::map<int, int> ReadInference::add_reads() {
  std::map<int, int> final_versions;
  for (std::size_t place = 0; place < view_.order.size(); ++place) {
    add_record(view_.order[place], static_cast<int>(place), final_versions);
  }
  return final_versions;
}

void ReadInference::add_record(std::size_t record, int place, std::map<int, int>& final_versions) {
  const StepRecord& one = (*view_.records)[record];
  const Outcome* outcome = one.outcome();
  if (outcome == nullptr || !outcome->succeeded()) return;
  const int transaction = view_.transaction_of[record];
  for (const HistoryEvent& event : view_.events(record)) {
    if (event.kind == HistoryEvent::Kind::write) continue;
    if (is_predicate(event)) {
      if (transaction != History::kInitial) add_predicate(record, place, event.object);
      continue;
    }
    if (outcome->rows() == nullptr) {
      problem(record, fmt::format("says r({}) and returns no rows", event.object));
      continue;
    }
    const int object = log_.object_named(event.object);
    const std::optional<int> version = version_in_rows(record, place, object);
    if (!version) continue;
    if (one.session.empty()) {
      final_versions[object] = *version;
    } else if (transaction != History::kInitial) {
      history_.reads.push_back({transaction, object, *version, place});
    }
  }
}

// The versions of the object, written by now, whose values stand in the cells.
std::vector<int> ReadInference::versions_shown(int object, int place, const std::vector<std::string>& cells) const {
  std::vector<int> out;
  const auto& versions = history_.objects[static_cast<std::size_t>(object)].versions;
  for (std::size_t i = 0; i < versions.size(); ++i) {
    const std::string& value = versions[i].value;
    if (value.empty() || value == kNoRow || log_.written_at(object, static_cast<int>(i)) >= place) continue;
    if (std::find(cells.begin(), cells.end(), value) != cells.end()) out.push_back(static_cast<int>(i));
  }
  return out;
}

std::optional<int> ReadInference::version_in_rows(std::size_t record, int place, int object) {
  const std::vector<int> shown = versions_shown(object, place, cell_texts((*view_.records)[record]));
  if (shown.size() == 1) return shown.front();
  if (shown.empty()) return version_not_shown(record, object);
  problem(record, fmt::format("shows several versions of {}", history_.objects[static_cast<std::size_t>(object)].name));
  return std::nullopt;
}

// No known value stands in the rows: the row is gone, or it still is what it was, of which nothing is known.
std::optional<int> ReadInference::version_not_shown(std::size_t record, int object) {
  const auto& [name, versions, order] = history_.objects[static_cast<std::size_t>(object)];
  std::vector<int> gone;
  for (std::size_t i = 0; i < versions.size(); ++i) {
    const bool within_reach = log_.within_reach(object, static_cast<int>(i), record);
    const bool may_be = versions[i].value == kNoRow || (i == 0 && versions[i].value.empty());
    if (within_reach && may_be) gone.push_back(static_cast<int>(i));
  }
  if (gone.size() == 1) return gone.front();
  problem(record, gone.empty() ? fmt::format("shows none of the versions of {}", name)
                               : fmt::format("does not tell which version of {} it saw", name));
  return std::nullopt;
}

// ---- Predicates ----

void ReadInference::add_predicate(std::size_t record, int place, const std::string& predicate) {
  const std::vector<bool> matched = objects_matched(record, place, predicate);
  const int transaction = view_.transaction_of[record];
  History::PredicateRead read{transaction, predicate, {}, place};
  const ResultSet* const rows = (*view_.records)[record].outcome()->rows();
  const bool returns_rows = rows != nullptr;
  if (returns_rows && rows->total_rows > 0 &&
      std::none_of(matched.begin(), matched.end(), [](bool one) { return one; })) {
    // A count, say: what is not shown is not gone for that.
    return problem(record, fmt::format("says r({}) and returns rows that show no version of what matches", predicate));
  }
  for (std::size_t i = 0; i < matched.size(); ++i) {
    const int object = static_cast<int>(i);
    read.versions.push_back(version_seen(record, place, object, predicate, matched[i]));
    if (!read.versions.back() && history_.transactions[static_cast<std::size_t>(transaction)].committed)
      add_gap(record, predicate, history_.objects[i].name);
    // Whoever asks for what matches reads what matches.
    if (matched[i] && returns_rows && read.versions.back())
      history_.reads.push_back({transaction, object, *read.versions.back(), place});
  }
  history_.predicate_reads.push_back(std::move(read));
}

// A query shows what matched by its rows, a change by what it wrote.
std::vector<bool> ReadInference::objects_matched(std::size_t record, int place, const std::string& predicate) const {
  std::vector<bool> matched(history_.objects.size(), false);
  if ((*view_.records)[record].outcome()->rows() == nullptr) {
    for (const int object : log_.written_by(record)) matched[static_cast<std::size_t>(object)] = true;
    return matched;
  }
  const std::vector<std::string> cells = cell_texts((*view_.records)[record]);
  for (std::size_t i = 0; i < matched.size(); ++i) {
    for (const int version : versions_shown(static_cast<int>(i), place, cells)) {
      if (history_.objects[i].versions[static_cast<std::size_t>(version)].matches(predicate)) matched[i] = true;
    }
  }
  return matched;
}

std::optional<int> ReadInference::version_seen(std::size_t record, int place, int object, const std::string& predicate,
                                               bool matched) const {
  const auto& versions = history_.objects[static_cast<std::size_t>(object)].versions;
  const std::vector<std::string> cells = cell_texts((*view_.records)[record]);
  const bool shown_by_rows = matched && (*view_.records)[record].outcome()->rows() != nullptr;
  const std::vector<int> shown = versions_shown(object, place, cells);
  std::vector<int> candidates;
  for (std::size_t i = 0; i < versions.size(); ++i) {
    const int version = static_cast<int>(i);
    if (versions[i].matches(predicate) != matched || !log_.within_reach(object, version, record)) continue;
    if (shown_by_rows && std::find(shown.begin(), shown.end(), version) == shown.end()) continue;
    // What the transaction wrote itself hides everything that it wrote before.
    if (versions[i].writer == view_.transaction_of[record]) candidates.clear();
    candidates.push_back(version);
  }
  return only_state(record, object, candidates, predicate);
}

// The candidate, or any of several between which nothing changed whether the object matches.
std::optional<int> ReadInference::only_state(std::size_t record, int object, const std::vector<int>& candidates,
                                             const std::string& predicate) const {
  if (candidates.empty()) return std::nullopt;
  const auto& versions = history_.objects[static_cast<std::size_t>(object)].versions;
  const auto at = [&](int version) -> const History::Version& { return versions[static_cast<std::size_t>(version)]; };
  const bool matches = at(candidates.front()).matches(predicate);
  for (int version = candidates.front(); version < candidates.back(); ++version) {
    if (at(version).matches(predicate) != matches) return std::nullopt;
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
