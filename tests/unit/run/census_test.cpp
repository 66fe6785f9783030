#include <gmock/gmock.h>

#include "harness/casefile/parser.hpp"
#include "harness/engines/registry.hpp"
#include "harness/model/not_run_reason.hpp"
#include "harness/run/case_runner.hpp"

// On the embedded engine, which needs no server and is always there.
namespace enginediff {
namespace {

using testing::AnyOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

constexpr const char* kLostUpdate = R"(-- @title t
-- @id a.b
-- @why w
-- @interleave all
-- @begin sqlite: deferred, immediate

CREATE TABLE t (v INTEGER);
-- @history w(x=10)
INSERT INTO t VALUES (10);

-- @session A
BEGIN;
-- @history r(x)
SELECT v FROM t;
-- @step write
-- @history w(x=11)
UPDATE t SET v = 11;
COMMIT;

-- @session B
BEGIN;
-- @history r(x)
SELECT v FROM t;
-- @step write
-- @history w(x=12)
UPDATE t SET v = 12;
COMMIT;

-- @final
-- @step state
-- @history r(x)
SELECT v FROM t;
)";

class CensusRun : public testing::Test {
 protected:
  CensusRun() {
    TargetSpec spec;
    spec.name = "embedded";
    spec.url = std::string(driver_for_scheme("sqlite")->embedded_url);
    ConnectOptions options;
    options.run_token = "censustest";
    auto engine = driver_for_scheme("sqlite")->connect(spec, options);
    EXPECT_TRUE(engine) << engine.error().message;
    engine_ = std::move(*engine);
  }

  Trace run(std::string text, const std::string& begin, const CaseRunOptions& options = {}) {
    const ParseResult result = parse_case(text, "t.sql");
    EXPECT_TRUE(result.ok()) << (result.ok() ? "" : to_string(result.problems.front()));
    for (const Variant& variant : variants_on(result.parsed, engine_->info())) {
      if (!begin.empty() && *variant.find("begin") != begin) continue;
      auto done = run_variant(result.parsed, variant, *engine_, options);
      EXPECT_TRUE(done) << done.error().message;
      return done->trace;
    }
    ADD_FAILURE() << "no such variant";
    return {};
  }

  std::unique_ptr<Engine> engine_;
};

TEST_F(CensusRun, CountsWhatAllOrdersComeTo) {
  const Trace trace = run(kLostUpdate, "deferred");
  ASSERT_TRUE(trace.census);
  EXPECT_EQ(trace.census->interleavings, 70u);
  EXPECT_EQ(trace.census->planned, 70);
  EXPECT_FALSE(trace.census->seed);
  EXPECT_EQ(trace.census->racy, 0);
  // Whoever reads before the other has committed is refused; only where one ends before the other reads both go
  // through.
  EXPECT_THAT(trace.census->as_expected().counts, ElementsAre(Pair("serial", 10), Pair("aborted", 60)));
  EXPECT_THAT(trace.census->classes[1].evidence, HasSubstr("busy"));
}

TEST_F(CensusRun, OrdersThatWaitingMakesTheSameCountOnce) {
  const Trace trace = run(kLostUpdate, "immediate");
  // The second BEGIN waits for the first transaction; it can come at one of four places, for either to be the second.
  EXPECT_THAT(trace.census->as_expected().counts, ElementsAre(Pair("serial", 8)));
  EXPECT_EQ(trace.census->planned, 70);
  EXPECT_EQ(trace.census->serial_runs, 2);
}

TEST_F(CensusRun, RecordsTheSetupAndOneRowForEachClass) {
  const Trace trace = run(kLostUpdate, "deferred");
  ASSERT_EQ(trace.records.size(), 3u);
  EXPECT_EQ(trace.records[0].step, "setup.1");
  EXPECT_EQ(trace.records[2].step, "state");
  const ResultSet* rows = trace.records[2].outcome()->rows();
  ASSERT_NE(rows, nullptr);
  ASSERT_EQ(rows->row_count(), 2u);
  EXPECT_EQ(rows->at(1, 0), Value::text("aborted"));
  EXPECT_EQ(rows->at(1, 1), Value::integer(60));
  EXPECT_EQ(trace.records[2].sql, "-- @interleave: all 70");
}

TEST_F(CensusRun, KeepsOneScheduleOfEachClassWithoutItsSetup) {
  const Trace trace = run(kLostUpdate, "deferred");
  for (const CensusClass& one : trace.census->classes) {
    ASSERT_EQ(one.example.size(), 9u) << one.name;
    EXPECT_EQ(one.example.back().step, "state");
    EXPECT_EQ(one.example.front().session, "A");
  }
}

TEST_F(CensusRun, TakesASampleWhereThereAreTooMany) {
  CaseRunOptions options;
  options.interleave_limit = 12;
  options.interleave_seed = 5;
  const Trace trace = run(kLostUpdate, "deferred", options);
  EXPECT_EQ(trace.census->planned, 12);
  EXPECT_EQ(trace.census->seed, 5u);
  EXPECT_EQ(trace.census->interleavings, 70u);
  EXPECT_EQ(trace.records.back().sql, "-- @interleave: sample of 12 of 70, seed 5");
  EXPECT_EQ(run(kLostUpdate, "deferred", options).census->as_expected(), trace.census->as_expected());
}

TEST_F(CensusRun, AFailedSetupEndsIt) {
  const Trace trace =
      run("-- @title t\n-- @id a.b\n-- @why w\n-- @interleave all\n\nCREATE TABLE;\n\n-- @session A\n-- @step "
          "one\nSELECT 1;\n",
          "");
  EXPECT_FALSE(trace.census);
  ASSERT_EQ(trace.records.size(), 2u);
  const auto* reason = std::get_if<NotRun>(&trace.records[1].result);
  ASSERT_NE(reason, nullptr);
  EXPECT_EQ(reason->reason, "setup failed: setup.1");
}

// With no connection open before its tables are there, a session that is locked out waits; it does not miss the tables.
TEST_F(CensusRun, SessionsFindTheTablesWhileAnotherCommits) {
  const Trace trace = run(R"(-- @title t
-- @id a.b
-- @why w
-- @begin sqlite: deferred

CREATE TABLE t (v INTEGER);

-- @session A
BEGIN;
INSERT INTO t VALUES (1);
-- @session B
BEGIN;
SELECT v FROM t;
-- @session A
-- @step commit
COMMIT;
-- @session C
-- @step read
SELECT v FROM t;
-- @session B
COMMIT;
)",
                          "");
  const StepRecord* read = nullptr;
  for (const StepRecord& record : trace.records) {
    if (record.step == "C.read") read = &record;
  }
  ASSERT_NE(read, nullptr);
  ASSERT_NE(read->outcome(), nullptr);
  EXPECT_TRUE(read->outcome()->succeeded());
  EXPECT_EQ(read->waits.size(), 1u);
}

