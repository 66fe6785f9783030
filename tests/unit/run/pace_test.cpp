// What is recorded of a schedule does not depend on the pace of the server, nor on which answer is read first.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>

#include "harness/casefile/parser.hpp"
#include "harness/run/session_runner.hpp"
#include "tests/unit/run/simulated_server.hpp"

namespace enginediff {
namespace {

using testing::SizeIs;

constexpr unsigned kSeeds = 300;

// `A LOCK x; B LOCK x`: steps of sessions, which are called by their session and place.
Case case_of(const std::string& steps) {
  std::string text = "-- @title t\n-- @id a.b\n-- @why w\nCREATE TABLE t (a INTEGER);\n";
  std::istringstream in(steps);
  int place = 0;
  for (std::string step; std::getline(in >> std::ws, step, ';');)
    text += fmt::format("-- @session {}\n-- @step s{}\n{};\n", step[0], ++place, step.substr(2));
  const ParseResult result = parse_case(text, "t.sql");
  EXPECT_TRUE(result.ok()) << (result.ok() ? "" : to_string(result.problems.front()));
  return result.parsed;
}

Trace run(const Case& parsed, unsigned seed, const std::string& victim) {
  SimulatedServer server(seed, victim);
  SimulatedEngine engine(server);
  const auto scratch = engine.create_scratch({});
  Trace trace;
  const auto done = run_sessions(parsed, Variant(), engine, **scratch, CaseRunOptions(), {}, trace);
  EXPECT_TRUE(done) << (done ? "" : done.error().message);
  return trace;
}

std::string recorded(const Trace& trace) {
  std::string out;
  for (const StepRecord& record : trace.records) {
    if (record.session.empty()) continue;
    const Outcome* const outcome = record.outcome();
    const char* const how = outcome == nullptr ? "not run" : outcome->succeeded() ? "ok" : "error";
    out += fmt::format("{} {} as number {}", record.step, how, record.finished);
    for (const WaitRecord& wait : record.waits)
      out += fmt::format(", for {} until {}{}", fmt::join(wait.by_steps, " "), wait.until, wait.racy ? ", racy" : "");
    out += "\n";
  }
  return out;
}

// All that is ever recorded.
std::set<std::string> all_recorded(const std::string& steps, const std::string& victim) {
  const Case parsed = case_of(steps);
  std::set<std::string> out;
  for (unsigned seed = 0; seed < kSeeds; ++seed) out.insert(recorded(run(parsed, seed, victim)));
  return out;
}

const StepRecord& record_of_session(const Trace& trace, const std::string& session) {
  return *std::find_if(trace.records.begin(), trace.records.end(),
                       [&](const StepRecord& one) { return one.session == session; });
}

// The ROLLBACK frees both, and then they wait for each other: who dies is chance, whatever was seen of it.
TEST(Pace, BothWhoRaceIntoACircleAreMarked) {
  const Case parsed = case_of("A BEGIN; A UPSERT x; B UPSERT x; C UPSERT x; A ROLLBACK;");
  const auto is_racy = [](const StepRecord& record) {
    return std::any_of(record.waits.begin(), record.waits.end(), [](const WaitRecord& wait) { return wait.racy; });
  };
  for (unsigned seed = 0; seed < 10 * kSeeds; ++seed) {
    const Trace trace = run(parsed, seed, "");
    EXPECT_TRUE(is_racy(record_of_session(trace, "B"))) << seed << ":\n" << recorded(trace);
    EXPECT_TRUE(is_racy(record_of_session(trace, "C"))) << seed << ":\n" << recorded(trace);
  }
}

TEST(Pace, ALineIsRecordedAlike) {
  EXPECT_THAT(all_recorded("A BEGIN; A LOCK x; B LOCK x; C LOCK x; D LOCK x; A COMMIT;", ""), SizeIs(1));
}

// B closes the circle with A, who dies or not; C and D were behind A, and are through before B is, or keep what they
// get.
TEST(Pace, ACircleIsRecordedAlikeWhoeverDies) {
  for (const char* const victim : {"A", "B"}) {
    for (const char* const rest :
         {"B LOCK x; A COMMIT; B COMMIT;", "C LOCK x; B LOCK x; A COMMIT; B COMMIT;",
          "C LOCK x; D LOCK x; B LOCK x; A COMMIT; B COMMIT;", "D LOCK y; B LOCK x; A COMMIT; B COMMIT;",
          "C BEGIN; C LOCK x; B LOCK x; A COMMIT; C COMMIT; B COMMIT;",
          "C BEGIN; C LOCK x; D LOCK x; B LOCK x; A COMMIT; C COMMIT; B COMMIT;"}) {
      EXPECT_THAT(all_recorded(std::string("A BEGIN; A LOCK x; B BEGIN; B LOCK y; A LOCK y; ") + rest, victim),
                  SizeIs(1))
          << victim << ": " << rest;
    }
  }
}

// The circle is closed through somebody who waits for nothing else.
TEST(Pace, ACircleOfThreeIsRecordedAlike) {
  for (const char* const victim : {"A", "B", "C"}) {
    EXPECT_THAT(all_recorded("A BEGIN; A LOCK x; B BEGIN; B LOCK y; C BEGIN; C LOCK z; A LOCK y; B LOCK z; C LOCK x; "
                             "A COMMIT; B COMMIT; C COMMIT;",
                             victim),
                SizeIs(1))
        << victim;
  }
}

}  // namespace
}  // namespace enginediff
