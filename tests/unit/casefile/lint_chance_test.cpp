#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/casefile/linting.hpp"

namespace enginediff {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::vector<std::string> told(const std::string& statement, const char* file = "cases/typing/x.sql") {
  return lint("-- @title x\n-- @id typing.x\n-- @why y\n-- @see https://a.example\n-- @step a\n" + statement, file);
}

TEST(LintChance, AsksPublishedCasesForWhatEachRunRepeats) {
  const auto random = ElementsAre("6 rows in a random order, and what comes out is compared");
  EXPECT_THAT(told("SELECT a FROM t ORDER BY RANDOM();\n"), random);
  EXPECT_THAT(told("SELECT a FROM t\norder by rand() LIMIT 1;\n"), random);
  const auto sleep = ElementsAre("6 the statement sleeps, and nothing of what is compared comes from that");
  EXPECT_THAT(told("SELECT pg_sleep(5);\n"), sleep);
  EXPECT_THAT(told("SELECT a, SLEEP (1) FROM t;\n"), sleep);
  EXPECT_THAT(told("SELECT SLEEP(9);\n-- => mysql\n-- |  error query_canceled\n"), ElementsAre());
  for (const char* fixed : {"SELECT random FROM t ORDER BY random;\n", "SELECT RANDOM() >= 0 AS v;\n",
                            "SELECT 'sleep(1)';\n", "CREATE TABLE sleep (a INT);\n"})
    EXPECT_THAT(told(fixed), ElementsAre()) << fixed;
  EXPECT_THAT(told("SELECT pg_sleep(5);\n", "script.sql"), ElementsAre());
}

TEST(LintChance, AsksForNoValueThatIsAnotherInEachRun) {
  for (const char* shown :
       {"SELECT now() AS n;\n", "SELECT RANDOM();\n", "SELECT 1 AS a, current_timestamp b FROM t;\n",
        "SELECT CURRENT_TIMESTAMP(3) AS v;\n", "SELECT CAST(UUID() AS CHAR(36)) AS v;\n",
        "SELECT (NOW())::date AS d;\n", "SELECT LOWER(HEX(RANDOMBLOB(16))) AS id;\n", "SELECT DATE('now'), 1;\n",
        "SELECT strftime('%Y', 'NOW') AS y;\n", "SELECT RAND() FROM t;\n", "VALUES (1, NOW());\n",
        "VALUES ROW(1), ROW(NOW());\n", "SELECT 1 UNION ALL SELECT now();\n",
        "(SELECT 1) EXCEPT (SELECT now() UNION SELECT 2);\n", "SELECT 1 FROM (SELECT 2) d UNION VALUES (now());\n",
        "WITH q AS (SELECT 1) SELECT gen_random_uuid() FROM q;\n", "INSERT INTO t VALUES (1) RETURNING now();\n"})
    EXPECT_THAT(told(shown), ::testing::Contains(HasSubstr("is another value in each run"))) << shown;
  for (const char* fixed :
       {"SELECT typeof(now()) AS v;\n", "SELECT now() > '2024-01-01' AS v;\n", "SELECT NOW() IS NULL AS v;\n",
        "SELECT COUNT(DISTINCT UUID()) AS n FROM t;\n", "SELECT LENGTH(UUID()) AS n;\n", "SELECT RAND(7) AS v;\n",
        "SELECT CASE WHEN RANDOM() BETWEEN 0 AND 1 THEN 1 END AS v;\n", "SELECT now FROM t;\n",
        "SELECT 'now()' AS v;\n", "SELECT DATE('2024-01-01') AS d;\n", "SELECT DATE '2024-01-01' AS d;\n",
        "SELECT UNIX_TIMESTAMP('2024-01-01');\n", "INSERT INTO t VALUES (CURRENT_TIMESTAMP);\n",
        "SELECT a FROM (SELECT 1 AS a UNION SELECT 2) d;\n", "VALUES (1) UNION SELECT now() IS NULL;\n",
        "CREATE TABLE n AS SELECT NOW() AS v;\n", "SELECT a FROM t WHERE at < NOW();\n"})
    EXPECT_THAT(told(fixed), ElementsAre()) << fixed;
}

TEST(LintChance, KnowsTheClockInLiteralsArgumentsAndBoundValues) {
  const auto changes = ::testing::Contains(HasSubstr("is another value in each run"));
  for (const char* shown :
       {"CAST('now' AS TIMESTAMP)", "TIMESTAMP 'now'", "TIMESTAMP(3) WITH TIME ZONE 'now'", "TIMESTAMPTZ 'NOW'",
        "DATE 'today'", "'tomorrow'::date", "'yesterday'::timestamp + INTERVAL '1 day'", "datetime('subsec')",
        "unixepoch('subsecond')"})
    EXPECT_THAT(told(fmt::format("SELECT {} AS v;\n", shown)), changes) << shown;
  for (const char* fixed : {"'now'", "'today'::text", "CAST('now' AS TEXT)", "DATE '2024-01-01'", "LOWER('Today')",
                            "datetime('2024-01-01', 'subsec')", "typeof(DATE 'today')"})
    EXPECT_THAT(told(fmt::format("SELECT {} AS v;\n", fixed)), ElementsAre()) << fixed;
  const auto with = [](const char* lines, const char* expression) {
    return told(fmt::format("{}SELECT {} AS v;\n", lines, expression));
  };
  EXPECT_THAT(with("-- @bind '2024-01-01'\n-- @bind 'now'\n", "DATE(?)"), changes);
  EXPECT_THAT(with("-- @bind 1, 'now'\n", "? + 1, UNIXEPOCH(?)"), changes);
  EXPECT_THAT(with("-- @bind '2024-01-01'\n-- @bind 2\n", "DATE(?)"), ElementsAre());
  const auto each = [](const char* expression) {
    return lint(fmt::format("-- @title x\n-- @id typing.x\n-- @why y\n-- @see https://a.example\n"
                            "-- @each m = '2024-01-01', 'now'\n-- @step a\nSELECT {} AS v;\n",
                            expression),
                "cases/typing/x.sql");
  };
  EXPECT_THAT(each("DATE(${m})"), changes);
  EXPECT_THAT(each("CAST(${m} AS TIMESTAMP)"), changes);
  EXPECT_THAT(each("CONCAT(${m}, 'x')"), ElementsAre());
}

std::vector<std::string> told_of(const std::string& expression) { return told("SELECT " + expression + " AS v;\n"); }

TEST(LintChance, OperatorsAndFunctionsHandTheValueOn) {
  for (const char* shown : {"EXTRACT(YEAR FROM CURRENT_DATE)",
                            "NOW() + INTERVAL 1 DAY",
                            "CURRENT_DATE + 1",
                            "1 + CURRENT_DATE",
                            "DATE_TRUNC('month', NOW())",
                            "DATE_ADD(NOW(), INTERVAL 1 DAY)",
                            "DATE('now', '-1 day')",
                            "strftime('%s')",
                            "JULIANDAY('now') - 1",
                            "JULIANDAY('now') - JULIANDAY('2020-01-01')",
                            "RANDOM() % 10",
                            "RANDOM() MOD 10",
                            "ABS(RANDOM()) % 10",
                            "FLOOR(RAND() * 10)",
                            "CAST(UNIX_TIMESTAMP() / 86400 AS INTEGER)",
                            "'id-' || gen_random_uuid()",
                            "CONCAT('id-', UUID())",
                            "SUBSTR(UUID(), 1, 8)",
                            "SUBSTRING(UUID() FROM 1 FOR 8)",
                            "(SELECT NOW())",
                            "1 + (SELECT 2 * RAND() FROM t)",
                            "MAX(CURRENT_DATE)",
                            "MAX(CURRENT_DATE) OVER (PARTITION BY a)",
                            "NOW() AT TIME ZONE 'UTC'",
                            "AGE(NOW(), '2020-01-01')",
                            "AGE(TIMESTAMP '2020-01-01')",
                            "DATEDIFF(NOW(), '2020-01-01')",
                            "GREATEST(NOW(), '2020-01-01')",
                            "COALESCE(a, NOW())",
                            "COALESCE(NULL, NOW())",
                            "NULLIF(NOW(), '2020-01-01')",
                            "CASE WHEN 1 = 1 THEN NOW() END",
                            "CASE a WHEN 1 THEN 2 ELSE CASE WHEN b THEN 1 ELSE RANDOM() END END",
                            "1 + CASE WHEN a = 1 THEN 2 ELSE RAND() END",
                            "IF(a > 1, UUID(), 'x')",
                            "-RANDOM()",
                            "~RANDOM()",
                            "ARRAY[1, NOW()]",
                            "pg_catalog.now()",
                            "STRING_AGG(UUID(), ',')"})
    EXPECT_THAT(told_of(shown), ElementsAre(HasSubstr("is another value in each run"))) << shown;
}

TEST(LintChance, QuestionsAboutTheValueEndIt) {
  for (const char* fixed : {"NOW() = NOW()",
                            "a = NOW() + INTERVAL 1 DAY",
                            "NOT RANDOM() BETWEEN 0 AND 1",
                            "CURRENT_DATE IN (CURRENT_DATE, DATE '2024-01-01')",
                            "(NOW() > '2024-01-01')::int",
                            "ABS(RANDOM()) >= 0",
                            "UUID() LIKE '%-%'",
                            "UUID() ~ '-'",
                            "SIGN(RANDOM())",
                            "LENGTH(UUID()) + 1",
                            "typeof(CURRENT_DATE - 1)",
                            "LOWER(pg_typeof(NOW() - INTERVAL '1 day')::text)",
                            "COUNT(DISTINCT RANDOM() % 10)",
                            "EXISTS (SELECT NOW())",
                            "EXISTS (SELECT NOW()) OR a",
                            "(SELECT COUNT(*) FROM t WHERE at < NOW())",
                            "CASE WHEN RANDOM() > 0 THEN 'x' ELSE 'y' END",
                            "CASE RANDOM() % 2 WHEN 0 THEN 'x' ELSE 'y' END",
                            "IF(NOW() IS NULL, 1, 2)",
                            "COALESCE('x', NOW())",
                            "LEAST(NOW(), '2020-01-01')",
                            "NULLIF(NOW(), CURRENT_TIMESTAMP)",
                            "NOW() - NOW()",
                            "NOW() - INTERVAL 1 DAY - CURRENT_TIMESTAMP",
                            "TIMESTAMPDIFF(DAY, CURDATE(), NOW())",
                            "DATEDIFF(NOW() + INTERVAL 1 DAY, NOW())",
                            "SUBSTR(CAST(gen_random_uuid() AS CHAR(36)), 15, 1)",
                            "ROW_NUMBER() OVER (PARTITION BY RANDOM())",
                            "SUM(a) FILTER (WHERE at < NOW())",
                            "strftime('%s', at)",
                            "AGE(at, TIMESTAMP '2020-01-01')",
                            "t.current_date",
                            "1 AS \"current_date\"",
                            "UUID_EXTRACT_VERSION(uuidv7())"})
    EXPECT_THAT(told_of(fixed), ElementsAre()) << fixed;
}

TEST(LintChance, DerivedTablesAndNamedQueriesHandTheValueOn) {
  for (const char* shown :
       {"SELECT x FROM (SELECT NOW() AS x) t",
        "SELECT x FROM (SELECT 1 AS a, NOW() x) t",
        "SELECT t.x FROM (SELECT 1 AS a, NOW() AS x) AS t",
        "SELECT `X` FROM (SELECT NOW() AS x) t",
        "SELECT UPPER(x) || 'a' FROM (SELECT UUID() AS x) t",
        "SELECT now FROM (SELECT NOW()) t",
        "SELECT x AS y FROM (SELECT x FROM (SELECT x FROM (SELECT RANDOM() AS x) a) b) c",
        "WITH q AS (SELECT RANDOM() AS r) SELECT r FROM q",
        "WITH q(r) AS (SELECT RANDOM()) SELECT r FROM q",
        "WITH q(a, r) AS NOT MATERIALIZED (SELECT 1, RANDOM()) SELECT z.r FROM q AS z",
        "WITH p AS (SELECT RANDOM() AS r), q AS (SELECT r + 1 AS s FROM p) SELECT s FROM q",
        "WITH RECURSIVE q(n, r) AS (SELECT 1, RANDOM() UNION ALL SELECT n + 1, r FROM q WHERE n < 3) SELECT r FROM q",
        "WITH q AS (INSERT INTO t VALUES (1) RETURNING now() AS n) SELECT n FROM q",
        "SELECT a.r FROM (SELECT UUID() AS r) AS a JOIN (SELECT 1 AS z) b ON 1 = 1",
        "SELECT r FROM t JOIN (SELECT UUID() AS r) AS a ON t.a = 1",
        "SELECT b.r FROM t, u LEFT JOIN LATERAL (SELECT UUID() AS r) b ON TRUE WHERE t.a = 1",
        "SELECT r FROM (t CROSS JOIN (SELECT UUID() AS r) AS a)",
        "SELECT b.s FROM (SELECT UUID() AS r) a CROSS JOIN LATERAL (SELECT a.r AS s) b",
        "SELECT * FROM (SELECT NOW() AS x) t",
        "SELECT 1, t.* FROM (SELECT 1 AS z) u, (SELECT NOW() AS x) t",
        "SELECT r FROM (SELECT * FROM (SELECT NOW() AS x) t) AS u(r)",
        "SELECT r FROM (SELECT 1, t.* FROM (SELECT NOW() AS x) t) AS u(a, r)",
        "SELECT * FROM (SELECT * FROM t UNION SELECT NOW()) u",
        "SELECT x FROM (SELECT 1 AS x UNION ALL SELECT NOW()) t",
        "SELECT x FROM ((SELECT 1 AS x) UNION ALL (SELECT NOW())) t",
        "SELECT 1 UNION SELECT x FROM (SELECT NOW() AS x) t",
        "SELECT x FROM (VALUES (1), (NOW())) AS t(x)",
        "SELECT column2 FROM (VALUES (1, NOW())) AS t",
        "SELECT column_0 FROM (VALUES ROW(1), ROW(NOW())) AS t",
        "SELECT column_1 FROM (VALUES ROW(1, NOW())) AS t",
        "WITH q AS (SELECT NOW() AS x) TABLE q",
        "WITH q AS (SELECT NOW() AS x) TABLE q UNION SELECT 1",
        "WITH q AS (SELECT NOW() AS x) SELECT 1 UNION (TABLE q)",
        "WITH q AS (SELECT NOW() AS x) SELECT x FROM (TABLE q ORDER BY 1) AS t",
        "SELECT n FROM now() AS n",
        "SELECT * FROM now()",
        "SELECT (SELECT x) FROM (SELECT NOW() AS x) t",
        "SELECT (SELECT MAX(t.x) FROM u) FROM (SELECT NOW() AS x) t",
        "SELECT t FROM (SELECT NOW() AS x) t",
        "SELECT (t).x FROM (SELECT NOW() AS x) t",
        "SELECT CASE WHEN a THEN x END FROM (SELECT 1 AS a, NOW() AS x) t",
        "SELECT a IS DISTINCT FROM x, x FROM (SELECT 1 AS a, NOW() AS x) t",
        "SELECT EXTRACT(YEAR FROM x) FROM (SELECT NOW() AS x) t",
        "SELECT MAX(x) OVER (ORDER BY a) FROM (SELECT 1 AS a, NOW() AS x) t"})
    EXPECT_THAT(told(std::string(shown) + ";\n"), ElementsAre(HasSubstr("is another value in each run"))) << shown;
}

TEST(LintChance, OtherColumnsOfADerivedTableDoNot) {
  for (const char* fixed :
       {"SELECT COUNT(*) FROM (SELECT NOW() AS x) t",
        "SELECT COUNT(x), COUNT(t) FROM (SELECT NOW() AS x) t",
        "SELECT a FROM (SELECT 1 AS a, NOW() AS x) t",
        "SELECT t.a FROM (SELECT NOW() AS x, 1 AS a) t",
        "SELECT (t).a FROM (SELECT NOW() AS x, 1 AS a) t",
        "SELECT a x FROM (SELECT NOW() AS x, 1 AS a) t",
        "SELECT 1 AS x FROM (SELECT NOW() AS x) t",
        "SELECT x IS NULL, x <= NOW() FROM (SELECT NOW() AS x) t",
        "SELECT LENGTH(x), typeof(x) FROM (SELECT UUID() AS x) t",
        "SELECT b - a FROM (SELECT NOW() AS a, NOW() AS b) t",
        "SELECT MAX(x) - MIN(x) FROM (SELECT NOW() AS x) t",
        "SELECT CASE WHEN x > 0 THEN 1 ELSE a END FROM (SELECT RANDOM() AS x, 2 AS a) t",
        "SELECT a FROM (SELECT 1 AS a) t WHERE a < NOW()",
        "SELECT a FROM (SELECT 1 AS a) t JOIN (SELECT NOW() AS x) u ON t.a = u.x",
        "SELECT t.x FROM t JOIN (SELECT NOW() AS x) u ON t.a = 1",
        "SELECT t.* FROM (SELECT 1 AS x) t, (SELECT NOW() AS x) u",
        "SELECT a FROM (SELECT * FROM t) u(a, b)",
        "SELECT (SELECT x FROM u LIMIT 1) FROM (SELECT NOW() AS x) t",
        "SELECT n FROM (SELECT COUNT(*) AS n FROM (SELECT NOW() AS x) t) u",
        "SELECT x FROM (SELECT x >= 0 AS x FROM (SELECT RANDOM() AS x) t) u",
        "SELECT a::date, DATE '2024-01-01' FROM (SELECT 1 AS a, NOW() AS date) t",
        "SELECT a + INTERVAL 1 DAY FROM (SELECT 1 AS a, CURRENT_DATE AS day) t",
        "SELECT EXTRACT(YEAR FROM a) FROM (SELECT 1 AS a, CURRENT_DATE AS year) t",
        "WITH q AS (SELECT RANDOM() AS r) SELECT COUNT(*) FROM q",
        "WITH q(a, r) AS (SELECT 1, RANDOM()) SELECT a FROM q",
        "WITH q AS (SELECT RANDOM() AS r) SELECT r FROM t",
        "WITH RECURSIVE q(n, r) AS (SELECT 1, RANDOM() UNION ALL SELECT n + 1, r FROM q WHERE n < 3) SELECT n FROM q",
        "SELECT a FROM (SELECT 1 AS a, NOW() UNION SELECT 2, NOW()) t",
        "SELECT x FROM (VALUES (1, NOW())) AS t(x, y)",
        "SELECT column_0 FROM (VALUES ROW(1, NOW())) AS t",
        "SELECT column1 FROM (VALUES ROW(1, NOW())) AS t",
        "WITH q AS (SELECT NOW() AS x) TABLE t",
        "WITH q AS (SELECT NOW() AS x), r AS (SELECT COUNT(x) FROM q) TABLE r",
        "SELECT EXISTS (SELECT x FROM (SELECT NOW() AS x) t)",
        "SELECT a FROM generate_series(1, 3) AS g(a)",
        "SELECT ctid FROM (SELECT 1 AS ctid) t",
        "SELECT xmin FROM (SELECT MIN(a) AS xmin FROM t) b, t",
        "WITH q(ctid) AS (SELECT 1) SELECT ctid FROM q",
        "INSERT INTO t SELECT x FROM (SELECT NOW() AS x) u"})
    EXPECT_THAT(told(std::string(fixed) + ";\n"), ElementsAre()) << fixed;
}

// A case with this setup, and rows that are recorded of the query.
std::vector<std::string> told_behind(const std::string& setup, const std::string& query,
                                     const std::string& of = "sqlite") {
  return lint(setup + ";\n-- @step a\n" + query + ";\n-- => " + of + "\n-- |  v\n-- |  1\n");
}

TEST(LintChance, ViewsAndTablesThatAreMadeOfAQueryHandTheValueOn) {
  const auto changing = ElementsAre(HasSubstr("is another value in each run"));
  for (const char* query : {"SELECT * FROM v", "TABLE v", "SELECT d.x FROM t JOIN v AS d ON 1 = 1"}) {
    for (const char* setup :
         {"CREATE VIEW v AS SELECT NOW() AS x", "CREATE OR REPLACE VIEW V (x) AS VALUES (NOW())",
          "CREATE TABLE v AS SELECT 1 AS a, NOW() AS x", "CREATE VIEW w AS SELECT NOW();\nCREATE VIEW v(x) AS TABLE w",
          "CREATE VIEW v AS SELECT 1 AS x;\nDROP VIEW v;\nCREATE VIEW v AS SELECT NOW() AS x"})
      EXPECT_THAT(told_behind(setup, query), changing) << setup << ": " << query;
  }
  EXPECT_THAT(
      lint("-- @step a\n-- @sql *\nCREATE VIEW v AS SELECT NOW() AS x;\nSELECT * FROM v;\n-- => *\n-- |  v\n-- |  1\n"),
      changing);
}

TEST(LintChance, AViewThatShowsNoSuchValueHandsNoneOn) {
  const std::string view = "CREATE VIEW v AS SELECT 1 AS a, NOW() AS x";
  for (const char* query : {"SELECT a FROM v", "SELECT COUNT(x) FROM v", "SELECT * FROM s.v", "SELECT x FROM w",
                            "WITH v AS (SELECT 1 AS x) SELECT x FROM v", "SELECT x IS NULL FROM v"})
    EXPECT_THAT(told_behind(view, query), ElementsAre()) << query;
  for (const char* behind : {"DROP VIEW v", "CREATE OR REPLACE VIEW v AS SELECT 1 AS a, 2 AS x",
                             "ALTER VIEW v AS SELECT 1 AS x", "ROLLBACK"})
    EXPECT_THAT(told_behind(view + ";\n" + behind, "SELECT x FROM v"), ElementsAre()) << behind;
  const std::string table = "CREATE TABLE v AS SELECT NOW() AS x";
  for (const char* behind : {"UPDATE v SET x = 1", "DELETE FROM v", "INSERT INTO v VALUES (1)"})
    EXPECT_THAT(told_behind(table + ";\n" + behind, "SELECT x FROM v"), ElementsAre()) << behind;
  // Behind it, and where it is refused.
  EXPECT_THAT(lint("-- @step a\nSELECT x FROM v;\n-- => *\n-- |  v\n-- |  1\n\n-- @step b\n" + view + ";\n"),
              ElementsAre());
  EXPECT_THAT(lint("-- @step b\n" + view +
                   ";\n-- => *\n-- |  error duplicate_table\n\n"
                   "-- @step a\nSELECT x FROM v;\n-- => *\n-- |  v\n-- |  1\n"),
              ElementsAre());
}

TEST(LintChance, AViewCountsForThoseThatItsSpellingIsSentTo) {
  const std::string setup =
      "-- @sql sqlite\nCREATE VIEW v AS SELECT NOW() AS x;\n-- @sql *\nCREATE VIEW v AS SELECT 1 AS x";
  EXPECT_THAT(told_behind(setup, "SELECT x FROM v"), ElementsAre(HasSubstr("is another value in each run")));
  EXPECT_THAT(told_behind(setup, "SELECT x FROM v", "mysql"), ElementsAre());
}

TEST(LintChance, AsksForNoValueOfTheMachine) {
  for (const char* shown : {"VERSION()",
                            "SUBSTR(VERSION(), 1, 1)",
                            "sqlite_version()",
                            "@@version",
                            "@@global.port",
                            "CONCAT(@@hostname, 'x')",
                            "@@server_uuid",
                            "CONNECTION_ID()",
                            "pg_backend_pid()",
                            "txid_current()",
                            "pg_current_xact_id()::text",
                            "CURRENT_USER",
                            "CURRENT_USER()",
                            "SESSION_USER",
                            "USER()",
                            "current_database()",
                            "ctid",
                            "current_setting('TimeZone')",
                            "current_setting('server_version')",
                            "@@time_zone"})
    EXPECT_THAT(told_of(shown), ElementsAre(HasSubstr("is another value on other servers and connections"))) << shown;
  for (const char* fixed :
       {"CURRENT_USER IS NULL", "VERSION() LIKE '%x%'", "@@transaction_isolation", "CONCAT(@@sql_mode, 'x')",
        "DATABASE()", "CURRENT_SCHEMA()", "current_setting('transaction_isolation')",
        "has_table_privilege(current_user, 't', 'select')", "body @@ version", "version", "t.ctid"})
    EXPECT_THAT(told_of(fixed), ElementsAre()) << fixed;
}

// A case may say itself what the clock, the zone and the seed are.
TEST(LintChance, WhatTheCaseSetsIsTheSameInEachRun) {
  const auto with = [](const std::string& setup, const std::string& expression) {
    return lint(setup + ";\n-- @step a\nSELECT " + expression + " AS v;\n-- => *\n-- |  v\n-- |  1\n");
  };
  EXPECT_THAT(with("SET TIMESTAMP = 1", "NOW()"), ElementsAre());
  EXPECT_THAT(with("SET TIME ZONE 'UTC'", "current_setting('TimeZone')"), ElementsAre());
  EXPECT_THAT(with("SET time_zone = '+00:00'", "@@session.time_zone"), ElementsAre());
  EXPECT_THAT(with("SELECT setseed(0.5)", "random()"), ElementsAre());
  EXPECT_THAT(with("SELECT setseed(0.5)", "gen_random_uuid()"), ElementsAre(HasSubstr("another value")));
  EXPECT_THAT(with("SET a = 1", "NOW()"), ElementsAre(HasSubstr("another value")));
}

TEST(LintChance, AValueOfAnAxisIsShownAsIt) {
  const auto with = [](const std::string& query) {
    return lint("-- @each call = 1, NOW()\n-- @step a\n" + query +
                "\n-- => sqlite\n-- |  call  | outcome\n-- |  1     | [v integer] (1)\n-- |  NOW() | error "
                "undefined_function\n");
  };
  EXPECT_THAT(with("SELECT ${call} AS v;"),
              ElementsAre("3 `NOW` is another value in each run, and it is compared as it is"));
  EXPECT_THAT(with("SELECT 1 + ${call} AS v;"),
              ElementsAre("3 `NOW` is another value in each run, and it is compared as it is"));
  EXPECT_THAT(with("SELECT typeof(${call}) AS v;"), ElementsAre());
}

// Elsewhere than among published cases only what is recorded counts, and of an engine to which the statement is sent.
TEST(LintChance, AValueThatNoRowIsRecordedOfIsNone) {
  const std::string rows = "-- |  n\n-- |  '2024-01-15'\n", refusal = "-- |  error undefined_function\n";
  const auto changing = ElementsAre(HasSubstr("`NOW` is another value in each run"));
  EXPECT_THAT(lint("-- @step a\nSELECT NOW() AS n;\n"), ElementsAre());
  EXPECT_THAT(lint("-- @step a\nSELECT NOW() AS n;\n-- => sqlite\n" + refusal), ElementsAre());
  EXPECT_THAT(lint("-- @step a\nSELECT NOW() AS n;\n-- => sqlite\n" + refusal + "-- => mysql\n" + rows), changing);
  const std::string spellings =
      "-- @step a\n-- @sql sqlite\nSELECT NOW() AS n;\n-- @sql *\nSELECT '2024-01-15' AS n;\n";
  EXPECT_THAT(lint(spellings + "-- => sqlite\n" + refusal + "-- => mysql, postgres\n" + rows), ElementsAre());
  EXPECT_THAT(lint(spellings + "-- => *\n" + rows), changing);
  EXPECT_THAT(lint("-- @step a\n-- @sql sqlite\nSELECT 'x' AS n;\n-- @sql *\nSELECT NOW() AS n;\n-- => sqlite\n" +
                   rows + "-- => mysql\n" + refusal),
              ElementsAre());
}

}  // namespace
}  // namespace enginediff
