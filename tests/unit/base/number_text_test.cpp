#include "harness/base/number_text.hpp"

#include <gtest/gtest.h>

namespace enginediff {
namespace {

TEST(NumberShape, TakesSignDigitsPointAndExponent) {
  for (const char* text : {"0", "-7", "+7", "3.50", "-.5", "5.", "1e5", "1E+10", "-2.5e-3"})
    EXPECT_TRUE(number_shape(text).valid) << text;
}

TEST(NumberShape, TakesNothingElse) {
  for (const char* text :
       {"", "-", ".", "1.2.3", "1e", "e5", ".e5", "--1", "1 ", " 1", "0x1F", "NaN", "1e5.5", "1_000"})
    EXPECT_FALSE(number_shape(text).valid) << text;
}

TEST(NumberShape, IsWholeWithoutPointAndExponent) {
  EXPECT_TRUE(number_shape("-12").whole);
  EXPECT_FALSE(number_shape("12.").whole);
  EXPECT_FALSE(number_shape("1e5").whole);
}

}  // namespace
}  // namespace enginediff
