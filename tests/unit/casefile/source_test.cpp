#include "harness/casefile/source.hpp"

#include <gtest/gtest.h>

#include "tests/unit/casefile/parsing.hpp"

namespace enginediff {
namespace {

using Kind = SourceLine::Kind;

TEST(Source, TellsLinesOfOursFromSql) {
  const Source source("-- @title x\n-- =>\n-- | 1\n-- @\n--@title\n -- @title\n-- text\nSELECT 1;\n-- @ x", "f");
  const Kind expected[] = {Kind::directive, Kind::expectation, Kind::outcome, Kind::sql, Kind::sql,
                           Kind::sql,       Kind::sql,         Kind::sql,     Kind::sql};
  ASSERT_EQ(source.line_count(), static_cast<int>(std::size(expected)));
  for (int number = 1; number <= source.line_count(); ++number)
    EXPECT_EQ(source.line(number).kind, expected[number - 1]) << number;
}

TEST(Source, LeavesOutLineEndsOfEverySystem) {
  const Source source(
      "\xEF\xBB\xBF"
      "a\r\nb\n\r\r\nc\r",
      "f");
  ASSERT_EQ(source.line_count(), 4);
  EXPECT_EQ(source.line(1).text, "a");
  EXPECT_EQ(source.line(1).begin, 3u);
  EXPECT_EQ(source.line(2).text, "b");
  EXPECT_EQ(source.line(3).text, "");
  EXPECT_EQ(source.line(4).text, "c");
}

TEST(Source, RefusesWhatIsNotText) {
  EXPECT_EQ(problems("SELECT 1;\n-- \xFF\nSELECT 'a\0b';"), std::vector<std::string>{"2 the line is not UTF-8"});
  EXPECT_EQ(problems(std::string_view("SELECT 'a\0b';", 13)), std::vector<std::string>{"1:10 a NUL character"});
}

TEST(CaseDiagnostic, ShowsTheLineAndMarksTheColumn) {
  CaseDiagnostic problem{"cases/a.sql", 12, 8, "-- @sql mysql-9", "a selector names an engine", "an engine"};
  EXPECT_EQ(to_string(problem),
            "cases/a.sql:12:8: a selector names an engine\n"
            "    -- @sql mysql-9\n"
            "           ^\n"
            "    expected an engine");
  problem.column = 0;
  EXPECT_EQ(to_string(problem),
            "cases/a.sql:12: a selector names an engine\n    -- @sql mysql-9\n    expected an engine");
  problem.line = 0;
  problem.expected.clear();
  EXPECT_EQ(to_string(problem), "cases/a.sql: a selector names an engine");
}

TEST(CaseDiagnostic, NeverShowsControlCharactersRaw) {
  const CaseDiagnostic problem{"a\x1b[31m.sql", 1, 3, "\x1b[2Jx", "bad \x07", "good \xE2\x80\xAE"};
  const std::string shown = to_string(problem);
  EXPECT_EQ(shown.find('\x1b'), std::string::npos);
  EXPECT_EQ(shown.find('\x07'), std::string::npos);
  EXPECT_EQ(shown.find("\xE2\x80\xAE"), std::string::npos);
}

TEST(CaseDiagnostic, CutsLongLines) {
  const CaseDiagnostic problem{"a.sql", 1, 900, std::string(1000, 'x'), "m", "e"};
  EXPECT_LT(to_string(problem).size(), 300u);
}

TEST(CaseDiagnostic, CountsColumnsInCharacters) {
  EXPECT_EQ(problems("-- @step größe!"), std::vector<std::string>{"1:12 unexpected text"});
}

}  // namespace
}  // namespace enginediff
