// Blessing: what stays written of profiles that were not run.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "harness/compare/bless.hpp"
#include "tests/unit/compare/blessed.hpp"

namespace enginediff {
namespace {

using namespace testing_support;
using ::testing::IsEmpty;

TargetInfo with_profile(TargetInfo info, const std::string& profile) {
  info.name += ":" + profile;
  info.profile = profile;
  return info;
}

constexpr const char* kRecorded = "-- @step divide\nSELECT 7 / 2 AS q;\n-- => sqlite\n-- |  error division_by_zero\n";

TEST(Bless, AProfileThatWasNotRunFollowsItsPlainTarget) {
  Blessed run(kRecorded);
  run.on(kSqlite, {one(integer(3))}).without(with_profile(kSqlite, "wal"));
  EXPECT_EQ(run.text(), "-- @step divide\nSELECT 7 / 2 AS q;\n-- => sqlite\n-- |  q integer\n-- |  3\n");
}

TEST(Bless, AProfileOfWhichSomethingIsWrittenStays) {
  Blessed run(std::string(kRecorded) + "-- => sqlite:wal\n-- |  error data_too_long\n");
  run.on(kSqlite, {one(integer(3))}).without(with_profile(kSqlite, "wal"));
  EXPECT_EQ(
      run.text(),
      "-- @step divide\nSELECT 7 / 2 AS q;\n-- => sqlite\n-- |  q integer\n-- |  3\n-- => sqlite:wal\n-- |  error "
      "data_too_long\n");
}

// The plain target was not run either: what is written speaks of both, and of both it stays.
TEST(Bless, AProfileOfAnotherBuildDoesNotSpeakForThisOne) {
  TargetInfo other = with_profile(kSqlite, "wal");
  other.build = "other";
  Blessed run(kRecorded);
  run.on(other, {one(integer(3))}).without(kSqlite).without(with_profile(kSqlite, "wal"));
  EXPECT_EQ(run.text(),
            "-- @step divide\nSELECT 7 / 2 AS q;\n-- => sqlite\n-- |  error division_by_zero\n-- => "
            "sqlite:wal[build=other]\n-- |  q integer\n-- |  3\n");
}

// MySQL's place has no begin mode, and SQLite's always has one.
TEST(Bless, WhatWasNotRunIsOfTheVariantsOfItsEngine) {
  const TargetInfo wal = with_profile(kSqlite, "wal");
  Blessed run("-- @step divide\nSELECT 7 / 2 AS q;\n-- => sqlite, mysql\n-- |  error division_by_zero\n");
  run.on(wal, {refused(ErrorClass::division_by_zero)}, {{{"begin", "deferred"}}})
      .on(wal, {one(integer(3))}, {{{"begin", "immediate"}}})
      .on(kMysql, {refused(ErrorClass::division_by_zero)});
  for (TargetInfo other : {kSqlite, with_profile(kSqlite, "wal")}) {
    other.name += "-other";
    other.build = "other";
    run.without(other);
  }
  EXPECT_THAT(run.blessing().refusals, IsEmpty());
  EXPECT_THAT(run.text(), ::testing::HasSubstr("sqlite:wal"));
}

}  // namespace
}  // namespace enginediff
