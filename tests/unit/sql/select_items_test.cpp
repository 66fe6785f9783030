#include "harness/sql/select_items.hpp"

#include <gtest/gtest.h>

#include <string>

namespace enginediff {
namespace {

// Each with one blank between its tokens, and `|` between them.
std::string text_of(const std::vector<std::vector<SqlToken>>& items) {
  std::string out;
  for (const auto& item : items) {
    if (&item != &items.front()) out += "|";
    for (const SqlToken& token : item) out += (&token == &item.front() ? "" : " ") + std::string(token.text);
  }
  return out;
}

// `none` and `values` where there is no list.
std::string items(std::string_view sql) {
  const auto found = select_items(sql);
  if (!found) return "none";
  return found->values ? "values" : text_of(found->items);
}

TEST(SelectItems, AreThoseOfTheOutermostQuery) {
  EXPECT_EQ(items("SELECT a, f(b, c) AS d FROM t WHERE x IN (SELECT y FROM z)"), "a|f ( b , c ) AS d");
  EXPECT_EQ(items("WITH q AS (SELECT 1 AS a) SELECT a /* here */ FROM q"), "a");
  EXPECT_EQ(items("(SELECT DISTINCT a) UNION SELECT b"), "a");
  EXPECT_EQ(items("INSERT INTO t VALUES (1, 2) RETURNING a, b"), "a|b");
  EXPECT_EQ(items("SELECT 1; SELECT ${x} AS v;"), "$ { x } AS v");
  EXPECT_EQ(items("SELECT a IS DISTINCT FROM b, c FROM t"), "a IS DISTINCT FROM b|c");
  EXPECT_EQ(items("SELECT DISTINCT a FROM t"), "a");
}

TEST(SelectItems, AreNoneWhereNothingIsCertain) {
  for (const char* sql : {"", "CREATE TABLE t (a INT)", "INSERT INTO t VALUES (1)", "SELECT 'open", "EXPLAIN SELECT 1"})
    EXPECT_EQ(items(sql), "none") << sql;
  EXPECT_EQ(items("VALUES (1), (2)"), "values");
}

TEST(SelectItems, CommasInParenthesesCutNothing) {
  const auto tokens = tokenize("a,(b,c),[d,e]", LexicalRules{});
  EXPECT_EQ(split_at_commas(tokens).size(), 3u);
  EXPECT_EQ(split_at_commas({}).size(), 1u);
}

}  // namespace
}  // namespace enginediff
