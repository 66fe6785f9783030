#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/casefile/linting.hpp"

namespace enginediff {
namespace {

using ::testing::ElementsAre;

TEST(LintRewrites, AsksForOtherWords) {
  EXPECT_THAT(lint("-- @step a\nSELECT 1  AS one;\n-- => sqlite\n-- |  ok\n-- @portable a\nSELECT 1\nAS one;\n"),
              ElementsAre("5 the rewrite is `a` itself, word for word"));
  EXPECT_THAT(lint("-- @step a\n-- @sql sqlite\nSELECT 1 AS one;\n-- @sql *\nSELECT 2 AS one;\n-- @portable a\n"
                   "SELECT 2 AS one;\n"),
              ElementsAre());
  EXPECT_THAT(lint("-- @step a\n-- @bind 1\nSELECT ? AS one;\n-- @portable a\n-- @bind '1'\nSELECT ? AS one;\n"),
              ElementsAre());
}

TEST(LintRewrites, MayReadWhatAnotherOneChanged) {
  EXPECT_THAT(lint("-- @step a\nUPDATE t SET x = TRUE;\n-- @step b\nSELECT x FROM t;\n-- @portable a\n"
                   "UPDATE t SET x = 1;\n-- => *\n-- |  ok\n-- @portable b\nSELECT x FROM t;\n"),
              ElementsAre());
}

TEST(LintRewrites, AsksForOneAnswer) {
  const std::string rewrite = "-- @step a\nSELECT 1 AS one;\n-- @portable a\nSELECT 2 AS one;\n-- => ";
  EXPECT_THAT(lint(rewrite + "sqlite\n-- |  one integer\n-- |  2\n-- => *\n-- |  one integer\n-- |  3\n"),
              ElementsAre("8 of a rewrite `*` is recorded apart from `sqlite`"));
  EXPECT_THAT(lint(rewrite + "sqlite, mysql\n-- |  one integer\n-- |  2\n"), ElementsAre());
}

}  // namespace
}  // namespace enginediff
