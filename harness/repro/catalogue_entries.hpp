// The steps of the catalogue's cases that record a difference between two targets, each with what it is made of.
#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "harness/model/case.hpp"
#include "harness/model/target.hpp"
#include "harness/repro/divergence.hpp"
#include "harness/repro/feature_weights.hpp"
#include "harness/repro/features.hpp"
#include "harness/repro/verbatim.hpp"

namespace enginediff {

// One step in one variant that diverges by what is recorded. Its pointers live as long as the cases.
struct CatalogueEntry {
  const Case* parsed;
  const Step* step;
  Variant variant;
  Features statement, writes, before, sorts;
  DivergenceSignature signature;
  Features answers;
  std::set<std::string> words;  // all of the statement
  std::string state;            // as in DivergenceFeatures
  bool warned[2] = {};          // the first and the second target take it with a warning
  VerbatimStep verbatim;
};

struct CatalogueEntries {
  std::vector<CatalogueEntry> entries;
  FeatureWeights weights;  // counted over the cases that have entries
};

// Cases that say nothing about the two targets are passed over. `rules` cut the cases' SQL.
CatalogueEntries entries_of(std::span<const Case> cases, const TargetInfo& first, const TargetInfo& second,
                            const LexicalRules& rules);

// The words that say what a case is about: its title tells the answers, its id and the name of its file the question.
std::string subject_of(const Case& parsed);

}  // namespace enginediff
