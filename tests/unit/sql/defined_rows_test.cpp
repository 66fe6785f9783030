#include "harness/sql/defined_rows.hpp"

#include <gtest/gtest.h>

#include "tests/unit/sql/dialects.hpp"

namespace enginediff {
namespace {

// `name(columns): query`
std::string defined(std::string_view sql) {
  const auto tokens = significant_tokens(sql, kMysql);
  const auto rows = defined_rows(tokens);
  if (!rows) return "";
  std::string out = rows->name;
  for (const std::string& column : rows->columns) out += "(" + column + ")";
  out += ":";
  for (const SqlToken& token : rows->query) out += " " + std::string(token.text);
  return out;
}

TEST(DefinedRows, AreThoseOfViews) {
  EXPECT_EQ(defined("CREATE VIEW v AS SELECT 1"), "v: SELECT 1");
  EXPECT_EQ(defined("create temp view if not exists `v` (a, `b`) as VALUES (1, 2)"), "v(a)(b): VALUES ( 1 , 2 )");
  EXPECT_EQ(
      defined("CREATE OR REPLACE ALGORITHM = MERGE DEFINER = CURRENT_USER() SQL SECURITY INVOKER VIEW v AS TABLE t"),
      "v: TABLE t");
  EXPECT_EQ(defined("CREATE MATERIALIZED VIEW v AS (SELECT 1) WITH NO DATA"), "v: ( SELECT 1 ) WITH NO DATA");
  EXPECT_EQ(defined("CREATE VIEW v WITH (security_barrier) AS WITH q AS (SELECT 1) SELECT * FROM q"),
            "v: WITH q AS ( SELECT 1 ) SELECT * FROM q");
}

TEST(DefinedRows, AreThoseOfTablesThatAreMadeOfAQuery) {
  EXPECT_EQ(defined("CREATE TABLE t AS SELECT 1 AS a"), "t: SELECT 1 AS a");
  EXPECT_EQ(defined("CREATE TABLE t (a) AS SELECT 1"), "t(a): SELECT 1");
  EXPECT_EQ(defined("CREATE TABLE t ENGINE = InnoDB SELECT 1 AS a"), "t: SELECT 1 AS a");
}

TEST(DefinedRows, AreNoneOfOthers) {
  for (const char* other :
       {"CREATE TABLE t (a INT)", "CREATE TABLE t (a INT AS (1))", "CREATE TABLE t (b INT) AS SELECT 1 AS a",
        "CREATE VIEW s.v AS SELECT 1", "CREATE FUNCTION f() RETURNS TABLE (a INT) AS 'SELECT 1'",
        "CREATE INDEX i ON t (a)", "CREATE TRIGGER view AFTER INSERT ON t BEGIN SELECT 1; END", "DROP VIEW v",
        "SELECT 1 AS v", "CREATE VIEW", "CREATE TABLE t (a", "CREATE TABLE t LIKE u", ""})
    EXPECT_EQ(defined(other), "") << other;
}

}  // namespace
}  // namespace enginediff
