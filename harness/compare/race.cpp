#include "harness/compare/race.hpp"

#include <algorithm>

namespace enginediff {

namespace {

bool raced(const WaitRecord& wait) { return wait.racy; }

}  // namespace

bool is_racy(const StepRecord& record) { return std::any_of(record.waits.begin(), record.waits.end(), raced); }

std::string race_event(const StepRecord& record) {
  const auto at = std::find_if(record.waits.begin(), record.waits.end(), raced);
  return at == record.waits.end() ? "" : at->until;
}

}  // namespace enginediff
