#include "harness/engines/postgres/case_connection.hpp"

#include <gtest/gtest.h>

namespace enginediff::postgres {
namespace {

TEST(PostgresPlaceholderSettings, AreSeenWhereverTheyMayBeMade) {
  EXPECT_TRUE(may_make_placeholder_setting("SET app.user = 'x'"));
  EXPECT_TRUE(may_make_placeholder_setting("set session app.user to 'x'"));
  EXPECT_TRUE(may_make_placeholder_setting("SET LOCAL\n\"app\".user = 'x'"));
  EXPECT_TRUE(may_make_placeholder_setting("SELECT Set_Config('app.user', 'x', false)"));
  EXPECT_TRUE(may_make_placeholder_setting("DO $$ BEGIN EXECUTE 'SET a.b = 1'; END $$"));
}

TEST(PostgresPlaceholderSettings, OrdinaryStatementsMakeNone) {
  EXPECT_FALSE(may_make_placeholder_setting("SELECT * FROM t WHERE id = 1"));
  EXPECT_FALSE(may_make_placeholder_setting("SET work_mem = '1.5MB'"));
  EXPECT_FALSE(may_make_placeholder_setting("UPDATE t SET a = b.c FROM b"));
  EXPECT_FALSE(may_make_placeholder_setting("SELECT offset_of.x FROM reset_log AS offset_of"));
  EXPECT_FALSE(may_make_placeholder_setting(""));
}

}  // namespace
}  // namespace enginediff::postgres
