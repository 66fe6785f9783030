// What a divergence is made of, to be looked up in the catalogue.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "harness/model/target.hpp"
#include "harness/repro/cause.hpp"
#include "harness/repro/divergence.hpp"
#include "harness/repro/features.hpp"
#include "harness/repro/verbatim.hpp"

namespace enginediff {

// What is asked of the catalogue.
struct DivergenceFeatures {
  Features statement;  // of the statement that diverges
  // Of it as it is written, but not as it was sent where it was refused in spite of rewrites: what these solved is no
  // reason, and no case is another one for having it.
  Features solved;
  Features writes;               // of the writes that it depends on: the cause, where there is one
  Features before;               // of everything before it that concerns the same tables
  bool caused_by_write = false;  // then the writes tell more than the statement
  DivergenceSignature signature;
  Features answers;                // what tells the two answers apart
  std::set<std::string> stumbled;  // words of the statement that an error's message quotes
  std::string state;               // in which states the transactions are, where they are in different ones
  bool only_counted = false;       // affected rows are counted otherwise, and the same rows are left
  VerbatimScript verbatim;
};

// The features of the statement and of the writes before it that concern the same tables; where an earlier write is the
// cause, also those of what its table holds behind it: the write's own difference, whoever shows it later.
std::vector<DivergenceFeatures> features_at(const Script& script, const ScriptRun& run, const Divergence& divergence,
                                            const TargetInfo& first, const TargetInfo& second, const Cause& cause);

// What tells of a statement, given how the answers to it part: of one that an engine cannot parse only its form does,
// of one that fails in a transaction hardly anything. The same for a script and for a case.
Features telling_features(const DivergenceSignature& signature, const StepRecord& first, const StepRecord& second,
                          const Tokens& tokens, Features statement);

// Of a query that answers other values in one of its columns: what the items of its list are made of beside that
// column's is no reason, and goes from `statement`. The same for a script and for a case.
Features features_of_other_column(Features statement, const Tokens& tokens, const KnownTables& tables,
                                  const StepRecord& first, const TargetInfo& first_target, const StepRecord& second,
                                  const TargetInfo& second_target);

// Whether an engine refused a statement for its form.
bool is_syntactic(const DivergenceSignature& signature);

// Of a write that counts its rows otherwise, whichever these are: what it is.
Features counting_features(const Features& statement);

// `open and aborted`, where both are not in the same.
std::string transaction_states(const StepRecord& first, const StepRecord& second);

}  // namespace enginediff
