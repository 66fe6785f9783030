// Which cases the words on the command line mean, and what a case without an id is called.
#include "harness/run/selection.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "harness/run/case_check.hpp"

namespace enginediff {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr const char* kNameless = "-- @title t\n-- @step a\nSELECT 1;\n";

class SelectionTest : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = testing::TempDir() + "selection-" + testing::UnitTest::GetInstance()->current_test_info()->name();
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_ + "/ids/sub");
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::string file(const std::string& name, const std::string& text = kNameless) {
    const std::string path = folder_ + "/ids/" + name;
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    std::ofstream(path) << text;
    return path;
  }
  std::string folder() const { return folder_ + "/ids"; }

  static Result<Selection> select(const std::vector<std::string>& words, const std::vector<std::string>& filters = {},
                                  const std::string& root = "") {
    return select_cases(words, filters, root);
  }
  static std::vector<std::string> ids(const Result<Selection>& selection) {
    if (!selection) return {"error: " + selection.error().message};
    std::vector<std::string> out;
    for (const Case& parsed : selection->cases) out.push_back(parsed.id);
    return out;
  }

  std::string folder_;
};

TEST_F(SelectionTest, CasesWithoutAnIdAreCalledAfterTheirPlaceBelowWhatWasNamed) {
  file("a.sql"), file("b c.sql"), file("sub/a.sql"), file("with.sql", "-- @id typing.x\nSELECT 1;\n");
  const auto selection = select({folder() + "/"});
  EXPECT_THAT(ids(selection), ElementsAre("a", "b-c", "sub.a", "typing.x"));
  EXPECT_THAT(selection->derived_ids, ElementsAre("a", "b-c", "sub.a"));
  EXPECT_EQ(selection->cases[0].category, "ids");
  EXPECT_EQ(selection->cases[2].category, "sub");
  EXPECT_EQ(selection->cases[3].category, "typing");
  EXPECT_THAT(ids(select({folder() + "/a.sql"})), ElementsAre("a"));
}

// The folder and not the first word of the id: that depends on what was named.
TEST_F(SelectionTest, TheCategoryOfACaseWithoutAnIdIsItsFolder) {
  file("sub/deep/c-d.sql");
  for (const std::string& named : {folder(), folder() + "/sub", folder() + "/sub/deep/c-d.sql"}) {
    const auto selection = select({named});
    ASSERT_TRUE(selection) << selection.error().message;
    EXPECT_EQ(selection->cases[0].category, "deep") << named;
  }
}

TEST_F(SelectionTest, TheCategoryIsTheFoldersNameAlsoWhereThePathDoesNotSayIt) {
  file("sub/deep/c-d.sql");
  const auto back = std::filesystem::current_path();
  const auto category_in = [&](const std::string& place, const std::string& named) {
    std::filesystem::current_path(folder() + place);
    const auto selection = select({named});
    std::filesystem::current_path(back);
    return selection ? selection->cases.at(0).category : "error: " + selection.error().message;
  };
  EXPECT_EQ(category_in("/sub/deep", "c-d.sql"), "deep");
  EXPECT_EQ(category_in("/sub/deep", "."), "deep");
  EXPECT_EQ(category_in("/sub", "deep/c-d.sql"), "deep");
  std::filesystem::create_directories(folder() + "/sub/deep/er");
  EXPECT_EQ(category_in("/sub/deep/er", "../c-d.sql"), "deep");
}

TEST_F(SelectionTest, WhatShowsAllIdsLooksInTheSameFolder) {
  file("a.sql");
  const auto hint = [&](const std::string& root) {
    const auto selection = select({"nosuch"}, {}, root);
    return selection ? "(found)" : selection.error().hint;
  };
  EXPECT_EQ(hint(folder()), "enginediff list --root " + folder() + " shows all ids");
  file("b c/a.sql");
  EXPECT_EQ(hint(folder() + "/b c"), "enginediff list --root '" + folder() + "/b c' shows all ids");
  const auto back = std::filesystem::current_path();
  std::filesystem::create_directories(folder_ + "/cases");
  std::filesystem::current_path(folder_);
  const std::string usual = hint("cases");
  std::filesystem::current_path(back);
  EXPECT_EQ(usual, "enginediff list shows all ids");
}

