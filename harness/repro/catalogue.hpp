// Finds the behaviours of the catalogue that explain a divergence: same construct, same kind of difference, same
// engines.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "harness/model/case.hpp"
#include "harness/model/target.hpp"
#include "harness/repro/catalogue_entries.hpp"
#include "harness/repro/divergence_features.hpp"

namespace enginediff {

struct Resemblance;

struct CatalogueMatch {
  std::string id, title, why, file;
  std::string step;                    // of the case, that shows it
  std::vector<std::string> portable;   // rewrites, as SQL; only those of that step if it has any
  std::vector<std::string> in_common;  // telling features, the rarest first, for people
  bool same_classes = false;           // the case records exactly these answers; otherwise only this kind of difference
  double score = 0;                    // 0 to 1
  std::string differs;                 // why it is only close to it, for people; empty: it is the same behaviour
};

class Catalogue {
 public:
  // What the cases record for two targets; cases that say nothing about them are passed over. `rules` cut the cases'
  // SQL.
  Catalogue(std::span<const Case> cases, const TargetInfo& first, const TargetInfo& second, const LexicalRules& rules);

  // The best first, at most three; none that is only vaguely alike. Where none is the same behaviour, the one that
  // comes closest, if any does. `divergences` are ways to look at the same one.
  std::vector<CatalogueMatch> explain(std::span<const DivergenceFeatures> divergences) const;

  std::size_t size() const { return catalogue_.entries.size(); }

 private:
  CatalogueMatch match_of(const CatalogueEntry& entry, const Resemblance& found) const;
  void add_rewrites(const CatalogueEntry& entry, CatalogueMatch& match) const;

  const TargetInfo first_, second_;
  CatalogueEntries catalogue_;
};

}  // namespace enginediff
