#include "harness/run/interleavings.hpp"

#include <numeric>
#include <random>
#include <set>

#include "harness/base/check.hpp"

namespace enginediff {

namespace {

// C(n, k), or kManyMerges. Each factor is divided out before it is multiplied in, so that only the result can overflow.
std::uint64_t choose(std::uint64_t n, std::uint64_t k) {
  std::uint64_t result = 1;
  for (std::uint64_t i = 1; i <= k; ++i) {
    std::uint64_t factor = n - k + i, divisor = i;
    const std::uint64_t common = std::gcd(factor, divisor);
    factor /= common;
    divisor /= common;
    result /= divisor;  // exact: what is left of the divisor has no factor in common with `factor`
    if (result > kManyMerges / factor) return kManyMerges;
    result *= factor;
  }
  return result;
}

class Enumeration {
 public:
  explicit Enumeration(std::vector<std::size_t> lengths)
      : left_(std::move(lengths)), steps_(std::accumulate(left_.begin(), left_.end(), std::size_t{0})) {}

  std::vector<MergeOrder> run() {
    extend();
    return std::move(out_);
  }

 private:
  void extend() {
    if (prefix_.size() == steps_) {
      out_.push_back(prefix_);
      return;
    }
    for (std::size_t lane = 0; lane < left_.size(); ++lane) {
      if (left_[lane] == 0) continue;
      --left_[lane];
      prefix_.push_back(static_cast<int>(lane));
      extend();
      prefix_.pop_back();
      ++left_[lane];
    }
  }

  std::vector<std::size_t> left_;
  const std::size_t steps_;
  MergeOrder prefix_;
  std::vector<MergeOrder> out_;
};

// A number below `bound`, each equally likely. The standard's distributions differ between libraries; the engine does
// not.
std::size_t below(std::mt19937_64& random, std::size_t bound) {
  const std::uint64_t rest = (UINT64_MAX % bound + 1) % bound;
  for (;;) {
    const std::uint64_t drawn = random();
    if (drawn <= UINT64_MAX - rest) return static_cast<std::size_t>(drawn % bound);
  }
}

// One merge, all equally likely: each of the steps that are left is as likely as any other to come next.
MergeOrder random_merge(std::vector<std::size_t> left, std::mt19937_64& random) {
  std::size_t steps = std::accumulate(left.begin(), left.end(), std::size_t{0});
  MergeOrder order;
  order.reserve(steps);
  for (; steps > 0; --steps) {
    std::size_t drawn = below(random, steps);
    std::size_t lane = 0;
    for (; drawn >= left[lane]; ++lane) drawn -= left[lane];
    --left[lane];
    order.push_back(static_cast<int>(lane));
  }
  return order;
}

}  // namespace

std::uint64_t count_merges(const std::vector<std::size_t>& lengths) {
  std::uint64_t steps = 0, total = 1;
  for (const std::size_t length : lengths) {
    steps += length;
    const std::uint64_t ways = choose(steps, length);
    if (ways == kManyMerges || total > kManyMerges / ways) return kManyMerges;
    total *= ways;
  }
  return total;
}

Interleavings interleavings(const std::vector<std::size_t>& lengths, std::size_t limit, std::uint64_t seed) {
  CHECK(limit > 0);
  Interleavings out;
  out.total = count_merges(lengths);
  if (out.total <= limit) {
    out.orders = Enumeration(lengths).run();
    return out;
  }
  out.seed = seed;
  std::mt19937_64 random(seed);
  std::set<MergeOrder> sample;
  while (sample.size() < limit) sample.insert(random_merge(lengths, random));
  out.orders.assign(sample.begin(), sample.end());
  return out;
}

}  // namespace enginediff
