#include "harness/report/findings.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

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
      return pair_words(*pair);
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
    const std::string label = execution_label(case_, {&variant, &step});
    const std::vector<Way> ways = add_targets(finding, variant, step);
    for (const Way& way : ways)
      add_detail(finding, fmt::format("{}{}: {}", fmt::join(way.targets, ", "), label.empty() ? "" : " with " + label,
                                      way.text));
    for (const std::string& words : differences(variant, step)) {
      // A verdict may have said it.
      const bool said =
          std::any_of(ways.begin(), ways.end(), [&](const Way& way) { return way.text.ends_with(words); });
      if (!said) add_detail(finding, label.empty() ? words : fmt::format("with {}: {}", label, words));
    }
  }

  static void add_detail(Finding& finding, const std::string& text) {
    std::string line = escape_for_terminal(text);
    // A target that lacks an axis says the same in several variants.
    if (std::find(finding.details.begin(), finding.details.end(), line) == finding.details.end())
      finding.details.push_back(std::move(line));
  }

  // Who fails, and the ways in which their verdicts do.
  std::vector<Way> add_targets(Finding& finding, const VariantReport& variant, const StepJudgement& step) const {
    std::vector<Way> ways;
    for (std::size_t i = 0; i < step.targets.size(); ++i) {
      const TargetVerdict& verdict = step.targets[i];
      if (!fails(step, verdict, fail_on_)) continue;
      if (std::find(finding.targets.begin(), finding.targets.end(), verdict.target) == finding.targets.end())
        finding.targets.push_back(verdict.target);
      if (!fail_on_.verdicts.contains(verdict.verdict)) continue;
      finding.verdict = std::min(finding.verdict.value_or(verdict.verdict), verdict.verdict);
      const Step* source = verdict.verdict == Verdict::new_divergence ? step_of(case_, variant, step) : nullptr;
      const std::string_view promise = source == nullptr ? "" : promise_of_agreement(case_.parsed, *source);
      std::string text = fmt::format("{}: {}{}{}", verdict_name(verdict.verdict), promise, promise.empty() ? "" : "; ",
                                     way_of(step, verdict, variant.traces[i]));
      const auto same = std::find_if(ways.begin(), ways.end(), [&](const Way& one) { return one.text == text; });
      (same == ways.end() ? ways.emplace_back(Way{std::move(text), {}}) : *same).targets.push_back(verdict.target);
    }
    if (const PairAgreement* worst = worst_failing_pair(step, fail_on_, {})) {
      const Severity severity = own_severity(*worst).value();
      finding.severity = std::min(finding.severity.value_or(severity), severity);
    }
    return ways;
  }

  // The differences that fail by themselves, each once: those who answered the same differ from others in the same way.
  std::vector<std::string> differences(const VariantReport& variant, const StepJudgement& step) const {
    const std::vector<AnswerGroup> groups = group_answers(variant, step, report_.reference);
    const auto group_of = [&](const std::string& target) {
      const auto at = std::find_if(groups.begin(), groups.end(), [&](const AnswerGroup& group) {
        const std::vector<std::string> names = target_names(variant, group);
        return std::find(names.begin(), names.end(), target) != names.end();
      });
      return at - groups.begin();
    };
    std::set<std::tuple<std::ptrdiff_t, std::ptrdiff_t, Severity>> seen;
    std::vector<std::string> out;
    for (const PairAgreement* pair : failing_pairs(step, fail_on_, {})) {
      const auto [low, high] = std::minmax({group_of(pair->first), group_of(pair->second)});
      if (seen.emplace(low, high, own_severity(*pair).value()).second) out.push_back(pair_words(*pair));
    }
    return out;
  }

  Finding begin(const VariantReport& variant, const StepJudgement& step) const {
    Finding finding{&case_, step.step, {}, {}, {}, {}, {}};
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

std::string_view finding_name(const Finding& finding) {
  return finding.verdict ? verdict_name(*finding.verdict) : severity_name(finding.severity.value());
}

std::string finding_message(const Finding& finding, std::size_t most) {
  std::string message =
      escape_for_terminal(fmt::format("{}{} on {}: {}", finding_name(finding), finding.verdict ? "" : " difference",
                                      fmt::join(finding.targets, ", "), finding.one->parsed.title));
  const std::size_t shown = std::min(most, finding.details.size());
  for (std::size_t i = 0; i < shown; ++i) message += "\n" + finding.details[i];
  if (shown < finding.details.size()) message += fmt::format("\n… and {} more", finding.details.size() - shown);
  return message;
}

}  // namespace enginediff
