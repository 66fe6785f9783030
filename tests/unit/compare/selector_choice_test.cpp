#include "harness/compare/selector_choice.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/unit/compare/results.hpp"

namespace enginediff {
namespace {

using namespace testing_support;

TargetInfo with_profile(TargetInfo info, std::string profile) {
  info.name = info.engine + ":" + profile;
  info.profile = std::move(profile);
  return info;
}
TargetInfo with_build(TargetInfo info, std::string build) {
  info.name = info.engine + "-" + build;
  info.build = std::move(build);
  return info;
}
TargetInfo sqlite() {
  TargetInfo info = target("sqlite", "sqlite", "3.40.1");
  info.build = "debian";
  return info;
}
const TargetInfo kSqlite = sqlite(), kWal = with_profile(sqlite(), "wal"), kOrm = with_build(sqlite(), "orm"),
                 kMysql = target("mysql-9.7", "mysql", "9.7.4"), kMysql84 = target("mysql-8.4", "mysql", "8.4.6"),
                 kMaria10 = target("mariadb-10.11", "mariadb", "10.11.18"),
                 kMaria11 = target("mariadb-11.8", "mariadb", "11.8.9"),
                 kPostgres15 = target("postgres-15", "postgres", "15.18"),
                 kPostgres17 = target("postgres-17", "postgres", "17.10"),
                 kPostgres18 = target("postgres-18", "postgres", "18.6");

Variant at_level(std::string level) { return {{{"isolation", std::move(level)}}}; }

std::vector<SelectorGroup> groups(std::initializer_list<std::pair<const char*, char>> lines) {
  std::vector<SelectorGroup> out;
  for (const auto& [selectors, content] : lines)
    out.push_back({parse_selectors(selectors).value(), static_cast<std::size_t>(content - 'A')});
  return out;
}

// `sqlite: A; mysql, mariadb: B`
std::string chosen(const std::vector<Place>& places, const std::vector<SelectorGroup>& old = {},
                   bool all_engines = true) {
  std::vector<std::string> engines;
  for (const Place& place : places) {
    const bool known = std::find(engines.begin(), engines.end(), place.target->engine) != engines.end();
    if (place.observed && !known) engines.push_back(place.target->engine);
  }
  const SelectorChoice choice = choose_selectors(places, old, engines, all_engines);
  if (!choice.problem.empty()) return choice.problem;
  std::string out;
  for (const SelectorGroup& group : choice.groups) {
    if (!out.empty()) out += "; ";
    out += to_string(std::span(group.selectors)) + ": " + static_cast<char>('A' + group.content);
  }
  return out;
}

Place says(const TargetInfo& info, char content, Variant variant = {}) {
  return {&info, std::move(variant), static_cast<std::size_t>(content - 'A'), true};
}
Place keeps(const TargetInfo& info, char content, Variant variant = {}) {
  return {&info, std::move(variant), static_cast<std::size_t>(content - 'A'), false};
}

TEST(SelectorChoice, EveryEngineTheSameIsAll) {
  EXPECT_EQ(chosen({says(kSqlite, 'A'), says(kMysql, 'A'), says(kPostgres18, 'A')}), "*: A");
}

TEST(SelectorChoice, AllOnlyWhenAllWereRun) {
  EXPECT_EQ(chosen({says(kSqlite, 'A'), says(kMysql, 'A')}, {}, false), "sqlite, mysql: A");
  EXPECT_EQ(chosen({says(kSqlite, 'A')}), "sqlite: A");
}

TEST(SelectorChoice, EnginesThatAgreeShareALineInTheOrderOfTheRun) {
  EXPECT_EQ(chosen({says(kSqlite, 'A'), says(kMysql, 'B'), says(kMaria11, 'B'), says(kPostgres18, 'A')}),
            "sqlite, postgres: A; mysql, mariadb: B");
}

TEST(SelectorChoice, VersionsThatAgreeShareTheEngine) {
  EXPECT_EQ(chosen({says(kMaria10, 'A'), says(kMaria11, 'A'), says(kMysql, 'B')}), "mariadb: A; mysql: B");
}

TEST(SelectorChoice, ABoundaryIsTheSeriesOfTheFirstThatDiffers) {
  EXPECT_EQ(chosen({says(kMaria10, 'A'), says(kMaria11, 'B')}), "mariadb<11.8: A; mariadb>=11.8: B");
  EXPECT_EQ(chosen({says(kPostgres18, 'B'), says(kPostgres15, 'A'), says(kPostgres17, 'A')}),
            "postgres<18: A; postgres>=18: B");
  EXPECT_EQ(chosen({says(kPostgres15, 'A'), says(kPostgres17, 'B'), says(kPostgres18, 'A')}),
            "postgres<17, postgres>=18: A; postgres=17: B");
}

TEST(SelectorChoice, ABoundaryWithoutASeriesIsTheWholeVersion) {
  const TargetInfo prod = target("prod", "mysql", "9.7.4"), older = target("stage", "mysql", "9.7.1");
  EXPECT_EQ(chosen({says(older, 'A'), says(prod, 'B')}), "mysql<9.7.4: A; mysql>=9.7.4: B");
  const TargetInfo a = target("mysql-9.7", "mysql", "9.7.1"), b = target("mysql-9.7", "mysql", "9.7.4");
  EXPECT_EQ(chosen({says(a, 'A'), says(b, 'B')}), "mysql<9.7.4: A; mysql>=9.7.4: B");
}

TEST(SelectorChoice, AProfileOfItsOwnMind) {
  EXPECT_EQ(chosen({says(kSqlite, 'A'), says(kWal, 'B')}), "sqlite: A; sqlite:wal: B");
  EXPECT_EQ(chosen({says(kSqlite, 'A'), says(kWal, 'A')}), "sqlite: A");
  EXPECT_EQ(chosen({says(kWal, 'B'), says(kSqlite, 'A')}), "sqlite: A; sqlite:wal: B");
}

TEST(SelectorChoice, AProfileAloneSaysNothingAboutThePlainEngine) {
  EXPECT_EQ(chosen({says(kWal, 'B')}), "sqlite:wal: B");
}

TEST(SelectorChoice, ABuildOfItsOwnMind) {
  EXPECT_EQ(chosen({says(kSqlite, 'A'), says(kOrm, 'B')}), "sqlite: A; sqlite[build=orm]: B");
  EXPECT_EQ(chosen({says(kOrm, 'B'), says(kSqlite, 'A')}), "sqlite: A; sqlite[build=orm]: B");
}

TEST(SelectorChoice, BuildsOfOneVersionThatAgreeAreTheVersion) {
  TargetInfo newer = sqlite(), newer_orm;
  newer.version_number = *Version::parse("3.53.2");
  newer_orm = with_build(newer, "orm");
  newer = with_build(newer, "plain");
  EXPECT_EQ(chosen({says(kSqlite, 'A'), says(newer, 'B'), says(newer_orm, 'B')}), "sqlite<3.53: A; sqlite>=3.53: B");
  EXPECT_EQ(chosen({says(kSqlite, 'A'), says(newer, 'A'), says(newer_orm, 'B')}), "sqlite: A; sqlite[build=orm]: B");
  EXPECT_EQ(chosen({says(kSqlite, 'A'), says(newer, 'B'), says(newer_orm, 'C')}),
            "sqlite: A; sqlite[build=plain]: B; sqlite[build=orm]: C");
}

TEST(SelectorChoice, ProfilesAndBuildsDoNotOverlap) {
  EXPECT_EQ(chosen({says(kSqlite, 'A'), says(kOrm, 'B'), says(kWal, 'C')}),
            "sqlite: A; sqlite[build=orm]: B; sqlite:wal[build=debian]: C");
}

TEST(SelectorChoice, LevelsAreConditions) {
  const char *normal = "default", *repeatable = "repeatable read", *serializable = "serializable";
  EXPECT_EQ(chosen({says(kPostgres18, 'A', at_level(normal)), says(kPostgres18, 'B', at_level(repeatable)),
                    says(kPostgres18, 'B', at_level(serializable)), says(kMysql, 'A', at_level(normal)),
                    says(kMysql, 'A', at_level(repeatable)), says(kMysql, 'A', at_level(serializable))}),
            "postgres[isolation=default], mysql: A; postgres[isolation=(repeatable read|serializable)]: B");
}

TEST(SelectorChoice, LevelsAndVersionsTogether) {
  EXPECT_EQ(chosen({says(kMaria10, 'A', at_level("default")), says(kMaria10, 'A', at_level("serializable")),
                    says(kMaria11, 'B', at_level("default")), says(kMaria11, 'A', at_level("serializable"))}),
            "mariadb<11.8[isolation=default], mariadb[isolation=serializable]: A; mariadb>=11.8[isolation=default]: B");
}

TEST(SelectorChoice, TargetsThatNothingTellsApartAreRefused) {
  const TargetInfo other = target("prod", "mysql", "9.7.4");
  EXPECT_EQ(chosen({says(kMysql, 'A'), says(other, 'B')}),
            "no selectors tell the targets apart: mysql-9.7 and prod are alike in engine, version, profile and build, "
            "and answer differently");
}

// ---- What is written already ----

TEST(SelectorChoice, WhatIsStillTrueKeepsItsForm) {
  const auto old = groups({{"sqlite", 'A'}, {"mysql>=8, mariadb", 'B'}});
  EXPECT_EQ(chosen({says(kSqlite, 'A'), says(kMysql, 'B'), says(kMaria11, 'B')}, old),
            "sqlite: A; mysql>=8, mariadb: B");
}

TEST(SelectorChoice, AListIsSplitWhenOnlyPartOfItWasRun) {
  const auto old = groups({{"sqlite, postgres", 'A'}});
  EXPECT_EQ(chosen({says(kSqlite, 'B'), keeps(kPostgres18, 'A')}, old, false), "sqlite: B; postgres: A");
  EXPECT_EQ(chosen({says(kSqlite, 'B')}, old, true), "sqlite: B; postgres: A");
}

TEST(SelectorChoice, AllStaysForThoseThatWereNotRun) {
  const auto old = groups({{"*", 'A'}});
  EXPECT_EQ(chosen({says(kSqlite, 'B'), keeps(kPostgres18, 'A')}, old, false), "sqlite: B; *: A");
  EXPECT_EQ(chosen({says(kSqlite, 'B')}, old, true), "sqlite: B; *: A");
  EXPECT_EQ(chosen({says(kSqlite, 'B'), says(kMysql, 'A'), says(kPostgres18, 'A')}, old), "sqlite: B; *: A");
}

TEST(SelectorChoice, AllGoesWhenAllSayOtherwise) {
  const auto old = groups({{"*", 'A'}});
  EXPECT_EQ(chosen({says(kSqlite, 'B'), says(kMysql, 'C')}, old), "sqlite: B; mysql: C");
  EXPECT_EQ(chosen({says(kSqlite, 'B'), says(kMysql, 'B')}, old), "*: B");
  EXPECT_EQ(chosen({says(kSqlite, 'B'), says(kMysql, 'B')}, old, false), "sqlite, mysql: B; *: A");
}

TEST(SelectorChoice, EnginesComeTogetherWhenTheyAgreeAtLast) {
  const auto old = groups({{"sqlite", 'A'}, {"mysql, postgres", 'B'}});
  EXPECT_EQ(chosen({says(kSqlite, 'B'), says(kMysql, 'B'), says(kPostgres18, 'B')}, old), "*: B");
  EXPECT_EQ(chosen({says(kSqlite, 'B'), says(kMysql, 'B'), says(kPostgres18, 'B')}, old, false),
            "sqlite, mysql, postgres: B");
}

TEST(SelectorChoice, AVersionThatWasNotRunKeepsWhatIsWritten) {
  const auto old = groups({{"mariadb", 'A'}});
  EXPECT_EQ(chosen({says(kMaria11, 'B'), keeps(kMaria10, 'A')}, old), "mariadb<11.8: A; mariadb>=11.8: B");
  EXPECT_EQ(chosen({says(kMaria10, 'B'), keeps(kMaria11, 'A')}, old), "mariadb<11.8: B; mariadb>=11.8: A");
  EXPECT_EQ(chosen({says(kMaria11, 'B')}, old), "mariadb: B");
}

TEST(SelectorChoice, ARangeThatWasNotRunStays) {
  const auto old = groups({{"mariadb<11.6", 'A'}, {"mariadb>=11.6", 'B'}});
  EXPECT_EQ(chosen({says(kMaria11, 'C')}, old), "mariadb<11.6: A; mariadb>=11.6: C");
  EXPECT_EQ(chosen({says(kMaria11, 'A')}, old), "mariadb: A");
}

TEST(SelectorChoice, AProfileThatWasNotRunStays) {
  const auto old = groups({{"sqlite", 'A'}, {"sqlite:wal", 'B'}});
  EXPECT_EQ(chosen({says(kSqlite, 'C')}, old), "sqlite: C; sqlite:wal: B");
  EXPECT_EQ(chosen({says(kWal, 'C')}, old), "sqlite: A; sqlite:wal: C");
  EXPECT_EQ(chosen({says(kWal, 'A')}, old), "sqlite: A");
}

TEST(SelectorChoice, AProfileOrBuildAloneDoesNotSpeakForThePlainEngine) {
  const auto old = groups({{"sqlite", 'A'}});
  EXPECT_EQ(chosen({says(kWal, 'B')}, old), "sqlite: A; sqlite:wal: B");
  EXPECT_EQ(chosen({says(kOrm, 'B')}, old), "sqlite: A; sqlite[build=orm]: B");
  EXPECT_EQ(chosen({says(kOrm, 'B')}, groups({{"*", 'A'}}), false), "sqlite[build=orm]: B; *: A");
}

// What is written about the plain engine, which was not run, keeps its form, and no build is named.
TEST(SelectorChoice, AProfileAloneTouchesNothingButItself) {
  const auto at = [](const char* mode) { return Variant{{{"begin", mode}}}; };
  const std::vector<Place> places = {says(kWal, 'A', at("deferred")),     says(kWal, 'B', at("immediate")),
                                     keeps(kSqlite, 'A', at("deferred")), keeps(kSqlite, 'A', at("immediate")),
                                     keeps(kOrm, 'A', at("deferred")),    keeps(kOrm, 'A', at("immediate"))};
  EXPECT_EQ(chosen(places, groups({{"sqlite", 'A'}})), "sqlite: A; sqlite:wal[begin=immediate]: B");
  EXPECT_EQ(chosen(places, groups({{"*", 'A'}}), false), "sqlite:wal[begin=immediate]: B; *: A");
  EXPECT_EQ(chosen(places, groups({{"mysql", 'C'}, {"postgres, sqlite", 'A'}})),
            "mysql: C; postgres, sqlite: A; sqlite:wal[begin=immediate]: B");
}

TEST(SelectorChoice, ALevelThatWasNotRunStays) {
  const auto old =
      groups({{"postgres[isolation=(repeatable read|serializable)]", 'A'}, {"postgres[isolation=default]", 'B'}});
  EXPECT_EQ(
      chosen({says(kPostgres18, 'C', at_level("serializable"))}, old),
      "postgres[isolation=repeatable read]: A; postgres[isolation=serializable]: C; postgres[isolation=default]: B");
}

TEST(SelectorChoice, AnEngineThatWasNotRunStays) {
  const auto old = groups({{"duckdb, sqlite", 'A'}, {"mysql", 'B'}});
  EXPECT_EQ(chosen({says(kSqlite, 'C'), says(kMysql, 'C')}, old), "sqlite, mysql: C; duckdb: A");
}

// ---- What is written stands beside what is said now ----

const TargetInfo kNewer = [] {
  TargetInfo info = target("sqlite-default", "sqlite", "3.53.2");
  info.build = "default";
  return info;
}();
TargetInfo profile_of(TargetInfo info, const std::string& profile) {
  info.name += ":" + profile;
  info.profile = profile;
  return info;
}
const TargetInfo kNewerWal = profile_of(kNewer, "wal"), kOrmWal = profile_of(kOrm, "wal");

TEST(SelectorChoice, AProfileOfAnotherVersionThatWasNotRunKeepsWhatIsWritten) {
  const TargetInfo old_ansi = profile_of(kMaria10, "ansi"), new_ansi = profile_of(kMaria11, "ansi");
  EXPECT_EQ(chosen({says(new_ansi, 'B'), keeps(old_ansi, 'A')}, groups({{"mariadb:ansi", 'A'}})),
            "mariadb:ansi<11.8: A; mariadb:ansi>=11.8: B");
}

TEST(SelectorChoice, AProfileOfAllBuildsIsOfNone) {
  EXPECT_EQ(chosen({says(kSqlite, 'A'), says(kOrm, 'A'), says(kWal, 'B'), says(kOrmWal, 'B')}),
            "sqlite: A; sqlite:wal: B");
  EXPECT_EQ(chosen({says(kSqlite, 'A'), says(kOrm, 'A'), says(kOrmWal, 'B')}), "sqlite: A; sqlite:wal[build=orm]: B");
}

TEST(SelectorChoice, WhatIsSaidOfABuildIsNotSaidOfItsProfile) {
  EXPECT_EQ(chosen({says(kSqlite, 'A'), says(kOrm, 'B'), says(kOrmWal, 'A')}),
            "sqlite: A; sqlite[build=orm]: B; sqlite:wal[build=orm]: A");
}

// What is written of a profile of any build would overlap what is said of one build.
TEST(SelectorChoice, AWrittenProfileIsOfItsBuildsWhereABuildSaysOtherwise) {
  const auto old = groups({{"sqlite:wal", 'A'}, {"sqlite", 'B'}});
  EXPECT_EQ(chosen({says(kSqlite, 'A'), keeps(kOrm, 'B'), keeps(kWal, 'A'), keeps(kOrmWal, 'A')}, old),
            "sqlite: A; sqlite[build=orm]: B; sqlite:wal[build=orm]: A");
  EXPECT_EQ(chosen({says(kNewer, 'A'), keeps(kSqlite, 'B'), keeps(kWal, 'A'), keeps(kNewerWal, 'A')}, old),
            "sqlite<3.53: B; sqlite:wal<3.53, sqlite>=3.53: A");
}

TEST(SelectorChoice, AnOldOverlapIsMendedWhereItsEngineIsRun) {
  const auto old = groups({{"sqlite:wal, sqlite[build=orm]", 'A'}, {"sqlite", 'B'}});
  const std::vector<Place> written = {keeps(kSqlite, 'B'), keeps(kWal, 'A'), keeps(kOrm, 'A'), keeps(kOrmWal, 'A')};
  std::vector<Place> places = written;
  places[0] = says(kSqlite, 'C');
  EXPECT_EQ(chosen(places, old), "sqlite: C; sqlite:wal[build=debian], sqlite[build=orm]: A");
  places = written;
  places.push_back(says(kMysql, 'A'));
  EXPECT_EQ(chosen(places, old, false), "mysql, sqlite:wal, sqlite[build=orm]: A; sqlite: B");
}

TEST(SelectorChoice, ARefusalSaysWhatOverlaps) {
  // Nothing known is of the profile: what is written about it stays.
  const auto old = groups({{"sqlite:gone", 'C'}, {"sqlite", 'A'}});
  EXPECT_EQ(chosen({says(kOrm, 'B'), keeps(kSqlite, 'A')}, old),
            "no selectors tell the targets apart: `sqlite:gone` and `sqlite[build=orm]` would overlap and neither "
            "contains the other; a run of all targets that they speak of may find others");
}

}  // namespace
}  // namespace enginediff
