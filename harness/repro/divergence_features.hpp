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

namespace enginediff {

// What is asked of the catalogue.
struct DivergenceFeatures {
  Features statement;            // of the statement that diverges
  Features writes;               // of the writes that it depends on: the cause, where there is one
  Features before;               // of everything before it that concerns the same tables
  bool caused_by_write = false;  // then the writes tell more than the statement
  DivergenceSignature signature;
  Features answers;                // what tells the two answers apart
  std::set<std::string> stumbled;  // words of the statement that an error's message quotes
};

// The features of the statement and of the writes before it that concern the same tables; where an earlier write is the
// cause, also those of what its table holds behind it: the write's own difference, whoever shows it later.
std::vector<DivergenceFeatures> features_at(const Script& script, const ScriptRun& run, const Divergence& divergence,
                                            const TargetInfo& first, const TargetInfo& second, const Cause& cause);

// Whether an engine refused a statement for its form.
bool is_syntactic(const DivergenceSignature& signature);

// `refusal:with GROUP BY`, where one of both refuses how a statement groups; empty otherwise.
std::string refusal_of(const DivergenceSignature& signature, const Features& statement);

// Without what has to do with values: the form of a statement is wrong whatever its tables hold.
Features syntactic_of(const Features& features);

// Without the values that are no reason to miss a value or another row: those of other columns.
Features without_stored_values(const DivergenceSignature& signature, const Features& features);

// `?` as the literal that is bound there.
std::string with_values(std::string_view sql, const std::vector<Parameter>& parameters, const LexicalRules& rules);

}  // namespace enginediff
