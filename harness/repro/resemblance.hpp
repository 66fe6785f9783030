// How much a divergence resembles a step that the catalogue records, and what sets the two apart.
#pragma once

#include <string>
#include <string_view>

#include "harness/repro/catalogue_entries.hpp"
#include "harness/repro/divergence_features.hpp"
#include "harness/repro/feature_weights.hpp"

namespace enginediff {

struct Resemblance {
  double score = 0;  // 0 to 1; 0: not alike
  bool same_classes = false;
  Features in_common;
  std::string differs;  // why it is only close to it, for people; empty: the same
};

// `Resemblance::differs` of a case that is about binding, where nothing is bound.
inline constexpr std::string_view kBoundThere = "there a value is bound";

// The nearer of two ways to be alike: word for word, and by what the statements are made of.
Resemblance resemblance(const DivergenceFeatures& divergence, const CatalogueEntry& entry,
                        const FeatureWeights& weights);

}  // namespace enginediff
