// A SQLite statement that waits keeps what it has got so far: what others meet meanwhile, and how such a wait ends.
#include <fmt/format.h>
#include <poll.h>

#include <thread>

#include "tests/unit/engines/sqlite_sessions_test.hpp"

namespace enginediff::sqlite {
namespace {

class SqliteParkedTest : public SqliteSessionsTest {
 protected:
  // A has read the one row of t in a transaction that is still open.
  void connect_with_reader(const std::map<std::string, std::string>& settings = {}) {
    connect(settings);
    run_all(*a_, {"CREATE TABLE t (a)", "INSERT INTO t VALUES (0)", "BEGIN", "SELECT a FROM t"});
  }
};

TEST_F(SqliteParkedTest, AReaderIsRefusedItsWriteWhileASingleUpdateWaits) {
  connect_with_reader();
  EXPECT_EQ(start(*b_, "UPDATE t SET a = a + 10"), "waits for A: main: readers");
  EXPECT_EQ(start(*a_, "UPDATE t SET a = a + 1"), "error busy_upgrade");
  EXPECT_EQ(poll(*b_), "waits for A: main: readers");
  EXPECT_EQ(start(*a_, "COMMIT"), "ok");
  EXPECT_EQ(poll(*b_), "ok");
  EXPECT_EQ(run(*a_, "SELECT a FROM t"), "10");
}

TEST_F(SqliteParkedTest, AReaderIsRefusedItsWriteWhileBeginExclusiveWaits) {
  connect_with_reader();
  EXPECT_EQ(start(*b_, "BEGIN EXCLUSIVE"), "waits for A: main: readers");
  EXPECT_EQ(start(*a_, "UPDATE t SET a = a + 1"), "error busy_upgrade");
  EXPECT_EQ(start(*a_, "COMMIT"), "ok");
  EXPECT_EQ(poll(*b_), "ok");
  EXPECT_EQ(b_->transaction_state(), TransactionState::open);
}

TEST_F(SqliteParkedTest, ANewReaderIsKeptOutByAStatementThatWaits) {
  for (const std::string waits : {"UPDATE t SET a = a + 10", "ALTER TABLE t ADD COLUMN b", "BEGIN EXCLUSIVE"}) {
    SCOPED_TRACE(waits);
    connect_with_reader();
    auto c = open("C");
    EXPECT_EQ(start(*b_, waits), "waits for A: main: readers");
    EXPECT_EQ(start(*c, "SELECT a FROM t"), "waits for B: main: write lock");
    run_all(*a_, {"COMMIT"});
    EXPECT_EQ(poll(*b_), "ok");
    if (b_->transaction_state() == TransactionState::open) run_all(*b_, {"COMMIT"});
    EXPECT_EQ(poll(*c), waits.starts_with("UPDATE") ? "10" : "0");
    c.reset();
    a_.reset();
    b_.reset();
    scratch_.reset();
  }
}

TEST_F(SqliteParkedTest, NothingKeepsReadersOutInWal) {
  connect({{"journal_mode", "wal"}});
  auto c = open("C");
  run_all(*a_, {"CREATE TABLE t (a)", "INSERT INTO t VALUES (0)", "BEGIN IMMEDIATE"});
  EXPECT_EQ(start(*b_, "UPDATE t SET a = 1"), "waits for A: main: write lock");
  EXPECT_EQ(start(*c, "SELECT a FROM t"), "0");
}

// The rows came before the statement met the lock: they are neither lost nor told twice.
TEST_F(SqliteParkedTest, WhatAStatementHasReturnedStays) {
  connect_with_reader();
  EXPECT_EQ(start(*b_, "UPDATE t SET a = a + 10 RETURNING a"), "waits for A: main: readers");
  EXPECT_EQ(poll(*b_), "waits for A: main: readers");
  run_all(*a_, {"COMMIT"});
  EXPECT_EQ(poll(*b_), "10");
  EXPECT_EQ(run(*a_, "SELECT a FROM t"), "10");
}

// It is not begun again, which would see the changes() of its own first try.
TEST_F(SqliteParkedTest, AStatementIsTriedOnce) {
  connect_with_reader();
  run_all(*a_, {"COMMIT"});
  run_all(*b_, {"INSERT INTO t VALUES (1), (2), (3)"});
  run_all(*a_, {"BEGIN", "SELECT a FROM t"});
  EXPECT_EQ(start(*b_, "INSERT INTO t SELECT 100 + changes()"), "waits for A: main: readers");
  run_all(*a_, {"COMMIT"});
  EXPECT_EQ(poll(*b_), "ok");
  EXPECT_EQ(run(*a_, "SELECT max(a) FROM t"), "103");
}

TEST_F(SqliteParkedTest, ACancelledStatementLetsGo) {
  for (const std::string waits : {"UPDATE t SET a = 1", "BEGIN EXCLUSIVE", "UPDATE t SET a = 1 RETURNING a"}) {
    SCOPED_TRACE(waits);
    connect_with_reader();
    EXPECT_EQ(start(*b_, waits), "waits for A: main: readers");
    std::thread([&] { b_->cancel(); }).join();
    EXPECT_EQ(poll(*b_), "interrupted");
    EXPECT_EQ(b_->transaction_state(), TransactionState::none);
    EXPECT_EQ(start(*a_, "UPDATE t SET a = a + 1"), "ok");
    EXPECT_EQ(start(*a_, "COMMIT"), "ok");
    EXPECT_EQ(start(*b_, "UPDATE t SET a = a + 10"), "ok");
    EXPECT_EQ(run(*b_, "SELECT a FROM t"), "11");
    a_.reset();
    b_.reset();
    scratch_.reset();
  }
}

TEST_F(SqliteParkedTest, ACancelledCommitKeepsItsTransaction) {
  connect_with_reader();
  run_all(*b_, {"BEGIN", "UPDATE t SET a = 7"});
  EXPECT_EQ(start(*b_, "COMMIT"), "waits for A: main: readers");
  b_->cancel();
  EXPECT_EQ(poll(*b_), "interrupted");
  EXPECT_EQ(b_->transaction_state(), TransactionState::open);
  run_all(*a_, {"COMMIT"});
  EXPECT_EQ(start(*b_, "COMMIT"), "ok");
  EXPECT_EQ(run(*a_, "SELECT a FROM t"), "7");
}

TEST_F(SqliteParkedTest, AStatementLetsGoWhenItsLimitIsOver) {
  connect_with_reader({{"busy_timeout", "20"}});
  EXPECT_EQ(start(*b_, "UPDATE t SET a = 1"), "waits for A: main: readers");
  pollfd descriptor{b_->wait_fd(), POLLIN, 0};
  ASSERT_EQ(::poll(&descriptor, 1, -1), 1);
  EXPECT_EQ(poll(*b_), "error busy");
  EXPECT_EQ(start(*a_, "UPDATE t SET a = a + 1"), "ok");
  EXPECT_EQ(start(*a_, "COMMIT"), "ok");
  EXPECT_EQ(run(*b_, "SELECT a FROM t"), "1");
}

TEST_F(SqliteParkedTest, AKilledSessionLetsGo) {
  connect_with_reader();
  EXPECT_EQ(start(*b_, "UPDATE t SET a = 1"), "waits for A: main: readers");
  EXPECT_TRUE(scratch_->kill(*b_).has_value());
  EXPECT_EQ(start(*a_, "UPDATE t SET a = a + 5"), "ok");
  EXPECT_EQ(start(*a_, "COMMIT"), "ok");
  EXPECT_EQ(poll(*b_), "lost: the session was killed");
  EXPECT_EQ(run(*a_, "SELECT a FROM t"), "5");
}

TEST_F(SqliteParkedTest, ASessionMayGoWhileItsStatementWaits) {
  for (const std::string waits : {"UPDATE t SET a = 1", "BEGIN EXCLUSIVE", "UPDATE t SET a = 1 RETURNING a"}) {
    SCOPED_TRACE(waits);
    connect_with_reader();
    EXPECT_EQ(start(*b_, waits), "waits for A: main: readers");
    b_.reset();
    EXPECT_EQ(start(*a_, "UPDATE t SET a = a + 5"), "ok");
    EXPECT_EQ(start(*a_, "COMMIT"), "ok");
    a_.reset();
    EXPECT_TRUE(scratch_->drop().has_value());
    scratch_.reset();
  }
}

// A statement under way is its session's; the thread may be another one each time.
TEST_F(SqliteParkedTest, AWaitMayEndInAnotherThread) {
  connect_with_reader();
  std::thread([&] { EXPECT_EQ(start(*b_, "UPDATE t SET a = 1"), "waits for A: main: readers"); }).join();
  run_all(*a_, {"COMMIT"});
  std::thread([&] { EXPECT_EQ(poll(*b_), "ok"); }).join();
  EXPECT_EQ(run(*b_, "SELECT a FROM t"), "1");
}

// Each holds one file and waits for the other: nothing ends that but a cancel.
TEST_F(SqliteParkedTest, ACircleOverTwoFilesEndsByACancel) {
  connect({});
  const std::string attach = fmt::format("ATTACH '{}/x.db' AS x", scratch_->name());
  for (Session* session : {a_.get(), b_.get()}) run_all(*session, {attach});
  run_all(*a_, {"CREATE TABLE main.t (a)", "CREATE TABLE x.u (a)", "BEGIN", "INSERT INTO main.t VALUES (1)"});
  run_all(*b_, {"BEGIN", "INSERT INTO x.u VALUES (1)"});
  EXPECT_EQ(start(*a_, "INSERT INTO x.u VALUES (2)"), "waits for B: x: write lock");
  EXPECT_EQ(start(*b_, "INSERT INTO main.t VALUES (2)"), "waits for A: main: write lock");
  EXPECT_EQ(poll(*a_), "waits for B: x: write lock");
  EXPECT_EQ(poll(*b_), "waits for A: main: write lock");
  b_->cancel();
  EXPECT_EQ(poll(*b_), "interrupted");
  EXPECT_EQ(poll(*a_), "waits for B: x: write lock");
  EXPECT_EQ(start(*b_, "ROLLBACK"), "ok");
  EXPECT_EQ(poll(*a_), "ok");
}

TEST_F(SqliteParkedTest, ACheckpointWaitsForAReader) {
  connect({{"journal_mode", "wal"}});
  run_all(*a_, {"CREATE TABLE t (a)", "BEGIN", "SELECT a FROM t"});
  run_all(*b_, {"INSERT INTO t VALUES (1)"});
  EXPECT_EQ(start(*b_, "PRAGMA wal_checkpoint(TRUNCATE)"), "waits for A: main: readers");
  run_all(*a_, {"COMMIT"});
  EXPECT_EQ(poll(*b_), "0");
}

// In the log of A's database B has written what A does not see.
class SqliteCheckpointTest : public SqliteSessionsTest {
 protected:
  void connect_with_reader() {
    connect({{"journal_mode", "wal"}});
    run_all(*a_, {"CREATE TABLE t (a)", "INSERT INTO t VALUES (0)", "BEGIN", "SELECT a FROM t"});
    run_all(*b_, {"UPDATE t SET a = 1"});
  }
  static void await_limit(const Session& session) {
    ASSERT_GE(session.wait_fd(), 0) << "it does not wait";
    pollfd descriptor{session.wait_fd(), POLLIN, 0};
    ASSERT_EQ(::poll(&descriptor, 1, -1), 1);
  }
};

TEST_F(SqliteCheckpointTest, AWriterWaitsForACheckpointAndNotForItsReaders) {
  for (const std::string mode : {"FULL", "RESTART", "TRUNCATE"}) {
    SCOPED_TRACE(mode);
    connect_with_reader();
    auto c = open("C", {{"busy_timeout", "20"}});
    auto d = open("D");
    EXPECT_EQ(start(*c, "PRAGMA wal_checkpoint(" + mode + ")"), "waits for A: main: readers");
    EXPECT_EQ(start(*d, "UPDATE t SET a = 2"), "waits for C: main: write lock");
    EXPECT_EQ(start(*b_, "BEGIN IMMEDIATE"), "waits for C: main: write lock");
    await_limit(*c);
    EXPECT_EQ(poll(*c), "1");
    EXPECT_EQ(poll(*d), "ok") << "A reads still";
    EXPECT_EQ(poll(*b_), "ok");
    c.reset();
    d.reset();
    a_.reset();
    b_.reset();
    scratch_.reset();
  }
}

TEST_F(SqliteCheckpointTest, TheReaderFreesTheCheckpointAndThatTheWriter) {
  connect_with_reader();
  const auto c = open("C"), d = open("D");
  EXPECT_EQ(start(*c, "PRAGMA wal_checkpoint(TRUNCATE)"), "waits for A: main: readers");
  EXPECT_EQ(start(*d, "UPDATE t SET a = 2"), "waits for C: main: write lock");
  run_all(*a_, {"COMMIT"});
  EXPECT_EQ(poll(*c), "0");
  EXPECT_EQ(poll(*d), "ok");
}

// It holds no write lock as long as somebody else does.
TEST_F(SqliteCheckpointTest, ACheckpointBehindAWriterIsInNobodysWay) {
  connect_with_reader();
  const auto c = open("C"), d = open("D");
  run_all(*b_, {"BEGIN IMMEDIATE"});
  EXPECT_EQ(start(*c, "PRAGMA wal_checkpoint(RESTART)"), "waits for B: main: write lock");
  EXPECT_EQ(start(*d, "UPDATE t SET a = 2"), "waits for B: main: write lock");
  run_all(*b_, {"COMMIT"});
  EXPECT_EQ(poll(*c), "waits for A: main: readers");
  EXPECT_EQ(poll(*d), "waits for C: main: write lock");
  EXPECT_EQ(start(*b_, "PRAGMA wal_checkpoint(FULL)"), "1") << "a second one is told at once";
  run_all(*a_, {"COMMIT"});
  EXPECT_EQ(poll(*c), "0");
  EXPECT_EQ(poll(*d), "ok");
}

class SqliteCheckpointOfSeveralTest : public SqliteCheckpointTest {
 protected:
  // A reads x, in whose log B has written since.
  void connect_with_reader_of_x() {
    connect({{"journal_mode", "wal"}});
    c_ = open("C");
    d_ = open("D");
    const std::string attach = fmt::format("ATTACH '{}/x.db' AS x", scratch_->name());
    for (Session* session : {a_.get(), b_.get(), c_.get(), d_.get()}) run_all(*session, {attach});
    run_all(*a_, {"PRAGMA x.journal_mode = wal", "CREATE TABLE main.t (a)", "CREATE TABLE x.u (a)", "BEGIN",
                  "SELECT * FROM x.u"});
    run_all(*b_, {"INSERT INTO x.u VALUES (1)", "INSERT INTO main.t VALUES (1)"});
    run_all(*c_, {"SELECT * FROM x.u"});  // before its first look at a file it does not know of the log
  }
  std::unique_ptr<Session> c_, d_;
};

TEST_F(SqliteCheckpointOfSeveralTest, ACheckpointTakesOneFileAfterTheOther) {
  connect_with_reader_of_x();
  EXPECT_EQ(start(*c_, "PRAGMA wal_checkpoint(TRUNCATE)"), "waits for A: x: readers");
  run_all(*b_, {"BEGIN", "INSERT INTO main.t VALUES (2)"});
  EXPECT_EQ(poll(*c_), "waits for A: x: readers") << "it is through with main";
  EXPECT_EQ(start(*d_, "INSERT INTO x.u VALUES (2)"), "waits for C: x: write lock");
  run_all(*a_, {"COMMIT"});
  EXPECT_EQ(poll(*c_), "0");
  EXPECT_EQ(poll(*d_), "ok");
}

TEST_F(SqliteCheckpointOfSeveralTest, ACheckpointOfOneFileLeavesTheOthersAlone) {
  connect_with_reader_of_x();
  EXPECT_EQ(start(*c_, "PRAGMA main.wal_checkpoint(TRUNCATE)"), "0");
  run_all(*b_, {"BEGIN", "SELECT * FROM main.t"});
  run_all(*d_, {"INSERT INTO main.t VALUES (3)"});
  EXPECT_EQ(start(*c_, "PRAGMA x.wal_checkpoint(TRUNCATE)"), "waits for A: x: readers");
  EXPECT_EQ(start(*d_, "INSERT INTO main.t VALUES (4)"), "ok");
  run_all(*a_, {"COMMIT"});
  EXPECT_EQ(poll(*c_), "0");
}

// In WAL mode a connection keeps a shared lock of the file, and who is to have it alone waits for all of them.
TEST_F(SqliteCheckpointTest, ExclusiveLockingModeWaitsForIdleConnections) {
  connect({{"journal_mode", "wal"}});
  const auto setup = open("");
  auto c = open("C", {{"busy_timeout", "20"}});
  run_all(*a_, {"CREATE TABLE t (a)"});
  run_all(*c, {"PRAGMA locking_mode = EXCLUSIVE"});
  EXPECT_EQ(start(*c, "INSERT INTO t VALUES (1)"), "waits for A B: main: file lock");
  EXPECT_EQ(start(*a_, "BEGIN IMMEDIATE"), "ok") << "they go on meanwhile";
  EXPECT_EQ(start(*b_, "INSERT INTO t VALUES (2)"), "waits for A: main: write lock");
  await_limit(*c);
  EXPECT_EQ(poll(*c), "error busy");
  run_all(*a_, {"COMMIT"});
  EXPECT_EQ(poll(*b_), "ok");
}

TEST_F(SqliteCheckpointTest, ExclusiveLockingModeComesWhenTheLastConnectionHasGone) {
  connect({{"journal_mode", "wal"}});
  run_all(*a_, {"CREATE TABLE t (a)", "PRAGMA locking_mode = EXCLUSIVE"});
  EXPECT_EQ(start(*a_, "INSERT INTO t VALUES (1)"), "waits for B: main: file lock");
  EXPECT_TRUE(scratch_->kill(*b_).has_value());
  EXPECT_EQ(poll(*a_), "ok");
}

}  // namespace
}  // namespace enginediff::sqlite
