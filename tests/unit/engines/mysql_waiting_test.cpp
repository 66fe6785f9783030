// Who waits for whom, with more than two sessions: the server's own answer, on every server.
#include <poll.h>

#include "tests/unit/engines/mysql_server.hpp"

namespace enginediff::mysql {
namespace {

using testing::AnyOf;

class MysqlWaitingTest : public MysqlServerTest {
 protected:
  void SetUp() override {
    engine_ = connect();
    scratch_ = scratch(*engine_);
    a_ = session(*scratch_, "A");
    b_ = session(*scratch_, "B");
    c_ = session(*scratch_, "C");
    run_all(*a_, {"CREATE TABLE t (a INT PRIMARY KEY, b INT)", "INSERT INTO t VALUES (1, 1), (2, 2), (3, 3)"});
  }

  // All of a server share the names of prepared transactions.
  const std::string id_ = new_token();
  std::unique_ptr<Engine> engine_;
  std::unique_ptr<Scratch> scratch_;
  std::unique_ptr<Session> a_, b_, c_;
};
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(MysqlWaitingTest);
INSTANTIATE_TEST_SUITE_P(Servers, MysqlWaitingTest, testing::ValuesIn(server_targets()), test_name);

// What one session prepares is nobody's who lives, whether the server keeps it with its session (MariaDB) or not.
TEST_P(MysqlWaitingTest, ForAPreparedTransactionAlsoWhenItsSessionIsGone) {
  run_all(*a_, {"XA START '" + id_ + "'", "UPDATE t SET b = 9 WHERE a = 1", "XA END '" + id_ + "'"});
  start(*a_, "XA PREPARE '" + id_ + "'");
  EXPECT_EQ(ending(*a_), "ok XA");
  start(*b_, "UPDATE t SET b = 8 WHERE a = 1");
  EXPECT_EQ(settle(*b_), "waits for prepared " + id_);
  ASSERT_TRUE(scratch_->kill(*a_));
  EXPECT_EQ(settle(*b_), "waits for prepared " + id_);
  start(*c_, "UPDATE t SET b = 7 WHERE a = 2");
  EXPECT_EQ(ending(*c_), "ok UPDATE");
  start(*c_, "XA ROLLBACK '" + id_ + "'");
  EXPECT_EQ(ending(*c_), "ok XA");
  EXPECT_EQ(ending(*b_), "ok UPDATE");
}

TEST_P(MysqlWaitingTest, ADefinitionWaitsForAPreparedTransaction) {
  run_all(*a_, {"XA START '" + id_ + "'", "UPDATE t SET b = 9 WHERE a = 1", "XA END '" + id_ + "'"});
  start(*a_, "XA PREPARE '" + id_ + "'");
  EXPECT_EQ(ending(*a_), "ok XA");
  start(*b_, "ALTER TABLE t ADD c INT");
  EXPECT_EQ(settle(*b_), "waits for prepared " + id_);
  start(*a_, "XA ROLLBACK '" + id_ + "'");
  EXPECT_EQ(ending(*a_), "ok XA");
  EXPECT_EQ(ending(*b_), "ok ALTER TABLE");
}

TEST_P(MysqlWaitingTest, TheSessionsNextTransactionIsItsOwn) {
  if (is_mariadb(*engine_)) GTEST_SKIP() << "it has none before it has ended what it prepared";
  run_all(*a_, {"XA START '" + id_ + "'", "UPDATE t SET b = 9 WHERE a = 1", "XA END '" + id_ + "'"});
  start(*a_, "XA PREPARE '" + id_ + "'");
  EXPECT_EQ(ending(*a_), "ok XA");
  run_all(*a_, {"BEGIN", "UPDATE t SET b = 9 WHERE a = 2"});
  start(*b_, "UPDATE t SET b = 8 WHERE a = 1");
  EXPECT_EQ(settle(*b_), "waits for prepared " + id_);
  start(*c_, "UPDATE t SET b = 8 WHERE a = 2");
  EXPECT_EQ(settle(*c_), "waits for A");
  run_all(*a_, {"COMMIT", "XA ROLLBACK '" + id_ + "'"});
  EXPECT_EQ(ending(*b_), "ok UPDATE");
  EXPECT_EQ(ending(*c_), "ok UPDATE");
}

// MariaDB lists the lock with a weaker type than it has.
TEST_P(MysqlWaitingTest, AWriterWaitsForATableLockedForReading) {
  run_all(*c_, {"BEGIN", "SELECT * FROM t"});
  run_all(*a_, {"LOCK TABLES t READ"});
  start(*b_, "UPDATE t SET b = 8");
  EXPECT_EQ(settle(*b_), "waits for A");
  run_all(*a_, {"UNLOCK TABLES"});
  EXPECT_EQ(ending(*b_), "ok UPDATE");
}

TEST_P(MysqlWaitingTest, LockingATableForReadingWaitsForItsWriterAlone) {
  run_all(*a_, {"BEGIN", "UPDATE t SET b = 9 WHERE a = 1"});
  run_all(*c_, {"BEGIN", "SELECT * FROM t"});
  start(*b_, "LOCK TABLES t READ");
  EXPECT_EQ(settle(*b_), "waits for A");
  run_all(*a_, {"COMMIT"});
  EXPECT_EQ(ending(*b_), "ok LOCK TABLES");
}

// The longer row is a new record, to which the server moves the locks of those who wait, as if the holder had made
// them.
TEST_P(MysqlWaitingTest, AWaiterIsKnownAfterTheHolderMakesTheRowLonger) {
  run_all(*a_, {"CREATE TABLE s (a INT PRIMARY KEY, b VARCHAR(50))", "INSERT INTO s VALUES (1, 'a')", "BEGIN",
                "SELECT * FROM s WHERE a = 1 FOR UPDATE"});
  run_all(*b_, {"BEGIN"});
  start(*b_, "UPDATE s SET b = 'B' WHERE a = 1");
  EXPECT_EQ(settle(*b_), "waits for A");
  run_all(*a_, {"UPDATE s SET b = 'a longer text' WHERE a = 1"});
  EXPECT_EQ(settle(*b_), "waits for A");
  start(*c_, "UPDATE s SET b = 'C' WHERE a = 1");
  EXPECT_THAT(settle(*c_), AnyOf("waits for A, B", "waits for B, A"));
  run_all(*a_, {"COMMIT"});
  EXPECT_EQ(ending(*b_), "ok UPDATE");
  run_all(*b_, {"COMMIT"});
  EXPECT_EQ(ending(*c_), "ok UPDATE");
}

// MariaDB's status lists ten locks of a transaction. Those who only share rows are all numbered alike.
TEST_P(MysqlWaitingTest, HoldersByTheirEleventhLockAreNamed) {
  for (int i = 1; i <= 6; ++i) {
    const std::string table = "u" + std::to_string(i);
    run_all(*c_, {"CREATE TABLE " + table + " (a INT PRIMARY KEY)", "INSERT INTO " + table + " VALUES (1), (2)"});
  }
  const auto bystander = session(*scratch_, "D");
  for (Session* const sharer : {a_.get(), bystander.get()}) {
    run_all(*sharer, {"BEGIN"});
    for (int i = 1; i <= 5; ++i) {
      run_all(*sharer, {"SELECT * FROM u" + std::to_string(i) + " WHERE a = 2 LOCK IN SHARE MODE"});
    }
  }
  run_all(*a_, {"SELECT * FROM u6 WHERE a = 1 LOCK IN SHARE MODE"});
  run_all(*c_, {"BEGIN", "SELECT * FROM u6 WHERE a = 1 LOCK IN SHARE MODE"});
  start(*b_, "DELETE FROM u6 WHERE a = 1");
  EXPECT_THAT(settle(*b_), AnyOf("waits for A, C", "waits for C, A"));
  run_all(*c_, {"COMMIT"});
  EXPECT_EQ(settle(*b_), "waits for A");
  run_all(*a_, {"COMMIT"});
  EXPECT_EQ(ending(*b_), "ok DELETE");
}

// MariaDB's status is longer than the server prints.
TEST_P(MysqlWaitingTest, TheHolderOfThousandsOfRowsIsNamed) {
  run_all(*a_, {"CREATE TABLE m (a INT PRIMARY KEY)", "INSERT INTO m VALUES (1)"});
  for (int rows = 1; rows <= 4096; rows *= 2) {
    run_all(*a_, {"INSERT INTO m SELECT a + " + std::to_string(rows) + " FROM m"});
  }
  run_all(*a_, {"BEGIN", "SELECT * FROM m FOR UPDATE"});
  start(*b_, "DELETE FROM m WHERE a = 8000");
  EXPECT_EQ(settle(*b_), "waits for A");
  run_all(*a_, {"COMMIT"});
  EXPECT_EQ(ending(*b_), "ok DELETE");
}

TEST_P(MysqlWaitingTest, TwoWaitForTwoRowsOfOne) {
  run_all(*a_, {"BEGIN", "UPDATE t SET b = 9"});
  start(*b_, "UPDATE t SET b = 8 WHERE a = 1");
  EXPECT_EQ(settle(*b_), "waits for A");
  start(*c_, "UPDATE t SET b = 8 WHERE a = 2");
  EXPECT_EQ(settle(*c_), "waits for A");
  EXPECT_EQ(settle(*b_), "waits for A");
  run_all(*a_, {"COMMIT"});
  EXPECT_EQ(ending(*b_), "ok UPDATE");
  EXPECT_EQ(ending(*c_), "ok UPDATE");
}

TEST_P(MysqlWaitingTest, WhoQueuesBehindAnotherWaitsForBoth) {
  run_all(*a_, {"BEGIN", "UPDATE t SET b = 9 WHERE a = 1"});
  run_all(*b_, {"BEGIN"});
  start(*b_, "UPDATE t SET b = 8 WHERE a = 1");
  EXPECT_EQ(settle(*b_), "waits for A");
  start(*c_, "UPDATE t SET b = 7 WHERE a = 1");
  EXPECT_THAT(settle(*c_), AnyOf("waits for A, B", "waits for B, A"));
  run_all(*a_, {"COMMIT"});
  EXPECT_EQ(ending(*b_), "ok UPDATE");
  EXPECT_EQ(settle(*c_), "waits for B");
  run_all(*b_, {"COMMIT"});
  EXPECT_EQ(ending(*c_), "ok UPDATE");
}

TEST_P(MysqlWaitingTest, AChainIsToldLinkByLink) {
  run_all(*a_, {"BEGIN", "UPDATE t SET b = 9 WHERE a = 1"});
  run_all(*b_, {"BEGIN", "UPDATE t SET b = 9 WHERE a = 2"});
  run_all(*c_, {"BEGIN", "UPDATE t SET b = 9 WHERE a = 3"});
  start(*b_, "UPDATE t SET b = 8 WHERE a = 1");
  EXPECT_EQ(settle(*b_), "waits for A");
  start(*c_, "UPDATE t SET b = 8 WHERE a = 2");
  EXPECT_EQ(settle(*c_), "waits for B");
  EXPECT_EQ(settle(*b_), "waits for A");
  run_all(*a_, {"ROLLBACK"});
  EXPECT_EQ(ending(*b_), "ok UPDATE");
  EXPECT_EQ(settle(*c_), "waits for B");
  run_all(*b_, {"ROLLBACK"});
  EXPECT_EQ(ending(*c_), "ok UPDATE");
}

// A fresh row's lock is implicit: whoever waits for it makes it explicit, and is not its own holder.
TEST_P(MysqlWaitingTest, TheHolderOfAnImplicitLockIsNamed) {
  run_all(*a_, {"BEGIN", "INSERT INTO t VALUES (4, 4)"});
  run_all(*b_, {"BEGIN", "INSERT INTO t VALUES (5, 5)"});
  start(*c_, "SELECT * FROM t WHERE a = 5 FOR UPDATE");
  EXPECT_EQ(settle(*c_), "waits for B");
  run_all(*b_, {"ROLLBACK"});
  EXPECT_EQ(ending(*c_), "");
}

TEST_P(MysqlWaitingTest, ADeadlockEndsOneAndStateIsTold) {
  run_all(*a_, {"BEGIN", "UPDATE t SET b = 9 WHERE a = 1"});
  run_all(*b_, {"BEGIN", "UPDATE t SET b = 9 WHERE a = 2", "UPDATE t SET b = 9 WHERE a = 3"});
  start(*b_, "UPDATE t SET b = 8 WHERE a = 1");
  EXPECT_EQ(settle(*b_), "waits for A");
  // The transaction that has changed least is the victim.
  EXPECT_EQ(told(*a_, "UPDATE t SET b = 8 WHERE a = 2"), "error deadlock_detected");
  EXPECT_EQ(a_->transaction_state(), TransactionState::none);
  EXPECT_EQ(ending(*b_), "ok UPDATE");
  EXPECT_EQ(b_->transaction_state(), TransactionState::open);
}

TEST_P(MysqlWaitingTest, ALockTimeoutKeepsTheTransaction) {
  run_all(*a_, {"BEGIN", "UPDATE t SET b = 9 WHERE a = 1"});
  const auto impatient = session(*scratch_, "D", {{"lock_timeout", "1"}});
  run_all(*impatient, {"BEGIN", "UPDATE t SET b = 9 WHERE a = 2"});
  EXPECT_EQ(told(*impatient, "UPDATE t SET b = 8 WHERE a = 1"), "error lock_not_available");
  EXPECT_EQ(impatient->transaction_state(), TransactionState::open);
  EXPECT_EQ(told(*impatient, "SELECT @@lock_wait_timeout, @@innodb_lock_wait_timeout"), "1, 1");
}

TEST_P(MysqlWaitingTest, AReaderBehindAWaitingChangeWaitsForTheChange) {
  run_all(*a_, {"BEGIN", "SELECT * FROM t WHERE a = 1"});
  start(*b_, "ALTER TABLE t ADD COLUMN c INT");
  EXPECT_EQ(settle(*b_), "waits for A");
  start(*c_, "SELECT COUNT(*) FROM t");
  EXPECT_EQ(settle(*c_), "waits for B");
  EXPECT_EQ(settle(*b_), "waits for A");
  run_all(*a_, {"COMMIT"});
  EXPECT_EQ(ending(*b_), "ok ALTER TABLE");
  EXPECT_EQ(ending(*c_), "3");
}

// MariaDB lists the lock on the new table as it was before CREATE has made it stronger.
TEST_P(MysqlWaitingTest, AReaderWaitsForATableThatIsBeingFilled) {
  const auto d = session(*scratch_, "D");
  run_all(*a_, {"BEGIN", "UPDATE t SET b = 9 WHERE a = 1"});
  start(*b_, "CREATE TABLE n AS SELECT * FROM t");
  EXPECT_EQ(settle(*b_), "waits for A");
  start(*c_, "SELECT COUNT(*) FROM n");
  EXPECT_EQ(settle(*c_), "waits for B");
  start(*d, "DROP TABLE n");
  EXPECT_EQ(settle(*d), "waits for B");
  EXPECT_EQ(settle(*c_), "waits for B, D");
  d->cancel();
  EXPECT_EQ(ending(*d), "interrupted");
  EXPECT_EQ(settle(*c_), "waits for B");
  run_all(*a_, {"COMMIT"});
  EXPECT_EQ(ending(*b_), "ok CREATE TABLE");
  EXPECT_EQ(ending(*c_), "3");
}

// What needs the table for itself goes before what came earlier and does not.
TEST_P(MysqlWaitingTest, WhoGoesFirstIsNamedBesideWhoHoldsTheTable) {
  run_all(*a_, {"CREATE TABLE n (a INT PRIMARY KEY, b INT)", "LOCK TABLES t WRITE"});
  start(*b_, "INSERT INTO t VALUES (5, 5)");
  EXPECT_EQ(settle(*b_), "waits for A");
  start(*c_, "RENAME TABLE t TO o, n TO t");
  EXPECT_EQ(settle(*c_), "waits for A");
  EXPECT_EQ(settle(*b_), "waits for A, C");
  run_all(*a_, {"UNLOCK TABLES"});
  EXPECT_EQ(ending(*c_), "ok RENAME TABLE");
  EXPECT_EQ(ending(*b_), "ok INSERT");
  EXPECT_EQ(told(*a_, "SELECT COUNT(*) FROM t"), "1");
}

TEST_P(MysqlWaitingTest, DefinitionsAreServedInTurn) {
  run_all(*a_, {"BEGIN", "SELECT * FROM t"});
  start(*b_, "RENAME TABLE t TO o");
  EXPECT_EQ(settle(*b_), "waits for A");
  start(*c_, "DROP TABLE t");
  EXPECT_EQ(settle(*c_), "waits for A, B");
  EXPECT_EQ(settle(*b_), "waits for A");
  run_all(*a_, {"COMMIT"});
  EXPECT_EQ(ending(*b_), "ok RENAME TABLE");
  EXPECT_EQ(ending(*c_), "error undefined_table");
}

TEST_P(MysqlWaitingTest, WritersOfAnotherEnginesTableAreServedInTurn) {
  run_all(*a_, {"CREATE TABLE m (a INT PRIMARY KEY, b INT) ENGINE = MyISAM", "INSERT INTO m VALUES (1, 0)",
                "LOCK TABLES m READ LOCAL"});
  start(*b_, "UPDATE m SET b = b + 1");
  EXPECT_EQ(settle(*b_), "waits for A");
  start(*c_, "UPDATE m SET b = b * 10");
  EXPECT_EQ(settle(*c_), "waits for A, B");
  EXPECT_EQ(settle(*b_), "waits for A");
  run_all(*a_, {"UNLOCK TABLES"});
  EXPECT_EQ(ending(*b_), "ok UPDATE");
  EXPECT_EQ(ending(*c_), "ok UPDATE");
  EXPECT_EQ(told(*a_, "SELECT b FROM m"), "10");
}

TEST_P(MysqlWaitingTest, OnlyWhoHasUsedTheTableHoldsIt) {
  run_all(*b_, {"CREATE TABLE u (a INT)", "BEGIN", "SELECT * FROM u"});
  run_all(*a_, {"BEGIN", "SELECT * FROM t"});
  start(*c_, "DROP TABLE u");
  EXPECT_EQ(settle(*c_), "waits for B");
  run_all(*b_, {"COMMIT"});
  EXPECT_EQ(ending(*c_), "ok DROP TABLE");
}

TEST_P(MysqlWaitingTest, UserLocksQueueToo) {
  const std::string name = scratch_->name();
  run_all(*a_, {"SELECT GET_LOCK('" + name + "', 0)"});
  start(*b_, "SELECT GET_LOCK('" + name + "', 30)");
  EXPECT_EQ(settle(*b_), "waits for A");
  run_all(*a_, {"SELECT RELEASE_LOCK('" + name + "')"});
  EXPECT_EQ(ending(*b_), "1");
}

// A lock of somebody outside the case is no wait of this case.
TEST_P(MysqlWaitingTest, OtherLoadDoesNotCount) {
  const auto stranger = administrator();
  run_as(*stranger, "BEGIN");
  run_as(*stranger, "UPDATE " + scratch_->name() + ".t SET b = 9 WHERE a = 1");
  start(*b_, "UPDATE t SET b = 8 WHERE a = 1");
  for (int asked = 0; asked < 30; ++asked) {
    pollfd news{b_->wait_fd(), POLLIN, 0};
    ASSERT_EQ(::poll(&news, 1, 1), 0);
    const auto progress = b_->poll();
    ASSERT_TRUE(progress.has_value());
    ASSERT_TRUE(std::holds_alternative<Running>(*progress));
  }
  run_as(*stranger, "ROLLBACK");
  EXPECT_EQ(ending(*b_), "ok UPDATE");
}

TEST_P(MysqlWaitingTest, ASessionThatEndsFreesItsLocksAtOnce) {
  run_all(*a_, {"BEGIN", "UPDATE t SET b = 9 WHERE a = 1"});
  start(*b_, "UPDATE t SET b = 8 WHERE a = 1");
  EXPECT_EQ(settle(*b_), "waits for A");
  a_.reset();
  EXPECT_EQ(ending(*b_), "ok UPDATE");
}

// A waiting session that ends takes its statement with it.
TEST_P(MysqlWaitingTest, AWaitingSessionCanEnd) {
  run_all(*a_, {"BEGIN", "UPDATE t SET b = 9 WHERE a = 1"});
  start(*b_, "UPDATE t SET b = 8 WHERE a = 1");
  EXPECT_EQ(settle(*b_), "waits for A");
  b_.reset();
  run_all(*a_, {"COMMIT"});
  EXPECT_EQ(told(*c_, "SELECT b FROM t WHERE a = 1"), "9");
}

}  // namespace
}  // namespace enginediff::mysql
