#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/casefile/linting.hpp"

namespace enginediff {
namespace {

using ::testing::ElementsAre;

TEST(LintRewrites, AsksForOtherWords) {
  EXPECT_THAT(lint("-- @step a\nSELECT 1  AS one;\n-- => sqlite\n-- |  ok\n-- @portable a\nSELECT 1\nAS one;\n"),
              ElementsAre("5 the rewrite is `a` itself, word for word"));
  EXPECT_THAT(lint("-- @step a\n-- @sql sqlite\nSELECT 1 AS one;\n-- @sql *\nSELECT 2 AS one;\n-- @portable a\n"
                   "SELECT 2 AS one;\n"),
              ElementsAre());
  EXPECT_THAT(lint("-- @step a\n-- @bind 1\nSELECT ? AS one;\n-- @portable a\n-- @bind '1'\nSELECT ? AS one;\n"),
              ElementsAre());
}

// Blanks, comments and the case of keywords are no other words; names and functions may be.
TEST(LintRewrites, ComparesTokens) {
  const auto with = [](const std::string& rewrite) {
    return lint("-- @step a\nSELECT x/2 AS q FROM t;\n-- @portable a\n" + rewrite + ";\n-- @end\n");
  };
  const auto same = ElementsAre("3 the rewrite is `a` itself, word for word");
  EXPECT_THAT(with("select  x / 2 as q\nFROM t"), same);
  EXPECT_THAT(with("SELECT x /* half */ / 2 AS q -- of it\nFROM t"), same);
  for (const char* other : {"SELECT x/2 AS Q FROM t", "SELECT x/2 AS q FROM T", "SELECT x/2. AS q FROM t",
                            "SELECT /*+ BKA(t) */ x/2 AS q FROM t", "SELECT 'x'/2 AS q FROM t"})
    EXPECT_THAT(with(other), ElementsAre()) << other;
}

TEST(LintRewrites, AsksForAQuestionAndNotForTheAnswer) {
  const auto with = [](const std::string& step, const std::string& rewrite) {
    return lint("-- @each v = 1, 2\nCREATE TABLE IF NOT EXISTS t (a INT);\n-- @step a\n" + step +
                ";\n-- @portable a\n" + rewrite + ";\n-- @step b\nSELECT ${v};\n");
  };
  EXPECT_THAT(with("SELECT a / 2 AS q FROM t", "SELECT 3.5 AS q"),
              ElementsAre("5 `a` reads a table, and the rewrite reads none"));
  EXPECT_THAT(with("SELECT a / 2 AS q FROM \"t\"", "SELECT 3.5 AS q"),
              ElementsAre("5 `a` reads a table, and the rewrite reads none"));
  for (const char* rewrite : {"SELECT a * 0.5 AS q FROM t", "SELECT 3.5 AS q FROM u", "SELECT ${v} AS q",
                              "CREATE TABLE u (a INT);\nSELECT 3.5 AS q", "SELECT (TABLE t) AS q"})
    EXPECT_THAT(with("SELECT a / 2 AS q FROM t", rewrite), ElementsAre()) << rewrite;
  for (const char* step : {"SELECT 7 / 2 AS q", "SELECT x FROM generate_series(1, 3) AS s(x)", "UPDATE t SET a = 1"})
    EXPECT_THAT(with(step, "SELECT 3.5 AS q"), ElementsAre()) << step;
}

TEST(LintRewrites, MayReadWhatAnotherOneChanged) {
  EXPECT_THAT(lint("-- @step a\nUPDATE t SET x = TRUE;\n-- @step b\nSELECT x FROM t;\n-- @portable a\n"
                   "UPDATE t SET x = 1;\n-- => *\n-- |  ok\n-- @portable b\nSELECT x FROM t;\n"),
              ElementsAre());
}

TEST(LintRewrites, AsksForOneAnswer) {
  const std::string rewrite = "-- @step a\nSELECT 1 AS one;\n-- @portable a\nSELECT 2 AS one;\n-- => ";
  EXPECT_THAT(lint(rewrite + "sqlite\n-- |  one integer\n-- |  2\n-- => *\n-- |  one integer\n-- |  3\n"),
              ElementsAre("8 of a rewrite `*` is recorded apart from `sqlite`"));
  EXPECT_THAT(lint(rewrite + "sqlite, mysql\n-- |  one integer\n-- |  2\n"), ElementsAre());
}

}  // namespace
}  // namespace enginediff
