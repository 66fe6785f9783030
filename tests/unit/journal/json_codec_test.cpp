#include "harness/journal/json_codec.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <nlohmann/json.hpp>
#include <random>

#include "harness/base/utf8.hpp"
#include "harness/journal/json_reader.hpp"
#include "tests/unit/journal/sample_journal.hpp"

namespace enginediff {
namespace {

// Through text, as it stands in a file.
template <class Decode>
auto through_text(const Json& json, Decode decode) {
  JsonReader reader;
  return decode(reader.parse(dump_line(json)));
}

OwnedValue round_trip(const Value& value) { return through_text(encode(value), decode_value); }

template <class Decode>
auto decoded(const char* text, Decode decode) {
  JsonReader reader;
  return decode(reader.parse(text));
}

TEST(JsonCodec, common_values_have_short_forms) {
  EXPECT_EQ(dump_line(encode(Value::null())), "null");
  EXPECT_EQ(dump_line(encode(Value::boolean(true))), "true");
  EXPECT_EQ(dump_line(encode(Value::integer(-3))), "-3");
  EXPECT_EQ(dump_line(encode(Value::text("x"))), R"("x")");
}

TEST(JsonCodec, other_values_name_their_type) {
  EXPECT_EQ(dump_line(encode(Value::of_bytes(TypeKind::decimal, "3.50"))), R"({"decimal":"3.50"})");
  EXPECT_EQ(dump_line(encode(Value::unsigned_integer(3))), R"({"unsigned":"3"})");
  EXPECT_EQ(dump_line(encode(Value::real(3))), R"({"double":"3"})");
  EXPECT_EQ(dump_line(encode(Value::real(-0.0))), R"({"double":"-0"})");
  EXPECT_EQ(dump_line(encode(Value::blob("\x01\xff"))), R"({"blob":"01ff"})");
  EXPECT_EQ(dump_line(encode(Value::text("a\xff"))), R"({"text":{"hex":"61ff"}})");
  EXPECT_EQ(dump_line(encode(Value::of_bits(TypeKind::double_precision, 0x7ff8000000000001u))),
            R"({"double":"nan","bits":"7ff8000000000001"})");
}

TEST(JsonCodec, integers_that_a_double_cannot_hold_are_strings) {
  const std::int64_t exact = (std::int64_t{1} << 53) - 1;
  EXPECT_EQ(dump_line(encode(Value::integer(exact))), "9007199254740991");
  EXPECT_EQ(dump_line(encode(Value::integer(-exact))), "-9007199254740991");
  EXPECT_EQ(dump_line(encode(Value::integer(exact + 1))), R"({"integer":"9007199254740992"})");
  EXPECT_EQ(dump_line(encode(Value::integer(INT64_MIN))), R"({"integer":"-9223372036854775808"})");
}

TEST(JsonCodec, property_any_number_and_any_bytes_come_back_exactly) {
  std::mt19937_64 random(1);
  for (int i = 0; i < 20'000; ++i) {
    const std::uint64_t bits = random();
    for (const TypeKind kind : {TypeKind::integer, TypeKind::unsigned_integer, TypeKind::double_precision}) {
      const Value value = Value::of_bits(kind, i % 3 == 0 ? bits >> (bits % 64) : bits);
      ASSERT_EQ(round_trip(value).view(), value);
    }
    std::string bytes;
    for (std::uint64_t n = bits % 20; n > 0; --n) bytes += static_cast<char>(random() % (i % 2 == 0 ? 128 : 256));
    for (const TypeKind kind : {TypeKind::text, TypeKind::blob, TypeKind::decimal, TypeKind::other}) {
      ASSERT_EQ(round_trip(Value::of_bytes(kind, bytes)).view(), Value::of_bytes(kind, bytes));
    }
  }
}

TEST(JsonCodec, special_doubles_come_back_to_the_bit) {
  for (const double value : {0.0, -0.0, double(INFINITY), double(-INFINITY), double(NAN), -double(NAN), 5e-324,
                             1.7976931348623157e308, 0.1}) {
    EXPECT_EQ(round_trip(Value::real(value)).view(), Value::real(value)) << value;
  }
  const Value payload = Value::of_bits(TypeKind::double_precision, 0xfff8000000000123u);
  EXPECT_EQ(round_trip(payload).view(), payload);
}

TEST(JsonCodec, a_trace_with_everything_comes_back) {
  const Trace trace = trace_of_everything("sample.case", "a");
  const Trace read = through_text(encode(trace), decode_trace);
  EXPECT_EQ(read.case_id, trace.case_id);
  EXPECT_EQ(read.variant, trace.variant);
  EXPECT_EQ(read.target, trace.target);
  ASSERT_EQ(read.records.size(), trace.records.size());
  for (std::size_t i = 0; i < trace.records.size(); ++i) {
    const StepRecord &a = trace.records[i], &b = read.records[i];
    EXPECT_EQ(b.step, a.step);
    EXPECT_EQ(b.index, a.index);
    EXPECT_EQ(b.execution, a.execution);
    EXPECT_EQ(b.session, a.session);
    EXPECT_EQ(b.sql, a.sql);
    EXPECT_EQ(b.ordered, a.ordered);
    EXPECT_TRUE(b.result == a.result) << i;
    EXPECT_EQ(b.failed_statement, a.failed_statement);
    EXPECT_EQ(b.waits, a.waits);
    EXPECT_EQ(b.launched, a.launched);
    EXPECT_EQ(b.finished, a.finished);
    EXPECT_EQ(b.deferred, a.deferred);
    EXPECT_EQ(b.microseconds, a.microseconds);
  }
}

TEST(JsonCodec, why_a_trace_says_nothing_comes_back) {
  Trace trace = sample_trace("sample.case", "a");
  trace.records.clear();
  trace.unsupported = "";
  EXPECT_EQ(through_text(encode(trace), decode_trace).unsupported, std::optional<std::string>(""));
  trace.not_run = "the server is gone";
  EXPECT_EQ(through_text(encode(trace), decode_trace).not_run, trace.not_run);
}

TEST(JsonCodec, a_target_comes_back) {
  TargetStatus status = sample_target("sqlite:wal");
  status.info.profile = "wal";
  status.info.build = "debian";
  status.unusable = "connection refused";
  const TargetStatus read = through_text(encode(status), decode_target);
  EXPECT_EQ(read.info, status.info);
  EXPECT_EQ(read.unusable, status.unusable);
}

TEST(JsonCodec, what_is_written_is_safe_to_show) {
  const std::string line = dump_line(encode(trace_of_everything("sample.case", "a")));
  for (std::string_view rest = line; !rest.empty();) {
    const CodePoint point = decode_utf8(rest);
    ASSERT_TRUE(point.valid);
    ASSERT_FALSE(is_unsafe_to_show(point.value)) << std::hex << point.value;
    rest.remove_prefix(static_cast<std::size_t>(point.length));
  }
  EXPECT_NE(line.find("日本😀"), std::string::npos) << "what can be shown is readable";
}

TEST(JsonCodec, characters_beyond_the_basic_plane_are_escaped_as_pairs) {
  const Json json = "a\U000E0041b";  // a tag character
  EXPECT_EQ(dump_line(json), R"("a\udb40\udc41b")");
  EXPECT_EQ(through_text(json, [](const JsonElement& read) { return decode_bytes(read); }), "a\U000E0041b");
}

TEST(JsonCodec, what_it_does_not_know_is_an_error_and_not_a_guess) {
  const auto value = [](const char* text) { return decoded(text, decode_value); };
  EXPECT_THROW(value("[]"), DecodeError);
  EXPECT_THROW(value("{}"), DecodeError);
  EXPECT_THROW(value("1.5"), DecodeError);
  EXPECT_THROW(value("18446744073709551615"), DecodeError) << "beyond the range of an integer";
  EXPECT_THROW(value(R"({"integer":"9223372036854775808"})"), DecodeError);
  EXPECT_THROW(value(R"({"integer":"1x"})"), DecodeError);
  EXPECT_THROW(value(R"({"double":"one"})"), DecodeError);
  EXPECT_THROW(value(R"({"blob":"0"})"), DecodeError);
  EXPECT_THROW(value(R"({"blob":"zz"})"), DecodeError);
  EXPECT_THROW(value(R"x({"point":"(1,2)"})x"), DecodeError);
  EXPECT_THROW(value(R"({"null":"x"})"), DecodeError);
}

TEST(JsonCodec, what_is_no_json_is_an_error_that_says_where) {
  JsonReader reader;
  const auto message = [&](const std::string& text) {
    try {
      static_cast<void>(reader.parse(text));
    } catch (const DecodeError& error) {
      return std::string(error.what());
    }
    return std::string("(no error)");
  };
  EXPECT_THAT(message(R"({"a":1,})"), testing::HasSubstr("line 1, column 8"));
  EXPECT_THAT(message("\"\xff\""), testing::HasSubstr("UTF-8"));
  EXPECT_NE(message(""), "(no error)");
  EXPECT_NE(message(R"({"a":1} {"b":2})"), "(no error)");
  EXPECT_NE(message(std::string(100'000, '[') + std::string(100'000, ']')), "(no error)") << "too deep";
  EXPECT_EQ(message(R"({"a":1})"), "(no error)") << "an error leaves nothing behind";
}

TEST(JsonCodec, outcomes_that_do_not_hold_together_are_errors) {
  const auto outcome = [](const char* text) { return decoded(text, decode_outcome); };
  EXPECT_THROW(
      outcome(
          R"({"result":{"columns":[{"name":"a","type":"integer"}],"rows":[[1,2]],"total_rows":1},"transaction":"none"})"),
      DecodeError);
  EXPECT_THROW(outcome(R"({"error":{"class":"no_such_class","message":""},"transaction":"none"})"), DecodeError);
  EXPECT_THROW(outcome(R"({"completion":{"tag":""},"transaction":"lost"})"), DecodeError);
  EXPECT_THROW(outcome(R"({"interrupted":{"reason":"bored","message":""},"transaction":"none"})"), DecodeError);
  EXPECT_THROW(outcome(R"({"transaction":"none"})"), DecodeError);
  EXPECT_NO_THROW(outcome(R"({"completion":{"tag":""},"transaction":"none","new member":1})"));
}

}  // namespace
}  // namespace enginediff
