#include <gtest/gtest.h>

#include "harness/casefile/printer.hpp"
#include "tests/unit/casefile/parsing.hpp"

namespace enginediff {
namespace {

ExpectedRows rows(std::vector<ExpectedColumn> columns, std::vector<std::vector<Value>> cells) {
  ExpectedRows out{std::move(columns), {}};
  for (const auto& row : cells) {
    auto& owned = out.rows.emplace_back();
    for (const Value& value : row) owned.emplace_back(value);
  }
  return out;
}

TypeName type(TypeKind kind) { return {kind, ""}; }

std::string printed(decltype(Expectation::expected) expected) {
  return print_expectation({{Selector{}}, std::move(expected), {}});
}

TEST(PrintExpectation, PutsColumnsUnderEachOther) {
  ExpectedOutcome outcome;
  outcome.answer = rows({{"id", type(TypeKind::integer)}, {"größe", type(TypeKind::text)}, {"z", {}}},
                        {{Value::integer(1), Value::text("ä"), Value::null()},
                         {Value::integer(22222222222), Value::text("abcdefghijkl"), Value::integer(3)}});
  EXPECT_EQ(printed(outcome),
            "-- => *\n"
            "-- |  id integer  | \"größe\" text   | z\n"
            "-- |  1           | 'ä'            | NULL\n"
            "-- |  22222222222 | 'abcdefghijkl' | 3\n");
}

TEST(PrintExpectation, DoesNotPadWideColumns) {
  ExpectedOutcome outcome;
  outcome.answer = rows({{"a", type(TypeKind::text)}, {"b", type(TypeKind::integer)}},
                        {{Value::text(std::string(50, 'x')), Value::integer(1)}});
  EXPECT_EQ(printed(outcome), "-- => *\n-- |  a text | b integer\n-- |  '" + std::string(50, 'x') + "' | 1\n");
}

TEST(PrintExpectation, WritesWhatStandsBelowATable) {
  ExpectedOutcome outcome;
  outcome.answer = rows({{"a", type(TypeKind::integer)}}, {{Value::integer(1)}});
  outcome.warnings = {ErrorClass::data_too_long, ErrorClass::deprecated_syntax};
  outcome.affected_rows = 2;
  outcome.transaction = TransactionState::aborted;
  outcome.wait = ExpectedWait{{"A.hold", "B.hold"}, "A.commit"};
  EXPECT_EQ(printed(outcome),
            "-- => *\n-- |  blocked by A.hold, B.hold until A.commit, then\n-- |  a integer\n-- |  1\n-- |  warning "
            "data_too_long\n"
            "-- |  warning deprecated_syntax\n-- |  ; affected 2\n-- |  ; transaction aborted\n");
  EXPECT_EQ(print_inline(outcome),
            "blocked by A.hold, B.hold until A.commit, then [a integer] (1); warning data_too_long; warning "
            "deprecated_syntax; affected 2; transaction aborted");
}

TEST(PrintExpectation, WritesOtherOutcomesOnOneLine) {
  EXPECT_EQ(printed(ExpectedOutcome{ExpectedOk{}, {}, {}, TransactionState::open, {}}),
            "-- => *\n-- |  ok; transaction open\n");
  EXPECT_EQ(printed(ExpectedOutcome{ExpectedOk{1}, {}, {ErrorClass::data_too_long}, {}, {}}),
            "-- => *\n-- |  ok 1 row; warning data_too_long\n");
  EXPECT_EQ(printed(ExpectedOutcome{ExpectedError{ErrorClass::syntax_error}, {}, {}, {}, {}}),
            "-- => *\n-- |  error syntax_error\n");
  EXPECT_EQ(printed(ExpectedOutcome{ExpectedStuck{}, {}, {}, {}, {}}), "-- => *\n-- |  stuck\n");
  EXPECT_EQ(printed(ExpectedOutcome{ExpectedRows{}, {}, {}, {}, {}}), "-- => *\n-- |  []\n");
}

TEST(PrintExpectation, WritesMatricesRacesAndCensuses) {
  EXPECT_EQ(printed(ExpectedMatrix{{"a", "b"},
                                   {{{"'1'", "x|y"}, {ExpectedOk{}, {}, {}, {}, {}}},
                                    {{"NULL", "2"}, {ExpectedStuck{}, {}, {}, {}, {}}}}}),
            "-- => *\n-- |  a    | b    | outcome\n-- |  '1'  | x\\|y | ok\n-- |  NULL | 2    | stuck\n");
  const ExpectedOutcome ok{ExpectedOk{}, {}, {}, {}, {}};
  EXPECT_EQ(printed(ExpectedRace{{{{"A", ok}, {"B.s", ok}}, {{"B.s", ok}}}}),
            "-- => *\n-- |  racy: {A ok, B.s ok | B.s ok}\n");
  EXPECT_EQ(printed(ExpectedCensus{0, {{"deadlocked", 0}, {"serial", 0}}}),
            "-- => *\n-- |  schedules by chance: deadlocked, serial\n");
  EXPECT_EQ(printed(ExpectedCensus{3, {{"serial", 1}, {"anomalous (x)", 2}}}),
            "-- => *\n-- |  3 schedules: 1 serial, 2 anomalous (x)\n");
}

TEST(PrintExpectation, QuotesNamesThatAreNoPlainWords) {
  for (const char* name : {"ok", "error", "stuck", "racy", "blocked", "warning", "outcome", "", "a b", "1a", "count(*)",
                           "a\"b'c\\|", "é", "a\nb", "\xFF"}) {
    ExpectedOutcome outcome;
    outcome.answer = rows({{name, type(TypeKind::integer)}, {"x", {}}}, {{Value::integer(1), Value::integer(2)}});
    const std::string text = "-- @step s\nSELECT 1;\n" + printed(outcome);
    EXPECT_EQ(parsed(text).steps.front().expectations.front().expected, decltype(Expectation::expected)(outcome))
        << text;
  }
}

}  // namespace
}  // namespace enginediff
