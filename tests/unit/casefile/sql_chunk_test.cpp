#include "harness/casefile/sql_chunk.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/unit/casefile/parsing.hpp"

namespace enginediff {
namespace {

using ::testing::ElementsAre;

// `sql` for a statement, `-- text` for a comment.
std::vector<std::string> cut(std::string_view text, std::span<const LexicalRules* const> rules = {}) {
  Source source(text, "f");
  std::vector<std::string> out;
  for (const ChunkPart& part : read_chunk(source, 1, source.line_count(), rules)) {
    const auto* comment = std::get_if<PlainComment>(&part);
    out.push_back(comment != nullptr ? "-- " + comment->text : std::get<ChunkStatement>(part).text.sql);
  }
  for (const CaseDiagnostic& problem : source.take_problems())
    out.push_back("! " + std::to_string(problem.line) + " " + problem.message);
  return out;
}

TEST(SqlChunk, CutsStatementsAndComments) {
  EXPECT_THAT(cut("-- one\nSELECT 1; -- two\n/* three\n   four */\nSELECT -- five\n 2 -- six\n;\n"),
              ElementsAre("-- one", "SELECT 1", "-- two", "-- three", "-- four", "SELECT -- five\n 2", "-- six"));
  EXPECT_THAT(cut("\n \n"), ElementsAre());
  EXPECT_THAT(cut(";;"), ElementsAre());
}

TEST(SqlChunk, TakesOneBlankOffAComment) {
  EXPECT_THAT(cut("--   a  \n--b\n--\n-----\n"), ElementsAre("--   a", "-- b", "-- ", "-- ---"));
}

TEST(SqlChunk, JoinsLinesOfEverySystem) { EXPECT_THAT(cut("SELECT\r\n 1;\r\n"), ElementsAre("SELECT\n 1")); }

TEST(SqlChunk, FindsTheRulesUnderWhichQuotesAreClosed) {
  EXPECT_THAT(cut(R"(SELECT 'it\'s; ok';)"), ElementsAre(R"(SELECT 'it\'s; ok')"));
  EXPECT_THAT(cut(R"(SELECT "it\"s; ok";)"), ElementsAre(R"(SELECT "it\"s; ok")"));
  EXPECT_THAT(cut(R"(SELECT 'C:\'; SELECT 2;)"), ElementsAre(R"(SELECT 'C:\')", "SELECT 2"));
  EXPECT_THAT(cut("SELECT $$a; 'b$$;"), ElementsAre("SELECT $$a; 'b$$"));
  EXPECT_THAT(cut(R"(SELECT E'a\'; b';)"), ElementsAre(R"(SELECT E'a\'; b')"));
  EXPECT_THAT(cut("SELECT 1 /* a /* b */ ; ' */ + 1;"), ElementsAre("SELECT 1 /* a /* b */ ; ' */ + 1"));
  EXPECT_THAT(cut("SELECT `a;b`;"), ElementsAre("SELECT `a;b`"));
  EXPECT_THAT(cut("/*!40101 SET NAMES utf8 */;"), ElementsAre("/*!40101 SET NAMES utf8 */"));
}

TEST(SqlChunk, CutsByTheRulesThatItIsGiven) {
  const LexicalRules* mysql[] = {&kMysql};
  const LexicalRules* postgres[] = {&kPostgres};
  const LexicalRules* sqlite[] = {&kSqlite};
  const LexicalRules* both[] = {&kSqlite, &kMysql};
  EXPECT_THAT(cut("SELECT 1 # it's a ; comment\n AS x;", mysql), ElementsAre("SELECT 1 # it's a ; comment\n AS x"));
  EXPECT_THAT(cut(R"(SELECT 'it\'s; -- x' AS a;)", mysql), ElementsAre(R"(SELECT 'it\'s; -- x' AS a)"));
  EXPECT_THAT(cut("SELECT 1 /* a /* b; */ c; */ AS x;", postgres), ElementsAre("SELECT 1 /* a /* b; */ c; */ AS x"));
  EXPECT_THAT(cut(R"(SELECT E'it\'s; -- x' AS a;)", postgres), ElementsAre(R"(SELECT E'it\'s; -- x' AS a)"));
  EXPECT_THAT(cut("SELECT [a;b];", sqlite), ElementsAre("SELECT [a;b]"));
  EXPECT_THAT(cut(R"(SELECT 'C:\'; SELECT 2;)", sqlite), ElementsAre(R"(SELECT 'C:\')", "SELECT 2"));
  // Of several the first under which all is closed.
  EXPECT_THAT(cut(R"(SELECT 'it\'s';)", both), ElementsAre(R"(SELECT 'it\'s')"));
}

TEST(SqlChunk, KeepsHashCommentsBetweenStatements) {
  const LexicalRules* mysql[] = {&kMysql};
  EXPECT_THAT(cut("# one\nSELECT 1; # two\n#\n#three\n", mysql),
              ElementsAre("-- one", "SELECT 1", "-- two", "-- ", "-- three"));
  EXPECT_THAT(cut("SELECT 1; # @step a\n", mysql),
              ElementsAre("SELECT 1", "! 1 a comment that looks like a directive"));
}

// Engines whose comments need a blank behind the dashes are no reason to overlook a line that is nearly one of ours.
TEST(SqlChunk, FindsLinesThatAreNearlyOursUnderAllRules) {
  const LexicalRules* mysql[] = {&kMysql};
  EXPECT_THAT(cut("--@step a\nSELECT 1;", mysql), ElementsAre("SELECT 1", "! 1 a comment that looks like a directive"));
  EXPECT_THAT(cut("SELECT 5 --1\n;", mysql),
              ElementsAre("SELECT 5 --1", "! 1 where this statement ends depends on the dialect"));
}

TEST(SqlChunk, KeepsTriggerBodiesTogether) {
  EXPECT_THAT(cut("CREATE TRIGGER x AFTER INSERT ON t BEGIN SELECT 1; SELECT 2; END;\nSELECT 3;"),
              ElementsAre("CREATE TRIGGER x AFTER INSERT ON t BEGIN SELECT 1; SELECT 2; END", "SELECT 3"));
}

TEST(SqlChunk, SaysWhereAStatementStands) {
  Source source("\xEF\xBB\xBF-- a\r\nSELECT\r\n 1; SELECT 2;\r\n", "f");
  const auto parts = read_chunk(source, 1, source.line_count());
  ASSERT_EQ(parts.size(), 3u);
  const LineRange first = std::get<ChunkStatement>(parts[1]).text.lines,
                  second = std::get<ChunkStatement>(parts[2]).text.lines;
  EXPECT_EQ(first.first, 2);
  EXPECT_EQ(first.last, 3);
  EXPECT_EQ(first.end, 3u + 6 + 8 + 3);
  EXPECT_EQ(second.first, 3);
  EXPECT_EQ(second.end, first.end + 10);
}

TEST(SqlChunk, ReportsWhatIsNotEnded) {
  EXPECT_THAT(cut("SELECT 1;\nSELECT 2\n"), ElementsAre("SELECT 1", "SELECT 2", "! 2 the statement has no `;`"));
  EXPECT_THAT(cut("SELECT 1;\nSELECT 'a;\n"),
              ElementsAre("", "! 2 this quote or comment is not closed before the next line of ours or the end"));
  EXPECT_THAT(cut("SELECT 1; /* a\n"),
              ElementsAre("", "! 1 this quote or comment is not closed before the next line of ours or the end"));
  EXPECT_THAT(cut("CREATE TRIGGER x AFTER INSERT ON t BEGIN SELECT 1;\n"),
              ElementsAre("CREATE TRIGGER x AFTER INSERT ON t BEGIN SELECT 1;", "! 1 the statement has no `;`"));
}

TEST(SqlChunk, ReportsCommentsThatLookLikeDirectives) {
  for (const char* line : {"--@step a", " -- @step a", "--  @step a", "SELECT 1; -- @step a", "SELECT\n -- => *\n1;",
                           "--| 1", "/* @step a */", "--  | x"}) {
    const auto parts = cut(line);
    EXPECT_EQ(
        std::count_if(parts.begin(), parts.end(),
                      [](const std::string& part) { return part.ends_with(" a comment that looks like a directive"); }),
        1)
        << line;
  }
  EXPECT_THAT(cut("-- mail me @ home\n-- a => b\n-- @ x\nSELECT '-- @step';"),
              ElementsAre("-- mail me @ home", "-- a => b", "-- @ x", "SELECT '-- @step'"));
}

TEST(SqlChunk, ReportsStatementsThatDependOnTheirNeighbours) {
  EXPECT_THAT(
      cut(R"(SELECT 'a\'b'; SELECT 'x\'; y\'z';)"),
      ElementsAre(R"(SELECT 'a\'b')", R"(SELECT 'x\'; y\'z')", "! 1 where this statement ends depends on the dialect"));
}

TEST(SqlChunk, ReportsWhatIsACommentForSomeAndTwoMinusesForOthers) {
  EXPECT_THAT(cut("SELECT 5 --1\n;"),
              ElementsAre("SELECT 5 --1", "! 1 where this statement ends depends on the dialect"));
  EXPECT_THAT(cut("SELECT 5 -- 1\n;"), ElementsAre("SELECT 5", "-- 1"));
}

TEST(SqlChunk, KnowsWhatStandsAlone) {
  EXPECT_TRUE(is_cut_by_standard_rules("SELECT 'a''b'"));
  EXPECT_TRUE(is_cut_by_standard_rules(R"(SELECT 'a\')"));
  EXPECT_FALSE(is_cut_by_standard_rules(R"(SELECT 'a\'b')"));
  EXPECT_FALSE(is_cut_by_standard_rules("SELECT 1; SELECT 2"));
}

}  // namespace
}  // namespace enginediff
