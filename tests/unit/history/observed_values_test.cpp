// Values that an engine shows otherwise than the case writes them.
#include <gmock/gmock.h>

#include "tests/unit/history/observed_history.hpp"

namespace enginediff {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// The answer of the record that was added last: one row of column v.
TraceBuilder& shows(TraceBuilder& trace, const Value& value) {
  trace.returns({{0}});
  std::get<ResultSet>(std::get<Outcome>(trace.records.back().result).answer).replace(0, 0, value);
  return trace;
}

TraceBuilder& shows_decimal(TraceBuilder& trace, std::string_view digits) {
  return shows(trace, Value::of_bytes(TypeKind::decimal, digits));
}

// B reads z before A's change and x after it; the setup has no history.
TraceBuilder read_skew(const Value& z, const Value& x) {
  TraceBuilder trace;
  trace.none("", "INSERT INTO t (id, v) VALUES (1, 10), (3, 30)").affects(2);
  trace.open("A", "UPDATE").affects(1).history("w(z=31)").open("A", "UPDATE").affects(1).history("w(x=11)");
  shows(trace.open("B", "SELECT"), z).history("r(z)").none("A", "COMMIT");
  shows(trace.open("B", "SELECT"), x).history("r(x)").open("B", "UPDATE").affects(1).history("w(x=12)");
  return trace.none("B", "COMMIT");
}

TEST(ObservedValues, NumbersAreComparedAsNumbers) {
  const auto decimal = [](std::string_view digits) { return Value::of_bytes(TypeKind::decimal, digits); };
  EXPECT_THAT(codes_in(read_skew(Value::integer(30), Value::integer(11))), ElementsAre("G-single"));
  EXPECT_THAT(codes_in(read_skew(decimal("30.00"), decimal("11.00"))), ElementsAre("G-single"));
  EXPECT_THAT(codes_in(read_skew(Value::real(30), Value::real(11))), ElementsAre("G-single"));
}

TEST(ObservedValues, ALiteralMayBeSpeltOtherwiseThanItsHistory) {
  TraceBuilder trace;
  trace.open("A", "UPDATE t SET v = 11.00 WHERE id = 1").affects(1).history("w(x=11)");
  shows_decimal(trace.open("B", "SELECT"), "11.00").history("r(x)").none("A", "ROLLBACK").none("B", "COMMIT");
  EXPECT_THAT(codes_in(trace), ElementsAre("G1a"));
}

TEST(ObservedValues, ARowThatIsThereAgainIsNotGone) {
  TraceBuilder trace = two_rows();
  trace.open("A", "DELETE").affects(1).history("w(x=none)").open("A", "INSERT").affects(1).history("w(x=12.5)");
  trace.none("A", "COMMIT");
  shows_decimal(trace.open("B", "SELECT"), "12.50").history("r(x)").none("B", "COMMIT");
  EXPECT_THAT(codes_in(trace), IsEmpty());
  EXPECT_EQ(history_of(trace).reads.front().version, 2);
}

TEST(ObservedValues, OneNumberInTwoSpellingsIsEvidenceOfNeitherObject) {
  TraceBuilder trace = two_rows();
  trace.open("A", "UPDATE").affects(1).history("w(x=12)");
  trace.open("A", "DELETE").affects(1).history("w(x=none)").none("A", "COMMIT");
  trace.open("B", "UPDATE").affects(1).history("w(y=12.0)");
  trace.open("B", "SELECT").returns({{2, 12}}).history("r(x)").none("B", "COMMIT");
  EXPECT_THAT(history_of(trace).problems, ElementsAre(HasSubstr("does not tell which version of x it saw: 12 may")));
}

TEST(ObservedValues, AnUnknownValueIsNeitherADeletionNorTheFirstState) {
  TraceBuilder deleted = two_rows();
  deleted.open("A", "DELETE").affects(1).history("w(x=none)").open("A", "INSERT").affects(1).history("w(x=11)");
  deleted.none("A", "COMMIT");
  shows_decimal(deleted.open("B", "SELECT"), "11.50").history("r(x)").none("B", "COMMIT");
  const char* const reason = "step B.7 shows 11.50 in the column that holds the versions of x; known are 10, 11";
  EXPECT_THAT(history_of(deleted).problems, ElementsAre(reason));
  TraceBuilder first;
  first.none("", "INSERT INTO t (id, v) VALUES (1, 10)").affects(1);
  first.open("A", "UPDATE").affects(1).history("w(x=11)").none("A", "COMMIT");
  shows_decimal(first.open("B", "SELECT"), "11.50").history("r(x)").none("B", "COMMIT");
  EXPECT_THAT(history_of(first).problems, ElementsAre(HasSubstr("shows 11.50 in the column that holds the versions")));
}

TEST(ObservedValues, AnUnknownValueLeavesOpenWhatMatches) {
  TraceBuilder trace = two_rows();
  trace.open("A", "UPDATE").affects(1).history("w(x=11 in P)").none("A", "COMMIT");
  shows_decimal(trace.open("B", "SELECT"), "11.50").history("r(P)").none("B", "COMMIT");
  EXPECT_THAT(history_of(trace).problems, ElementsAre(HasSubstr("says r(P) and shows 11.50, which no step writes")));
}

// Nothing else can be there, whatever it is.
TEST(ObservedValues, WhatNobodyHasWrittenIsTheFirstState) {
  TraceBuilder trace;
  shows_decimal(trace.open("B", "SELECT"), "11.50").history("r(x)");
  trace.open("A", "UPDATE").affects(1).history("w(x=11)").none("A", "COMMIT").none("B", "COMMIT");
  const History history = history_of(trace);
  EXPECT_THAT(history.problems, IsEmpty());
  ASSERT_EQ(history.reads.size(), 1u);
  EXPECT_EQ(history.reads.front().version, 0);
}

// ---- Steps that wait ----

// Record number `waiting` waits, and finishes after all that were added since.
void waits(TraceBuilder& trace, std::size_t waiting) {
  StepRecord& one = trace.records[waiting];
  for (std::size_t i = waiting + 1; i < trace.records.size(); ++i) {
    --trace.records[i].finished;
    trace.records[i].while_waiting = {one.session};
  }
  one.finished = static_cast<int>(trace.records.size()) - 1;
  one.waits.emplace_back();
}

// B changes both rows, and waits for A's lock on the second one while C reads the first one.
TraceBuilder half_written(const char* verb, const char* writes, const std::vector<std::vector<int>>& read_by_c) {
  TraceBuilder trace = two_rows();
  trace.open("A", "UPDATE").affects(1).history("w(y=21)").open("B", verb).affects(2).history(writes);
  trace.open("C", "SELECT").returns(read_by_c).history("r(x)").none("A", "COMMIT");
  waits(trace, 4);
  return trace;
}

TEST(ObservedValues, AStepThatWaitsHasWrittenAPartOfWhatItWrites) {
  TraceBuilder trace = half_written("UPDATE", "w(x=12), w(y=22)", {{12}});
  trace.none("B", "ROLLBACK").none("C", "COMMIT");
  EXPECT_THAT(codes_in(trace), ElementsAre("G1a"));
  EXPECT_EQ(anomalies_in(history_of(trace)).front().evidence, "C reads x=12, which B rolled back");
  TraceBuilder committed = half_written("UPDATE", "w(x=12), w(y=22)", {{12}});
  committed.none("B", "COMMIT").none("C", "COMMIT");
  EXPECT_THAT(codes_in(committed), IsEmpty());
  TraceBuilder unseen = half_written("UPDATE", "w(x=12), w(y=22)", {{10}});
  unseen.none("B", "ROLLBACK").none("C", "COMMIT");
  EXPECT_THAT(codes_in(unseen), IsEmpty());
}

TEST(ObservedValues, AStepThatWaitsHasDeletedAPartOfWhatItDeletes) {
  TraceBuilder trace = half_written("DELETE", "w(x=none), w(y=none)", {});
  trace.none("B", "ROLLBACK").none("C", "COMMIT");
  EXPECT_THAT(codes_in(trace), ElementsAre("G1a"));
}

TEST(ObservedValues, WhatAFailedStepHadWrittenIsTakenBack) {
  TraceBuilder trace = half_written("UPDATE", "w(x=12), w(y=22)", {{12}});
  std::get<Outcome>(trace.records[4].result).answer = SqlError{"", 0, ErrorClass::lock_not_available, ""};
  trace.none("B", "COMMIT").none("C", "COMMIT");
  EXPECT_THAT(codes_in(trace), ElementsAre("G1b"));
  EXPECT_EQ(anomalies_in(history_of(trace)).front().evidence, "C reads x=12, which B took back");
  // Nobody comes upon it later.
  TraceBuilder later = half_written("UPDATE", "w(x=12), w(y=22)", {{10}});
  std::get<Outcome>(later.records[4].result).answer = SqlError{"", 0, ErrorClass::lock_not_available, ""};
  later.none("B", "COMMIT").open("C", "SELECT").returns({{12}}).history("r(x)").none("C", "COMMIT");
  EXPECT_THAT(history_of(later).problems, ElementsAre(HasSubstr("shows 12, which no step had written to x by then")));
}

TEST(ObservedValues, NobodySeesWhatIsWrittenLater) {
  TraceBuilder trace = two_rows();
  trace.open("A", "SELECT").returns({{12}}).history("r(x)").open("B", "UPDATE").affects(1).history("w(x=12)");
  trace.none("A", "COMMIT").none("B", "COMMIT");
  EXPECT_THAT(history_of(trace).problems, ElementsAre("step A.4 shows 12, which no step had written to x by then"));
}

}  // namespace
}  // namespace enginediff
