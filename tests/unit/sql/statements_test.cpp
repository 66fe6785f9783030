#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "harness/sql/lexer.hpp"
#include "tests/unit/sql/dialects.hpp"

namespace enginediff {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> split(std::string_view sql, const LexicalRules& rules) {
  std::vector<std::string> out;
  for (const StatementSpan& span : split_statements(sql, rules)) {
    out.push_back(std::string(sql.substr(span.begin, span.end - span.begin)) + (span.terminated ? ";" : ""));
    EXPECT_EQ(span.terminated, span.after > span.end);
    if (span.terminated) {
      EXPECT_EQ(sql[span.after - 1], ';');
    }
  }
  return out;
}

TEST(SplitStatements, CutsAtSemicolonsOutsideQuotesAndComments) {
  EXPECT_THAT(split("SELECT 1; SELECT ';' /* ; */ -- ;\n, 2 ;SELECT 3", kStandard),
              ElementsAre("SELECT 1;", "SELECT ';' /* ; */ -- ;\n, 2;", "SELECT 3"));
}

TEST(SplitStatements, LeavesOutSpaceCommentsAndEmptyStatements) {
  EXPECT_THAT(split(" -- a\n ; /* b */ ;; SELECT 1 /* c */ ; -- d", kStandard), ElementsAre("SELECT 1;"));
  EXPECT_THAT(split("", kStandard), ElementsAre());
}

TEST(SplitStatements, KeepsWhatOthersReadAsTwoMinuses) {
  EXPECT_THAT(split("SELECT 5 --1\n; --2\nSELECT 6 -- 3\n;", kPostgres), ElementsAre("SELECT 5 --1;", "SELECT 6;"));
  EXPECT_THAT(split("SELECT 5 --1\n;", kMysql), ElementsAre("SELECT 5 --1;"));
}

TEST(SplitStatements, CutsAsTheDialectReadsQuotes) {
  constexpr std::string_view kSql = R"(SELECT 'a\'; SELECT 'b';)";
  EXPECT_THAT(split(kSql, kSqlite), ElementsAre(R"(SELECT 'a\';)", "SELECT 'b';"));
  EXPECT_THAT(split(kSql, kMysql), ElementsAre(R"(SELECT 'a\'; SELECT 'b';)"));
  EXPECT_THAT(split("CREATE FUNCTION f() RETURNS int AS $$ BEGIN; END $$; SELECT 1;", kPostgres),
              ElementsAre("CREATE FUNCTION f() RETURNS int AS $$ BEGIN; END $$;", "SELECT 1;"));
}

TEST(SplitStatements, KeepsExecutableComments) {
  EXPECT_THAT(split("/*!40101 SET NAMES utf8 */; SELECT 1;", kMysql),
              ElementsAre("/*!40101 SET NAMES utf8 */;", "SELECT 1;"));
}

TEST(SplitStatements, KeepsTriggerBodiesTogether) {
  EXPECT_THAT(
      split("CREATE TRIGGER tr AFTER INSERT ON t BEGIN INSERT INTO log VALUES (1); DELETE FROM u; END; SELECT 1;",
            kSqlite),
      ElementsAre("CREATE TRIGGER tr AFTER INSERT ON t BEGIN INSERT INTO log VALUES (1); DELETE FROM u; END;",
                  "SELECT 1;"));
  EXPECT_THAT(
      split("create temp trigger tr after insert on t begin select case when 1 then 2 end; select 3; end; select 1;",
            kSqlite)
          .size(),
      2u);
}

TEST(SplitStatements, FollowsBlocksInsideBodies) {
  EXPECT_THAT(split("CREATE PROCEDURE p() BEGIN IF a THEN SELECT 1; END IF; WHILE b DO SET b = 0; END WHILE; "
                    "CASE c WHEN 1 THEN SELECT 2; END CASE; BEGIN SELECT 3; END; REPEAT SET d = 1; UNTIL 1 END REPEAT; "
                    "x: LOOP LEAVE x; END LOOP x; END; SELECT 4;",
                    kMysql)
                  .size(),
              2u);
  EXPECT_THAT(
      split(
          "CREATE DEFINER = `u`@`h` TRIGGER tr BEFORE INSERT ON t FOR EACH ROW BEGIN SET NEW.begin = 1; END; SELECT 1;",
          kMysql)
          .size(),
      2u);
  EXPECT_THAT(
      split("CREATE OR REPLACE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END; SELECT 3;", kPostgres)
          .size(),
      2u);
}

TEST(SplitStatements, TakesBeginForATransactionElsewhere) {
  EXPECT_THAT(split("BEGIN; SELECT 1; END;", kStandard), ElementsAre("BEGIN;", "SELECT 1;", "END;"));
  EXPECT_THAT(split("CREATE TABLE trigger_log (a INT); BEGIN; COMMIT;", kStandard).size(), 3u);
  EXPECT_THAT(split("CREATE TRIGGER tr BEFORE INSERT ON t FOR EACH ROW SET NEW.a = 1; SELECT 1;", kMysql).size(), 2u);
  EXPECT_THAT(
      split("CREATE TRIGGER tr AFTER INSERT ON t EXECUTE FUNCTION f(); BEGIN; SELECT 1; COMMIT;", kPostgres).size(),
      4u);
  EXPECT_THAT(split("CREATE VIEW v AS SELECT trigger FROM t; BEGIN; SELECT 1;", kStandard).size(), 3u);
}

TEST(SplitStatements, SaysThatABodyIsNotEnded) {
  EXPECT_THAT(split("CREATE TRIGGER tr AFTER INSERT ON t BEGIN SELECT 1; SELECT 2;", kSqlite),
              ElementsAre("CREATE TRIGGER tr AFTER INSERT ON t BEGIN SELECT 1; SELECT 2;"));
}

TEST(TopLevelOrderBy, IsSeenInTheOutermostQueryOnly) {
  const auto ordered = [](std::string_view sql) { return has_top_level_order_by(sql, kStandard); };
  EXPECT_TRUE(ordered("SELECT a FROM t ORDER BY a"));
  EXPECT_TRUE(ordered("select a from t order /* x */ by a;"));
  EXPECT_TRUE(ordered("SELECT a FROM t UNION SELECT b FROM u ORDER BY 1 LIMIT 3"));
  EXPECT_TRUE(ordered("WITH x AS (SELECT 1) SELECT * FROM x ORDER BY 1"));
  EXPECT_TRUE(ordered("(SELECT a FROM t ORDER BY a)"));
  EXPECT_TRUE(ordered("(SELECT a FROM t) UNION (SELECT b FROM u) ORDER BY 1"));
  EXPECT_TRUE(ordered("VALUES (2), (1) ORDER BY 1"));
  EXPECT_FALSE(ordered("SELECT a FROM t"));
  EXPECT_FALSE(ordered("SELECT * FROM (SELECT a FROM t ORDER BY a) x"));
  EXPECT_FALSE(ordered("SELECT ROW_NUMBER() OVER (ORDER BY a) FROM t"));
  EXPECT_FALSE(ordered("(SELECT a FROM t ORDER BY a) UNION (SELECT b FROM u ORDER BY b)"));
  EXPECT_FALSE(ordered("SELECT 'ORDER BY a' FROM t -- ORDER BY a"));
  EXPECT_FALSE(ordered("SELECT t.order FROM t"));
  EXPECT_FALSE(ordered("SELECT \"order\" by_x FROM t"));
  EXPECT_FALSE(ordered(""));
}

TEST(TopLevelOrderBy, MeansNothingForWhatIsNoQuery) {
  const auto ordered = [](std::string_view sql) { return has_top_level_order_by(sql, kStandard); };
  EXPECT_FALSE(ordered("DELETE FROM t ORDER BY a LIMIT 1 RETURNING a"));
  EXPECT_FALSE(ordered("INSERT INTO t SELECT a FROM u ORDER BY a RETURNING a"));
  EXPECT_FALSE(ordered("WITH x AS (SELECT 1) DELETE FROM t ORDER BY a RETURNING a"));
  EXPECT_FALSE(ordered("EXPLAIN SELECT a FROM t ORDER BY a"));
  EXPECT_TRUE(ordered("WITH x AS (SELECT 1) SELECT REPLACE(a, 'b', 'c') FROM t ORDER BY 1"));
}

TEST(TranslatePlaceholders, WritesTheDialectsOwn) {
  int count = -1;
  EXPECT_EQ(translate_placeholders("SELECT ?, ? + 1", kPostgres, &count), "SELECT $1, $2 + 1");
  EXPECT_EQ(count, 2);
  EXPECT_EQ(translate_placeholders("SELECT ?, ? + 1", kMysql, &count), "SELECT ?, ? + 1");
  EXPECT_EQ(count, 2);
  EXPECT_EQ(translate_placeholders("SELECT 1", kPostgres, nullptr), "SELECT 1");
}

TEST(TranslatePlaceholders, LeavesQuestionMarksThatAreNone) {
  int count = -1;
  EXPECT_EQ(translate_placeholders("SELECT '?', \"?\", a ?? 'b', ? -- ?", kPostgres, &count),
            "SELECT '?', \"?\", a ? 'b', $1 -- ?");
  EXPECT_EQ(count, 1);
}

TEST(LeadingWords, SkipsCommentsAndParentheses) {
  EXPECT_EQ(leading_words("-- x\n create /* y */ table t", kStandard, 2), "CREATE TABLE");
  EXPECT_EQ(leading_words("((select 1))", kStandard, 3), "SELECT");
  EXPECT_EQ(leading_words("SELECT a b c", kStandard, 2), "SELECT A");
  EXPECT_EQ(leading_words("'x'", kStandard, 2), "");
  EXPECT_EQ(leading_words("", kStandard, 2), "");
}

}  // namespace
}  // namespace enginediff
