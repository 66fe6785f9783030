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
}

TEST(SelectItems, AreNoneWhereNothingIsCertain) {
  for (const char* sql : {"", "CREATE TABLE t (a INT)", "INSERT INTO t VALUES (1)", "SELECT 'open", "EXPLAIN SELECT 1"})
    EXPECT_EQ(items(sql), "none") << sql;
  EXPECT_EQ(items("VALUES (1), (2)"), "values");
}

TEST(ShownItems, AreThoseOfAllBranchesAndRows) {
  const auto shown = [](std::string_view sql) { return text_of(shown_items(sql)); };
  EXPECT_EQ(shown("SELECT a, b FROM t UNION ALL SELECT c, d"), "a|b|c|d");
  EXPECT_EQ(shown("(SELECT a) UNION (SELECT b INTERSECT SELECT c) EXCEPT SELECT DISTINCT d"), "a|b|c|d");
  EXPECT_EQ(shown("SELECT a FROM (SELECT b UNION SELECT c) q WHERE x IN (SELECT 1 UNION SELECT 2)"), "a");
  EXPECT_EQ(shown("VALUES (1, f(2, 3)), ROW(4) ORDER BY 1"), "1|f ( 2 , 3 )|4");
  EXPECT_EQ(shown("SELECT a UNION VALUES (b)"), "a|b");
  EXPECT_EQ(shown("INSERT INTO t SELECT a UNION SELECT b RETURNING c"), "c");
  EXPECT_EQ(shown("INSERT INTO t VALUES (1)"), "");
}

TEST(SelectItems, CommasInParenthesesCutNothing) {
  const auto tokens = tokenize("a,(b,c),[d,e]", LexicalRules{});
  EXPECT_EQ(split_at_commas(tokens).size(), 3u);
  EXPECT_EQ(split_at_commas({}).size(), 1u);
}

}  // namespace
}  // namespace enginediff
