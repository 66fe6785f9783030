#include "harness/compare/compare.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/compare/results.hpp"

namespace enginediff {
namespace {

using namespace testing_support;

const TargetInfo kOne = target("one", "one"), kTwo = target("two", "two"), kOneToo = target("one-2", "one", "2.0");

Agreement compared(const StepRecord& a, const StepRecord& b) { return compare(a, kOne, b, kTwo); }

void expect_divergent(const StepRecord& a, const StepRecord& b, Severity severity, DivergenceKind kind,
                      std::string_view detail) {
  const Agreement there = compared(a, b), back = compare(b, kTwo, a, kOne);
  EXPECT_EQ(there.kind, Agreement::Kind::divergent);
  EXPECT_EQ(severity_name(there.severity), severity_name(severity)) << detail;
  EXPECT_EQ(divergence_kind_name(there.divergence), divergence_kind_name(kind)) << detail;
  EXPECT_EQ(there.detail, detail);
  EXPECT_EQ(back.kind, there.kind);
  EXPECT_EQ(back.severity, there.severity);
  EXPECT_EQ(back.divergence, there.divergence);
}

TEST(Compare, WithoutOutcomesThereIsNothingToCompare) {
  StepRecord not_run = record(ok()), absent = record(ok());
  not_run.result = NotRun{"create failed"};
  absent.result = Absent{};
  EXPECT_EQ(compared(not_run, record(ok())).kind, Agreement::Kind::incomparable);
  EXPECT_EQ(compared(record(ok()), absent).kind, Agreement::Kind::incomparable);
  EXPECT_EQ(compared(absent, absent).kind, Agreement::Kind::incomparable);
}

TEST(Compare, CompletionsAreIdenticalWhateverTheyAreCalled) {
  EXPECT_EQ(compared(record(outcome(Completion{"INSERT 0 1"})), record(outcome(Completion{"INSERT"}))), Agreement());
}

TEST(Compare, RowsUnderRules) {
  const Agreement agreement =
      compared(record(outcome(one_column({integer(3)}))), record(outcome(one_column({decimal("3.0")}))));
  EXPECT_EQ(agreement.kind, Agreement::Kind::equivalent);
  EXPECT_EQ(agreement.rules, std::vector<std::string>{"numeric-type"});
}

TEST(Compare, WhatOneAcceptsWithAWarningAndTheOtherRefusesIsLoud) {
  const StepRecord rejected = record(refused(ErrorClass::invalid_text_representation));
  const StepRecord warned = record(with_warning(ok(1), ErrorClass::value_converted));
  expect_divergent(rejected, warned, Severity::loud, DivergenceKind::error, "error invalid_text_representation and ok");
  expect_divergent(record(with_warning(refused(ErrorClass::syntax_error), ErrorClass::value_converted)),
                   record(refused(ErrorClass::undefined_column)), Severity::loud, DivergenceKind::error,
                   "error syntax_error and error undefined_column");
  expect_divergent(record(refused(ErrorClass::deadlock_detected)), warned, Severity::outcome, DivergenceKind::error,
                   "error deadlock_detected and ok");
}

TEST(Compare, WhatIsInterchangeableComparesAlikeWithEverything) {
  const StepRecord three = record(outcome(one_column({integer(3)}))), four = record(outcome(one_column({integer(4)})));
  EXPECT_TRUE(interchangeable(three, kOne, three, kOneToo));
  EXPECT_FALSE(interchangeable(three, kOne, four, kOneToo));
  EXPECT_FALSE(interchangeable(three, kOne, three, kTwo)) << "an unknown error means something on one engine only";
  EXPECT_FALSE(interchangeable(three, kOne, ordered(three), kOneToo));
  StepRecord elsewhere = three;
  elsewhere.sql += " ";
  EXPECT_FALSE(interchangeable(three, kOne, elsewhere, kOneToo)) << "column names are made of the text";
}

TEST(Compare, DataThatDifferAreSilent) {
  expect_divergent(record(outcome(one_column({integer(3)}))), record(outcome(one_column({decimal("3.5")}))),
                   Severity::silent, DivergenceKind::value, "row 1, column q: 3 (integer) and 3.5 (decimal)");
  expect_divergent(record(outcome(one_column({integer(3)}))), record(ok()), Severity::silent, DivergenceKind::rows,
                   "1 row and no result");
}

TEST(Compare, RowsInOrderOnlyWhereBothSpellingsFixIt) {
  const StepRecord up = record(outcome(one_column({integer(1), integer(2)})));
  const StepRecord down = record(outcome(one_column({integer(2), integer(1)})));
  EXPECT_EQ(compared(up, down).rules, std::vector<std::string>{"row-order"});
  EXPECT_EQ(compared(ordered(up), down).rules, std::vector<std::string>{"row-order"});
  EXPECT_EQ(compared(ordered(up), ordered(down)).divergence, DivergenceKind::order);
}

TEST(Compare, AffectedRows) {
  EXPECT_EQ(compared(record(ok(1)), record(ok(1))), Agreement());
  expect_divergent(record(ok(1)), record(ok(0)), Severity::silent, DivergenceKind::rows, "affected rows: 1 and 0");
  EXPECT_EQ(compared(record(ok(1)), record(ok())), Agreement());  // one engine does not count
}

TEST(Compare, ErrorsOfOneClassAreIdentical) {
  StepRecord a = record(refused(ErrorClass::unique_violation, 1062)),
             b = record(refused(ErrorClass::unique_violation, 2067));
  EXPECT_EQ(compared(a, b), Agreement());
}

TEST(Compare, OneRefusesIsLoud) {
  expect_divergent(record(ok()), record(refused(ErrorClass::division_by_zero)), Severity::loud, DivergenceKind::error,
                   "ok and error division_by_zero");
  expect_divergent(record(refused(ErrorClass::syntax_error)), record(refused(ErrorClass::undefined_column)),
                   Severity::loud, DivergenceKind::error, "error syntax_error and error undefined_column");
  expect_divergent(record(outcome(one_column({null()}))), record(refused(ErrorClass::division_by_zero)), Severity::loud,
                   DivergenceKind::error, "1 row and error division_by_zero");
}

TEST(Compare, OtherEqualsNothingAcrossEngines) {
  const StepRecord a = record(refused(ErrorClass::other, 7));
  expect_divergent(a, record(refused(ErrorClass::other, 7)), Severity::loud, DivergenceKind::error,
                   "error other (7) on both, of a class that is not known to mean the same");
  EXPECT_EQ(compare(a, kOne, record(refused(ErrorClass::other, 7)), kOneToo), Agreement());
  EXPECT_EQ(compare(a, kOne, record(refused(ErrorClass::other, 8)), kOneToo).kind, Agreement::Kind::divergent);
}

TEST(Compare, ConflictsBetweenTransactionsAreOutcomes) {
  for (const ErrorClass conflict :
       {ErrorClass::deadlock_detected, ErrorClass::serialization_failure, ErrorClass::busy, ErrorClass::busy_snapshot,
        ErrorClass::write_conflict, ErrorClass::lock_not_available}) {
    const std::string name = "error " + std::string(error_class_name(conflict));
    expect_divergent(record(ok(1)), record(refused(conflict)), Severity::outcome, DivergenceKind::error,
                     "ok and " + name);
    expect_divergent(record(refused(ErrorClass::unique_violation)), record(refused(conflict)), Severity::outcome,
                     DivergenceKind::error, "error unique_violation and " + name);
  }
}

TEST(Compare, AnErrorThatEndsTheTransactionIsAnOutcome) {
  const StepRecord goes_on = record(in_state(refused(ErrorClass::unique_violation), TransactionState::open));
  const StepRecord dead = record(in_state(refused(ErrorClass::unique_violation), TransactionState::aborted));
  expect_divergent(goes_on, dead, Severity::outcome, DivergenceKind::state, "transaction open and aborted");
  expect_divergent(record(in_state(ok(), TransactionState::open)), dead, Severity::outcome, DivergenceKind::error,
                   "ok and error unique_violation; also: transaction open and aborted");
}

TEST(Compare, AnImplicitCommitIsAnOutcome) {
  expect_divergent(record(in_state(ok(), TransactionState::open)), record(ok()), Severity::outcome,
                   DivergenceKind::state, "transaction open and none");
}

TEST(Compare, ACommitThatRollsBackIsAnOutcome) {
  const StepRecord commits = record(outcome(Completion{"COMMIT"}), "COMMIT");
  const StepRecord rolls_back = record(outcome(Completion{"ROLLBACK"}), "COMMIT");
  expect_divergent(commits, rolls_back, Severity::outcome, DivergenceKind::state, "done as asked and rolled back");
  EXPECT_EQ(compared(record(outcome(Completion{""}), "ROLLBACK"), record(outcome(Completion{"ROLLBACK"}), "rollback")),
            Agreement());
}

TEST(Compare, WhoWaitsIsAnOutcome) {
  const auto waiting = [](std::string by, std::string until) {
    StepRecord out = record(ok(1));
    out.waits.push_back({{"A"}, {std::move(by)}, "row", std::move(until), false});
    return out;
  };
  expect_divergent(waiting("A.hold", "A.commit"), record(ok(1)), Severity::outcome, DivergenceKind::blocking,
                   "waits for A.hold until A.commit and does not wait");
  expect_divergent(waiting("A.hold", "A.commit"), waiting("A.hold", "timeout"), Severity::outcome,
                   DivergenceKind::blocking, "waits for A.hold until A.commit and waits for A.hold until timeout");
  StepRecord elsewhere = waiting("A.hold", "A.commit");
  elsewhere.waits[0].resource = "another name for the lock";
  EXPECT_EQ(compared(waiting("A.hold", "A.commit"), elsewhere), Agreement());
}

TEST(Compare, Interruptions) {
  const auto interrupted = [](Interrupted::Reason reason) { return record(outcome(Interrupted{reason, "killed"})); };
  EXPECT_EQ(compared(interrupted(Interrupted::Reason::deadline), interrupted(Interrupted::Reason::deadline)),
            Agreement());
  expect_divergent(interrupted(Interrupted::Reason::stuck), record(ok()), Severity::outcome, DivergenceKind::blocking,
                   "stuck waiting and ok");
  expect_divergent(interrupted(Interrupted::Reason::deadline), record(refused(ErrorClass::syntax_error)),
                   Severity::outcome, DivergenceKind::error, "past its deadline and error syntax_error");
}

TEST(Compare, WarningsByClassAsAMultiset) {
  const auto warned = [](ErrorClass one, ErrorClass two) { return record(with_warning(with_warning(ok(), one), two)); };
  const ErrorClass truncated = ErrorClass::string_data_right_truncation, old = ErrorClass::deprecated_feature;
  EXPECT_EQ(compared(warned(truncated, old), warned(old, truncated)), Agreement());
  expect_divergent(warned(truncated, truncated), warned(truncated, old), Severity::warning, DivergenceKind::warning,
                   "warning string_data_right_truncation (2 times) and warning deprecated_feature, "
                   "string_data_right_truncation");
  expect_divergent(record(with_warning(ok(), old)), record(ok()), Severity::warning, DivergenceKind::warning,
                   "warning deprecated_feature and no warning");
}

TEST(Compare, WarningsThatNoTableKnowsEqualNothingAcrossEngines) {
  const StepRecord a = record(with_warning(ok(), ErrorClass::warning_other, 9));
  expect_divergent(a, a, Severity::warning, DivergenceKind::warning,
                   "warning warning_other on both, of a class that is not known to mean the same");
  EXPECT_EQ(compare(a, kOne, a, kOneToo), Agreement());
}

TEST(Compare, NoticesAreNotCompared) {
  Outcome noted = ok();
  noted.diagnostics.push_back({Diagnostic::Level::notice, {"00000", 0, ErrorClass::other, "by the way"}});
  EXPECT_EQ(compared(record(noted), record(ok())), Agreement());
}

TEST(Compare, TheWorstCountsAndTheRestIsMentioned) {
  const StepRecord a = record(in_state(with_warning(ok(1), ErrorClass::deprecated_feature), TransactionState::open));
  expect_divergent(
      a, record(ok(2)), Severity::silent, DivergenceKind::rows,
      "affected rows: 1 and 2; also: transaction open and none; also: warning deprecated_feature and no warning");
}

TEST(Compare, ADivergenceKeepsTheRulesThatMadeTheRowsEqual) {
  const StepRecord a = record(outcome(one_column({integer(1)})));
  const StepRecord b = record(with_warning(outcome(one_column({boolean(true)})), ErrorClass::deprecated_feature));
  const Agreement agreement = compared(a, b);
  EXPECT_EQ(agreement.severity, Severity::warning);
  EXPECT_EQ(agreement.rules, std::vector<std::string>{"bool-as-int"});
}

TEST(Compare, DetailsAreSafeToPrint) {
  StepRecord a = record(refused(ErrorClass::other, 1));
  std::get<SqlError>(std::get<Outcome>(a.result).answer).sqlstate = "\x1B[2J";
  EXPECT_EQ(compared(a, record(ok())).detail.find('\x1B'), std::string::npos);
}

}  // namespace
}  // namespace enginediff
