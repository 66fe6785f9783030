// What changed between two runs: the same cases on an older and a newer version or build of an engine.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "harness/base/result.hpp"
#include "harness/journal/run_report.hpp"
#include "harness/report/console.hpp"
#include "harness/report/not_run.hpp"

namespace enginediff {

// A target of the older run and the one of the newer run that it is compared with.
using TargetPair = std::pair<std::string, std::string>;

struct TargetPairing {
  std::vector<TargetPair> pairs;
  std::vector<std::string> only_before, only_after;  // targets that nothing is compared with
};

// `wanted` pairs and no others, if there are any; otherwise targets of one name, and of what is left those that are the
// only ones of their engine and profile on both sides. Fault::usage when a wanted target does not exist or nothing can
// be paired.
Result<TargetPairing> pair_targets(const RunReport& before, const RunReport& after,
                                   const std::vector<TargetPair>& wanted);

// One execution of one step that is answered otherwise. Positions in TargetComparison::report.
struct BehaviourChange {
  std::size_t one = 0, variant = 0, step = 0;
  Severity severity = Severity::silent;
  std::string after;  // of PairAgreement: then the change does not decide how bad those of its behaviour are
};

// A case that could not be run at all on one side, and can on the other.
struct SupportChange {
  std::string id, title;
  std::optional<std::string> before, after;  // why it is not supported
};

struct TargetComparison {
  TargetStatus before, after;
  RunReport report;                            // the cases that both have, with two targets: before and after
  std::vector<BehaviourChange> changes;        // by their case, the worst first, then in the order of the report
  std::vector<SupportChange> support_changes;  // by id
  std::vector<NotRunReason> not_compared;      // why, and what; `targets` is empty
  std::size_t behaviours = 0, changed = 0;     // cases
  bool has_changes() const { return !changes.empty() || !support_changes.empty(); }
};

struct RunComparison {
  std::vector<TargetComparison> targets;
  std::vector<std::string> only_before, only_after;              // targets
  std::vector<std::string> cases_only_before, cases_only_after;  // ids
  std::vector<std::string> problems;  // of either run; compared targets that it could not use
  bool has_changes() const;
  bool is_whole() const;  // no problem, and something was compared for each pair of targets
};

// A change is an answer that is divergent, or equal only under rules other than `row-order`: a statement without ORDER
// BY promises no order. What is sent in other words on both sides is not compared, and said to be so.
RunComparison compare_runs(const RunReport& before, const RunReport& after, const TargetPairing& pairing);

struct ComparisonFormat {
  std::string_view name;
  void (*write)(const RunComparison& comparison, const ConsoleOptions& options, std::ostream& out);
};
const std::vector<ComparisonFormat>& comparison_formats();

void write_comparison_console(const RunComparison& comparison, const ConsoleOptions& options, std::ostream& out);
void write_comparison_markdown(const RunComparison& comparison, const ConsoleOptions& options, std::ostream& out);

// `12 of 340 behaviours changed`, `nothing changed in 340 behaviours`
std::string comparison_headline(const TargetComparison& comparison);

// What both say of themselves and not in the same words: version, and members of the fingerprint. Name, before, after.
struct FingerprintChange {
  std::string name, before, after;
};
std::vector<FingerprintChange> fingerprint_changes(const TargetComparison& comparison);

}  // namespace enginediff
