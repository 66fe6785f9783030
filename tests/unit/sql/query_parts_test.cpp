#include "harness/sql/query_parts.hpp"

#include <gtest/gtest.h>

#include "tests/unit/sql/dialects.hpp"

namespace enginediff {
namespace {

std::string joined(std::span<const SqlToken> tokens) {
  std::string out;
  for (const SqlToken& token : tokens) out += (out.empty() ? "" : " ") + std::string(token.text);
  return out;
}

std::string in_parentheses(const std::vector<std::string>& columns) {
  std::string out;
  for (const std::string& column : columns) out += (out.empty() ? "" : " ") + column;
  return out.empty() ? out : "(" + out + ")";
}

// Of each branch its rows, with `,` between their items.
std::string rows(std::string_view sql) {
  const auto tokens = significant_tokens(sql, kMysql);
  std::string out;
  for (const QueryBranch& branch : query_parts(tokens).branches) {
    for (const auto& items : branch.rows) {
      out += out.empty() ? "" : " | ";
      for (std::size_t i = 0; i < items.size(); ++i) out += (i == 0 ? "" : ", ") + joined(items[i]);
    }
  }
  return out;
}

// Of each source of FROM: name, columns, and what it is.
std::string sources(std::string_view sql) {
  const auto tokens = significant_tokens(sql, kMysql);
  std::string out;
  for (const QueryBranch& branch : query_parts(tokens).branches) {
    for (const QuerySource& one : branch.sources) {
      out += (out.empty() ? "" : " | ") + one.name + in_parentheses(one.columns);
      if (!one.table.empty()) out += " table " + one.table;
      if (!one.query.empty()) out += " query " + joined(one.query);
      if (!one.call.empty()) out += " call " + joined(one.call);
    }
  }
  return out;
}

std::string named(std::string_view sql) {
  const auto tokens = significant_tokens(sql, kMysql);
  std::string out;
  for (const NamedQuery& one : query_parts(tokens).named)
    out += (out.empty() ? "" : " | ") + one.name + in_parentheses(one.columns) + " " + joined(one.query);
  return out;
}

TEST(QueryParts, RowsAreThoseOfAllBranches) {
  EXPECT_EQ(rows("SELECT a, b FROM t UNION ALL SELECT c, d"), "a, b | c, d");
  EXPECT_EQ(rows("(SELECT a) UNION (SELECT b INTERSECT SELECT c) EXCEPT SELECT DISTINCT d"), "a | b | c | d");
  EXPECT_EQ(rows("SELECT a FROM (SELECT b UNION SELECT c) q WHERE x IN (SELECT 1 UNION SELECT 2)"), "a");
  EXPECT_EQ(rows("VALUES (1, f(2, 3)), ROW(4) ORDER BY 1"), "1, f ( 2 , 3 ) | 4");
  EXPECT_EQ(rows("SELECT a UNION VALUES (b)"), "a | b");
  EXPECT_EQ(rows("INSERT INTO t SELECT a UNION SELECT b RETURNING c"), "c");
  EXPECT_EQ(rows("INSERT INTO t VALUES (1)"), "");
  EXPECT_EQ(rows("CREATE TABLE t AS SELECT 1"), "");
  EXPECT_EQ(rows(""), "");
}

TEST(QueryParts, SourcesAreThoseOfFrom) {
  EXPECT_EQ(sources("SELECT a FROM t"), "t table t");
  EXPECT_EQ(sources("SELECT a FROM s.t AS x (b, c), `u` WHERE d"), "x(b c) | u table u");
  EXPECT_EQ(sources("SELECT a FROM (SELECT 1 AS a) AS d (b) LEFT OUTER JOIN t USING (b) JOIN u ON t.a = u.a"),
            "d(b) query SELECT 1 AS a | t table t | u table u");
  EXPECT_EQ(sources("SELECT a FROM ((SELECT 1) UNION (SELECT 2)) d"), "d query ( SELECT 1 ) UNION ( SELECT 2 )");
  EXPECT_EQ(sources("SELECT a FROM ((SELECT 1) d CROSS JOIN t)"), "d query SELECT 1 | t table t");
  EXPECT_EQ(sources("SELECT a FROM t, LATERAL (VALUES (1)) AS v"), "t table t | v query VALUES ( 1 )");
  EXPECT_EQ(sources("SELECT a FROM f(1, 2) WITH ORDINALITY AS g (x, n)"), "g(x n) call f ( 1 , 2 )");
  EXPECT_EQ(sources("SELECT a FROM s.f() AS (x int, y text)"), "f(x y) call f ( )");
  EXPECT_EQ(sources("SELECT a FROM u, ${t} UNION SELECT b FROM v"), "u table u |  | v table v");
  EXPECT_EQ(sources("SELECT EXTRACT(YEAR FROM b), a IS DISTINCT FROM c FROM t"), "t table t");
  EXPECT_EQ(sources("(SELECT a FROM t) LIMIT 1"), "t table t");
  EXPECT_EQ(sources("SELECT a FROM (SELECT"), " query SELECT");
  EXPECT_EQ(sources("SELECT a FROM (("), "");
}

TEST(QueryParts, TableIsASource) {
  EXPECT_EQ(sources("TABLE t"), "t table t");
  EXPECT_EQ(sources("(TABLE s.t ORDER BY a)"), "t");
  EXPECT_EQ(sources("SELECT a FROM (TABLE t) u UNION TABLE v LIMIT 1"), "u query TABLE t | v table v");
  EXPECT_EQ(sources("WITH q AS (SELECT 1) TABLE q UNION ALL SELECT b FROM w"), "q table q | w table w");
  EXPECT_EQ(named("WITH q AS (SELECT 1) TABLE q"), "q SELECT 1");
  EXPECT_EQ(rows("TABLE t UNION SELECT a"), "a");
  EXPECT_EQ(sources("LOCK TABLE t"), "");
  EXPECT_EQ(sources("WITH q AS (SELECT 1) INSERT INTO t TABLE q"), "");
}

TEST(QueryParts, NamedQueriesAreThoseOfWith) {
  EXPECT_EQ(named("WITH q AS (SELECT 1), RECURSIVE_ (a, b) AS NOT MATERIALIZED (SELECT 2) SELECT a FROM q"),
            "q SELECT 1 | RECURSIVE_(a b) SELECT 2");
  EXPECT_EQ(named("(WITH RECURSIVE q (a) AS (SELECT 1) SELECT a FROM q)"), "q(a) SELECT 1");
  EXPECT_EQ(named("SELECT 1 UNION (WITH q AS (SELECT 1) SELECT a FROM q)"), "q SELECT 1");
  EXPECT_EQ(named("SELECT a FROM (WITH q AS (SELECT 1) SELECT a FROM q) d"), "");
  EXPECT_EQ(named("WITH q AS"), "");
}

}  // namespace
}  // namespace enginediff
