#include "harness/history/observation.hpp"

#include <algorithm>

#include "harness/history/read_inference.hpp"
#include "harness/history/version_log.hpp"

namespace enginediff {

bool has_history(const Case& parsed) {
  return std::any_of(parsed.steps.begin(), parsed.steps.end(), [](const Step& step) { return !step.history.empty(); });
}

History observe(const Case& parsed, const std::vector<StepRecord>& records) {
  History history;
  const ScheduleView view = view_schedule(parsed, records);
  VersionLog log(view, history);
  const std::map<int, int> final_versions = ReadInference(view, log, history).add_reads();
  log.order_versions(final_versions);
  return history;
}

}  // namespace enginediff
