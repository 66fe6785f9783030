#include "harness/sql/lexer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <random>

#include "harness/sql/token_reader.hpp"
#include "tests/unit/sql/dialects.hpp"

namespace enginediff {
namespace {

using ::testing::ElementsAre;
using Kind = SqlToken::Kind;

std::string_view kind_name(Kind kind) {
  switch (kind) {
    case Kind::space: return "space";
    case Kind::comment: return "comment";
    case Kind::word: return "word";
    case Kind::quoted_identifier: return "identifier";
    case Kind::text: return "text";
    case Kind::number: return "number";
    case Kind::parameter: return "parameter";
    case Kind::symbol: return "symbol";
  }
  return {};
}

// `word:SELECT`, `!text:'abc` for one that the text ends inside; spaces left out.
std::vector<std::string> cut(std::string_view sql, const LexicalRules& rules) {
  std::vector<std::string> out;
  for (const SqlToken& token : tokenize(sql, rules)) {
    if (token.kind == Kind::space) continue;
    out.push_back((token.terminated ? "" : "!") + std::string(kind_name(token.kind)) + ":" + std::string(token.text));
  }
  return out;
}

TEST(Lexer, CutsAPlainStatement) {
  EXPECT_THAT(cut("SELECT a.b, 3.5e-2 FROM \"T\" WHERE x<>'y';", kStandard),
              ElementsAre("word:SELECT", "word:a", "symbol:.", "word:b", "symbol:,", "number:3.5e-2", "word:FROM",
                          "identifier:\"T\"", "word:WHERE", "word:x", "symbol:<>", "text:'y'", "symbol:;"));
  EXPECT_THAT(cut("", kStandard), ElementsAre());
  EXPECT_THAT(cut(" \t\r\n\f\v", kStandard), ElementsAre());
}

TEST(Lexer, KeepsSemicolonsAndParenthesesAlone) {
  EXPECT_THAT(cut("((;;))", kStandard),
              ElementsAre("symbol:(", "symbol:(", "symbol:;", "symbol:;", "symbol:)", "symbol:)"));
}

TEST(Lexer, ReadsNumbers) {
  EXPECT_THAT(cut("1 1.5 .5 1. 1e5 1e+5 1e 0xFf 1_000 1abc 1..2", kStandard),
              ElementsAre("number:1", "number:1.5", "number:.5", "number:1.", "number:1e5", "number:1e+5", "number:1",
                          "word:e", "number:0xFf", "number:1_000", "number:1", "word:abc", "number:1.", "number:.2"));
}

TEST(Lexer, ReadsWordsWithDollarsAndLettersOfAnyScript) {
  EXPECT_THAT(cut("a$b $x größe", kMysql), ElementsAre("word:a$b", "word:$x", "word:größe"));
  EXPECT_THAT(cut("a$b$c $1", kPostgres), ElementsAre("word:a$b$c", "symbol:$", "number:1"));
}

TEST(Lexer, DoublesQuotesInText) {
  EXPECT_THAT(cut("'it''s' x", kStandard), ElementsAre("text:'it''s'", "word:x"));
  EXPECT_THAT(cut("'a;b' \"c;d\"", kStandard), ElementsAre("text:'a;b'", "identifier:\"c;d\""));
}

TEST(Lexer, TakesABackslashAsAnEscapeOnlyWhereTheDialectDoes) {
  EXPECT_THAT(cut(R"('it\'s' x)", kMysql), ElementsAre(R"(text:'it\'s')", "word:x"));
  EXPECT_THAT(cut(R"('it\'s' x)", kSqlite), ElementsAre(R"(text:'it\')", "word:s", "!text:' x"));
  EXPECT_THAT(cut(R"('a\\' x)", kMysql), ElementsAre(R"(text:'a\\')", "word:x"));
  EXPECT_THAT(cut(R"('a\)", kMysql), ElementsAre(R"(!text:'a\)"));
}

TEST(Lexer, KnowsPrefixesOfText) {
  EXPECT_THAT(
      cut(R"(E'a\'b' e'\\' N'x' x'00' B'1' U&'d\0061')", kPostgres),
      ElementsAre(R"(text:E'a\'b')", R"(text:e'\\')", "text:N'x'", "text:x'00'", "text:B'1'", R"(text:U&'d\0061')"));
  // The letter is a word of its own where it is the end of a longer word or no prefix of this dialect.
  EXPECT_THAT(cut("date'x' E'a'", kSqlite), ElementsAre("word:date", "text:'x'", "word:E", "text:'a'"));
}

TEST(Lexer, TakesDoubleQuotesAsTextOrIdentifier) {
  EXPECT_THAT(cut(R"("a\"b")", kMysql), ElementsAre(R"(text:"a\"b")"));
  EXPECT_THAT(cut(R"("a""b" "c\")", kPostgres), ElementsAre(R"(identifier:"a""b")", R"(identifier:"c\")"));
}

TEST(Lexer, KnowsBackticksAndBracketsWhereTheDialectDoes) {
  EXPECT_THAT(cut("`a``;` [b;c]", kSqlite), ElementsAre("identifier:`a``;`", "identifier:[b;c]"));
  EXPECT_THAT(cut("a[1]", kPostgres), ElementsAre("word:a", "symbol:[", "number:1", "symbol:]"));
  EXPECT_THAT(cut("`", kPostgres), ElementsAre("symbol:`"));
}

TEST(Lexer, EndsLineCommentsAtTheLine) {
  EXPECT_THAT(cut("1 -- a 'b\n2", kStandard), ElementsAre("number:1", "comment:-- a 'b", "number:2"));
  EXPECT_THAT(cut("1 -- a", kStandard), ElementsAre("number:1", "comment:-- a"));
}

TEST(Lexer, AsksForABlankBehindDashesWhereTheDialectDoes) {
  EXPECT_THAT(cut("5--2", kSqlite), ElementsAre("number:5", "comment:--2"));
  EXPECT_THAT(cut("5--2", kMysql), ElementsAre("number:5", "symbol:-", "symbol:-", "number:2"));
  EXPECT_THAT(cut("--\n1", kMysql), ElementsAre("comment:--", "number:1"));
  EXPECT_THAT(cut("1--", kMysql), ElementsAre("number:1", "comment:--"));
}

TEST(Lexer, KnowsHashCommentsWhereTheDialectDoes) {
  EXPECT_THAT(cut("1 # 'x\n2", kMysql), ElementsAre("number:1", "comment:# 'x", "number:2"));
  EXPECT_THAT(cut("a #>> b", kPostgres), ElementsAre("word:a", "symbol:#>>", "word:b"));
}

TEST(Lexer, NestsBlockCommentsWhereTheDialectDoes) {
  EXPECT_THAT(cut("/* a /* b */ c */", kPostgres), ElementsAre("comment:/* a /* b */ c */"));
  EXPECT_THAT(cut("/* a /* b */ c", kSqlite), ElementsAre("comment:/* a /* b */", "word:c"));
  EXPECT_THAT(cut("/* a /* b */", kPostgres), ElementsAre("!comment:/* a /* b */"));
  EXPECT_THAT(cut("/*/", kStandard), ElementsAre("!comment:/*/"));
}

TEST(Lexer, TakesExecutableCommentsAsCodeWhereTheDialectDoes) {
  EXPECT_THAT(cut("/*!80000 a */ b", kMysql), ElementsAre("symbol:/*!80000", "word:a", "symbol:*/", "word:b"));
  EXPECT_THAT(cut("/*M!100 a */", kMysql), ElementsAre("symbol:/*M!100", "word:a", "symbol:*/"));
  EXPECT_THAT(cut("/*! a /* b */ c */", kMysql),
              ElementsAre("symbol:/*!", "word:a", "comment:/* b */", "word:c", "symbol:*/"));
  EXPECT_THAT(cut("/*!80000 a */ b", kPostgres), ElementsAre("comment:/*!80000 a */", "word:b"));
  EXPECT_THAT(cut("2 */ 3", kMysql), ElementsAre("number:2", "symbol:*", "symbol:/", "number:3"));
}

TEST(Lexer, TakesExecutableCommentsForCommentsWhereTheyAreNoCode) {
  EXPECT_THAT(cut("1 /*!99999 + ' */ AS v;", kMysql),
              ElementsAre("number:1", "comment:/*!99999 + ' */", "word:AS", "word:v", "symbol:;"));
  EXPECT_THAT(cut("/*!99999 it's */ 'x', 'y'", kMysql),
              ElementsAre("comment:/*!99999 it's */", "text:'x'", "symbol:,", "text:'y'"));
  EXPECT_THAT(cut("/*!99999 it's */ a /*!99999 it's */ b", kMysql),
              ElementsAre("comment:/*!99999 it's */", "word:a", "comment:/*!99999 it's */", "word:b"));
  EXPECT_THAT(cut("/*!80000 '*/' */ a", kMysql), ElementsAre("symbol:/*!80000", "text:'*/'", "symbol:*/", "word:a"));
  EXPECT_THAT(cut("/*!80000 'a", kMysql), ElementsAre("symbol:/*!80000", "!text:'a"));
}

TEST(Lexer, ContinuesTextWithEscapesOverALineEnd) {
  EXPECT_THAT(cut("E'a'\n  'b\\'; c' x", kPostgres), ElementsAre("text:E'a'", "text:'b\\'; c'", "word:x"));
  EXPECT_THAT(cut("E'a' -- why\n'b\\''\n'\\''", kPostgres),
              ElementsAre("text:E'a'", "comment:-- why", "text:'b\\''", "text:'\\''"));
  // Nowhere else.
  EXPECT_THAT(cut("E'a' 'b\\' x", kPostgres), ElementsAre("text:E'a'", "text:'b\\'", "word:x"));
  EXPECT_THAT(cut("E'a',\n'b\\' x", kPostgres), ElementsAre("text:E'a'", "symbol:,", "text:'b\\'", "word:x"));
  EXPECT_THAT(cut("'a'\n'b\\' x", kPostgres), ElementsAre("text:'a'", "text:'b\\'", "word:x"));
  EXPECT_THAT(cut("E'a' /**/\n'b\\' x", kPostgres), ElementsAre("text:E'a'", "comment:/**/", "text:'b\\'", "word:x"));
}

TEST(TokenReader, GoesOnWhereItIsSent) {
  TokenReader reader("E'a'\n'b\\' \\echo it's\n'c'", kPostgres);
  EXPECT_EQ(reader.next().text, "E'a'");
  reader.move_to(5);
  EXPECT_EQ(reader.next().text, "'b\\'");
  reader.move_to(21);
  EXPECT_EQ(reader.next().text, "'c'");
  EXPECT_TRUE(reader.at_end());
}

TEST(Lexer, KnowsDollarQuotesWhereTheDialectDoes) {
  EXPECT_THAT(cut("$$a;'$$ x", kPostgres), ElementsAre("text:$$a;'$$", "word:x"));
  EXPECT_THAT(cut("$f$ $$ $g$ $f$;", kPostgres), ElementsAre("text:$f$ $$ $g$ $f$", "symbol:;"));
  EXPECT_THAT(cut("$f$ $g$", kPostgres), ElementsAre("!text:$f$ $g$"));
  EXPECT_THAT(cut("$a b$", kPostgres), ElementsAre("symbol:$", "word:a", "word:b$"));
  EXPECT_THAT(cut("$$a$$", kSqlite), ElementsAre("word:$$a$$"));
}

TEST(Lexer, ReadsParameters) {
  EXPECT_THAT(cut("? ?? ???", kStandard), ElementsAre("parameter:?", "parameter:??", "parameter:??", "parameter:?"));
  EXPECT_THAT(cut("'?' \"?\" -- ?", kStandard), ElementsAre("text:'?'", "identifier:\"?\"", "comment:-- ?"));
}

TEST(Lexer, SaysWhatIsNotClosed) {
  EXPECT_THAT(cut("'a", kStandard), ElementsAre("!text:'a"));
  EXPECT_THAT(cut("'a''", kStandard), ElementsAre("!text:'a''"));
  EXPECT_THAT(cut("\"a", kStandard), ElementsAre("!identifier:\"a"));
  EXPECT_THAT(cut("[a", kSqlite), ElementsAre("!identifier:[a"));
  EXPECT_THAT(cut("/* a", kStandard), ElementsAre("!comment:/* a"));
}

// Any text under any rules: the tokens joined are the text.
TEST(Lexer, LosesNoByte) {
  constexpr std::array<std::string_view, 24> kPieces = {"'",  "\"", "`",   "[",  "]",   "--",   " ", "\n",
                                                        "/*", "*/", "/*!", "$$", "$a$", "E'",   "x", "1",
                                                        ".",  "?",  ";",   "\\", "#",   "\xFF", "é", "("};
  std::mt19937 random(20261120);
  for (int round = 0; round < 20000; ++round) {
    std::string sql;
    for (unsigned length = random() % 12; length > 0; --length) sql += kPieces[random() % kPieces.size()];
    for (const LexicalRules* rules : {&kStandard, &kSqlite, &kMysql, &kPostgres}) {
      std::string joined;
      for (const SqlToken& token : tokenize(sql, *rules)) {
        ASSERT_FALSE(token.text.empty()) << sql;
        joined += token.text;
      }
      ASSERT_EQ(joined, sql);
    }
  }
}

}  // namespace
}  // namespace enginediff
