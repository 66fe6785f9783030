#include "harness/report/summary.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "harness/report/answer_groups.hpp"
#include "harness/report/case_answers.hpp"

namespace enginediff {

namespace {

enum class Standing { passed, unsupported, not_run, failed };  // the later one wins

// `source` is the step in the case file, if it is known.
Standing standing_of(const StepJudgement& step, const TargetVerdict& one, const Step* source, const FailOn& fail_on) {
  if (fails(step, one, fail_on)) return Standing::failed;
  // What stands `@after` a step that is refused there is documented by that step, which has a verdict of its own.
  const bool by_design = source != nullptr && !source->after.empty() && one.detail == source->after + " failed";
  if (one.verdict == Verdict::not_run && !by_design) return Standing::not_run;
  return Standing::passed;
}

void count(CaseTally& tally, Standing standing) {
  switch (standing) {
    case Standing::passed: ++tally.passed; return;
    case Standing::unsupported: ++tally.unsupported; return;
    case Standing::not_run: ++tally.not_run; return;
    case Standing::failed: ++tally.failed; return;
  }
}

// Whether any target did anything of it, or said that it cannot.
bool was_begun(const CaseReport& one) {
  const auto begun = [](const Trace& trace) { return !trace.not_run || !trace.records.empty(); };
  return std::any_of(one.variants.begin(), one.variants.end(), [&](const VariantReport& variant) {
    return std::any_of(variant.traces.begin(), variant.traces.end(), begun);
  });
}

class Counting {
 public:
  Counting(const RunReport& report, const FailOn& fail_on) : report_(report), fail_on_(fail_on) {
    for (std::size_t i = 0; i < report.targets.size(); ++i) {
      for (std::size_t j = i + 1; j < report.targets.size(); ++j) {
        const std::string &first = report.targets[i].info.name, &second = report.targets[j].info.name;
        if (!report.reference.empty() && first != report.reference && second != report.reference) continue;
        summary_.pairs.push_back({first, second, 0, {}});
      }
    }
    summary_.total.targets.resize(report.targets.size());
  }

  void count_case(const CaseReport& one) {
    std::map<std::string, Standing> standings;
    std::map<std::pair<std::string, std::string>, std::optional<Severity>> pairs;
    counted_.clear();
    for (const VariantReport& variant : one.variants) {
      for (const Trace& trace : variant.traces) add_trace(trace, standings);
      for (const StepJudgement& step : variant.judgement.steps) {
        const Step* source = step_of(one, variant, step);
        const bool setup = source != nullptr && source->role == StepRole::setup;
        add_step(variant, step, source, standings);
        count_difference(step);
        for (const PairAgreement& pair : step.agreements) {
          // That setup was carried out makes no two targets the same.
          if (!setup || own_severity(pair)) add_pair(pair, pairs);
        }
      }
    }
    for (auto& [target, standing] : standings) {
      if (standing == Standing::passed && lacks_it(one, target)) standing = Standing::unsupported;
    }
    finish_case(one, standings, pairs);
  }

  RunSummary finish() {
    for (auto& [name, category] : categories_) summary_.categories.push_back(std::move(category));
    return std::move(summary_);
  }

 private:
  // Whether the target has no step of the case in any variant; then nothing was passed.
  static bool lacks_it(const CaseReport& one, const std::string& target) {
    bool lacks = false;
    for (const VariantReport& variant : one.variants) {
      for (const Trace& trace : variant.traces) {
        if (trace.target != target) continue;
        if (!lacks_every_step(one, trace)) return false;
        lacks = true;
      }
    }
    return lacks;
  }

  static void add_trace(const Trace& trace, std::map<std::string, Standing>& standings) {
    const Standing standing = trace.not_run       ? Standing::not_run
                              : trace.unsupported ? Standing::unsupported
                                                  : Standing::passed;
    auto& held = standings.try_emplace(trace.target, standing).first->second;
    held = std::max(held, standing);
  }

