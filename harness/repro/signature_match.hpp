// How much two divergences are the same kind of difference, whatever statements show them.
#pragma once

#include "harness/repro/divergence.hpp"

namespace enginediff {

// A write that concerns another number of rows.
bool counts_otherwise(const DivergenceSignature& one);

// A write is refused for what a query only warns of on that target.
bool is_refused_for_a_warning(const DivergenceSignature& written, const DivergenceSignature& queried, bool first_warned,
                              bool second_warned);

// How much the signatures have in common; 0 means that it is another difference. Errors of another class are one.
double alike(const DivergenceSignature& a, const DivergenceSignature& b, bool& same_classes);

}  // namespace enginediff