TEST_F(SelectionTest, FilesOfOneNameAreToldApartByTheirWholePath) {
  const std::string one = file("a.sql"), other = file("sub/a.sql");
  const auto found = ids(select({one, other}));
  ASSERT_EQ(found.size(), 2u);
  EXPECT_TRUE(found[0].ends_with(".ids.a")) << found[0];
  EXPECT_TRUE(found[1].ends_with(".ids.sub.a")) << found[1];
}

TEST_F(SelectionTest, AnIdThatIsWrittenIsNotTakenByAnother) {
  file("a.sql"), file("z.sql", "-- @id a\nSELECT 1;\n");
  const auto found = ids(select({folder()}));
  ASSERT_EQ(found.size(), 2u);
  EXPECT_TRUE(found[0].ends_with(".ids.a")) << found[0];
  EXPECT_EQ(found[1], "a");
}

TEST_F(SelectionTest, DerivedIdsCanBeNamedAndFiltered) {
  file("a.sql"), file("sub/b.sql"), file("sub/c.sql");
  EXPECT_THAT(ids(select({"sub"}, {}, folder())), ElementsAre("sub.b", "sub.c"));
  EXPECT_THAT(ids(select({folder()}, {"*.c"})), ElementsAre("sub.c"));
}

TEST_F(SelectionTest, FiltersThatMatchNothingAreAnError) {
  file("a.sql");
  const auto selection = select({folder()}, {"zzz*", "y"});
  ASSERT_FALSE(selection);
  EXPECT_EQ(selection.error().fault, Fault::usage);
  EXPECT_THAT(selection.error().message, HasSubstr("zzz* or y"));
}

TEST_F(SelectionTest, ALineHasToBeInItsFile) {
  const std::string path = file("a.sql");
  EXPECT_THAT(ids(select({path + ":1", path + ":3"})), ElementsAre("a"));
  for (const char* line : {":0", ":4", ":9999"}) {
    const auto selection = select({path + line});
    ASSERT_FALSE(selection) << line;
    EXPECT_EQ(selection.error().fault, Fault::usage);
    EXPECT_THAT(selection.error().message, HasSubstr("has no line"));
    EXPECT_THAT(selection.error().hint, HasSubstr("1 to 3"));
  }
}

TEST_F(SelectionTest, AFormatKeepsOfACaseWhatItsLinesMean) {
  constexpr CaseFormat kFormat = {".sql", parse_case_file,
                                  [](Case& parsed, std::string_view, const std::set<int>& lines) {
                                    parsed.title = fmt::format("{}", fmt::join(lines, " "));
                                  }};
  const std::string path = file("a.sql");
  const auto title = [&](const std::vector<std::string>& words) {
    return select_cases(words, {}, folder(), {&kFormat, 1})->cases.at(0).title;
  };
  EXPECT_EQ(title({path + ":3", path + ":1"}), "1 3");
  const std::string whole = title({path});
  EXPECT_EQ(title({path + ":3", path}), whole);
  EXPECT_EQ(title({path, path + ":3"}), whole);
}

