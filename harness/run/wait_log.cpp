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
    // Nobody can have let go of anything meanwhile: the engine knows better now who it is.
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
      released(record);
    }
    std::erase(waiting_, &record);
  }
  finished_.push_back({record.session, record.step});
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
  if (const Outcome* outcome = record.outcome(); outcome != nullptr && outcome->error() != nullptr) {
    const ErrorClass error = outcome->error()->error_class;
    const auto& by = record.waits.back().by_sessions;
    // Whoever is idle is in no circle: that wait was over, and the circle came after it, too short to be seen.
    const bool circle =
        std::any_of(by.begin(), by.end(), [&](const std::string& session) { return !is_idle(session); });
    // So it is where one of several let go just now: the circle is among those that are left.
    const bool let_go =
        std::any_of(finished_.begin() + static_cast<std::ptrdiff_t>(finished_before_event_), finished_.end(),
                    [&](const LastStep& one) { return contains(by, one.session) && is_idle(one.session); });
    if (error == ErrorClass::deadlock_detected && !let_go && (circle || nothing_ended_since(record))) return "detector";
    if (error == ErrorClass::lock_not_available || error == ErrorClass::busy || error == ErrorClass::query_canceled)
      return "timeout";
  }
  return freed_by(record, record.waits.back().by_sessions);
}

// The step of one of `by` that let go of what the record waits for. One that is under way is ending: locks are granted
// before the statement that frees them is answered. Otherwise it is the last that has finished since the wait began.
std::string WaitLog::freed_by(const StepRecord& record, const std::vector<std::string>& by) const {
  for (const std::string& session : by) {
    if (!is_idle(session)) return *step_of(session);
  }
  const auto began = wait_began_.find(&record);
  const std::size_t first = began == wait_began_.end() ? 0 : std::min(began->second, finished_.size());
  for (std::size_t i = finished_.size(); i > first; --i) {
    if (contains(by, finished_[i - 1].session)) return finished_[i - 1].step;
  }
  const auto freed = std::find_if(finished_.rbegin(), finished_.rend(),
                                  [&](const LastStep& one) { return contains(by, one.session); });
  if (freed != finished_.rend()) return freed->step;
  return finished_.empty() ? "" : finished_.back().step;
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

bool WaitLog::is_victim(const StepRecord& record) {
  const Outcome* outcome = record.outcome();
  const SqlError* error = outcome != nullptr ? outcome->error() : nullptr;
  return error != nullptr && error->error_class == ErrorClass::deadlock_detected;
}

// Whether the session has nothing under way.
bool WaitLog::is_idle(const std::string& session) const {
  const std::string* step = step_of(session);
  const auto last =
      std::find_if(finished_.rbegin(), finished_.rend(), [&](const LastStep& one) { return one.session == session; });
  return step == nullptr || (last != finished_.rend() && last->step == *step);
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
