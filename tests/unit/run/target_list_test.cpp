#include "harness/run/target_list.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace enginediff {
namespace {

class TargetListTest : public testing::Test {
 protected:
  void SetUp() override {
    path_ = testing::TempDir() + "targets-" + testing::UnitTest::GetInstance()->current_test_info()->name() + ".json";
  }
  void TearDown() override { std::filesystem::remove(path_); }

  Result<void> add(const std::string& json) {
    std::ofstream(path_) << json;
    return list_.add_file(path_);
  }
  void add_servers() {
    ASSERT_TRUE(add(R"({"format": 1, "targets": {
      "sqlite": {"url": "sqlite:", "default": true},
      "mysql-9.7": {"url": "mysql://me:secret@127.0.0.1:3306/", "default": true},
      "mysql-8.4": {"url": "mysql://me:secret@127.0.0.1:3307/"}},
      "profiles": {"mysql:ansi": {"sql_mode": "ANSI"}, "sqlite:wal": {"journal_mode": "wal"}}})"));
  }

  std::string path_;
  TargetList list_ = TargetList::built_in();
};

std::vector<std::string> names(const Result<std::vector<TargetSpec>>& specs) {
  std::vector<std::string> out;
  if (!specs) return {"error: " + specs.error().message};
  for (const TargetSpec& spec : *specs) out.push_back(spec.name);
  return out;
}

TEST_F(TargetListTest, NothingWantedMeansTheDefaultsOfTheFile) {
  add_servers();
  EXPECT_EQ(names(list_.choose({})), (std::vector<std::string>{"sqlite", "mysql-9.7"}));
}

TEST_F(TargetListTest, ATargetHasTheProfilesOfItsEngineAndItsOwn) {
  ASSERT_TRUE(add(R"({"format": 1, "targets": {"mysql-9.7": {"url": "mysql://me:secret@127.0.0.1:3306/"}},
      "profiles": {"mysql:own": {"sql_mode": "ANSI"}, "mysql-9.7:loose": {"sql_mode": ""}}})"));
  const auto chosen = list_.choose({"mysql-9.7"});
  ASSERT_TRUE(chosen);
  const std::vector<TargetSpec> all = list_.with_profiles(chosen->front());
  const std::vector<std::string> known = names(all);
  EXPECT_TRUE(std::is_sorted(known.begin(), known.end()));
  for (const std::string own : {"mysql-9.7:own", "mysql-9.7:loose"}) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const TargetSpec& spec) { return spec.name == own; });
    ASSERT_NE(found, all.end()) << own;
    EXPECT_EQ(found->profile, own.substr(own.find(':') + 1));
    EXPECT_EQ(found->settings.at("sql_mode"), own == "mysql-9.7:own" ? "ANSI" : "");
  }
  for (const std::string& one : known) EXPECT_FALSE(one.ends_with(":wal")) << one;
}

TEST_F(TargetListTest, WithoutAFileTheEmbeddedEnginesAreTheDefault) {
  EXPECT_EQ(names(list_.choose({})), std::vector<std::string>{"sqlite"});
}

TEST_F(TargetListTest, AFileWithoutADefaultTakesNoneByItself) {
  for (const std::string targets : {"{}", R"({"a": {"url": "sqlite:"}, "b": {"url": "sqlite:", "default": false}})"}) {
    list_ = TargetList::built_in();
    ASSERT_TRUE(add(R"({"format": 1, "targets": )" + targets + "}"));
    const auto chosen = list_.choose({});
    ASSERT_FALSE(chosen) << targets;
    EXPECT_EQ(chosen.error().fault, Fault::usage);
    EXPECT_EQ(chosen.error().message, path_ + ": no target is marked \"default\": true, and none is named");
    EXPECT_NE(chosen.error().hint.find("--all"), std::string::npos);
    EXPECT_NE(chosen.error().hint.find("sqlite"), std::string::npos);
    EXPECT_TRUE(list_.choose_all());
    EXPECT_EQ(names(list_.choose({"sqlite"})), std::vector<std::string>{"sqlite"});
  }
}

