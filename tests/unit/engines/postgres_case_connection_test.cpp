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

TEST(PostgresReachOutsideSchema, WhatOutlastsASchemaIsSuspected) {
  EXPECT_TRUE(may_reach_outside_schema("ALTER ROLE x SET search_path = y"));
  EXPECT_TRUE(may_reach_outside_schema("alter user current_user set work_mem = 1"));
  EXPECT_TRUE(may_reach_outside_schema("ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC"));
  EXPECT_TRUE(may_reach_outside_schema("SELECT LO_create(0)"));
  EXPECT_TRUE(may_reach_outside_schema("DO $$ BEGIN EXECUTE 'AL' || 'TER RO' || 'LE x SET a = 1'; END $$"));
  EXPECT_TRUE(may_reach_outside_schema("SELECT query_to_xml('ALTER RO' || 'LE x SET a = 1', true, false, '')"));
  EXPECT_FALSE(may_reach_outside_schema("CREATE TABLE t (a INTEGER)"));
  EXPECT_FALSE(may_reach_outside_schema("SELECT a FROM t WHERE a > 1"));
}

}  // namespace
}  // namespace enginediff::postgres
