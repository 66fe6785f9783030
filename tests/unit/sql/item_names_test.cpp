#include "harness/sql/item_names.hpp"

#include <gtest/gtest.h>

#include "tests/unit/sql/dialects.hpp"

namespace enginediff {
namespace {

// The expression with one blank between its tokens, and the name.
std::string named(std::string_view sql) {
  const auto tokens = significant_tokens(sql, kMysql);
  const NamedItem item = named_item(tokens);
  std::string out;
  for (const SqlToken& token : item.expression) out += std::string(token.text) + " ";
  return out + ": " + item.name;
}

TEST(ItemNames, AnAliasIsNoPartOfTheExpression) {
  EXPECT_EQ(named("a AS b"), "a : b");
  EXPECT_EQ(named("a AS `b c`"), "a : b c");
  EXPECT_EQ(named("a AS 'b'"), "a : b");
  EXPECT_EQ(named("f(a) b"), "f ( a ) : b");
  EXPECT_EQ(named("1 b"), "1 : b");
  EXPECT_EQ(named("t.a b"), "t . a : b");
  EXPECT_EQ(named("CASE WHEN a THEN b END c"), "CASE WHEN a THEN b END : c");
  EXPECT_EQ(named("${a} b"), "$ { a } : b");
}

TEST(ItemNames, WhatBelongsToTheExpressionIsNoAlias) {
  EXPECT_EQ(named("CASE WHEN a THEN b END"), "CASE WHEN a THEN b END : ");
  EXPECT_EQ(named("a IS NULL"), "a IS NULL : ");
  EXPECT_EQ(named("a ISNULL"), "a ISNULL : ");
  EXPECT_EQ(named("a IS DISTINCT FROM b"), "a IS DISTINCT FROM b : ");
  EXPECT_EQ(named("a DIV b"), "a DIV b : ");
  EXPECT_EQ(named("a + b"), "a + b : ");
  EXPECT_EQ(named("NOT b"), "NOT b : ");
  EXPECT_EQ(named("a::date"), "a :: date : a");
}

TEST(ItemNames, ColumnsAndFunctionsHaveTheirOwn) {
  EXPECT_EQ(named("a"), "a : a");
  EXPECT_EQ(named("s.t.a"), "s . t . a : a");
  EXPECT_EQ(named("f(a)"), "f ( a ) : f");
  EXPECT_EQ(named("s.f(a)"), "s . f ( a ) : f");
  EXPECT_EQ(named("1"), "1 : ");
  EXPECT_EQ(named(""), ": ");
}

}  // namespace
}  // namespace enginediff
