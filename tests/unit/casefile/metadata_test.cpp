#include "harness/casefile/metadata.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/casefile/parsing.hpp"

namespace enginediff {
namespace {

using ::testing::ElementsAre;

TEST(Metadata, ReadsWhatACaseIsAbout) {
  const Case c = parsed(
      "-- @title     Dividing  two integers \n-- @id typing.integer.division\n-- @category typing\n-- @why it bites\n"
      "-- @see https://a.example\n-- @see https://b.example\n-- @requires window_functions, attach\n-- @requires cte\n"
      "-- @exclusive\n-- @portable-by-nature\nSELECT 1;\n");
  EXPECT_EQ(c.title, "Dividing  two integers");
  EXPECT_EQ(c.id, "typing.integer.division");
  EXPECT_EQ(c.category, "typing");
  EXPECT_EQ(c.why, "it bites");
  EXPECT_THAT(c.see, ElementsAre("https://a.example", "https://b.example"));
  EXPECT_THAT(c.requires_features, ElementsAre("window_functions", "attach", "cte"));
  EXPECT_TRUE(c.exclusive);
  EXPECT_TRUE(c.portable_by_nature);
}

TEST(Metadata, TakesTheCategoryFromTheId) {
  EXPECT_EQ(parsed("-- @id typing.integer.division\n").category, "typing");
  EXPECT_EQ(parsed("-- @title x\n").category, "");
}

TEST(Metadata, ReadsAxes) {
  const Case c = parsed(
      "-- @isolation default, repeatable read\n-- @begin sqlite: deferred, immediate\n-- @journal sqlite: delete, wal\n"
      "-- @each literal = '1', 'a, b', f(2, 3), ARRAY[1, 2], NULL, it\"s,\"\n-- @each other = x\n");
  EXPECT_THAT(c.isolation, ElementsAre("default", "repeatable read"));
  EXPECT_EQ(c.engine_axes, (std::vector<EngineAxis>{{"begin", "sqlite", {"deferred", "immediate"}},
                                                    {"journal", "sqlite", {"delete", "wal"}}}));
  ASSERT_EQ(c.axes.size(), 2u);
  EXPECT_EQ(c.axes[0].name, "literal");
  EXPECT_THAT(c.axes[0].values, ElementsAre("'1'", "'a, b'", "f(2, 3)", "ARRAY[1, 2]", "NULL", "it\"s,\""));
}

TEST(Metadata, ReadsRepeats) {
  const Case c = parsed("-- @repeat cols = 2000 of 'c${i} INT' joined by ', '\n-- @repeat long = 3 of '\\'x\\''\n");
  EXPECT_EQ(c.repeats, (std::vector<RepeatMacro>{{"cols", 2000, "c${i} INT", ", "}, {"long", 3, "'x'", ""}}));
}

TEST(Metadata, ReadsSettingsAndInterleaving) {
  const Case c = parsed(
      "-- @setting A lock_timeout = 500ms\n-- @setting busy_timeout = 0\n-- @setting statement_timeout = 999999999ms\n"
      "-- @setting deadlock_timeout = 1\n-- @interleave all limit 40\n-- @session A\nSELECT 1;\n");
  EXPECT_EQ(c.settings, (std::vector<SessionSetting>{{"A", "lock_timeout", "500ms"},
                                                     {"", "busy_timeout", "0"},
                                                     {"", "statement_timeout", "999999999ms"},
                                                     {"", "deadlock_timeout", "1"}}));
  EXPECT_TRUE(c.interleave_all);
  EXPECT_EQ(c.interleave_limit, 40);
  EXPECT_EQ(parsed("-- @interleave all\n-- @session A\nSELECT 1;\n").interleave_limit, std::nullopt);
}

TEST(Metadata, ASettingStandsOnceForASession) {
  const std::string body = "-- @session A\nSELECT 1;\n";
  EXPECT_THAT(
      problems("-- @setting A lock_timeout = 1\n-- @setting lock_timeout = 3\n-- @setting A lock_timeout = 2\n" + body),
      ElementsAre("3:15 `lock_timeout` of session `A` stands here twice"));
  EXPECT_THAT(
      problems("-- @setting A lock_timeout = 1\n-- @setting lock_timeout = 3\n-- @setting A busy_timeout = 1\n" + body),
      ElementsAre());
}

// Every way to get one directive wrong, with what is said about it.
struct Malformed {
  const char* line;
  const char* problem;
};

TEST(Metadata, SaysWhatIsWrongWithEachDirective) {
  for (const Malformed& wrong : {
           Malformed{"-- @title", "1:10 the text is missing"},
           {"-- @id  ", "1:9 the text is missing"},
           {"-- @category", "1:13 the text is missing"},
           {"-- @why", "1:8 the text is missing"},
           {"-- @see", "1:8 the text is missing"},
           {"-- @requires", "1:13 the feature is missing"},
           {"-- @requires cte,", "1:18 the feature is missing"},
           {"-- @requires CTE", "1:14 the feature is missing"},
           {"-- @requires cte attach", "1:18 unexpected text"},
           {"-- @requires cte, cte", "1:19 `cte` stands here twice"},
           {"-- @exclusive yes", "1:15 unexpected text"},
           {"-- @portable-by-nature yes", "1:24 unexpected text"},
           {"-- @isolation", "1:14 a value is missing"},
           {"-- @isolation serialisable", "1:15 `serialisable` is no isolation level; did you mean `serializable`?"},
           {"-- @isolation default, default", "1:24 `default` stands here twice"},
           {"-- @begin deferred", "1:19 `:` is missing"},
           {"-- @begin sqlite:", "1:18 a value is missing"},
           {"-- @begin : deferred", "1:11 the engine is missing"},
           {"-- @journal sqlite wal", "1:20 `:` is missing"},
           {"-- @setting", "1:12 the setting is missing"},
           {"-- @setting A", "1:14 the setting is missing"},
           {"-- @setting A lock_timeout", "1:27 `=` is missing"},
           {"-- @setting lock_timeout =", "1:27 the text is missing"},
           {"-- @setting A lock_timout = 1",
            "1:15 `lock_timout` is no setting of sessions; did you mean `lock_timeout`?"},
           {"-- @setting lock_timeout = 1s", "1:28 not a number of milliseconds"},
           {"-- @setting lock_timeout = ms", "1:28 not a number of milliseconds"},
           {"-- @setting lock_timeout = 2147483647ms", "1:28 `2147483647ms` is a longer time than may stand here"},
           {"-- @setting lock_timeout = 0500ms", "1:28 `0500ms` begins with 0"},
           {"-- @setting A deadlock_timeout = 0ms", "1:34 `0ms` is too short for a `deadlock_timeout`"},
           {"-- @setting deadlock_timeout = 0", "1:32 `0` is too short for a `deadlock_timeout`"},
           {"-- @setting lock_timeout = 1\n-- @setting lock_timeout = 1",
            "2:13 `lock_timeout` of all sessions stands here twice"},
           {"-- @each", "1:9 the name is missing"},
           {"-- @each x", "1:11 `=` is missing"},
           {"-- @each x =", "1:13 a value is missing"},
           {"-- @each x = 1,, 2", "1:16 a value is missing"},
           {"-- @each x = 1, 1", "1:17 `1` stands here twice"},
           {"-- @each x = 'a, b", "1:14 the quote is not closed"},
           {"-- @each x = f(1, 2", "1:14 the parenthesis is not closed"},
           {"-- @each scratch = 1", "1:10 the name `scratch` has a meaning of its own"},
           {"-- @each outcome = 1", "1:10 the name `outcome` has a meaning of its own"},
           {"-- @repeat x", "1:13 `=` is missing"},
           {"-- @repeat x = many of 'a'", "1:16 not a number that can stand here"},
           {"-- @repeat x = 0 of 'a'", "1:16 not a number that can stand here"},
           {"-- @repeat x = 3 'a'", "1:18 `of` is missing"},
           {"-- @repeat x = 3 of a", "1:21 quoted text is missing"},
           {"-- @repeat x = 3 of 'a", "1:21 the quote is not closed"},
           {"-- @repeat x = 3 of 'a' with ', '", "1:25 unexpected text"},
           {"-- @repeat x = 3 of 'a' joined by", "1:34 quoted text is missing"},
           {"-- @repeat x = 10000000 of '1234567890'", "1:16 the text would become too large"},
           {"-- @interleave", "1:15 `all` is missing"},
           {"-- @interleave some", "1:16 `all` is missing"},
           {"-- @interleave all 40", "1:20 unexpected text"},
           {"-- @interleave all limit 0", "1:26 not a number that can stand here"},
           {"-- @interleave all limit", "1:25 not a number that can stand here"},
       }) {
    EXPECT_THAT(problems(wrong.line), ElementsAre(wrong.problem)) << wrong.line;
  }
}

TEST(Metadata, StandsOnceUnlessItMayBeRepeated) {
  EXPECT_THAT(problems("-- @title a\n-- @title b\n"), ElementsAre("2:4 `@title` stands here twice"));
  EXPECT_THAT(problems("-- @exclusive\n-- @exclusive\n"), ElementsAre("2:4 `@exclusive` stands here twice"));
  EXPECT_THAT(problems("-- @each x = 1\n-- @each x = 2\n"), ElementsAre("2:10 the name `x` stands here twice"));
  EXPECT_THAT(problems("-- @each x = 1\n-- @repeat x = 2 of 'a'\n"),
              ElementsAre("2:12 the name `x` stands here twice"));
  EXPECT_THAT(problems("-- @begin sqlite: a\n-- @begin sqlite: b\n"),
              ElementsAre("2:11 `@begin sqlite` stands here twice"));
}

TEST(Metadata, StandsAtTheTop) {
  EXPECT_THAT(problems("SELECT 1;\n-- @title x\n"), ElementsAre("2:4 `@title` below the first statement"));
  EXPECT_THAT(problems("-- @step a\n-- @each x = 1\nSELECT 1;\n"),
              ElementsAre("2:4 `@each` below the first statement"));
}

TEST(Metadata, BoundsTheMatrix) {
  std::string text;
  for (const char* name : {"a", "b", "c", "d", "e", "f"})
    text += std::string("-- @each ") + name + " = 1, 2, 3, 4, 5, 6, 7, 8\n";
  EXPECT_THAT(problems(text), ElementsAre("1 the matrix has too many variants"));
}

}  // namespace
}  // namespace enginediff
