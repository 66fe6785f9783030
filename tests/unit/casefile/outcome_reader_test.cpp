#include "harness/casefile/outcome_reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "harness/casefile/printer.hpp"
#include "tests/unit/casefile/parsing.hpp"

namespace enginediff {
namespace {

using ::testing::ElementsAre;

// The problems of an expectation with these lines, in lines counted from its first `-- |`.
std::vector<std::string> problems_of(const std::vector<std::string>& lines, const std::string& before = "") {
  std::string text = before + "-- @step s\nSELECT 1;\n-- => *\n";
  const auto above = static_cast<int>(std::count(text.begin(), text.end(), '\n'));
  for (const std::string& line : lines) text += "-- |  " + line + "\n";
  std::vector<std::string> out;
  for (const CaseDiagnostic& problem : parse_case(text, "case.sql").problems) {
    out.push_back(std::to_string(problem.line - above) + ":" + std::to_string(problem.column) + " " + problem.message);
  }
  return out;
}

// ---- Tables ----

TEST(OutcomeBlock, ReadsATable) {
  const ExpectedOutcome read = outcome({"q integer | r text | s", "3 | 'a \\| b' | 3.5", "NULL | NULL | NULL"});
  const auto& rows = std::get<ExpectedRows>(read.answer);
  EXPECT_EQ(rows.columns,
            (std::vector<ExpectedColumn>{
                {"q", TypeName{TypeKind::integer, ""}}, {"r", TypeName{TypeKind::text, ""}}, {"s", std::nullopt}}));
  ASSERT_EQ(rows.rows.size(), 2u);
  EXPECT_EQ(rows.rows[0][0], OwnedValue(Value::integer(3)));
  EXPECT_EQ(rows.rows[0][1], OwnedValue(Value::text("a | b")));
  EXPECT_EQ(rows.rows[0][2], OwnedValue(Value::of_bytes(TypeKind::decimal, "3.5")));
  EXPECT_EQ(rows.rows[1][0], OwnedValue());
}

TEST(OutcomeBlock, TakesAHeaderAloneForNoRows) {
  const ExpectedOutcome read = outcome({"q integer"});
  EXPECT_EQ(std::get<ExpectedRows>(read.answer).columns.size(), 1u);
  EXPECT_EQ(std::get<ExpectedRows>(read.answer).rows.size(), 0u);
}

TEST(OutcomeBlock, ReadsWhatStandsBelowATable) {
  const ExpectedOutcome read = outcome(
      {"q integer", "3", "warning deprecated_syntax", "warning data_too_long", "; affected 2", "; transaction open"});
  EXPECT_THAT(read.warnings, ElementsAre(ErrorClass::data_too_long, ErrorClass::deprecated_syntax));
  EXPECT_EQ(read.affected_rows, 2);
  EXPECT_EQ(read.transaction, TransactionState::open);
  EXPECT_EQ(
      outcome({"q integer", "3", "; affected 2; transaction open; warning data_too_long", "warning deprecated_syntax"}),
      read);
}

TEST(OutcomeBlock, ReadsTheInlineForms) {
  EXPECT_TRUE(std::holds_alternative<ExpectedOk>(outcome({"ok"}).answer));
  EXPECT_EQ(std::get<ExpectedOk>(outcome({"ok 1 row; transaction open"}).answer).affected_rows, 1);
  EXPECT_EQ(std::get<ExpectedError>(outcome({"error syntax_error"}).answer).error_class, ErrorClass::syntax_error);
  EXPECT_TRUE(std::holds_alternative<ExpectedStuck>(outcome({"stuck"}).answer));
  EXPECT_EQ(std::get<ExpectedRows>(outcome({"[q integer] (1) (2)"}).answer).rows.size(), 2u);
  EXPECT_THAT(outcome({"ok", "warning data_too_long"}).warnings, ElementsAre(ErrorClass::data_too_long));
}

TEST(OutcomeBlock, TakesAQuotedReservedWordForAColumn) {
  EXPECT_EQ(std::get<ExpectedRows>(outcome({"\"ok\" integer", "3"}).answer).columns.front().name, "ok");
  EXPECT_EQ(std::get<ExpectedRows>(outcome({"\"warning\" | q", "1 | 2"}).answer).columns.front().name, "warning");
}

TEST(OutcomeBlock, ReadsAWaitOnItsOwnLineOrBeforeTheOutcome) {
  const std::string steps = "-- @session A\n-- @step hold\nSELECT 1;\n-- @session B\n";
  const Expectation alone = expectation({"blocked by A.hold until timeout, then", "q integer", "3"}, steps);
  const Expectation before = expectation({"blocked by A.hold until timeout, then [q integer] (3)"}, steps);
  EXPECT_EQ(alone, before);
  const ExpectedWait& wait = *std::get<ExpectedOutcome>(alone.expected).wait;
  EXPECT_THAT(wait.by, ElementsAre("A.hold"));
  EXPECT_EQ(wait.until, "timeout");
}

TEST(OutcomeBlock, ReportsEveryBadRow) {
  EXPECT_THAT(problems_of({"q integer | r", "1", "x | 2", "3 | 4", "5 | 6 | 7"}),
              ElementsAre("2:7 the row has 1 values, the header 2 columns", "3:7 not a value that can stand here",
                          "5:7 the row has 3 values, the header 2 columns"));
}

TEST(OutcomeBlock, SaysWhatIsWrong) {
  EXPECT_THAT(problems_of({"q integr"}), ElementsAre("1:9 `integr` is no type; did you mean `integer`?"));
  EXPECT_THAT(problems_of({"q integer x"}), ElementsAre("1:17 unexpected text after the column's type"));
  EXPECT_THAT(problems_of({"count(*)"}), ElementsAre("1:12 the column's name is no plain word"));
  EXPECT_THAT(problems_of({"| q"}), ElementsAre("1:7 a column's name is missing"));
  EXPECT_THAT(problems_of({"q", "1 2"}), ElementsAre("2:9 the row goes on unexpectedly"));
  EXPECT_THAT(problems_of({"ok", "ok"}), ElementsAre("2:7 unexpected line after the outcome"));
  EXPECT_THAT(problems_of({"ok -1 rows"}), ElementsAre("1:10 what follows `ok` is no number of rows"));
  EXPECT_THAT(problems_of({"q -1"}), ElementsAre("1:9 a type is missing"));
  EXPECT_THAT(problems_of({"ok 1 row", "q integer"}), ElementsAre("2:7 unexpected line after the outcome"));
  EXPECT_THAT(problems_of({"q", "1", "; affected"}), ElementsAre("3:17 a number is missing"));
  EXPECT_THAT(problems_of({"ok, really"}), ElementsAre("1:9 the column's name is no plain word"));
  EXPECT_THAT(problems_of({"error nope"}), ElementsAre("1:13 `nope` is no error class"));
  EXPECT_THAT(problems_of({"blocked until timeout, then ok"}), ElementsAre("1:15 `by` is missing"));
  EXPECT_THAT(problems_of({"stuck until cancel"}), ElementsAre("1:13 nothing may follow `stuck`"));
  EXPECT_THAT(problems_of({"stuck bool", "true"}), ElementsAre());
  for (const std::string word : {"error", "blocked", "warning"}) {
    EXPECT_THAT(problems_of({word}), ElementsAre("1:7 `" + word + "` alone is no outcome"));
    EXPECT_THAT(problems_of({"\"" + word + "\"", "1"}), ElementsAre());
    EXPECT_THAT(problems_of({word + " x"}), ElementsAre(::testing::_)) << word;
  }
  EXPECT_THAT(problems_of({"blocked by A.x until A.y, then"}), ElementsAre("1:37 the outcome after `then` is missing"));
}

// ---- Matrices ----

constexpr const char* kAxes = "-- @each a = '1', x|y, 'z'\n-- @each b = 1, 2\n";

TEST(MatrixBlock, ReadsKeysAsTheyAreWritten) {
  const Expectation read =
      expectation({"a | b | outcome", "'1' | 2 | ok", "x\\|y | 1 | [q text] ('\\|') ; transaction open"},
                  std::string(kAxes) + "SELECT ${a}, ${b};\n");
  const auto& matrix = std::get<ExpectedMatrix>(read.expected);
  EXPECT_THAT(matrix.names, ElementsAre("a", "b"));
  ASSERT_EQ(matrix.rows.size(), 2u);
  EXPECT_THAT(matrix.rows[0].key, ElementsAre("'1'", "2"));
  EXPECT_THAT(matrix.rows[1].key, ElementsAre("x|y", "1"));
  EXPECT_EQ(matrix.rows[1].outcome.transaction, TransactionState::open);
}

TEST(MatrixBlock, MayLeaveOutAxes) {
  EXPECT_THAT(std::get<ExpectedMatrix>(expectation({"b | outcome", "1 | ok"}, kAxes).expected).names, ElementsAre("b"));
}

TEST(MatrixBlock, IsATableOfRowsWhereTheHeaderIsNoMatrix) {
  EXPECT_TRUE(std::holds_alternative<ExpectedOutcome>(expectation({"a | \"outcome\"", "1 | 2"}, kAxes).expected));
  EXPECT_TRUE(std::holds_alternative<ExpectedOutcome>(expectation({"c | outcome", "1 | 2"}, kAxes).expected));
  EXPECT_TRUE(std::holds_alternative<ExpectedOutcome>(expectation({"a | b", "1 | 2"}, kAxes).expected));
  EXPECT_TRUE(std::holds_alternative<ExpectedOutcome>(expectation({"ok"}, kAxes).expected));
}

TEST(MatrixBlock, HoldsBindLists) {
  const Case c = parsed(
      "-- @step s\n-- @bind 1, 'x'\n-- @bind 2::bigint, NULL\nSELECT ?, ?;\n"
      "-- => *\n-- |  bind | outcome\n-- |  1,'x' | ok\n-- |  2 :: bigint, NULL | error syntax_error\n");
  const auto& matrix = std::get<ExpectedMatrix>(c.steps.front().expectations.front().expected);
  EXPECT_THAT(matrix.names, ElementsAre("bind"));
  EXPECT_THAT(matrix.rows[0].key, ElementsAre("1, 'x'"));
  EXPECT_THAT(matrix.rows[1].key, ElementsAre("2::bigint, NULL"));
}

TEST(MatrixBlock, SaysWhatIsWrong) {
  EXPECT_THAT(problems_of({"a | outcome", "'2' | ok"}, kAxes),
              ElementsAre("2:7 `'2'` is no value of `a`; did you mean `'1'`?"));
  EXPECT_THAT(problems_of({"a | outcome", "'1' | ok", "'1' | ok"}, kAxes),
              ElementsAre("3:7 this row stands here twice"));
  EXPECT_THAT(problems_of({"a | b | outcome", "'1' | ok"}, kAxes), ElementsAre("2:15 the row is too short"));
  EXPECT_THAT(problems_of({"b | a | outcome", "1 | '1' | ok"}, kAxes),
              ElementsAre("1:0 the columns are not in the order of the file"));
  EXPECT_THAT(problems_of({"a | a | outcome", "'1' | '1' | ok"}, kAxes),
              ElementsAre("1:0 the columns are not in the order of the file"));
  EXPECT_THAT(problems_of({"a | outcome"}, kAxes), ElementsAre("1:0 the matrix has no rows"));
  EXPECT_THAT(problems_of({"a | outcome", "'1' | nothing", "'z' | ok then"}, kAxes),
              ElementsAre("2:13 an outcome is missing", "3:16 unexpected text"));
}

// ---- Races and censuses ----

constexpr const char* kSessions = "-- @interleave all\n-- @session A\nSELECT 1;\n-- @session B\n";

TEST(RaceBlock, ReadsAlternatives) {
  const Expectation read = expectation({"racy: {A ok, B.s error deadlock_detected; transaction none | B [q, r] (1, "
                                        "'}'), A blocked by B.s until B.s, then ok}"},
                                       kSessions);
  const auto& race = std::get<ExpectedRace>(read.expected);
  ASSERT_EQ(race.alternatives.size(), 2u);
  ASSERT_EQ(race.alternatives[0].size(), 2u);
  EXPECT_EQ(race.alternatives[0][0].first, "A");
  EXPECT_EQ(race.alternatives[0][1].first, "B.s");
  EXPECT_EQ(race.alternatives[0][1].second.transaction, TransactionState::none);
  EXPECT_TRUE(race.alternatives[1][1].second.wait.has_value());
}

TEST(RaceBlock, SaysWhatIsWrong) {
  EXPECT_THAT(problems_of({"racy: A ok"}, kSessions), ElementsAre("1:13 the alternatives are missing"));
  EXPECT_THAT(problems_of({"racy: {A ok"}, kSessions), ElementsAre("1:18 the alternatives are not closed"));
  EXPECT_THAT(problems_of({"racy: {ok}"}, kSessions), ElementsAre("1:16 an outcome is missing"));
  EXPECT_THAT(problems_of({"racy: {A ok} x"}, kSessions), ElementsAre("1:20 unexpected text"));
}

TEST(CensusBlock, ReadsCounts) {
  const auto census = std::get<ExpectedCensus>(
      expectation({"70 schedules: 44 serial, 26 anomalous (lost update)"}, kSessions).expected);
  EXPECT_EQ(census.schedules, 70);
  EXPECT_EQ(census.counts, (std::vector<std::pair<std::string, int>>{{"serial", 44}, {"anomalous (lost update)", 26}}));
}

TEST(CensusBlock, ReadsClassesThatChanceBrings) {
  const auto census = std::get<ExpectedCensus>(
      expectation({"schedules by chance: anomalous (lost update), serial"}, kSessions).expected);
  EXPECT_EQ(census.schedules, 0);
  EXPECT_EQ(census.counts, (std::vector<std::pair<std::string, int>>{{"anomalous (lost update)", 0}, {"serial", 0}}));
  EXPECT_THAT(problems_of({"schedules by chance serial"}, kSessions), ElementsAre("1:27 `:` is missing"));
  EXPECT_THAT(problems_of({"schedules by chance: serial,"}, kSessions), ElementsAre("1:35 the class is missing"));
}

TEST(CensusBlock, SaysWhatIsWrong) {
  EXPECT_THAT(problems_of({"70 schedules: 44 serial, 25 aborted"}, kSessions),
              ElementsAre("1:42 the counts do not add up"));
  EXPECT_THAT(problems_of({"70 schedules 70 serial"}, kSessions), ElementsAre("1:20 `:` is missing"));
  EXPECT_THAT(problems_of({"70 schedules: 70"}, kSessions), ElementsAre("1:23 the class is missing"));
  EXPECT_THAT(problems_of({"70 schedules: 70 anomalous (x"}, kSessions),
              ElementsAre("1:36 the parenthesis is not closed"));
  EXPECT_THAT(problems_of({"1 schedule: 1 odd"}, kSessions), ElementsAre("1:21 there is no such class"));
  EXPECT_THAT(problems_of({"1 schedule: 1 anomalous (foo)"}, kSessions), ElementsAre("1:21 there is no such class"));
  EXPECT_THAT(problems_of({"schedules by chance: serial, odd"}, kSessions), ElementsAre("1:36 there is no such class"));
  EXPECT_THAT(problems_of({"9999999999 schedules: 1 serial"}, kSessions), ElementsAre("1:18 too many schedules"));
}

}  // namespace
}  // namespace enginediff
