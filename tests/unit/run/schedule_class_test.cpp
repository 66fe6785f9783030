#include "harness/run/schedule_class.hpp"

#include <gmock/gmock.h>

#include "harness/history/anomaly.hpp"
#include "harness/model/census_class.hpp"
#include "tests/unit/history/trace_builder.hpp"

namespace enginediff {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

// Classifies with a replay that gives, for each list of steps, the answers that were taught for it; other orders answer
// nothing. A case that does not read the final state gets a step that does, of which the test need not speak.
class Classified {
 public:
  enum class Final { as_given, added };
  explicit Classified(TraceBuilder trace, Final final = Final::added) : trace_(std::move(trace)) {
    if (final == Final::added && !trace_.parsed.steps.back().session.empty()) {
      added_ = trace_.parsed.steps.size();
      trace_.none("", "SELECT").returns({{1}});
    }
    for (std::size_t i = 0; i < trace_.parsed.steps.size(); ++i) {
      const Step& step = trace_.parsed.steps[i];
      if (step.session.empty()) (lanes_.names.empty() ? lanes_.before : lanes_.after).push_back(i);
      if (step.session.empty()) continue;
      auto at = std::find(lanes_.names.begin(), lanes_.names.end(), step.session);
      if (at == lanes_.names.end()) {
        lanes_.names.push_back(step.session);
        lanes_.steps.emplace_back();
        at = lanes_.names.end() - 1;
      }
      lanes_.steps[static_cast<std::size_t>(at - lanes_.names.begin())].push_back(i);
    }
  }

  // A serial run of these steps answers as the schedule did.
  Classified& serial(std::vector<std::size_t> steps) {
    if (added_) steps.push_back(*added_);
    known_.push_back(std::move(steps));
    return *this;
  }

  ScheduleClass run() {
    SerialReplay replay(lanes_, [this](const std::vector<StepPart>& parts) -> Result<std::vector<StepRecord>> {
      std::vector<std::size_t> order;
      for (const StepPart& part : parts) order.push_back(part.step);
      const bool known = std::find(known_.begin(), known_.end(), order) != known_.end();
      asked.push_back(order);
      asked_parts.push_back(parts);
      if (added_) asked.back().pop_back(), asked_parts.back().pop_back();
      if (known) return trace_.records;
      std::vector<StepRecord> silent = trace_.records;
      for (StepRecord& record : silent) record.result = NotRun{"otherwise"};
      return silent;
    });
    return *classify_schedule(trace_.parsed, trace_.records, replay);
  }

  std::vector<std::vector<std::size_t>> asked;
  std::vector<std::vector<StepPart>> asked_parts;

