// The orders in which the steps of several sessions can be merged: all of them, or a seeded sample. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace enginediff {

// One merge: whose turn it is, as numbers of lanes. Lane i stands in it as often as it has steps.
using MergeOrder = std::vector<int>;

// How many merges lanes of these lengths have: (a+b+…)! / (a! b! …). Larger numbers than fit are kManyMerges.
inline constexpr std::uint64_t kManyMerges = UINT64_MAX;
std::uint64_t count_merges(const std::vector<std::size_t>& lengths);

struct Interleavings {
  std::vector<MergeOrder> orders;     // each once, in lexicographic order
  std::uint64_t total = 0;            // how many there are, chosen or not
  std::optional<std::uint64_t> seed;  // of the sample; nothing when `orders` are all there are
};

// All merges if they are at most `limit`, otherwise `limit` different ones, each set of them equally likely. The same
// arguments give the same sample on every machine. REQUIRES: limit > 0.
Interleavings interleavings(const std::vector<std::size_t>& lengths, std::size_t limit, std::uint64_t seed);

}  // namespace enginediff
