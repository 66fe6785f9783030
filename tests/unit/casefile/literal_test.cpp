#include "harness/casefile/literal.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

namespace enginediff {
namespace {

// What one value reads as, and the message when it is none.
struct Read {
  std::optional<OwnedValue> value;
  std::string message;
  std::string rest;
};
Read read(std::string_view text, std::optional<TypeKind> kind = std::nullopt,
          Fractions fractions = Fractions::are_decimals) {
  Source source(text, "f");
  Cursor cursor(source, 1, 0);
  Read out;
  out.value = read_value(cursor, kind ? std::optional(TypeName{*kind, ""}) : std::nullopt, fractions);
  out.rest = cursor.rest();
  const auto problems = source.take_problems();
  if (!problems.empty()) out.message = problems.front().message;
  EXPECT_EQ(out.value.has_value(), problems.empty());
  return out;
}

OwnedValue owned(const Value& value) { return OwnedValue(value); }
OwnedValue bytes(TypeKind kind, std::string_view text) { return OwnedValue(Value::of_bytes(kind, text)); }

TEST(ReadValue, TakesAValueForWhatItLooksLike) {
  EXPECT_EQ(*read("NULL").value, OwnedValue());
  EXPECT_EQ(*read("3").value, owned(Value::integer(3)));
  EXPECT_EQ(*read("-9223372036854775808").value, owned(Value::integer(std::numeric_limits<std::int64_t>::min())));
  EXPECT_EQ(*read("9223372036854775808").value, owned(Value::unsigned_integer(9223372036854775808u)));
  EXPECT_EQ(*read("18446744073709551616").value, bytes(TypeKind::decimal, "18446744073709551616"));
  EXPECT_EQ(*read("3.50").value, bytes(TypeKind::decimal, "3.50"));
  EXPECT_EQ(*read("1e3").value, bytes(TypeKind::decimal, "1e3"));
  EXPECT_EQ(*read("3.50", {}, Fractions::are_doubles).value, owned(Value::real(3.5)));
  EXPECT_EQ(*read("inf").value, owned(Value::real(std::numeric_limits<double>::infinity())));
  EXPECT_EQ(*read("true").value, owned(Value::boolean(true)));
  EXPECT_EQ(*read("FALSE").value, owned(Value::boolean(false)));
  EXPECT_EQ(*read("'NULL'").value, bytes(TypeKind::text, "NULL"));
  EXPECT_EQ(*read("x'00fF'").value, bytes(TypeKind::blob, std::string_view("\0\xFF", 2)));
  EXPECT_EQ(*read("date:'2024-01-31'").value, bytes(TypeKind::date, "2024-01-31"));
  EXPECT_EQ(*read("double:3").value, owned(Value::real(3)));
}

TEST(ReadValue, TakesAValueForItsColumnsType) {
  EXPECT_EQ(*read("3", TypeKind::double_precision).value, owned(Value::real(3)));
  EXPECT_EQ(*read("-0.0", TypeKind::double_precision).value, owned(Value::real(-0.0)));
  EXPECT_TRUE(std::isnan(read("nan", TypeKind::double_precision).value->view().as_double()));
  EXPECT_EQ(*read("3", TypeKind::unsigned_integer).value, owned(Value::unsigned_integer(3)));
  EXPECT_EQ(*read("3", TypeKind::decimal).value, bytes(TypeKind::decimal, "3"));
  EXPECT_EQ(*read("'NaN'", TypeKind::decimal).value, bytes(TypeKind::decimal, "NaN"));
  EXPECT_EQ(*read("'{1,2}'", TypeKind::array).value, bytes(TypeKind::array, "{1,2}"));
  EXPECT_EQ(*read("'12:00'", TypeKind::time).value, bytes(TypeKind::time, "12:00"));
  EXPECT_EQ(*read("true", TypeKind::boolean).value, owned(Value::boolean(true)));
  EXPECT_EQ(*read("NULL", TypeKind::blob).value, OwnedValue());
  EXPECT_EQ(*read("integer:3", TypeKind::any).value, owned(Value::integer(3)));
  EXPECT_EQ(*read("text:'a'", TypeKind::integer).value, bytes(TypeKind::text, "a"));
}

TEST(ReadValue, DecodesEscapes) {
  EXPECT_EQ(*read(R"('\\ \' \" \| \n\r\t')").value, bytes(TypeKind::text, "\\ ' \" | \n\r\t"));
  EXPECT_EQ(*read(R"('\u{41}\u{1F600}')").value, bytes(TypeKind::text, "A\xF0\x9F\x98\x80"));
  EXPECT_EQ(*read(R"('\xFF\x00')").value, bytes(TypeKind::text, std::string_view("\xFF\0", 2)));
  EXPECT_EQ(*read("'it''s'").value, bytes(TypeKind::text, "it's"));
}

TEST(ReadValue, StopsBehindTheValue) {
  EXPECT_EQ(read("3 | 4").rest, " | 4");
  EXPECT_EQ(read("'a|b' | 4").rest, " | 4");
  EXPECT_EQ(read("3::bigint").rest, "::bigint");
  EXPECT_EQ(read("3)").rest, ")");
}

TEST(ReadValue, SaysWhatIsWrong) {
  for (const std::string_view text :
       {"abc", "''a", "null", "1.2.3", "--1", "+", "e5", "0x10", "any:'x'", "null:NULL"}) {
    if (text == "''a") continue;
    EXPECT_EQ(read(text).message, "not a value that can stand here") << text;
  }
  EXPECT_EQ(read("'abc").message, "the quote is not closed");
  EXPECT_EQ(read(R"('\q')").message, "not an escape");
  EXPECT_EQ(read(R"('\u{D800}')").message, "not an escape");
  EXPECT_EQ(read(R"('\u{110000}')").message, "not an escape");
  EXPECT_EQ(read(R"('\u{}')").message, "not an escape");
  EXPECT_EQ(read(R"('\u41')").message, "not an escape");
  EXPECT_EQ(read(R"('\x4')").message, "not an escape");
  EXPECT_EQ(read(R"('\)").message, "not an escape");
  EXPECT_EQ(read("x'0'").message, "not a blob");
  EXPECT_EQ(read("x'0g'").message, "not a blob");
}

TEST(ReadValue, RefusesWhatTheColumnsTypeCannotHold) {
  const std::pair<const char*, TypeKind> wrong[] = {{"'3'", TypeKind::integer},
                                                    {"3.5", TypeKind::integer},
                                                    {"9223372036854775808", TypeKind::integer},
                                                    {"-1", TypeKind::unsigned_integer},
                                                    {"3", TypeKind::text},
                                                    {"'a'", TypeKind::blob},
                                                    {"x'00'", TypeKind::text},
                                                    {"1", TypeKind::boolean},
                                                    {"3", TypeKind::any},
                                                    {"3", TypeKind::date},
                                                    {"abc", TypeKind::double_precision},
                                                    {"1.2.3", TypeKind::decimal},
                                                    {"--", TypeKind::decimal},
                                                    {"1", TypeKind::null},
                                                    {"1e999", TypeKind::double_precision}};
  for (const auto& [text, kind] : wrong) EXPECT_EQ(read(text, kind).message, "not a value that can stand here") << text;
}

TEST(PrintValue, AddsATagOnlyWhereItIsNeeded) {
  const auto print = [](const Value& value, std::optional<TypeKind> kind = std::nullopt) {
    return print_value(value, kind ? std::optional(TypeName{*kind, ""}) : std::nullopt, Fractions::are_decimals);
  };
  EXPECT_EQ(print(Value::integer(3)), "3");
  EXPECT_EQ(print(Value::unsigned_integer(3)), "unsigned:3");
  EXPECT_EQ(print(Value::unsigned_integer(9223372036854775808u)), "9223372036854775808");
  EXPECT_EQ(print(Value::real(3.5)), "double:3.5");
  EXPECT_EQ(print(Value::real(3.5), TypeKind::double_precision), "3.5");
  EXPECT_EQ(print(Value::of_bytes(TypeKind::decimal, "3.50")), "3.50");
  EXPECT_EQ(print(Value::of_bytes(TypeKind::decimal, "3")), "decimal:3");
  EXPECT_EQ(print(Value::of_bytes(TypeKind::date, "2024-01-31")), "date:'2024-01-31'");
  EXPECT_EQ(print(Value::of_bytes(TypeKind::date, "2024-01-31"), TypeKind::date), "'2024-01-31'");
  EXPECT_EQ(print(Value::integer(3), TypeKind::any), "integer:3");
  EXPECT_EQ(print(Value::integer(3), TypeKind::text), "integer:3");
  EXPECT_EQ(print(Value::null(), TypeKind::any), "NULL");
}

// Every value of every kind, in a column of every type and of none.
TEST(PrintValue, IsReadBackExactly) {
  constexpr std::string_view kTexts[] = {"",     "a", "it's | \\ \"", "\n\r\t\x01\x7f", "\xFF\xC3",
                                         "NULL", "3", "\xE2\x80\xAE", "é 😀",           "--"};
  std::vector<OwnedValue> values = {OwnedValue()};
  for (const bool truth : {false, true}) values.push_back(owned(Value::boolean(truth)));
  for (const std::int64_t number : {std::int64_t{0}, std::int64_t{-1}, std::numeric_limits<std::int64_t>::min()})
    values.push_back(owned(Value::integer(number)));
  for (const std::uint64_t number : {std::uint64_t{0}, std::numeric_limits<std::uint64_t>::max()})
    values.push_back(owned(Value::unsigned_integer(number)));
  for (const double number : {0.0, -0.0, 1.0, 0.1, -1e300, 5e-324, std::numeric_limits<double>::infinity(),
                              -std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()}) {
    values.push_back(owned(Value::real(number)));
  }
  for (const std::string_view number :
       {"0", "-1.50", "1E+10", "NaN", "", "--", "1.2.3", "123456789012345678901234567890"})
    values.push_back(bytes(TypeKind::decimal, number));
  for (int kind = 0; kind < kTypeKindCount; ++kind) {
    const auto type = static_cast<TypeKind>(kind);
    if (!Value::kind_carries_bytes(type) || type == TypeKind::decimal || type == TypeKind::any) continue;
    for (const std::string_view text : kTexts) values.push_back(bytes(type, text));
  }
  std::mt19937_64 random(20261120);
  for (int i = 0; i < 2000; ++i) {
    const double number = std::bit_cast<double>(random());
    if (!std::isnan(number)) values.push_back(owned(Value::real(number)));
  }
  for (const OwnedValue& value : values) {
    for (int kind = -1; kind < kTypeKindCount; ++kind) {
      const std::optional<TypeName> type =
          kind < 0 ? std::nullopt : std::optional(TypeName{static_cast<TypeKind>(kind), ""});
      for (const Fractions fractions : {Fractions::are_decimals, Fractions::are_doubles}) {
        const std::string text = print_value(value.view(), type, fractions);
        const Read back = read(text, type ? std::optional(type->kind) : std::nullopt, fractions);
        ASSERT_TRUE(back.value.has_value()) << text << " " << kind << ": " << back.message;
        ASSERT_EQ(*back.value, value) << text << " " << kind;
        ASSERT_EQ(back.rest, "");
      }
    }
  }
}

}  // namespace
}  // namespace enginediff
