// What `enginediff repro` found out about a script, before it is written in any form.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "harness/journal/run_report.hpp"
#include "harness/repro/carried_database.hpp"
#include "harness/repro/catalogue.hpp"
#include "harness/repro/cause.hpp"

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
  CarryAccount account;                          // of a database file below the script
  std::vector<UsedRewrite> possible_rewrites;    // without --translate: what would have been rewritten
};

// The records of some statements as a report has them, with the first target as the reference.
RunReport report_of(const ReproFindings& findings, const std::vector<std::size_t>& statements);

// What a table holds behind the write that made it differ, as a report of one step. REQUIRES: the cause has the rows.
RunReport report_of_rows(const ReproFindings& findings, const Divergence& divergence, const Cause& cause);

// `postgres-18 has no function strftime() for these arguments`, where one of both refused the statement for that; not
// escaped. Empty otherwise.
std::string missing_routine_words(const ReproFindings& findings, const Divergence& divergence);

// Why nothing of the catalogue explains a divergence, as one sentence without its full stop; not escaped. REQUIRES: the
// catalogue was asked, and no match is the same behaviour.
std::string no_match_words(const ReproFindings& findings, const Divergence& divergence);

// The script as a target got it, where that is not as it was written; otherwise empty.
std::string script_as_sent(const ReproFindings& findings, std::size_t target);

}  // namespace enginediff
