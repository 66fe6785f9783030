#include "harness/report/row_alignment.hpp"

#include <gmock/gmock.h>

#include <random>
#include <set>

namespace enginediff {
namespace {

using Rows = std::vector<std::string>;

std::vector<AlignedRow> align(const std::vector<Rows>& results) {
  std::vector<RowMatching> matchings;
  for (std::size_t i = 1; i < results.size(); ++i) matchings.push_back(match_in_order(results[0], results[i]));
  return align_rows(results[0].size(), matchings);
}

// `a=a b=- -=c`: the two texts that stand beside each other, from top to bottom.
std::string show(const std::vector<Rows>& results) {
  std::string out;
  for (const AlignedRow& row : align(results)) {
    for (std::size_t i = 0; i < results.size(); ++i) {
      out += (i == 0 ? (out.empty() ? "" : " ") : "=") + (row.rows[i] ? results[i][*row.rows[i]] : "-");
    }
  }
  return out;
}

TEST(RowAlignment, paired_rows_keep_the_order_of_the_first) {
  const std::vector<RowMatching> matchings = {match_as_paired({1, std::nullopt, 0}, 4)};
  const auto aligned = align_rows(3, matchings);
  std::string out;
  for (const AlignedRow& row : aligned)
    for (const auto& one : row.rows) out += one ? std::to_string(*one) + " " : "- ";
  EXPECT_EQ(out, "0 1 1 - 2 0 - 2 - 3 ");
}

TEST(RowAlignment, an_inserted_row_does_not_make_the_rest_differ) {
  EXPECT_EQ(show({{"a", "b", "c", "d"}, {"a", "x", "b", "c", "d"}}), "a=a -=x b=b c=c d=d");
  EXPECT_EQ(show({{"a", "b", "c", "d"}, {"a", "c", "d"}}), "a=a b=- c=c d=d");
}

TEST(RowAlignment, a_shift_is_found_although_the_counts_are_equal) {
  EXPECT_EQ(show({{"a", "b", "c", "d", "e"}, {"b", "c", "d", "e", "f"}}), "a=- b=b c=c d=d e=e -=f");
}

TEST(RowAlignment, swapped_neighbours_stay_in_their_places) {
  EXPECT_EQ(show({{"a", "B", "c"}, {"B", "a", "c"}}), "a=B B=a c=c");
}

TEST(RowAlignment, a_row_that_moved_does_not_make_the_rest_differ) {
  EXPECT_EQ(show({{"a", "b", "c", "D"}, {"D", "a", "b", "c"}}), "-=D a=a b=b c=c D=-");
}

TEST(RowAlignment, a_changed_row_stays_in_its_place) {
  EXPECT_EQ(show({{"a", "b", "c"}, {"a", "x", "c"}}), "a=a b=x c=c");
}

TEST(RowAlignment, several_results) { EXPECT_EQ(show({{"a", "b"}, {"a"}, {"a", "x", "b"}}), "a=a=a -=-=x b=-=b"); }

TEST(RowAlignment, empty_results) {
  EXPECT_EQ(show({{}, {"a"}}), "-=a");
  EXPECT_EQ(show({{"a"}, {}}), "a=-");
  EXPECT_EQ(show({{}, {}}), "");
}

// Whatever the rows: each stands exactly once, and those of an ordered result in their order.
TEST(RowAlignment, property_every_row_stands_exactly_once) {
  std::mt19937 random(7);
  for (int round = 0; round < 500; ++round) {
    std::vector<Rows> results(2 + random() % 3);
    for (Rows& rows : results) {
      rows.resize(random() % 12);
      for (std::string& row : rows) row = std::string(1, static_cast<char>('a' + random() % 4));
    }
    const auto aligned = align(results);
    for (std::size_t i = 0; i < results.size(); ++i) {
      std::vector<std::size_t> seen;
      for (const AlignedRow& row : aligned) {
        ASSERT_EQ(row.rows.size(), results.size());
        if (row.rows[i]) seen.push_back(*row.rows[i]);
      }
      EXPECT_EQ(seen.size(), results[i].size());
      EXPECT_EQ(std::set<std::size_t>(seen.begin(), seen.end()).size(), results[i].size());
      EXPECT_TRUE(std::is_sorted(seen.begin(), seen.end()));
    }
  }
}

TEST(RowAlignment, large_results_that_have_nothing_in_common_are_put_beside_each_other) {
  Rows a, b;
  for (int i = 0; i < 20'000; ++i) a.push_back("a" + std::to_string(i)), b.push_back("b" + std::to_string(i));
  b.pop_back();
  const auto aligned = align({a, b});
  EXPECT_EQ(aligned.size(), a.size());
  EXPECT_EQ(aligned[5].rows[1], std::optional<std::size_t>(5));
}

}  // namespace
}  // namespace enginediff
