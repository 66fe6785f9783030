#include "harness/repro/letter_case.hpp"

#include <gtest/gtest.h>

namespace enginediff {
namespace {

TEST(LetterCase, LettersBeyondAsciiHaveSmallForms) {
  EXPECT_EQ(in_small_letters("ÉCLAIR Ÿ ŽŁĲ ΑΩ ЀЖ"), "éclair ÿ žłĳ αω ѐж");
  EXPECT_EQ(in_small_letters("×ß日本"), "×ß日本");
  EXPECT_EQ(in_small_letters("\xc3"), "\xc3");
}

TEST(LetterCase, OnlyTheCaseDiffersBeyondAscii) {
  EXPECT_TRUE(differ_in_case_beyond_ascii("Élan", "élan"));
  EXPECT_TRUE(differ_in_case_beyond_ascii("ÉLAN", "élan"));
  EXPECT_FALSE(differ_in_case_beyond_ascii("Elan", "elan"));
  EXPECT_FALSE(differ_in_case_beyond_ascii("élan", "elan"));
  EXPECT_FALSE(differ_in_case_beyond_ascii("élan", "élan"));
  // The dotted I has a small form of its own in one language only.
  EXPECT_FALSE(differ_in_case_beyond_ascii("İ", "i"));
}

}  // namespace
}  // namespace enginediff
