#include "harness/shell/running_statements.hpp"

#include <algorithm>

#include "harness/engine/engine.hpp"

namespace enginediff {

void RunningStatements::add(Session& session) {
  const std::lock_guard lock(mutex_);
  running_.push_back({&session, false, false});
}

void RunningStatements::set_waiting(const Session& session, bool waiting) {
  const std::lock_guard lock(mutex_);
  if (Entry* entry = find(session)) entry->waiting = waiting;
}

bool RunningStatements::remove(const Session& session) {
  const std::lock_guard lock(mutex_);
  const Entry* entry = find(session);
  const bool was_cancelled = entry != nullptr && entry->cancelled;
  std::erase_if(running_, [&](const Entry& one) { return one.session == &session; });
  return was_cancelled;
}

bool RunningStatements::cancelled(const Session& session) {
  const std::lock_guard lock(mutex_);
  const Entry* entry = find(session);
  return entry != nullptr && entry->cancelled;
}

void RunningStatements::cancel(const Session& session) {
  const std::lock_guard lock(mutex_);
  if (Entry* entry = find(session)) cancel(*entry);
}

void RunningStatements::cancel_all_but_waiting() {
  const std::lock_guard lock(mutex_);
  for (Entry& entry : running_) {
    if (!entry.waiting) cancel(entry);
  }
}

void RunningStatements::cancel(Entry& entry) {
  entry.cancelled = true;
  entry.session->cancel();
}

RunningStatements::Entry* RunningStatements::find(const Session& session) {
  const auto at =
      std::find_if(running_.begin(), running_.end(), [&](const Entry& one) { return one.session == &session; });
  return at == running_.end() ? nullptr : &*at;
}

}  // namespace enginediff
