#include "harness/run/session_runner.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "harness/casefile/parser.hpp"
#include "tests/unit/run/scripted_engine.hpp"

namespace enginediff {
namespace {

Trace run(const std::string& steps, Script& script) {
  const ParseResult result =
      parse_case("-- @title t\n-- @id a.b\n-- @why w\nCREATE TABLE t (a INTEGER);\n" + steps, "t.sql");
  EXPECT_TRUE(result.ok()) << (result.ok() ? "" : to_string(result.problems.front()));
  ScriptedEngine engine(script);
  const auto scratch = engine.create_scratch({});
  Trace trace;
  const auto done = run_sessions(result.parsed, Variant(), engine, **scratch, CaseRunOptions(), {}, trace);
  EXPECT_TRUE(done) << (done ? "" : done.error().message);
  return trace;
}

Outcome done_in(TransactionState state) { return Outcome{Completion{}, {}, {}, state}; }

constexpr const char* kTwoSessions = "-- @session A\n-- @step want\nWANT;\n-- @session B\n-- @step other\nSELECT 1;\n";

TEST(SessionRunner, WhereTheServerCannotBeAskedWhoWaitsTheSessionHasNotEnded) {
  for (const Fault fault : {Fault::target_unusable, Fault::connection_lost}) {
    Script script;
    script.poll = [&](const std::string& sql) -> Result<Progress> {
      if (sql == "WANT") return fail(fault, "gone away");
      return done_in(TransactionState::none);
    };
    const Trace trace = run(kTwoSessions, script);
    const StepRecord& want = trace.records[1];
    ASSERT_EQ(want.step, "A.want");
    const auto* const not_run = std::get_if<NotRun>(&want.result);
    ASSERT_EQ(not_run != nullptr, fault == Fault::target_unusable);
    if (not_run != nullptr) {
      EXPECT_EQ(not_run->reason, "connection lost: gone away");
    } else {
      EXPECT_EQ(want.outcome()->error()->error_class, ErrorClass::admin_shutdown);
    }
  }
}

TEST(SessionRunner, WhereTheServerCouldNotBeAskedForAMomentTheAnswerIsTaken) {
  Script script;
  int asked = 0;
  script.poll = [&](const std::string& sql) -> Result<Progress> {
    if (sql == "WANT" && ++asked < 4) return fail(Fault::target_unusable, "gone away");
    return done_in(TransactionState::none);
  };
  const Trace trace = run(kTwoSessions, script);
  ASSERT_NE(trace.records[1].outcome(), nullptr);
  EXPECT_TRUE(trace.records[1].outcome()->succeeded());
}

TEST(SessionRunner, ACancelAsksNoSessionThatIsAtWorkForItsTransaction) {
  Script script;
  script.poll = [&](const std::string& sql) -> Result<Progress> {
    if (sql != "WANT") return done_in(sql == "BEGIN" ? TransactionState::open : TransactionState::none);
    if (script.cancels == 0) return WaitingForLock{{"B"}, "lock", false, {}};
    return Outcome{Interrupted{Interrupted::Reason::cancelled, "cancelled"}, {}, {}, TransactionState::open};
  };
  const Trace trace =
      run("-- @session B\n-- @step hold\nSELECT 1;\n-- @session A\n-- @step begin\nBEGIN;\n-- @step want\nWANT;\n"
          "-- @cancel A\n-- @session B\n-- @step end\nSELECT 2;\n",
          script);
  const auto cancel = std::find_if(trace.records.begin(), trace.records.end(),
                                   [](const StepRecord& record) { return record.sql == "-- @cancel"; });
  ASSERT_NE(cancel, trace.records.end());
  EXPECT_EQ(cancel->outcome()->transaction, TransactionState::open);
  EXPECT_EQ(script.cancels, 1);
  EXPECT_EQ(script.questions_meanwhile, 0);
}

}  // namespace
}  // namespace enginediff
