#include "harness/history/version_log.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "harness/history/changed_rows.hpp"
#include "harness/sql/plain_change.hpp"

namespace enginediff {

namespace {

const Outcome* success_of(const StepRecord& record) {
  const Outcome* outcome = record.outcome();
  return outcome != nullptr && outcome->succeeded() ? outcome : nullptr;
}

}  // namespace

ScheduleView view_schedule(const Case& parsed, const std::vector<StepRecord>& records) {
  ScheduleView view{
      &parsed, &records, {}, std::vector<int>(records.size(), History::kInitial), transactions_of(parsed, records)};
  for (std::size_t i = 0; i < view.spans.size(); ++i) {
    for (const std::size_t record : view.spans[i].records) view.transaction_of[record] = static_cast<int>(i);
  }
  for (std::size_t i = 0; i < records.size(); ++i) {
    if (records[i].finished >= 0) view.order.push_back(i);
  }
  std::sort(view.order.begin(), view.order.end(),
            [&](std::size_t a, std::size_t b) { return records[a].finished < records[b].finished; });
  return view;
}

VersionLog::VersionLog(const ScheduleView& view, History& history)
    : view_(view),
      history_(history),
      written_by_(view.records->size()),
      left_alone_by_(view.records->size()),
      undone_(undone_steps(*view.records, view.spans)),
      place_of_(view.records->size(), -1) {
  for (const TransactionSpan& span : view.spans) {
    history_.transactions.push_back({span.name, span.end == TransactionSpan::End::committed});
  }
  history_.problems = undone_.problems;
  name_objects();
  // Which of two savepoints is meant decides what stands.
  for (std::size_t i = 0; !history_.problems.empty() && i < history_.objects.size(); ++i)
    history_.doubtful.insert(static_cast<int>(i));
  for (const TransactionSpan& span : view.spans) note_left_prepared(span);
  const VersionColumns columns(*view_.parsed, *view_.records);
  for (const StepRecord& record : *view_.records) {
    cells_.push_back(columns.cells_of(record));
    finds_by_key_.push_back(columns.finds_by_key(record));
  }
  for (std::size_t place = 0; place < view_.order.size(); ++place)
    place_of_[view_.order[place]] = static_cast<int>(place);
  for (std::size_t place = 0; place < view_.order.size(); ++place) add_record(place);
}

// Steps that were not run count too, so that their objects have an initial version at least.
void VersionLog::name_objects() {
  for (const Step& step : view_.parsed->steps) {
    for (const HistoryEvent& event : step.history) {
      if (is_predicate(event)) continue;
      const auto [at, is_new] = object_numbers_.emplace(event.object, static_cast<int>(history_.objects.size()));
      if (is_new) {
        history_.objects.push_back({event.object, {History::Version{}}, {0}});
        written_at_.push_back({-1});
        values_.emplace_back();
      }
      if (event.kind == HistoryEvent::Kind::write)
        values_[static_cast<std::size_t>(at->second)].insert(parse_written_value(event.value).value);
    }
  }
}

// What is prepared and never ended is neither committed nor rolled back.
void VersionLog::note_left_prepared(const TransactionSpan& span) {
  if (!span.prepared_by || span.end != TransactionSpan::End::unfinished) return;
  history_.problems.push_back(fmt::format("{} is prepared by step {}, and no step commits it or rolls it back",
                                          span.name, (*view_.records)[*span.prepared_by].step));
  for (const std::size_t record : span.records) {
    for (const HistoryEvent* write : writes_said(record)) history_.doubtful.insert(object_named(write->object));
  }
}

void VersionLog::add_record(std::size_t place) {
  const std::size_t record = view_.order[place];
  for (const HistoryEvent* event : writes_done(record)) {
    const int object = object_named(event->object);
    add_version(record, static_cast<int>(place), object, parse_written_value(event->value));
    written_by_[record].push_back(object);
  }
}

void VersionLog::add_version(std::size_t record, int place, int object, const WrittenValue& written) {
  History::Object& one = history_.objects[static_cast<std::size_t>(object)];
  const int writer = view_.transaction_of[record];
  const bool undone = is_undone(record);
  History::Version version{written.value, writer, !undone, undone, written.predicates, place};
  // What the case writes without a session, before all sessions, is what was there.
  if (writer == History::kInitial) {
    one.versions.front() = std::move(version);
    return;
  }
  for (History::Version& earlier : one.versions) earlier.last &= undone || earlier.writer != writer;
  one.versions.push_back(std::move(version));
  written_at_[static_cast<std::size_t>(object)].push_back(place);
}

// Whether the record's writes were taken back before its transaction ended.
bool VersionLog::is_undone(std::size_t record) const {
  return undone_.by[record].has_value() || success_of((*view_.records)[record]) == nullptr;
}

bool VersionLog::stands(std::size_t record) const {
  const int transaction = view_.transaction_of[record];
  return transaction != History::kInitial && history_.transactions[static_cast<std::size_t>(transaction)].committed &&
         !is_undone(record);
}

// The step after which nobody can come upon what the record wrote; nothing where it stands, or where no step tells.
std::optional<std::size_t> VersionLog::withdrawn_by(std::size_t record) const {
  if (undone_.by[record] || stands(record) || view_.transaction_of[record] == History::kInitial)
    return undone_.by[record];
  const TransactionSpan& span = view_.spans[static_cast<std::size_t>(view_.transaction_of[record])];
  const std::size_t last = span.ended_by.value_or(span.records.back());
  const Outcome* end = (*view_.records)[last].outcome();
  const bool ended = span.end != TransactionSpan::End::unfinished && end != nullptr;
  return ended && end->transaction == TransactionState::none ? std::optional(last) : std::nullopt;
}

// Whether the record had finished when the other one was launched. A step that does not wait has when the next one is.
bool VersionLog::done_before(std::size_t record, std::size_t later) const {
  const StepRecord &first = (*view_.records)[record], &second = (*view_.records)[later];
  const auto& waiting = second.while_waiting;
  return first.launched < second.launched && place_of_[record] < place_of_[later] &&
         std::find(waiting.begin(), waiting.end(), first.session) == waiting.end();
}

bool VersionLog::within_reach(int object, int version, std::size_t reader) const {
  const int written = written_at(object, version);
  if (written >= place_of_[reader]) return false;
  if (written < 0) return true;
  const std::size_t writer = view_.order[static_cast<std::size_t>(written)];
  const auto withdrawn = withdrawn_by(writer);
  // What failed was never there as a whole.
  return success_of((*view_.records)[writer]) != nullptr && (!withdrawn || !done_before(*withdrawn, reader));
}

bool VersionLog::under_way(int object, int version, std::size_t reader) const {
  const int written = written_at(object, version);
  if (written < 0) return false;
  const std::size_t writer = view_.order[static_cast<std::size_t>(written)];
  const StepRecord& step = (*view_.records)[writer];
  if (step.waits.empty() || done_before(reader, writer)) return false;
  return written > place_of_[reader] || (success_of(step) == nullptr && !done_before(writer, reader));
}

bool VersionLog::may_be_shown(int object, int version, std::size_t reader) const {
  const int written = written_at(object, version);
  if (under_way(object, version, reader) || written < 0) return true;
  const std::size_t writer = view_.order[static_cast<std::size_t>(written)];
  return written < place_of_[reader] && success_of((*view_.records)[writer]) != nullptr;
}

std::vector<const HistoryEvent*> VersionLog::writes_said(std::size_t record) const {
  std::vector<const HistoryEvent*> writes;
  for (const HistoryEvent& event : view_.events(record)) {
    // Only a journal may still hold a write to a predicate.
    if (event.kind == HistoryEvent::Kind::write && !is_predicate(event)) writes.push_back(&event);
  }
  return writes;
}

std::vector<int> VersionLog::might_write(std::size_t record) const {
  std::set<int> objects;
  for (const HistoryEvent* write : writes_said(record)) objects.insert(object_named(write->object));
  return {objects.begin(), objects.end()};
}

// Those of the step's writes that happened.
std::vector<const HistoryEvent*> VersionLog::writes_done(std::size_t record) {
  const Outcome* outcome = success_of((*view_.records)[record]);
  const bool is_setup = view_.transaction_of[record] == History::kInitial;
  std::vector<const HistoryEvent*> writes = writes_said(record);
  // A statement that waits and then fails has written something in between.
  if (outcome == nullptr && (is_setup || (*view_.records)[record].waits.empty())) return {};
  if (outcome == nullptr) return writes;
  // What is not there at first is no row that the setup's statement changes.
  const auto rows = std::count_if(writes.begin(), writes.end(), [&](const HistoryEvent* write) {
    return !is_setup || parse_written_value(write->value).value != kNoRow;
  });
  const auto changed = changed_rows((*view_.records)[record]).value_or(rows);
  if (changed >= rows) return writes;
  if (!tell_writes(record, changed, writes)) {
    for (const int object : might_write(record)) history_.incomplete.insert(object);
    history_.problems.push_back(
        fmt::format("step {} changed {} row(s), and what was read afterwards does not tell which",
                    (*view_.records)[record].step, changed));
    return {};
  }
  note_left_alone(record, writes);
  return writes;
}

// Leaves of the writes of a statement that changed fewer rows than it might have those that happened: none, those that
// the final state does not exclude, those that it can have found, those that the final state shows, or those whose
// versions were seen afterwards. Whether one of that fits the number of rows.
bool VersionLog::tell_writes(std::size_t record, std::int64_t changed, std::vector<const HistoryEvent*>& writes) const {
  if (changed == 0) {
    writes.clear();
    return true;
  }
  const auto is_told = [&](auto excludes) {
    std::erase_if(writes, excludes);
    return static_cast<std::int64_t>(writes.size()) == changed;
  };
  if (is_told([&](const HistoryEvent* write) { return is_excluded(record, *write); })) return true;
  if (is_told([&](const HistoryEvent* write) { return cannot_match(record, *write); })) return true;
  std::vector<const HistoryEvent*> certain = writes;
  std::erase_if(certain, [&](const HistoryEvent* write) { return !is_certain(record, *write); });
  if (static_cast<std::int64_t>(certain.size()) == changed) {
    writes = std::move(certain);
    return true;
  }
  return is_told([&](const HistoryEvent* write) { return !seen_later(record, *write); });
}

void VersionLog::note_left_alone(std::size_t record, const std::vector<const HistoryEvent*>& done) {
  for (const int object : might_write(record)) {
    const bool written = std::any_of(done.begin(), done.end(),
                                     [&](const HistoryEvent* write) { return object_named(write->object) == object; });
    if (!written) left_alone_by_[record].push_back(object);
  }
}

// Whether a change cannot have found the object: it was there in no version that matches, or was not there at all.
bool VersionLog::cannot_match(std::size_t record, const HistoryEvent& write) const {
  const int object = object_named(write.object);
  if (history_.incomplete.contains(object)) return false;
  std::vector<std::string> predicates;
  for (const HistoryEvent& event : view_.events(record)) {
    if (event.kind != HistoryEvent::Kind::write && is_predicate(event)) predicates.push_back(event.object);
  }
  const bool finds_rows = changes_only_what_is_there(record);
  const auto& versions = history_.objects[static_cast<std::size_t>(object)].versions;
  for (std::size_t i = 0; i < versions.size(); ++i) {
    const std::string& value = versions[i].value;
    if (!within_reach(object, static_cast<int>(i), record) || (value == kNoRow && finds_rows)) continue;
    if (value.empty() || value == kNoRow || predicates.empty()) return false;
    if (std::any_of(predicates.begin(), predicates.end(), [&](const auto& one) { return versions[i].matches(one); }))
      return false;
  }
  return true;
}

// Whether the record adds no row: a plain UPDATE or DELETE, which moves no row to another key (then one object goes and
// another comes) and starts nothing that does.
bool VersionLog::changes_only_what_is_there(std::size_t record) const {
  if (!plain_change((*view_.records)[record].sql)) return false;
  const std::vector<const HistoryEvent*> writes = writes_said(record);
  const auto deletions = std::count_if(writes.begin(), writes.end(), [](const HistoryEvent* write) {
    return parse_written_value(write->value).value == kNoRow;
  });
  return (deletions == 0 || deletions == std::ssize(writes)) &&
         std::none_of(view_.records->begin(), view_.records->end(), defines_other_changes);
}

// Whether the same session, or the final state when the version stands, shows it.
bool VersionLog::seen_later(std::size_t record, const HistoryEvent& write) const {
  const StepRecord& writer = (*view_.records)[record];
  const auto withdrawn = withdrawn_by(record);
  for (const std::size_t later : view_.order) {
    const StepRecord& reader = (*view_.records)[later];
    if (reader.launched <= writer.launched || (withdrawn && done_before(*withdrawn, later))) continue;
    const bool own = reader.session == writer.session, final_state = reader.session.empty() && stands(record);
    if ((own || final_state) && shows(later, write)) return true;
  }
  return false;
}

// Whether the final state shows what nobody but the record can have left there: neither the setup nor another step.
bool VersionLog::is_certain(std::size_t record, const HistoryEvent& write) const {
  const int object = object_named(write.object);
  const std::string value = parse_written_value(write.value).value;
  const std::string& first = history_.objects[static_cast<std::size_t>(object)].versions.front().value;
  if (!stands(record) || same_value(first, value) || (first.empty() && value == kNoRow)) return false;
  const auto leaves_it = [&](std::size_t other) {
    const std::vector<const HistoryEvent*> said = writes_said(other);
    return other != record && stands(other) && std::any_of(said.begin(), said.end(), [&](const HistoryEvent* one) {
             return one->object == write.object && same_value(parse_written_value(one->value).value, value);
           });
  };
  if (std::any_of(view_.order.begin(), view_.order.end(), leaves_it)) return false;
  return std::any_of(view_.order.begin(), view_.order.end(), [&](std::size_t later) {
    const bool final_state = (*view_.records)[later].session.empty() && place_of_[later] > place_of_[record];
    return final_state && shows(later, write);
  });
}

// Whether the final state still shows the object's first value, which nobody writes a second time.
bool VersionLog::is_excluded(std::size_t record, const HistoryEvent& write) const {
  const int object = object_named(write.object);
  const std::string& first = history_.objects[static_cast<std::size_t>(object)].versions.front().value;
  if (!stands(record) || first.empty() || first == kNoRow) return false;
  return std::any_of(view_.order.begin(), view_.order.end(), [&](std::size_t later) {
    const bool final_state = (*view_.records)[later].session.empty() && place_of_[later] > place_of_[record];
    return final_state && reads(later, write.object) && value_told(object, cells_of(later)) == first;
  });
}

bool VersionLog::reads(std::size_t record, const std::string& object) const {
  const auto& events = view_.events(record);
  const Outcome* outcome = success_of((*view_.records)[record]);
  return outcome != nullptr && outcome->rows() != nullptr &&
         std::any_of(events.begin(), events.end(), [&](const HistoryEvent& event) {
           return event.kind == HistoryEvent::Kind::read && event.object == object;
         });
}

bool VersionLog::is_evidence(int object, const std::string& value, const ShownCells& cells) const {
  if (std::find(cells.versions.begin(), cells.versions.end(), value) == cells.versions.end()) return false;
  for (std::size_t other = 0; other < values_.size(); ++other) {
    const bool has_it = std::any_of(values_[other].begin(), values_[other].end(),
                                    [&](const std::string& one) { return same_value(one, value); });
    if (static_cast<int>(other) != object && has_it) return false;
  }
  return true;
}

std::optional<std::string> VersionLog::early_value(int object, const ShownCells& cells) const {
  const auto at = std::find_if(cells.versions.begin(), cells.versions.end(), [&](const std::string& value) {
    return values_of(object).contains(value) && is_evidence(object, value, cells);
  });
  return at == cells.versions.end() ? std::nullopt : std::optional(*at);
}

// Those of all values of the object that stand in the cells, whatever they mean there.
std::set<std::string> VersionLog::values_shown(int object, const ShownCells& cells) const {
  std::set<std::string> out;
  for (const std::string& value : values_[static_cast<std::size_t>(object)]) {
    if (value != kNoRow && std::find(cells.all.begin(), cells.all.end(), value) != cells.all.end()) out.insert(value);
  }
  return out;
}

// The value that the object has in the cells for certain: one that can be nothing else; or the only one that is there
// where the object must be, since it is never deleted.
std::optional<std::string> VersionLog::value_told(int object, const ShownCells& cells) const {
  const std::set<std::string> shown = values_shown(object, cells);
  std::vector<std::string> certain;
  std::copy_if(shown.begin(), shown.end(), std::back_inserter(certain),
               [&](const std::string& value) { return is_evidence(object, value, cells); });
  if (certain.size() == 1) return certain.front();
  const auto at = static_cast<std::size_t>(object);
  const bool may_be_gone =
      values_[at].contains(std::string(kNoRow)) || history_.objects[at].versions.front().value.empty();
  return certain.empty() && shown.size() == 1 && !may_be_gone ? std::optional(*shown.begin()) : std::nullopt;
}

bool VersionLog::shows(std::size_t record, const HistoryEvent& write) const {
  if (!reads(record, write.object)) return false;
  const int object = object_named(write.object);
  const ShownCells& cells = cells_of(record);
  const WrittenValue written = parse_written_value(write.value);
  if (written.value != kNoRow) return value_told(object, cells) == written.value;
  return cells.complete && cells.unknown.empty() && values_shown(object, cells).empty();
}

void VersionLog::order_versions(const std::map<int, int>& final_versions) {
  for (std::size_t i = 0; i < history_.objects.size(); ++i) {
    History::Object& object = history_.objects[i];
    for (std::size_t version = 1; version < object.versions.size(); ++version) {
      const History::Version& one = object.versions[version];
      if (one.last && history_.transactions[static_cast<std::size_t>(one.writer)].committed)
        object.order.push_back(static_cast<int>(version));
    }
    const auto shown = final_versions.find(static_cast<int>(i));
    if (shown == final_versions.end()) continue;
    const auto at = std::find(object.order.begin(), object.order.end(), shown->second);
    const bool overwritten = at != object.order.end() && at == object.order.begin() && object.order.size() > 1;
    if (at == object.order.end() || overwritten) {
      history_.doubtful.insert(static_cast<int>(i));
      history_.problems.push_back(
          fmt::format("the final state of {} is none that a committed transaction left", object.name));
    } else {
      std::rotate(at, at + 1, object.order.end());
    }
  }
}

}  // namespace enginediff
