#include <fmt/ranges.h>
#include <gtest/gtest.h>

#include <list>

#include "tests/unit/engines/postgres_server.hpp"

namespace enginediff::postgres {
namespace {

class PostgresWaiting : public PostgresServerTest {
 protected:
  void SetUp() override {
    token_ = new_token();
    engine_ = connect({}, token_);
    scratch_ = scratch(*engine_);
    for (auto [name, session] : {std::pair{"A", &a_}, {"B", &b_}, {"C", &c_}}) {
      SessionOptions options;
      options.name = name;
      *session = this->session(*scratch_, options);
    }
    run_all(*a_, {"CREATE TABLE t (id int PRIMARY KEY, v int)", "INSERT INTO t VALUES (1, 1), (2, 2)"});
  }

  void start(Session& session, const std::string& sql) {
    ASSERT_TRUE(session.start({sql, false, {}}, sinks_.emplace_back()));
  }
  // Who it waits for and what the lock is called; or its outcome.
  static std::string wait(Session& session) {
    const Progress progress = settle(session);
    if (const auto* outcome = std::get_if<Outcome>(&progress)) return show(*outcome);
    const auto& waiting = std::get<WaitingForLock>(progress);
    std::vector<std::string> by = waiting.by;
    for (const std::string& identifier : waiting.prepared) by.push_back("prepared " + identifier);
    return fmt::format("waits for {}: {}", fmt::join(by, ","), waiting.resource);
  }

