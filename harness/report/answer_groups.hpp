// Groups targets by what they answered to one step: the picture that every report of a divergence begins with.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "harness/journal/run_report.hpp"

namespace enginediff {

// What one target recorded of the step; null when its trace ends before.
const StepRecord* record_of(const Trace& trace, const StepJudgement& step);

// Targets that answered exactly the same: outcome, types and values, warnings, affected rows, transaction state, waits.
// Rows in another order are the same answer where the statement fixes none. Codes and messages of errors do not count,
// and neither do the words of a completion, but for a COMMIT that rolled back. Those who were judged to differ are
// never in one group.
struct AnswerGroup {
  std::vector<std::size_t> traces;     // positions in VariantReport::traces, in their order
  const StepRecord* record = nullptr;  // of the first of them; it has an outcome
};

// Targets without an outcome (not run, absent, unsupported) are in no group. The group of `reference` comes first when
// there is one; the others follow in the order of the targets.
std::vector<AnswerGroup> group_answers(const VariantReport& variant, const StepJudgement& step,
                                       const std::string& reference);

// How the two groups relate, from the agreement of their first targets; nullptr when it was not judged.
const PairAgreement* agreement_between(const VariantReport& variant, const StepJudgement& step, const AnswerGroup& a,
                                       const AnswerGroup& b);

// Names of the group's targets.
std::vector<std::string> target_names(const VariantReport& variant, const AnswerGroup& group);

// How bad the differences of a step are.
struct StepDifference {
  Severity severity = Severity::cosmetic;
  std::string after;  // of PairAgreement, where no pair differs but for that reason; otherwise empty
  bool operator==(const StepDifference&) const = default;
};
// The worst among the pairs (of `reference` only, unless it is empty), and among those that stand for themselves if any
// do; nothing when all agree.
std::optional<StepDifference> worst_difference(const StepJudgement& step, const std::string& reference);
// `silent`, `silent, after insert`
std::string difference_words(const StepDifference& difference);

// The pair of that difference which comes first, if they are divergent.
const PairAgreement* worst_divergence(const StepJudgement& step, const std::string& reference);

// `silent difference of sqlite and mysql-9.7: row 1, column q: …`, `cosmetic difference of … : the same under …`.
// REQUIRES: they differ.
std::string pair_words(const PairAgreement& pair);

// Rows as text, one string for each, equal exactly when the rows are.
std::vector<std::string> row_texts(const ResultSet& result);

}  // namespace enginediff
