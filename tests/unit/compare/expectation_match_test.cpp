#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

#include "harness/casefile/parser.hpp"
#include "harness/casefile/printer.hpp"
#include "harness/compare/judge.hpp"
#include "tests/unit/compare/results.hpp"

namespace enginediff {
namespace {

using namespace testing_support;

// The expectation that these lines (without `-- |  `) make under `-- => *`.
Expectation expectation(std::initializer_list<const char*> lines) {
  const bool census = std::string_view(*lines.begin()).find("schedules") != std::string_view::npos;
  std::string text = "-- @title t\n-- @id a.b\n-- @why w\n";
  if (census) text += "-- @interleave all\n";
  for (const char* step : {"A hold", "A commit", "A take", "B x", "B take", "C s"}) {
    text += fmt::format("-- @session {}\n-- @step {}\nSELECT 1;\n", step[0], step + 2);
  }
  text += "-- => *\n";
  for (const char* line : lines) text += std::string("-- |  ") + line + "\n";
  const ParseResult result = parse_case(text, "test.sql");
  EXPECT_TRUE(result.ok()) << (result.ok() ? "" : to_string(result.problems[0]));
  return result.ok() ? result.parsed.steps.back().expectations.at(0) : Expectation();
}
ExpectedOutcome expected(std::initializer_list<const char*> lines) {
  return std::get<ExpectedOutcome>(expectation(lines).expected);
}

void expect_match(std::initializer_list<const char*> lines, const StepRecord& record) {
  const Match match = matches(expected(lines), record);
  EXPECT_TRUE(match.matches) << match.detail;
}
void expect_mismatch(std::initializer_list<const char*> lines, const StepRecord& record, std::string_view detail) {
  const Match match = matches(expected(lines), record);
  EXPECT_FALSE(match.matches) << *lines.begin();
  EXPECT_EQ(match.detail, detail);
}

StepRecord rows(const std::vector<OwnedValue>& cells) { return record(outcome(one_column(cells))); }

TEST(ExpectationMatch, TypedColumnsAreExact) {
  expect_match({"q integer", "3"}, rows({integer(3)}));
  expect_match({"q decimal", "3.50"}, rows({decimal("3.50")}));
  expect_match({"q double", "0.1"}, rows({real(0.1)}));
  expect_match({"q text", "'a|b'"}, rows({text("a|b")}));
  expect_match({"q date", "'2024-01-31'"}, rows({of(TypeKind::date, "2024-01-31")}));
  expect_match({"q integer", "NULL"}, record(outcome(result({column("q", TypeKind::integer)}, {{null()}}))));
  expect_match({"q any", "integer:3", "text:'x'", "NULL"}, ordered(rows({integer(3), text("x"), null()})));
  expect_mismatch({"q decimal", "3.5"}, rows({decimal("3.50")}),
                  "row 1, column q: expected 3.5 (decimal), got 3.50 (decimal)");
  expect_mismatch({"q integer", "3"}, rows({decimal("3")}), "column q: expected integer, got decimal");
  expect_mismatch({"q any", "integer:3", "text:'3'"}, ordered(rows({text("3"), integer(3)})),
                  "row 1, column q: expected 3 (integer), got '3' (text)");
  expect_mismatch({"q text", "'NULL'"}, record(outcome(result({column("q", TypeKind::text)}, {{null()}}))),
                  "row 1, column q: expected 'NULL' (text), got NULL");
}

TEST(ExpectationMatch, EveryDoubleMatchesItself) {
  for (const double value : {0.0, -0.0, 1e300, 5e-324, std::numeric_limits<double>::infinity(), -std::nan("")}) {
    const StepRecord one = rows({real(value)});
    EXPECT_TRUE(matches(*observed(one), one).matches) << value;
  }
  expect_mismatch({"q double", "0.0"}, rows({real(-0.0)}), "row 1, column q: expected 0.0 (double), got -0.0 (double)");
}

TEST(ExpectationMatch, UntypedColumnsAreComparedUnderTheRules) {
  for (const OwnedValue& half : {decimal("3.5"), decimal("3.500"), real(3.5)}) expect_match({"q", "3.5"}, rows({half}));
  for (const OwnedValue& one : {integer(1), unsigned_integer(1), decimal("1.0"), real(1), boolean(true)}) {
    expect_match({"q", "1"}, rows({one}));
    expect_match({"q", "true"}, rows({one}));
  }
  for (const OwnedValue& day : {text("2024-01-31"), of(TypeKind::date, "2024-01-31")})
    expect_match({"q", "'2024-01-31'"}, rows({day}));
  for (const OwnedValue& list : {text("[1,2]"), json("[1,2]"), json("[1, 2]")})
    expect_match({"q", "'[1,2]'"}, rows({list}));
  expect_mismatch({"q", "3"}, rows({text("3")}), "row 1, column q: expected 3 (integer), got '3' (text)");
  expect_mismatch({"q", "0.3"}, rows({real(0.1 + 0.2)}),
                  "row 1, column q: expected 0.3 (decimal), got 0.30000000000000004 (double)");
  expect_mismatch({"q", "'[1,2]'"}, rows({text("[1, 2]")}),
                  "row 1, column q: expected '[1,2]' (text), got '[1, 2]' (text)");
}

TEST(ExpectationMatch, TypedAndUntypedColumnsSideBySide) {
  const auto two = [](const OwnedValue& a, const OwnedValue& b) {
    return record(outcome(result({column("a", a.kind()), column("b", b.kind())}, {{a, b}})));
  };
  expect_match({"a decimal | b", "1.0 | 1"}, two(decimal("1.0"), decimal("1.0")));
  EXPECT_FALSE(matches(expected({"a decimal | b", "1.0 | 1"}), two(decimal("1"), decimal("1.0"))).matches);
}

TEST(ExpectationMatch, RowsAreAMultisetUnlessOrdered) {
  expect_match({"q integer", "1", "2", "2"}, rows({integer(2), integer(1), integer(2)}));
  expect_mismatch({"q integer", "1", "2", "2"}, ordered(rows({integer(2), integer(1), integer(2)})),
                  "row 1, column q: expected 1 (integer), got 2 (integer)");
  expect_mismatch({"q integer", "1", "2", "2"}, rows({integer(2), integer(1), integer(1)}),
                  "row 3, column q: expected 2 (integer), got 1 (integer)");
}

TEST(ExpectationMatch, RowsWithoutColumnsAreCountedWhereTheyAreWritten) {
  ResultSet three;
  three.total_rows = 3;
  expect_match({"[] () () ()"}, record(outcome(three)));
  expect_match({"[]"}, record(outcome(three)));
  expect_mismatch({"[] () ()"}, record(outcome(three)), "2 rows expected, 3 came");
  EXPECT_EQ(print_inline(*observed(record(outcome(three)), false)), "[] () () ()");
}

TEST(ExpectationMatch, Shape) {
  expect_match({"q integer"}, record(outcome(result({column("q", TypeKind::integer)}, {}))));
  expect_mismatch({"q integer", "1"}, rows({integer(1), integer(2)}), "1 rows expected, 2 came");
  expect_mismatch({"q integer | r integer"}, rows({integer(1)}), "2 columns expected, 1 came");
  expect_mismatch({"Q integer", "1"}, rows({integer(1)}), "column 1: expected 'Q', got 'q'");
  expect_mismatch({"q integer", "1"}, record(ok()), "rows expected, got ok");
  ResultSet many = one_column({integer(1)});
  many.total_rows = 20'000;
  many.digests = RowDigests();
  expect_mismatch({"q integer", "1"}, record(outcome(many)), "20000 rows, more than are kept");
}

TEST(ExpectationMatch, Completions) {
  expect_match({"ok"}, record(ok()));
  expect_match({"ok"}, record(ok(3)));
  expect_match({"ok 3 rows"}, record(ok(3)));
  expect_mismatch({"ok 3 rows"}, record(ok(2)), "3 affected rows expected, got 2");
  expect_mismatch({"ok 3 rows"}, record(ok()), "3 affected rows expected, got no count");
  expect_mismatch({"ok"}, rows({integer(1)}), "ok expected, got 1 row");
  expect_mismatch({"ok"}, record(refused(ErrorClass::syntax_error)), "ok expected, got error syntax_error (refused)");
}

TEST(ExpectationMatch, AffectedRowsOfRows) {
  Outcome returning = outcome(one_column({integer(1)}));
  returning.affected_rows = 1;
  expect_match({"q integer", "1"}, record(returning));
  expect_match({"q integer", "1", "; affected 1"}, record(returning));
  expect_mismatch({"q integer", "1", "; affected 2"}, record(returning), "2 affected rows expected, got 1");
}

TEST(ExpectationMatch, Errors) {
  expect_match({"error division_by_zero"}, record(refused(ErrorClass::division_by_zero)));
  expect_match({"error other"}, record(refused(ErrorClass::other)));
  expect_mismatch({"error division_by_zero"}, record(refused(ErrorClass::syntax_error)),
                  "error division_by_zero expected, got error syntax_error (refused)");
  expect_mismatch({"error division_by_zero"}, rows({null()}), "error division_by_zero expected, got 1 row");
}

TEST(ExpectationMatch, WarningsAreAllOfThem) {
  const Outcome warned = with_warning(with_warning(ok(), ErrorClass::warning_other), ErrorClass::data_too_long);
  expect_match({"ok; warning data_too_long; warning warning_other"}, record(warned));
  expect_mismatch({"ok; warning data_too_long"}, record(warned),
                  "warning data_too_long expected, got warning data_too_long, warning_other");
  expect_mismatch({"ok"}, record(with_warning(ok(), ErrorClass::data_too_long)),
                  "no warning expected, got warning data_too_long");
  Outcome thrice = ok();
  for (int i = 0; i < 3; ++i) thrice = with_warning(std::move(thrice), ErrorClass::value_converted);
  expect_mismatch({"ok; warning value_converted"}, record(thrice),
                  "warning value_converted expected, got warning value_converted (3 times)");
}

TEST(ExpectationMatch, TransactionStateOnlyWhereWritten) {
  const StepRecord open = record(in_state(ok(), TransactionState::open));
  expect_match({"ok"}, open);
  expect_match({"ok; transaction open"}, open);
  expect_mismatch({"ok; transaction none"}, open, "transaction none expected, got open");
}

StepRecord waiting(StepRecord record, std::vector<std::string> by, std::string until, bool racy = false) {
  record.waits.push_back({{}, std::move(by), "", std::move(until), racy});
  return record;
}

TEST(ExpectationMatch, WaitsAreComparedAlsoWhereNoneIsWritten) {
  const StepRecord waited = waiting(record(ok(1)), {"A.hold"}, "A.commit");
  expect_match({"blocked by A.hold until A.commit, then ok 1 row"}, waited);
  expect_mismatch({"ok 1 row"}, waited, "no wait expected, got a wait for A.hold until A.commit");
  expect_mismatch({"blocked by A.hold until timeout, then ok 1 row"}, waited,
                  "a wait for A.hold until timeout expected, got a wait for A.hold until A.commit");
  expect_mismatch({"blocked by A.hold until A.commit, then ok 1 row"}, record(ok(1)),
                  "a wait for A.hold until A.commit expected, got no wait");
  expect_match({"blocked by B.x, A.hold until A.commit, then ok"},
               waiting(record(ok(1)), {"A.hold", "B.x"}, "A.commit"));
}

TEST(ExpectationMatch, Stuck) {
  expect_match({"stuck"}, record(outcome(Interrupted{Interrupted::Reason::stuck, ""})));
  expect_mismatch({"stuck"}, record(outcome(Interrupted{Interrupted::Reason::deadline, ""})),
                  "stuck expected, got a statement that ran past its deadline");
  const Outcome cancelled = outcome(Interrupted{Interrupted::Reason::cancelled, ""});
  expect_match({"error query_canceled"}, record(cancelled));
  expect_mismatch({"error syntax_error"}, record(cancelled), "error syntax_error expected, got error query_canceled");
  expect_mismatch({"stuck"}, record(cancelled), "stuck expected, got error query_canceled");
  expect_mismatch({"error query_canceled"}, record(outcome(Interrupted{Interrupted::Reason::deadline, ""})),
                  "error query_canceled expected, got a statement that ran past its deadline");
  expect_mismatch({"ok"}, record(outcome(Interrupted{Interrupted::Reason::stuck, ""})), "ok expected, got stuck");
}

TEST(ExpectationMatch, DetailsAreSafeToPrint) {
  Outcome loud = refused(ErrorClass::syntax_error);
  std::get<SqlError>(loud.answer).message = "near \x1B[2J";
  EXPECT_EQ(matches(expected({"ok"}), record(loud)).detail.find('\x1B'), std::string::npos);
}

// ---- What a run observed, as an expectation ----

TEST(Observed, MatchesWhatItWasMadeFrom) {
  std::mt19937_64 random(31);
  const std::vector<OwnedValue> values = {null(),
                                          boolean(true),
                                          integer(-3),
                                          unsigned_integer(UINT64_MAX),
                                          decimal("3.50"),
                                          decimal("NaN"),
                                          real(0.1),
                                          real(std::nan("")),
                                          text("a|b\n'\\"),
                                          blob("\x00\xFF"),
                                          json("{}"),
                                          of(TypeKind::uuid, "u"),
                                          of(TypeKind::bit, "101"),
                                          of(TypeKind::interval, "1 day")};
  for (int i = 0; i < 3000; ++i) {
    std::vector<OwnedValue> cells;
    for (auto n = random() % 4; n > 0; --n) cells.push_back(values[random() % values.size()]);
    StepRecord one = random() % 2 == 0 ? rows(cells) : ordered(rows(cells));
    auto& answer = std::get<Outcome>(one.result);
    if (random() % 4 == 0) answer = with_warning(answer, ErrorClass::data_too_long);
    answer.transaction = random() % 2 == 0 ? TransactionState::open : TransactionState::none;
    const auto said = observed(one, random() % 2 == 0);
    ASSERT_TRUE(said);
    const Match match = matches(*said, one);
    ASSERT_TRUE(match.matches) << match.detail << " " << print_inline(*said);
    // … also after it was written into a file and read again.
    const Match again = matches(expected({print_inline(*said).c_str()}), one);
    ASSERT_TRUE(again.matches) << again.detail << " " << print_inline(*said);
  }
}

TEST(Observed, SaysTheTransactionWhenAsked) {
  const StepRecord open = record(in_state(ok(2), TransactionState::open));
  EXPECT_EQ(print_inline(*observed(open)), "ok 2 rows");
  EXPECT_EQ(print_inline(*observed(open, true)), "ok 2 rows; transaction open");
}

TEST(Observed, SaysWarningsSortedAndWaits) {
  const Outcome warned = with_warning(with_warning(ok(), ErrorClass::warning_other), ErrorClass::data_too_long);
  EXPECT_EQ(print_inline(*observed(waiting(record(warned), {"A.hold"}, "A.commit"))),
            "blocked by A.hold until A.commit, then ok; warning data_too_long; warning warning_other");
}

TEST(Observed, NothingWhereNothingMayBeBlessed) {
  StepRecord not_run = record(ok());
  not_run.result = NotRun{"create failed"};
  EXPECT_EQ(observed(not_run), std::nullopt);
  EXPECT_EQ(observed(record(outcome(Interrupted{Interrupted::Reason::stuck, ""}))), std::nullopt);
  EXPECT_EQ(observed(record(outcome(Interrupted{Interrupted::Reason::deadline, ""}))), std::nullopt);
  const auto cancelled = observed(record(outcome(Interrupted{Interrupted::Reason::cancelled, ""})));
  ASSERT_TRUE(cancelled);
  EXPECT_EQ(std::get<ExpectedError>(cancelled->answer).error_class, ErrorClass::query_canceled);
  ResultSet many = one_column({integer(1)});
  many.digests = RowDigests();
  EXPECT_EQ(observed(record(outcome(many))), std::nullopt);
}

// ---- Races and censuses ----

Trace race(Outcome a, Outcome b) {
  Trace trace;
  StepRecord freeing = record(ok());
  freeing.step = "C.commit";
  freeing.session = "C";
  StepRecord first = waiting(record(std::move(a)), {"C.hold"}, "C.commit", true);
  first.step = "A.take";
  first.session = "A";
  StepRecord second = waiting(record(std::move(b)), {"C.hold"}, "C.commit", true);
  second.step = "B.take";
  second.session = "B";
  StepRecord later = record(ok());
  later.step = "A.end";
  later.session = "A";
  trace.records = {freeing, first, second, later};
  return trace;
}

TEST(ExpectedRace, OneOfTheAlternativesWasSeen) {
  const auto either = std::get<ExpectedRace>(
      expectation({"racy: {A ok 1 row, B error deadlock_detected | B ok 1 row, A error deadlock_detected}"}).expected);
  const Outcome won = ok(1), lost = refused(ErrorClass::deadlock_detected);
  for (std::size_t judged : {0u, 1u, 2u}) {
    EXPECT_TRUE(matches(either, race(won, lost), judged).matches);
    EXPECT_TRUE(matches(either, race(lost, won), judged).matches);
    EXPECT_FALSE(matches(either, race(won, won), judged).matches);
  }
  EXPECT_EQ(matches(either, race(won, won), 1).detail,
            "B: error deadlock_detected expected, got ok; or A: error deadlock_detected expected, got ok");
}

TEST(ExpectedRace, NamesStepsToo) {
  const auto steps = std::get<ExpectedRace>(expectation({"racy: {A.take ok, B.take ok | C.s ok}"}).expected);
  EXPECT_TRUE(matches(steps, race(ok(), ok()), 0).matches);
  EXPECT_EQ(matches(steps, race(ok(), refused(ErrorClass::busy)), 0).detail,
            "B.take: ok expected, got error busy (refused); or C.s: there is no such step or session");
}

TEST(ExpectedCensus, CountsEveryClass) {
  const auto census = [](const char* line) { return std::get<ExpectedCensus>(expectation({line}).expected); };
  const ExpectedCensus counted = census("70 schedules: 44 serial, 26 anomalous (lost update)");
  EXPECT_TRUE(matches(census("70 schedules: 26 anomalous (lost update), 44 serial"), counted).matches);
  EXPECT_EQ(matches(census("70 schedules: 45 serial, 25 anomalous (lost update)"), counted).detail,
            "1 more anomalous (lost update) than expected");
  EXPECT_EQ(matches(census("70 schedules: 44 serial, 26 aborted"), counted).detail, "26 fewer aborted than expected");
  EXPECT_EQ(matches(census("71 schedules: 71 serial"), counted).detail, "71 schedules expected, 70 came");
  EXPECT_TRUE(matches(census("schedules by chance: aborted, anomalous (lost update), serial"), counted).matches);
  EXPECT_EQ(matches(census("schedules by chance: aborted, serial"), counted).detail,
            "anomalous (lost update) is not among what chance may bring");
}

TEST(ExpectedRace, OfSeveralExecutionsOnlySomeMayHaveRaced) {
  const auto both = std::get<ExpectedRace>(expectation({"racy: {A ok 1 row, B ok 1 row}"}).expected);
  Trace trace = race(ok(1), ok(1));
  StepRecord before = record(ok(1));
  before.step = "A.take", before.session = "A";
  for (StepRecord& one : trace.records) one.index = one.step == "A.take" ? 7 : 8;
  before.index = 7, trace.records[1].execution = 1;
  trace.records.insert(trace.records.begin(), before);
  EXPECT_EQ(matches(both, trace, 0).detail, "");
  EXPECT_EQ(matches(both, trace, 2).detail, "");
}

TEST(ExpectationMatch, StuckWithoutItsWaitIsStuckWhereverItWaits) {
  const StepRecord stuck = record(outcome(Interrupted{Interrupted::Reason::stuck, ""}));
  expect_match({"stuck"}, stuck);
  expect_match({"stuck"}, waiting(stuck, {"A.hold"}, "cancel"));
  expect_match({"blocked by A.hold until cancel, then stuck"}, waiting(stuck, {"A.hold"}, "cancel"));
  expect_mismatch({"blocked by A.take until cancel, then stuck"}, waiting(stuck, {"A.hold"}, "cancel"),
                  "a wait for A.take until cancel expected, got a wait for A.hold until cancel");
}

}  // namespace
}  // namespace enginediff
