#include "harness/run/wait_log.hpp"

#include <algorithm>
#include <iterator>

namespace enginediff {

namespace {

template <class T>
bool contains(const std::vector<T>& all, const T& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

// Those of `before` who are not among `now`.
std::vector<std::string> left_out(const std::vector<std::string>& before, const std::vector<std::string>& now) {
  std::vector<std::string> out;
  std::copy_if(before.begin(), before.end(), std::back_inserter(out),
               [&](const std::string& session) { return !contains(now, session); });
  return out;
}

bool waits_for_nobody_new(const std::vector<std::string>& before, const std::vector<std::string>& now) {
  return left_out(now, before).empty();
}

}  // namespace

void WaitLog::event() {
  open_at_event_.clear();
  released_.clear();
  moved_on_.clear();
  detected_.clear();
  corrected_.clear();
  doubts_.clear();
  began_and_ended_.clear();
  finished_before_event_ = finished_.size();
  for (StepRecord* record : waiting_)
    open_at_event_.push_back(
        {record, record->waits.size() - 1, record->waits.back().by_sessions, line_may_break_[record]});
}

void WaitLog::under_way(const std::string& session, const std::string& step) {
  const auto at =
      std::find_if(last_steps_.begin(), last_steps_.end(), [&](const LastStep& one) { return one.session == session; });
  if (at == last_steps_.end()) {
    last_steps_.push_back({session, step, finished_.size()});
  } else {
    *at = {session, step, finished_.size()};
  }
}

void WaitLog::waiting(StepRecord& record, const WaitingForLock& wait) {
  if (!contains(waiting_, &record)) waiting_.push_back(&record);
  follow_prepared(record, wait);
  const bool open = !record.waits.empty() && record.waits.back().until.empty();
  if (open && record.waits.back().by_sessions == wait.by) {
    int& said = said_again_[&record];
    said = still_waits_[&record] == finished_.size() ? said + 1 : 0;
    still_waits_[&record] = finished_.size();
    return;
  }
  said_again_[&record] = 0;
  settle_doubts(record.session);
  std::vector<std::string> let_go;
  if (open) let_go = left_out(record.waits.back().by_sessions, wait.by);
  if (open && let_go.empty()) {
    // Others have joined those whom it waited for, and wait with it or hold what it wants as well: it is the same wait.
    join(record, wait);
    return;
  }
  if (open && nothing_ended_since(record) && !has_moved_on(record, let_go)) {
    // Nobody can have let go of anything meanwhile: the engine knows better now who it is. Or a step that was in front
    // of it has ended, and its answer is still to be read.
    Corrected first{&record, record.waits.back(), {}};
    for (const std::string& session : first.first.by_sessions) {
      if (!contains(wait.by, session) && !is_idle(session)) first.gone.push_back(session);
    }
    if (!first.gone.empty()) corrected_.push_back(std::move(first));
    record.waits.pop_back();
  } else if (open) {
    record.waits.back().until = freed_by(record, let_go);
    if (!waits_for_nobody_new(record.waits.back().by_sessions, wait.by)) {
      released(record);
    } else if (const OpenWait* at = open_at_event(record)) {
      moved_on_.push_back(*at);
    }
  }
  wait_began_[&record] = still_waits_[&record] = finished_.size();
  line_may_break_[&record] = wait.line_may_break;
  WaitRecord entry{wait.by, {}, wait.resource, "", false};
  for (const std::string& session : wait.by) {
    if (const std::string* step = step_waited_for(session)) entry.by_steps.push_back(*step);
  }
  record.waits.push_back(std::move(entry));
}

// The wait goes on, for more sessions: those that it was for are named by the steps that they were at then.
void WaitLog::join(StepRecord& record, const WaitingForLock& wait) {
  WaitRecord& open = record.waits.back();
  std::map<std::string, std::string> steps;
  for (std::size_t i = 0; i < open.by_steps.size() && open.by_steps.size() == open.by_sessions.size(); ++i)
    steps.emplace(open.by_sessions[i], open.by_steps[i]);
  open.by_sessions = wait.by;
  open.by_steps.clear();
  for (const std::string& session : wait.by) {
    const auto known = steps.find(session);
    const std::string* const step = known == steps.end() ? step_waited_for(session) : &known->second;
    if (step != nullptr) open.by_steps.push_back(*step);
  }
  still_waits_[&record] = finished_.size();
  line_may_break_[&record] = wait.line_may_break;
}

// Whether one of `sessions`, whom the record's open wait names, has another step under way by now: that may have let go
// of what it held and not be through yet, as a definition that commits first and then waits itself.
bool WaitLog::has_moved_on(const StepRecord& record, const std::vector<std::string>& sessions) const {
  return std::any_of(sessions.begin(), sessions.end(), [&](const std::string& session) {
    return !is_idle(session) && !contains(record.waits.back().by_steps, *step_of(session));
  });
}

void WaitLog::ended(StepRecord& record, bool cancelled, ElseEndedBy otherwise, const std::string& stopped_by) {
  if (!record.waits.empty()) {
    if (is_victim(record) && open_at_event(record) == nullptr) {
      // Whether the wait that closed a circle was seen before the detector answered is chance.
      record.waits.pop_back();
    } else {
      const std::string until = end_of_wait(record, cancelled, otherwise, stopped_by);
      record.waits.back().until = until;
      if (is_victim(record) && until == "detector")
        detected_.push_back({&record, record.waits.size() - 1, record.waits.back().by_sessions, false});
      if (open_at_event(record) == nullptr)
        began_and_ended_.push_back({&record, record.waits.size() - 1, record.waits.back().by_sessions, false});
      // Who was stopped races with nobody.
      if (stopped_by.empty() || until != stopped_by) released(record);
    }
    std::erase(waiting_, &record);
    if (is_victim(record)) raced_in_a_circle(record);
  }
  if (is_victim(record)) forget_who_closed_the_circle(record);
  std::erase_if(corrected_, [&](const Corrected& one) { return one.record == &record; });
  const Outcome* const outcome = record.outcome();
  // What a killed session had under way ends by the kill, sooner or later than those it frees.
  const auto kill = killed_.find(record.session);
  const std::string& step = kill == killed_.end() ? record.step : kill->second;
  finished_.push_back({record.session, step, error_of(record) != nullptr, is_victim(record),
                       outcome != nullptr && outcome->transaction == TransactionState::open, commits_change(record),
                       goes_on_behind_its_commit(record)});
  if (!finished_.back().goes_on.empty()) raced_with_whom_it_freed(record);
  reconsider(finished_.back());
  if (!finished_.back().commits_change) return;
  // Who was freed may have been read first.
  const std::vector<OpenWait> freed = released_;
  for (const OpenWait& one : freed) break_line(one, one.record->waits[one.number].until);
}

// What was said of a wait while the answer of `step` had not been read.
void WaitLog::reconsider(const Finished& step) {
  for (const Corrected& one : corrected_) {
    if (!step.failed || !contains(one.gone, step.session) || !contains(one.first.by_steps, step.step)) continue;
    one.record->waits.insert(one.record->waits.end() - 1, one.first);
    (one.record->waits.end() - 2)->until = step.step;
  }
  std::erase_if(corrected_, [&](const Corrected& one) { return contains(one.gone, step.session); });
  for (const OpenWait& one : detected_) {
    if (step.failed || !step.lets_go() || !contains(one.by, step.session)) continue;
    one.record->waits[one.number].until = step.step;
    released(*one.record);
  }
  std::erase_if(detected_, [&](const OpenWait& one) { return contains(one.by, step.session); });
}

bool WaitLog::nothing_ended_since(const StepRecord& record) const {
  const auto began = wait_began_.find(&record);
  return began != wait_began_.end() && began->second == finished_.size();
}

const WaitLog::LastStep* WaitLog::last_step_of(const std::string& session) const {
  const auto at =
      std::find_if(last_steps_.begin(), last_steps_.end(), [&](const LastStep& one) { return one.session == session; });
  return at == last_steps_.end() ? nullptr : &*at;
}

const std::string* WaitLog::step_of(const std::string& session) const {
  const LastStep* const last = last_step_of(session);
  return last == nullptr ? nullptr : &last->step;
}

// An error says itself that the engine ended the wait, and not somebody who let go of the lock.
std::string WaitLog::end_of_wait(StepRecord& record, bool cancelled, ElseEndedBy otherwise,
                                 const std::string& stopped_by) {
  if (cancelled) return "cancel";
  if (const auto kill = killed_.find(record.session); kill != killed_.end()) return kill->second;
  if (const SqlError* error = error_of(record); error != nullptr) {
    if (detected(record)) return "detector";
    const std::string outside = ended_from_outside(otherwise, stopped_by);
    switch (error->error_class) {
      case ErrorClass::lock_not_available:
      case ErrorClass::busy:
      case ErrorClass::transaction_timeout: return "timeout";
      // Of a time-out it is the server's own if the case gives none.
      case ErrorClass::query_canceled: return outside.empty() ? "timeout" : outside;
      case ErrorClass::admin_shutdown:
        if (otherwise == ElseEndedBy::unknown) return outside.empty() ? "cancel" : outside;
        break;
      default: break;
    }
  }
  return freed_by(record, record.waits.back().by_sessions, otherwise, stopped_by);
}

// What ended a wait while the lock was still held, if that is known.
std::string WaitLog::ended_from_outside(ElseEndedBy otherwise, const std::string& stopped_by) {
  const bool step = !stopped_by.empty() && stopped_by != "cancel";
  return otherwise == ElseEndedBy::own_limit && !step ? "timeout" : stopped_by;
}

// Whether the record's step, a victim, was in its last known wait when the detector chose it. Otherwise that wait was
// over, and the circle came after it, too short to be seen: where somebody that it was for let go just now, or has
// nothing to hold any more. The others of a circle need not be under way still: its victims free them.
bool WaitLog::detected(const StepRecord& record) const {
  if (!is_victim(record)) return false;
  const auto& by = record.waits.back().by_sessions;
  if (std::any_of(by.begin(), by.end(), [&](const std::string& session) { return let_go_just_now(session); }))
    return false;
  const bool circle = std::any_of(by.begin(), by.end(), [&](const std::string& session) {
    const Finished* const last = last_of(session);
    return !is_idle(session) || (last != nullptr && !last->lets_go());
  });
  return circle || nothing_ended_since(record);
}

// Whether the session has nothing under way, and what it finished since the last step was sent ended what it held.
bool WaitLog::let_go_just_now(const std::string& session) const {
  const Finished* const last = last_of(session);
  const bool now = last != nullptr && static_cast<std::size_t>(last - finished_.data()) >= finished_before_event_;
  return now && is_idle(session) && last->lets_go();
}

// The step of one of `by` that let go of what the record waits for. One that was itself in front of it in a queue, and
// failed, left the queue. One that is under way is ending: locks are granted before the statement that frees them is
// answered. Otherwise it is the last that has finished since the wait began. Where nothing has, it was `otherwise` or
// `stopped_by`, or, if the one who held the lock was idle in a transaction, his session is gone.
std::string WaitLog::freed_by(StepRecord& record, const std::vector<std::string>& by, ElseEndedBy otherwise,
                              const std::string& stopped_by) {
  const std::size_t first = otherwise == ElseEndedBy::unknown && stopped_by.empty()
                                ? known_to_wait(record, by)
                                : std::max(known_to_wait(record, by), surely_waited(record));
  for (std::size_t i = first; i < finished_.size(); ++i) {
    const Finished& one = finished_[i];
    if (one.failed && contains(by, one.session) && contains(record.waits.back().by_steps, one.step))
      return last_behind(one, record, by);
  }
  if (const std::string step = ending(record, by); !step.empty()) {
    const std::string last = last_in_line(step, by);
    if (last != step) std::erase_if(doubts_, [&](const Doubt& one) { return one.record == &record; });
    return last;
  }
  for (std::size_t i = finished_.size(); i > first; --i) {
    if (contains(by, finished_[i - 1].session)) return last_in_line(finished_[i - 1].step, by);
  }
  const auto freed = std::find_if(finished_.rbegin(), finished_.rend(),
                                  [&](const Finished& one) { return contains(by, one.session); });
  const bool before = static_cast<std::size_t>(finished_.rend() - freed) <= surely_waited(record) &&
                      (freed == finished_.rend() || !killed_.contains(freed->session));
  const std::string outside = ended_from_outside(otherwise, stopped_by);
  // Who ended the holder's session is a step, or not known.
  const bool by_step = !stopped_by.empty() && outside == stopped_by && stopped_by != "cancel";
  if (before && otherwise == ElseEndedBy::holder_gone && !by_step) return "disconnect";
  if (before && !outside.empty()) return outside;
  if (freed != finished_.rend()) return freed->in_transaction ? "disconnect" : freed->step;
  return finished_.empty() ? "" : finished_.back().step;
}

// Of the steps by which those of `by` let go since the event, the last that `step` has freed, directly or by others:
// where a line goes on at once, step by step, their answers may be read in another order.
std::string WaitLog::last_in_line(std::string step, const std::vector<std::string>& by) const {
  const auto freed_by_it = [&](const OpenWait& one) {
    return contains(by, one.record->session) && one.record->waits[one.number].until == step &&
           one.number + 1 == one.record->waits.size() && finished_since(finished_before_event_, one.record->step);
  };
  for (std::size_t i = 0; i < released_.size(); ++i) {
    const auto next = std::find_if(released_.begin(), released_.end(), freed_by_it);
    if (next == released_.end()) break;
    step = next->record->step;
  }
  return step;
}

// How many steps had finished when the engine last said that the record waits, if one of `by` has finished anything
// since: what they finished before that has not freed it. Otherwise how many had when the wait began: the engine was
// asked a little before its answer was read.
std::size_t WaitLog::known_to_wait(const StepRecord& record, const std::vector<std::string>& by) const {
  const auto count = [&](const std::map<const StepRecord*, std::size_t>& counts) {
    const auto at = counts.find(&record);
    return at == counts.end() ? 0 : std::min(at->second, finished_.size());
  };
  const std::size_t last = count(still_waits_);
  const bool news = std::any_of(finished_.begin() + static_cast<std::ptrdiff_t>(last), finished_.end(),
                                [&](const Finished& one) { return contains(by, one.session); });
  return news ? last : count(wait_began_);
}

// How many steps had finished when the record surely waited: all that had when it was sent, and all that have since if
// the engine went on to say so; the first time it may have been asked before the last of them was through.
std::size_t WaitLog::surely_waited(const StepRecord& record) const {
  constexpr int kOften = 3;
  const auto said = said_again_.find(&record);
  if (said != said_again_.end() && said->second >= kOften) return still_waits_.at(&record);
  const LastStep* const own = last_step_of(record.session);
  return own == nullptr ? 0 : own->finished_before;
}

// The step of one of `by` that is under way and about to end; empty where there is none. One that waits itself, as far
// as is known, may have been freed just now; if it was not, it was who stands before both.
std::string WaitLog::ending(StepRecord& record, const std::vector<std::string>& by) {
  const std::string* waiting = nullptr;  // a session
  for (const std::string& session : by) {
    if (is_idle(session)) continue;
    const StepRecord* const its = waiting_in(session);
    if (its == nullptr) return *step_of(session);
    // Of those in a line it is the last.
    if (waiting == nullptr || contains(its->waits.back().by_sessions, *waiting)) waiting = &session;
  }
  if (waiting == nullptr) return {};
  std::string otherwise = let_go_before(record, by);
  if (otherwise.empty()) return *step_of(*waiting);
  if (contains(waiting_in(*waiting)->waits.back().by_sessions, record.session)) return otherwise;
  doubts_.push_back({&record, record.waits.size() - 1, *waiting, std::move(otherwise)});
  return *step_of(*waiting);
}

// The step by which one of `by`, or of those for whom they wait, or …, let go just now and since the record's wait
// began; empty where none did.
std::string WaitLog::let_go_before(const StepRecord& record, const std::vector<std::string>& by) const {
  const auto began = wait_began_.find(&record);
  const std::size_t first = began == wait_began_.end() ? 0 : began->second;
  std::vector<std::string> all = by;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (let_go_just_now(all[i]) && finished_since(first, last_of(all[i])->step)) return last_of(all[i])->step;
    const StepRecord* const waiting = waiting_in(all[i]);
    if (waiting == nullptr && !is_idle(all[i])) return *step_of(all[i]);
    if (waiting == nullptr) continue;
    for (const std::string& session : waiting->waits.back().by_sessions) {
      if (!contains(all, session)) all.push_back(session);
    }
  }
  // Who was freed as well may wait for somebody else by now.
  for (const OpenWait& one : released_) {
    const std::string& until = one.record->waits[one.number].until;
    if (contains(by, one.record->session) && finished_since(first, until)) return until;
  }
  return {};
}

bool WaitLog::finished_since(std::size_t first, const std::string& step) const {
  const auto begin = finished_.begin() + static_cast<std::ptrdiff_t>(std::min(first, finished_.size()));
  return std::any_of(begin, finished_.end(), [&](const Finished& one) { return one.step == step; });
}

// The step of the session that waits, as far as is known.
const StepRecord* WaitLog::waiting_in(const std::string& session) const {
  const auto at = std::find_if(waiting_.begin(), waiting_.end(), [&](const StepRecord* one) {
    return one->session == session && !one->waits.empty() && one->waits.back().until.empty();
  });
  return at == waiting_.end() ? nullptr : *at;
}

// The session's step has not ended, but waits for somebody else.
void WaitLog::settle_doubts(const std::string& session) {
  const auto settled = [&](const Doubt& one) { return one.waiting_session == session; };
  for (const Doubt& one : doubts_) {
    if (settled(one)) one.record->waits[one.number].until = one.otherwise;
  }
  std::erase_if(doubts_, settled);
}

const WaitLog::Finished* WaitLog::last_of(const std::string& session) const {
  const auto last =
      std::find_if(finished_.rbegin(), finished_.rend(), [&](const Finished& one) { return one.session == session; });
  return last == finished_.rend() ? nullptr : &*last;
}

// The record's last wait, if it was open when the last step was sent.
const WaitLog::OpenWait* WaitLog::open_at_event(const StepRecord& record) const {
  const std::size_t number = record.waits.size() - 1;
  const auto at = std::find_if(open_at_event_.begin(), open_at_event_.end(),
                               [&](const OpenWait& one) { return one.record == &record && one.number == number; });
  return at == open_at_event_.end() ? nullptr : &*at;
}

void WaitLog::killed(const std::string& session, const std::string& step) {
  under_way(session, step);
  killed_[session] = step;
  finished_.push_back({session, step});
}

const SqlError* WaitLog::error_of(const StepRecord& record) {
  const Outcome* const outcome = record.outcome();
  return outcome != nullptr ? outcome->error() : nullptr;
}

bool WaitLog::is_victim(const StepRecord& record) {
  const SqlError* const error = error_of(record);
  return error != nullptr && error->error_class == ErrorClass::deadlock_detected;
}

// Whether the session has nothing under way.
bool WaitLog::is_idle(const std::string& session) const {
  const std::string* step = step_of(session);
  const Finished* const last = last_of(session);
  return step == nullptr || (last != nullptr && last->step == *step);
}

}  // namespace enginediff
