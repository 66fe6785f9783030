#include "harness/sql/unknown_qualifier.hpp"

#include <gtest/gtest.h>

#include <string>

#include "tests/unit/sql/dialects.hpp"

namespace enginediff {
namespace {

TEST(UnknownQualifier, ATableThatNothingHasTheNameOf) {
  for (const std::string_view sql :
       {"SELECT x.y FROM t", "select X.Y from t", "SELECT \"x\".\"y\" FROM t", "SELECT `x` . `y` FROM t",
        "DELETE FROM t WHERE x.y = 1", "INSERT INTO t VALUES (x.y, 1)", "INSERT INTO t (a) VALUES (x.y)",
        "UPDATE t SET a = x.y", "UPDATE t SET a = 1 WHERE x.y = 2", "WITH c AS (SELECT 1) SELECT x.y FROM c",
        "SELECT a, x.y = 1 FROM t", "CREATE VIEW v AS SELECT x.y FROM t", "SELECT 1 FROM x.t WHERE x.y = 1",
        "SELECT 'x' FROM t /* x */ WHERE x.y = 1"})
    EXPECT_TRUE(qualifier_is_unknown("x.y", sql, kSqlite)) << sql;
  EXPECT_TRUE(qualifier_is_unknown("d.x.y", "SELECT d.x.y FROM t", kMysql));
}

TEST(UnknownQualifier, ATableOrAliasThatMayHaveTheNameIsTakenForIt) {
  for (const std::string_view sql :
       {"SELECT x.y FROM x", "SELECT x.y FROM t AS x", "SELECT x.y FROM t \"X\"", "SELECT x.y FROM main.x",
        "SELECT x.z FROM t", "SELECT a AS x FROM t WHERE x.y = 1", "SELECT x.y FROM a, (SELECT x.y FROM b) x",
        "SELECT y FROM t", "CALL p('x.y')", "CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT x.y; END", ""})
    EXPECT_FALSE(qualifier_is_unknown("x.y", sql, kSqlite)) << sql;
}

TEST(UnknownQualifier, RowsThatHaveNoTableAndColumnsThatAreWrittenAreNotSaidToMissOne) {
  for (const std::string_view row : {"new.y", "OLD.y", "excluded.y"})
    EXPECT_FALSE(qualifier_is_unknown(row, "INSERT INTO t VALUES (1) ON CONFLICT DO UPDATE SET a = " + std::string(row),
                                      kSqlite))
        << row;
  for (const std::string_view sql : {"UPDATE t SET x.y = 1", "UPDATE t SET a = 1, x.y = 2",
                                     "INSERT INTO t (x.y) VALUES (1)", "REPLACE INTO t (a, x.y) SELECT 1, 2"})
    EXPECT_FALSE(qualifier_is_unknown("x.y", sql, kMysql)) << sql;
}

TEST(UnknownQualifier, WhatHasNoQualifierHasNoTable) {
  for (const std::string_view column : {"y", "", ".", "x.", ".y"})
    EXPECT_FALSE(qualifier_is_unknown(column, "SELECT x.y, y FROM t", kMysql)) << column;
}

}  // namespace
}  // namespace enginediff
