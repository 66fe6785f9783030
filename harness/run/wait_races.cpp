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
    if (other.record == &record) continue;
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

// The victim was freed by the event, and so was who was behind it, or in front of it, and then closed the circle with
// it: which of the two dies is chance.
void WaitLog::raced_in_a_circle(const StepRecord& victim) {
  std::vector<OpenWait> others = released_;
  others.insert(others.end(), moved_on_.begin(), moved_on_.end());
  for (const OpenWait& own : others) {
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
// the detector answered is chance as well, also where it then waited for somebody else.
void WaitLog::forget_who_closed_the_circle(const StepRecord& victim) {
  const auto closes = [&](const WaitRecord& wait) {
    return contains(wait.by_sessions, victim.session) && (wait.until.empty() || wait.until == victim.step);
  };
  std::vector<StepRecord*> closers = waiting_;
  for (const OpenWait& one : began_and_ended_) closers.push_back(one.record);
  for (StepRecord* const closer : closers) {
    if (closer == &victim) continue;
    for (std::size_t i = closer->waits.size(); i-- > waits_at_event(*closer);) {
      if (closes(closer->waits[i])) forget_wait(*closer, i);
    }
  }
  std::erase_if(waiting_, [](const StepRecord* one) { return one->waits.empty(); });
}

// Those whom a victim freed, one behind the other, and who are through as well: who closed the circle, or stands behind
// them, may have been seen waiting for them in between, or not.
void WaitLog::forget_waits_for_heirs_of_victims() {
  for (std::size_t i = finished_before_event_; i < finished_.size(); ++i) {
    if (!finished_[i].victim) continue;
    const std::vector<Heir> heirs = heirs_of(finished_[i]);
    for (const OpenWait& one : began_and_ended_) {
      while (one.record->waits.size() > waits_at_event(*one.record) && is_for(one.record->waits.back(), heirs))
        join_with_the_wait_before(*one.record, heirs);
    }
  }
}

bool WaitLog::is_for(const WaitRecord& wait, const std::vector<Heir>& heirs) {
  return std::any_of(heirs.begin(), heirs.end(), [&](const Heir& heir) { return heir.step == wait.until; }) &&
         std::all_of(wait.by_sessions.begin(), wait.by_sessions.end(), [&](const std::string& session) {
           return std::any_of(heirs.begin(), heirs.end(), [&](const Heir& heir) { return heir.session == session; });
         });
}

// Where the last wait was for some of those that the one before was for, that one lasted until the last of them.
void WaitLog::join_with_the_wait_before(StepRecord& record, const std::vector<Heir>& heirs) {
  const WaitRecord last = record.waits.back();
  forget_wait(record, record.waits.size() - 1);
  if (record.waits.empty() || !is_for(record.waits.back(), heirs)) return;
  const auto& by = record.waits.back().by_sessions;
  if (std::all_of(last.by_sessions.begin(), last.by_sessions.end(),
                  [&](const std::string& session) { return contains(by, session); }))
    record.waits.back().until = last.until;
}

// The victim itself comes first.
std::vector<WaitLog::Heir> WaitLog::heirs_of(const Finished& victim) const {
  std::vector<OpenWait> freed = released_;
  freed.insert(freed.end(), moved_on_.begin(), moved_on_.end());
  std::vector<Heir> heirs = {{victim.session, victim.step}};
  for (std::size_t i = 0; i < heirs.size(); ++i) {
    for (const OpenWait& one : freed) {
      const StepRecord& next = *one.record;
      const bool known =
          std::any_of(heirs.begin(), heirs.end(), [&](const Heir& heir) { return heir.step == next.step; });
      if (!known && next.waits[one.number].until == heirs[i].step && finished_since(finished_before_event_, next.step))
        heirs.push_back({next.session, next.step});
    }
  }
  return heirs;
}

// How many of its waits had begun when the last step was sent.
std::size_t WaitLog::waits_at_event(const StepRecord& record) const {
  const auto at = std::find_if(open_at_event_.begin(), open_at_event_.end(),
                               [&](const OpenWait& one) { return one.record == &record; });
  return at == open_at_event_.end() ? 0 : at->number + 1;
}

// One that began after the last step was sent.
void WaitLog::forget_wait(StepRecord& record, std::size_t number) {
  record.waits.erase(record.waits.begin() + static_cast<std::ptrdiff_t>(number));
  std::erase_if(doubts_, [&](const Doubt& one) { return one.record == &record && one.number == number; });
  for (Doubt& one : doubts_) {
    if (one.record == &record && one.number > number) --one.number;
  }
  for (OpenWait& one : began_and_ended_) {
    if (one.record == &record && one.number > number) --one.number;
  }
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
