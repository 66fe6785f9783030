#include "harness/casefile/inline_outcome.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "harness/casefile/printer.hpp"

namespace enginediff {
namespace {

// Reads one outcome and prints it again; `! column message` when it is none.
std::string reprinted(std::string_view text) {
  Source source(text, "f");
  Cursor cursor(source, 1, 0);
  ExpectedOutcome outcome;
  if (read_inline(cursor, outcome) && cursor.expect_end("the end")) return print_inline(outcome);
  const CaseDiagnostic problem = source.take_problems().front();
  return "! " + std::to_string(problem.column) + " " + problem.message;
}

TEST(InlineOutcome, IsPrintedAsItIsRead) {
  for (const std::string_view text : {
           "ok",
           "ok 0 rows",
           "ok 1 row",
           "ok 2 rows; transaction open",
           "error division_by_zero",
           "error deadlock_detected; transaction none",
           "stuck",
           "[q integer] (3)",
           "[q integer, r text] (1, 'x') (2, NULL)",
           "[q integer]",
           "[]",
           "[] () ()",
           "[q] (3.5) ('a, b)') (x'00')",
           "[\"count(*)\" integer, \"a\\\"b'c\"] (1, 2)",
           "[\"ok\" integer] (1)",
           "[a any] (integer:3) (text:'x') (NULL)",
           "[a array(text), b other(a, b)] ('{}', 'x')",
           "[q integer] (3); warning data_too_long; affected 2; transaction aborted",
           "ok; warning data_too_long; warning deprecated_syntax",
           "blocked by A.hold until A.commit, then ok 1 row",
           "blocked by A.hold, B.2 until timeout, then error lock_not_available; transaction open",
       }) {
    EXPECT_EQ(reprinted(text), text);
  }
}

TEST(InlineOutcome, ReadsOtherSpellingsOfTheSame) {
  EXPECT_EQ(reprinted("[ q  integer ,r ](1,'x')( 2 , NULL )"), "[q integer, r] (1, 'x') (2, NULL)");
  EXPECT_EQ(reprinted("ok;transaction open;warning deprecated_syntax;warning data_too_long"),
            "ok; warning data_too_long; warning deprecated_syntax; transaction open");
  EXPECT_EQ(reprinted("[\"plain\"] (1)"), "[plain] (1)");
}

TEST(InlineOutcome, SaysWhatIsWrongAndWhere) {
  EXPECT_EQ(reprinted("fine"), "! 1 an outcome is missing");
  EXPECT_EQ(reprinted("okay"), "! 1 an outcome is missing");
  EXPECT_EQ(reprinted("ok 2 row"), "! 6 `rows` is missing");
  EXPECT_EQ(reprinted("ok 1 rows"), "! 6 `row` is missing");
  EXPECT_EQ(reprinted("ok 99999999999999999999 rows"), "! 4 a number is missing");
  EXPECT_EQ(reprinted("error unique_violatoin"),
            "! 7 `unique_violatoin` is no error class; did you mean `unique_violation`?");
  EXPECT_EQ(reprinted("error"), "! 6 `` is no error class");
  EXPECT_EQ(reprinted("ok; warnig x"), "! 5 unexpected text after the outcome");
  EXPECT_EQ(reprinted("ok; warning nothing_like_it_at_all"), "! 13 `nothing_like_it_at_all` is no error class");
  EXPECT_EQ(reprinted("ok; transaction closed"), "! 17 not a transaction's state");
  EXPECT_EQ(reprinted("ok; transaction open; transaction none"), "! 35 the transaction's state stands here twice");
  EXPECT_EQ(reprinted("ok; affected 2"), "! 5 `affected` cannot stand here");
  EXPECT_EQ(reprinted("[q] (1); affected 2; affected 3"), "! 22 `affected` cannot stand here");
  EXPECT_EQ(reprinted("[q] (1); affected x"), "! 19 a number is missing");
  EXPECT_EQ(reprinted("[q integer"), "! 11 the columns are not closed");
  EXPECT_EQ(reprinted("[q integer text]"), "! 12 unexpected text after the column's type");
  EXPECT_EQ(reprinted("[q integr]"), "! 4 `integr` is no type; did you mean `integer`?");
  EXPECT_EQ(reprinted("[count(*)]"), "! 7 the column's name is no plain word");
  EXPECT_EQ(reprinted("[1a]"), "! 4 a column's name is missing");
  EXPECT_EQ(reprinted("[q] (1, 2)"), "! 6 the row has 2 values, the header 1 columns");
  EXPECT_EQ(reprinted("[q, r] (1)"), "! 9 the row has 1 values, the header 2 columns");
  EXPECT_EQ(reprinted("[q] (1"), "! 7 the row goes on unexpectedly");
  EXPECT_EQ(reprinted("[q] ()"), "! 6 not a value that can stand here");
  EXPECT_EQ(reprinted("[q integer] ('a')"), "! 14 not a value that can stand here");
  EXPECT_EQ(reprinted("[q] (1) and"), "! 9 unexpected text");
  EXPECT_EQ(reprinted("blocked by A.hold, then ok"), "! 25 `until` is missing");
  EXPECT_EQ(reprinted("blocked until timeout, then ok"), "! 9 `by` is missing");
  EXPECT_EQ(reprinted("blocked by A.hold until A.commit ok"), "! 34 `, then` is missing");
  EXPECT_EQ(reprinted("blocked by  until A.commit, then ok"), "! 19 `until` is missing");
  EXPECT_EQ(reprinted("blocked by A.hold until A.commit, then"), "! 39 an outcome is missing");
}

}  // namespace
}  // namespace enginediff
