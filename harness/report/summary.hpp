// What a run comes to in numbers: the tables at the end of every report.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "harness/journal/run_report.hpp"
#include "harness/report/failures.hpp"

namespace enginediff {

inline constexpr std::size_t kVerdictCount = static_cast<std::size_t>(Verdict::unsupported) + 1;
inline constexpr std::size_t kSeverityCount = static_cast<std::size_t>(Severity::cosmetic) + 1;

// Cases of one category on one target. A case is in one column only: failed before not run before unsupported before
// passed. A target that has none of its steps does not support it.
struct CaseTally {
  std::size_t passed = 0, failed = 0, not_run = 0, unsupported = 0;
  std::size_t total() const { return passed + failed + not_run + unsupported; }
};

struct CategorySummary {
  std::string category;
  std::size_t cases = 0;
  std::vector<CaseTally> targets;  // in the order of RunReport::targets
};

// How two targets differ: cases by their worst severity, and those that do not differ.
struct PairSummary {
  std::string first, second;
  std::size_t same = 0;
  std::array<std::size_t, kSeverityCount> by_severity{};
};

struct RunSummary {
  std::size_t cases = 0, failed_cases = 0, divergent_cases = 0;
  std::size_t cases_not_run = 0;            // on one target at least
  std::size_t cases_run_nowhere = 0;        // not even begun, as where the run was stopped before
  CategorySummary total;                    // its category is empty
  std::vector<CategorySummary> categories;  // sorted by name
  // Judged steps of all variants; setup counts only where it failed. A trace that stands in several variants counts
  // once.
  std::array<std::size_t, kVerdictCount> verdicts{};
  // Steps by the worst severity among their pairs (among those of the reference, if there is one); setup that only some
  // targets refuse is among them.
  std::array<std::size_t, kSeverityCount> severities{};
  std::size_t following = 0;       // steps that differ only for the reason of an earlier one, and are not among those
  std::vector<PairSummary> pairs;  // in the order of the targets; with a reference only its pairs
};

RunSummary summarise(const RunReport& report, const FailOn& fail_on);

// What the case says, else the first part of its id.
std::string category_of(const Case& parsed);

// The step of the judgement in the case; nullptr if no trace has it.
const Step* step_of(const CaseReport& one, const VariantReport& variant, const StepJudgement& step);

}  // namespace enginediff
