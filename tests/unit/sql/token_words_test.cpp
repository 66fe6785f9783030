#include "harness/sql/token_words.hpp"

#include <gtest/gtest.h>

#include "tests/unit/sql/dialects.hpp"

namespace enginediff {
namespace {

SqlToken only(std::string_view sql, const LexicalRules& rules = kStandard) {
  const auto tokens = significant_tokens(sql, rules);
  return tokens.size() == 1 ? tokens.front() : SqlToken{};
}

TEST(TokenWords, SignificantTokensAreWithoutSpaceAndComments) {
  const auto tokens = significant_tokens(" a /* b */ +\n1 -- c", kStandard);
  ASSERT_EQ(tokens.size(), 3u);
  EXPECT_EQ(tokens[1].text, "+");
  EXPECT_TRUE(significant_tokens(" -- c", kStandard).empty());
}

TEST(TokenWords, WordsAreComparedWithoutTheirCase) {
  EXPECT_TRUE(is_sql_word(only("Select"), "SELECT"));
  EXPECT_FALSE(is_sql_word(only("\"select\""), "SELECT"));
  EXPECT_TRUE(is_sql_name(only("\"select\"")));
  EXPECT_FALSE(is_sql_name(only("'select'")));
  EXPECT_TRUE(is_sql_symbol(only("("), "("));
  EXPECT_FALSE(is_sql_symbol(only("'('"), "("));
  EXPECT_EQ(depth_change(only("[")), 1);
  EXPECT_EQ(depth_change(only(")")), -1);
  EXPECT_EQ(depth_change(only("a")), 0);
}

TEST(TokenWords, NamesAreWithoutTheirQuotes) {
  EXPECT_EQ(unquoted_name(only("\"a\"\"b\"")), "a\"b");
  EXPECT_EQ(unquoted_name(only("`a`", kMysql)), "a");
  EXPECT_EQ(unquoted_name(only("[a]", kSqlite)), "a");
  EXPECT_EQ(unquoted_name(only("'it''s'")), "it's");
  EXPECT_EQ(unquoted_name(only("Name")), "Name");
  EXPECT_EQ(unquoted_name(only("E'a'", kPostgres)), "E'a'");
}

}  // namespace
}  // namespace enginediff
