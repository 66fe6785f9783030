#include "harness/casefile/lint.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/casefile/linting.hpp"

namespace enginediff {
namespace {

using ::testing::ElementsAre;

constexpr const char* kGood =
    "-- @title x\n-- @id typing.integer\n-- @why y\n-- @see https://a.example\n-- @step a\nSELECT 1 AS one;\n-- => "
    "sqlite\n-- |  one integer\n-- |  1\n";

TEST(LintMetadata, IsContentWithACompleteCase) { EXPECT_THAT(lint(kGood, "cases/typing/integer.sql"), ElementsAre()); }

TEST(LintMetadata, AsksForMetadataOfPublishedCases) {
  EXPECT_THAT(lint("SELECT 1;\n", "a/cases/typing/x.sql"),
              ElementsAre("1 the case has no title", "1 the case has no id", "1 the case does not say why it matters",
                          "1 the case cites no documentation", "1 the case compares nothing"));
  EXPECT_THAT(lint("SELECT 1;\n", "script.sql"), ElementsAre());
  EXPECT_THAT(lint("SELECT 1;\n", "cases/script.sql"), ElementsAre());
}

TEST(LintMetadata, AsksPublishedCasesThatShowNoDifferenceToSaySo) {
  constexpr std::string_view kHead = "-- @title x\n-- @id typing.x\n-- @why y\n-- @see https://a.example\n";
  constexpr std::string_view kSame = "-- @step a\nSELECT 1 AS one;\n-- => *\n-- |  one integer\n-- |  1\n";
  const auto with = [&](std::string_view more, std::string_view steps, const char* file = "cases/typing/x.sql") {
    return lint(fmt::format("{}{}{}", kHead, more, steps), file);
  };
  EXPECT_THAT(with("", kSame), ElementsAre("2 the case comes out the same everywhere and does not say so"));
  EXPECT_THAT(with("-- @portable-by-nature\n", kSame), ElementsAre());
  const auto of = [&](const char* one, const char* other, const char* value) {
    return fmt::format(
        "-- @step a\nSELECT 1 AS one;\n-- => {}\n-- |  one integer\n-- |  1\n-- => {}\n-- |  one integer\n-- |  {}\n",
        one, other, value);
  };
  const auto told = ElementsAre("2 the case comes out the same everywhere and does not say so");
  EXPECT_THAT(with("", of("sqlite", "mysql, mariadb, postgres", "1")), told);
  EXPECT_THAT(with("", of("sqlite", "mysql, mariadb, postgres", "2")), ElementsAre());
  EXPECT_THAT(with("", of("sqlite, mysql, mariadb, postgres", "sqlite:busy0", "2")), ElementsAre());
  EXPECT_THAT(with("", of("mysql<9", "mysql>=9", "1")), ElementsAre());
  EXPECT_THAT(with("-- @requires foreign_keys\n", of("sqlite", "mysql, mariadb, postgres", "1")), ElementsAre());
  EXPECT_THAT(with("", kSame, "script.sql"), ElementsAre());
  // Nothing is recorded yet; or what is, differs; or there is something that a rewrite cures.
  EXPECT_THAT(with("", "-- @step a\nSELECT 1 AS one;\n"), ElementsAre());
  EXPECT_THAT(with("", "-- @step a\nSELECT 1 AS one;\n-- => sqlite\n-- |  one integer\n-- |  1\n"), ElementsAre());
  EXPECT_THAT(
      with("", fmt::format("{0}\n-- @portable a\nSELECT 2 AS one;\n{1}", kSame, kSame.substr(kSame.find("-- =>")))),
      ElementsAre());
}

TEST(LintMetadata, FindsDifferencesOfCasesThatSayThereAreNone) {
  const auto with = [](std::string_view expectations) {
    return lint(fmt::format("-- @portable-by-nature\n-- @isolation default, serializable\n-- @step a\nSELECT 1;\n{}",
                            expectations));
  };
  const auto found = [](int line, std::string_view one, std::string_view other) {
    return ElementsAre(fmt::format(
        "{} the case is marked `@portable-by-nature`, and what is recorded of `{}` is not what is recorded of `{}`",
        line, one, other));
  };
  EXPECT_THAT(with("-- => sqlite\n-- |  a integer\n-- |  1\n-- => mysql\n-- |  a integer\n-- |  2\n"),
              found(8, "mysql", "sqlite"));
  EXPECT_THAT(with("-- => *\n-- |  a integer\n-- |  1\n-- => mysql, mariadb\n-- |  error syntax_error\n"),
              found(8, "mysql, mariadb", "*"));
  EXPECT_THAT(with("-- => sqlite\n-- |  a text\n-- |  'x'\n-- |  'y'\n-- => mysql\n-- |  a text\n-- |  'x'\n"),
              found(9, "mysql", "sqlite"));
  for (const char* other : {"-- => sqlite\n-- |  a integer\n-- |  3\n-- => mysql\n-- |  a decimal\n-- |  3.5000\n",
                            "-- => sqlite\n-- |  a integer\n-- |  1\n-- => mysql\n-- |  a text\n-- |  '1'\n",
                            "-- => sqlite\n-- |  a integer\n-- |  0\n-- => mysql\n-- |  a bool\n-- |  true\n",
                            "-- => sqlite\n-- |  a double\n-- |  0.5\n-- => mysql\n-- |  a double\n-- |  NULL\n"})
    EXPECT_THAT(with(other), found(8, "mysql", "sqlite")) << other;
  EXPECT_THAT(with("-- => sqlite\n-- |  ok 1 row\n-- => mysql\n-- |  ok 2 rows\n"), found(7, "mysql", "sqlite"));
  EXPECT_THAT(with("-- => sqlite\n-- |  ok\n-- => mysql\n-- |  a integer\n"), found(7, "mysql", "sqlite"));
  // Rules make the same of these: another type, or another order. Profiles, builds and levels of one engine may differ.
  for (const char* same :
       {"-- => sqlite\n-- |  a integer\n-- |  1\n-- => mysql\n-- |  a decimal\n-- |  1.0\n",
        "-- => sqlite\n-- |  a integer\n-- |  1\n-- |  2\n-- => mysql\n-- |  a integer\n-- |  2\n-- |  1\n",
        "-- => sqlite\n-- |  a integer\n-- |  1\n-- => mysql\n-- |  a bool\n-- |  true\n",
        "-- => sqlite\n-- |  a decimal\n-- |  0.1000\n-- => mysql\n-- |  a double\n-- |  0.1\n",
        "-- => sqlite\n-- |  a text\n-- |  '2024-01-31'\n-- => mysql\n-- |  a date\n-- |  '2024-01-31'\n",
        "-- => sqlite\n-- |  a null\n-- |  NULL\n-- => mysql\n-- |  a text\n-- |  NULL\n",
        "-- => sqlite\n-- |  ok\n-- => mysql\n-- |  ok 1 row\n",
        "-- => *\n-- |  ok\n-- => mysql:non-strict\n-- |  error syntax_error\n",
        "-- => sqlite\n-- |  ok\n-- => sqlite[build=old]\n-- |  error syntax_error\n",
        "-- => sqlite[isolation=default]\n-- |  a integer\n-- |  1\n-- => mysql[isolation=serializable]\n"
        "-- |  a integer\n-- |  2\n"})
    EXPECT_THAT(with(same), ElementsAre()) << same;
}

TEST(LintMetadata, AsksForWhatIsNotWrittenYet) {
  const auto with = [](std::string_view title, std::string_view why, std::string_view see,
                       const char* file = "cases/typing/x.sql") {
    return lint(
        fmt::format("-- @title {}\n-- @id typing.x\n-- @why {}\n-- @see {}\n-- @step a\nSELECT 1;\n", title, why, see),
        file);
  };
  constexpr std::string_view kSee = "https://a.example";
  EXPECT_THAT(with("TODO", "...", kSee),
              ElementsAre("1 `TODO` is not yet what `@title` is for", "3 `...` is not yet what `@why` is for"));
  for (const char* placeholder : {"todo", "Title", "TBD: a title", "FIXME later", "-", "…", "Lorem ipsum."})
    EXPECT_THAT(with(placeholder, "y", kSee).size(), 1u) << placeholder;
  for (const char* written : {"x", "A todo list", "Why 1 is true", "A title of a column", "Größe"})
    EXPECT_THAT(with(written, fmt::format("{}, too", written), kSee), ElementsAre()) << written;
  for (const char* here : {"http://localhost:8000/x", "https://intranet/x", "http://127.0.0.1", "http://box.local/"}) {
    EXPECT_THAT(with("x", "y", here), ElementsAre(fmt::format("4 `{}` leads nowhere for others", here)));
    EXPECT_THAT(with("x", "y", here, "script.sql"), ElementsAre());
  }
  EXPECT_THAT(with("TODO", "...", kSee, "script.sql"), ElementsAre());
}

TEST(LintMetadata, AsksForMoreThanTheTitle) {
  const auto with = [](std::string_view why, const char* file) {
    return lint(fmt::format("-- @title Dividing is exact\n-- @id typing.x\n-- @why {}\n-- @see https://a.example\n"
                            "-- @step a\nSELECT 1;\n",
                            why),
                file);
  };
  for (const char* same : {"Dividing is exact", "dividing  is exact."})
    EXPECT_THAT(with(same, "cases/typing/x.sql"), ElementsAre("3 `@why` says no more than `@title`")) << same;
  EXPECT_THAT(with("Dividing is exact, and sums are not", "cases/typing/x.sql"), ElementsAre());
  EXPECT_THAT(with("Dividing is exact", "script.sql"), ElementsAre());
}

TEST(LintMetadata, AsksForOneCategory) {
  EXPECT_THAT(lint(kGood, "cases/numeric/integer.sql"),
              ElementsAre("2 the category is `typing` and the file is in the folder `numeric`"));
  EXPECT_THAT(lint("-- @id typing.x\n-- @category numeric\nSELECT 1;\n"),
              ElementsAre("1 the id does not begin with the category `numeric`"));
}

TEST(LintMetadata, AsksForAQuestion) {
  constexpr const char* kSetupOnly =
      "-- @title x\n-- @id a.b\n-- @why y\n-- @see https://a.example\nCREATE TABLE t (a INT);\n-- @session A\n";
  EXPECT_THAT(lint(kSetupOnly, "cases/a/b.sql"), ElementsAre("1 the case compares nothing"));
  // Without any `@step` its statements are no setup, and still nobody asked anything.
  constexpr const char* kLost =
      "-- @title x\n-- @id a.b\n-- @why y\n-- @see https://a.example\nCREATE TABLE t (a INT);\nINSERT INTO t VALUES "
      "(1);\n";
  EXPECT_THAT(lint(kLost, "cases/a/b.sql"), ElementsAre("1 the case compares nothing"));
  EXPECT_THAT(lint(kLost, "script.sql"), ElementsAre());
}

TEST(LintMetadata, KnowsIdsAndAddresses) {
  for (const char* good : {"a.b", "typing.integer.division", "a-b.c_d.3"})
    EXPECT_THAT(lint(std::string("-- @id ") + good + "\nSELECT 1;\n"), ElementsAre()) << good;
  for (const char* bad : {"a", "A.b", "a.", ".a", "a..b", "a b.c", "é.b"}) {
    EXPECT_THAT(lint(std::string("-- @title x\n-- @id ") + bad + "\nSELECT 1;\n"),
                ElementsAre(std::string("2 `") + bad + "` is no id"))
        << bad;
  }
  EXPECT_THAT(lint("-- @see sqlite.org/lang.html\nSELECT 1;\n"), ElementsAre("1 `sqlite.org/lang.html` is no address"));
  for (const char* nowhere : {"https://", "http:///a.html", "https://#part", "https://:80/"}) {
    EXPECT_THAT(lint(fmt::format("-- @see {}\nSELECT 1;\n", nowhere)),
                ElementsAre(fmt::format("1 `{}` names no host", nowhere)));
  }
  EXPECT_THAT(lint("-- @see https://a.example/b c.html\nSELECT 1;\n"),
              ElementsAre("1 `https://a.example/b c.html` has a blank in it"));
  EXPECT_THAT(lint("-- @see https://a.example/b#c?d=e\n-- @see http://localhost:80/b\nSELECT 1;\n"), ElementsAre());
}

TEST(LintMetadata, CitesEachAddressOnce) {
  EXPECT_THAT(
      lint("-- @see https://a.example/b\n-- @see https://a.example/c\n-- @see https://a.example/b\nSELECT 1;\n"),
      ElementsAre("3 `https://a.example/b` is cited twice"));
}

TEST(LintMacros, KnowsEveryName) {
  EXPECT_THAT(lint("-- @each a = ${r}, 1\n-- @repeat r = 2 of 'x${i}${a}'\n-- @isolation default\nSELECT ${a}, "
                   "'${scratch}', '${isolation}';\n"),
              ElementsAre());
  EXPECT_THAT(lint("-- @each literal = 1\nSELECT ${literal};\nSELECT ${litral};\n"),
              ElementsAre("3 `${litral}` stands for nothing; did you mean `literal`?"));
  EXPECT_THAT(lint("-- @each a = ${b}\nSELECT ${a};\n"), ElementsAre("1 `${b}` stands for nothing"));
  EXPECT_THAT(lint("-- @repeat cols = 2 of '${nothing}'\nSELECT ${cols};\n"),
              ElementsAre("1 `${nothing}` stands for nothing"));
  EXPECT_THAT(lint("SELECT ${isolation};\n"), ElementsAre("1 `${isolation}` stands for nothing"));
  EXPECT_THAT(lint("SELECT ${i};\n"), ElementsAre("1 `${i}` stands for nothing"));
  EXPECT_THAT(lint("SELECT '${', '${}', '${a b}', '$x';\n"), ElementsAre());
}

TEST(LintMacros, AsksForTheUseOfEveryName) {
  EXPECT_THAT(lint("-- @each a = 1\n-- @repeat r = 2 of 'x'\nSELECT 1;\n"),
              ElementsAre("1 `a` is never used", "2 `r` is never used"));
}

TEST(LintMacros, CitesTheLineOfTheName) {
  EXPECT_THAT(lint("-- @each n = 1\n-- @each  number = 2\n-- @each num = 3\n-- @repeat re = 2 of 'x'\n"
                   "-- @repeat r = 2 of '${y}'\nSELECT ${n}, ${number};\n"),
              ElementsAre("3 `num` is never used", "4 `re` is never used", "5 `${y}` stands for nothing",
                          "5 `r` is never used"));
  EXPECT_THAT(lint("-- @see https://a.example\n-- @see a.example\nSELECT 1;\n"),
              ElementsAre("2 `a.example` is no address"));
}

TEST(LintHistory, AsksForUniqueWrites) {
  EXPECT_THAT(lint("-- @history w(x=0)\nSELECT 0;\n-- @session A\n-- @history w(x=1)\nSELECT 1;\n-- @history w(y=1), "
                   "r(x)\nSELECT 2;\n"
                   "-- @session B\n-- @history w(x=1 in P)\nSELECT 3;\n"),
              ElementsAre("9 `1` is written to `x` twice"));
  EXPECT_THAT(lint("-- @history w(x=0)\nSELECT 0;\n-- @session A\n-- @history w(x=none)\nSELECT 1;\n-- @history "
                   "w(x=none)\nSELECT 2;\n"),
              ElementsAre());
}

TEST(LintHistory, AsksForTheFirstValueOfWhatIsDeleted) {
  EXPECT_THAT(lint("-- @history w(x=0)\nSELECT 0;\n-- @session A\n-- @history w(x=none), w(y=none)\nSELECT 1;\n"
                   "-- @history w(y=none)\nSELECT 2;\n"),
              ElementsAre("4 `y` is deleted, and the setup does not say its first value"));
  EXPECT_THAT(lint("-- @history w(y=none)\nSELECT 0;\n-- @session A\n-- @history w(y=none)\nSELECT 1;\n"),
              ElementsAre());
}

TEST(LintHistory, AsksForSessions) {
  EXPECT_THAT(lint("-- @step a\n-- @history r(x)\nSELECT 1;\n"), ElementsAre("2 a history in a case without sessions"));
}

TEST(LintTogether, FindsIdsUsedTwice) {
  std::vector<Case> cases(4);
  cases[0].id = cases[2].id = "a.b";
  cases[0].file = "one.sql";
  cases[2].file = "three.sql";
  std::vector<std::string> texts(4);
  texts[0] = "-- @title x\n-- @id a.b\nSELECT 1;\n";
  texts[2] = "-- @title x\n-- @why y\n-- @id a.b\nSELECT 1;\n";
  const auto problems = lint_cases_together(cases, texts);
  ASSERT_EQ(problems.size(), 1u);
  EXPECT_EQ(to_string(problems[0]),
            "three.sql:3: the id `a.b` is also that of one.sql:2, which comes first\n"
            "    expected an id of its own for each case");
  // Of a spec, whose file has no such line.
  texts[0] = texts[2] = "setup {}";
  EXPECT_THAT(to_string(lint_cases_together(cases, texts).at(0)),
              ::testing::StartsWith("three.sql: the id `a.b` is also that of one.sql, which"));
}

TEST(LintSettings, AsksForLockTimeoutsThatAWaitOutlasts) {
  const std::string sessions = "-- @session A\n-- @step a\nSELECT 1;\n-- @session B\n-- @step b\nSELECT 2;\n";
  EXPECT_THAT(
      lint("-- @setting lock_timeout = 10000ms\n-- @setting A statement_timeout = 5ms\n-- @setting   B lock_timeout "
           "= 99ms\n" +
           sessions),
      ElementsAre("3 a `lock_timeout` of 99ms: whether the wait is seen before it ends is chance"));
  EXPECT_THAT(lint("-- @setting lock_timeout = 1\n" + sessions),
              ElementsAre("1 a `lock_timeout` of 1: whether the wait is seen before it ends is chance"));
  EXPECT_THAT(
      lint("-- @setting lock_timeout = 100ms\n-- @setting A lock_timeout = 0\n-- @setting B busy_timeout = 0ms\n" +
           sessions),
      ElementsAre());
}

TEST(LintInterleaving, AsksForTheFinalStateAndForOneExpectation) {
  const std::string begin = "-- @interleave all\n-- @session A\n-- @step a\nSELECT 1;\n",
                    session = "-- @session B\n-- @step b\nSELECT 2;\n";
  const std::string final_state = "-- @final\n-- @step state\nSELECT 3;\n",
                    census = "-- => *\n-- |  2 schedules: 2 serial\n";
  EXPECT_THAT(lint(begin + session + final_state + census), ElementsAre());
  EXPECT_THAT(lint(begin + session), ElementsAre("1 the final state is not read"));
  EXPECT_THAT(lint(begin + census + session + final_state), ElementsAre("5 an expectation inside an interleaved case"));
}

}  // namespace
}  // namespace enginediff