TEST_F(CensusRun, NamesTheScheduleThatRanPastItsDeadline) {
  CaseRunOptions options;
  options.statement_timeout = std::chrono::milliseconds(100);
  const Trace trace = run(R"(-- @title t
-- @interleave all limit 1
CREATE TABLE t (v INTEGER);
-- @session A
-- @step spin
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n;
-- @session B
INSERT INTO t VALUES (1);
-- @final
-- @step state
SELECT v FROM t;
)",
                          "", options);
  ASSERT_TRUE(trace.census);
  EXPECT_THAT(trace.census->cut, AnyOf("A.spin in the schedule A.spin B.1: " + std::string(kPastDeadline),
                                       "A.spin in the schedule B.1 A.spin: " + std::string(kPastDeadline)));
}

// A transaction that a serial run leaves open is waited for as long as the engine waits.
TEST_F(CensusRun, AKilledTransactionIsInNoSerialRun) {
  const Trace trace = run(R"(-- @title t
-- @interleave all
-- @begin sqlite: deferred
CREATE TABLE t (v INTEGER);
INSERT INTO t VALUES (1);
-- @session A
BEGIN;
-- @step write
UPDATE t SET v = 2;
-- @kill A
-- @session B
BEGIN;
-- @step write
UPDATE t SET v = 3;
COMMIT;
-- @final
-- @step state
SELECT v FROM t;
)",
                          "");
  ASSERT_TRUE(trace.census);
  EXPECT_EQ(trace.census->planned, 20);
  EXPECT_EQ(trace.census->serial_runs, 1);
}

TEST_F(CensusRun, TheFinalStateIsReadWhenAllSessionsAreThrough) {
  const Trace trace = run(R"(-- @title t
-- @id a.b
-- @why w
-- @begin sqlite: immediate

CREATE TABLE t (v INTEGER);

-- @session A
BEGIN;
-- @session B
BEGIN;
INSERT INTO t VALUES (2);
COMMIT;
-- @session A
INSERT INTO t VALUES (1);
COMMIT;
-- @final
-- @step state
SELECT v FROM t ORDER BY v;
)",
                          "");
  EXPECT_EQ(trace.records.back().step, "state");
  EXPECT_EQ(trace.records.back().outcome()->rows()->row_count(), 2u);
}

}  // namespace
}  // namespace enginediff
