#include <gtest/gtest.h>

#include <array>
#include <string>

#include "harness/casefile/parser.hpp"
#include "harness/run/case_runner.hpp"

namespace enginediff {
namespace {

// An engine by whose words SQL reaches all of a database.
class SharingEngine : public Engine {
 public:
  explicit SharingEngine(bool one_database = false) {
    info_.target.name = info_.target.engine = "sharing";
    info_.database_wide = kWords;
    info_.one_database = one_database;
  }
  const EngineInfo& info() const override { return info_; }
  const LexicalRules& lexical_rules() const override { return kRules; }
  Result<std::unique_ptr<Scratch>> create_scratch(const ScratchOptions&) override { return nullptr; }
  Result<void> ping() override { return {}; }

 private:
  static constexpr LexicalRules kRules = {.dialect = "sharing", .dollar_quotes = true};
  static constexpr std::array<DatabaseWideWords, 2> kWords = {{{"DROP OWNED"}, {"VACUUM", true, "FULL"}}};
  EngineInfo info_;
};

Case parsed(const std::string& body) {
  const ParseResult result = parse_case("-- @title t\n-- @id a.b\n-- @why w\n" + body, "t.sql");
  EXPECT_TRUE(result.ok()) << (result.ok() ? "" : to_string(result.problems.front()));
  return result.parsed;
}

ScratchOptions options_of(const std::string& body, const Variant& variant = {}) {
  return scratch_options(parsed(body), variant, SharingEngine());
}

bool runs_alone(const std::string& body, bool one_database) {
  return enginediff::runs_alone(parsed(body), {Variant()}, SharingEngine(one_database));
}

TEST(ScratchOptions, SessionsAreComparedWhereThereAreSeveral) {
  const ScratchOptions options =
      options_of("CREATE TABLE t (a INTEGER);\n-- @session A\nBEGIN;\n-- @session B\nBEGIN;\n");
  EXPECT_TRUE(options.compares_sessions);
  EXPECT_EQ(options.sessions, 3);
}

TEST(ScratchOptions, OneSessionIsComparedWithNone) {
  EXPECT_FALSE(options_of("CREATE TABLE t (a INTEGER);\n-- @step read\nSELECT a FROM t;\n").compares_sessions);
  const ScratchOptions options =
      options_of("CREATE TABLE t (a INTEGER);\n-- @session A\nBEGIN;\n-- @final\n-- @step read\nSELECT a FROM t;\n");
  EXPECT_FALSE(options.compares_sessions);
  EXPECT_EQ(options.sessions, 2);
}

TEST(ScratchOptions, WhatReachesAllOfADatabaseIsSaid) {
  for (const char* body :
       {"DROP OWNED BY r;\n", "-- @session A\n-- @step s\nVACUUM FULL;\n",
        "-- @step s\n-- @sql sharing\nVACUUM;\n-- @sql *\nSELECT 1;\n-- @end\n",
        "-- @step s\n-- @bind 'DROP OWNED BY r'\nSELECT run(?);\n",
        "-- @repeat r = 2 of ' '\n-- @step s\nVACUUM${r};\n", "-- @step s\nDO $$ BEGIN EXECUTE 'VACUUM'; END $$;\n"}) {
    EXPECT_TRUE(options_of(body).reaches_database) << body;
    EXPECT_FALSE(options_of(body).exclusive) << body;
  }
  for (const char* body : {"VACUUM t;\n", "-- @step s\n-- @sql sharing\nVACUUM t;\n-- @sql *\nVACUUM;\n-- @end\n",
                           "-- @step s\n-- @bind 'DROP'\nSELECT ?;\n"}) {
    EXPECT_FALSE(options_of(body).reaches_database) << body;
  }
  const std::string matrix = "-- @each what = FULL, t\n-- @step s\nVACUUM ${what};\n";
  EXPECT_TRUE(options_of(matrix, Variant{{{"what", "FULL"}}}).reaches_database);
  EXPECT_FALSE(options_of(matrix, Variant{{{"what", "t"}}}).reaches_database);
}

TEST(ScratchOptions, WhereAllShareOneDatabaseWhatReachesItRunsAlone) {
  EXPECT_TRUE(runs_alone("VACUUM;\n", true));
  EXPECT_FALSE(runs_alone("VACUUM;\n", false));
  EXPECT_FALSE(runs_alone("VACUUM t;\n", true));
  EXPECT_TRUE(runs_alone("-- @exclusive\nSELECT 1;\n", false));
}

}  // namespace
}  // namespace enginediff
