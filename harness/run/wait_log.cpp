#include "harness/run/wait_log.hpp"

#include <algorithm>

namespace enginediff {

namespace {

bool contains(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool ever_waited_for(const StepRecord& record, const std::string& session) {
  return std::any_of(record.waits.begin(), record.waits.end(), [&](const WaitRecord& wait) { return contains(wait.by_sessions, session); });
}

}  // namespace

void WaitLog::under_way(const std::string& session, const std::string& step) {
  const auto at = std::find_if(last_steps_.begin(), last_steps_.end(), [&](const LastStep& one) { return one.session == session; });
  if (at == last_steps_.end()) {
    last_steps_.push_back({session, step});
  } else {
    at->step = step;
  }
}

void WaitLog::waiting(StepRecord& record, const WaitingForLock& wait) {
  const bool open = !record.waits.empty() && record.waits.back().until.empty();
  if (open && record.waits.back().by_sessions == wait.by) return;
  if (open && nothing_ended_since(record)) {
    // Nobody can have let go of anything meanwhile: the engine knows better now who it is.
    record.waits.pop_back();
  } else if (open) {
    record.waits.back().until = end_of_wait(record, false);
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
    record.waits.back().until = end_of_wait(record, cancelled);
    if (!cancelled) mark_racy(record);
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

// The last step that finished in a session that was waited for; an error says itself that the engine ended the wait.
std::string WaitLog::end_of_wait(const StepRecord& record, bool cancelled) const {
  if (cancelled) return "cancel";
  if (const Outcome* outcome = record.outcome(); outcome != nullptr && outcome->error() != nullptr) {
    const ErrorClass error = outcome->error()->error_class;
    if (error == ErrorClass::deadlock_detected) return "detector";
    if (error == ErrorClass::lock_not_available || error == ErrorClass::busy || error == ErrorClass::query_canceled) return "timeout";
  }
  const auto& by = record.waits.back().by_sessions;
  const auto freed = std::find_if(finished_.rbegin(), finished_.rend(), [&](const LastStep& one) { return contains(by, one.session); });
  if (freed != finished_.rend()) return freed->step;
  return finished_.empty() ? "" : finished_.back().step;
}

void WaitLog::mark_racy(StepRecord& record) {
  const std::string& until = record.waits.back().until;
  if (until == "detector" || until == "timeout") return;
  for (StepRecord* other : ended_since_event_) {
    if (ever_waited_for(*other, record.session) || ever_waited_for(record, other->session)) continue;
    other->waits.back().racy = record.waits.back().racy = true;
  }
  ended_since_event_.push_back(&record);
}

}  // namespace enginediff
