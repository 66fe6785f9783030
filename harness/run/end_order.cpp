#include "harness/run/end_order.hpp"

#include <algorithm>

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

// The step that freed `freed` and ended after it; null where there is none.
const StepRecord* later_liberator(const std::vector<EndedStep>& steps, const EndedStep& freed) {
  if (freed.record->waits.empty()) return nullptr;
  const std::string& until = freed.record->waits.back().until;
  const auto at = std::find_if(steps.begin(), steps.end(), [&](const EndedStep& one) {
    return one.record->step == until && one.record->finished > freed.record->finished &&
           one.launched_by_then == freed.launched_by_then;
  });
  return at == steps.end() ? nullptr : at->record;
}

}  // namespace

void order_ends(std::vector<EndedStep>& steps) {
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

}  // namespace enginediff
