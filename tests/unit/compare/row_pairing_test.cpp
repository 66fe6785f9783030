#include "harness/compare/row_pairing.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "results.hpp"

namespace enginediff {
namespace {

using namespace testing_support;

// Which row of `b` each row of `a` gets; -1: none.
std::vector<int> pairs(const ResultSet& a, const ResultSet& b) {
  std::vector<int> out;
  for (const auto& partner : pair_rows(a, b)) out.push_back(partner ? static_cast<int>(*partner) : -1);
  return out;
}

ResultSet rows(const std::vector<std::pair<int, std::string>>& all) {
  std::vector<Cells> cells;
  for (const auto& [id, name] : all) cells.push_back({integer(id), text(name)});
  return result({column("id", TypeKind::integer), column("name", TypeKind::text)}, cells);
}

TEST(RowPairing, EqualRowsMeetWhateverTheirOrder) {
  EXPECT_THAT(pairs(rows({{1, "a"}, {2, "b"}, {3, "c"}}), rows({{3, "c"}, {1, "a"}, {2, "b"}})),
              testing::ElementsAre(1, 2, 0));
}

TEST(RowPairing, CountsEqualRows) {
  EXPECT_THAT(pairs(one_column({integer(1), integer(1)}), one_column({integer(1)})), testing::ElementsAre(0, -1));
  EXPECT_THAT(pairs(one_column({integer(1)}), one_column({integer(1), integer(1)})), testing::ElementsAre(0));
}

TEST(RowPairing, OfThoseLeftOverTheOnesThatShareMostMeet) {
  EXPECT_THAT(pairs(rows({{1, "x"}, {2, "y"}}), rows({{2, "q"}, {1, "p"}})), testing::ElementsAre(1, 0));
  EXPECT_THAT(pairs(rows({{1, "x"}, {2, "y"}, {3, "z"}}), rows({{2, "q"}, {1, "x"}})), testing::ElementsAre(1, 0, -1));
}

TEST(RowPairing, AValueOfAnotherTypeIsNearerThanAnotherValue) {
  EXPECT_THAT(pairs(one_column({integer(1), integer(2)}), one_column({text("2"), text("1")})),
              testing::ElementsAre(1, 0));
}

TEST(RowPairing, WithoutAnythingInCommonTheOrderDecides) {
  EXPECT_THAT(pairs(rows({{1, "x"}, {2, "y"}}), rows({{3, "p"}, {4, "q"}})), testing::ElementsAre(0, 1));
}

}  // namespace
}  // namespace enginediff
