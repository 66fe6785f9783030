#include "harness/run/wait_log.hpp"

#include <algorithm>

namespace enginediff {

namespace {

template <class T>
bool contains(const std::vector<T>& all, const T& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

bool waits_for_nobody_new(const std::vector<std::string>& before, const std::vector<std::string>& now) {
  return std::all_of(now.begin(), now.end(), [&](const std::string& session) { return contains(before, session); });
}

}  // namespace

void WaitLog::event() {
  open_at_event_.clear();
  released_.clear();
  detected_.clear();
  corrected_.clear();
  finished_before_event_ = finished_.size();
  for (StepRecord* record : waiting_)
    open_at_event_.push_back({record, record->waits.size() - 1, record->waits.back().by_sessions});
}

void WaitLog::under_way(const std::string& session, const std::string& step) {
  const auto at =
      std::find_if(last_steps_.begin(), last_steps_.end(), [&](const LastStep& one) { return one.session == session; });
  if (at == last_steps_.end()) {
    last_steps_.push_back({session, step});
  } else {
    at->step = step;
  }
}

void WaitLog::waiting(StepRecord& record, const WaitingForLock& wait) {
  if (!contains(waiting_, &record)) waiting_.push_back(&record);
  const bool open = !record.waits.empty() && record.waits.back().until.empty();
  if (open && record.waits.back().by_sessions == wait.by) return;
  if (open && nothing_ended_since(record)) {
    // Nobody can have let go of anything meanwhile: the engine knows better now who it is. Or a step that was in front
    // of it has ended, and its answer is still to be read.
    Corrected first{&record, record.waits.back(), {}};
    for (const std::string& session : first.first.by_sessions) {
      if (!contains(wait.by, session) && !is_idle(session)) first.gone.push_back(session);
    }
    if (!first.gone.empty()) corrected_.push_back(std::move(first));
    record.waits.pop_back();
  } else if (open) {
    std::vector<std::string> let_go;
    for (const std::string& session : record.waits.back().by_sessions) {
      if (!contains(wait.by, session)) let_go.push_back(session);
    }
    record.waits.back().until = freed_by(record, let_go.empty() ? record.waits.back().by_sessions : let_go);
    if (!waits_for_nobody_new(record.waits.back().by_sessions, wait.by)) released(record);
  }
  wait_began_[&record] = finished_.size();
  WaitRecord entry{wait.by, {}, wait.resource, "", false};
  for (const std::string& session : wait.by) {
    if (const std::string* step = step_of(session)) entry.by_steps.push_back(*step);
  }
  record.waits.push_back(std::move(entry));
}

void WaitLog::ended(StepRecord& record, bool cancelled) {
  if (!record.waits.empty()) {
    if (is_victim(record) && open_at_event(record) == nullptr) {
      // Whether the wait that closed a circle was seen before the detector answered is chance.
      record.waits.pop_back();
    } else {
      record.waits.back().until = end_of_wait(record, cancelled);
      if (is_victim(record) && record.waits.back().until == "detector")
        detected_.push_back({&record, record.waits.size() - 1, record.waits.back().by_sessions});
      released(record);
    }
    std::erase(waiting_, &record);
  }
  std::erase_if(corrected_, [&](const Corrected& one) { return one.record == &record; });
  const Outcome* const outcome = record.outcome();
  // What a killed session had under way ends by the kill, sooner or later than those it frees.
  const auto kill = killed_.find(record.session);
  const std::string& step = kill == killed_.end() ? record.step : kill->second;
  finished_.push_back({record.session, step, error_of(record) != nullptr, is_victim(record),
                       outcome != nullptr && outcome->transaction == TransactionState::open});
  reconsider(finished_.back());
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

const std::string* WaitLog::step_of(const std::string& session) const {
  for (const LastStep& one : last_steps_) {
    if (one.session == session) return &one.step;
  }
  return nullptr;
}

// An error says itself that the engine ended the wait, and not somebody who let go of the lock.
std::string WaitLog::end_of_wait(const StepRecord& record, bool cancelled) const {
  if (cancelled) return "cancel";
  if (const auto kill = killed_.find(record.session); kill != killed_.end()) return kill->second;
  if (const SqlError* error = error_of(record); error != nullptr) {
    if (detected(record)) return "detector";
    if (error->error_class == ErrorClass::lock_not_available || error->error_class == ErrorClass::busy ||
        error->error_class == ErrorClass::query_canceled)
      return "timeout";
  }
  return freed_by(record, record.waits.back().by_sessions);
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
// answered. Otherwise it is the last that has finished since the wait began. Where nothing has, and the one who held
// the lock was idle in a transaction, his session is gone.
std::string WaitLog::freed_by(const StepRecord& record, const std::vector<std::string>& by) const {
  const auto began = wait_began_.find(&record);
  const std::size_t first = began == wait_began_.end() ? 0 : std::min(began->second, finished_.size());
  for (std::size_t i = first; i < finished_.size(); ++i) {
    const Finished& one = finished_[i];
    if (one.failed && contains(by, one.session) && contains(record.waits.back().by_steps, one.step)) return one.step;
  }
  for (const std::string& session : by) {
    if (!is_idle(session)) return *step_of(session);
  }
  for (std::size_t i = finished_.size(); i > first; --i) {
    if (contains(by, finished_[i - 1].session)) return finished_[i - 1].step;
  }
  const auto freed = std::find_if(finished_.rbegin(), finished_.rend(),
                                  [&](const Finished& one) { return contains(by, one.session); });
  if (freed != finished_.rend()) return freed->in_transaction ? "disconnect" : freed->step;
  return finished_.empty() ? "" : finished_.back().step;
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

void WaitLog::released(StepRecord& record) {
  WaitRecord& wait = record.waits.back();
  if (wait.until == "detector" || wait.until == "timeout" || wait.until == "cancel") return;
  const OpenWait* at = open_at_event(record);
  if (at == nullptr) return;
  for (const OpenWait& other : released_) {
    // One behind the other in a queue: the order is no chance. But which of two dies of the circle that they close is.
    const bool queued = contains(at->by, other.record->session) || contains(other.by, record.session);
    if (queued && !is_victim(record) && !is_victim(*other.record)) continue;
    other.record->waits[other.number].racy = wait.racy = true;
  }
  released_.push_back(*at);
}

}  // namespace enginediff
