#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/casefile/linting.hpp"

namespace enginediff {
namespace {

using ::testing::ElementsAre;

std::vector<std::string> told(const std::string& statement, const std::string& recorded = "",
                              const char* file = "cases/typing/x.sql") {
  return lint(
      "-- @title x\n-- @id typing.x\n-- @why y\n-- @see https://a.example\n-- @step a\n" + statement + ";\n" + recorded,
      file);
}

TEST(LintPaths, AsksForFilesOfTheCase) {
  const auto shared = ElementsAre("6 `/tmp/shared.db` is a file of one machine, which cases share");
  for (const char* statement :
       {"ATTACH '/tmp/shared.db' AS x", "attach database '/tmp/shared.db' AS x", "VACUUM INTO '/tmp/shared.db'",
        "COPY t TO '/tmp/shared.db'", "LOAD DATA INFILE '/tmp/shared.db' INTO TABLE t",
        "SELECT a FROM t INTO OUTFILE '/tmp/shared.db'"})
    EXPECT_THAT(told(statement), shared) << statement;
  EXPECT_THAT(told("ATTACH 'file:/tmp/a.db?mode=ro' AS x").size(), 1u);
  EXPECT_THAT(told("ATTACH 'C:/a.db' AS x").size(), 1u);
  for (const char* statement : {"ATTACH '${scratch}/other.db' AS x", "ATTACH 'other.db' AS x", "ATTACH ':memory:' AS x",
                                "ATTACH '' AS x", "SELECT '/tmp/shared.db' AS x FROM t", "ATTACH 'file:a.db' AS x"})
    EXPECT_THAT(told(statement), ElementsAre()) << statement;
}

TEST(LintPaths, LeaveCasesWhoseFileIsRefusedAndOnesOwn) {
  EXPECT_THAT(told("ATTACH '/tmp/shared.db' AS x", "-- => sqlite\n-- |  error insufficient_privilege\n"),
              ElementsAre());
  EXPECT_THAT(told("ATTACH '/tmp/shared.db' AS x", "", "script.sql"), ElementsAre());
  EXPECT_THAT(told("ATTACH '/tmp/shared.db' AS x", "-- => sqlite\n-- |  ok\n").size(), 1u);
}

}  // namespace
}  // namespace enginediff
