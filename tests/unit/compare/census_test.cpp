#include "harness/compare/census.hpp"

#include <gmock/gmock.h>

#include "harness/casefile/parser.hpp"
#include "harness/compare/bless.hpp"
#include "tests/unit/compare/results.hpp"

namespace enginediff {
namespace {

using namespace testing_support;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using Counts = std::vector<std::pair<std::string, int>>;

const TargetInfo kFirst = target("mysql-9.7", "mysql", "9.7.4"), kSecond = target("postgres-18", "postgres", "18.6");

Census census_of(const Counts& counts) {
  Census census;
  for (const auto& [name, schedules] : counts) census.classes.push_back({name, schedules, "", {}});
  return census;
}

Case interleaved(const std::string& expectation) {
  const std::string text =
      "-- @title t\n-- @id a.b\n-- @why w\n-- @isolation default, serializable\n-- @interleave all\n\n"
      "CREATE TABLE t (v INTEGER);\n\n-- @session A\n-- @step write\nUPDATE t SET v = 1;\n\n-- @session B\n-- @step "
      "write\nUPDATE t SET v = 2;\n\n"
      "-- @final\n-- @step state\nSELECT v FROM t;\n" +
      expectation;
  const ParseResult result = parse_case(text, "t.sql");
  EXPECT_TRUE(result.ok()) << to_string(result.problems.front());
  return result.parsed;
}

Trace trace_of(const TargetInfo& info, const Counts& counts, const std::string& isolation = "default") {
  Trace trace;
  trace.case_id = "a.b";
  trace.target = info.name;
  trace.variant.values = {{"isolation", isolation}};
  StepRecord setup;
  setup.step = "setup.1";
  setup.result = Outcome{};
  StepRecord last;
  last.step = "state";
  last.index = 3;
  last.result = Outcome{};
  trace.records = {setup, last};
  trace.census = census_of(counts);
  return trace;
}

const Counts kLost = {{"serial", 10}, {"anomalous (lost update)", 40}}, kRefused = {{"serial", 10}, {"aborted", 40}};

TEST(CompareCensuses, EqualCountsAreIdentical) {
  EXPECT_EQ(compare_censuses(census_of(kLost), census_of(kLost)).kind, Agreement::Kind::identical);
}

TEST(CompareCensuses, AnAnomalyThatOneLetsThroughIsSilent) {
  const Agreement agreement = compare_censuses(census_of(kLost), census_of(kRefused));
  EXPECT_EQ(agreement.kind, Agreement::Kind::divergent);
  EXPECT_EQ(agreement.severity, Severity::silent);
  EXPECT_THAT(agreement.detail, HasSubstr("40 anomalous (lost update) and 50 schedules: 10 serial, 40 aborted"));
}

TEST(CompareCensuses, RefusalsAreAnOutcome) {
  EXPECT_EQ(compare_censuses(census_of(kRefused), census_of({{"serial", 50}})).severity, Severity::outcome);
}

TEST(JudgeCensus, OnlyTheSetupAndTheLastStepAreJudged) {
  const std::vector<Trace> traces = {trace_of(kFirst, kLost)};
  const std::vector<TargetInfo> targets = {kFirst};
  const Judgement judgement =
      judge(interleaved("-- => *\n-- |  50 schedules: 10 serial, 40 anomalous (lost update)\n"), traces, targets);
  ASSERT_EQ(judgement.steps.size(), 2u);
  EXPECT_EQ(judgement.steps[1].step, "state");
  EXPECT_EQ(judgement.steps[1].targets[0].verdict, Verdict::as_recorded);
}

TEST(JudgeCensus, AnotherCountIsAChange) {
  const std::vector<Trace> traces = {trace_of(kFirst, kRefused)};
  const std::vector<TargetInfo> targets = {kFirst};
  const Judgement judgement =
      judge(interleaved("-- => *\n-- |  50 schedules: 10 serial, 40 anomalous (lost update)\n"), traces, targets);
  EXPECT_EQ(judgement.steps[1].targets[0].verdict, Verdict::changed);
  EXPECT_THAT(judgement.steps[1].targets[0].expected, HasSubstr("40 anomalous"));
}

// Of more orders than the case's 500, as a run with these options takes them.
Trace sampled(const TargetInfo& info, const Counts& counts, int planned, std::uint64_t seed) {
  Trace trace = trace_of(info, counts);
  trace.census->interleavings = 630;
  trace.census->planned = planned;
  trace.census->seed = seed;
  return trace;
}

TargetVerdict verdict_of(const Trace& trace) {
  const std::vector<Trace> traces = {trace};
  const std::vector<TargetInfo> targets = {kFirst};
  const Case parsed = interleaved("-- => *\n-- |  50 schedules: 10 serial, 40 anomalous (lost update)\n");
  return judge(parsed, traces, targets).steps[1].targets[0];
}

TEST(JudgeCensus, CountsAreThoseOfTheSampleThatTheCaseAsksFor) {
  const Counts fewer = {{"serial", 3}, {"anomalous (lost update)", 17}};
  EXPECT_EQ(verdict_of(sampled(kFirst, kLost, 500, 1)).verdict, Verdict::as_recorded);
  EXPECT_EQ(verdict_of(sampled(kFirst, kLost, 500, 1)).detail, "");
  EXPECT_EQ(verdict_of(sampled(kFirst, fewer, 500, 1)).verdict, Verdict::changed);
}

TEST(JudgeCensus, OfAnotherSampleOnlyTheClassesAreCompared) {
  const Counts fewer = {{"serial", 3}, {"anomalous (lost update)", 17}};
  EXPECT_EQ(verdict_of(sampled(kFirst, fewer, 500, 5)).verdict, Verdict::as_recorded);
  const TargetVerdict other = verdict_of(sampled(kFirst, fewer, 20, 1));
  EXPECT_EQ(other.verdict, Verdict::as_recorded);
  EXPECT_EQ(other.detail,
            "only the classes are compared (run: sample of 20 of 630, seed 1; recorded: sample of 500 of 630, seed 1)");
  EXPECT_EQ(verdict_of(sampled(kFirst, {{"serial", 20}}, 20, 1)).verdict, Verdict::as_recorded);
  const TargetVerdict unknown = verdict_of(sampled(kFirst, {{"serial", 19}, {"aborted", 1}}, 20, 1));
  EXPECT_EQ(unknown.verdict, Verdict::changed);
  EXPECT_THAT(unknown.detail, HasSubstr("aborted is not recorded; only the classes are compared (run: sample of 20"));
}

TEST(JudgeCensus, AllOrdersAreAnotherChoiceThanTheRecordedSample) {
  Trace all = trace_of(kFirst, {{"serial", 100}, {"anomalous (lost update)", 530}});
  all.census->interleavings = all.census->planned = 630;
  EXPECT_EQ(verdict_of(all).verdict, Verdict::as_recorded);
  EXPECT_THAT(verdict_of(all).detail, HasSubstr("(run: all 630; recorded: sample of 500 of 630, seed 1)"));
}

TEST(CompareCensuses, OfDifferentSamplesTheClassesCount) {
  const Census some = *sampled(kFirst, kLost, 500, 1).census;
  const Counts fewer = {{"serial", 3}, {"anomalous (lost update)", 17}};
  EXPECT_EQ(compare_censuses(some, *sampled(kFirst, fewer, 500, 2).census).kind, Agreement::Kind::identical);
  EXPECT_EQ(compare_censuses(some, *sampled(kFirst, fewer, 500, 1).census).kind, Agreement::Kind::divergent);
  EXPECT_EQ(compare_censuses(some, *sampled(kFirst, kRefused, 500, 2).census).severity, Severity::silent);
}

TEST(JudgeCensus, WithoutExpectationTargetsHaveToAgree) {
  const std::vector<TargetInfo> targets = {kFirst, kSecond};
  const std::vector<Trace> same = {trace_of(kFirst, kLost), trace_of(kSecond, kLost)};
  EXPECT_EQ(judge(interleaved(""), same, targets).steps[1].targets[0].verdict, Verdict::agreed);
  const std::vector<Trace> other = {trace_of(kFirst, kLost), trace_of(kSecond, kRefused)};
  EXPECT_EQ(judge(interleaved(""), other, targets).steps[1].targets[0].verdict, Verdict::new_divergence);
}

TEST(BlessCensus, WritesWhatCameUnderSelectors) {
  const Case parsed = interleaved("");
  const CaseObservation observation = {{trace_of(kFirst, kLost), trace_of(kSecond, kRefused)}, {kFirst, kSecond}, {}};
  const Blessing blessing = bless(parsed, observation);
  EXPECT_THAT(blessing.refusals, IsEmpty());
  ASSERT_EQ(blessing.steps.size(), 1u);
  EXPECT_EQ(blessing.steps[0].step, 3u);
  const auto& written = blessing.steps[0].expectations;
  ASSERT_EQ(written.size(), 2u);
  EXPECT_EQ(std::get<ExpectedCensus>(written[0].expected), census_of(kLost).as_expected());
  EXPECT_EQ(print_expectation(written[1]), "-- => postgres\n-- |  50 schedules: 10 serial, 40 aborted\n");
}

TEST(BlessCensus, TellsLevelsApartAndChangesNothingTheSecondTime) {
  Case parsed = interleaved("");
  const CaseObservation observation = {
      {trace_of(kFirst, kLost), trace_of(kFirst, kRefused, "serializable")}, {kFirst, kFirst}, {}};
  const Blessing blessing = bless(parsed, observation);
  ASSERT_EQ(blessing.steps.size(), 1u);
  parsed.steps[3].expectations = blessing.steps[0].expectations;
  EXPECT_EQ(parsed.steps[3].expectations.size(), 2u);
  const Blessing again = bless(parsed, observation);
  EXPECT_THAT(again.steps, IsEmpty());
  EXPECT_THAT(again.changes, IsEmpty());
}

TEST(BlessCensus, RefusesWhatIsStuck) {
  const Blessing stuck = bless(interleaved(""), {{trace_of(kFirst, {{"serial", 10}, {"stuck", 2}})}, {kFirst}, {}});
  EXPECT_THAT(stuck.steps, IsEmpty());
  EXPECT_THAT(stuck.refusals, ElementsAre(HasSubstr("2 schedules are stuck")));
}

Trace racy_trace(const Counts& counts) {
  Trace trace = trace_of(kFirst, counts);
  trace.census->racy = 3;
  return trace;
}

TEST(BlessCensus, OfWhatIsLeftToChanceTheClassesAreWritten) {
  const Blessing blessing = bless(interleaved(""), {{racy_trace(kRefused)}, {kFirst}, {}});
  ASSERT_EQ(blessing.steps.size(), 1u);
  EXPECT_EQ(print_expectation(blessing.steps[0].expectations[0]),
            "-- => mysql\n-- |  schedules by chance: aborted, serial\n");
}

TEST(BlessCensus, AClassThatChanceBringsLaterIsAddedAndOneThatItDoesNotBringStays) {
  const std::string written = "-- => mysql\n-- |  schedules by chance: aborted, serial\n";
  EXPECT_THAT(bless(interleaved(written), {{racy_trace({{"serial", 7}})}, {kFirst}, {}}).steps, IsEmpty());
  const Blessing more = bless(interleaved(written), {{racy_trace({{"serial", 7}, {"deadlocked", 1}})}, {kFirst}, {}});
  ASSERT_EQ(more.steps.size(), 1u);
  EXPECT_EQ(print_expectation(more.steps[0].expectations[0]),
            "-- => mysql\n-- |  schedules by chance: aborted, deadlocked, serial\n");
}

TEST(CompareCensuses, WhereChanceHasAPartTheClassesCount) {
  const Census some = *racy_trace(kRefused).census, others = *racy_trace({{"serial", 1}, {"aborted", 1}}).census;
  EXPECT_EQ(compare_censuses(some, others).kind, Agreement::Kind::identical);
  EXPECT_EQ(compare_censuses(some, *racy_trace({{"serial", 2}}).census).severity, Severity::outcome);
}

TEST(BlessCensus, KeepsWhatIsWrittenWhereItRefuses) {
  const Case parsed = interleaved("-- => *\n-- |  10 schedules: 10 serial\n");
  const Blessing blessing = bless(parsed, {{trace_of(kFirst, {{"serial", 10}, {"stuck", 2}})}, {kFirst}, {}});
  EXPECT_THAT(blessing.steps, IsEmpty());
  EXPECT_EQ(blessing.refusals.size(), 1u);
}

}  // namespace
}  // namespace enginediff
