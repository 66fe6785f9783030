#include <gtest/gtest.h>

#include <random>

#include "harness/casefile/printer.hpp"
#include "tests/unit/casefile/parsing.hpp"

namespace enginediff {
namespace {

Expectation ok(std::string_view selectors, std::optional<std::int64_t> rows = std::nullopt) {
  return {*parse_selectors(selectors), ExpectedOutcome{ExpectedOk{rows}, {}, {}, {}, {}}, {}};
}

std::string rewritten(std::string_view text, const std::vector<StepExpectations>& steps) {
  return rewrite_expectations(text, parsed(text), steps);
}

TEST(RewriteExpectations, InsertsBelowTheStatement) {
  EXPECT_EQ(rewritten("-- @step a\nSELECT\n 1;   -- why\n\n\n-- @step b\nSELECT 2;",
                      {{0, {ok("*")}}, {1, {ok("mysql"), ok("sqlite", 1)}}}),
            "-- @step a\nSELECT\n 1;   -- why\n-- => *\n-- |  ok\n\n\n-- @step b\nSELECT 2;\n-- => mysql\n-- |  ok\n-- "
            "=> sqlite\n-- |  ok 1 row\n");
}

TEST(RewriteExpectations, InsertsBelowEveryKindOfStep) {
  EXPECT_EQ(rewritten("-- @step a\n-- @sql mysql\nSELECT 1;\n-- @sql sqlite none\n\n-- @step b\n-- @sql mysql\nSELECT "
                      "2;\n-- @end\n-- @step c\n-- @raw\nx;\n-- @end\nSELECT 3;\n",
                      {{0, {ok("*")}}, {1, {ok("*")}}, {2, {ok("*")}}}),
            "-- @step a\n-- @sql mysql\nSELECT 1;\n-- @sql sqlite none\n-- => *\n-- |  ok\n\n-- @step b\n-- @sql "
            "mysql\nSELECT 2;\n-- @end\n-- => *\n-- |  ok\n"
            "-- @step c\n-- @raw\nx;\n-- @end\n-- => *\n-- |  ok\nSELECT 3;\n");
}

TEST(RewriteExpectations, LeavesCommentsBehindTheStatementWhereTheyAre) {
  for (const char* line :
       {"SELECT 1; /* behind */", "SELECT 1; /* a */ /* b */ -- c", "SELECT 1;/* of two\n lines */", "SELECT 1; "})
    EXPECT_EQ(rewritten("-- @step a\n" + std::string(line) + "\n-- @step b\nSELECT 2;\n", {{0, {ok("*")}}}),
              "-- @step a\n" + std::string(line) + "\n-- => *\n-- |  ok\n-- @step b\nSELECT 2;\n");
  EXPECT_EQ(rewritten("-- @step a\n-- @sql mysql\nSELECT 1; # behind\n", {{0, {ok("*")}}}),
            "-- @step a\n-- @sql mysql\nSELECT 1; # behind\n-- => *\n-- |  ok\n");
  EXPECT_EQ(rewritten("-- @step a\nSELECT 1; /* behind */", {{0, {ok("*")}}}),
            "-- @step a\nSELECT 1; /* behind */\n-- => *\n-- |  ok\n");
  EXPECT_EQ(rewritten("-- @step a\nSELECT 1; /* between */ SELECT 2;\n", {{0, {ok("*")}}}),
            "-- @step a\nSELECT 1;\n-- => *\n-- |  ok\n/* between */ SELECT 2;\n");
}

TEST(RewriteExpectations, PartsStatementsOfOneLine) {
  EXPECT_EQ(rewritten("-- @step a\nSELECT 1;  SELECT 2;\n", {{0, {ok("*")}}, {1, {ok("mysql")}}}),
            "-- @step a\nSELECT 1;\n-- => *\n-- |  ok\nSELECT 2;\n-- => mysql\n-- |  ok\n");
}

TEST(RewriteExpectations, ReplacesInPlace) {
  constexpr std::string_view kText =
      "  -- x  \t\n-- @step a\nSELECT 1;\n\n-- => mysql\n-- |  q\n-- |  1\n-- a remark\n-- => sqlite\n-- |  "
      "stuck\n\n-- @step b\nSELECT 2;\n-- => *\n-- |  ok\n  -- the end";
  EXPECT_EQ(rewritten(kText, {{0, {ok("*", 2)}}}),
            "  -- x  \t\n-- @step a\nSELECT 1;\n\n-- => *\n-- |  ok 2 rows\n-- a remark\n\n-- @step b\nSELECT 2;\n-- "
            "=> *\n-- |  ok\n  -- the end");
  EXPECT_EQ(rewritten(kText, {{0, {}}, {1, {}}}),
            "  -- x  \t\n-- @step a\nSELECT 1;\n\n-- a remark\n\n-- @step b\nSELECT 2;\n  -- the end");
  EXPECT_EQ(rewritten(kText, {}), kText);
}

TEST(RewriteExpectations, KeepsTheFilesLineEndsAndByteOrderMark) {
  EXPECT_EQ(rewritten("\xEF\xBB\xBF-- @step a\r\nSELECT 1;\r\n-- => *\r\n-- |  stuck\r\nSELECT 2;\r\n",
                      {{0, {ok("*")}}, {1, {ok("*")}}}),
            "\xEF\xBB\xBF-- @step a\r\nSELECT 1;\r\n-- => *\r\n-- |  ok\r\nSELECT 2;\r\n-- => *\r\n-- |  ok\r\n");
  EXPECT_EQ(rewritten("-- @step a\r\nSELECT 1;", {{0, {ok("*")}}}),
            "-- @step a\r\nSELECT 1;\r\n-- => *\r\n-- |  ok\r\n");
}

// Whatever is written anew, the file says the same besides, and what lies outside the expectations is untouched.
TEST(RewriteExpectations, ChangesNothingElse) {
  std::mt19937 random(20261120);
  for (int round = 0; round < 500; ++round) {
    const std::string newline = random() % 2 == 0 ? "\n" : "\r\n";
    std::string text, bare;
    const auto add = [&](const std::string& line, bool expectation = false) {
      text += line + newline;
      if (!expectation) bare += line + newline;
    };
    const int steps = 1 + static_cast<int>(random() % 4);
    for (int i = 0; i < steps; ++i) {
      if (random() % 2 == 0) add("");
      add("-- @step s" + std::to_string(i));
      if (random() % 4 == 0) add("-- @sql mysql");
      add("SELECT '" + std::to_string(random()) + "'" + (random() % 3 == 0 ? newline + "  + 1" : "") + ";");
      for (const char* engine : {"mysql", "sqlite"}) {
        if (random() % 2 != 0) continue;
        add(std::string("-- => ") + engine, true);
        add("-- |  ok", true);
      }
    }
    Case expected = parsed(text);
    std::vector<StepExpectations> changes;
    for (std::size_t i = 0; i < expected.steps.size(); ++i) {
      if (random() % 2 == 0) continue;
      std::vector<Expectation> fresh;
      for (unsigned count = random() % 3; count > 0; --count)
        fresh.push_back(ok("postgres=" + std::to_string(count), count));
      expected.steps[i].expectations = fresh;
      changes.push_back({i, std::move(fresh)});
    }
    const std::string changed = rewritten(text, changes);
    ASSERT_EQ(parsed(changed), expected) << text << "----\n" << changed;
    std::vector<StepExpectations> none;
    for (std::size_t i = 0; i < expected.steps.size(); ++i) none.push_back({i, {}});
    ASSERT_EQ(rewritten(changed, none), bare);
  }
}

}  // namespace
}  // namespace enginediff
