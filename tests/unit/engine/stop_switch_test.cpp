#include "harness/engine/stop_switch.hpp"

#include <gtest/gtest.h>

#include "harness/engine/engine.hpp"

namespace enginediff {
namespace {

class CancelCounter : public Session {
 public:
  Result<Outcome> execute(const Statement&, Deadline, RowSink&) override { return Outcome(); }
  Result<void> start(const Statement&, RowSink&) override { return {}; }
  Result<Progress> poll() override { return Progress(Running()); }
  void cancel() noexcept override { ++cancels; }
  int wait_fd() const override { return -1; }
  TransactionState transaction_state() const override { return TransactionState::none; }
  std::string description() const override { return "counter"; }

  int cancels = 0;
};

TEST(StopSwitch, CancelsWhatExecutesAndNothingElse) {
  StopSwitch stop;
  CancelCounter before, during, after;
  {
    const StopSwitch::Executing executing(&stop, before);
  }
  const StopSwitch::Executing executing(&stop, during);
  EXPECT_FALSE(is_stopped(&stop));
  stop.stop();
  EXPECT_TRUE(is_stopped(&stop));
  const StopSwitch::Executing late(&stop, after);
  EXPECT_EQ(before.cancels, 0);
  EXPECT_EQ(during.cancels, 1);
  EXPECT_EQ(after.cancels, 0);
  stop.stop();
  EXPECT_EQ(during.cancels, 2) << "a cancel may have come too early";
  EXPECT_EQ(after.cancels, 1);
}

TEST(StopSwitch, MayBeMissing) {
  CancelCounter session;
  const StopSwitch::Executing executing(nullptr, session);
  EXPECT_FALSE(is_stopped(nullptr));
}

}  // namespace
}  // namespace enginediff
