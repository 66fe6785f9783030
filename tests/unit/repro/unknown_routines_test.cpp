#include "harness/repro/unknown_routines.hpp"

#include <gtest/gtest.h>

#include "harness/engines/registry.hpp"

namespace enginediff {
namespace {

std::string in_words(const std::string& sql, std::string message,
                     ErrorClass error_class = ErrorClass::undefined_function) {
  SqlError error;
  error.error_class = error_class;
  error.message = std::move(message);
  Outcome outcome;
  outcome.answer = error;
  StepRecord record;
  record.result = std::move(outcome);
  return unknown_routine_in_words(record, tokens_of(sql, *driver_for_scheme("sqlite")->lexical_rules));
}

TEST(UnknownRoutines, TheFunctionThatTheMessageNames) {
  const std::string sql = "SELECT IFNULL(a, 1), STRFTIME('%Y', b) FROM t";
  EXPECT_EQ(in_words(sql, "FUNCTION db.strftime does not exist"), "no function strftime() for these arguments");
  EXPECT_EQ(in_words(sql, "function ifnull(integer, integer) does not exist"),
            "no function ifnull() for these arguments");
  EXPECT_EQ(in_words(sql, "no such function: STRFTIME"), "no function strftime() for these arguments");
}

TEST(UnknownRoutines, TheOperatorThatTheMessageNames) {
  EXPECT_EQ(in_words("SELECT doc ->> '$.a' FROM t WHERE id > 1", "operator does not exist: text ->> unknown"),
            "no operator ->> for these operands");
}

TEST(UnknownRoutines, NoneWhereNothingOfTheStatementIsNamed) {
  EXPECT_EQ(in_words("SELECT a FROM t", "function f() does not exist"), "");
  EXPECT_EQ(in_words("SELECT f(a) FROM t", "f is no column", ErrorClass::undefined_column), "");
}

}  // namespace
}  // namespace enginediff
