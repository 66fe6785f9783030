#include "harness/report/not_run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "harness/report/case_answers.hpp"

namespace enginediff {

namespace {

// Collects places under a reason; targets that share a reason and all its places become one entry.
class Reasons {
 public:
  explicit Reasons(const RunReport& report) {
    for (std::size_t i = 0; i < report.targets.size(); ++i) order_.emplace(report.targets[i].info.name, i);
  }

  void add(const std::string& reason, const std::string& target, std::string place) {
    places_[{reason, target}].insert(std::move(place));
  }

  std::vector<NotRunReason> finish() const {
    std::vector<NotRunReason> out;
    for (const auto& [key, places] : places_) {
      const std::vector<std::string> listed(places.begin(), places.end());
      const auto same = std::find_if(out.begin(), out.end(), [&](const NotRunReason& one) {
        return one.reason == key.first && one.places == listed;
      });
      (same == out.end() ? out.emplace_back(NotRunReason{key.first, {}, listed}) : *same).targets.push_back(key.second);
    }
    for (NotRunReason& one : out) {
      std::sort(one.targets.begin(), one.targets.end(),
                [&](const auto& a, const auto& b) { return position(a) < position(b); });
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const NotRunReason& a, const NotRunReason& b) { return a.places.size() > b.places.size(); });
    return out;
  }

 private:
  std::size_t position(const std::string& target) const {
    const auto at = order_.find(target);
    return at == order_.end() ? order_.size() : at->second;
  }

  std::map<std::string, std::size_t> order_;
  std::map<std::pair<std::string, std::string>, std::set<std::string>> places_;
};

// What was stuck in the step; empty where nothing was.
std::string what_is_stuck(const Trace& trace, const StepRecord& record) {
  const Interrupted* interrupted = record.outcome() == nullptr ? nullptr : record.outcome()->interrupted();
  if (interrupted != nullptr && interrupted->reason == Interrupted::Reason::stuck)
    return "it waited for what nothing could free, and was cancelled";
  if (!trace.census) return {};
  for (const CensusClass& one : trace.census->classes) {
    if (one.name == "stuck")
      return fmt::format("{} of {} schedules: {}", one.schedules, trace.census->schedules(), one.evidence);
  }
  return {};
}

}  // namespace

std::vector<NotRunReason> not_run_reasons(const RunReport& report) {
  Reasons reasons(report);
  for (const CaseReport& one : report.cases) {
    for (const VariantReport& variant : one.variants) {
      for (const Trace& trace : variant.traces) {
        if (trace.not_run) reasons.add(*trace.not_run, trace.target, one.parsed.id);
        for (const StepRecord& record : trace.records) {
          const auto* not_run = std::get_if<NotRun>(&record.result);
          // A case that was given up says why once.
          if (not_run != nullptr && !trace.not_run)
            reasons.add(not_run->reason, trace.target, one.parsed.id + " › " + record.step);
        }
      }
    }
  }
  return reasons.finish();
}

std::vector<NotRunReason> unsupported_reasons(const RunReport& report) {
  Reasons reasons(report);
  for (const CaseReport& one : report.cases) {
    for (const VariantReport& variant : one.variants) {
      for (const Trace& trace : variant.traces) {
        if (trace.unsupported) reasons.add(*trace.unsupported, trace.target, one.parsed.id);
        if (lacks_every_step(one, trace)) reasons.add(std::string(kLacksEveryStep), trace.target, one.parsed.id);
      }
    }
  }
  return reasons.finish();
}

std::vector<NotRunReason> stuck_reasons(const RunReport& report) {
  Reasons reasons(report);
  const auto add = [&](const CaseReport& one, const StepJudgement& step, const TargetVerdict& verdict,
                       const Trace& trace) {
    const bool unrecorded = verdict.verdict == Verdict::agreed || verdict.verdict == Verdict::unchecked;
    if (!unrecorded || !verdict.record) return;
    const std::string what = what_is_stuck(trace, trace.records[*verdict.record]);
    if (!what.empty()) reasons.add(what, trace.target, one.parsed.id + " › " + step.step);
  };
  for (const CaseReport& one : report.cases) {
    for (const VariantReport& variant : one.variants) {
      for (const StepJudgement& step : variant.judgement.steps) {
        for (std::size_t i = 0; i < step.targets.size(); ++i) add(one, step, step.targets[i], variant.traces[i]);
      }
    }
  }
  return reasons.finish();
}

}  // namespace enginediff