  std::string token_;
  std::unique_ptr<Engine> engine_;
  std::unique_ptr<Scratch> scratch_;
  std::unique_ptr<Session> a_, b_, c_;
  std::list<RowSink> sinks_;
};
GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(PostgresWaiting);
INSTANTIATE_TEST_SUITE_P(Servers, PostgresWaiting, testing::ValuesIn(server_targets()), test_name);

TEST_P(PostgresWaiting, ForARow) {
  run_all(*a_, {"BEGIN", "UPDATE t SET v = 10 WHERE id = 1"});
  start(*b_, "UPDATE t SET v = 20 WHERE id = 1");
  EXPECT_EQ(wait(*b_), "waits for A: transactionid ShareLock (row of t)");
  EXPECT_EQ(wait(*b_), "waits for A: transactionid ShareLock (row of t)");
  run_all(*a_, {"COMMIT"});
  EXPECT_EQ(ending(*b_), "ok UPDATE");
}

TEST_P(PostgresWaiting, BehindAnotherWaiter) {
  run_all(*a_, {"BEGIN", "UPDATE t SET v = 10 WHERE id = 1"});
  start(*b_, "UPDATE t SET v = 20 WHERE id = 1");
  EXPECT_EQ(wait(*b_), "waits for A: transactionid ShareLock (row of t)");
  start(*c_, "UPDATE t SET v = 30 WHERE id = 1");
  EXPECT_EQ(wait(*c_), "waits for B: tuple ExclusiveLock on t");
  run_all(*a_, {"COMMIT"});
  EXPECT_EQ(ending(*b_), "ok UPDATE");
  EXPECT_EQ(ending(*c_), "ok UPDATE");
}

TEST_P(PostgresWaiting, ForATable) {
  run_all(*a_, {"BEGIN", "LOCK TABLE t IN SHARE MODE"});
  run_all(*c_, {"BEGIN", "LOCK TABLE t IN SHARE MODE"});
  start(*b_, "ALTER TABLE t ADD w int");
  EXPECT_EQ(wait(*b_), "waits for A,C: relation AccessExclusiveLock on t");
  run_all(*a_, {"ROLLBACK"});
  EXPECT_EQ(wait(*b_), "waits for C: relation AccessExclusiveLock on t");
  run_all(*c_, {"ROLLBACK"});
  EXPECT_EQ(ending(*b_), "ok ALTER TABLE");
}

TEST_P(PostgresWaiting, ForAnAdvisoryLock) {
  run_all(*a_, {"SELECT pg_advisory_lock(7)", "SELECT pg_advisory_lock(1, 2)"});
  start(*b_, "SELECT pg_advisory_lock(7)");
  EXPECT_EQ(wait(*b_), "waits for A: advisory ExclusiveLock 7");
  start(*c_, "SELECT pg_advisory_lock(1, 2)");
  EXPECT_EQ(wait(*c_), "waits for A: advisory ExclusiveLock 1, 2");
  run_all(*a_, {"SELECT pg_advisory_unlock_all()"});
  EXPECT_EQ(ending(*b_), "''");
  EXPECT_EQ(ending(*c_), "''");
}

// Nobody has asked in between, when it waited for nothing.
TEST_P(PostgresWaiting, ForTheNextLockOfOneStatement) {
  run_all(*a_, {"SELECT pg_advisory_lock(7)"});
  run_all(*c_, {"SELECT pg_advisory_lock(8)"});
  start(*b_, "SELECT pg_advisory_lock(7), pg_advisory_lock(8)");
  EXPECT_EQ(wait(*b_), "waits for A: advisory ExclusiveLock 7");
  run_all(*a_, {"SELECT pg_advisory_unlock(7)", "SELECT 1", "SELECT 2", "SELECT 3"});
  EXPECT_EQ(wait(*b_), "waits for C: advisory ExclusiveLock 8");
  run_all(*c_, {"SELECT pg_advisory_unlock(8)"});
  EXPECT_EQ(ending(*b_), "''|''");
}

TEST_P(PostgresWaiting, ForASafeSnapshot) {
  run_all(*a_, {"BEGIN ISOLATION LEVEL SERIALIZABLE", "UPDATE t SET v = 10 WHERE id = 1"});
  run_all(*b_, {"BEGIN ISOLATION LEVEL SERIALIZABLE READ ONLY DEFERRABLE"});
  start(*b_, "SELECT v FROM t WHERE id = 2");
  EXPECT_EQ(wait(*b_), "waits for A: ");
  run_all(*a_, {"COMMIT"});
  EXPECT_EQ(ending(*b_), "2");
}

TEST_P(PostgresWaiting, OthersOnTheServerDoNotCount) {
  auto admin = administrator("enginediff_" + token_);
  ASSERT_TRUE(admin.query("BEGIN; LOCK TABLE " + scratch_->name() + ".t"));
  start(*b_, "SELECT count(*) FROM t");
  for (int i = 0; i < 20; ++i) {
    const auto progress = b_->poll();
    ASSERT_TRUE(progress);
    EXPECT_TRUE(std::holds_alternative<Running>(*progress));
  }
  ASSERT_TRUE(admin.query("COMMIT"));
  EXPECT_EQ(ending(*b_), "2");
}

TEST_P(PostgresWaiting, AWaiterThatIsCancelled) {
  run_all(*a_, {"BEGIN", "UPDATE t SET v = 10 WHERE id = 1"});
  start(*b_, "UPDATE t SET v = 20 WHERE id = 1");
  EXPECT_EQ(wait(*b_), "waits for A: transactionid ShareLock (row of t)");
  b_->cancel();
  EXPECT_EQ(ending(*b_), "interrupted");
  EXPECT_EQ(b_->transaction_state(), TransactionState::none);
}

TEST_P(PostgresWaiting, ADeadlockEndsWithOneVictim) {
  run_all(*a_, {"SET deadlock_timeout = '10s'", "BEGIN", "UPDATE t SET v = 10 WHERE id = 1"});
  run_all(*b_, {"SET deadlock_timeout = '10ms'", "BEGIN", "UPDATE t SET v = 20 WHERE id = 2"});
  start(*a_, "UPDATE t SET v = 11 WHERE id = 2");
  EXPECT_EQ(wait(*a_), "waits for B: transactionid ShareLock (row of t)");
  start(*b_, "UPDATE t SET v = 21 WHERE id = 1");
  EXPECT_EQ(ending(*b_), "error deadlock_detected");
  EXPECT_EQ(b_->transaction_state(), TransactionState::aborted);
  EXPECT_EQ(ending(*a_), "ok UPDATE");
}

// Each is told from the others by the lock that it holds, whether its session lives or not.
TEST_P(PostgresWaiting, ForPreparedTransactions) {
  const std::string first = token_ + "-1", second = token_ + "-2";
  run_all(*a_, {"BEGIN", "UPDATE t SET v = 10 WHERE id = 1", fmt::format("PREPARE TRANSACTION '{}'", first), "BEGIN",
                "UPDATE t SET v = 10 WHERE id = 2", fmt::format("PREPARE TRANSACTION '{}'", second)});
  start(*b_, "UPDATE t SET v = 20 WHERE id = 1");
  EXPECT_EQ(wait(*b_), fmt::format("waits for prepared {}: transactionid ShareLock (row of t)", first));
  start(*c_, "LOCK TABLE t IN ACCESS SHARE MODE; UPDATE t SET v = 20 WHERE id = 2");
  EXPECT_EQ(wait(*c_), fmt::format("waits for prepared {}: transactionid ShareLock (row of t)", second));
  ASSERT_TRUE(scratch_->kill(*a_));
  EXPECT_EQ(wait(*b_), fmt::format("waits for prepared {}: transactionid ShareLock (row of t)", first));
  const auto d = session(*scratch_, {});
  run_all(*d, {fmt::format("ROLLBACK PREPARED '{}'", first)});
  EXPECT_EQ(ending(*b_), "ok UPDATE");
  run_all(*d, {fmt::format("COMMIT PREPARED '{}'", second)});
  EXPECT_EQ(ending(*c_), "ok UPDATE");
}

// One that only shares a table with the others is not in the way of who reads it.
TEST_P(PostgresWaiting, OnlyForThePreparedTransactionsThatAreInTheWay) {
  const std::string weak = token_ + "-weak", strong = token_ + "-strong";
  run_all(*a_, {"BEGIN", "SELECT * FROM t FOR SHARE", fmt::format("PREPARE TRANSACTION '{}'", weak), "BEGIN",
                "LOCK TABLE t IN SHARE ROW EXCLUSIVE MODE", fmt::format("PREPARE TRANSACTION '{}'", strong)});
  run_all(*b_, {"BEGIN"});
  start(*b_, "LOCK TABLE t IN SHARE MODE");
  EXPECT_EQ(wait(*b_), fmt::format("waits for prepared {}: relation ShareLock on t", strong));
  run_all(*a_, {fmt::format("ROLLBACK PREPARED '{}'", strong), fmt::format("ROLLBACK PREPARED '{}'", weak)});
  EXPECT_EQ(ending(*b_), "ok LOCK TABLE");
}

TEST_P(PostgresWaiting, AStatementOnlySlowIsNotWaiting) {
  start(*b_, "SELECT pg_sleep(0.02)");
  EXPECT_EQ(wait(*b_), "''");
}

TEST_P(PostgresWaiting, RowsThatNeverEndDoNotBlockThePoll) {
  start(*b_, "SELECT n FROM generate_series(1, 1000000000) AS g(n), generate_series(1, 10)");
  const Deadline soon = Deadline::after(std::chrono::milliseconds(30));
  while (!soon.expired()) {
    const auto progress = b_->poll();
    ASSERT_TRUE(progress);
    ASSERT_TRUE(std::holds_alternative<Running>(*progress));
  }
  b_->cancel();
  EXPECT_EQ(ending(*b_), "interrupted");
}

TEST_P(PostgresWaiting, TheProbeSurvivesALostControlConnection) {
  run_all(*a_, {"BEGIN", "LOCK TABLE t"});
  auto admin = administrator();
  start(*b_, "SELECT * FROM t");
  EXPECT_EQ(wait(*b_), "waits for A: relation AccessShareLock on t");
  ask(admin, fmt::format("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = 'enginediff_{}' "
                         "AND usename = current_user",
                         token_));
  EXPECT_EQ(wait(*b_), "waits for A: relation AccessShareLock on t");
  run_all(*a_, {"COMMIT"});
}

}  // namespace
}  // namespace enginediff::postgres
