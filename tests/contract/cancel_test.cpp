// Deadlines and cancels: they end the statement they mean, and no other.
#include <atomic>
#include <thread>

#include "harness/engine/watchdog.hpp"
#include "tests/contract/contract_test.hpp"

namespace enginediff::contract {
namespace {

using namespace std::chrono_literals;

// Calls cancel() over and over until it goes away.
class Canceller {
 public:
  explicit Canceller(Session& session)
      : thread_([this, &session] {
          while (!done_) {
            session.cancel();
            std::this_thread::yield();
          }
        }) {}
  ~Canceller() {
    done_ = true;
    thread_.join();
  }

 private:
  std::atomic<bool> done_{false};
  std::thread thread_;
};

TEST_P(ContractTest, EndsAStatementAtItsDeadline) {
  if (quirks().endless.empty()) GTEST_SKIP() << "the engine has no endless statement";
  const auto scratch = this->scratch();
  const auto session = this->session(*scratch);
  for (int round = 0; round < 3; ++round) {
    const Outcome outcome = run(*session, quirks().endless, Deadline::after(30ms));
    ASSERT_NE(outcome.interrupted(), nullptr) << show(outcome);
    EXPECT_EQ(outcome.interrupted()->reason, Interrupted::Reason::deadline);
    EXPECT_EQ(cell(run(*session, quirks().values.front().sql)), quirks().values.front().literal);
  }
}

TEST_P(ContractTest, EndsAPreparedStatementAtItsDeadline) {
  if (quirks().endless.empty()) GTEST_SKIP() << "the engine has no endless statement";
  const auto scratch = this->scratch();
  const auto session = this->session(*scratch);
  RowSink sink;
  const auto outcome = session->execute(statement(quirks().endless, true), Deadline::after(30ms), sink);
  ASSERT_TRUE(outcome.has_value()) << outcome.error().message;
  EXPECT_NE(outcome->interrupted(), nullptr) << show(*outcome);
  EXPECT_EQ(cell(run(*session, quirks().values.front().sql)), quirks().values.front().literal);
}

TEST_P(ContractTest, AnInterruptedWriteIsUndone) {
  if (quirks().endless_write.empty()) GTEST_SKIP() << "the engine has no endless write";
  const auto scratch = this->scratch();
  const auto session = this->session(*scratch);
  run_all(*session, {"CREATE TABLE t (a INTEGER)"});
  const Outcome outcome = run(*session, quirks().endless_write, Deadline::after(30ms));
  EXPECT_NE(outcome.interrupted(), nullptr) << show(outcome);
  EXPECT_EQ(outcome.transaction, TransactionState::none);
  EXPECT_EQ(cell(run(*session, "SELECT count(*) FROM t")), "0");
}

// The state is read after the cancel has arrived: what the engine did to the transaction is told truly.
TEST_P(ContractTest, TellsTheTransactionStateAfterACancel) {
  if (quirks().endless.empty()) GTEST_SKIP() << "the engine has no endless statement";
  const auto scratch = this->scratch();
  const auto session = this->session(*scratch);
  run_all(*session, {"BEGIN"});
  const Outcome outcome = run(*session, quirks().endless, Deadline::after(30ms));
  ASSERT_NE(outcome.interrupted(), nullptr) << show(outcome);
  // Usable or aborted, but what is said holds for the next statement.
  const Outcome next = run(*session, quirks().values.front().sql);
  EXPECT_EQ(next.succeeded(), outcome.transaction != TransactionState::aborted) << show(next);
  run_all(*session, {"ROLLBACK"});
  EXPECT_EQ(session->transaction_state(), TransactionState::none);
}

TEST_P(ContractTest, IsCancelledFromAnotherThread) {
  if (quirks().endless.empty()) GTEST_SKIP() << "the engine has no endless statement";
  const auto scratch = this->scratch();
  const auto session = this->session(*scratch);
  for (int round = 0; round < 3; ++round) {
    Outcome outcome;
    {
      const Canceller canceller(*session);
      outcome = run(*session, quirks().endless);
    }
    ASSERT_NE(outcome.interrupted(), nullptr) << show(outcome);
    EXPECT_EQ(outcome.interrupted()->reason, Interrupted::Reason::cancelled);
    EXPECT_EQ(cell(run(*session, quirks().values.front().sql)), quirks().values.front().literal);
  }
}

TEST_P(ContractTest, ALateCancelHarmsNothing) {
  if (quirks().values.empty()) GTEST_SKIP() << "the engine has no expressions";
  const auto scratch = this->scratch();
  const auto session = this->session(*scratch);
  session->cancel();
  for (int round = 0; round < 50; ++round) {
    const Outcome outcome = run(*session, quirks().values.front().sql);
    EXPECT_EQ(cell(outcome), quirks().values.front().literal);
    session->cancel();
    session->cancel();
  }
}

// A deadline that passes just as the statement ends: the outcome is one or the other, and the next statement is well.
TEST_P(ContractTest, ADeadlineThatRacesWithTheEndHarmsNothing) {
  if (quirks().values.empty()) GTEST_SKIP() << "the engine has no expressions";
  const auto scratch = this->scratch();
  const auto session = this->session(*scratch);
  for (int round = 0; round < 100; ++round) {
    const Outcome raced = run(*session, quirks().values.front().sql, Deadline::after(std::chrono::microseconds(round)));
    EXPECT_TRUE(raced.succeeded() || raced.interrupted() != nullptr) << show(raced);
    EXPECT_EQ(cell(run(*session, quirks().values.front().sql)), quirks().values.front().literal);
  }
}

// The stepped path has no deadline of its own: its caller watches start() and poll(), and cancels.
TEST_P(ContractTest, ASteppedStatementCanBeCancelled) {
  if (quirks().endless.empty()) GTEST_SKIP() << "the engine has no endless statement";
  const auto scratch = this->scratch();
  const auto session = this->session(*scratch);
  RowSink sink;
  {
    const WatchdogGuard guard(*session, Deadline::after(30ms));
    ASSERT_TRUE(session->start(statement(quirks().endless), sink).has_value());
  }
  session->cancel();
  const auto outcome = finish(*session);
  ASSERT_TRUE(outcome.has_value()) << outcome.error().message;
  EXPECT_NE(outcome->interrupted(), nullptr) << show(*outcome);
  EXPECT_EQ(cell(run(*session, quirks().values.front().sql)), quirks().values.front().literal);
}

}  // namespace
}  // namespace enginediff::contract
