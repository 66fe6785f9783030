#include "harness/model/value.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace enginediff {
namespace {

using namespace std::string_literals;

TEST(Value, CarriesNumbersToTheBit) {
  EXPECT_EQ(Value::integer(INT64_MIN).as_integer(), INT64_MIN);
  EXPECT_EQ(Value::unsigned_integer(UINT64_MAX).as_unsigned(), UINT64_MAX);
  EXPECT_EQ(Value::real(0.1).as_double(), 0.1);
  EXPECT_TRUE(Value::boolean(true).as_boolean());
  EXPECT_FALSE(Value::boolean(false).as_boolean());
  EXPECT_EQ(Value::of_bits(TypeKind::double_precision, Value::real(0.1).bits()), Value::real(0.1));
}

TEST(Value, NullIsNoString) {
  EXPECT_TRUE(Value().is_null());
  EXPECT_FALSE(Value::text("").is_null());
  EXPECT_NE(Value::null(), Value::text(""));
  EXPECT_NE(Value::null(), Value::text("NULL"));
}

TEST(Value, EqualMeansTheSameKindAndBits) {
  EXPECT_NE(Value::integer(3), Value::unsigned_integer(3));
  EXPECT_NE(Value::integer(1), Value::boolean(true));
  EXPECT_NE(Value::real(0.0), Value::real(-0.0));
  const double nan = std::numeric_limits<double>::quiet_NaN();
  EXPECT_EQ(Value::real(nan), Value::real(nan));
  EXPECT_NE(Value::text("a"), Value::blob("a"));
  EXPECT_NE(Value::text("a\0b"s), Value::text("a"));
}

TEST(Value, KnowsWhichKindsCarryBytes) {
  for (int i = 0; i < kTypeKindCount; ++i) {
    const auto kind = static_cast<TypeKind>(i);
    const bool number = kind == TypeKind::null || kind == TypeKind::boolean || kind == TypeKind::integer ||
                        kind == TypeKind::unsigned_integer || kind == TypeKind::double_precision;
    EXPECT_EQ(Value::kind_carries_bytes(kind), !number) << i;
  }
}

TEST(OwnedValue, OutlivesTheBytesItWasMadeFrom) {
  OwnedValue owned;
  {
    std::string bytes = "short lived";
    owned = OwnedValue(Value::text(bytes));
    bytes.assign(bytes.size(), '-');
  }
  EXPECT_EQ(owned.view(), Value::text("short lived"));
  const OwnedValue copy = owned;
  EXPECT_EQ(copy, owned);
  EXPECT_EQ(OwnedValue(Value::real(1.5)).view(), Value::real(1.5));
  EXPECT_EQ(OwnedValue().view(), Value::null());
}

TEST(Literal, Numbers) {
  EXPECT_EQ(literal(Value::null()), "NULL");
  EXPECT_EQ(literal(Value::boolean(true)), "true");
  EXPECT_EQ(literal(Value::integer(-3)), "-3");
  EXPECT_EQ(literal(Value::unsigned_integer(UINT64_MAX)), "18446744073709551615");
  EXPECT_EQ(literal(Value::of_bytes(TypeKind::decimal, "3.5000")), "3.5000");
}

TEST(Literal, DoublesAlwaysLookLikeOne) {
  EXPECT_EQ(literal(Value::real(3)), "3.0");
  EXPECT_EQ(literal(Value::real(-0.0)), "-0.0");
  EXPECT_EQ(literal(Value::real(0.1)), "0.1");
  EXPECT_EQ(literal(Value::real(0.1 + 0.2)), "0.30000000000000004");
  EXPECT_EQ(literal(Value::real(1e300)), "1e+300");
  EXPECT_EQ(literal(Value::real(5e-324)), "5e-324");
  EXPECT_EQ(literal(Value::real(std::numeric_limits<double>::infinity())), "inf");
  EXPECT_EQ(literal(Value::real(std::numeric_limits<double>::quiet_NaN())), "nan");
}

TEST(Literal, Texts) {
  EXPECT_EQ(literal(Value::text("it's")), "'it\\'s'");
  EXPECT_EQ(literal(Value::text("a|b\\c")), "'a\\|b\\\\c'");
  EXPECT_EQ(literal(Value::text("a\nb\rc\td")), "'a\\nb\\rc\\td'");
  EXPECT_EQ(literal(Value::text("\x1B")), "'\\u{1B}'");
  EXPECT_EQ(literal(Value::text("\0"s)), "'\\u{0}'");
  EXPECT_EQ(literal(Value::text("\xFF")), "'\\xFF'");
  EXPECT_EQ(literal(Value::text("é 😀")), "'é 😀'");
  EXPECT_EQ(literal(Value::blob("\x00\xFF"s)), "x'00ff'");
  EXPECT_EQ(literal(Value::of_bytes(TypeKind::date, "2024-01-31")), "'2024-01-31'");
}

// What an engine prints for a number is data from outside and must not break out of its literal.
TEST(Literal, ADecimalThatIsNoNumberIsQuoted) {
  EXPECT_EQ(literal(Value::of_bytes(TypeKind::decimal, "NaN")), "'NaN'");
  EXPECT_EQ(literal(Value::of_bytes(TypeKind::decimal, "1\n-- => *")), "'1\\n-- => *'");
  EXPECT_EQ(literal(Value::of_bytes(TypeKind::decimal, "")), "''");
}

TEST(Literal, TagsSayTheKind) {
  EXPECT_EQ(tagged_literal(Value::integer(3)), "integer:3");
  EXPECT_EQ(tagged_literal(Value::text("3")), "text:'3'");
  EXPECT_EQ(tagged_literal(Value::null()), "NULL");
}

}  // namespace
}  // namespace enginediff
