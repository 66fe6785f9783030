// Waits for prepared transactions: the part of WaitLog that has them as sessions, whose steps are those that prepare
// and that end them.
#include <algorithm>
#include <utility>

#include "harness/base/contains.hpp"
#include "harness/run/wait_log.hpp"

namespace enginediff {

namespace {

void move_element(std::vector<std::string>& all, std::ptrdiff_t from, std::ptrdiff_t to) {
  std::string one = std::move(all[static_cast<std::size_t>(from)]);
  all.erase(all.begin() + from);
  all.insert(all.begin() + to, std::move(one));
}

}  // namespace

void WaitLog::prepared(const std::string& holder, const StepRecord& record) {
  prepared_[holder] = {record.session, record.step};
  under_way(holder, record.step);
  Finished left{holder, record.step};
  left.in_transaction = true;
  finished_.push_back(std::move(left));
  if (changed_rows_.erase(record.session) > 0) changed_rows_.insert(holder);
}

void WaitLog::prepared_may_end(const std::string& holder, const std::string& step) {
  const auto known = prepared_.find(holder);
  const Finished* const last = last_of(holder);
  if (known != prepared_.end() && last != nullptr && last->in_transaction) under_way(holder, step);
}

void WaitLog::prepared_ended(const std::string& holder, const StepRecord& record, bool succeeded) {
  const std::string* const step = step_of(holder);
  if (step == nullptr || *step != record.step) return;
  if (!succeeded) return under_way(holder, prepared_.at(holder).step);
  const Outcome* const outcome = record.outcome();
  const auto* const done = outcome == nullptr ? nullptr : std::get_if<Completion>(&outcome->answer);
  Finished end{holder, record.step};
  end.commits_change = changed_rows_.erase(holder) > 0 && done != nullptr && done->tag.starts_with("COMMIT");
  finished_.push_back(std::move(end));
  if (!finished_.back().commits_change) return;
  // Who was freed may have been read first.
  const std::vector<OpenWait> freed = released_;
  for (const OpenWait& one : freed) break_line(one, one.record->waits[one.number].until);
}

// Who waited for a session's transaction that was prepared meanwhile waits for the same transaction still.
void WaitLog::follow_prepared(StepRecord& record, const WaitingForLock& wait) {
  if (record.waits.empty() || !record.waits.back().until.empty()) return;
  WaitRecord& open = record.waits.back();
  for (const std::string& holder : wait.by) {
    const auto prepared = prepared_.find(holder);
    if (prepared == prepared_.end() || contains(open.by_sessions, holder)) continue;
    const auto at = std::find(open.by_sessions.begin(), open.by_sessions.end(), prepared->second.session);
    if (at == open.by_sessions.end() || contains(wait.by, *at)) continue;
    // In its place in the order.
    const auto from = at - open.by_sessions.begin();
    const auto to = std::count_if(open.by_sessions.begin(), open.by_sessions.end(),
                                  [&](const std::string& other) { return other != *at && other < holder; });
    *at = holder;
    move_element(open.by_sessions, from, to);
    if (open.by_steps.size() == open.by_sessions.size()) move_element(open.by_steps, from, to);
  }
}

// By which step a wait names the session, or the prepared transaction.
const std::string* WaitLog::step_waited_for(const std::string& session) const {
  const auto prepared = prepared_.find(session);
  return prepared == prepared_.end() ? step_of(session) : &prepared->second.step;
}

}  // namespace enginediff
