#include "harness/sql/abbreviated_sql.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "harness/base/utf8.hpp"

namespace enginediff {
namespace {

using ::testing::HasSubstr;

TEST(AbbreviatedSql, what_people_write_stays_whole) {
  EXPECT_EQ(abbreviated_sql(""), "");
  const std::string longest(16 << 10, 'x');
  EXPECT_EQ(abbreviated_sql(longest), longest);
}

TEST(AbbreviatedSql, of_more_the_beginning_and_the_end_are_kept) {
  const std::string sql = "SELECT '" + std::string(3'000'000, 'x') + "' AS the_end";
  const std::string kept = abbreviated_sql(sql);
  EXPECT_LT(kept.size(), 6'000u);
  EXPECT_TRUE(kept.starts_with("SELECT 'xxx"));
  EXPECT_TRUE(kept.ends_with("xxx' AS the_end"));
  EXPECT_THAT(kept, HasSubstr(" /* 2994900 bytes left out; XXH3 of the whole: "));
}

TEST(AbbreviatedSql, a_difference_in_what_is_left_out_shows) {
  std::string sql(100'000, 'x');
  const std::string before = abbreviated_sql(sql);
  sql[50'000] = 'y';
  EXPECT_NE(abbreviated_sql(sql), before);
  sql[50'000] = 'x';
  EXPECT_EQ(abbreviated_sql(sql), before);
}

TEST(AbbreviatedSql, no_character_is_cut_in_two) {
  for (std::size_t shift = 0; shift < 4; ++shift) {
    std::string sql(shift, 'x');
    while (sql.size() < 20'000) sql += "😀";
    EXPECT_TRUE(is_valid_utf8(abbreviated_sql(sql))) << shift;
  }
  EXPECT_LT(abbreviated_sql(std::string(20'000, '\x80')).size(), 6'000u) << "what is no UTF-8 is cut all the same";
}

}  // namespace
}  // namespace enginediff
