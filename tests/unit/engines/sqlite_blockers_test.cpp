// Which sessions a statement of SQLite waits for where several hold something.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/engines/sqlite_sessions_test.hpp"

namespace enginediff::sqlite {
namespace {

class SqliteBlockersTest : public SqliteSessionsTest {
 protected:
  // main.t and x.u, both empty; A, B and C know both files, D main only.
  void connect_to_two_files() {
    connect({});
    c_ = open("C");
    d_ = open("D");
    const std::string attach = fmt::format("ATTACH '{}/x.db' AS x", scratch_->name());
    for (Session* session : {a_.get(), b_.get(), c_.get()}) run_all(*session, {attach});
    run_all(*a_, {"CREATE TABLE main.t (a)", "CREATE TABLE x.u (a)"});
  }

  std::unique_ptr<Session> c_, d_;
};

TEST_F(SqliteBlockersTest, WaitsForTheHolderOfTheFileInQuestion) {
  connect_to_two_files();
  run_all(*a_, {"BEGIN", "INSERT INTO main.t VALUES (1)"});
  run_all(*b_, {"BEGIN", "INSERT INTO x.u VALUES (1)"});
  // A holds main and wants x, B the reverse: a circle that SQLite never resolves, and that is told as it is.
  EXPECT_EQ(start(*a_, "INSERT INTO x.u VALUES (2)"), "waits for B: x: write lock");
  EXPECT_EQ(start(*b_, "INSERT INTO main.t VALUES (2)"), "waits for A: main: write lock");
  b_->cancel();
  EXPECT_EQ(poll(*b_), "interrupted");
  EXPECT_EQ(start(*b_, "COMMIT"), "ok");
  EXPECT_EQ(poll(*a_), "ok");
}

// A holds a file that the statement does not touch.
TEST_F(SqliteBlockersTest, WhoHoldsAnotherFileIsNotWaitedFor) {
  connect_to_two_files();
  run_all(*a_, {"BEGIN", "INSERT INTO main.t VALUES (1)"});
  run_all(*b_, {"BEGIN", "INSERT INTO x.u VALUES (1)"});
  EXPECT_EQ(start(*c_, "INSERT INTO x.u SELECT a FROM main.t"), "waits for B: x: write lock");
  run_all(*b_, {"COMMIT"});
  EXPECT_EQ(poll(*c_), "ok");
}

// A has got its own file already; C writes another one.
TEST_F(SqliteBlockersTest, AWriteAtItsCommitWaitsForReaders) {
  connect_to_two_files();
  run_all(*c_, {"BEGIN", "INSERT INTO x.u VALUES (1)"});
  run_all(*b_, {"BEGIN", "SELECT * FROM t"});
  EXPECT_EQ(start(*a_, "INSERT INTO t VALUES (1)"), "waits for B: main: readers");
  run_all(*b_, {"COMMIT"});
  EXPECT_EQ(poll(*a_), "ok");
}

TEST_F(SqliteBlockersTest, AReaderWaitsForWhoKeepsReadersOut) {
  connect_to_two_files();
  run_all(*b_, {"BEGIN", "INSERT INTO t VALUES (1)"});
  run_all(*d_, {"ATTACH '" + scratch_->name() + "/x.db' AS x", "SELECT * FROM x.u"});
  run_all(*c_, {"BEGIN", "SELECT * FROM x.u"});
  EXPECT_EQ(start(*d_, "INSERT INTO x.u VALUES (1)"), "waits for C: x: readers");
  EXPECT_EQ(start(*a_, "SELECT count(*) FROM x.u"), "waits for D: x: write lock") << "B writes main, and lets read";
  run_all(*c_, {"COMMIT"});
  EXPECT_EQ(poll(*d_), "ok");
  EXPECT_EQ(poll(*a_), "1");
}

TEST_F(SqliteBlockersTest, AFileThatTheStatementDoesNotUseIsNobodysWait) {
  connect_to_two_files();
  run_all(*c_, {"BEGIN", "INSERT INTO x.u VALUES (1)"});
  run_all(*d_, {"BEGIN EXCLUSIVE"});
  EXPECT_EQ(start(*a_, "INSERT INTO x.u VALUES (2)"), "waits for C: x: write lock");
  run_all(*c_, {"COMMIT"});
  EXPECT_EQ(poll(*a_), "ok");
}

TEST_F(SqliteBlockersTest, ExclusiveLockingModeKeepsAReadersLock) {
  connect({});
  run_all(*a_, {"CREATE TABLE t (a)", "BEGIN IMMEDIATE"});
  run_all(*b_, {"PRAGMA locking_mode = EXCLUSIVE", "SELECT * FROM t", "PRAGMA locking_mode = NORMAL"});
  EXPECT_EQ(start(*a_, "COMMIT"), "waits for B: main: exclusive locking mode");
  run_all(*b_, {"SELECT * FROM t"});
  EXPECT_EQ(poll(*a_), "ok");
}

TEST_F(SqliteBlockersTest, ExclusiveLockingModeIsOfOneFile) {
  connect_to_two_files();
  run_all(*c_, {"PRAGMA main.locking_mode = EXCLUSIVE"});
  run_all(*b_, {"PRAGMA x.locking_mode = EXCLUSIVE", "INSERT INTO x.u VALUES (1)"});
  EXPECT_EQ(start(*a_, "INSERT INTO x.u VALUES (2)"), "waits for B: x: exclusive locking mode");
  run_all(*b_, {"PRAGMA x.locking_mode = NORMAL", "SELECT * FROM x.u"});
  EXPECT_EQ(poll(*a_), "ok");
}

// A has read x; it has written main, or is about to wait for it.
TEST_F(SqliteBlockersTest, AnUpgradeOfOneOfSeveralFilesIsTheRealAnswer) {
  connect_to_two_files();
  run_all(*a_, {"BEGIN", "SELECT * FROM x.u", "INSERT INTO t VALUES (1)"});
  run_all(*b_, {"BEGIN", "INSERT INTO x.u VALUES (1)"});
  EXPECT_EQ(start(*a_, "INSERT INTO x.u VALUES (2)"), "error busy_upgrade");
  run_all(*a_, {"ROLLBACK", "CREATE TEMP TRIGGER r AFTER INSERT ON t BEGIN INSERT INTO u VALUES (new.a); END", "BEGIN",
                "SELECT * FROM x.u"});
  run_all(*d_, {"BEGIN", "INSERT INTO t VALUES (1)"});
  EXPECT_EQ(start(*a_, "INSERT INTO t VALUES (2)"), "waits for D: main: write lock") << "B is not to be waited for";
  run_all(*d_, {"COMMIT"});
  EXPECT_EQ(poll(*a_), "error busy_upgrade");
}

// Nothing of the interrupt is left for what the harness asks.
TEST_F(SqliteBlockersTest, ACancelledSessionInExclusiveLockingModeIsStillSeen) {
  connect({});
  run_all(*a_, {"CREATE TABLE t (a)", "BEGIN IMMEDIATE"});
  run_all(*b_, {"PRAGMA locking_mode = EXCLUSIVE"});
  EXPECT_EQ(start(*b_, "INSERT INTO t VALUES (1)"), "waits for A: main: write lock");
  b_->cancel();
  EXPECT_EQ(poll(*b_), "interrupted");
  EXPECT_EQ(start(*a_, "COMMIT"), "waits for B: main: exclusive locking mode");
  run_all(*b_, {"PRAGMA locking_mode = NORMAL", "SELECT * FROM t"});
  EXPECT_EQ(poll(*a_), "ok");
}

// Before it has looked at the file, and after.
TEST_F(SqliteBlockersTest, ExclusiveLockingModeWithALogWaitsForEveryConnection) {
  for (const bool looked : {false, true}) {
    connect({});
    run_all(*a_, {"PRAGMA journal_mode = wal", "CREATE TABLE t (a)"});
    if (looked) run_all(*b_, {"SELECT * FROM t"});
    run_all(*b_, {"PRAGMA locking_mode = EXCLUSIVE"});
    EXPECT_EQ(start(*b_, "BEGIN IMMEDIATE"), "waits for A: main: file lock");
    a_.reset();
    EXPECT_EQ(poll(*b_), "ok");
    b_.reset();
    scratch_.reset();
  }
}

}  // namespace
}  // namespace enginediff::sqlite
