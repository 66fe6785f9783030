// What the variants of a case may share: a scratch that they follow each other in, and executions of portable rewrites.
#pragma once

#include <cstddef>
#include <set>
#include <vector>

#include "harness/engine/engine.hpp"
#include "harness/model/case.hpp"

namespace enginediff {

struct VariantSharing {
  // All variants, in the order of their groups' first ones. Those of one group send the same setup, which makes tables,
  // views, indexes and rows, and nothing else than reading after it: what each finds is what it would find alone. A
  // variant that does anything else, or may do so, is a group of its own.
  std::vector<std::vector<Variant>> groups;
  // See rewrites_standing_alone().
  std::set<std::size_t> rewrites;
};

// Told by the words of what each variant would send. REQUIRES: the case has one session.
VariantSharing plan_sharing(const Case& parsed, std::vector<Variant> variants, const Engine& engine);

}  // namespace enginediff
