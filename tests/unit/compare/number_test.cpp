#include "harness/compare/number.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

#include "tests/unit/compare/results.hpp"

namespace enginediff {
namespace {

using namespace testing_support;

std::string scaled(std::string_view decimal) {
  std::string storage;
  return std::string(without_scale(decimal, storage));
}

TEST(WithoutScale, DropsWhatDoesNotChangeTheValue) {
  EXPECT_EQ(scaled("3.50"), "3.5");
  EXPECT_EQ(scaled("3.5000"), "3.5");
  EXPECT_EQ(scaled("3.00"), "3");
  EXPECT_EQ(scaled("3."), "3");
  EXPECT_EQ(scaled("100"), "100");
  EXPECT_EQ(scaled("+3.5"), "3.5");
  EXPECT_EQ(scaled("003.5"), "3.5");
  EXPECT_EQ(scaled(".5"), "0.5");
  EXPECT_EQ(scaled("-0.00"), "0");
  EXPECT_EQ(scaled("0"), "0");
  EXPECT_EQ(scaled("0.00120"), "0.0012");
  EXPECT_EQ(scaled("-12.0300"), "-12.03");
  EXPECT_EQ(scaled("1.50E+3"), "1500");
  EXPECT_EQ(scaled("15e-4"), "0.0015");
}

TEST(WithoutScale, LeavesWhatIsNoNumber) {
  for (const char* text :
       {"", "-", ".", "NaN", "Infinity", "1,5", "1e", "1e+", "0x10", " 1", "1 ", "1.2.3", "1e999999999"}) {
    EXPECT_EQ(scaled(text), text);
  }
}

TEST(WithoutScale, KeepsDigitsThatNoDoubleHolds) {
  EXPECT_EQ(scaled("12345678901234567890123456789.0100"), "12345678901234567890123456789.01");
}

std::string canonical(const OwnedValue& value) {
  std::string storage;
  return tagged_literal(canonical_number(value.view(), storage));
}

TEST(CanonicalNumber, OneNumberHasOneForm) {
  for (const OwnedValue& three :
       {integer(3), unsigned_integer(3), decimal("3"), decimal("3.000"), decimal("3e0"), real(3.0)}) {
    EXPECT_EQ(canonical(three), "integer:3");
  }
  for (const OwnedValue& half : {decimal("0.5"), decimal("0.50"), real(0.5)}) EXPECT_EQ(canonical(half), "double:0.5");
  for (const OwnedValue& tenth : {decimal("0.1"), real(0.1)}) EXPECT_EQ(canonical(tenth), "double:0.1");
}

// Zeros in front make a decimal too long for the short way that most take.
TEST(CanonicalNumber, ShortDecimalsAreAsLongOnes) {
  std::mt19937_64 random(20);
  const std::string zeros(20, '0');
  for (int round = 0; round < 20'000; ++round) {
    std::string digits = std::to_string(random() % 1'000'000'000'000'000);
    digits = digits.substr(0, 1 + random() % digits.size());
    const std::string sign = random() % 2 == 0 ? "" : "-";
    if (random() % 4 != 0) digits.insert(1 + random() % digits.size(), ".");
    EXPECT_EQ(canonical(decimal(sign + digits)), canonical(decimal(sign + zeros + digits))) << sign << digits;
  }
  for (const std::string text : {"0", "0.0", "0.000", "7.", "100", "1.10", "0.000000000000001", "999999999999999"}) {
    EXPECT_EQ(canonical(decimal(text)), canonical(decimal(zeros + text))) << text;
    EXPECT_EQ(canonical(decimal("-" + text)), canonical(decimal("-" + zeros + text))) << text;
  }
}

TEST(CanonicalNumber, TheLastDigitsOfADoubleCount) {
  EXPECT_EQ(canonical(real(0.1 + 0.2)), "double:0.30000000000000004");
  EXPECT_EQ(canonical(decimal("0.30000000000000004")), "double:0.30000000000000004");
  EXPECT_NE(canonical(real(0.1 + 0.2)), canonical(decimal("0.3")));
  // Nearer to the double than to any other, and yet not what it prints.
  EXPECT_EQ(canonical(decimal("0.300000000000000044")), "decimal:0.300000000000000044");
  EXPECT_EQ(canonical(decimal("0.1000000000000000055511151231257827")), "decimal:0.1000000000000000055511151231257827");
}

TEST(CanonicalNumber, From2To53OnNeighboursStayApart) {
  EXPECT_EQ(canonical(real(9007199254740992.0)), "integer:9007199254740992");
  EXPECT_EQ(canonical(integer(9007199254740993)), "integer:9007199254740993");
  EXPECT_EQ(canonical(decimal("9007199254740993")), "integer:9007199254740993");
  EXPECT_EQ(canonical(real(1152921504606846976.0)), "integer:1152921504606846976");
}

TEST(CanonicalNumber, AroundTheEndsOfSixtyFourBits) {
  EXPECT_EQ(canonical(decimal("9223372036854775807")), "integer:9223372036854775807");
  EXPECT_EQ(canonical(decimal("-9223372036854775808")), "integer:-9223372036854775808");
  EXPECT_EQ(canonical(real(-9223372036854775808.0)), "integer:-9223372036854775808");
  for (const OwnedValue& two_to_63 : {unsigned_integer(9223372036854775808u), decimal("9223372036854775808"),
                                      decimal("9223372036854775808.0"), real(9223372036854775808.0)}) {
    EXPECT_EQ(canonical(two_to_63), "double:9.223372036854776e+18");
  }
  for (const OwnedValue& most : {unsigned_integer(UINT64_MAX), decimal("18446744073709551615.00")}) {
    EXPECT_EQ(canonical(most), "decimal:18446744073709551615");
  }
  EXPECT_EQ(canonical(decimal("-9223372036854775809")), "decimal:-9223372036854775809");
}

TEST(CanonicalNumber, LargeDoublesAreWhatTheyAreDigitByDigit) {
  // The double nearest to 10^23 is not 10^23.
  EXPECT_EQ(canonical(decimal("99999999999999991611392")), canonical(real(1e23)));
  EXPECT_NE(canonical(decimal("100000000000000000000000")), canonical(real(1e23)));
  EXPECT_EQ(canonical(decimal("10000000000000000000000")), canonical(real(1e22)));
}

TEST(CanonicalNumber, TheEdgesOfDouble) {
  EXPECT_EQ(canonical(real(-0.0)), "double:-0.0");
  EXPECT_NE(canonical(real(-0.0)), canonical(real(0.0)));
  EXPECT_EQ(canonical(decimal("-0.0")), "integer:0");
  EXPECT_EQ(canonical(real(5e-324)), "double:5e-324");
  EXPECT_EQ(canonical(decimal("5e-324")), "double:5e-324");
  EXPECT_EQ(canonical(decimal("1e-400")), "decimal:0." + std::string(399, '0') + "1");
  EXPECT_EQ(canonical(real(std::numeric_limits<double>::infinity())), "double:inf");
  EXPECT_EQ(canonical(decimal("Infinity")), "double:inf");
  EXPECT_EQ(canonical(decimal("-Infinity")), "double:-inf");
  std::string storage;
  const Value nan = canonical_number(Value::real(-std::numeric_limits<double>::quiet_NaN()), storage);
  EXPECT_EQ(nan, canonical_number(decimal("NaN").view(), storage));
  EXPECT_EQ(canonical(decimal("no number")), "decimal:'no number'");
}

// Whatever a double prints as its shortest text is, as a decimal, the same number; unless it is large and prints zeros
// for digits.
TEST(CanonicalNumber, ADoubleEqualsTheDecimalThatItPrints) {
  std::mt19937_64 random(7);
  for (int i = 0; i < 20'000; ++i) {
    const double value =
        std::ldexp(std::uniform_real_distribution<>(-1, 1)(random), static_cast<int>(random() % 120) - 67);
    const OwnedValue as_double = real(value), as_decimal = decimal(literal(Value::real(value)));
    ASSERT_EQ(canonical(as_double), canonical(as_decimal)) << literal(Value::real(value));
  }
}

TEST(CanonicalNumber, IsStable) {
  std::mt19937_64 random(8);
  std::string storage, again;
  for (int i = 0; i < 20'000; ++i) {
    const OwnedValue value =
        i % 2 == 0 ? real(std::bit_cast<double>(random())) : unsigned_integer(random() >> (random() % 64));
    const OwnedValue once(canonical_number(value.view(), storage));
    ASSERT_EQ(canonical_number(once.view(), again), once.view()) << literal(value.view());
  }
}

TEST(FifteenDigits, DropsTheNoiseAndNothingElse) {
  EXPECT_EQ(to_fifteen_digits(0.1 + 0.2), 0.3);
  EXPECT_EQ(to_fifteen_digits(1.0 / 3), 0.333333333333333);
  EXPECT_EQ(to_fifteen_digits(123456789012345.0), 123456789012345.0);
  EXPECT_NE(to_fifteen_digits(1.00000000000001), 1.0);
  EXPECT_EQ(to_fifteen_digits(1.000000000000001), 1.0);
  EXPECT_TRUE(std::signbit(to_fifteen_digits(-0.0)));
  EXPECT_TRUE(std::isinf(to_fifteen_digits(std::numeric_limits<double>::infinity())));
  EXPECT_TRUE(std::isnan(to_fifteen_digits(std::numeric_limits<double>::quiet_NaN())));
  EXPECT_TRUE(std::isinf(to_fifteen_digits(1.7976931348623157e308)) ||
              to_fifteen_digits(1.7976931348623157e308) > 1e308);
}

}  // namespace
}  // namespace enginediff
