// Comparisons of texts whose case was folded by the statement itself: `LOWER(name) = 'émile'`.
#pragma once

#include <optional>

#include "harness/repro/divergence_features.hpp"
#include "harness/repro/known_tables.hpp"
#include "harness/repro/token_text.hpp"

namespace enginediff {

// The first call of LOWER or UPPER that the statement compares with something; empty where there is none.
TokenRange folded_comparison(const Tokens& tokens);

// Texts that the statement folds before it compares them differ in case no more: that goes from the divergence's
// statement. Where they differ in letters beyond ASCII, it is how the engines fold those that is to be explained:
// returns the divergence as of a query that shows what the call makes.
std::optional<DivergenceFeatures> take_folding(DivergenceFeatures& divergence, const Tokens& tokens,
                                               const KnownTables& tables);

}  // namespace enginediff
