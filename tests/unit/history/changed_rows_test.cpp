#include "harness/history/changed_rows.hpp"

#include <gtest/gtest.h>

#include "tests/unit/history/trace_builder.hpp"

namespace enginediff {
namespace {

StepRecord last_of(TraceBuilder& trace) { return trace.records.back(); }

TEST(ChangedRows, AreWhatTheEngineCounted) {
  TraceBuilder trace;
  EXPECT_EQ(changed_rows(last_of(trace.open("A", "UPDATE t SET v = 1").affects(0))), 0);
  // An upsert may count two for one row that it returns.
  EXPECT_EQ(changed_rows(last_of(trace.open("A", "INSERT INTO t VALUES (1) RETURNING v").returns({{1}}).affects(2))),
            2);
  EXPECT_EQ(changed_rows(last_of(trace.open("A", "SELECT v FROM t").returns({{1}}))), std::nullopt);
}

TEST(ChangedRows, AreThoseReturnedWhereNoneWereCounted) {
  TraceBuilder trace;
  for (const char* const sql : {"INSERT INTO t VALUES (1), (2) RETURNING v",
                                "REPLACE INTO t VALUES (1), (2) RETURNING v", "/* a */ delete FROM t RETURNING v"})
    EXPECT_EQ(changed_rows(last_of(trace.open("A", sql).returns({{1}, {2}}))), 2) << sql;
  EXPECT_EQ(changed_rows(last_of(trace.open("A", "DELETE FROM t RETURNING v").returns({}))), 0);
  EXPECT_EQ(changed_rows(last_of(trace.open("A", "BEGIN; DELETE FROM t RETURNING v").returns({{1}}))), 1);
  EXPECT_EQ(changed_rows(last_of(trace.open("A", "DELETE FROM t; SELECT v FROM t").returns({{1}}))), std::nullopt);
}

TEST(ChangedRows, AreNotToldByACompletionOrAnError) {
  TraceBuilder trace;
  EXPECT_EQ(changed_rows(last_of(trace.open("A", "INSERT INTO t VALUES (1)"))), std::nullopt);
  EXPECT_EQ(changed_rows(last_of(trace.open("A", "INSERT INTO t VALUES (1)").fails(ErrorClass::unique_violation))),
            std::nullopt);
  EXPECT_EQ(changed_rows(StepRecord{}), std::nullopt);
}

TEST(DefinesOtherChanges, ATriggerOrARule) {
  TraceBuilder trace;
  for (const char* const sql : {"create trigger g AFTER UPDATE ON t BEGIN DELETE FROM u; END",
                                "SELECT 1; CREATE OR REPLACE RULE r AS ON UPDATE TO t DO ALSO DELETE FROM u"})
    EXPECT_TRUE(defines_other_changes(last_of(trace.none("", sql)))) << sql;
  EXPECT_FALSE(defines_other_changes(last_of(trace.none("", "INSERT INTO t VALUES ('trigger') /* rule */"))));
}

}  // namespace
}  // namespace enginediff