TEST_F(TargetListTest, AUrlOfTheFileMayStandInTheEnvironment) {
  ASSERT_TRUE(add(R"({"format": 1, "targets": {
      "prod": {"url": "env:TARGET_LIST_TEST_PROD", "default": true, "settings": {"sql_mode": "ANSI"}},
      "lost": {"url": "env:TARGET_LIST_TEST_NONE"}, "odd": {"url": "env:TARGET_LIST_TEST_ODD"}},
      "profiles": {"mysql:loose": {"sql_mode": ""}}})"));
  ::setenv("TARGET_LIST_TEST_PROD", "mysql://me:hushed@db.example/?collation=utf8mb4_bin", 1);
  ::setenv("TARGET_LIST_TEST_ODD", "hushed", 1);
  const auto specs = list_.choose({"prod", "mysql:loose", "again=prod"});
  ASSERT_TRUE(specs) << specs.error().message;
  EXPECT_EQ((*specs)[0].url, "mysql://me:hushed@db.example/?collation=utf8mb4_bin");
  EXPECT_EQ((*specs)[0].settings.at("sql_mode"), "ANSI");
  EXPECT_EQ((*specs)[0].settings.at("collation"), "utf8mb4_bin");
  EXPECT_EQ((*specs)[1].settings.at("sql_mode"), "");
  EXPECT_EQ((*specs)[2].url, (*specs)[0].url);
  EXPECT_EQ(list_.choose({"lost"}).error().message, "target 'lost': the environment has no TARGET_LIST_TEST_NONE");
  EXPECT_EQ(list_.choose({"odd"}).error().message, "target 'odd': TARGET_LIST_TEST_ODD holds no URL");
  // Who did not ask for it needs no variable.
  EXPECT_EQ(names(list_.choose({})), std::vector<std::string>{"prod"});
}

TEST_F(TargetListTest, AProfileIsLaidOverTheDefaultTargetOfItsEngine) {
  add_servers();
  const auto specs = list_.choose({"mysql:ansi", "mysql-8.4:ansi"});
  ASSERT_TRUE(specs) << specs.error().message;
  EXPECT_EQ((*specs)[0].settings.at("sql_mode"), "ANSI");
  EXPECT_EQ((*specs)[0].profile, "ansi");
  EXPECT_NE((*specs)[0].url.find(":3306"), std::string::npos);
  EXPECT_NE((*specs)[1].url.find(":3307"), std::string::npos);
}

TEST_F(TargetListTest, AUrlMakesATargetOfAnyName) {
  const auto specs = list_.choose({"prod=mysql://me:secret@db.example/shop?sql_mode=ANSI&ssl-mode=REQUIRED"});
  ASSERT_TRUE(specs) << specs.error().message;
  EXPECT_EQ((*specs)[0].name, "prod");
  EXPECT_EQ((*specs)[0].settings.at("sql_mode"), "ANSI");
}

TEST_F(TargetListTest, ASchemeMayHaveCapitals) {
  ASSERT_TRUE(add(R"({"format": 1, "targets": {"server": {"url": "MySQL://me@127.0.0.1:3306/", "default": true}},
      "profiles": {"mysql:ansi": {"sql_mode": "ANSI"}}})"));
  const auto specs =
      list_.choose({"prod=MARIADB://me@h/", "Postgres://me@h/", "file=SQLite:app.db", "server:ansi", "mysql:ansi"});
  EXPECT_EQ(names(specs), (std::vector<std::string>{"prod", "postgres", "file", "server:ansi", "mysql:ansi"}));
}

TEST_F(TargetListTest, TheEnvironmentNamesTargets) {
  const char* const environment[] = {"ENGINEDIFF_TARGET_MY_PROD=postgresql://me@db.example/", "OTHER=1", nullptr};
  list_.add_environment(environment);
  EXPECT_EQ(names(list_.choose({"my-prod"})), std::vector<std::string>{"my-prod"});
}

TEST_F(TargetListTest, AVariableKeepsThePasswordOffTheCommandLine) {
  ::setenv("TARGET_LIST_TEST_URL", "mysql://me:secret@db.example/", 1);
  const auto specs = list_.choose({"prod=env:TARGET_LIST_TEST_URL"});
  ASSERT_TRUE(specs) << specs.error().message;
  EXPECT_EQ((*specs)[0].url, "mysql://me:secret@db.example/");
}

TEST_F(TargetListTest, ErrorsSayWhatExistsAndNeverThePassword) {
  add_servers();
  ::setenv("TARGET_LIST_TEST_SECRET", "secret", 1);
  for (const std::string wanted :
       {"nosuch", "nosuch:wal", "sqlite:nosuch", "x=oracle://me:secret@h/", "x=mysql://me:secret@h:port/",
        "x=env:NO_SUCH_VARIABLE", "mysql//me:secret@h/", "x=me:secret@h/db", "me/secret@h", "host=h password=secret",
        "mysql:me:secret@h/", "mysql:me:pa=secret@h", "x=env:mysql://me:secret@h/", "x=env:TARGET_LIST_TEST_SECRET"}) {
    const auto specs = list_.choose({wanted});
    ASSERT_FALSE(specs) << wanted;
    EXPECT_EQ(specs.error().fault, Fault::usage) << wanted;
    EXPECT_EQ((specs.error().message + specs.error().hint).find("secret"), std::string::npos) << wanted;
  }
  EXPECT_NE(list_.choose({"nosuch"}).error().hint.find("mysql-9.7"), std::string::npos);
}

