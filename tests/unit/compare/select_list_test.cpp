#include "harness/compare/select_list.hpp"

#include <gtest/gtest.h>

#include <string>

namespace enginediff {
namespace {

// `e` for a name that the engine made, `n` for one that the statement gives.
std::string made(std::string_view sql, std::initializer_list<const char*> names) {
  std::vector<Column> columns;
  for (const char* name : names) columns.push_back({name, {}, "", "", ""});
  std::string out;
  for (const bool engine : names_made_by_engine(sql, columns)) out += engine ? 'e' : 'n';
  return out;
}

TEST(SelectList, ExpressionsWithoutAliasAreTheEngines) {
  EXPECT_EQ(made("SELECT a / b", {"a / b"}), "e");
  EXPECT_EQ(made("SELECT a / b", {"?column?"}), "e");
  EXPECT_EQ(made("SELECT COUNT(*), MAX(x), 1, 'abc' FROM t", {"count", "max", "?column?", "abc"}), "eeee");
  EXPECT_EQ(made("select (a) from t", {"(a)"}), "e");
  EXPECT_EQ(made("SELECT NULL", {"NULL"}), "e");
  EXPECT_EQ(made("SELECT TRUE, current_date", {"TRUE", "current_date"}), "ee");
  EXPECT_EQ(made("SELECT CASE WHEN a THEN b END FROM t", {"case"}), "e");
  EXPECT_EQ(made("SELECT CAST(b AS INT) FROM t", {"b"}), "e");
  EXPECT_EQ(made("SELECT b::int FROM t", {"b"}), "e");
  EXPECT_EQ(made("SELECT b::int FROM t", {"int"}), "e");
  EXPECT_EQ(made("SELECT ?, $1", {"?", "?column?"}), "ee");
  EXPECT_EQ(made("SELECT ARRAY[1,2], (SELECT 1, 2)", {"array", "x"}), "ee");
}

TEST(SelectList, TheLastWordOfAnExpressionIsNoAlias) {
  EXPECT_EQ(made("SELECT a AND b", {"b"}), "e");
  EXPECT_EQ(made("SELECT a COLLATE nocase", {"nocase"}), "e");
  EXPECT_EQ(made("SELECT 7 DIV b FROM t", {"b"}), "e");
  EXPECT_EQ(made("SELECT NOT b FROM t", {"b"}), "e");
  EXPECT_EQ(made("SELECT a + b FROM t", {"b"}), "e");
  EXPECT_EQ(made("SELECT x IS NULL", {"null"}), "e");
  EXPECT_EQ(made("SELECT - b", {"b"}), "e");
}

TEST(SelectList, AliasesAndColumnsAreTheStatements) {
  EXPECT_EQ(made("SELECT a / b AS q FROM t", {"q"}), "n");
  EXPECT_EQ(made("SELECT a / b q FROM t", {"q"}), "n");
  EXPECT_EQ(made("SELECT COUNT(*) n FROM t", {"n"}), "n");
  EXPECT_EQ(made("SELECT a, t.b, s.t.c FROM t", {"a", "b", "c"}), "nnn");
  EXPECT_EQ(made("SELECT A FROM t", {"a"}), "n");
  EXPECT_EQ(made("SELECT 1 AS \"Total Sum\", 2 AS `x`, 3 AS 'y'", {"Total Sum", "x", "y"}), "nnn");
  EXPECT_EQ(made("SELECT 1 \"a\"\"b\"", {"a\"b"}), "n");
  EXPECT_EQ(made("SELECT 1 x, 2 name", {"x", "name"}), "nn");
  EXPECT_EQ(made("SELECT DISTINCT a FROM t", {"a"}), "n");
  EXPECT_EQ(made("SELECT DISTINCT ON (x + 1) x, y + 1 FROM t", {"x", "?column?"}), "ne");
}

TEST(SelectList, StarsAreColumns) {
  EXPECT_EQ(made("SELECT * FROM t", {"a", "b"}), "nn");
  EXPECT_EQ(made("SELECT *, a + 1 FROM t", {"a", "b", "a + 1"}), "nne");
  EXPECT_EQ(made("SELECT a + 1, t.* FROM t", {"a + 1", "a", "b"}), "enn");
  EXPECT_EQ(made("SELECT 1, t.*, 2, u.*, 3 FROM t, u", {"1", "a", "b", "2", "c", "3"}), "ennnne");
  EXPECT_EQ(made("SELECT COUNT(*) FROM t", {"n"}), "e");
  EXPECT_EQ(made("SELECT a * b FROM t", {"a * b"}), "e");
}

TEST(SelectList, ReadsThroughWhatStandsBefore) {
  EXPECT_EQ(made("WITH x AS (SELECT 1 AS q), y(z) AS (SELECT 2) SELECT q, z + 1 FROM x, y", {"q", "?column?"}), "ne");
  EXPECT_EQ(made("(SELECT 1) UNION (SELECT 2)", {"1"}), "e");
  EXPECT_EQ(made("SELECT 1 AS a UNION SELECT 2", {"a"}), "n");
  EXPECT_EQ(made("INSERT INTO t (a) VALUES (1) RETURNING a, a + 1", {"a", "?column?"}), "ne");
  EXPECT_EQ(made("DELETE FROM t RETURNING *", {"a"}), "n");
  EXPECT_EQ(made("VALUES (1, 2)", {"column1", "column2"}), "ee");
  EXPECT_EQ(made("CREATE TABLE t (a INT);\nSELECT 1 + 1;", {"1 + 1"}), "e");
  EXPECT_EQ(made("/* one */ SELECT -- two\n 1", {"1"}), "e");
}

TEST(SelectList, WhatCannotBeReadWithCertaintyIsTheStatements) {
  EXPECT_EQ(made("", {"a"}), "n");
  EXPECT_EQ(made("PRAGMA table_info(t)", {"cid", "name"}), "nn");
  EXPECT_EQ(made("SHOW WARNINGS", {"Level"}), "n");
  EXPECT_EQ(made("EXPLAIN SELECT 1", {"QUERY PLAN"}), "n");
  EXPECT_EQ(made("SELECT 1, 2", {"only one"}), "n");
  EXPECT_EQ(made("SELECT 'it\\'s', a + b", {"x", "y"}), "nn");
  EXPECT_EQ(made("SELECT 1 + 1, 'open", {"x", "y"}), "nn");
  EXPECT_EQ(made("INSERT INTO t VALUES (1)", {"x"}), "n");
  EXPECT_EQ(made("SELECT *, a, b, c FROM t", {"a", "b"}), "nn");
  EXPECT_EQ(made("SELECT", {"x"}), "n");
}

}  // namespace
}  // namespace enginediff
