#include "harness/compare/temporal_form.hpp"

#include <gtest/gtest.h>

namespace enginediff {
namespace {

std::string trimmed(std::string_view text) {
  std::string storage;
  return std::string(without_fraction_zeros(text, storage));
}

TEST(FractionZeros, AreDropped) {
  EXPECT_EQ(trimmed("2024-01-31 12:00:00.000000"), "2024-01-31 12:00:00");
  EXPECT_EQ(trimmed("2024-01-31 12:00:00.120000"), "2024-01-31 12:00:00.12");
  EXPECT_EQ(trimmed("12:00:00.500"), "12:00:00.5");
  EXPECT_EQ(trimmed("2024-01-31 12:00:00.500+02"), "2024-01-31 12:00:00.5+02");
  EXPECT_EQ(trimmed("2024-01-31 12:00:00.000-05:30"), "2024-01-31 12:00:00-05:30");
  EXPECT_EQ(trimmed("1 day 838:59:59.10"), "1 day 838:59:59.1");
  EXPECT_EQ(trimmed("0044-03-15 12:00:00.0 BC"), "0044-03-15 12:00:00 BC");
}

TEST(FractionZeros, DigitsThatCountStay) {
  for (const char* text : {"2024-01-31", "12:00:00", "12:00:00.001", "12:00:00.123456", "2024-01-31 12:00:00+00", "",
                           "3.50", "00:00", "12:00:00.", "10.0", "version 1.2.30"}) {
    EXPECT_EQ(trimmed(text), text);
  }
}

TEST(ZeroOffset, IsDropped) {
  for (const char* text :
       {"2024-01-31 12:00:00+00", "2024-01-31 12:00:00+00:00", "2024-01-31 12:00:00-00", "2024-01-31 12:00:00Z"}) {
    EXPECT_EQ(without_zero_offset(text), "2024-01-31 12:00:00");
  }
  EXPECT_EQ(without_zero_offset("12:00:00.25+00"), "12:00:00.25");
}

TEST(ZeroOffset, OtherOffsetsStay) {
  for (const char* text : {"2024-01-31 12:00:00+02", "2024-01-31 12:00:00+00:30", "2024-01-31 12:00:00-05",
                           "2024-01-31 12:00:00", "2024-01-31", "0044-03-15 12:00:00+00 BC", "+00", "Z", "100+00"}) {
    EXPECT_EQ(without_zero_offset(text), text);
  }
}

}  // namespace
}  // namespace enginediff
