#include "harness/repro/bound_values.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "harness/repro/logged_number.hpp"

namespace enginediff {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string tagged(const OwnedValue& value) { return tagged_literal(value.view()); }

// The values of a list, each with its kind.
std::vector<std::string> values_of(std::string_view text) {
  const auto values = read_value_list(text);
  if (!values) return {"no list"};
  std::vector<std::string> out;
  for (const BoundValue& one : *values) out.push_back(tagged(one.parameter.value));
  return out;
}

std::string number(std::string_view text) {
  const auto value = exact_number(text);
  return value ? tagged(*value) : "none";
}

TEST(LoggedNumber, KeepsItsDigits) {
  EXPECT_EQ(number("7"), "integer:7");
  EXPECT_EQ(number("+7"), "integer:7");
  EXPECT_EQ(number("-9223372036854775808"), "integer:-9223372036854775808");
  EXPECT_EQ(number("9223372036854775808"), "unsigned:9223372036854775808");
  EXPECT_EQ(number("12345678901234567891"), "unsigned:12345678901234567891");
  EXPECT_EQ(number("18446744073709551616"), "decimal:18446744073709551616");
  EXPECT_EQ(number("-9223372036854775809"), "decimal:-9223372036854775809");
  EXPECT_EQ(number("12345678901234567.891"), "decimal:12345678901234567.891");
  EXPECT_EQ(number("0.10000000000000000001"), "decimal:0.10000000000000000001");
  EXPECT_EQ(number("1e400"), "decimal:1e400");
}

TEST(LoggedNumber, IsADoubleWhereThatIsTheSame) {
  EXPECT_EQ(number("1.50"), "double:1.5");
  EXPECT_EQ(number("1.0"), "double:1.0");
  EXPECT_EQ(number("0.00"), "double:0.0");
  EXPECT_EQ(number("-0"), "double:-0.0");
  EXPECT_EQ(number("1E5"), "double:100000.0");
  EXPECT_EQ(number("100.5e-2"), "double:1.005");
  EXPECT_EQ(number(".5"), "double:0.5");
  EXPECT_EQ(number("1.7976931348623157e+308"), "double:1.7976931348623157e+308");
  EXPECT_EQ(number("0.30000000000000004"), "double:0.30000000000000004");
  EXPECT_EQ(number("0.10000000000000001"), "double:0.1");  // with all 17 digits that it can have
}

TEST(LoggedNumber, OtherTextIsNone) {
  for (const std::string_view text : {"", "-", "nan", "Inf", "infinity", "1e", "0x10", "1 ", " 1", "1.2.3", "1n"})
    EXPECT_EQ(number(text), "none") << text;
}

TEST(LoggedNumber, AsAServerPrintsIt) {
  for (const std::string_view text : {"0", "-0", "7", "-7", "0.5", "-0.50", "10.25", "1e+20", "2.5e-07"})
    EXPECT_TRUE(is_printed_number(text)) << text;
  for (const std::string_view text : {"", "+7", "007", "-07", ".5", "5.", "5.e+20", "1E5", "1e5", "nan", "Inf", "1_0"})
    EXPECT_FALSE(is_printed_number(text)) << text;
}

TEST(BoundValues, KeepTheirTypes) {
  EXPECT_THAT(values_of("(Decimal('1.50'), datetime.datetime(2024, 1, 2, 3, 4, 5, 600), None, b'\\x00a', 1.5)"),
              ElementsAre("decimal:1.50", "text:'2024-01-02 03:04:05.000600'", "NULL", "blob:x'0061'", "double:1.5"));
  EXPECT_THAT(values_of("[12345678901234567891, 123456789012345678901234567890, 12n, -0.0, UUID('a-b')]"),
              ElementsAre("unsigned:12345678901234567891", "decimal:123456789012345678901234567890", "integer:12",
                          "double:-0.0", "text:'a-b'"));
}

TEST(BoundValues, WordsForNumbers) {
  EXPECT_THAT(values_of("[nan, inf, -inf, NaN, Infinity, -Infinity]"),
              ElementsAre("double:nan", "double:inf", "double:-inf", "double:nan", "double:inf", "double:-inf"));
  EXPECT_THAT(values_of("['nan', \"Infinity\"]"), ElementsAre("text:'nan'", "text:'Infinity'"));
  EXPECT_EQ(tagged(value_of_type("NaN", "DOUBLE").value), "double:nan");
  EXPECT_EQ(tagged(value_of_type("NaN", "VARCHAR").value), "text:'NaN'");
  EXPECT_EQ(tagged(value_of_type("12345678901234567891", "BIGINT").value), "unsigned:12345678901234567891");
}

TEST(BoundValues, CharactersOfTwoHalves) {
  EXPECT_THAT(values_of("[\"\\ud83d\\ude00!\", \"\\u00e9\"]"), ElementsAre("text:'\xF0\x9F\x98\x80!'", "text:'é'"));
  EXPECT_THAT(values_of("[\"\\uD83D\\uDE00\"]"), ElementsAre("text:'\xF0\x9F\x98\x80'"));
  for (const std::string_view text :
       {"[\"\\ud83d\"]", "[\"\\ude00\\ud83d\"]", "[\"\\ud83dx\"]", "[\"\\ud83d\\u0041\"]", "[('\\ud83d',), (1,)]"}) {
    std::string fault;
    EXPECT_FALSE(read_value_sets(text, &fault)) << text;
    EXPECT_THAT(fault, HasSubstr("half of a surrogate pair")) << text;
  }
  std::string fault = "old";
  EXPECT_FALSE(read_value_list("[<memory>]", &fault));
  EXPECT_EQ(fault, "");
}

// Values of every kind, and such as are easily taken for another one.
std::vector<OwnedValue> values_of_kind(TypeKind kind) {
  using Limits = std::numeric_limits<double>;
  std::vector<OwnedValue> out;
  const auto add = [&](const Value& value) { out.emplace_back(value); };
  switch (kind) {
    case TypeKind::null: add(Value::null()); return out;
    case TypeKind::boolean: add(Value::boolean(true)), add(Value::boolean(false)); return out;
    case TypeKind::integer:
      for (const std::int64_t one : {std::int64_t{0}, std::int64_t{-1}, INT64_MAX, INT64_MIN}) add(Value::integer(one));
      return out;
    case TypeKind::unsigned_integer:
      for (const std::uint64_t one :
           {std::uint64_t{0}, std::uint64_t{7}, std::uint64_t{INT64_MAX}, std::uint64_t{INT64_MAX} + 1, UINT64_MAX})
        add(Value::unsigned_integer(one));
      return out;
    case TypeKind::double_precision:
      for (const double one :
           {0.0, 1.0, 0.1, 1.0 / 3, 1e15, 1e16, 1e22, 1e300, 123456789.0, 9223372036854775808.0, Limits::max(),
            Limits::min(), Limits::denorm_min(), Limits::infinity(), Limits::quiet_NaN()}) {
        add(Value::real(one)), add(Value::real(std::copysign(one, -1.0)));
      }
      return out;
    default: break;
  }
  for (const std::string_view bytes :
       {std::string_view(), std::string_view("1.50"), std::string_view("nan"), std::string_view("2024-01-31"),
        std::string_view("it's \"quoted\" \\ and \\u0041"), std::string_view("a\nb\r\tc; -- d"),
        std::string_view("\0\x01\x1f\x7f", 4), std::string_view("\xF0\x9F\x98\x80 \xC3\xA9"),
        std::string_view("\xff\xfe"), std::string_view("[1, 2]"), std::string_view("null")})
    add(Value::of_bytes(kind, bytes));
  return out;
}

TEST(BoundValues, OfEveryKindAreReadBackAsTheyWerePrinted) {
  std::vector<Parameter> all;
  for (int kind = 0; kind < kTypeKindCount; ++kind) {
    for (const OwnedValue& value : values_of_kind(static_cast<TypeKind>(kind))) {
      const Parameter parameter{value, ""};
      all.push_back(parameter);
      const std::string printed = print_value_list({parameter});
      EXPECT_EQ(printed.find('\n'), std::string::npos) << printed;
      const auto read = read_value_list(printed);
      ASSERT_TRUE(read) << printed;
      ASSERT_EQ(read->size(), 1u) << printed;
      EXPECT_EQ(read->front().parameter, parameter) << printed << ": " << tagged(read->front().parameter.value);
    }
  }
  const auto read = read_value_list(print_value_list(all));
  ASSERT_TRUE(read);
  ASSERT_EQ(read->size(), all.size());
  for (std::size_t i = 0; i < all.size(); ++i) EXPECT_EQ((*read)[i].parameter, all[i]) << i;
}

}  // namespace
}  // namespace enginediff
