#include "harness/sql/effects.hpp"

#include <gtest/gtest.h>

#include "tests/unit/sql/dialects.hpp"

namespace enginediff {
namespace {

TEST(Effects, QueriesOnlyRead) {
  for (const char* sql :
       {"SELECT a FROM t", "(SELECT 1)", "VALUES (1), (2)", "WITH x AS (SELECT 1) SELECT * FROM x",
        "SELECT REPLACE('abc', 'b', 'x'), TRUNCATE(1.5, 0)", "SELECT 'INTO', \"into it\" FROM t -- update",
        "SELECT pg_typeof(1)", "SELECT a @> '{}' FROM t"}) {
    EXPECT_EQ(effects_of(sql, kPostgres), Effects::reads) << sql;
  }
}

TEST(Effects, QueriesThatDoMoreAreNotTrusted) {
  for (const char* sql :
       {"SELECT a FROM t FOR UPDATE", "SELECT a FROM t FOR SHARE", "SELECT a FROM t LOCK IN SHARE MODE",
        "SELECT a INTO u FROM t", "WITH gone AS (DELETE FROM t RETURNING a) SELECT a FROM gone", "SELECT nextval('s')",
        "SELECT NEXT VALUE FOR s", "SELECT Set_Config('a.b', 'x', false)", "SELECT pg_advisory_lock(1)",
        "SELECT lo_create(0)", "SELECT 1; DELETE FROM t", "SELECT \"nextval\"('s')", "SELECT 'open"}) {
    EXPECT_EQ(effects_of(sql, kPostgres), Effects::unknown) << sql;
  }
  for (const char* sql : {"SELECT @a := 1", "SELECT @a", "SELECT @@last_insert_id", "SELECT @`a`", "SELECT 1 INTO @a",
                          "SELECT LAST_INSERT_ID(5)", "SELECT ROW_COUNT()", "SELECT GET_LOCK('a', 1)",
                          "SELECT /*!80000 GET_LOCK('a', 1) */", "SELECT 1 /*! INTO OUTFILE 'x' */"}) {
    EXPECT_EQ(effects_of(sql, kMysql), Effects::unknown) << sql;
  }
  EXPECT_EQ(effects_of("SELECT changes()", kSqlite), Effects::unknown);
  EXPECT_EQ(effects_of("SELECT * FROM pragma_user_version(1)", kSqlite), Effects::unknown);
}

TEST(Effects, RowsAndTables) {
  EXPECT_EQ(effects_of("INSERT INTO t SELECT 1", kSqlite), Effects::rows);
  EXPECT_EQ(effects_of("UPDATE t SET a = 1", kSqlite), Effects::rows);
  EXPECT_EQ(effects_of("INSERT INTO t VALUES (last_insert_rowid())", kSqlite), Effects::unknown);
  EXPECT_EQ(effects_of("CREATE TABLE t (a INTEGER REFERENCES u ON DELETE CASCADE)", kSqlite), Effects::tables);
  EXPECT_EQ(effects_of("create unique index i on t (a)", kSqlite), Effects::tables);
  EXPECT_EQ(effects_of("DROP TABLE t", kSqlite), Effects::tables);
}

TEST(Effects, WhatTheSessionKeepsIsUnknown) {
  for (const char* sql : {"CREATE TEMPORARY TABLE t (a INTEGER)", "CREATE TABLE temp.t (a INTEGER)", "SET x = 1",
                          "BEGIN", "PRAGMA foreign_keys = ON", "CREATE TRIGGER g AFTER INSERT ON t BEGIN SELECT 1; END",
                          "CREATE VIRTUAL TABLE t USING fts5(a)", "ATTACH 'x' AS y", "", "-- nothing"}) {
    EXPECT_EQ(effects_of(sql, kSqlite), Effects::unknown) << sql;
  }
}

TEST(Effects, TheTableThatIsCreated) {
  EXPECT_EQ(created_table("CREATE TABLE Pair (a INTEGER)", kSqlite), "pair");
  EXPECT_EQ(created_table("CREATE TABLE IF NOT EXISTS \"A \"\"b\" (a INTEGER)", kSqlite), "a \"b");
  EXPECT_EQ(created_table("CREATE TABLE x.t (a INTEGER)", kSqlite), "");
  EXPECT_EQ(created_table("CREATE INDEX i ON t (a)", kSqlite), "");
  EXPECT_EQ(created_table("CREATE TABLE", kSqlite), "");
}

TEST(Effects, NamesAreBareAndQuoted) {
  EXPECT_EQ(names_in("SELECT A.\"B c\", 'd', `e` FROM [F] -- g", kSqlite),
            (std::set<std::string>{"select", "a", "b c", "e", "from", "f"}));
}

}  // namespace
}  // namespace enginediff
