// Judges one variant's traces: every target against its expectation, every pair of targets against each other.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "harness/model/case.hpp"
#include "harness/model/target.hpp"
#include "harness/model/trace.hpp"
#include "harness/model/verdict.hpp"

namespace enginediff {

// One target's outcome of one step against the expectation that covers it.
struct TargetVerdict {
  std::string target;
  Verdict verdict = Verdict::unchecked;
  std::string expected;  // the expectation as one line, empty if none covers the target
  // Why it is `changed`, `not-run`, …, or in which way it is `as-recorded`; for people, safe to print.
  std::string detail;
  std::optional<std::size_t>
      record;  // position in that target's Trace::records; none where the trace has no such record
};

// Two targets, in the order of the run, and how they relate.
struct PairAgreement {
  std::string first, second;
  Agreement agreement;
  // The last step before it that only one of the two carried out, where that is why these answers differ; or one of
  // those who raced before it on one of the two, so that chance may be why. Such a difference does not decide how bad
  // those of its case are. Empty: it stands for itself.
  std::string after = {};
};

struct StepJudgement {
  // The number of this execution when all executions of all steps are counted in the order of the file. That is the
  // record's position in a complete trace of a case with one session; TargetVerdict::record is right in every trace.
  std::size_t record = 0;
  std::string step;
  std::size_t index = 0;  // position in Case::steps
  int execution = 0;
  std::vector<TargetVerdict> targets;     // one per trace, in their order
  std::vector<PairAgreement> agreements;  // every pair that has outcomes on both sides
};

struct Judgement {
  std::vector<StepJudgement>
      steps;  // in the order of the file; pseudo-steps have no outcome of their own and are left out
};

// `traces` are of one case and one variant, on different targets whose infos stand at the same positions in `targets`.
// A target's own variant may lack axes that it does not have; pairs are compared where the steps are the same.
//
// Setup is judged by success alone: a setup step that fails is `changed`. A portable rewrite that does not agree on all
// targets is a `new-divergence` on all of them, whatever its expectations say, and so is a step of a case that is
// portable by nature where targets without a profile differ. A divergence after a race counts for neither, since chance
// may have decided it.
Judgement judge(const Case& parsed, std::span<const Trace> traces, std::span<const TargetInfo> targets);

// Why targets have to agree on the step although that is not for want of an expectation: it is a portable rewrite, or
// its case is portable by nature. For people; empty for all other steps.
std::string_view promise_of_agreement(const Case& parsed, const Step& step);

// What a run observed, as an expectation would say it; nullopt for what must not be blessed (interrupted, not run, more
// rows than are kept). The transaction's state is said only when asked for: most expectations leave it open.
std::optional<ExpectedOutcome> observed(const StepRecord& record, bool with_transaction = false);

// Whether a case is about transactions, so that its expectations say in which state a step leaves the session: it has
// sessions, or some statement begins with BEGIN, START TRANSACTION or SAVEPOINT.
bool is_about_transactions(const Case& parsed);

// The column name under which a matrix expectation finds this execution's bind list, and the values of the variant's
// axes.
std::vector<std::string> matrix_key(const std::vector<std::string>& names, const Step& step, int execution,
                                    const Variant& variant);

// What an expectation says about one execution of its step in one variant; null when it is a matrix without that row, a
// race or a census.
const ExpectedOutcome* expected_outcome(const Expectation& expectation, const Step& step, int execution,
                                        const Variant& variant);

// Whether something observed is what an expectation says; otherwise why not, for people, safe to print.
struct Match {
  bool matches = true;
  std::string detail;
};
// Columns with a type are compared exactly; columns without one under all rules but double-digits. Rows are compared in
// order only where the statement fixes it.
Match matches(const ExpectedOutcome& expected, const StepRecord& record);
// `judged` is the position in trace.records of the step that the expectation stands under. A name in the race is a
// step, or a session: then the record of that session that the same event set free, or else its last record. A step
// after a race, alone in an alternative, is the one that is judged.
Match matches(const ExpectedRace& expected, const Trace& trace, std::size_t judged);
// The census of a run has the form of an expectation.
Match matches(const ExpectedCensus& expected, const ExpectedCensus& counted);

}  // namespace enginediff
