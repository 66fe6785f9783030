// Finds the behaviours of the catalogue that explain a divergence: same construct, same kind of difference, same
// engines.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "harness/model/case.hpp"
#include "harness/model/target.hpp"
#include "harness/repro/divergence_features.hpp"
#include "harness/repro/feature_weights.hpp"

namespace enginediff {

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

  std::size_t size() const { return entries_.size(); }

 private:
  // One step in one variant that diverges by what is recorded.
  struct Entry {
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
  struct Resemblance {
    double score = 0;  // 0: not alike
    bool same_classes = false;
    Features in_common;
    std::string differs;  // empty: the same
  };
  void add_case(const Case& parsed);
  void add_step(const Case& parsed, const Step& step, const Variant& variant, int execution, Entry entry,
                const std::string& sql);
  // Of the step's statements as either engine is told them, those of the spelling `known` left out.
  void add_other_keys(const Case& parsed, const Step& step, const Variant& variant, std::size_t execution,
                      const Spelling& known, std::set<std::string>& keys) const;
  // The case's own statements, word for word.
  Resemblance verbatim(const DivergenceFeatures& divergence, const Entry& entry) const;
  double same_context(const DivergenceFeatures& divergence, const Entry& entry) const;
  double construct_alike(const DivergenceFeatures& divergence, const Entry& entry, const Features& own,
                         const Features& of_case, Features& in_common) const;
  Resemblance resemblance(const DivergenceFeatures& divergence, const Entry& entry) const;
  CatalogueMatch match_of(const Entry& entry, const Resemblance& found) const;
  void add_rewrites(const Entry& entry, CatalogueMatch& match) const;
  // How much of what the engine stumbled over the step is about; 0 to 1, the rarer the word the more.
  double stumbles_alike(const DivergenceFeatures& divergence, const Entry& entry) const;
  // Whether something is shared that few behaviours have: two SELECTs of a VARCHAR column have nothing in common.
  bool shares_something_telling(const Features& in_common, double stumbled) const;
  // Why a case that resembles the divergence is about something else; empty where it is the same. `stumbled_over` is
  // the rarity of the rarest word that an engine stumbled over in both; `solved` is here as well, and may be there.
  std::string difference(const Features& here, const Features& solved, const Features& there,
                         double stumbled_over) const;
  bool calls_what_is_unknown(const DivergenceFeatures& divergence, const Entry& entry) const;

  const TargetInfo first_, second_;
  const LexicalRules& rules_;
  std::vector<Entry> entries_;
  FeatureWeights weights_;
};

}  // namespace enginediff
