#include "harness/run/schedule.hpp"

#include <algorithm>
#include <tuple>

#include "harness/base/check.hpp"

namespace enginediff {

using Kind = ScheduleStep::Kind;

Schedule::Schedule(std::vector<ScheduleStep> steps, std::vector<bool> times_out, bool detects_deadlocks,
                   std::vector<bool> idles_out)
    : times_out_(std::move(times_out)), idles_out_(std::move(idles_out)), detects_deadlocks_(detects_deadlocks) {
  idles_out_.resize(times_out_.size(), false);
  for (const ScheduleStep& step : steps) {
    CHECK(step.session >= 0 && static_cast<std::size_t>(step.session) < times_out_.size());
    Entry entry;
    entry.step = step;
    steps_.push_back(std::move(entry));
  }
}

ScheduleAction Schedule::next() {
  const auto unsettled = [&](std::size_t step) { return !steps_[step].settled; };
  if (std::any_of(under_way_.begin(), under_way_.end(), unsettled)) return await(AwaitEvent::Reason::settling);
  const auto cyclic = [&](std::size_t step) { return !steps_[step].undetected && in_cycle(step); };
  if (detects_deadlocks_ && std::any_of(under_way_.begin(), under_way_.end(), cyclic))
    return await(AwaitEvent::Reason::detector);

  for (std::size_t i = 0; i < steps_.size(); ++i) {
    Entry& entry = steps_[i];
    if (entry.state != State::pending) continue;
    if (entry.step.after_all && !ended_before(i)) break;
    const bool acts_on_busy = entry.step.kind == Kind::cancel || entry.step.kind == Kind::kill;
    if (!busy(entry.step.session) || acts_on_busy) return launch(i);
    if (entry.step.kind == Kind::wait) return end_wait_of(entry.step.session);
    entry.deferred = true;
  }
  if (under_way_.empty()) return Finished{};
  return free_a_waiter();
}

void Schedule::done(std::size_t step) {
  Entry& entry = steps_[step];
  CHECK(entry.state == State::running || entry.state == State::waiting);
  entry.state = State::done;
  entry.by.clear();
  std::erase(under_way_, step);
  in_vain_ = false;
  // Whatever waits may have been freed.
  for (const std::size_t other : under_way_) steps_[other].settled = false;
}

void Schedule::blocked(std::size_t step, std::vector<int> by, std::vector<int> enders) {
  Entry& entry = steps_[step];
  CHECK(entry.state == State::running || entry.state == State::waiting);
  if (entry.must_end) return;
  // Whom it is in the way of now, by what it took before it had to wait, may be waiting already.
  for (const std::size_t other : under_way_) {
    if (entry.state == State::running && other != step) steps_[other].settled = false;
  }
  entry.state = State::waiting;
  entry.settled = true;
  in_vain_ = false;
  if (entry.by != by) entry.undetected = false;
  entry.by = std::move(by);
  entry.enders = std::move(enders);
}

void Schedule::nothing_detected() {
  for (const std::size_t step : under_way_) steps_[step].undetected = in_cycle(step);
}

bool Schedule::ended_before(std::size_t step) const {
  return std::all_of(steps_.begin(), steps_.begin() + static_cast<std::ptrdiff_t>(step),
                     [](const Entry& entry) { return entry.state == State::done; });
}

bool Schedule::busy(int session) const {
  return std::any_of(under_way_.begin(), under_way_.end(),
                     [&](std::size_t step) { return steps_[step].step.session == session; });
}

std::size_t Schedule::current(int session) const {
  const auto at = std::find_if(under_way_.begin(), under_way_.end(),
                               [&](std::size_t step) { return steps_[step].step.session == session; });
  CHECK(at != under_way_.end());
  return *at;
}

bool Schedule::in_cycle(std::size_t step) const {
  if (steps_[step].state != State::waiting) return false;
  const int self = steps_[step].step.session;
  std::vector<bool> seen(times_out_.size(), false);
  return std::any_of(steps_[step].by.begin(), steps_[step].by.end(),
                     [&](int session) { return reaches(session, self, seen); });
}

bool Schedule::reaches(int from, int to, std::vector<bool>& seen) const {
  if (from == to) return true;
  if (seen[static_cast<std::size_t>(from)] || !busy(from)) return false;
  seen[static_cast<std::size_t>(from)] = true;
  const auto& by = steps_[current(from)].by;
  return std::any_of(by.begin(), by.end(), [&](int session) { return reaches(session, to, seen); });
}

ScheduleAction Schedule::await(AwaitEvent::Reason reason) const {
  AwaitEvent event{reason, {}};
  for (const std::size_t step : under_way_) {
    if (!steps_[step].settled || reason != AwaitEvent::Reason::settling) event.unsettled.push_back(step);
  }
  return event;
}

ScheduleAction Schedule::launch(std::size_t step) {
  Entry& entry = steps_[step];
  if (entry.step.kind == Kind::statement) {
    entry.state = State::running;
    under_way_.push_back(step);
    return Launch{step};
  }
  entry.state = State::done;
  if (entry.step.kind == Kind::kill) {
    // What the session held is free.
    for (const std::size_t other : under_way_) steps_[other].settled = false;
  }
  if (entry.step.kind != Kind::wait && busy(entry.step.session)) {
    Entry& victim = steps_[current(entry.step.session)];
    victim.must_end = true;
    victim.settled = false;
  }
  return Launch{step};
}

// Nothing later is launched while the session waits, so that only the engine can end it.
ScheduleAction Schedule::end_wait_of(int session) const {
  if (engine_may_end_a_wait()) return await(AwaitEvent::Reason::timeout);
  return CancelStuck{current(session)};
}

// Everything under way waits, and nothing more can be launched: either the engine ends a wait by its time-out, or the
// wait is for ever.
ScheduleAction Schedule::free_a_waiter() const {
  if (engine_may_end_a_wait()) return await(AwaitEvent::Reason::timeout);
  for (const std::size_t step : under_way_) {
    if (!can_be_freed(step)) return CancelStuck{step};
  }
  const auto circular =
      std::find_if(under_way_.begin(), under_way_.end(), [&](std::size_t step) { return in_cycle(step); });
  return CancelStuck{circular == under_way_.end() ? under_way_.front() : *circular};
}

// Whether a time-out of what waits, or of a session that only holds locks, may still come.
bool Schedule::engine_may_end_a_wait() const {
  if (in_vain_) return false;
  for (std::size_t session = 0; session < times_out_.size(); ++session) {
    if (busy(static_cast<int>(session)) ? times_out_[session] : idles_out_[session]) return true;
  }
  return false;
}

// Whether one of the sessions that the step waits for, or that have a step to come that frees it, waits itself, and may
// go on when that wait is ended.
bool Schedule::can_be_freed(std::size_t step) const {
  const auto waits = [&](int session) { return busy(session); };
  const auto& [by, enders] = std::tie(steps_[step].by, steps_[step].enders);
  return std::any_of(by.begin(), by.end(), waits) || std::any_of(enders.begin(), enders.end(), waits);
}

}  // namespace enginediff
