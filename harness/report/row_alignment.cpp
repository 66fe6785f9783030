#include "harness/report/row_alignment.hpp"

#include <algorithm>
#include <deque>
#include <string_view>
#include <unordered_map>

namespace enginediff {

namespace {

using Rows = std::vector<std::string>;

// How one result stands to the first: the partner of each of the first's rows, and the rows that stand before each of
// them (and after the last) without one.
struct Matching {
  explicit Matching(std::size_t base) : partner(base), inserted(base + 1) {}
  std::vector<std::optional<std::size_t>> partner;
  std::vector<std::vector<std::size_t>> inserted;
};

// Puts other[from, to) beside base[at, until); what is left over stands before base[until].
void pair_up(Matching& matching, std::size_t at, std::size_t until, std::size_t from, std::size_t to) {
  for (; at < until && from < to; ++at, ++from) matching.partner[at] = from;
  for (; from < to; ++from) matching.inserted[until].push_back(from);
}

Matching match_by_position(const Rows& base, const Rows& other) {
  Matching matching(base.size());
  pair_up(matching, 0, base.size(), 0, other.size());
  return matching;
}

Matching match_as_multiset(const Rows& base, const Rows& other) {
  std::unordered_map<std::string_view, std::deque<std::size_t>> places;
  for (std::size_t i = 0; i < base.size(); ++i) places[base[i]].push_back(i);
  Matching matching(base.size());
  std::vector<std::size_t> alone;
  for (std::size_t row = 0; row < other.size(); ++row) {
    const auto at = places.find(other[row]);
    if (at == places.end() || at->second.empty()) {
      alone.push_back(row);
      continue;
    }
    matching.partner[at->second.front()] = row;
    at->second.pop_front();
  }
  auto next = alone.begin();
  for (std::size_t i = 0; i < base.size() && next != alone.end(); ++i) {
    if (!matching.partner[i]) matching.partner[i] = *next++;
  }
  matching.inserted.back().assign(next, alone.end());
  return matching;
}

// Lengths of the longest common subsequences of base[i, …) and other[j, …) between two limits.
class CommonLengths {
 public:
  CommonLengths(const Rows& base, const Rows& other, std::size_t begin, std::size_t base_end, std::size_t other_end)
      : begin_(begin), columns_(other_end - begin + 1), lengths_((base_end - begin + 1) * columns_) {
    for (std::size_t i = base_end; i-- > begin;) {
      for (std::size_t j = other_end; j-- > begin;) {
        at(i, j) = base[i] == other[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
      }
    }
  }
  int& at(std::size_t i, std::size_t j) { return lengths_[(i - begin_) * columns_ + (j - begin_)]; }

 private:
  std::size_t begin_, columns_;
  std::vector<int> lengths_;
};

// Beyond this the table of lengths would cost more than the view is worth.
constexpr std::size_t kLargestTable = 1'000'000;

// Finds what was inserted or left out. Equal beginnings and ends are taken off first: mostly little is left.
Matching match_by_sequence(const Rows& base, const Rows& other) {
  std::size_t begin = 0;
  while (begin < base.size() && begin < other.size() && base[begin] == other[begin]) ++begin;
  std::size_t base_end = base.size(), other_end = other.size();
  while (base_end > begin && other_end > begin && base[base_end - 1] == other[other_end - 1]) --base_end, --other_end;
  Matching matching(base.size());
  pair_up(matching, 0, begin, 0, begin);
  std::size_t i = begin, j = begin;
  if ((base_end - begin) * (other_end - begin) <= kLargestTable) {
    CommonLengths lengths(base, other, begin, base_end, other_end);
    std::size_t last_i = begin, last_j = begin;
    while (i < base_end && j < other_end) {
      if (base[i] == other[j]) {
        pair_up(matching, last_i, i, last_j, j);
        matching.partner[i] = j;
        last_i = ++i, last_j = ++j;
      } else if (lengths.at(i + 1, j) >= lengths.at(i, j + 1)) {
        ++i;
      } else {
        ++j;
      }
    }
    i = last_i, j = last_j;
  }
  pair_up(matching, i, base_end, j, other_end);
  for (std::size_t k = 0; base_end + k < base.size(); ++k) matching.partner[base_end + k] = other_end + k;
  return matching;
}

Matching match(const Rows& base, const Rows& other, bool ordered) {
  if (!ordered) return match_as_multiset(base, other);
  // A difference of order only is seen best where each row stays in its place.
  return base.size() == other.size() ? match_by_position(base, other) : match_by_sequence(base, other);
}

}  // namespace

std::vector<AlignedRow> align_rows(std::span<const Rows> results, bool ordered) {
  std::vector<AlignedRow> aligned;
  if (results.empty()) return aligned;
  std::vector<Matching> matchings;
  for (const Rows& other : results.subspan(1)) matchings.push_back(match(results[0], other, ordered));
  for (std::size_t base = 0; base <= results[0].size(); ++base) {
    std::size_t extra = 0;
    for (const Matching& one : matchings) extra = std::max(extra, one.inserted[base].size());
    for (std::size_t k = 0; k < extra; ++k) {
      AlignedRow row{{std::nullopt}};
      for (const Matching& one : matchings) {
        row.rows.push_back(k < one.inserted[base].size() ? std::optional(one.inserted[base][k]) : std::nullopt);
      }
      aligned.push_back(std::move(row));
    }
    if (base == results[0].size()) break;
    AlignedRow row{{base}};
    for (const Matching& one : matchings) row.rows.push_back(one.partner[base]);
    aligned.push_back(std::move(row));
  }
  return aligned;
}

}  // namespace enginediff
