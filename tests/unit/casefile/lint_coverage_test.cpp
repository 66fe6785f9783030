#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/casefile/linting.hpp"

namespace enginediff {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> told(const std::string& steps, const char* file = "cases/typing/x.sql") {
  const std::vector<EngineAbilities> abilities = {{"sqlite", {"upsert"}, {}},
                                                  {"mysql", {"isolation_levels"}, {}},
                                                  {"postgres", {"upsert", "isolation_levels"}, {}}};
  std::vector<std::string> messages =
      lint("-- @title x\n-- @id typing.x\n-- @why y\n-- @see https://a.example\n" + steps, file, {}, {}, abilities);
  // The answers here are all alike, which is another check's matter.
  std::erase_if(messages, [](const std::string& one) { return one.find("the same everywhere") != one.npos; });
  return messages;
}

constexpr const char* kOne = "-- |  one integer\n-- |  1\n";

TEST(LintRecordedEngines, AsksForEachEngineThatAPublishedCaseRunsOn) {
  const std::string step = "-- @step a\nSELECT 1 AS one;\n";
  EXPECT_THAT(told(step + "-- => sqlite, postgres\n" + kOne),
              ElementsAre("7 nothing is recorded of `mysql`, and `a` runs there"));
  EXPECT_THAT(told(step + "-- => sqlite, mysql:non-strict\n" + kOne),
              ElementsAre("7 nothing is recorded of `mysql`, `postgres`, and `a` runs there"));
  EXPECT_THAT(told(step + "-- => sqlite, postgres, mysql<9\n" + kOne), ElementsAre());
  EXPECT_THAT(told(step + "-- => sqlite\n" + kOne, "script.sql"), ElementsAre());
  EXPECT_THAT(told(step), ElementsAre());
  EXPECT_THAT(told(step + "-- => *\n" + kOne + "-- @portable a\nSELECT 2 AS one;\n-- => sqlite, mysql\n" + kOne),
              ElementsAre("12 nothing is recorded of `postgres`, and `a.portable` runs there"));
}

TEST(LintRecordedEngines, LeavesOutEnginesThatTheCaseOrTheStepDoesNotRunOn) {
  EXPECT_THAT(told(std::string("-- @requires upsert\n-- @step a\nSELECT 1 AS one;\n-- => sqlite, postgres\n") + kOne),
              ElementsAre());
  EXPECT_THAT(
      told(std::string("-- @isolation serializable\n-- @step a\nSELECT 1 AS one;\n-- => mysql, postgres\n") + kOne),
      ElementsAre());
  const std::string absent = "-- @step a\n-- @sql mysql none\n-- @sql *\nSELECT 1 AS one;\n-- => sqlite, postgres\n";
  EXPECT_THAT(told(absent + kOne), ElementsAre());
  EXPECT_THAT(told(std::string("-- @step a\n-- @sql sqlite\nSELECT 1 AS one;\n-- => sqlite\n") + kOne), ElementsAre());
}

TEST(LintRecordedEngines, LeavesOutStepsBehindOneThatFailed) {
  const std::string create = "-- @step a\nCREATE TABLE t (a INT);\n-- => *\n-- |  ok\n",
                    read = "-- @step b\n-- @after a\nSELECT a FROM t;\n-- => sqlite, postgres\n-- |  a integer\n",
                    again = "-- @step c\n-- @after b\nSELECT a FROM t;\n-- => sqlite, postgres\n-- |  a integer\n";
  EXPECT_THAT(told(create + "-- => mysql\n-- |  error syntax_error\n" + read + again), ElementsAre());
  EXPECT_THAT(told(create + read), ElementsAre("12 nothing is recorded of `mysql`, and `b` runs there"));
}

TEST(LintRecordedEngines, AsksForEachRewrite) {
  const std::string step = std::string("-- @step a\nSELECT 1 AS one;\n-- => *\n") + kOne,
                    rewrite = "-- @portable a\nSELECT 2 - 1 AS one;\n";
  EXPECT_THAT(told(step + rewrite), ElementsAre("10 nothing is recorded of `a.portable`, and of other steps there is"));
  EXPECT_THAT(told(step + rewrite + "-- => *\n" + kOne), ElementsAre());
  EXPECT_THAT(told(step + rewrite, "script.sql"), ElementsAre());
  EXPECT_THAT(told("-- @step a\nSELECT 1 AS one;\n" + rewrite), ElementsAre());
}

TEST(LintRecordedEngines, AsksForEachStepWithAName) {
  const std::string recorded = std::string("-- @step b\nSELECT 1 AS one;\n-- => sqlite, mysql, postgres\n") + kOne;
  EXPECT_THAT(told("-- @step a\nSELECT 2 AS two;\n" + recorded),
              ElementsAre("5 nothing is recorded of `a`, and of other steps there is"));
  EXPECT_THAT(told("-- @step a\nSELECT 2 AS two;\n" + recorded, "script.sql"), ElementsAre());
  EXPECT_THAT(told(recorded + "SELECT 2 AS two;\n"), ElementsAre());
  EXPECT_THAT(
      told("-- @interleave all\n-- @session A\n-- @step a\nSELECT 1;\n-- @session B\n-- @step b\nSELECT 2;\n"
           "-- @final\n-- @step state\nSELECT 3;\n-- => sqlite, mysql, postgres\n-- |  2 schedules: 2 serial\n"),
      ElementsAre());
}

TEST(LintRequired, KnowsWhichEngineNeverHasIt) {
  const std::string step = "-- @requires upsert\n-- @step a\nSELECT 1 AS one;\n";
  EXPECT_THAT(told(step + "-- => sqlite, mysql, postgres\n" + kOne, "case.sql"),
              ElementsAre("8 the case requires `upsert`, which `mysql` has in no version: nothing of this is run"));
  EXPECT_THAT(told(step + "-- => *\n" + kOne, "case.sql"), ElementsAre());
  EXPECT_THAT(told(step + "-- => sqlite, mariadb, postgres\n" + kOne, "case.sql"), ElementsAre());
}

}  // namespace
}  // namespace enginediff
