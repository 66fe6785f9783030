// What changes that return no rows have seen.
#include <gmock/gmock.h>

#include "tests/unit/history/observed_history.hpp"

namespace enginediff {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// The setup gives z=300 and y=200. A reads z and B reads y; B deletes z, then A finds it gone, and writes y.
TraceBuilder deleted_twice(const char* sql, const std::string& history) {
  TraceBuilder trace;
  trace.none("", "INSERT").affects(2).history("w(z=300 in Three), w(y=200)").open("A", "BEGIN").open("B", "BEGIN");
  trace.open("A", "SELECT").returns({{300}}).history("r(z)").open("B", "SELECT").returns({{200}}).history("r(y)");
  trace.open("B", "DELETE FROM t WHERE id = 3").affects(1).history("w(z=none)").none("B", "COMMIT");
  trace.open("A", sql).affects(0).history(history).open("A", "UPDATE").affects(1).history("w(y=201)");
  return trace.none("A", "COMMIT").none("", "SELECT").returns({{201}}).history("r(z), r(y)");
}

constexpr const char* kByKey = "DELETE FROM t WHERE id = 3";

TEST(ObservedChanges, AChangeByKeyThatFindsNothingHasSeenThatTheObjectIsGone) {
  for (const char* history : {"w(z=none)", "r(z), w(z=none)", "r(Three), w(z=none)"}) {
    const TraceBuilder trace = deleted_twice(kByKey, history);
    EXPECT_THAT(codes_in(trace), ElementsAre("G-single", "G2-item")) << history;
    EXPECT_THAT(history_of(trace).gaps, IsEmpty()) << history;
  }
}

TEST(ObservedChanges, WhatAnotherConditionLookedAtIsOpen) {
  for (const char* sql : {"DELETE FROM t WHERE id = 3 AND v = 300", "DELETE FROM t WHERE v = 300", "DELETE"}) {
    const History history = history_of(deleted_twice(sql, "w(z=none)"));
    EXPECT_THAT(history.problems, IsEmpty());
    EXPECT_THAT(history.gaps, ElementsAre("step A.8 changed no row, and no r(P) of it says what it looked at")) << sql;
    EXPECT_THAT(anomalies_in(history), IsEmpty()) << sql;
  }
  // What it says of another object, or of an object where no rows come back, tells nothing.
  const char* const compared = "DELETE FROM t WHERE id = 3 AND v = 300";
  EXPECT_EQ(history_of(deleted_twice(compared, "r(z), w(z=none)")).gaps.size(), 1u);
  EXPECT_EQ(history_of(deleted_twice(kByKey, "w(z=none), w(y=none)")).gaps.size(), 1u);
  EXPECT_THAT(codes_in(deleted_twice(compared, "r(Three), w(z=none)")), ElementsAre("G-single", "G2-item"));
}

// It was gone at first, too, so that the answer tells of none of them.
TEST(ObservedChanges, WhichOfTwoDeletionsWasSeenIsOpen) {
  TraceBuilder trace;
  trace.none("", "INSERT").affects(1).history("w(y=200), w(z=none)").open("A", "BEGIN");
  trace.none("B", "INSERT").affects(1).history("w(z=301)");
  trace.none("C", kByKey).affects(1).history("w(z=none)");
  trace.open("A", "UPDATE t SET v = 302 WHERE id = 3").affects(0).history("w(z=302)").none("A", "COMMIT");
  EXPECT_EQ(history_of(trace).gaps.size(), 1u);
}

TEST(ObservedChanges, AChangeOfARowThatIsThereAndThatItDoesNotFindIsOpen) {
  TraceBuilder trace = two_rows();
  trace.open("A", "UPDATE t SET v = 11 WHERE id = 1").affects(0).history("r(x), w(x=11)");
  finish(trace, 10, 20);
  EXPECT_EQ(history_of(trace).gaps.size(), 1u);
}

TEST(ObservedChanges, AChangeOfFewerRowsThanItMightHaveChangedHasLookedAtTheOthers) {
  TraceBuilder trace = two_rows();
  trace.none("C", "DELETE FROM t WHERE id = 2").affects(1).history("w(y=none)");
  trace.open("A", "DELETE FROM t WHERE id IN (1, 2)").affects(1).history("w(x=none), w(y=none)").none("A", "COMMIT");
  trace.open("B", "SELECT").returns({}).history("r(x)").none("B", "COMMIT");
  trace.none("", "SELECT").returns({}).history("r(x), r(y)");
  const History history = history_of(trace);
  EXPECT_THAT(history.problems, IsEmpty());
  EXPECT_THAT(history.gaps, ElementsAre(HasSubstr("changed fewer rows than it might have, and no r(P) of it says")));
}

// Whoever overwrites a version has seen it: that changes no name.
TEST(ObservedChanges, AChangeThatSaysThatItReadsWhatItOverwritesIsALostUpdateAllTheSame) {
  for (const char* history : {"w(x=12)", "r(x), w(x=12)"}) {
    TraceBuilder trace = two_rows();
    trace.open("A", "SELECT").returns({{10}}).history("r(x)").open("B", "SELECT").returns({{10}}).history("r(x)");
    trace.open("A", "UPDATE t SET v = 11 WHERE id = 1").affects(1).history("w(x=11)").none("A", "COMMIT");
    trace.open("B", "UPDATE t SET v = 12 WHERE id = 1").affects(1).history(history).none("B", "COMMIT");
    trace.none("", "SELECT").returns({{1, 12}, {2, 20}}).history("r(x), r(y)");
    EXPECT_THAT(codes_in(trace), ElementsAre("P4")) << history;
  }
}

// z is not there at first. B changes y and would change z.
TraceBuilder change_beside_what_is_absent(const std::string& sql, const std::string& history) {
  TraceBuilder trace;
  trace.none("", "INSERT").affects(1).history("w(y=20 in P), w(z=none)").open("A", "BEGIN");
  trace.open("A", "SELECT").returns({{20}}).history("r(y)").none("B", sql).affects(1).history(history);
  trace.open("A", "UPDATE t SET v = 12 WHERE id = 2").affects(1).history("w(y=12)").none("A", "COMMIT");
  return trace.none("", "SELECT").returns({{12}}).history("r(y), r(z)");
}

TEST(ObservedChanges, AChangeFindsNoRowThatIsNotThere) {
  const std::string sql = "UPDATE t SET v = 19 + id WHERE v >= 15";
  EXPECT_THAT(codes_in(change_beside_what_is_absent(sql, "r(P), w(y=21), w(z=31)")), ElementsAre("P4"));
  EXPECT_THAT(codes_in(change_beside_what_is_absent(sql, "w(y=21), w(z=31)")), ElementsAre("P4"));
}

TEST(ObservedChanges, WhatMayAddARowMayHaveAddedIt) {
  const auto problems = [](const TraceBuilder& trace) { return history_of(trace).problems; };
  const auto is_open = Contains(HasSubstr("does not tell which"));
  const std::string sql = "UPDATE t SET v = 19 + id WHERE v >= 15";
  EXPECT_THAT(problems(change_beside_what_is_absent("INSERT INTO t SELECT 3, 31", "w(y=21), w(z=31)")), is_open);
  // Another key makes one row go and another come.
  EXPECT_THAT(problems(change_beside_what_is_absent("UPDATE t SET id = 3", "w(y=none), w(z=31)")), is_open);
  TraceBuilder triggered = change_beside_what_is_absent(sql, "w(y=21), w(z=31)");
  triggered.records.front().sql += "; CREATE TRIGGER g AFTER UPDATE ON t BEGIN INSERT INTO t VALUES (3, 31); END";
  EXPECT_THAT(problems(triggered), is_open);
  // Somebody has inserted it, or nobody says that it is not there.
  TraceBuilder inserted = change_beside_what_is_absent(sql, "w(y=21), w(z=31)");
  inserted.parsed.steps[0].history[1].value = "30";
  EXPECT_THAT(problems(inserted), is_open);
  TraceBuilder unknown = change_beside_what_is_absent(sql, "w(y=21), w(z=31)");
  unknown.parsed.steps[0].history.pop_back();
  EXPECT_THAT(problems(unknown), is_open);
}

// What it may find of z depends on who changed z before, which is open.
TEST(ObservedChanges, WhatIsFoundOfAnObjectWithAMissingVersionIsOpen) {
  TraceBuilder trace;
  trace.none("", "INSERT").affects(2).history("w(x=10), w(y=20), w(z=none)").open("A", "BEGIN");
  trace.open("A", "INSERT INTO t SELECT 3, 30").affects(1).history("w(y=29), w(z=30)");
  trace.open("A", "UPDATE t SET v = v + 1").affects(1).history("w(y=21), w(z=31)").none("A", "COMMIT");
  EXPECT_THAT(history_of(trace).problems,
              ElementsAre(HasSubstr("A.3 changed 1 row(s)"), HasSubstr("A.4 changed 1 row(s)")));
}

TEST(ObservedChanges, WhatIsReadBesideAndNotReturnedIsAProblem) {
  for (const char* sql : {"UPDATE t SET v = (SELECT v FROM t WHERE id = 2) + 1 WHERE id = 1",
                          "SELECT v FROM t WHERE id = 1; UPDATE t SET v = 12 WHERE id = 1"}) {
    TraceBuilder trace = two_rows();
    trace.open("A", sql).affects(1).history("r(x), w(x=12)");
    EXPECT_THAT(history_of(trace).problems, ElementsAre(HasSubstr("says r(x) and returns no rows"))) << sql;
  }
  TraceBuilder other = two_rows();
  other.open("A", "UPDATE t SET v = 12 WHERE id = 1").affects(1).history("r(y), w(x=12)");
  EXPECT_THAT(history_of(other).problems, ElementsAre(HasSubstr("says r(y) and returns no rows")));
}

}  // namespace
}  // namespace enginediff