  void add_step(const VariantReport& variant, const StepJudgement& step, const Step* source,
                std::map<std::string, Standing>& standings) {
    const bool setup = source != nullptr && source->role == StepRole::setup;
    for (std::size_t i = 0; i < step.targets.size(); ++i) {
      const TargetVerdict& one = step.targets[i];
      const Standing standing = standing_of(step, one, source, fail_on_);
      auto& held = standings.try_emplace(one.target, standing).first->second;
      held = std::max(held, standing);
      if (setup && standing != Standing::failed) continue;
      const std::string own = i < variant.traces.size() ? variant.traces[i].variant.to_string() : std::string();
      if (!counted_.emplace(one.target, own, step.step, step.execution).second) continue;
      ++summary_.verdicts[static_cast<std::size_t>(one.verdict)];
    }
  }

  void count_difference(const StepJudgement& step) {
    const auto worst = worst_difference(step, report_.reference);
    if (worst)
      ++(worst->after.empty() ? summary_.severities[static_cast<std::size_t>(worst->severity)] : summary_.following);
  }

  static void add_pair(const PairAgreement& pair,
                       std::map<std::pair<std::string, std::string>, std::optional<Severity>>& pairs) {
    if (pair.agreement.kind == Agreement::Kind::incomparable) return;
    auto& held = pairs[{pair.first, pair.second}];
    const auto severity = own_severity(pair);
    if (severity && (!held || *severity < *held)) held = severity;
  }

  void finish_case(const CaseReport& one, const std::map<std::string, Standing>& standings,
                   const std::map<std::pair<std::string, std::string>, std::optional<Severity>>& pairs) {
    const std::string name = category_of(one.parsed);
    CategorySummary& category = categories_.try_emplace(name, CategorySummary{name, 0, {}}).first->second;
    category.targets.resize(report_.targets.size());
    ++category.cases, ++summary_.total.cases, ++summary_.cases;
    bool failed = false, not_run = false;
    for (std::size_t i = 0; i < report_.targets.size(); ++i) {
      const auto at = standings.find(report_.targets[i].info.name);
      if (at == standings.end()) continue;
      count(category.targets[i], at->second);
      count(summary_.total.targets[i], at->second);
      failed = failed || at->second == Standing::failed;
      not_run = not_run || at->second == Standing::not_run;
    }
    summary_.failed_cases += failed;
    summary_.cases_not_run += not_run;
    summary_.cases_run_nowhere += !was_begun(one);
    bool divergent = false;
    for (PairSummary& pair : summary_.pairs) {
      const auto at = pairs.find({pair.first, pair.second});
      if (at == pairs.end()) continue;
      divergent = divergent || (at->second && *at->second != Severity::cosmetic);
      ++(at->second ? pair.by_severity[static_cast<std::size_t>(*at->second)] : pair.same);
    }
    summary_.divergent_cases += divergent;
  }

  const RunReport& report_;
  const FailOn& fail_on_;
  RunSummary summary_;
  std::map<std::string, CategorySummary> categories_;
  std::set<std::tuple<std::string, std::string, std::string, int>> counted_;  // of the case at hand
};

}  // namespace

RunSummary summarise(const RunReport& report, const FailOn& fail_on) {
  Counting counting(report, fail_on);
  for (const CaseReport& one : report.cases) counting.count_case(one);
  return counting.finish();
}

std::string category_of(const Case& parsed) {
  return parsed.category.empty() ? parsed.id.substr(0, parsed.id.find('.')) : parsed.category;
}

const Step* step_of(const CaseReport& one, const VariantReport& variant, const StepJudgement& step) {
  for (const Trace& trace : variant.traces) {
    const StepRecord* record = record_of(trace, step);
    if (record != nullptr && record->index < one.parsed.steps.size()) return &one.parsed.steps[record->index];
  }
  const auto& steps = one.parsed.steps;
  const auto at =
      std::find_if(steps.begin(), steps.end(), [&](const Step& source) { return source.name == step.step; });
  return at == steps.end() ? nullptr : &*at;
}

}  // namespace enginediff
