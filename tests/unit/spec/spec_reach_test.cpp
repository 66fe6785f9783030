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
  setup.sessions.push_back({"s", "SET lock_timeout = '10ms'", {}, {}});
  EXPECT_FALSE(changes_sessions(setup));
}

// A spec with one session of this setup, step and teardown.
IsolationSpec one_session(const std::string& setup, const std::string& step, const std::string& teardown) {
  IsolationSpec spec;
  spec.steps.push_back({"a", step, 0});
  spec.sessions.push_back({"s", setup, teardown, {0}});
  return spec;
}

TEST(SpecReach, WhatASessionsSetupAndTeardownLeaveToLaterPermutations) {
  EXPECT_TRUE(changes_sessions(one_session("DECLARE c CURSOR WITH HOLD FOR SELECT 1", "SELECT 1", "SELECT 1")));
  EXPECT_TRUE(changes_sessions(one_session("SELECT 1", "SELECT 1", "SET lock_timeout = '5s'")));
  EXPECT_FALSE(changes_sessions(one_session("SET lock_timeout = '5s'", "SELECT 1", "SELECT 1")));
}

TEST(SpecReach, ATransactionThatNothingEnds) {
  EXPECT_TRUE(changes_sessions(one_session("BEGIN", "SELECT 1", "SELECT 1")));
  EXPECT_TRUE(changes_sessions(one_session("SELECT 1", "START TRANSACTION; SAVEPOINT x", "ROLLBACK TO x")));
  EXPECT_TRUE(changes_sessions(one_session("BEGIN", "COMMIT AND CHAIN", "SELECT 1")));
  EXPECT_FALSE(changes_sessions(one_session("BEGIN", "SELECT 1", "ABORT")));
  EXPECT_FALSE(changes_sessions(one_session("BEGIN", "COMMIT", "SELECT 1")));
  EXPECT_FALSE(changes_sessions(one_session("BEGIN", "COMMIT AND NO CHAIN", "SELECT 1")));
  IsolationSpec control;
  control.setups.push_back("BEGIN");
  EXPECT_TRUE(changes_sessions(control));
}

// The permutation tells which steps there are, and in which order.
TEST(SpecReach, OnePermutationMayEndATransactionAndAnotherNot) {
  IsolationSpec spec = one_session("SELECT 1", "BEGIN", "SELECT 1");
  spec.steps.push_back({"b", "COMMIT", 0});
  spec.sessions[0].steps.push_back(1);
  EXPECT_FALSE(changes_sessions(spec));
  spec.permutations.push_back({{0, {}}, {1, {}}});
  EXPECT_FALSE(changes_sessions(spec));
  spec.permutations.push_back({{1, {}}, {0, {}}});
  EXPECT_TRUE(changes_sessions(spec));
}

// A spec with this setup, step and teardown.
bool leaves(const std::string& setup, const std::string& step, const std::string& teardown) {
  IsolationSpec spec;
  spec.setups.push_back(setup);
  spec.steps.push_back({"a", step, 0});
  spec.teardown = teardown;
  return leaves_behind(spec);
}

TEST(SpecReach, WhatAPermutationLeavesInTheDatabase) {
  constexpr const char* kMake = "CREATE TABLE t (a int); CREATE INDEX i ON t (a); INSERT INTO t VALUES (1)";
  constexpr const char* kDrop = "DROP TABLE IF EXISTS T";
  EXPECT_FALSE(leaves(kMake, "UPDATE t SET a = 2; CREATE INDEX j ON t (a)", kDrop));
  EXPECT_FALSE(leaves("CREATE TABLE IF NOT EXISTS \"t\" (a int)", "SELECT pg_advisory_xact_lock(1)", kDrop));
  EXPECT_FALSE(leaves("CREATE SCHEMA s; CREATE TABLE s.t (a int)", "SELECT 'SET'", "DROP SCHEMA s CASCADE"));
  EXPECT_FALSE(leaves("SELECT 1", "SELECT 1", "SELECT 1"));
  EXPECT_TRUE(leaves(kMake, "SELECT 1", "SELECT 1"));
  EXPECT_TRUE(leaves("CREATE TABLE IF NOT EXISTS t (a int); DELETE FROM t", "SELECT 1", "DROP TABLE u"));
  EXPECT_TRUE(leaves(kMake, "CREATE TABLE log (a int)", kDrop));
  EXPECT_TRUE(leaves(kMake, "SELECT a INTO log FROM t", kDrop));
  EXPECT_TRUE(leaves(kMake, "ALTER TABLE t RENAME TO u", kDrop));
  EXPECT_TRUE(leaves(kMake, "DO $$ BEGIN SET timezone = 'Asia/Tokyo'; END $$", kDrop));
  EXPECT_TRUE(leaves(kMake, "SELECT setseed(0.5)", kDrop));
  EXPECT_TRUE(leaves(kMake, "SELECT pg_advisory_lock(1)", kDrop));
  EXPECT_TRUE(leaves("CREATE FUNCTION f() RETURNS void LANGUAGE sql AS $$ SET timezone = 'UTC' $$", "SELECT f()",
                     "DROP FUNCTION f()"));
}

