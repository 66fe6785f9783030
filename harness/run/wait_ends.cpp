// What ended a wait: the part of WaitLog that finds the step, or the time-out, the detector, whoever it was.
#include <algorithm>

#include "harness/base/contains.hpp"
#include "harness/run/wait_log.hpp"

namespace enginediff {

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

}  // namespace enginediff
