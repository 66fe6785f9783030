#include "harness/run/end_order.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "harness/base/contains.hpp"

namespace enginediff {

namespace {

// The step that was the `early`th to end becomes the `late`th.
void end_later(std::vector<EndedStep>& steps, int early, int late) {
  for (EndedStep& step : steps) {
    int& finished = step.record->finished;
    if (finished == early) {
      finished = late;
    } else if (finished > early && finished <= late) {
      --finished;
    }
  }
}

bool was_freed_by(const StepRecord& record, const StepRecord& other) {
  return !record.waits.empty() && record.waits.back().until == other.step;
}

// The step that freed `freed`, or another one for which it waited until it was freed, that ended after it; null where
// there is none.
const StepRecord* later_liberator(const std::vector<EndedStep>& steps, const EndedStep& freed) {
  if (freed.record->waits.empty()) return nullptr;
  const WaitRecord& wait = freed.record->waits.back();
  // Not by what ended its wait while the others still held what it wanted.
  const bool all_let_go = !wait.racy && std::any_of(steps.begin(), steps.end(), [&](const EndedStep& one) {
    return was_freed_by(*freed.record, *one.record) && contains(wait.by_sessions, one.record->session);
  });
  const auto at = std::find_if(steps.begin(), steps.end(), [&](const EndedStep& one) {
    const bool later = one.record->finished > freed.record->finished && one.launched_by_then == freed.launched_by_then;
    const bool let_go =
        all_let_go && contains(wait.by_steps, one.record->step) && !was_freed_by(*one.record, *freed.record);
    return later && (let_go || was_freed_by(*freed.record, *one.record));
  });
  return at == steps.end() ? nullptr : at->record;
}

bool is_victim(const EndedStep& step) {
  const Outcome* const outcome = step.record->outcome();
  const SqlError* const error = outcome == nullptr ? nullptr : outcome->error();
  return error != nullptr && error->error_class == ErrorClass::deadlock_detected;
}

// Gives the ends of steps between two launches the order of launching, each behind the step that freed it.
void order_as_launched(std::vector<StepRecord*> left) {
  std::sort(left.begin(), left.end(), [](const auto* a, const auto* b) { return a->launched < b->launched; });
  std::vector<int> places;
  for (const StepRecord* record : left) places.push_back(record->finished);
  std::sort(places.begin(), places.end());
  const auto awaits_one_left = [&](const StepRecord* record) {
    return !record->waits.empty() && std::any_of(left.begin(), left.end(), [&](const StepRecord* other) {
      return other != record && other->step == record->waits.back().until;
    });
  };
  for (const int place : places) {
    auto next = std::find_if_not(left.begin(), left.end(), awaits_one_left);
    if (next == left.end()) next = left.begin();
    (*next)->finished = place;
    left.erase(next);
  }
}

// Which of two circles that close at the same time is found first is chance. So is whether the victim of one, or who
// closed it and was freed by the victim, is told first: of that step it is not kept that it waited.
void order_around_victims(std::vector<EndedStep>& steps) {
  std::map<int, std::vector<StepRecord*>> together;
  std::set<int> with_victims;
  for (const EndedStep& step : steps) {
    together[step.launched_by_then].push_back(step.record);
    if (is_victim(step)) with_victims.insert(step.launched_by_then);
  }
  for (auto& [launched, records] : together) {
    if (with_victims.contains(launched)) order_as_launched(std::move(records));
  }
}

void order_freed(std::vector<EndedStep>& steps) {
  // A queue that came out backwards takes a round for each place.
  for (std::size_t round = 0; round < steps.size(); ++round) {
    bool moved = false;
    for (const EndedStep& freed : steps) {
      const StepRecord* const liberator = later_liberator(steps, freed);
      if (liberator == nullptr) continue;
      end_later(steps, freed.record->finished, liberator->finished);
      moved = true;
    }
    if (!moved) return;
  }
}

}  // namespace

void order_ends(std::vector<EndedStep>& steps) {
  order_around_victims(steps);
  order_freed(steps);
}

}  // namespace enginediff
