#include "harness/run/session_plan.hpp"

#include <gmock/gmock.h>

#include "harness/casefile/parser.hpp"
#include "harness/engines/registry.hpp"
#include "harness/run/case_runner.hpp"

// On the embedded engine, which needs no server and is always there.
namespace enginediff {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;

class SessionPlanTest : public testing::Test {
 protected:
  SessionPlanTest() {
    TargetSpec spec;
    spec.name = "embedded";
    spec.url = std::string(driver_for_scheme("sqlite")->embedded_url);
    ConnectOptions options;
    options.run_token = "plantest";
    auto engine = driver_for_scheme("sqlite")->connect(spec, options);
    EXPECT_TRUE(engine) << engine.error().message;
    engine_ = std::move(*engine);
  }

  Case parsed(const std::string& text) {
    const ParseResult result = parse_case("-- @id a.b\n" + text, "t.sql");
    EXPECT_TRUE(result.ok()) << (result.ok() ? "" : to_string(result.problems.front()));
    return result.parsed;
  }

  SessionPlan plan(const std::string& text, const Variant& variant = {}) {
    return plan_sessions(parsed(text), variant, *engine_, {}, 10s);
  }

  std::unique_ptr<Engine> engine_;
};

// The names of the sessions whose waits the engine ends.
std::vector<std::string> timed(const SessionPlan& plan) {
  std::vector<std::string> out;
  for (const PlannedSession& one : plan.sessions) {
    if (one.shortest_timeout) out.push_back(one.name);
  }
  return out;
}

const std::string kA = "-- @session A\nSELECT 1;\n";

TEST_F(SessionPlanTest, ATimeOutOfSqlIsOfTheSessionThatSendsIt) {
  const SessionPlan one = plan(kA + "-- @session B\nPRAGMA busy_timeout = 300;\n");
  EXPECT_THAT(timed(one), ElementsAre("B"));
  EXPECT_EQ(one.longest_timeout, 300ms);
  EXPECT_FALSE(one.sessions[1].idles_out);
}

TEST_F(SessionPlanTest, ASettingOfOneSessionGoesBeforeThatOfAll) {
  const std::string one = "-- @setting B busy_timeout = 5000ms\n", all = "-- @setting busy_timeout = 0\n";
  const std::string body = kA + "-- @session B\nSELECT 1;\n";
  for (const std::string& settings : {one + all, all + one}) {
    const Case both = parsed(settings + body);
    EXPECT_EQ(session_options(both, {}, engine_->info(), "A").settings.at("busy_timeout"), "0");
    EXPECT_EQ(session_options(both, {}, engine_->info(), "B").settings.at("busy_timeout"), "5000ms");
    EXPECT_EQ(session_options(both, {}, engine_->info(), "").settings.at("busy_timeout"), "0");
    EXPECT_THAT(timed(plan(settings + body)), ElementsAre("B"));
  }
}

TEST_F(SessionPlanTest, TheFinalStateIsReadWithoutWhatIsNotCommitted) {
  const Case several = parsed(kA + "-- @final\nSELECT 1;\n"), alone = parsed("SELECT 1;\n");
  const auto level = [&](const Case& one, const std::string& isolation, const std::string& session) {
    Variant variant;
    variant.values = {{"isolation", isolation}};
    return session_options(one, variant, engine_->info(), session).isolation;
  };
  EXPECT_EQ(level(several, "read uncommitted", ""), "read committed");
  EXPECT_EQ(level(several, "read uncommitted", "A"), "read uncommitted");
  EXPECT_EQ(level(several, "serializable", ""), "serializable");
  EXPECT_EQ(level(several, "default", ""), "");
  // A case without sessions has none but this one.
  EXPECT_EQ(level(alone, "read uncommitted", ""), "read uncommitted");
}

TEST_F(SessionPlanTest, ATimeOutOfTheSetupIsOfAll) {
  EXPECT_THAT(timed(plan("PRAGMA busy_timeout = 300;\n" + kA + "-- @session B\nSELECT 1;\n")),
              ElementsAre("", "A", "B"));
}

TEST_F(SessionPlanTest, OnlyWhatIsSentHereCounts) {
  EXPECT_THAT(timed(plan(kA + "-- @session B\n-- @sql mysql\nPRAGMA busy_timeout = 300;\n-- @sql *\nSELECT 1;\n")),
              ElementsAre());
  EXPECT_THAT(timed(plan(kA + "-- @session B\nSET lock_timeout = 300;\n")), ElementsAre());
}

TEST_F(SessionPlanTest, ValuesOfTheVariantCount) {
  Variant variant;
  variant.values = {{"limit", "70"}};
  const SessionPlan one =
      plan("-- @each limit = 70, 80\n" + kA + "-- @session B\nPRAGMA busy_timeout = ${limit};\n", variant);
  EXPECT_EQ(one.longest_timeout, 70ms);
}

TEST_F(SessionPlanTest, ATimeThatIsBoundCounts) {
  const SessionPlan one = plan(kA + "-- @session B\n-- @bind 30\n-- @bind 70\nPRAGMA busy_timeout = ?;\n");
  EXPECT_THAT(timed(one), ElementsAre("B"));
  EXPECT_EQ(one.longest_timeout, 70ms);
  EXPECT_THAT(timed(plan(kA + "-- @session B\n-- @bind 'busy_timeout', '70'\nSELECT set_config(?, ?);\n")),
              ElementsAre("B"));
}

TEST_F(SessionPlanTest, ATimeThatIsComputedMayBeAnyTime) {
  const SessionPlan one =
      plan("-- @session A\nPRAGMA busy_timeout = 30;\n-- @session B\nPRAGMA busy_timeout = (7 * 9);\n");
  EXPECT_THAT(timed(one), ElementsAre("A", "B"));
  EXPECT_FALSE(one.sessions[0].computed_timeout);
  EXPECT_TRUE(one.sessions[1].computed_timeout);
}

TEST_F(SessionPlanTest, WhatIsNotWorthWaitingForIsNoTimeOut) {
  for (const char* time : {"0", "10001"}) {
    const SessionPlan in_sql = plan(kA + "-- @session B\nPRAGMA busy_timeout = " + time + ";\n");
    EXPECT_THAT(timed(in_sql), ElementsAre()) << time;
    EXPECT_EQ(in_sql.longest_timeout, 0ms) << time;
    EXPECT_THAT(timed(plan("-- @setting A lock_timeout = " + std::string(time) + "ms\n" + kA)), ElementsAre()) << time;
  }
  EXPECT_THAT(timed(plan("-- @setting A lock_timeout = 10000ms\n" + kA)), ElementsAre("A"));
}

TEST_F(SessionPlanTest, AWaitGoesOnUntilTheTimeThatSqlGives) {
  const Case held = parsed(
      "CREATE TABLE t (v INTEGER);\n-- @session A\nBEGIN IMMEDIATE;\n-- @session B\nPRAGMA busy_timeout = 50;\n"
      "-- @step want\nINSERT INTO t VALUES (1);\n");
  const auto run = run_variant(held, Variant(), *engine_, CaseRunOptions());
  ASSERT_TRUE(run) << run.error().message;
  const StepRecord& want = run->trace.records.back();
  ASSERT_EQ(want.step, "B.want");
  ASSERT_NE(want.outcome(), nullptr);
  ASSERT_NE(want.outcome()->error(), nullptr);
  EXPECT_EQ(want.outcome()->error()->error_class, ErrorClass::busy);
  ASSERT_EQ(want.waits.size(), 1u);
  EXPECT_EQ(want.waits[0].until, "timeout");
}

}  // namespace
}  // namespace enginediff
