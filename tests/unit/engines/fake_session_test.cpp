// The fake engine's transactions, locks and losses; values and the rest are in the contract suite.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "harness/engines/fake/driver.hpp"

namespace enginediff::fake {
namespace {

class FakeSessionTest : public testing::Test {
 protected:
  void connect(std::map<std::string, std::string> settings = {}) {
    auto engine = driver().connect({"fake", "", "fake:", std::move(settings)}, {"fake", Deadline::never()});
    ASSERT_TRUE(engine.has_value()) << engine.error().message;
    engine_ = std::move(*engine);
    scratch_ = std::move(*engine_->create_scratch({}));
    a_ = std::move(*scratch_->open_session({"A", "", {}}));
    b_ = std::move(*scratch_->open_session({"B", "", {}}));
  }

  static std::string show(const Outcome& outcome) {
    if (const SqlError* error = outcome.error()) return "error " + std::string(error_class_name(error->error_class));
    if (outcome.interrupted() != nullptr) return "interrupted";
    if (const ResultSet* rows = outcome.rows()) return rows->row_count() == 0 ? "no rows" : literal(rows->at(0, 0));
    return "ok";
  }
  static std::string poll(Session& session) {
    const auto progress = session.poll();
    if (!progress) return "lost";
    if (const auto* wait = std::get_if<WaitingForLock>(&*progress))
      return "waits for " + wait->by.front() + ": " + wait->resource;
    return std::holds_alternative<Running>(*progress) ? "running" : show(std::get<Outcome>(*progress));
  }
  std::string start(Session& session, const std::string& sql) {
    sinks_.push_back(std::make_unique<RowSink>());
    if (!session.start({sql, false, {}}, *sinks_.back())) return "lost";
    return poll(session);
  }

  std::unique_ptr<Engine> engine_;
  std::unique_ptr<Scratch> scratch_;
  std::unique_ptr<Session> a_, b_;
  std::vector<std::unique_ptr<RowSink>> sinks_;
};

TEST_F(FakeSessionTest, OthersReadWhatIsCommitted) {
  connect();
  EXPECT_EQ(start(*a_, "PUT k 1"), "ok");
  EXPECT_EQ(start(*a_, "BEGIN"), "ok");
  EXPECT_EQ(start(*a_, "PUT k 2"), "ok");
  EXPECT_EQ(start(*a_, "GET k"), "2");
  EXPECT_EQ(start(*b_, "GET k"), "1");
  EXPECT_EQ(start(*a_, "ROLLBACK"), "ok");
  EXPECT_EQ(start(*a_, "GET k"), "1");
  EXPECT_EQ(start(*b_, "GET other"), "no rows");
}

TEST_F(FakeSessionTest, AWriterWaitsForAWriter) {
  connect();
  EXPECT_EQ(start(*a_, "BEGIN"), "ok");
  EXPECT_EQ(start(*a_, "PUT k 1"), "ok");
  EXPECT_EQ(start(*b_, "PUT k 2"), "waits for A: key k");
  EXPECT_EQ(poll(*b_), "waits for A: key k");
  EXPECT_EQ(start(*a_, "COMMIT"), "ok");
  EXPECT_EQ(poll(*b_), "ok");
  EXPECT_EQ(start(*a_, "GET k"), "2");
}

TEST_F(FakeSessionTest, TheSessionThatClosesACircleIsTheVictim) {
  connect();
  start(*a_, "BEGIN");
  start(*b_, "BEGIN");
  start(*a_, "LOCK x");
  start(*b_, "LOCK y");
  EXPECT_EQ(start(*a_, "LOCK y"), "waits for B: key y");
  EXPECT_EQ(start(*b_, "LOCK x"), "error deadlock_detected");
  EXPECT_EQ(b_->transaction_state(), TransactionState::none);
  EXPECT_EQ(poll(*a_), "ok");
}

TEST_F(FakeSessionTest, CirclesMayStay) {
  connect({{"deadlocks", "stay"}});
  EXPECT_FALSE(engine_->info().features.contains("deadlock_detection"));
  start(*a_, "BEGIN");
  start(*b_, "BEGIN");
  start(*a_, "LOCK x");
  start(*b_, "LOCK y");
  EXPECT_EQ(start(*a_, "LOCK y"), "waits for B: key y");
  EXPECT_EQ(start(*b_, "LOCK x"), "waits for A: key x");
  b_->cancel();
  EXPECT_EQ(poll(*b_), "interrupted");
  EXPECT_EQ(start(*b_, "ROLLBACK"), "ok");
  EXPECT_EQ(poll(*a_), "ok");
}

TEST_F(FakeSessionTest, AnErrorMayAbortTheTransaction) {
  connect({{"on_error", "aborts"}});
  start(*a_, "BEGIN");
  start(*a_, "PUT k 1");
  EXPECT_EQ(start(*a_, "FAIL division_by_zero"), "error division_by_zero");
  EXPECT_EQ(a_->transaction_state(), TransactionState::aborted);
  EXPECT_EQ(start(*a_, "SELECT 1"), "error in_failed_sql_transaction");
  EXPECT_EQ(start(*a_, "COMMIT"), "ok");
  EXPECT_EQ(a_->transaction_state(), TransactionState::none);
  EXPECT_EQ(start(*a_, "GET k"), "no rows");
}

TEST_F(FakeSessionTest, RunsUntilItIsCancelled) {
  connect();
  EXPECT_EQ(start(*a_, "FOREVER"), "running");
  EXPECT_EQ(poll(*a_), "running");
  a_->cancel();
  EXPECT_EQ(poll(*a_), "interrupted");
}

TEST_F(FakeSessionTest, ALostConnectionFreesItsLocks) {
  connect();
  start(*a_, "BEGIN");
  start(*a_, "LOCK k");
  EXPECT_EQ(start(*b_, "LOCK k"), "waits for A: key k");
  EXPECT_EQ(start(*a_, "LOSE CONNECTION"), "lost");
  EXPECT_EQ(poll(*b_), "ok");
  EXPECT_EQ(start(*a_, "SELECT 1"), "lost");
  EXPECT_TRUE(engine_->ping().has_value());
}

TEST_F(FakeSessionTest, ALostServerIsLostForAll) {
  connect();
  EXPECT_EQ(start(*a_, "LOSE SERVER"), "lost");
  EXPECT_EQ(start(*b_, "SELECT 1"), "lost");
  EXPECT_FALSE(engine_->ping().has_value());
  EXPECT_FALSE(engine_->create_scratch({}).has_value());
}

TEST_F(FakeSessionTest, TargetsAnswerAsTheirSettingsSay) {
  connect({{"answer.q", "[q text] ('three')"}, {"engine", "other"}, {"version", "2.5-beta"}, {"features", "cte json"}});
  EXPECT_EQ(start(*a_, "ASK q"), "'three'");
  const EngineInfo& info = engine_->info();
  EXPECT_EQ(info.target.engine, "other");
  EXPECT_EQ(info.target.version_number.to_string(), "2.5");
  EXPECT_TRUE(info.features.contains("json"));
}

TEST_F(FakeSessionTest, MayBeUnusable) {
  const auto engine =
      driver().connect({"fake", "", "fake:?unusable=out%20of%20order", {}}, {"fake", Deadline::never()});
  ASSERT_FALSE(engine.has_value());
  EXPECT_EQ(engine.error().fault, Fault::target_unusable);
  EXPECT_EQ(engine.error().message, "out of order");
}

}  // namespace
}  // namespace enginediff::fake
