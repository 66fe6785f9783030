#include "harness/report/findings.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

#include "harness/base/utf8.hpp"
#include "harness/report/answer_groups.hpp"
#include "harness/report/answer_line.hpp"
#include "harness/report/summary.hpp"

namespace enginediff {

namespace {

// How one execution failed, and on which targets.
struct Way {
  std::string text;
  std::vector<std::string> targets;
};

std::string way_of(const StepJudgement& step, const TargetVerdict& verdict, const Trace& trace) {
  switch (verdict.verdict) {
    case Verdict::changed:
      return fmt::format("expected {}, got {}; {}", verdict.expected, answer_line(trace, step), verdict.detail);
    case Verdict::missing:
      return fmt::format("{}; got {}", verdict.detail.empty() ? "no expectation covers it" : verdict.detail,
                         answer_line(trace, step));
    case Verdict::new_divergence:
    case Verdict::as_recorded:
    case Verdict::agreed:
    case Verdict::unchecked: {
      const PairAgreement* pair = worst_divergence(step, {});
      if (pair == nullptr) return verdict.detail;
      return fmt::format("{} difference of {} and {}{}: {}", severity_name(pair->agreement.severity), pair->first,
                         pair->second, pair->after.empty() ? "" : " after " + pair->after, pair->agreement.detail);
    }
    case Verdict::not_run:
    case Verdict::unsupported: return verdict.detail;
  }
  return {};
}

class Collection {
 public:
  Collection(const RunReport& report, const CaseReport& one, const FailOn& fail_on)
      : report_(report), case_(one), fail_on_(fail_on) {}

  std::vector<Finding> collect() {
    for (const VariantReport& variant : case_.variants) {
      for (const StepJudgement& step : variant.judgement.steps) {
        if (fails(step, fail_on_)) add(variant, step);
      }
    }
    std::vector<Finding> out;
    for (auto& [index, finding] : findings_) {
      put_in_order(finding.targets);
      out.push_back(std::move(finding));
    }
    return out;
  }

 private:
  void add(const VariantReport& variant, const StepJudgement& step) {
    Finding& finding = findings_.try_emplace(step.index, begin(variant, step)).first->second;
    std::vector<Way> ways;
    for (std::size_t i = 0; i < step.targets.size(); ++i) {
      const TargetVerdict& verdict = step.targets[i];
      if (!fails(step, verdict, fail_on_)) continue;
      finding.verdict = std::min(finding.verdict, verdict.verdict);
      if (std::find(finding.targets.begin(), finding.targets.end(), verdict.target) == finding.targets.end())
        finding.targets.push_back(verdict.target);
      std::string text = fmt::format("{}: {}", verdict_name(verdict.verdict), way_of(step, verdict, variant.traces[i]));
      const auto same = std::find_if(ways.begin(), ways.end(), [&](const Way& one) { return one.text == text; });
      (same == ways.end() ? ways.emplace_back(Way{std::move(text), {}}) : *same).targets.push_back(verdict.target);
    }
    const std::string label = execution_label(case_, {&variant, &step});
    for (const Way& way : ways) {
      std::string line =
          fmt::format("{}{}{}", fmt::join(way.targets, ", "), label.empty() ? "" : " with " + label, ": " + way.text);
      line = escape_for_terminal(line);
      // A target that lacks an axis says the same in several variants.
      if (std::find(finding.details.begin(), finding.details.end(), line) == finding.details.end())
        finding.details.push_back(std::move(line));
    }
  }

  Finding begin(const VariantReport& variant, const StepJudgement& step) const {
    Finding finding{&case_, step.step, {}, Verdict::unsupported, {}, {}};
    if (const Step* source = step_of(case_, variant, step)) finding.lines = source->lines;
    return finding;
  }

  void put_in_order(std::vector<std::string>& targets) const {
    const auto position = [&](const std::string& name) {
      return std::find_if(report_.targets.begin(), report_.targets.end(),
                          [&](const TargetStatus& one) { return one.info.name == name; });
    };
    std::sort(targets.begin(), targets.end(),
              [&](const std::string& a, const std::string& b) { return position(a) < position(b); });
  }

  const RunReport& report_;
  const CaseReport& case_;
  const FailOn& fail_on_;
  std::map<std::size_t, Finding> findings_;  // by position of the step
};

}  // namespace

std::vector<Finding> find_failures(const RunReport& report, const FailOn& fail_on) {
  std::vector<Finding> all;
  for (const CaseReport& one : report.cases) {
    for (Finding& finding : Collection(report, one, fail_on).collect()) all.push_back(std::move(finding));
  }
  return all;
}

std::string finding_title(const Finding& finding) {
  return escape_for_terminal(finding.one->parsed.id + " › " + finding.step);
}

std::string finding_message(const Finding& finding, std::size_t most) {
  std::string message = escape_for_terminal(fmt::format("{} on {}: {}", verdict_name(finding.verdict),
                                                        fmt::join(finding.targets, ", "), finding.one->parsed.title));
  const std::size_t shown = std::min(most, finding.details.size());
  for (std::size_t i = 0; i < shown; ++i) message += "\n" + finding.details[i];
  if (shown < finding.details.size()) message += fmt::format("\n… and {} more", finding.details.size() - shown);
  return message;
}

}  // namespace enginediff
