#include <fmt/format.h>
#include <gmock/gmock.h>

#include "harness/engines/postgres/marker.hpp"
#include "tests/unit/engines/postgres_server.hpp"

namespace enginediff::postgres {
namespace {

using testing::HasSubstr;

ENGINEDIFF_ON_POSTGRES_SERVERS(PostgresScratchTest);

TEST_P(PostgresScratchTest, LeavesNothingToTheNext) {
  const auto engine = connect();
  std::string pid;
  for (int round = 0; round < 2; ++round) {
    const auto scratch = this->scratch(*engine);
    const auto session = this->session(*scratch);
    EXPECT_EQ(told(*session, "SELECT count(*) FROM pg_class WHERE oid >= 16384"), "0");
    EXPECT_EQ(told(*session, "SELECT count(*) FROM pg_type WHERE oid >= 16384"), "0");
    EXPECT_EQ(told(*session, "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()"),
              "0");
    EXPECT_EQ(told(*session, "SELECT count(*) FROM pg_prepared_statements"), "0");
    EXPECT_EQ(told(*session, "SHOW work_mem"), "'4MB'");
    // The second scratch gets the first one's connection.
    if (round == 1) {
      EXPECT_EQ(told(*session, "SELECT pg_backend_pid()"), pid);
    }
    pid = told(*session, "SELECT pg_backend_pid()");
    run_all(*session, {"CREATE TABLE t (a int)", "CREATE TEMP TABLE u (a int)", "CREATE TYPE mood AS ENUM ('a')",
                       "SET work_mem = '9MB'", "SELECT pg_advisory_lock(1)", "PREPARE p AS SELECT 1", "LISTEN c",
                       "BEGIN", "SELECT 1"});
  }
}

TEST_P(PostgresScratchTest, RollsBackPreparedTransactions) {
  const auto engine = connect();
  const std::string id = "'it''s left by " + new_token() + "'";  // all databases of a server share these names
  {
    const auto scratch = this->scratch(*engine);
    const auto session = this->session(*scratch);
    run_all(*session, {"CREATE TABLE t (a int)", "BEGIN", "INSERT INTO t VALUES (1)", "PREPARE TRANSACTION " + id});
    EXPECT_EQ(told(*session, "SELECT count(*) FROM pg_prepared_xacts WHERE gid = " + id), "1");
  }
  const auto scratch = this->scratch(*engine);
  EXPECT_EQ(told(*session(*scratch), "SELECT count(*) FROM pg_prepared_xacts WHERE database = current_database()"),
            "0");
}

TEST_P(PostgresScratchTest, DropSaysWhatItCannotDrop) {
  const auto engine = connect();
  auto scratch = this->scratch(*engine);
  EXPECT_EQ(told(*session(*scratch), "CREATE TABLE t (a int)"), "ok CREATE TABLE");
  EXPECT_TRUE(scratch->drop());
  EXPECT_TRUE(scratch->drop());  // the second time there is nothing
}

TEST_P(PostgresScratchTest, ASchemaThatTheCaseDroppedIsNoError) {
  const auto engine = connect();
  auto scratch = this->scratch(*engine);
  EXPECT_EQ(told(*session(*scratch), "DROP SCHEMA " + scratch->name()), "ok DROP SCHEMA");
  EXPECT_TRUE(scratch->drop());
}

TEST_P(PostgresScratchTest, ASessionDestroyedInMidStatementIsStopped) {
  const auto engine = connect();
  auto scratch = this->scratch(*engine);
  {
    const auto session = this->session(*scratch);
    run_all(*session, {"CREATE TABLE t (a int)", "BEGIN", "LOCK TABLE t"});
    RowSink sink;
    ASSERT_TRUE(session->start({"SELECT pg_sleep(600)", false, {}}, sink));
  }
  EXPECT_TRUE(scratch->drop());
}

TEST_P(PostgresScratchTest, RefusesModesThatPostgresDoesNotHave) {
  const auto engine = connect();
  ScratchOptions options;
  options.begin_mode = "immediate";
  const auto scratch = engine->create_scratch(options);
  ASSERT_FALSE(scratch);
  EXPECT_EQ(scratch.error().fault, Fault::usage);
}

TEST_P(PostgresScratchTest, GoesOnAfterItsConnectionsWereCut) {
  const std::string token = new_token();
  auto admin = administrator();
  ASSERT_TRUE(declare_alive(admin, token));  // other tests clean the same server at the same time
  const auto engine = connect({}, token);
  {
    const auto scratch = this->scratch(*engine);
    EXPECT_EQ(told(*session(*scratch), "SELECT 1"), "1");
  }
  EXPECT_EQ(end_connections(admin, token), "t");
  const auto scratch = this->scratch(*engine);
  EXPECT_EQ(told(*session(*scratch), "SELECT 1"), "1");
}

TEST_P(PostgresScratchTest, SessionOptionsAreForThatSessionOnly) {
  const auto engine = connect();
  const auto scratch = this->scratch(*engine);
  SessionOptions options;
  options.isolation = "serializable";
  options.settings = {{"lock_timeout", "123"}, {"deadlock_timeout", "50ms"}};
  {
    const auto session = this->session(*scratch, options);
    EXPECT_EQ(told(*session, "SHOW transaction_isolation"), "'serializable'");
    EXPECT_EQ(told(*session, "SHOW lock_timeout"), "'123ms'");
    EXPECT_EQ(told(*session, "SHOW deadlock_timeout"), "'50ms'");
  }
  const auto session = this->session(*scratch);
  EXPECT_EQ(told(*session, "SHOW transaction_isolation"), "'read committed'");
  EXPECT_EQ(told(*session, "SHOW lock_timeout"), "'0'");
  options.settings = {{"busy_timeout", "1"}};
  const auto refused = scratch->open_session(options);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, Fault::usage);
  EXPECT_THAT(refused.error().message, HasSubstr("busy_timeout"));
}

}  // namespace
}  // namespace enginediff::postgres
