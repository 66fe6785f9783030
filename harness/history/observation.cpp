#include "harness/history/observation.hpp"

#include <algorithm>
#include <iterator>

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
  ReadInference reads(view, log, history);
  // The final state orders the versions, and the order tells what changes saw; what people are told keeps the order of
  // the steps.
  const auto before = static_cast<std::ptrdiff_t>(history.problems.size());
  log.order_versions(reads.final_versions());
  std::vector<std::string> problems(history.problems.begin() + before, history.problems.end());
  history.problems.resize(static_cast<std::size_t>(before));
  reads.add_reads();
  std::move(problems.begin(), problems.end(), std::back_inserter(history.problems));
  return history;
}

}  // namespace enginediff
