#include "harness/compare/row_pairing.hpp"

#include <algorithm>

#include "harness/compare/row_compare.hpp"
#include "harness/compare/rules.hpp"

namespace enginediff {

namespace {

// Beyond so many pairs of rows without a partner, nobody reads them one by one.
constexpr std::size_t kMostPairs = 40'000;

int order_of(const ResultSet& a, std::size_t a_row, const ResultSet& b, std::size_t b_row, std::size_t columns) {
  for (std::size_t column = 0; column < columns; ++column) {
    const Value x = a.at(a_row, column), y = b.at(b_row, column);
    if (x == y) continue;
    return cell_less(x, y) ? -1 : 1;
  }
  return 0;
}

struct Candidate {
  std::size_t shared, a, b;  // how much both have in common, and the rows
};

class Pairing {
 public:
  Pairing(const ResultSet& a, const ResultSet& b)
      : a_(a), b_(b), columns_(std::min(a.columns.size(), b.columns.size())), partner_(a.row_count()) {}

  std::vector<std::optional<std::size_t>> run() {
    pair_equal();
    pair_alike();
    return std::move(partner_);
  }

 private:
  void pair_equal() {
    const std::vector<std::size_t> a_order = canonical_row_order(a_), b_order = canonical_row_order(b_);
    std::vector<bool> taken(b_.row_count());
    std::size_t at = 0;
    for (const std::size_t row : a_order) {
      while (at < b_order.size() && order_of(b_, b_order[at], a_, row, columns_) < 0) ++at;
      if (at == b_order.size() || order_of(b_, b_order[at], a_, row, columns_) != 0) continue;
      partner_[row] = b_order[at];
      taken[b_order[at++]] = true;
    }
    for (std::size_t row = 0; row < partner_.size(); ++row) {
      if (!partner_[row]) a_left_.push_back(row);
    }
    for (std::size_t row = 0; row < taken.size(); ++row) {
      if (!taken[row]) b_left_.push_back(row);
    }
  }

  void pair_alike() {
    std::vector<Candidate> candidates;
    if (a_left_.size() * b_left_.size() <= kMostPairs) {
      for (const std::size_t a : a_left_) {
        for (const std::size_t b : b_left_) {
          if (const std::size_t shared = shared_by(a, b); shared > 0) candidates.push_back({shared, a, b});
        }
      }
      std::stable_sort(candidates.begin(), candidates.end(),
                       [](const Candidate& x, const Candidate& y) { return x.shared > y.shared; });
    }
    std::vector<bool> taken(b_.row_count());
    for (const Candidate& one : candidates) {
      if (partner_[one.a] || taken[one.b]) continue;
      partner_[one.a] = one.b;
      taken[one.b] = true;
    }
    auto next = b_left_.begin();
    for (const std::size_t a : a_left_) {
      if (partner_[a]) continue;
      while (next != b_left_.end() && taken[*next]) ++next;
      if (next == b_left_.end()) return;
      partner_[a] = *next++;
    }
  }

  // An equal cell counts twice as much as one that says the same in another type.
  std::size_t shared_by(std::size_t a, std::size_t b) const {
    std::size_t shared = 0;
    for (std::size_t column = 0; column < columns_; ++column) {
      const Value x = a_.at(a, column), y = b_.at(b, column);
      shared += x == y ? 2 : says_the_same(x, y) ? 1 : 0;
    }
    return shared;
  }

  const ResultSet &a_, &b_;
  const std::size_t columns_;
  std::vector<std::optional<std::size_t>> partner_;
  std::vector<std::size_t> a_left_, b_left_;
};

}  // namespace

std::vector<std::optional<std::size_t>> pair_rows(const ResultSet& a, const ResultSet& b) {
  return Pairing(a, b).run();
}

}  // namespace enginediff
