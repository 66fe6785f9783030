#include "harness/spec/spec_runner.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "harness/spec/spec_parser.hpp"
#include "tests/unit/run/scripted_engine.hpp"

namespace enginediff {
namespace {

SpecCase spec_of(const std::string& text) {
  SpecParseResult result = parse_spec(text, "one.spec");
  EXPECT_TRUE(result.ok());
  return make_spec_case(std::move(result.spec), "one.spec");
}

Variant first_of(const SpecCase& spec) {
  const auto& axis = spec.parsed.axes.front();
  return Variant{{{axis.name, axis.values.front()}}};
}

constexpr const char* kSpec = "setup { SETUP }\nsession s1\nstep a { STEP }\npermutation a\n";

// What the sessions write when they are closed goes to where nobody reads it, and is there (sanitizers look).
TEST(SpecRunner, AStatementThatIsStoppedMayWriteUntilItsSessionIsClosed) {
  const SpecCase spec = spec_of(kSpec);
  for (const char* const stopped : {"SETUP", "STEP"}) {
    StopSwitch stop;
    Script script;
    script.poll = [&](const std::string& sql) -> Result<Progress> {
      if (sql.find(stopped) == sql.npos) return Outcome{Completion{}, {}, {}, TransactionState::none};
      stop.stop();
      return Running{};
    };
    ScriptedEngine engine(script);
    CaseRunOptions options;
    options.stop = &stop;
    SpecRunner runner(spec, engine, options);
    const auto run = runner.run(first_of(spec));
    ASSERT_FALSE(run) << stopped;
    EXPECT_EQ(run.error().message, "stopped");
  }
}

TEST(SpecRunner, WhereTheServerCannotBeAskedWhoWaitsTheStatementMayGoOn) {
  const SpecCase spec = spec_of(kSpec);
  for (const char* const unasked : {"SETUP", "STEP"}) {
    Script script;
    script.poll = [&](const std::string& sql) -> Result<Progress> {
      if (sql.find(unasked) != sql.npos) return fail(Fault::target_unusable, "cannot ask");
      return Outcome{Completion{}, {}, {}, TransactionState::none};
    };
    ScriptedEngine engine(script);
    const CaseRunOptions options;
    SpecRunner runner(spec, engine, options);
    const auto run = runner.run(first_of(spec));
    ASSERT_TRUE(run) << unasked << ": " << run.error().message;
    const auto at = std::find_if(run->trace.records.begin(), run->trace.records.end(),
                                 [&](const StepRecord& one) { return one.sql.find(unasked) != std::string::npos; });
    ASSERT_NE(at, run->trace.records.end());
    const auto* const not_run = std::get_if<NotRun>(&at->result);
    ASSERT_NE(not_run, nullptr) << unasked;
    EXPECT_EQ(not_run->reason, "connection lost: cannot ask");
  }
}

TEST(SpecRunner, WhereTheServerCouldNotBeAskedForAMomentTheAnswerIsTaken) {
  const SpecCase spec = spec_of(kSpec);
  Script script;
  int asked = 0;
  script.poll = [&](const std::string& sql) -> Result<Progress> {
    if (sql.find("STEP") != sql.npos && ++asked < 4) return fail(Fault::target_unusable, "cannot ask");
    return Outcome{Completion{}, {}, {}, TransactionState::none};
  };
  ScriptedEngine engine(script);
  const CaseRunOptions options;
  SpecRunner runner(spec, engine, options);
  const auto run = runner.run(first_of(spec));
  ASSERT_TRUE(run);
  for (const StepRecord& record : run->trace.records) {
    ASSERT_NE(record.outcome(), nullptr) << record.step;
    EXPECT_TRUE(record.outcome()->succeeded()) << record.step;
  }
}

// An engine may work within start() or poll() for long.
TEST(SpecRunner, AStopReachesAStatementWithinStartAndPoll) {
  const SpecCase spec = spec_of(kSpec);
  for (const char* const slow : {"SETUP", "STEP"}) {
    for (const bool within_start : {true, false}) {
      StopSwitch stop;
      Script script;
      int cancels = 0;
      const auto work = [&](const std::string& sql) {
        if (sql.find(slow) == sql.npos) return;
        stop.stop();
        cancels = script.cancels;
      };
      if (within_start) script.start = work;
      script.poll = [&](const std::string& sql) -> Result<Progress> {
        if (!within_start) work(sql);
        return Outcome{Completion{}, {}, {}, TransactionState::none};
      };
      ScriptedEngine engine(script);
      CaseRunOptions options;
      options.stop = &stop;
      SpecRunner runner(spec, engine, options);
      (void)runner.run(first_of(spec));
      EXPECT_EQ(cancels, 1) << slow << within_start;
    }
  }
}

}  // namespace
}  // namespace enginediff
