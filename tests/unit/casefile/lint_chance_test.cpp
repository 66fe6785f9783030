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
        "SELECT strftime('%Y', 'NOW') AS y;\n", "SELECT RAND() FROM t;\n",
        "WITH q AS (SELECT 1) SELECT gen_random_uuid() FROM q;\n", "INSERT INTO t VALUES (1) RETURNING now();\n"})
    EXPECT_THAT(told(shown), ::testing::Contains(HasSubstr("is another value in each run"))) << shown;
  for (const char* fixed :
       {"SELECT typeof(now()) AS v;\n", "SELECT now() > '2024-01-01' AS v;\n", "SELECT NOW() IS NULL AS v;\n",
        "SELECT COUNT(DISTINCT UUID()) AS n FROM t;\n", "SELECT LENGTH(UUID()) AS n;\n", "SELECT RAND(7) AS v;\n",
        "SELECT CASE WHEN RANDOM() BETWEEN 0 AND 1 THEN 1 END AS v;\n", "SELECT now FROM t;\n",
        "SELECT 'now()' AS v;\n", "SELECT DATE('2024-01-01') AS d;\n", "SELECT DATE '2024-01-01' AS d;\n",
        "SELECT UNIX_TIMESTAMP('2024-01-01');\n", "INSERT INTO t VALUES (CURRENT_TIMESTAMP);\n",
        "CREATE TABLE n AS SELECT NOW() AS v;\n", "SELECT a FROM t WHERE at < NOW();\n"})
    EXPECT_THAT(told(fixed), ElementsAre()) << fixed;
}

TEST(LintChance, AValueOfAnAxisIsShownAsIt) {
  const auto with = [](const std::string& query) {
    return lint("-- @each call = 1, NOW()\n-- @step a\n" + query +
                "\n-- => sqlite\n-- |  call  | outcome\n-- |  1     | [v integer] (1)\n-- |  NOW() | error "
                "undefined_function\n");
  };
  EXPECT_THAT(with("SELECT ${call} AS v;"),
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
