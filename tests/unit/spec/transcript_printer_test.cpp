#include "harness/spec/transcript_printer.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <sstream>

namespace enginediff {
namespace {

ResultSet table(std::vector<std::string> names, const std::vector<std::vector<Value>>& rows) {
  ResultSet out;
  for (std::string& name : names) out.columns.push_back({std::move(name), {TypeKind::text, {}}, "", "", ""});
  for (const auto& row : rows) {
    for (const Value& value : row) out.append(value);
  }
  out.total_rows = rows.size();
  return out;
}

std::string printed(const ResultSet& result) {
  std::ostringstream out;
  print_result(result, out);
  return out.str();
}

TEST(TranscriptPrinter, NumbersStandToTheRight) {
  EXPECT_EQ(
      printed(table({"a", "b"}, {{Value::integer(1), Value::text("x")}, {Value::integer(-20), Value::text("yy")}})),
      "  a|b \n---+--\n  1|x \n-20|yy\n(2 rows)\n\n");
}

TEST(TranscriptPrinter, WhatOnlyLooksLikeANumberDoesNot) {
  EXPECT_EQ(printed(table({"column"}, {{Value::text("12")}, {Value::text("1-")}})),
            "column\n------\n12    \n1-    \n(2 rows)\n\n");
  EXPECT_EQ(printed(table({"column"}, {{Value::text("e1")}})), "column\n------\ne1    \n(1 row)\n\n");
  EXPECT_EQ(printed(table({"column"}, {{Value::text("1 e2")}})), "column\n------\n  1 e2\n(1 row)\n\n");
}

TEST(TranscriptPrinter, EmptyCellsDecideNothing) {
  EXPECT_EQ(printed(table({"abc"}, {{Value::null()}, {Value::text("")}, {Value::integer(7)}})),
            "abc\n---\n   \n   \n  7\n(3 rows)\n\n");
  EXPECT_EQ(printed(table({"abc"}, {})), "abc\n---\n(0 rows)\n\n");
  EXPECT_EQ(printed(table({}, {})), "");
}

TEST(TranscriptPrinter, WidthsAreBytes) {
  EXPECT_EQ(printed(table({"ab"}, {{Value::text("ü")}})), "ab\n--\nü\n(1 row)\n\n");
}

TEST(TranscriptPrinter, ValuesReadAsTheServerWroteThem) {
  const Column real{"", {}, "real", "", ""}, wide{"", {}, "double precision", "", ""};
  EXPECT_EQ(server_text(Value::boolean(true), wide), "t");
  EXPECT_EQ(server_text(Value::real(-0.0), wide), "-0");
  EXPECT_EQ(server_text(Value::real(1e15), wide), "1e+15");
  EXPECT_EQ(server_text(Value::real(1e14), wide), "100000000000000");
  EXPECT_EQ(server_text(Value::real(1e-5), wide), "1e-05");
  EXPECT_EQ(server_text(Value::real(0.0001), wide), "0.0001");
  EXPECT_EQ(server_text(Value::real(123456789), real), "1.2345679e+08");
  EXPECT_EQ(server_text(Value::real(0.1), real), "0.1");
  EXPECT_EQ(server_text(Value::real(-std::numeric_limits<double>::infinity()), wide), "-Infinity");
  EXPECT_EQ(server_text(Value::real(std::numeric_limits<double>::quiet_NaN()), wide), "NaN");
  EXPECT_EQ(server_text(Value::blob(std::string_view("\x01\xff", 2)), wide), "\\x01ff");
}

TEST(TranscriptPrinter, PrintsWhatThatToolPrints) {
  SpecTranscript transcript{"x", "t", 2, {"unused"}, {}};
  Transcript one{{"a", "b c"}, {}};
  one.entries = {NoticeShown{"s1", "NOTICE:  hello\n"},
                 StepShown{"a", "SELECT 1;", StepPort::Report::done},
                 table({"n"}, {{Value::integer(1)}}),
                 StepShown{"b c", "\n  COMMIT;\n", StepPort::Report::waiting},
                 StepShown{"b c", "\n  COMMIT;\n", StepPort::Report::completed},
                 ErrorShown{SqlError{"40P01", 0, ErrorClass::deadlock_detected, "deadlock detected"}, false},
                 NotificationShown{"s1", "c", "p", "s2"},
                 CancelShown{"a", 10},
                 TroubleShown{"teardown failed: ERROR:  no"}};
  transcript.permutations.push_back(one);
  std::ostringstream out, err;
  print_transcript(transcript, out, err);
  EXPECT_EQ(out.str(),
            "Parsed test spec with 2 sessions\n\nstarting permutation: a b c\ns1: NOTICE:  hello\nstep a: SELECT "
            "1;\nn\n-\n1\n(1 row)\n\n"
            "step b c: \n  COMMIT;\n <waiting ...>\nstep b c: <... completed>\nERROR:  deadlock detected\n"
            "s1: NOTIFY \"c\" with payload \"p\" from s2\nisolationtester: canceling step a after 10 seconds\n");
  EXPECT_EQ(err.str(), "unused step name: unused\nteardown failed: ERROR:  no\n");
}

}  // namespace
}  // namespace enginediff
