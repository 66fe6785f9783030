// Which waits chance decided: the part of WaitLog that marks them.
#include <algorithm>
#include <set>
#include <utility>

#include "harness/base/ascii.hpp"
#include "harness/base/contains.hpp"
#include "harness/history/changed_rows.hpp"
#include "harness/run/wait_log.hpp"

namespace enginediff {

namespace {

std::set<std::string> words_of(std::string_view text) {
  std::set<std::string> out;
  std::string word;
  for (const char c : text) {
    if (is_word_part(c)) {
      word += to_lower(c);
    } else {
      out.insert(std::exchange(word, {}));
    }
  }
  out.insert(word);
  return out;
}

// Whether the statement is about the object whose lock is told.
bool speaks_of(std::string_view sql, std::string_view resource) {
  // What locks and statements are told with, whatever they are about.
  static const std::set<std::string, std::less<>> kNoNames = {
      "", "table", "on", "lock", "metadata", "exclusive", "index", "primary", "row", "of", "at", "key"};
  const std::set<std::string> said = words_of(sql), object = words_of(resource);
  return std::any_of(object.begin(), object.end(),
                     [&](const std::string& word) { return said.contains(word) && !kNoNames.contains(word); });
}

}  // namespace

void WaitLog::released(StepRecord& record) {
  WaitRecord& wait = record.waits.back();
  if (wait.until == "detector" || wait.until == "timeout" || wait.until == "cancel") return;
  const OpenWait* at = open_at_event(record);
  if (at == nullptr) return;
  for (const OpenWait& other : released_) {
    // One behind the other in a queue: the order is no chance. But which of two dies of the circle that they close is.
    const bool queued = contains(at->by, other.record->session) || contains(other.by, record.session);
    const bool holds = !(at->line_may_break || other.line_may_break) || !may_commit(wait.until) ||
                       wait.until != other.record->waits[other.number].until;
    if (queued && holds && !is_victim(record) && !is_victim(*other.record)) continue;
    other.record->waits[other.number].racy = wait.racy = true;
  }
  const OpenWait freed = *at;
  const auto goes_on = [&](const Finished& one) {
    return one.step == wait.until && !one.goes_on.empty() && speaks_of(one.goes_on, wait.resource);
  };
  released_.push_back(freed);
  if (std::any_of(finished_.begin(), finished_.end(), goes_on)) {
    wait.racy = true;
    for (const OpenWait& one : began_and_ended_) {
      if (one.record->step == wait.until) forget_waits_for_the_freed(*one.record);
    }
  }
  break_line(freed, wait.until);
}

// The victim was freed by the event, and so was who was behind it and then closed the circle with it: which of the two
// dies is chance.
void WaitLog::raced_in_a_circle(const StepRecord& victim) {
  std::vector<OpenWait> others = released_;
  others.insert(others.end(), moved_on_.begin(), moved_on_.end());
  for (const OpenWait& own : released_) {
    if (own.record != &victim || own.number >= victim.waits.size()) continue;
    WaitRecord& wait = own.record->waits[own.number];
    for (const OpenWait& other : others) {
      WaitRecord& theirs = other.record->waits[other.number];
      if (other.record != &victim && theirs.until == wait.until) theirs.racy = wait.racy = true;
    }
  }
}

// Who stands behind several racers is freed by the last of them, and which one that is nobody can tell: their order is
// chance, and so is the one in which their answers are read.
void WaitLog::mark_behind_racers() {
  const auto of = [](const OpenWait& one) {
    return one.number < one.record->waits.size() ? &one.record->waits[one.number] : nullptr;
  };
  std::vector<OpenWait> ended = released_;
  ended.insert(ended.end(), began_and_ended_.begin(), began_and_ended_.end());
  for (const OpenWait& one : ended) {
    WaitRecord* const wait = of(one);
    if (wait == nullptr || wait->racy) continue;
    std::set<std::string> racers;  // steps
    for (const OpenWait& other : released_) {
      const WaitRecord* const theirs = of(other);
      if (theirs != nullptr && theirs->racy && contains(one.by, other.record->session))
        racers.insert(other.record->step);
    }
    wait->racy = racers.size() > 1 && racers.contains(wait->until);
  }
}

// The other way round: the victim waited, and who closed the circle goes on. Whether that step was seen to wait before
// the detector answered is chance as well.
void WaitLog::forget_who_closed_the_circle(const StepRecord& victim) {
  for (const OpenWait& one : began_and_ended_) {
    auto& waits = one.record->waits;
    const bool last = one.number + 1 == waits.size();
    if (one.record != &victim && last && contains(one.by, victim.session) && waits.back().until == victim.step)
      waits.pop_back();
  }
  std::erase_if(waiting_, [&](StepRecord* closer) {
    const bool open = closer != &victim && !closer->waits.empty() && closer->waits.back().until.empty();
    if (!open || open_at_event(*closer) != nullptr || !contains(closer->waits.back().by_sessions, victim.session))
      return false;
    closer->waits.pop_back();
    return closer->waits.empty();
  });
}

// Whether what the session changed is there for all when the step has ended.
bool WaitLog::commits_change(const StepRecord& record) {
  const Outcome* const outcome = record.outcome();
  if (outcome == nullptr) return false;
  const auto* const done = std::get_if<Completion>(&outcome->answer);
  const std::string_view tag = done == nullptr ? std::string_view() : std::string_view(done->tag);
  // Of a deleted row there is no new version.
  const bool changes = changed_rows(record) > 0 && tag != "DELETE";
  if (outcome->transaction != TransactionState::none) {
    if (changes) changed_rows_.insert(record.session);
    return false;
  }
  const bool had_changed = changed_rows_.erase(record.session) > 0;
  return changes || (had_changed && tag == "COMMIT");
}

// Whether what ended a wait may have left a new version of the row: a session that is killed, or gone, leaves none.
// What else a step did, as in a routine, its answer does not always tell.
bool WaitLog::may_commit(const std::string& until) const {
  if (until == "disconnect") return false;
  const bool kill = std::any_of(killed_.begin(), killed_.end(), [&](const auto& one) { return one.second == until; });
  // Unless the kill came too late.
  return !kill || std::any_of(finished_.begin(), finished_.end(),
                              [&](const Finished& one) { return one.step == until && one.commits_change; });
}

// What the step did behind the commit that it implies, where it ended a transaction that way: its SQL.
std::string WaitLog::goes_on_behind_its_commit(const StepRecord& record) const {
  const Finished* const before = last_of(record.session);
  const Outcome* const outcome = record.outcome();
  if (before == nullptr || !before->in_transaction || outcome == nullptr) return {};
  const auto* const done = std::get_if<Completion>(&outcome->answer);
  const bool ends_only = done == nullptr || done->tag == "COMMIT" || done->tag == "ROLLBACK";
  return ends_only || outcome->transaction != TransactionState::none ? "" : record.sql;
}

// By its commit the step freed somebody who wants the same object as what it does then: which of the two comes first is
// chance, and so is whether it waits for whom it freed.
void WaitLog::raced_with_whom_it_freed(StepRecord& record) {
  for (const OpenWait& one : released_) {
    WaitRecord& wait = one.record->waits[one.number];
    if (wait.until == record.step && speaks_of(record.sql, wait.resource)) wait.racy = true;
  }
  forget_waits_for_the_freed(record);
}

void WaitLog::forget_waits_for_the_freed(StepRecord& freer) {
  const auto is_freed = [&](const std::string& session) {
    return std::any_of(released_.begin(), released_.end(), [&](const OpenWait& one) {
      const WaitRecord& wait = one.record->waits[one.number];
      return one.record->session == session && wait.racy && wait.until == freer.step;
    });
  };
  while (!freer.waits.empty() &&
         std::all_of(freer.waits.back().by_sessions.begin(), freer.waits.back().by_sessions.end(), is_freed))
    freer.waits.pop_back();
}

// Those in a line behind the step that was freed might have been first, if it was a committed change that freed it.
void WaitLog::break_line(const OpenWait& first, const std::string& freed_by) {
  const auto frees = [&](const Finished& one) { return one.commits_change && one.step == freed_by; };
  if (std::none_of(finished_.begin() + static_cast<std::ptrdiff_t>(finished_before_event_), finished_.end(), frees))
    return;
  for (const OpenWait& one : open_at_event_) {
    StepRecord& behind = *one.record;
    if (one.number + 1 != behind.waits.size() || !one.line_may_break || !contains(one.by, first.record->session))
      continue;
    WaitRecord rest = behind.waits.back();
    const bool open = rest.until.empty();
    // Or its end was read before that of the first.
    if (!open && rest.until != first.record->step) continue;
    behind.waits.back().until = freed_by;
    behind.waits.back().racy = first.record->waits[first.number].racy = true;
    rest.racy = false;
    behind.waits.push_back(std::move(rest));
    wait_began_[&behind] = finished_.size();
    if (open) released_.push_back(one);
  }
}

}  // namespace enginediff
