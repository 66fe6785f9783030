#include "harness/report/display_text.hpp"

#include <gmock/gmock.h>

namespace enginediff {
namespace {

using ::testing::ElementsAre;

TEST(DisplayText, counts_columns_and_not_bytes) {
  EXPECT_EQ(display_width("abc"), 3);
  EXPECT_EQ(display_width("Ünï"), 3);
  EXPECT_EQ(display_width(""), 0);
}

TEST(DisplayText, east_asian_characters_and_emoji_take_two_columns) {
  EXPECT_EQ(display_width("日本語"), 6);
  EXPECT_EQ(display_width("ｆｕｌｌ"), 8);
  EXPECT_EQ(display_width("한글"), 4);
  EXPECT_EQ(display_width("かな"), 4);
  EXPECT_EQ(display_width("😀"), 2);
  EXPECT_EQ(display_width("ｱ"), 1) << "half-width katakana";
}

TEST(DisplayText, combining_marks_take_none) {
  EXPECT_EQ(display_width("e\u0301"), 1);
  EXPECT_EQ(display_width("❤\uFE0F"), 1) << "a variation selector adds nothing";
  EXPECT_EQ(display_width(std::uint32_t{0x0301}), 0);
}

TEST(DisplayText, borders_of_the_ranges) {
  EXPECT_EQ(display_width(std::uint32_t{0x10FF}), 1);
  EXPECT_EQ(display_width(std::uint32_t{0x1100}), 2);
  EXPECT_EQ(display_width(std::uint32_t{0x115F}), 2);
  EXPECT_EQ(display_width(std::uint32_t{0x1160}), 0) << "vowels join the syllable before them";
  EXPECT_EQ(display_width(std::uint32_t{0x10FFFF}), 1);
}

TEST(DisplayText, cuts_between_characters) {
  EXPECT_EQ(cut_to_width("abcdef", 6, "…"), "abcdef");
  EXPECT_EQ(cut_to_width("abcdef", 5, "…"), "abcd…");
  EXPECT_EQ(cut_to_width("日本語", 4, "…"), "日…") << "half of a wide character is not shown";
  EXPECT_EQ(cut_to_width("e\u0301e\u0301e\u0301", 2, "…"), "e\u0301…") << "a mark stays with its base";
  EXPECT_EQ(cut_to_width("abcdef", 2, "..."), "ab") << "no room for the ellipsis";
}

TEST(DisplayText, wraps_at_spaces_and_inside_of_long_words) {
  EXPECT_THAT(wrap_to_width("a short text", 40), ElementsAre("a short text"));
  EXPECT_THAT(wrap_to_width("one two three", 8), ElementsAre("one two", "three"));
  EXPECT_THAT(wrap_to_width("abcdefghij", 4), ElementsAre("abcd", "efgh", "ij"));
  EXPECT_THAT(wrap_to_width("ONE,TWO,THREE", 9), ElementsAre("ONE,TWO,", "THREE"));
  EXPECT_THAT(wrap_to_width("a, b", 2), ElementsAre("a,", "b"));
  EXPECT_THAT(wrap_to_width("", 4), ElementsAre(""));
  EXPECT_THAT(wrap_to_width("日本語日本語", 5), ElementsAre("日本", "語日", "本語"));
}

TEST(DisplayText, writes_numbers_with_thousands) {
  EXPECT_EQ(with_thousands(0), "0");
  EXPECT_EQ(with_thousands(999), "999");
  EXPECT_EQ(with_thousands(1000), "1,000");
  EXPECT_EQ(with_thousands(18446744073709551615u), "18,446,744,073,709,551,615");
  EXPECT_EQ(counted(1, "row", "rows"), "1 row");
  EXPECT_EQ(counted(2000, "row", "rows"), "2,000 rows");
}

}  // namespace
}  // namespace enginediff