TEST(SpecReach, ASessionsTeardownDropsToo) {
  IsolationSpec spec;
  spec.sessions.push_back({"s", "CREATE TABLE own (a int)", "DROP TABLE own", {}});
  EXPECT_FALSE(leaves_behind(spec));
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

bool keeps(const std::string& sql) {
  IsolationSpec spec;
  spec.steps.push_back({"a", sql, 0});
  return keeps_to_its_tables(spec);
}

TEST(SpecReach, WhatOthersInTheSameDatabaseDoNotFeel) {
  EXPECT_TRUE(keeps("CREATE TABLE t (a int PRIMARY KEY, b int); INSERT INTO t VALUES (1, 1);"));
  EXPECT_TRUE(keeps("BEGIN ISOLATION LEVEL SERIALIZABLE;"));
  EXPECT_TRUE(keeps("/* one */ SELECT * FROM t WHERE a = 1 FOR UPDATE; -- the other\nUPDATE t SET b = b + 1"));
  EXPECT_TRUE(keeps("WITH x AS (SELECT 1) INSERT INTO t SELECT * FROM x"));
  EXPECT_TRUE(keeps("create unique index i on t (b)"));
  EXPECT_TRUE(keeps("SET lock_timeout = '100ms'"));
  EXPECT_TRUE(keeps("SHOW lock_timeout; INSERT INTO t VALUES ('1.5', 'one. Two')"));
  EXPECT_TRUE(keeps(""));
}

TEST(SpecReach, WhatOthersInTheSameDatabaseFeel) {
  EXPECT_FALSE(keeps("SELECT pg_advisory_lock(1)"));
  EXPECT_FALSE(keeps("SELECT * FROM t; NOTIFY c"));
  EXPECT_FALSE(keeps("CREATE TABLE public.t (a int)"));
  EXPECT_FALSE(keeps("CREATE TABLE \"public\".t (a int)"));
  EXPECT_FALSE(keeps("SELECT * FROM \"pg_locks\""));
  EXPECT_FALSE(keeps("SELECT * FROM U&\"\\0070g\""));
  EXPECT_FALSE(keeps("SELECT 'public.t'::regclass"));
  EXPECT_FALSE(keeps("SELECT to_regclass('\"public\".\"t\"')"));
  EXPECT_FALSE(keeps("SELECT E'publi\\143'"));
  EXPECT_FALSE(keeps("CREATE TEMP TABLE t (a int)"));
  EXPECT_FALSE(keeps("SELECT 1 AS a INTO TEMPORARY t"));
  EXPECT_FALSE(keeps("SHOW ALL"));
  EXPECT_FALSE(keeps("CREATE SCHEMA s"));
  EXPECT_FALSE(keeps("CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'"));
  EXPECT_FALSE(keeps("SELECT ctid, a FROM t"));
  EXPECT_FALSE(keeps("SELECT lo_create(0)"));
  EXPECT_FALSE(keeps("SELECT current_database()"));
  EXPECT_FALSE(keeps("VACUUM t"));
  EXPECT_FALSE(keeps("ANALYZE t"));
  EXPECT_FALSE(keeps("EXPLAIN SELECT 1"));
  EXPECT_FALSE(keeps("SELECT 1; DO 'BEGIN END'"));
  EXPECT_FALSE(keeps("DROP INDEX CONCURRENTLY i"));
  for (const char* sql : {"DROP OWNED BY CURRENT_USER", "REASSIGN OWNED BY a TO b", "ANALYZE", "CLUSTER", "VACUUM FULL",
                          "ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO PUBLIC", "REINDEX SCHEMA s",
                          "DO 'BEGIN DROP OWNED BY r; END'"}) {
    EXPECT_FALSE(keeps(sql)) << sql;
  }
  IsolationSpec setup;
  setup.setups.push_back("CREATE EXTENSION x");
  EXPECT_FALSE(keeps_to_its_tables(setup));
  EXPECT_TRUE(keeps_to_its_tables({}));
}

}  // namespace
}  // namespace enginediff
