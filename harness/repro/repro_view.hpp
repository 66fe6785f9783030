// What `enginediff repro` shows: where the engines part, what caused it, why, and a minimal script. Pure: writes to the
// stream that it is given.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "harness/journal/run_report.hpp"
#include "harness/report/console.hpp"
#include "harness/repro/catalogue.hpp"
#include "harness/repro/cause.hpp"
#include "harness/repro/reducer.hpp"

namespace enginediff {

// A divergence and what was found out about it.
struct ExplainedDivergence {
  Divergence divergence;
  std::optional<Cause> cause;           // not looked for beyond the first ones
  std::vector<CatalogueMatch> matches;  // of the catalogue
  bool explained = false;               // the catalogue was asked
};

struct ReproFindings {
  const Script* script = nullptr;
  const ScriptRun* run = nullptr;
  const ScriptRunner* runner = nullptr;
  std::vector<TargetInfo> targets;
  AgreementCount agreements;
  std::vector<ExplainedDivergence> divergences;  // in the order of the script
  std::size_t first = 0;                         // of divergences: what is shown first
  std::size_t catalogue_size = 0;                // entries to compare with; 0: there is no catalogue
  std::string catalogue;                         // where the cases were looked for
  std::vector<UsedRewrite> possible_rewrites;    // without --translate: what would have been rewritten
};

// `most`: so many divergences are shown in full; the rest are counted.
void write_findings(const ReproFindings& findings, std::size_t most, const ConsoleOptions& options, std::ostream& out);

// The reduced script with its numbers. `before` are the statements of the script as it was given.
void write_reduction(const Reduction& reduction, std::size_t before, double seconds, const ConsoleOptions& options,
                     std::ostream& out);

// Markdown for an issue tracker: the script, the answers, why, the fingerprints.
void write_issue(const ReproFindings& findings, std::ostream& out);

// The records of some statements as a report has them, with the first target as the reference.
RunReport report_of(const ReproFindings& findings, const std::vector<std::size_t>& statements);

}  // namespace enginediff