TEST_F(TargetListTest, NamingATargetTwiceIsAnError) {
  add_servers();
  EXPECT_FALSE(list_.choose({"sqlite", "sqlite"}));
}

TEST_F(TargetListTest, ProfilesAreTheDriversOwnAndThoseOfTheFile) {
  ASSERT_TRUE(add(R"({"format": 1, "targets": {}, "profiles": {"mysql:of-our-own": {"sql_mode": ""}}})"));
  const auto names = list_.profile_names();
  for (const char* name : {"busy0", "of-our-own", "wal"})
    EXPECT_EQ(std::count(names.begin(), names.end(), name), 1) << name;
}

TEST_F(TargetListTest, BuildsAreKnownWhereTheFileSpeaksOfThem) {
  add_servers();
  EXPECT_TRUE(list_.build_names().empty());
  ASSERT_TRUE(add(R"({"format": 1, "targets": {"old": {"url": "sqlite:?library=/x.so&build=old"},
                      "new": {"url": "sqlite:", "settings": {"build": "new"}}}})"));
  const auto names = list_.build_names();
  for (const char* name : {"debian", "new", "old"}) EXPECT_EQ(std::count(names.begin(), names.end(), name), 1) << name;
}

TEST_F(TargetListTest, AMalformedFileIsAnErrorThatNamesIt) {
  for (const std::string text :
       {"", "{", "[]", R"({"format": 2, "targets": {}})", R"({"format": 1, "targets": {"a": {}}})",
        R"({"format": 1, "targets": {}, "profiles": {"a:b": {"x": []}}})",
        R"({"format": 1, "targets": {}, "profiles": {"mysql": {"x": "1"}}})",
        R"({"format": 1, "targets": {}, "profiles": {"mysql:": {"x": "1"}}})",
        R"({"format": 1, "targets": {"a": {"url": "sqlite:", "default": "yes"}}})",
        R"({"format": 1, "targets": {"a": {"url": "sqlite:"}}, "profiles": []})"}) {
    const auto added = add(text);
    ASSERT_FALSE(added) << text;
    EXPECT_EQ(added.error().fault, Fault::usage) << text;
    EXPECT_NE(added.error().message.find(path_), std::string::npos);
  }
}

TEST_F(TargetListTest, AnUnknownMemberIsRefusedWithItsPlace) {
  auto added = add(R"({"format": 1, "targets": {"a": {"url": "sqlite:", "zzz": 1}}})");
  ASSERT_FALSE(added);
  EXPECT_EQ(added.error().message, path_ + ": target 'a': nothing is called \"zzz\" here");
  EXPECT_EQ(added.error().hint, "members: url, default, settings, container");
  added = add(R"({"format": 1, "targets": {}, "profile": {}})");
  ASSERT_FALSE(added);
  EXPECT_EQ(added.error().message, path_ + ": nothing is called \"profile\" here");
  EXPECT_EQ(added.error().hint, "members: format, targets, profiles");
  EXPECT_TRUE(add(R"({"format": 1, "targets": {"a": {"url": "sqlite:", "container": "x"}}})"));
}

TEST_F(TargetListTest, AMemberThatStandsTwiceIsRefusedWithItsLines) {
  auto added = add("{\"format\": 1, \"targets\": {\n\"a\": {\"url\": \"sqlite:\"},\n\"a\": {\"url\": \"fake:\"}}}");
  ASSERT_FALSE(added);
  EXPECT_EQ(added.error().message, path_ + ":3: \"a\" stands twice in targets, in lines 2 and 3");
  EXPECT_EQ(added.error().hint, "each key once: of two, readers would keep only one");
  added = add(R"({"format": 1, "targets": {}, "profiles": {"mysql:a": {"sql_mode": "", "sql_mode": "ANSI"}}})");
  ASSERT_FALSE(added);
  EXPECT_EQ(added.error().message, path_ + ":1: \"sql_mode\" stands twice in profiles.mysql:a, in line 1");
}

TEST_F(TargetListTest, TextThatIsNoJsonIsToldByItsLineAndNotRepeated) {
  const auto added = add("{\"format\": 1,\n\"targets\": {\"a\": {\"url\": \"mysql://u:hushed@h/\" oops");
  ASSERT_FALSE(added);
  EXPECT_EQ(added.error().message, path_ + ":2: not valid JSON");
}

}  // namespace
}  // namespace enginediff
