// Waiting for locks: told by the engine, with the true holder, and ended by its release, a cancel, a time-out or a
// kill.
#include "tests/contract/contract_test.hpp"

namespace enginediff::contract {
namespace {

// Two sessions, of which B waits for A.
class Waiting {
 public:
  Waiting(const LockProbe& probe, std::unique_ptr<Scratch> scratch) : probe_(probe), scratch_(std::move(scratch)) {}

  std::string spell(const std::string& sql) const { return substitute(sql, "scratch", scratch_->name()); }
  std::vector<std::string> spell(const std::vector<std::string>& statements) const {
    std::vector<std::string> spelt;
    for (const std::string& sql : statements) spelt.push_back(spell(sql));
    return spelt;
  }

  const LockProbe& probe_;
  std::unique_ptr<Scratch> scratch_;
  std::unique_ptr<Session> a, b;
  RowSink sink;
};

// Opens A and B and starts B's statement; `progress` is what B then says.
#define ENGINEDIFF_START_WAITING(probe, b_options)                                                 \
  Waiting waiting(probe, this->scratch());                                                         \
  waiting.a = this->session(*waiting.scratch_, {.name = "A", .isolation = "", .settings = {}});    \
  waiting.b = this->session(*waiting.scratch_, b_options);                                         \
  ASSERT_NE(waiting.a, nullptr);                                                                   \
  ASSERT_NE(waiting.b, nullptr);                                                                   \
  run_all(*waiting.a, waiting.spell((probe).setup));                                               \
  run_all(*waiting.b, waiting.spell((probe).prepare));                                             \
  run_all(*waiting.a, waiting.spell((probe).hold));                                                \
  ASSERT_TRUE(waiting.b->start(statement(waiting.spell((probe).wait)), waiting.sink).has_value()); \
  auto progress = settle(*waiting.b);                                                              \
  ASSERT_TRUE(progress.has_value()) << progress.error().message

const SessionOptions kB = {.name = "B", .isolation = "", .settings = {}};

void expect_waits_for_a(const Progress& progress) {
  const auto* const wait = std::get_if<WaitingForLock>(&progress);
  ASSERT_NE(wait, nullptr) << "did not wait";
  EXPECT_EQ(wait->by, std::vector<std::string>{"A"});
}

TEST_P(ContractTest, TellsWhoIsWaitedForUntilTheRelease) {
  if (quirks().locks.empty()) GTEST_SKIP() << "no locks between sessions here";
  for (const LockProbe& probe : quirks().locks) {
    SCOPED_TRACE(probe.name);
    ENGINEDIFF_START_WAITING(probe, kB);
    expect_waits_for_a(*progress);
    // Asked again, the answer is the same.
    for (int again = 0; again < 3; ++again) {
      progress = settle(*waiting.b);
      ASSERT_TRUE(progress.has_value()) << progress.error().message;
      expect_waits_for_a(*progress);
    }
    run_all(*waiting.a, {waiting.spell(probe.release)});
    const auto outcome = finish(*waiting.b);
    ASSERT_TRUE(outcome.has_value()) << outcome.error().message;
    EXPECT_EQ(outcome->succeeded() ? "ok" : error_class(*outcome), probe.then) << show(*outcome);
  }
}

TEST_P(ContractTest, AWaitCanBeCancelled) {
  if (quirks().locks.empty()) GTEST_SKIP() << "no locks between sessions here";
  for (const LockProbe& probe : quirks().locks) {
    SCOPED_TRACE(probe.name);
    ENGINEDIFF_START_WAITING(probe, kB);
    expect_waits_for_a(*progress);
    waiting.b->cancel();
    const auto outcome = finish(*waiting.b);
    ASSERT_TRUE(outcome.has_value()) << outcome.error().message;
    ASSERT_NE(outcome->interrupted(), nullptr) << show(*outcome);
    if (outcome->transaction != TransactionState::none) (void)run(*waiting.b, "ROLLBACK");
    run_all(*waiting.a, {waiting.spell(probe.release)});
    EXPECT_EQ(cell(run(*waiting.b, quirks().values.front().sql)), quirks().values.front().literal);
  }
}

TEST_P(ContractTest, AWaitEndsAtTheSessionsLockTimeout) {
  if (quirks().lock_timeout_class.empty()) GTEST_SKIP() << "the engine has no lock timeout";
  const LockProbe& probe = quirks().locks.front();
  const SessionOptions impatient = {.name = "B", .isolation = "", .settings = {{"lock_timeout", "100"}}};
  ENGINEDIFF_START_WAITING(probe, impatient);
  const auto outcome = finish(*waiting.b);
  ASSERT_TRUE(outcome.has_value()) << outcome.error().message;
  EXPECT_EQ(error_class(*outcome), quirks().lock_timeout_class);
  run_all(*waiting.a, {waiting.spell(probe.release)});
}

TEST_P(ContractTest, AKilledWaiterEnds) {
  if (quirks().locks.empty()) GTEST_SKIP() << "no locks between sessions here";
  const LockProbe& probe = quirks().locks.front();
  ENGINEDIFF_START_WAITING(probe, kB);
  expect_waits_for_a(*progress);
  const auto killed = waiting.scratch_->kill(*waiting.b);
  ASSERT_TRUE(killed.has_value()) << killed.error().message;
  const auto outcome = finish(*waiting.b);
  if (outcome) {
    EXPECT_NE(outcome->error(), nullptr) << show(*outcome);
  } else {
    EXPECT_EQ(outcome.error().fault, Fault::connection_lost);
  }
  waiting.b.reset();
  run_all(*waiting.a, {waiting.spell(probe.release)});
  waiting.a.reset();
  const auto dropped = waiting.scratch_->drop();
  EXPECT_TRUE(dropped.has_value()) << dropped.error().message;
}

TEST_P(ContractTest, AKilledHolderFreesTheWaiter) {
  if (quirks().locks.empty()) GTEST_SKIP() << "no locks between sessions here";
  const LockProbe& probe = quirks().locks.front();
  ENGINEDIFF_START_WAITING(probe, kB);
  expect_waits_for_a(*progress);
  ASSERT_TRUE(waiting.scratch_->kill(*waiting.a).has_value());
  const auto outcome = finish(*waiting.b);
  ASSERT_TRUE(outcome.has_value()) << outcome.error().message;
  EXPECT_TRUE(outcome->succeeded()) << show(*outcome);
  RowSink sink;
  const auto gone = waiting.a->execute(statement(quirks().values.front().sql), Deadline::after(kPatience), sink);
  if (gone) {
    EXPECT_NE(gone->error(), nullptr) << show(*gone);
  } else {
    EXPECT_EQ(gone.error().fault, Fault::connection_lost);
  }
}

// What does not wait is never said to.
TEST_P(ContractTest, ARunningStatementDoesNotWait) {
  if (quirks().locks.empty()) GTEST_SKIP() << "no locks between sessions here";
  const auto scratch = this->scratch();
  const auto a = this->session(*scratch, {.name = "A", .isolation = "", .settings = {}});
  const auto b = this->session(*scratch, kB);
  run_all(*a, quirks().locks.front().setup);
  for (const ValueProbe& probe : quirks().values) {
    RowSink sink;
    ASSERT_TRUE(b->start(statement(probe.sql), sink).has_value());
    const auto progress = settle(*b);
    ASSERT_TRUE(progress.has_value()) << progress.error().message;
    EXPECT_TRUE(std::holds_alternative<Outcome>(*progress)) << probe.sql;
  }
}

}  // namespace
}  // namespace enginediff::contract
