#include "harness/spec/spec_reach.hpp"

#include <gtest/gtest.h>

namespace enginediff {
namespace {

bool reaches(const std::string& sql) {
  IsolationSpec spec;
  spec.steps.push_back({"a", sql, 0});
  return reaches_beyond(spec);
}

TEST(SpecReach, WhatStaysInADatabaseOfItsOwn) {
  EXPECT_FALSE(reaches("UPDATE t SET b = b + 1 WHERE a = 1;"));
  EXPECT_FALSE(reaches("SELECT pg_advisory_lock(1); SELECT pg_sleep(0.1);"));
  EXPECT_FALSE(reaches("BEGIN ISOLATION LEVEL SERIALIZABLE;"));
}

TEST(SpecReach, WhatTheWholeServerShares) {
  EXPECT_TRUE(reaches("SELECT pg_cancel_backend(pid) FROM pg_stat_activity;"));
  EXPECT_TRUE(reaches("SELECT count(*) FROM pg_locks"));
  EXPECT_TRUE(reaches("BEGIN TRANSACTION ISOLATION LEVEL SERIALIZABLE READ ONLY DEFERRABLE;"));
  EXPECT_TRUE(reaches("SELECT GET_LOCK('a', 10)"));
  EXPECT_TRUE(reaches("PREPARE TRANSACTION 'x'"));
  EXPECT_TRUE(reaches("DO 'BEGIN PERFORM pg_notify(1); END'"));
}

bool changes(const std::string& sql) {
  IsolationSpec spec;
  spec.steps.push_back({"a", sql, 0});
  return changes_sessions(spec);
}

TEST(SpecReach, WhatAStepLeavesToLaterPermutations) {
  EXPECT_TRUE(changes("SELECT 1; SET lock_timeout = '10ms'"));
  EXPECT_TRUE(changes("set session characteristics as transaction read only"));
  EXPECT_TRUE(changes("RESET ALL"));
  EXPECT_TRUE(changes("CREATE TEMP TABLE t (a int)"));
  EXPECT_TRUE(changes("SELECT set_config('work_mem', '3MB', false)"));
  EXPECT_TRUE(changes("DECLARE c CURSOR WITH HOLD FOR SELECT 1"));
  EXPECT_FALSE(changes("UPDATE t SET b = 1; BEGIN; SET LOCAL lock_timeout = '10ms'; SET TRANSACTION READ ONLY"));
  IsolationSpec setup;
  setup.sessions.push_back({"s", {}, "SET lock_timeout = '10ms'", {}});
  EXPECT_FALSE(changes_sessions(setup));
}

TEST(SpecReach, EveryTextOfASpecCounts) {
  const std::string text = "SELECT pg_stat_clear_snapshot()";
  IsolationSpec setup, teardown, session;
  setup.setups.push_back(text);
  teardown.teardown = text;
  session.sessions.push_back({"s", {}, text, {}});
  EXPECT_TRUE(reaches_beyond(setup));
  EXPECT_TRUE(reaches_beyond(teardown));
  EXPECT_TRUE(reaches_beyond(session));
  EXPECT_FALSE(reaches_beyond({}));
}

}  // namespace
}  // namespace enginediff
