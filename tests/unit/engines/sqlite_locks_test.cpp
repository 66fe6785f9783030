// SQLite's locks on the stepped path: what is a wait, what is the engine's real answer, and who is waited for.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <poll.h>

#include "tests/unit/engines/sqlite_sessions_test.hpp"

namespace enginediff::sqlite {
namespace {

class SqliteLocksTest : public SqliteSessionsTest {};

TEST_F(SqliteLocksTest, AnUpgradeThatWouldDeadlockIsTheRealAnswer) {
  connect({});
  run_all(*a_, {"CREATE TABLE t (a)", "INSERT INTO t VALUES (1)", "BEGIN", "SELECT * FROM t"});
  run_all(*b_, {"BEGIN", "SELECT * FROM t"});
  EXPECT_EQ(start(*a_, "UPDATE t SET a = 2"), "ok");
  EXPECT_EQ(start(*b_, "UPDATE t SET a = 3"), "error busy_upgrade");
  EXPECT_EQ(b_->transaction_state(), TransactionState::open);
  EXPECT_EQ(start(*a_, "COMMIT"), "waits for B: main: readers");
  EXPECT_EQ(start(*b_, "ROLLBACK"), "ok");
  EXPECT_EQ(poll(*a_), "ok");
}

TEST_F(SqliteLocksTest, AStaleSnapshotIsTheRealAnswer) {
  connect({{"journal_mode", "wal"}});
  run_all(*a_, {"CREATE TABLE t (a)", "INSERT INTO t VALUES (1)", "BEGIN", "SELECT * FROM t"});
  run_all(*b_, {"UPDATE t SET a = 2"});
  EXPECT_EQ(start(*a_, "UPDATE t SET a = 3"), "error busy_snapshot");
}

TEST_F(SqliteLocksTest, APendingWriterShutsOutNewReaders) {
  connect({});
  const auto c = open("C");
  run_all(*a_, {"CREATE TABLE t (a)", "INSERT INTO t VALUES (1)", "BEGIN", "SELECT * FROM t"});
  run_all(*b_, {"BEGIN", "INSERT INTO t VALUES (2)"});
  EXPECT_EQ(start(*b_, "COMMIT"), "waits for A: main: readers");
  EXPECT_EQ(start(*c, "SELECT count(*) FROM t"), "waits for B: main: write lock");
  EXPECT_EQ(start(*a_, "COMMIT"), "ok");
  EXPECT_EQ(poll(*b_), "ok");
  EXPECT_EQ(poll(*c), "2");
}

TEST_F(SqliteLocksTest, ExclusiveLockingModeIsWaitedFor) {
  connect({});
  run_all(*a_, {"CREATE TABLE t (a)", "PRAGMA locking_mode = EXCLUSIVE", "INSERT INTO t VALUES (1)"});
  EXPECT_EQ(start(*b_, "SELECT count(*) FROM t"), "waits for A: main: exclusive locking mode");
  run_all(*a_, {"PRAGMA locking_mode = NORMAL"});
  EXPECT_EQ(poll(*b_), "waits for A: main: exclusive locking mode");
  run_all(*a_, {"SELECT * FROM t"});
  EXPECT_EQ(poll(*b_), "1");
}

// A write that outgrows its cache wants the exclusive lock before its transaction ends.
constexpr const char* kManyRows =
    "WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 3000) INSERT INTO t SELECT n, "
    "hex(zeroblob(100)) FROM c";

TEST_F(SqliteLocksTest, AWriteThatOutgrowsItsCacheWaitsForAReader) {
  connect({{"cache_size", "10"}});
  run_all(*a_, {"CREATE TABLE t (a, b)", "INSERT INTO t VALUES (0, 0)", "BEGIN", "SELECT * FROM t"});
  run_all(*b_, {"BEGIN"});
  EXPECT_EQ(start(*b_, kManyRows), "waits for A: main: readers");
  EXPECT_EQ(poll(*b_), "waits for A: main: readers");
  run_all(*a_, {"COMMIT"});
  EXPECT_EQ(poll(*b_), "ok");
  EXPECT_EQ(start(*b_, "COMMIT"), "ok");
  EXPECT_EQ(run(*a_, "SELECT count(*) FROM t"), "3001");
}

// Told that it is not to wait, SQLite keeps in memory what the cache does not hold.
TEST_F(SqliteLocksTest, AWriteThatOutgrowsItsCacheGoesOnWhenTheLimitIsOver) {
  connect({{"cache_size", "10"}, {"busy_timeout", "20"}});
  run_all(*a_, {"CREATE TABLE t (a, b)", "INSERT INTO t VALUES (0, 0)", "BEGIN", "SELECT * FROM t"});
  run_all(*b_, {"BEGIN"});
  EXPECT_EQ(start(*b_, kManyRows), "waits for A: main: readers");
  pollfd descriptor{b_->wait_fd(), POLLIN, 0};
  ASSERT_EQ(::poll(&descriptor, 1, -1), 1);
  EXPECT_EQ(poll(*b_), "ok");
  run_all(*a_, {"COMMIT"});
  EXPECT_EQ(start(*b_, "COMMIT"), "ok");
}

TEST_F(SqliteLocksTest, TheBusyTimeoutIsTold) {
  connect({});
  EXPECT_EQ(run(*a_, "PRAGMA busy_timeout = 3000"), "3000");
  EXPECT_EQ(start(*b_, "PRAGMA busy_timeout"), "0");
  for (int i = 0; i < 2; ++i) EXPECT_EQ(start(*a_, "pragma main.busy_timeout;"), "3000");
  run_all(*b_, {"BEGIN IMMEDIATE"});
  EXPECT_EQ(start(*a_, "BEGIN IMMEDIATE"), "waits for B: main: write lock");
  run_all(*b_, {"COMMIT"});
  EXPECT_EQ(poll(*a_), "ok");
}

TEST_F(SqliteLocksTest, RawAnswersAtOnce) {
  connect({{"busy_timeout", "0"}});
  run_all(*a_, {"CREATE TABLE t (a)", "BEGIN IMMEDIATE"});
  EXPECT_EQ(start(*b_, "INSERT INTO t VALUES (1)"), "error busy");
}

TEST_F(SqliteLocksTest, ASessionsOwnTimeoutWins) {
  connect({{"busy_timeout", "0"}});
  const auto patient = open("C", {{"lock_timeout", "60000"}});
  const auto endless = open("D", {{"lock_timeout", "0"}});
  run_all(*a_, {"CREATE TABLE t (a)", "BEGIN IMMEDIATE"});
  EXPECT_EQ(start(*patient, "INSERT INTO t VALUES (1)"), "waits for A: main: write lock");
  EXPECT_EQ(start(*endless, "INSERT INTO t VALUES (1)"), "waits for A: main: write lock");
  EXPECT_EQ(endless->wait_fd(), -1);
  run_all(*a_, {"COMMIT"});
  EXPECT_EQ(poll(*patient), "ok");
  EXPECT_EQ(poll(*endless), "ok");
}

TEST_F(SqliteLocksTest, AWaitWithALimitTellsWhenItIsOver) {
  connect({{"busy_timeout", "20"}});
  run_all(*a_, {"CREATE TABLE t (a)", "BEGIN IMMEDIATE"});
  EXPECT_EQ(b_->wait_fd(), -1);
  EXPECT_EQ(start(*b_, "INSERT INTO t VALUES (1)"), "waits for A: main: write lock");
  pollfd descriptor{b_->wait_fd(), POLLIN, 0};
  ASSERT_EQ(::poll(&descriptor, 1, -1), 1);
  EXPECT_EQ(poll(*b_), "error busy");
  EXPECT_EQ(b_->wait_fd(), -1);
}

TEST_F(SqliteLocksTest, TheCasesOwnBusyTimeoutCounts) {
  connect({});
  run_all(*a_, {"CREATE TABLE t (a)", "BEGIN IMMEDIATE"});
  run_all(*b_, {"PRAGMA busy_timeout = 0"});
  EXPECT_EQ(start(*b_, "INSERT INTO t VALUES (1)"), "error busy");
  EXPECT_EQ(run(*b_, "PRAGMA busy_timeout = 60000"), "60000");
  EXPECT_EQ(start(*b_, "INSERT INTO t VALUES (1)"), "waits for A: main: write lock");
  EXPECT_GE(b_->wait_fd(), 0);
  run_all(*a_, {"COMMIT"});
  EXPECT_EQ(poll(*b_), "ok");
}

TEST_F(SqliteLocksTest, ExecuteNeverWaits) {
  connect({{"busy_timeout", "60000"}});
  run_all(*a_, {"CREATE TABLE t (a)", "BEGIN IMMEDIATE"});
  EXPECT_EQ(run(*b_, "INSERT INTO t VALUES (1)"), "error busy");
}

TEST_F(SqliteLocksTest, ASharedCacheLocksTables) {
  connect({{"cache", "shared"}});
  run_all(*a_, {"CREATE TABLE t (a)", "BEGIN", "INSERT INTO t VALUES (1)"});
  EXPECT_EQ(start(*b_, "SELECT * FROM t"), "error locked_shared_cache");
}

TEST_F(SqliteLocksTest, APlainBeginBecomesWhatTheScratchSays) {
  connect({}, {.begin_mode = "immediate", .journal_mode = "", .exclusive = false});
  RowSink sink;
  const auto begun = a_->execute({" -- plain\n begin transaction ;", false, {}}, Deadline::never(), sink);
  EXPECT_EQ(std::get<Completion>(begun->answer).tag, "BEGIN IMMEDIATE");
  EXPECT_EQ(start(*b_, "BEGIN IMMEDIATE"), "waits for A: main: write lock");
  EXPECT_EQ(run(*a_, "COMMIT"), "ok");
  EXPECT_EQ(poll(*b_), "ok");
  EXPECT_EQ(start(*a_, "BEGIN DEFERRED"), "ok") << "a mode that is written stays";
}

// The same schedule comes out the same every time.
TEST_F(SqliteLocksTest, AScheduleIsDeterministic) {
  for (int round = 0; round < 100; ++round) {
    connect(round % 2 == 0 ? std::map<std::string, std::string>{}
                           : std::map<std::string, std::string>{{"journal_mode", "wal"}});
    auto c = open("C");
    run_all(*a_, {"CREATE TABLE t (a INTEGER PRIMARY KEY)"});
    std::vector<std::string> trace;
    trace.push_back(start(*a_, "BEGIN"));
    trace.push_back(start(*a_, "INSERT INTO t VALUES (1)"));
    trace.push_back(start(*b_, "INSERT INTO t VALUES (1)"));
    trace.push_back(start(*c, "INSERT INTO t VALUES (1)"));
    trace.push_back(start(*a_, "ROLLBACK"));
    trace.push_back(poll(*b_));
    trace.push_back(poll(*c));
    ASSERT_THAT(trace, testing::ElementsAre("ok", "ok", "waits for A: main: write lock",
                                            "waits for A: main: write lock", "ok", "ok", "error unique_violation"))
        << "round " << round;
    c.reset();
    a_.reset();
    b_.reset();
    scratch_.reset();
  }
}

// What it waits for is the schema, in which the table is then not found.
TEST_F(SqliteLocksTest, AStatementThatIsCancelledBeforeItIsPreparedIsInterrupted) {
  connect({{"journal_mode", "delete"}});
  run_all(*a_, {"CREATE TABLE t (a)"});
  run_all(*b_, {"SELECT * FROM t"});
  run_all(*a_, {"BEGIN EXCLUSIVE", "CREATE TABLE d (a)"});
  EXPECT_EQ(start(*b_, "DROP TABLE d"), "waits for A: main: write lock");
  b_->cancel();
  EXPECT_EQ(poll(*b_), "interrupted");
}

TEST_F(SqliteLocksTest, AKilledWaiterIsLostAndItsLocksAreFreed) {
  connect({});
  run_all(*a_, {"CREATE TABLE t (a)", "BEGIN IMMEDIATE"});
  EXPECT_EQ(start(*b_, "BEGIN IMMEDIATE"), "waits for A: main: write lock");
  EXPECT_TRUE(scratch_->kill(*a_).has_value());
  EXPECT_EQ(poll(*b_), "ok");
  EXPECT_TRUE(scratch_->kill(*b_).has_value());
  EXPECT_EQ(run(*b_, "SELECT 1"), "lost: the session was killed");
}

}  // namespace
}  // namespace enginediff::sqlite
