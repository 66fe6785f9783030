// Which verdicts and divergences make a run fail.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "harness/base/result.hpp"
#include "harness/journal/run_report.hpp"

namespace enginediff {

struct FailOn {
  std::set<Verdict> verdicts;
  std::set<Severity> severities;
};

// How bad the difference between two targets is: an equivalent pair is cosmetic; nothing for pairs that do not differ.
std::optional<Severity> severity_of(const Agreement& agreement);
// The same, and nothing for a difference that only follows from an earlier one (PairAgreement::after): that one counts.
std::optional<Severity> own_severity(const PairAgreement& pair);

// What fails when --fail-on is not given: changed, missing, new-divergence.
FailOn default_fail_on();

// Whether this target's verdict on the step, or a divergence that it is part of, is what `fail_on` names.
bool fails(const StepJudgement& step, const TargetVerdict& verdict, const FailOn& fail_on);
// The same for the step on any target.
bool fails(const StepJudgement& step, const FailOn& fail_on);

// The pairs whose own difference is of a severity that `fail_on` names, in their order; those of `target` unless it is
// empty.
std::vector<const PairAgreement*> failing_pairs(const StepJudgement& step, const FailOn& fail_on,
                                                const std::string& target);
// The worst of them; null where none is.
const PairAgreement* worst_failing_pair(const StepJudgement& step, const FailOn& fail_on, const std::string& target);

// Reads the names given to --fail-on; none given: changed, missing, new-divergence. `none` alone: nothing fails.
Result<FailOn> parse_fail_on(const std::vector<std::string>& names);

// Whether anything in the report is what `fail_on` names.
bool has_failures(const RunReport& report, const FailOn& fail_on);

}  // namespace enginediff
