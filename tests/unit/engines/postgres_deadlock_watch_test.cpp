#include "harness/engines/postgres/deadlock_watch.hpp"

#include <gtest/gtest.h>

namespace enginediff::postgres {
namespace {

SessionOptions session_named(const std::string& name) {
  SessionOptions options;
  options.name = name;
  return options;
}

constexpr const char* kStillWaiting = "process 4711 still waiting for ShareLock on transaction 815 after 1.023 ms";

TEST(PostgresDeadlockWatch, AWaitIsNotSettledBeforeItHasLookedForACircle) {
  DeadlockWatch watch(session_named("A"), true, {});
  EXPECT_EQ(watch.setup_sql(), "; SET deadlock_timeout = 1; SET log_lock_waits = on; SET client_min_messages = log");
  watch.statement_begins();
  EXPECT_TRUE(watch.look_is_ahead("ShareLock 815"));
  watch.heard("process 4711 still waiting for ShareLock on transaction 814 after 1.023 ms");
  watch.heard(
      "process 4711 still waiting for ExclusiveLock on tuple (0,815) of relation 1 of database 2 after 1.023 ms");
  EXPECT_TRUE(watch.look_is_ahead("ShareLock 815"));
  watch.heard(kStillWaiting);
  EXPECT_FALSE(watch.look_is_ahead("ShareLock 815"));
  watch.statement_begins();
  EXPECT_TRUE(watch.look_is_ahead("ShareLock 815"));
}

TEST(PostgresDeadlockWatch, KnowsALockInAnyLanguage) {
  EXPECT_TRUE(is_about_lock(kStillWaiting, "ShareLock 815"));
  EXPECT_TRUE(
      is_about_lock("Prozess 5 wartet immer noch auf ExclusiveLock-Sperre auf Tupel (3,7) von Relation 16390 der "
                    "Datenbank 5 nach 1,000 ms",
                    "ExclusiveLock 16390 3 7"));
  EXPECT_FALSE(is_about_lock(kStillWaiting, "ExclusiveLock 815"));
  EXPECT_TRUE(is_about_lock("process 4711 still waiting for ShareLock on virtual transaction 3/17 after 1.023 ms",
                            "ShareLock 3/17"));
}

TEST(PostgresDeadlockWatch, WhatTheCaseOrTheTargetSaysStays) {
  SessionOptions options = session_named("A");
  options.settings = {{"deadlock_timeout", "10ms"}};
  EXPECT_EQ(DeadlockWatch(options, true, {}).setup_sql(), "; SET log_lock_waits = on; SET client_min_messages = log");
  options.settings = {{"deadlock_timeout", "10s"}};
  DeadlockWatch slow(options, true, {});
  EXPECT_EQ(slow.setup_sql(), "");
  EXPECT_FALSE(slow.look_is_ahead("ShareLock 815"));
  EXPECT_EQ(DeadlockWatch(session_named("A"), true, {{"Deadlock_Timeout", "2s"}}).setup_sql(), "");
}

TEST(PostgresDeadlockWatch, NothingIsAwaitedWhereNothingIsTold) {
  DeadlockWatch forbidden(session_named("A"), false, {});
  EXPECT_EQ(forbidden.setup_sql(), "");
  EXPECT_FALSE(forbidden.look_is_ahead("ShareLock 815"));
  EXPECT_EQ(DeadlockWatch(session_named(""), true, {}).setup_sql(), "");
  SessionOptions tool = session_named("A");
  tool.converses = true;
  EXPECT_EQ(DeadlockWatch(tool, true, {}).setup_sql(), "");
  DeadlockWatch watch(session_named("A"), true, {});
  EXPECT_FALSE(watch.look_is_ahead("")) << "not a lock that the server lists";
}

}  // namespace
}  // namespace enginediff::postgres