TEST_F(SelectionTest, WordsThatNoEngineKnowsAreMalformed) {
  file("a.sql",
       "-- @title t\n-- @requires cte, windows_functions\n-- @begin sqlite: imediate\n-- @begin postgres: immediate\n"
       "-- @journal sqlite: wal, foo\n-- @journal mysql: wal\n-- @begin slite: default\nSELECT 1;\n");
  const auto selection = select({folder()});
  ASSERT_TRUE(selection);
  EXPECT_THAT(selection->cases, IsEmpty());
  std::vector<std::string> found;
  for (const CaseDiagnostic& one : selection->problems) {
    found.push_back(fmt::format("{}:{} {}", one.line, one.column, one.message));
    EXPECT_FALSE(one.offending_line.empty() || one.expected.empty());
  }
  EXPECT_THAT(
      found,
      ElementsAre("2:19 no engine knows the feature `windows_functions`; did you mean `window_functions`?",
                  "3:19 `imediate` is no begin mode of sqlite; did you mean `immediate`?",
                  "4:11 `postgres` has no begin modes", "5:26 `foo` is no journal mode of sqlite",
                  "6:13 `mysql` has no journal modes", "7:11 there is no engine `slite`; did you mean `sqlite`?"));
}

TEST_F(SelectionTest, WordsThatNoEngineKnowsAreToldBesideWhatElseIsMalformed) {
  file("a.sql",
       "-- @titel t\n-- @requires CTE\n-- @begin sqlite: later\n-- @journal mysql: wal\n-- @begin sqlite\nSELECT 1;\n"
       "-- => *\n-- |  error nope\n");
  const auto selection = select({folder()});
  ASSERT_TRUE(selection);
  std::vector<std::string> found;
  for (const CaseDiagnostic& one : selection->problems) found.push_back(fmt::format("{} {}", one.line, one.message));
  EXPECT_THAT(found, ElementsAre("1 unknown directive `@titel`; did you mean `@title`?", "2 the feature is missing",
                                 "3 `later` is no begin mode of sqlite", "4 `mysql` has no journal modes",
                                 "5 `:` is missing", "8 `nope` is no error class"));
}

TEST_F(SelectionTest, EnginesThatThereAreNotAreMalformed) {
  file("a.sql", "-- @step s\n-- @sql postgress\nSELECT 1;\n-- => mariadb, mysqll\n-- |  ok\n");
  const auto selection = select({folder()});
  ASSERT_TRUE(selection);
  ASSERT_EQ(selection->problems.size(), 2u);
  EXPECT_EQ(selection->problems[0].message, "there is no engine `postgress`; did you mean `postgres`?");
  EXPECT_EQ(selection->problems[0].line, 2);
  EXPECT_EQ(selection->problems[0].column, 9);
  EXPECT_EQ(selection->problems[1].message, "there is no engine `mysqll`; did you mean `mysql`?");
  EXPECT_EQ(selection->problems[1].line, 4);
  EXPECT_EQ(selection->problems[1].column, 16);
}

TEST_F(SelectionTest, AFileWithoutAStatementIsMalformed) {
  file("a.sql", "-- @title nothing is asked\n;\n");
  file("b.sql", "");
  const auto selection = select({folder()});
  ASSERT_TRUE(selection);
  EXPECT_THAT(selection->cases, IsEmpty());
  ASSERT_EQ(selection->problems.size(), 2u);
  EXPECT_EQ(selection->problems[0].message, "the file holds no statement");
}

TEST_F(SelectionTest, BindListsThatDoNotFitAreToldOfAllFiles) {
  file("a.sql", "-- @step a\n-- @bind 1, 2\nSELECT ?;\n");
  file("b.sql", "-- @step a\n-- @bind 1\nSELECT ?, ?;\n");
  file("c.sql", "-- @step a\n-- @bind 1\nSELECT ?;\n");
  const auto selection = select({folder()});
  ASSERT_TRUE(selection);
  ASSERT_EQ(selection->problems.size(), 2u);
  EXPECT_EQ(selection->problems[0].offending_line, "SELECT ?;");
  EXPECT_EQ(selection->problems[0].column, 1);
  EXPECT_EQ(selection->problems[0].message, "1 placeholder(s) and a bind list of 2 value(s)");
  EXPECT_EQ(selection->problems[0].expected, "as many `?` as values");
}

}  // namespace
}  // namespace enginediff
