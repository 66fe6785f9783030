#include "harness/run/session_lanes.hpp"

#include <algorithm>

namespace enginediff {

namespace {

bool exists(const Step& step, const TargetInfo& target, const Variant& variant) {
  if (step.pseudo) return true;
  const Spelling* spelling = spelling_for(step, target, variant);
  return spelling != nullptr && !spelling->absent;
}

}  // namespace

std::vector<std::size_t> SessionLanes::lengths() const {
  std::vector<std::size_t> out;
  for (const std::vector<std::size_t>& lane : steps) out.push_back(lane.size());
  return out;
}

std::vector<std::size_t> SessionLanes::in_order(const MergeOrder& order) const {
  std::vector<std::size_t> out = before;
  std::vector<std::size_t> next(steps.size(), 0);
  for (const int lane : order) {
    const auto i = static_cast<std::size_t>(lane);
    out.push_back(steps[i][next[i]++]);
  }
  out.insert(out.end(), after.begin(), after.end());
  return out;
}

SessionLanes lanes_of(const Case& parsed, const TargetInfo& target, const Variant& variant) {
  SessionLanes lanes;
  for (std::size_t i = 0; i < parsed.steps.size(); ++i) {
    const Step& step = parsed.steps[i];
    if (!exists(step, target, variant)) continue;
    if (step.session.empty()) {
      (lanes.names.empty() ? lanes.before : lanes.after).push_back(i);
      continue;
    }
    auto at = std::find(lanes.names.begin(), lanes.names.end(), step.session);
    if (at == lanes.names.end()) {
      lanes.names.push_back(step.session);
      lanes.steps.emplace_back();
      at = lanes.names.end() - 1;
    }
    lanes.steps[static_cast<std::size_t>(at - lanes.names.begin())].push_back(i);
  }
  return lanes;
}

}  // namespace enginediff
