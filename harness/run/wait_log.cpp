#include "harness/run/wait_log.hpp"

#include <algorithm>
#include <iterator>

#include "harness/base/contains.hpp"

namespace enginediff {

namespace {

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
    // Unless it was over before, and what came then is not kept.
    if (record.waits.back().until.empty()) close_wait(record, cancelled, otherwise, stopped_by);
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
  if (finished_.back().commits_change) {
    // Who was freed may have been read first.
    const std::vector<OpenWait> freed = released_;
    for (const OpenWait& one : freed) break_line(one, one.record->waits[one.number].until);
  }
  forget_waits_for_heirs_of_victims();
  mark_behind_racers();
}

void WaitLog::close_wait(StepRecord& record, bool cancelled, ElseEndedBy otherwise, const std::string& stopped_by) {
  if (is_victim(record) && open_at_event(record) == nullptr) {
    // Whether the wait that closed a circle was seen before the detector answered is chance.
    record.waits.pop_back();
    return;
  }
  const std::string until = end_of_wait(record, cancelled, otherwise, stopped_by);
  record.waits.back().until = until;
  if (is_victim(record) && until == "detector")
    detected_.push_back({&record, record.waits.size() - 1, record.waits.back().by_sessions, false});
  if (open_at_event(record) == nullptr)
    began_and_ended_.push_back({&record, record.waits.size() - 1, record.waits.back().by_sessions, false});
  // Who was stopped or killed was not freed, and races with nobody.
  const auto kill = killed_.find(record.session);
  const bool stopped = !stopped_by.empty() && until == stopped_by;
  if (!stopped && (kill == killed_.end() || until != kill->second)) released(record);
}

// What was said of a wait while the answer of `step` had not been read.
void WaitLog::reconsider(const Finished& step) {
  for (const Corrected& one : corrected_) {
    if (!step.failed || !contains(one.gone, step.session) || !contains(one.first.by_steps, step.step)) continue;
    one.record->waits.insert(one.record->waits.end() - 1, one.first);
    (one.record->waits.end() - 2)->until = step.step;
    const auto at = std::find_if(open_at_event_.begin(), open_at_event_.end(), [&](const OpenWait& open) {
      return open.record == one.record && open.number + 2 == open.record->waits.size();
    });
    if (at != open_at_event_.end()) moved_on_.push_back(*at);
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
