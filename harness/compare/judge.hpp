// Judges one variant's traces: every target against its expectation, every pair of targets against each other.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "harness/model/case.hpp"
#include "harness/model/trace.hpp"
#include "harness/model/verdict.hpp"

namespace enginediff {

// One target's outcome of one step against the expectation that covers it.
struct TargetVerdict {
  std::string target;
  Verdict verdict = Verdict::unchecked;
  std::string expected;  // the expectation as one line, empty if none covers the target
  std::string detail;    // why it is `changed`, `not-run`, …; for people
};

// Two targets, in the order of the run, and how they relate.
struct PairAgreement {
  std::string first, second;
  Agreement agreement;
};

struct StepJudgement {
  std::size_t record = 0;    // position in each trace's `records`
  std::string step;
  int execution = 0;
  std::vector<TargetVerdict> targets;     // one per trace, in their order
  std::vector<PairAgreement> agreements;  // every pair that has outcomes on both sides
};

struct Judgement {
  std::vector<StepJudgement> steps;
};

// `traces` are of one case and one variant, on different targets whose infos stand at the same positions in `targets`.
// A target's own variant may lack axes that it does not have; pairs are compared where the steps are the same.
Judgement judge(const Case& parsed, std::span<const Trace> traces, std::span<const TargetInfo> targets);

// What a run observed, as an expectation would say it; nullopt for what must not be blessed (stuck, interrupted, not run).
std::optional<ExpectedOutcome> observed(const StepRecord& record);

// Whether `outcome` is what `expected` says; otherwise why not, for people.
struct Match {
  bool matches = true;
  std::string detail;
};
Match matches(const ExpectedOutcome& expected, const StepRecord& record);

}  // namespace enginediff
