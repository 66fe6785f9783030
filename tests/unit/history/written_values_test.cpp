#include "harness/history/written_values.hpp"

#include <gmock/gmock.h>

namespace enginediff {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(WrittenValues, NumbersAreTheSameInAnySpelling) {
  for (const char* one : {"11", "11.00", "+11", "011", "1.1e1", "1.1E+1", "110e-1", "11."})
    EXPECT_TRUE(same_number("11", one)) << one;
  for (const char* zero : {"0.00", "-0", "0e9", ".0"}) EXPECT_TRUE(same_number("0", zero)) << zero;
  EXPECT_TRUE(same_number("-0.5", "-.50"));
  EXPECT_TRUE(same_number("12345678901234567890123", "12345678901234567890123.0"));
  for (const char* other : {"11.01", "-11", "110", "1.1", "12345678901234567890", ""})
    EXPECT_FALSE(same_number("11", other)) << other;
}

TEST(WrittenValues, WhatIsNoNumberIsOnlyItself) {
  for (const char* text : {"", ".", "e1", "1e", "1ex", "1 ", "nan", "1.2.3", "none"}) {
    EXPECT_FALSE(same_number(text, text)) << text;
    EXPECT_TRUE(same_value(text, text)) << text;
  }
}

WrittenValues values(const std::vector<std::string>& all) {
  WrittenValues out;
  for (const std::string& one : all) out.add(one);
  return out;
}

TEST(WrittenValues, AreFoundInCellsThatHoldNumbers) {
  const WrittenValues some = values({"11", "12.5", "11.0", "11"});
  EXPECT_THAT(some.held_by(Value::of_bytes(TypeKind::decimal, "12.50"), Column()), ElementsAre("12.5"));
  EXPECT_THAT(some.held_by(Value::real(12.5), Column()), ElementsAre("12.5"));
  EXPECT_THAT(some.held_by(Value::integer(11), Column()), ElementsAre("11", "11.0"));
  EXPECT_THAT(some.held_by(Value::integer(12), Column()), IsEmpty());
}

TEST(WrittenValues, ATextIsNoNumber) {
  const WrittenValues some = values({"5", "NULL"});
  EXPECT_THAT(some.held_by(Value::text("5"), Column()), ElementsAre("5"));
  EXPECT_THAT(some.held_by(Value::text("05"), Column()), IsEmpty());
  EXPECT_THAT(some.held_by(Value::null(), Column()), ElementsAre("NULL"));
}

TEST(WrittenValues, BlanksThatFillUpAColumnSayNothing) {
  const WrittenValues some = values({"a b", "c "});
  Column fixed, varying;
  fixed.wire_type = "character(5)";
  varying.wire_type = "character varying(5)";
  EXPECT_THAT(some.held_by(Value::text("a b  "), fixed), ElementsAre("a b"));
  EXPECT_THAT(some.held_by(Value::text("c"), fixed), ElementsAre("c "));
  EXPECT_THAT(some.held_by(Value::text(" a b"), fixed), IsEmpty());
  EXPECT_THAT(some.held_by(Value::text("a b  "), varying), IsEmpty());
}

}  // namespace
}  // namespace enginediff
