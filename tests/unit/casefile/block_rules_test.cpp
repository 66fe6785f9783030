#include "harness/casefile/block_rules.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/casefile/parsing.hpp"

namespace enginediff {
namespace {

using ::testing::ElementsAre;

std::vector<const LexicalRules*> rules(std::string_view selectors) {
  return rules_of_block(*parse_selectors(selectors), kDialects);
}

TEST(BlockRules, AreThoseOfTheEnginesThatAreNamed) {
  EXPECT_THAT(rules("mysql"), ElementsAre(&kMysql));
  EXPECT_THAT(rules("mariadb>=11.6, mysql:non-strict"), ElementsAre(&kMysql));
  EXPECT_THAT(rules("sqlite, postgres[isolation=serializable]"), ElementsAre(&kSqlite, &kPostgres));
}

TEST(BlockRules, AreNoneWhereAllAreMeant) {
  EXPECT_THAT(rules("*"), ElementsAre());
  EXPECT_THAT(rules("sqlite, *[isolation=serializable]"), ElementsAre());
  EXPECT_THAT(rules("oracle"), ElementsAre());
  EXPECT_THAT(rules_of_block({}, kDialects), ElementsAre());
}

}  // namespace
}  // namespace enginediff
