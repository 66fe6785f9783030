#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/casefile/linting.hpp"

namespace enginediff {
namespace {

using ::testing::ElementsAre;

std::string expecting(const std::vector<std::string>& selectors) {
  std::string text = "-- @isolation default, serializable\n-- @each a = 1, 2\n-- @step s\nSELECT ${a};\n";
  for (const std::string& list : selectors) text += "-- => " + list + "\n-- |  ok\n";
  return text;
}

TEST(LintSelectors, LetsTheMoreSpecificStand) {
  EXPECT_THAT(lint(expecting({"*", "sqlite", "sqlite:wal", "mysql<9", "mysql>=9, mariadb",
                              "postgres[isolation=serializable]", "postgres[isolation=default]"})),
              ElementsAre());
}

TEST(LintSelectors, ReportsOverlaps) {
  EXPECT_THAT(lint(expecting({"mysql>=8", "mysql<9"})),
              ElementsAre("7 `mysql>=8` and `mysql<9` overlap and neither contains the other"));
  EXPECT_THAT(lint(expecting({"sqlite:wal", "mysql, sqlite[a=1]"})),
              ElementsAre("7 `sqlite:wal` and `sqlite[a=1]` overlap and neither contains the other"));
  EXPECT_THAT(lint(expecting({"sqlite", "mysql, sqlite"})),
              ElementsAre("7 `sqlite` and `sqlite` are the same targets"));
  EXPECT_THAT(lint(expecting({"sqlite, sqlite"})), ElementsAre("5 `sqlite` and `sqlite` are the same targets"));
  EXPECT_THAT(lint(expecting({"sqlite, sqlite:wal"})),
              ElementsAre("5 of `sqlite` and `sqlite:wal` one covers the other"));
  EXPECT_THAT(lint(expecting({"mysql>=8, mysql<9"})),
              ElementsAre("5 `mysql>=8` and `mysql<9` overlap and neither contains the other"));
  EXPECT_THAT(lint(expecting({"mysql>=9, mysql<9", "sqlite:wal, sqlite[a=1]"})),
              ElementsAre("7 `sqlite:wal` and `sqlite[a=1]` overlap and neither contains the other"));
  EXPECT_THAT(lint(expecting({"mysql[isolation=serializable], mysql<9[isolation=default]"})), ElementsAre());
}

TEST(LintSelectors, ReportsOverlapsOfSpellings) {
  EXPECT_THAT(lint("-- @step s\n-- @sql mysql>=8\nSELECT 1;\n-- @sql sqlite\nSELECT 3;\n-- @sql mysql<9\nSELECT 2;\n"),
              ElementsAre("6 `mysql>=8` and `mysql<9` overlap and neither contains the other"));
  EXPECT_THAT(lint("-- @step s\n-- @sql mysql>=8\nSELECT 1;\n-- @sql mysql\nSELECT 3;\n-- @sql *\nSELECT 2;\n"),
              ElementsAre());
}

TEST(LintSelectors, KnowsTheProfilesThatAreDefined) {
  const std::vector<std::string> profiles = {"ansi", "wal"};
  EXPECT_THAT(lint(expecting({"sqlite:wal", "mysql:ansii"}), "case.sql", profiles),
              ElementsAre("7 there is no profile `ansii`; did you mean `ansi`?"));
  EXPECT_THAT(lint("-- @step s\n-- @sql mysql:anssi\nSELECT 1;\n-- @sql *\nSELECT 2;\n", "case.sql", profiles),
              ElementsAre("2 there is no profile `anssi`; did you mean `ansi`?"));
  // It may be one of a targets file that is elsewhere.
  EXPECT_THAT(lint(expecting({"mysql:of-our-own"}), "case.sql", profiles), ElementsAre());
  EXPECT_THAT(lint(expecting({"mysql:nosuch"})), ElementsAre());
}

TEST(LintSelectors, KnowsTheBuildsThatAreDefined) {
  const std::vector<std::string> builds = {"better-sqlite3", "debian", "default"};
  EXPECT_THAT(lint(expecting({"sqlite[build=debian]", "sqlite[build=(default|debain)]"}), "case.sql", {}, builds),
              ElementsAre("7 there is no build `debain`; did you mean `debian`?"));
  EXPECT_THAT(
      lint("-- @step s\n-- @sql sqlite[build=defalt]\nSELECT 1;\n-- @sql *\nSELECT 2;\n", "case.sql", {}, builds),
      ElementsAre("2 there is no build `defalt`; did you mean `default`?"));
  // It may be one of a targets file that is elsewhere.
  EXPECT_THAT(lint(expecting({"sqlite[build=of-our-own]"}), "case.sql", {}, builds), ElementsAre());
  EXPECT_THAT(lint(expecting({"sqlite[build=debain]"})), ElementsAre());
}

TEST(LintSelectors, KnowsWhoseABuildIs) {
  const std::vector<EngineAbilities> abilities = {{"sqlite", {}, {"debian"}}, {"mysql", {}, {"percona"}}};
  const auto told = [&](const std::string& selector) {
    return lint(expecting({selector}), "case.sql", {}, {}, abilities);
  };
  EXPECT_THAT(told("mysql[build=debian]"),
              ElementsAre("5 `debian` is a build of sqlite, and of mysql no such is known"));
  EXPECT_THAT(told("sqlite[build=debian], mysql[build=percona], postgres[build=of-our-own]"), ElementsAre());
  EXPECT_THAT(told("*[build=debian]"), ElementsAre());
}

TEST(LintSelectors, KnowsTheEngines) {
  EXPECT_THAT(lint(expecting({"postgresql"})),
              ElementsAre("5 there is no engine `postgresql`; did you mean `postgres`?"));
  EXPECT_THAT(lint("-- @sql mysq\nSELECT 1;\n"), ElementsAre("1 there is no engine `mysq`; did you mean `mysql`?"));
  EXPECT_THAT(lint("-- @begin sqlite: deferred\n-- @begin sqlit: deferred\nSELECT 1;\n"),
              ElementsAre("2 there is no engine `sqlit`; did you mean `sqlite`?"));
  EXPECT_THAT(lint("-- @begin sqlit: deferred\nSELECT 1;\n"),
              ElementsAre("1 there is no engine `sqlit`; did you mean `sqlite`?"));
  const Case c = parsed(expecting({"nosuch"}));
  EXPECT_TRUE(lint_case(c, expecting({"nosuch"}), {}).empty());
}

TEST(LintSelectors, OffersNoEngineThatExistsForTestsAlone) {
  static constexpr LexicalRules kOnlyTested = {.dialect = "toy", .offered = false};
  const LexicalRules* const dialects[] = {&kSqlite, &kOnlyTested};
  const auto told = [&](const std::string& engine) {
    const std::string text = expecting({engine});
    return lint_case(parsed(text), text, dialects);
  };
  EXPECT_THAT(told("toy"), ::testing::IsEmpty());
  ASSERT_EQ(told("toi").size(), 1u);
  EXPECT_EQ(told("toi")[0].message, "there is no engine `toi`");
  EXPECT_EQ(told("toi")[0].expected, "one of: sqlite");
}

TEST(LintSelectors, KnowsHowFarVersionsGo) {
  const std::vector<EngineAbilities> abilities = {{"sqlite", {}, {}, 3}, {"postgres", {}, {}, 0}};
  const auto told = [&](const std::string& selector) {
    return lint(expecting({selector}), "case.sql", {}, {}, abilities);
  };
  EXPECT_THAT(told("sqlite>=5"),
              ElementsAre("5 no release of sqlite is `sqlite>=5`: those that are known begin with 3 at most"));
  EXPECT_THAT(told("sqlite:wal>=4.1,<5"),
              ElementsAre(::testing::HasSubstr("no release of sqlite is `sqlite:wal>=4.1,<5`")));
  EXPECT_THAT(told("sqlite=4"), ElementsAre(::testing::HasSubstr("no release of sqlite is `sqlite=4`")));
  EXPECT_THAT(told("sqlite>=3.99, postgres>=99"), ElementsAre());
  EXPECT_THAT(lint(expecting({"sqlite>=5"})), ElementsAre());
}

TEST(LintSelectors, KnowsKeysAndValues) {
  EXPECT_THAT(
      lint(expecting({"mysql[isolation=default]", "sqlite[build=anything,begin=default]", "postgres[a=(1|2)]"})),
      ElementsAre());
  EXPECT_THAT(lint(expecting({"mysql[isolaton=default]"})),
              ElementsAre("5 nothing of this case is called `isolaton`; did you mean `isolation`?"));
  EXPECT_THAT(lint(expecting({"mysql[isolation=(default|serialisable)]"})),
              ElementsAre("5 `isolation` is never `serialisable` in this case; did you mean `serializable`?"));
  EXPECT_THAT(lint(expecting({"mysql[a=3]"})), ElementsAre("5 `a` is never `3` in this case"));
  EXPECT_THAT(lint(expecting({"sqlite[journal=wal]"})), ElementsAre("5 `journal` is never `wal` in this case"));
}

TEST(LintSelectors, KnowsWhichEngineHasAMode) {
  const std::string begin = "-- @begin sqlite: deferred, immediate\n";
  const auto told = [&](const std::string& selector) { return lint(begin + expecting({selector})); };
  EXPECT_THAT(told("sqlite[begin=immediate]"), ElementsAre());
  EXPECT_THAT(told("mysql[begin=default]"), ElementsAre());
  EXPECT_THAT(told("mysql[begin=immediate]"), ElementsAre("6 `begin` is never `immediate` on mysql in this case"));
  EXPECT_THAT(told("sqlite[begin=default]"), ElementsAre("6 `begin` is never `default` on sqlite in this case"));
}

TEST(LintSelectors, SaysTheColumnWhereItIsKnown) {
  const auto columns = [](std::string_view text) {
    std::vector<int> out;
    const Case c = parsed(text);
    for (const CaseDiagnostic& problem : lint_case(c, text, kDialects)) out.push_back(problem.column);
    return out;
  };
  EXPECT_THAT(columns("-- @step s\nSELECT 1;\n-- => sqlite, mysql[isolaton=default]\n-- |  ok\n"), ElementsAre(21));
  EXPECT_THAT(columns("-- @step s\nSELECT 1;\n-- => sqlite, mysql[isolation=none]\n-- |  ok\n"), ElementsAre(31));
  EXPECT_THAT(columns("-- @step s\nSELECT 1;\n-- => sqlite, mysql, sqlite>=3.40\n-- |  ok\n"), ElementsAre(22));
  EXPECT_THAT(columns("-- @session A\nSELECT 1;\n-- @session B\n-- @step b\nSELECT 2;\n-- => *\n-- |  blocked by A.1 "
                      "until timeout, then ok\n"),
              ElementsAre(18));
  EXPECT_THAT(columns("SELECT ${a} AS q;\n"), ElementsAre(8));
  EXPECT_THAT(columns("SELECT 1 AS q,\n${a};\n"), ElementsAre(0));
}

TEST(LintExpectations, ARaceSpeaksOfTheStepBelowWhichItStands) {
  const auto racing = [](const std::string& race) {
    return "-- @session A\n-- @step a\nSELECT 1;\n-- @session B\n-- @step b\nSELECT 2;\n-- => *\n-- |  racy: {" + race +
           "}\n";
  };
  EXPECT_THAT(lint(racing("A ok, B ok | B.b ok")), ElementsAre());
  EXPECT_THAT(lint(racing("A ok | A.a error busy")), ElementsAre("8 this race does not speak of `B.b`"));
  EXPECT_THAT(lint(racing("A ok, B ok | A ok")), ElementsAre("8 an alternative of this race does not speak of `B.b`"));
  const std::string last =
      "-- @session A\n-- @step a\nSELECT 1;\n-- @final\n-- @step s\nSELECT 2;\n-- => *\n-- |  racy: {";
  EXPECT_THAT(lint(last + "A.a ok | A ok}\n"), ElementsAre("8 this race does not speak of `s`"));
  EXPECT_THAT(lint(last + "s ok}\n"), ElementsAre());
}

TEST(LintExpectations, AsksForNames) {
  EXPECT_THAT(lint("SELECT 1;\n-- => *\n-- |  ok\n"), ElementsAre("1 a step with an expectation has no name"));
  EXPECT_THAT(lint("-- @session A\nSELECT 1;\n-- @session B\n-- @step b\nSELECT 2;\n-- => *\n-- |  blocked by A.1 "
                   "until timeout, then ok\n"),
              ElementsAre("7 the expectation cites `A.1`, a step without a name of its own"));
  EXPECT_THAT(lint("-- @session A\n-- @step a\nSELECT 1;\n-- @session B\n-- @step b\nSELECT 2;\n-- => *\n-- |  "
                   "blocked by A.a until timeout, then ok\n"),
              ElementsAre());
}

}  // namespace
}  // namespace enginediff
