#include "harness/report/failures.hpp"

#include <algorithm>

namespace enginediff {

namespace {

// `target`: one of the two, or empty.
bool fails(const PairAgreement& pair, const FailOn& fail_on, const std::string& target) {
  const auto severity = own_severity(pair);
  return severity && fail_on.severities.contains(*severity) &&
         (target.empty() || pair.first == target || pair.second == target);
}

}  // namespace

std::optional<Severity> severity_of(const Agreement& agreement) {
  switch (agreement.kind) {
    case Agreement::Kind::identical:
    case Agreement::Kind::incomparable: return std::nullopt;
    case Agreement::Kind::equivalent: return Severity::cosmetic;
    case Agreement::Kind::divergent: return agreement.severity;
  }
  return std::nullopt;
}

std::optional<Severity> own_severity(const PairAgreement& pair) {
  return pair.after.empty() ? severity_of(pair.agreement) : std::nullopt;
}

FailOn default_fail_on() { return {{Verdict::changed, Verdict::missing, Verdict::new_divergence}, {}}; }

bool fails(const StepJudgement& step, const TargetVerdict& verdict, const FailOn& fail_on) {
  if (fail_on.verdicts.contains(verdict.verdict)) return true;
  return std::any_of(step.agreements.begin(), step.agreements.end(),
                     [&](const PairAgreement& pair) { return fails(pair, fail_on, verdict.target); });
}

std::vector<const PairAgreement*> failing_pairs(const StepJudgement& step, const FailOn& fail_on,
                                                const std::string& target) {
  std::vector<const PairAgreement*> pairs;
  for (const PairAgreement& pair : step.agreements) {
    if (fails(pair, fail_on, target)) pairs.push_back(&pair);
  }
  return pairs;
}

const PairAgreement* worst_failing_pair(const StepJudgement& step, const FailOn& fail_on, const std::string& target) {
  const std::vector<const PairAgreement*> pairs = failing_pairs(step, fail_on, target);
  const auto worst = std::min_element(pairs.begin(), pairs.end(), [](const PairAgreement* a, const PairAgreement* b) {
    return own_severity(*a) < own_severity(*b);
  });
  return worst == pairs.end() ? nullptr : *worst;
}

bool fails(const StepJudgement& step, const FailOn& fail_on) {
  return std::any_of(step.targets.begin(), step.targets.end(),
                     [&](const TargetVerdict& one) { return fails(step, one, fail_on); });
}

Result<FailOn> parse_fail_on(const std::vector<std::string>& names) {
  FailOn fail_on;
  if (names.empty()) return default_fail_on();
  for (const std::string& name : names) {
    if (name == "none" && names.size() == 1) continue;
    if (const auto verdict = parse_verdict(name)) {
      fail_on.verdicts.insert(*verdict);
    } else if (const auto severity = parse_severity(name)) {
      fail_on.severities.insert(*severity);
    } else {
      return fail(Fault::usage, "--fail-on: '" + name + "' is no verdict and no severity",
                  "verdicts: as-recorded, agreed, unchecked, changed, missing, new-divergence, not-run, unsupported; "
                  "severities: silent, outcome, warning, loud, cosmetic; or none");
    }
  }
  return fail_on;
}

bool has_failures(const RunReport& report, const FailOn& fail_on) {
  for (const CaseReport& one : report.cases) {
    for (const VariantReport& variant : one.variants) {
      const auto& steps = variant.judgement.steps;
      if (std::any_of(steps.begin(), steps.end(), [&](const auto& step) { return fails(step, fail_on); })) return true;
    }
  }
  return false;
}

}  // namespace enginediff
