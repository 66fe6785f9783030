#include "harness/compare/bless_refusals.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <variant>

#include "harness/base/utf8.hpp"
#include "harness/compare/compare.hpp"
#include "harness/compare/race.hpp"
#include "harness/model/not_run_reason.hpp"

namespace enginediff {

std::string why_not_blessed(const StepRecord& record) {
  const Outcome& outcome = *record.outcome();
  if (const Interrupted* interrupted = outcome.interrupted()) {
    switch (interrupted->reason) {
      case Interrupted::Reason::deadline: return "it ran past its deadline";
      case Interrupted::Reason::cancelled: return "it was cancelled";
      case Interrupted::Reason::stuck: return "it is stuck; write `stuck` by hand where that is the point";
    }
  }
  return "more rows than a case file should hold";
}

namespace {

// The reason; where the setup failed, with what its step was told: that is what has to be mended.
std::string with_cause(const Trace& trace, const std::string& reason) {
  if (!reason.starts_with(kSetupFailed)) return reason;
  const std::string_view failed = std::string_view(reason).substr(kSetupFailed.size());
  for (const StepRecord& record : trace.records) {
    const SqlError* error = record.outcome() == nullptr ? nullptr : record.outcome()->error();
    if (record.step == failed && error != nullptr)
      return fmt::format("{}: error {}: {}", reason, error_class_name(error->error_class), error->message);
  }
  return reason;
}

}  // namespace

std::vector<std::string> what_was_not_run(const Case& parsed, const CaseObservation& observation) {
  std::vector<std::pair<std::string, int>> counts;
  const auto count = [&](const std::string& why) {
    const auto known = std::find_if(counts.begin(), counts.end(), [&](const auto& one) { return one.first == why; });
    if (known == counts.end()) {
      counts.emplace_back(why, 1);
    } else {
      ++known->second;
    }
  };
  for (const Trace& trace : observation.traces) {
    if (trace.not_run) count(fmt::format("{}: not run: {}", trace.target, *trace.not_run));
    for (const StepRecord& record : trace.records) {
      const auto* not_run = std::get_if<NotRun>(&record.result);
      const bool by_design = not_run != nullptr && record.index < parsed.steps.size() &&
                             is_without_success(not_run->reason, parsed.steps[record.index].after);
      if (not_run != nullptr && !by_design)
        count(fmt::format("{}: steps not run: {}", trace.target, with_cause(trace, not_run->reason)));
    }
  }
  std::vector<std::string> lines;
  for (const auto& [why, times] : counts) {
    lines.push_back(escape_for_terminal(times == 1 ? why : fmt::format("{} ({} times)", why, times)));
  }
  return lines;
}

bool diverges(std::size_t index, const CaseObservation& observation) {
  std::vector<std::pair<std::size_t, const StepRecord*>> records;
  for (std::size_t i = 0; i < observation.traces.size(); ++i) {
    for (const StepRecord& record : observation.traces[i].records) {
      if (record.index == index && record.outcome() != nullptr) records.emplace_back(i, &record);
    }
  }
  for (const auto& [i, a] : records) {
    for (const auto& [j, b] : records) {
      if (i >= j || a->execution != b->execution || observation.traces[i].variant != observation.traces[j].variant)
        continue;
      const bool by_chance =
          race_before(observation.traces[i], *a) != nullptr || race_before(observation.traces[j], *b) != nullptr;
      if (by_chance) continue;
      if (compare(*a, observation.targets[i], *b, observation.targets[j]).kind == Agreement::Kind::divergent)
        return true;
    }
  }
  return false;
}

}  // namespace enginediff
