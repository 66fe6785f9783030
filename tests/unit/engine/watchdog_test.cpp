#include "harness/engine/watchdog.hpp"

#include <gtest/gtest.h>

#include <future>
#include <thread>
#include <vector>

#include "harness/engine/engine.hpp"

namespace enginediff {
namespace {

using namespace std::chrono_literals;

// A session of which only cancel() matters.
class CancelCounter : public Session {
 public:
  Result<Outcome> execute(const Statement&, Deadline, RowSink&) override { return Outcome(); }
  Result<void> start(const Statement&, RowSink&) override { return {}; }
  Result<Progress> poll() override { return Progress(Running()); }
  void cancel() noexcept override {
    if (++cancels == 1) arrived.set_value();
    if (hold.valid()) hold.wait();
    for (int i = 0; i < 1000; ++i) std::this_thread::yield();
    left = true;
  }
  int wait_fd() const override { return -1; }
  TransactionState transaction_state() const override { return TransactionState::none; }
  std::string description() const override { return "counter"; }

  std::atomic<int> cancels{0};
  std::atomic<bool> left{false};
  std::promise<void> arrived;     // set by the first cancel
  std::shared_future<void> hold;  // cancel() returns after this, where there is one
};

TEST(WatchdogTest, CancelsOnceWhenTheDeadlinePasses) {
  CancelCounter session;
  WatchdogGuard guard(session, Deadline::after(1ms));
  session.arrived.get_future().wait();
  EXPECT_TRUE(guard.fired());
  EXPECT_TRUE(guard.stop());
  EXPECT_TRUE(guard.stop()) << "stop() may be called again";
  EXPECT_EQ(session.cancels, 1);
}

TEST(WatchdogTest, ADeadlineInThePastFires) {
  CancelCounter session;
  WatchdogGuard guard(session, Deadline::at(Deadline::Clock::now() - 1s));
  session.arrived.get_future().wait();
  EXPECT_TRUE(guard.stop());
}

TEST(WatchdogTest, LeavesAFinishedStatementAlone) {
  CancelCounter session, later;
  for (int i = 0; i < 1000; ++i) {
    WatchdogGuard guard(session, Deadline::after(1h));
    EXPECT_FALSE(guard.fired());
  }
  {
    WatchdogGuard guard(session, Deadline::never());
  }
  // The thread has surely looked once more when a later deadline has fired.
  WatchdogGuard guard(later, Deadline::after(1ms));
  later.arrived.get_future().wait();
  EXPECT_EQ(session.cancels, 0);
}

TEST(WatchdogTest, AnEarlierDeadlineOvertakes) {
  CancelCounter late, early;
  WatchdogGuard first(late, Deadline::after(1h));
  WatchdogGuard second(early, Deadline::after(1ms));
  early.arrived.get_future().wait();
  EXPECT_FALSE(first.stop());
}

TEST(WatchdogTest, StopWaitsForTheCancelUnderWay) {
  for (int round = 0; round < 20; ++round) {
    CancelCounter session;
    std::promise<void> release;
    session.hold = release.get_future().share();
    WatchdogGuard guard(session, Deadline::at(Deadline::Clock::now()));
    session.arrived.get_future().wait();
    std::thread releaser([&] { release.set_value(); });
    EXPECT_TRUE(guard.stop());
    EXPECT_TRUE(session.left) << "stop() returned while cancel() ran";
    releaser.join();
  }
}

TEST(WatchdogTest, ACancelThatHangsDelaysNoOther) {
  CancelCounter hanging, other;
  std::promise<void> release;
  hanging.hold = release.get_future().share();
  WatchdogGuard first(hanging, Deadline::at(Deadline::Clock::now()));
  hanging.arrived.get_future().wait();
  WatchdogGuard second(other, Deadline::after(1ms));
  other.arrived.get_future().wait();
  release.set_value();
}

TEST(WatchdogTest, ManyGuardsInManyThreads) {
  std::vector<std::thread> threads;
  std::atomic<int> wrong{0};
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&] {
      for (int i = 0; i < 200; ++i) {
        CancelCounter session;
        const bool due = i % 50 == 0;
        WatchdogGuard guard(session, due ? Deadline::after(100us) : Deadline::after(1h));
        if (due) session.arrived.get_future().wait();
        if (guard.stop() != due || session.cancels != (due ? 1 : 0)) ++wrong;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(wrong, 0);
}

}  // namespace
}  // namespace enginediff