 private:
  TraceBuilder trace_;
  std::optional<std::size_t> added_;  // the step that reads the final state
  SessionLanes lanes_;
  std::vector<std::vector<std::size_t>> known_;
};

TraceBuilder two_writers() {
  TraceBuilder trace;
  trace.open("A", "BEGIN").open("B", "BEGIN").open("A", "UPDATE").affects(1).open("B", "UPDATE").affects(1);
  trace.none("A", "COMMIT").none("B", "COMMIT").none("", "SELECT").returns({{1}});
  return trace;
}

TEST(ScheduleClass, SerialIsWhatSomeOrderGives) {
  EXPECT_EQ(Classified(two_writers()).serial({0, 2, 4, 1, 3, 5, 6}).run().name, "serial");
  EXPECT_EQ(Classified(two_writers()).serial({1, 3, 5, 0, 2, 4, 6}).run().evidence, "as B, A");
}

TEST(ScheduleClass, AnomalousIsWhatNoOrderGives) {
  const ScheduleClass found = Classified(two_writers()).run();
  EXPECT_EQ(found.name, "anomalous (unnamed)");
  EXPECT_EQ(
      found.evidence,
      "no step says what it reads and writes (@history); A.1 answers ok, and in no serial order (A, B: no answer)");
}

TEST(ScheduleClass, TheHistoryNamesTheAnomaly) {
  TraceBuilder trace;
  trace.open("A", "BEGIN")
      .open("B", "BEGIN")
      .open("A", "SELECT")
      .returns({{10}})
      .history("r(x)")
      .open("B", "SELECT")
      .returns({{10}})
      .history("r(x)");
  trace.open("A", "UPDATE").affects(1).history("w(x=11)").open("B", "UPDATE").affects(1).history("w(x=12)");
  trace.none("A", "COMMIT").none("B", "COMMIT");
  const ScheduleClass found = Classified(trace).run();
  EXPECT_EQ(found.name, "anomalous (lost update)");
  EXPECT_EQ(found.evidence, "B -rw(x)-> A -ww(x)-> B");
  // The same history is no anomaly where a serial order gives the same answers.
  EXPECT_EQ(Classified(trace).serial({0, 2, 4, 6, 1, 3, 5, 7}).run().name, "serial");
}

TEST(ScheduleClass, AHistoryThatDoesNotTellSaysWhy) {
  TraceBuilder trace;
  trace.none("A", "UPDATE")
      .affects(1)
      .history("w(x=11)")
      .none("B", "SELECT")
      .returns({{1, 11}, {2, 12}})
      .history("r(x)")
      .none("C", "UPDATE")
      .affects(1)
      .history("w(x=12)");
  trace.records[1].finished = 5;
  const ScheduleClass found = Classified(trace).run();
  EXPECT_EQ(found.name, "anomalous (unnamed)");
  EXPECT_THAT(found.evidence, HasSubstr("several versions"));
}

// The reason is why there is no name, and not why it is an anomaly.
TEST(ScheduleClass, AHistoryThatSaysTooLittleSaysWhat) {
  TraceBuilder trace;
  trace.none("A", "UPDATE").affects(1).history("w(x=11)").none("B", "DELETE").affects(0).history("w(x=none)");
  const ScheduleClass found = Classified(trace).run();
  EXPECT_EQ(found.name, "anomalous (unnamed)");
  EXPECT_THAT(found.evidence,
              StartsWith("step B.2 changed no row, and no r(P) of it says what it looked at; with that open only "
                         "G0, G1a and G1b could be named; A.1"));
}

TEST(ScheduleClass, AbortedIsWhenOneWasRefusedAndTheOthersAreSerial) {
  TraceBuilder trace;
  trace.open("A", "BEGIN")
      .open("B", "BEGIN")
      .open("A", "UPDATE")
      .affects(1)
      .aborted("B", "UPDATE")
      .fails(ErrorClass::serialization_failure);
  trace.none("A", "COMMIT").none("B", "COMMIT").tag("ROLLBACK").none("", "SELECT").returns({{1}});
  Classified classified(trace);
  const ScheduleClass found = classified.serial({0, 2, 4, 6}).run();
  EXPECT_EQ(found.name, "aborted");
  EXPECT_THAT(found.evidence, StartsWith("B.4: serialization_failure; the others as A"));
  EXPECT_EQ(classified.asked.size(), 1u);
  EXPECT_EQ(Classified(trace).run().name, "anomalous (unnamed)");
}

TEST(ScheduleClass, DeadlockedIsWhenThereWasAVictim) {
  TraceBuilder trace;
  trace.open("A", "BEGIN")
      .open("B", "BEGIN")
      .none("A", "UPDATE")
      .fails(ErrorClass::deadlock_detected)
      .open("B", "UPDATE")
      .affects(1);
  trace.none("A", "COMMIT").none("B", "COMMIT").none("", "SELECT").returns({{1}});
  EXPECT_EQ(Classified(trace).serial({1, 3, 5, 6}).run().name, "deadlocked");
}

TEST(ScheduleClass, AVictimsLaterStatementsAreTransactionsOfTheirOwn) {
  TraceBuilder trace;
  trace.open("A", "BEGIN")
      .none("A", "UPDATE")
      .fails(ErrorClass::deadlock_detected)
      .none("A", "INSERT")
      .affects(1)
      .none("A", "COMMIT");
  EXPECT_EQ(Classified(trace).serial({2}).run().name, "deadlocked");
}

TEST(ScheduleClass, WhatWasRefusedInATransactionThatCommitsIsLeftOut) {
  TraceBuilder trace;
  trace.open("A", "BEGIN").open("A", "UPDATE").fails(ErrorClass::lock_not_available).none("A", "COMMIT");
  const ScheduleClass found = Classified(trace).serial({0, 2}).run();
  EXPECT_EQ(found.name, "aborted");
  EXPECT_THAT(found.evidence, StartsWith("A.2: lock_not_available"));
}

// A duplicate key is the data's doing: serially it comes as well.
TEST(ScheduleClass, ARefusalByTheDataIsPartOfASerialOrder) {
  TraceBuilder trace;
  trace.none("A", "INSERT")
      .affects(1)
      .open("B", "BEGIN")
      .aborted("B", "INSERT")
      .fails(ErrorClass::unique_violation)
      .none("B", "ROLLBACK");
  EXPECT_EQ(Classified(trace).serial({0, 1, 2, 3}).run().name, "serial");
  // Where no order gives it, one was aborted and the rest is serial; what the case takes back itself decides nothing.
  EXPECT_EQ(Classified(trace).serial({0}).run().evidence, "as A");
  trace.records.back().sql = "COMMIT";
  trace.tag("ROLLBACK");
  const ScheduleClass found = Classified(trace).serial({0}).run();
  EXPECT_EQ(found.name, "aborted");
  EXPECT_THAT(found.evidence, StartsWith("B: unique_violation"));
}

TEST(ScheduleClass, ARollbackThatWasAskedForIsNoMatter) {
  TraceBuilder trace;
  trace.open("A", "BEGIN").open("A", "UPDATE").affects(1).none("A", "ROLLBACK").none("B", "UPDATE").affects(1);
  EXPECT_EQ(Classified(trace).serial({3}).run().name, "serial");
}

// As where it has used up a generated id. It is tried only where the committed ones alone give no such answers.
TEST(ScheduleClass, WhatWasRolledBackMayHaveLeftSomethingBehind) {
  TraceBuilder trace;
  trace.open("A", "BEGIN").open("A", "INSERT").affects(1).none("A", "ROLLBACK").none("B", "INSERT").affects(1);
  trace.none("", "SELECT").returns({{2}});
  Classified classified(trace);
  const ScheduleClass found = classified.serial({0, 1, 2, 3, 4}).run();
  EXPECT_EQ(found.name, "serial");
  EXPECT_EQ(found.evidence, "as A, B");
  EXPECT_EQ(classified.asked.front(), (std::vector<std::size_t>{3, 4}));
  EXPECT_EQ(classified.asked.size(), 2u);
  EXPECT_EQ(Classified(trace).run().name, "anomalous (unnamed)");
}

// Without the statement that was refused, where the case itself rolls back; a COMMIT would commit it in a serial run.
TEST(ScheduleClass, SoMayOneThatWasRefusedAndThenRolledBack) {
  for (const bool rolls_back : {true, false}) {
    TraceBuilder trace;
    trace.open("A", "BEGIN").open("A", "INSERT").affects(1);
    trace.aborted("A", "UPDATE").fails(ErrorClass::serialization_failure);
    trace.none("A", rolls_back ? "ROLLBACK" : "COMMIT").tag("ROLLBACK").none("B", "INSERT").affects(1);
    Classified classified(trace);
    EXPECT_EQ(classified.serial({0, 1, 3, 4}).run().name, rolls_back ? "aborted" : "anomalous (unnamed)");
  }
}

// Rolled back with the second one they would be an anomaly to whoever reads what the first one wrote.
TEST(ScheduleClass, WhatABeginHasCommittedIsCommitted) {
  TraceBuilder trace;
  trace.open("A", "BEGIN").open("A", "UPDATE").affects(1).open("A", "START TRANSACTION").commits_first();
  trace.open("A", "UPDATE").affects(1).none("A", "ROLLBACK").none("B", "SELECT").returns({{11}});
  const ScheduleClass found = Classified(trace).serial({0, 1, 2, 5}).run();
  EXPECT_EQ(found.name, "serial");
  EXPECT_EQ(found.evidence, "as A, B");
}

// Engines that answer with an error and those that say nothing but that it was cancelled.
TEST(ScheduleClass, ACancelledStepWasRefused) {
  TraceBuilder trace;
  trace.open("A", "BEGIN").open("A", "UPDATE").none("A", "COMMIT").none("B", "UPDATE").affects(1);
  std::get<Outcome>(trace.records[1].result).answer = Interrupted{Interrupted::Reason::cancelled, ""};
  Classified classified(trace);
  const ScheduleClass found = classified.serial({0, 2, 3}).run();
  EXPECT_EQ(found.name, "aborted");
  EXPECT_EQ(found.evidence, "A.2: query_canceled; the others as A, B");
  EXPECT_EQ(classified.asked.size(), 1u);
}

TEST(ScheduleClass, AFinalStateThatCouldNotBeReadIsNoEvidence) {
  TraceBuilder trace;
  trace.open("A", "BEGIN").open("A", "UPDATE").affects(1).open("A", "COMMIT").fails(ErrorClass::busy);
  trace.none("B", "SELECT").returns({{10}}).none("", "SELECT").fails(ErrorClass::busy);
  const ScheduleClass refused = Classified(trace).serial({3, 4}).run();
  EXPECT_EQ(refused.name, "aborted");
  EXPECT_EQ(refused.evidence, "A.3: busy; the others as B; the final state could not be read: busy");
  // What the sessions were answered may still be no serial order's.
  EXPECT_EQ(Classified(trace).run().name, "anomalous (unnamed)");

  TraceBuilder left_open;
  left_open.open("A", "BEGIN").none("B", "SELECT").returns({{10}}).none("", "SELECT").fails(ErrorClass::busy);
  const ScheduleClass open = Classified(left_open).serial({1, 2}).run();
  EXPECT_EQ(open.name, "undecided");
  EXPECT_EQ(open.evidence, "the final state could not be read: busy");
}

// `@sql sqlite none` below `@final`.
TEST(ScheduleClass, AFinalStateThatNoStepReadsThereIsNoEvidence) {
  TraceBuilder trace;
  trace.none("A", "UPDATE").affects(1).none("B", "UPDATE").affects(1).add("", "SELECT", TransactionState::none).result =
      Absent{};
  const ScheduleClass found = Classified(trace).serial({0, 1, 2}).run();
  EXPECT_EQ(found.name, "undecided");
  EXPECT_EQ(found.evidence,
            "the final state could not be read: " + trace.records[2].step + " does not exist on this engine");
  EXPECT_EQ(Classified(trace).run().name, "anomalous (unnamed)");
  TraceBuilder unrecorded = trace;
  unrecorded.records.pop_back();
  EXPECT_EQ(Classified(unrecorded).serial({0, 1, 2}).run().evidence, found.evidence);
  // One that is read tells of it, whatever others there are for other engines.
  trace.none("", "SELECT").returns({{1}});
  EXPECT_EQ(Classified(trace).serial({0, 1, 2, 3}).run().name, "serial");
  // What the setup does not do is no matter.
  TraceBuilder setup;
  setup.add("", "SET", TransactionState::none).result = Absent{};
  setup.parsed.steps.back().role = StepRole::setup;
  setup.none("A", "UPDATE").affects(1);
  EXPECT_EQ(Classified(setup).serial({0, 1}).run().name, "serial");
}

// Whatever the error says: as where the query names a table that is not there.
TEST(ScheduleClass, AFinalStateWhoseLastReadFailsIsUnread) {
  TraceBuilder trace;
  trace.none("A", "UPDATE").affects(1).none("B", "UPDATE").affects(1);
  TraceBuilder failing = trace;
  failing.none("", "SELECT").fails(ErrorClass::undefined_table);
  const ScheduleClass found = Classified(failing).serial({0, 1, 2}).run();
  EXPECT_EQ(found.name, "undecided");
  EXPECT_EQ(found.evidence, "the final state could not be read: undefined_table");
  // One before the last may fail.
  failing.none("", "SELECT").returns({{1}});
  EXPECT_EQ(Classified(failing).serial({0, 1, 2, 3}).run().name, "serial");

  TraceBuilder not_run = trace;
  not_run.none("", "DROP").fails(ErrorClass::undefined_table).add("", "SELECT", TransactionState::none).result =
      NotRun{"drop failed"};
  EXPECT_EQ(Classified(not_run).serial({0, 1, 2, 3}).run().evidence, "the final state could not be read: drop failed");
}

TEST(ScheduleClass, WhereNothingReadsTheFinalStateOnlyWhatChangesNothingIsSerial) {
  constexpr auto kAsGiven = Classified::Final::as_given;
  TraceBuilder trace;
  trace.open("A", "BEGIN").open("A", "SELECT").returns({{1}}).none("A", "COMMIT").none("B", "SELECT").returns({{1}});
  EXPECT_EQ(Classified(trace, kAsGiven).serial({0, 1, 2, 3}).run().name, "serial");
  trace.none("B", "UPDATE").affects(1);
  const ScheduleClass found = Classified(trace, kAsGiven).serial({0, 1, 2, 3, 4}).run();
  EXPECT_EQ(found.name, "undecided");
  EXPECT_EQ(found.evidence, "no step below @final reads the final state; the answers are as A, B, B/2");
  // The answers alone may be no serial order's.
  EXPECT_EQ(Classified(trace, kAsGiven).run().name, "anomalous (unnamed)");
}

TraceBuilder& kills(TraceBuilder& trace, const std::string& session) {
  trace.none(session, "-- @kill");
  trace.parsed.steps.back().pseudo = PseudoStep::kill;
  return trace;
}

// Run without its @kill it would hold what the others wait for.
TEST(ScheduleClass, WhatWasKilledUnderWayIsInNoSerialRun) {
  TraceBuilder trace;
  trace.open("A", "BEGIN").open("B", "BEGIN").open("B", "UPDATE").affects(1);
  trace.none("A", "UPDATE").fails(ErrorClass::admin_shutdown).finishes_after_next();
  kills(trace, "A").none("B", "COMMIT").none("", "SELECT").returns({{1}});
  Classified classified(trace);
  const ScheduleClass found = classified.serial({1, 2, 5, 6}).run();
  EXPECT_EQ(found.name, "aborted");
  EXPECT_EQ(found.evidence, "A: admin_shutdown; the others as B");
  EXPECT_EQ(classified.asked.size(), 1u);
}

TEST(ScheduleClass, ASerialRunKillsWhatWasKilledWithStepsLeft) {
  TraceBuilder trace;
  trace.open("A", "BEGIN").open("A", "UPDATE").affects(1);
  kills(trace, "A").none("A", "COMMIT").none("B", "UPDATE").affects(1);
  trace.records[3].result = NotRun{"the session was killed"};
  Classified classified(trace);
  const ScheduleClass found = classified.serial({0, 1, 2, 4}).run();
  EXPECT_EQ(found.name, "serial");
  EXPECT_EQ(found.evidence, "as A, B");
  EXPECT_EQ(classified.asked.size(), 1u);
}

// Only what the kill met ends with it: a transaction of the session that had ended before is run as it was.
TEST(ScheduleClass, AnEarlierTransactionOfAKilledSessionEndsByItself) {
  TraceBuilder trace;
  trace.none("A", "INSERT").fails(ErrorClass::unique_violation).open("A", "BEGIN").open("A", "UPDATE").affects(1);
  kills(trace, "A");
  EXPECT_EQ(Classified(trace).serial({0}).run().name, "serial");
}

TEST(ScheduleClass, StuckComesBeforeEverythingElse) {
  TraceBuilder trace = two_writers();
  std::get<Outcome>(trace.records[3].result).answer = Interrupted{Interrupted::Reason::stuck, ""};
  trace.records[3].waits.push_back({{"A"}, {"A.3"}, "", "cancel", false});
  const ScheduleClass found = Classified(trace).run();
  EXPECT_EQ(found.name, "stuck");
  EXPECT_EQ(found.evidence, "B.4 waits for A.3");
  std::get<Outcome>(trace.records[3].result).answer = Interrupted{Interrupted::Reason::cancelled, ""};
  EXPECT_NE(Classified(trace).run().name, "stuck");
}

// On a busy machine a statement may be slow that waits for nobody, or for nobody any more.
TEST(ScheduleClass, WhatRanPastItsDeadlineWithoutAWaitIsUndecided) {
  TraceBuilder trace = two_writers();
  std::get<Outcome>(trace.records[3].result).answer = Interrupted{Interrupted::Reason::deadline, ""};
  for (const bool had_waited : {false, true}) {
    if (had_waited) trace.records[3].waits.push_back({{"A"}, {"A.3"}, "", "A.5", false});
    const ScheduleClass found = Classified(trace).run();
    EXPECT_EQ(found.name, "undecided") << had_waited;
    EXPECT_EQ(found.evidence, "B.4 ran past its deadline") << had_waited;
  }
  trace.records[3].waits.back().until = "cancel";
  EXPECT_EQ(Classified(trace).run().name, "stuck");
  // What nothing can free comes before what was slow.
  std::get<Outcome>(trace.records[2].result).answer = Interrupted{Interrupted::Reason::deadline, ""};
  EXPECT_EQ(Classified(trace).run().evidence, "B.4 waits for A.3");
}

TEST(ScheduleClass, ACensusKnowsEveryName) {
  std::size_t anomalous = 0;
  for (const std::string_view name : kCensusClasses) {
    EXPECT_LT(class_rank(name), class_rank("no class")) << name;
    anomalous += name.starts_with("anomalous (") ? 1 : 0;
  }
  for (const AnomalyInfo& info : anomaly_table()) {
    const std::string name = "anomalous (" + std::string(info.label) + ")";
    EXPECT_NE(std::find(kCensusClasses.begin(), kCensusClasses.end(), name), kCensusClasses.end()) << name;
  }
  EXPECT_EQ(anomalous, anomaly_table().size() + 1);  // and `unnamed`
}

TEST(ScheduleClass, ClassesHaveAnOrder) {
  EXPECT_LT(class_rank("serial"), class_rank("anomalous (lost update)"));
  EXPECT_LT(class_rank("aborted"), class_rank("deadlocked"));
  EXPECT_LT(class_rank("deadlocked"), class_rank("stuck"));
}

// Each execution of a bound step outside of a transaction is one by itself, and is run again alone.
TEST(ScheduleClass, ExecutionsAreRunAgainOneByOne) {
  TraceBuilder trace;
  trace.none("A", "INSERT").affects(1);
  StepRecord second = trace.records.back();
  second.execution = 1;
  trace.records.push_back(second);
  trace.none("B", "SELECT").returns({{1}});
  Classified classified(trace);
  EXPECT_EQ(classified.serial({0, 0, 1}).run().evidence, "as A, A/2, B");
  EXPECT_EQ(classified.asked_parts.front(), (std::vector<StepPart>{{0, 0}, {0, 1}, {1, 0}}));
}

// Of several statements that are no transaction together, another transaction may come between two.
TEST(ScheduleClass, StatementsOfAStepMayBeSeveralTransactions) {
  TraceBuilder trace;
  trace.none("A", "UPDATE").affects(1).none("B", "SELECT").returns({{1}});
  trace.records.front().statements = 2;
  Classified classified(trace);
  const ScheduleClass found = classified.serial({0, 1, 0}).run();
  EXPECT_EQ(found.name, "serial");
  EXPECT_EQ(found.evidence, "as A (1), B, A (2)");
  EXPECT_EQ(classified.asked_parts.back(), (std::vector<StepPart>{{0, 0, 0, 1}, {1, 0}, {0, 0, 1}}));
}

// What a step did before one of its statements was refused stays, if the transaction does.
TEST(ScheduleClass, StatementsBeforeARefusedOneAreRunAgain) {
  TraceBuilder trace;
  trace.open("A", "BEGIN").open("A", "UPDATE").fails(ErrorClass::lock_not_available).none("A", "COMMIT");
  trace.records[1].failed_statement = 1;
  trace.records[1].statements = 3;
  Classified classified(trace);
  EXPECT_EQ(classified.serial({0, 1, 2}).run().name, "aborted");
  EXPECT_EQ(classified.asked_parts.front(), (std::vector<StepPart>{{0, 0}, {1, 0, 0, 1}, {2, 0}}));
}

// The same where the statements are a transaction each.
TEST(ScheduleClass, StatementsBeforeARefusedOneAreTransactionsOutsideOfOne) {
  TraceBuilder trace;
  trace.none("A", "UPDATE").fails(ErrorClass::lock_not_available).none("B", "SELECT").returns({{1}});
  trace.records.front().failed_statement = 1;
  trace.records.front().statements = 2;
  Classified classified(trace);
  EXPECT_EQ(classified.serial({0, 1}).run().name, "aborted");
  EXPECT_EQ(classified.asked_parts.back(), (std::vector<StepPart>{{0, 0, 0, 1}, {1, 0}}));
}

// A refusal by the data in a transaction that the case takes back decides nothing.
TEST(ScheduleClass, WhatTheCaseRollsBackIsNotAborted) {
  TraceBuilder trace;
  trace.open("A", "BEGIN").aborted("A", "INSERT").fails(ErrorClass::unique_violation).none("A", "ROLLBACK");
  trace.none("B", "UPDATE").affects(1);
  EXPECT_EQ(Classified(trace).serial({3}).run().name, "serial");
}

}  // namespace
}  // namespace enginediff
