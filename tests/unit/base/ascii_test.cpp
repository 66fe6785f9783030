#include "harness/base/ascii.hpp"

#include <gtest/gtest.h>

namespace enginediff {
namespace {

constexpr auto kNone = std::string_view::npos;

// All bytes for which `test` holds, in their order.
std::string bytes_that_are(bool (*test)(char)) {
  std::string out;
  for (int byte = 0; byte < 256; ++byte) {
    if (test(static_cast<char>(byte))) out.push_back(static_cast<char>(byte));
  }
  return out;
}

TEST(Ascii, KnowsItsLettersAndDigitsAndNoOtherByte) {
  const std::string digits = "0123456789", upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", lower = "abcdefghijklmnopqrstuvwxyz";
  EXPECT_EQ(bytes_that_are(is_digit), digits);
  EXPECT_EQ(bytes_that_are(is_lower), lower);
  EXPECT_EQ(bytes_that_are(is_upper), upper);
  EXPECT_EQ(bytes_that_are(is_letter), upper + lower);
  EXPECT_EQ(bytes_that_are(is_alphanumeric), digits + upper + lower);
  EXPECT_EQ(bytes_that_are(is_word_part), digits + upper + "_" + lower);
}

TEST(Ascii, ChangesTheCaseOfLettersOnly) {
  for (int byte = 0; byte < 256; ++byte) {
    const char c = static_cast<char>(byte);
    EXPECT_EQ(to_lower(c), byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : c) << byte;
    EXPECT_EQ(to_upper(c), byte >= 'a' && byte <= 'z' ? static_cast<char>(byte - 32) : c) << byte;
  }
  EXPECT_EQ(to_lower("@AZ[ `az{ 09_ ÄÖ"), "@az[ `az{ 09_ ÄÖ");
  EXPECT_EQ(to_upper("@AZ[ `az{ 09_ äö"), "@AZ[ `AZ{ 09_ äö");
  EXPECT_EQ(to_lower(std::string_view("A\0B", 3)), std::string("a\0b", 3));
  EXPECT_EQ(to_lower(""), "");
  EXPECT_EQ(to_upper(""), "");
}

TEST(Ascii, ComparesWithoutCase) {
  static_assert(equal_ignoring_case("Order", "oRDER"));
  EXPECT_TRUE(equal_ignoring_case("", ""));
  EXPECT_FALSE(equal_ignoring_case("order", "orders"));
  EXPECT_FALSE(equal_ignoring_case("orders", "order"));
  // 32 apart, as the two forms of a letter are.
  EXPECT_FALSE(equal_ignoring_case("@[", "`{"));
  EXPECT_FALSE(equal_ignoring_case("Ä", "ä"));
  EXPECT_TRUE(equal_ignoring_case("Äb", "ÄB"));
}

TEST(Ascii, ComparesBeginningsWithoutCase) {
  EXPECT_TRUE(starts_with_ignoring_case("Select 1", "SELECT"));
  EXPECT_TRUE(starts_with_ignoring_case("select", "SELECT"));
  EXPECT_TRUE(starts_with_ignoring_case("select", ""));
  EXPECT_TRUE(starts_with_ignoring_case("", ""));
  EXPECT_FALSE(starts_with_ignoring_case("selec", "SELECT"));
  EXPECT_FALSE(starts_with_ignoring_case("", "S"));
}

TEST(Ascii, FindsWithoutCase) {
  EXPECT_EQ(find_ignoring_case("a By b bY", "by"), 2u);
  EXPECT_EQ(find_ignoring_case("a By b bY", "BY", 3), 7u);
  EXPECT_EQ(find_ignoring_case("by", "by", 1), kNone);
  EXPECT_EQ(find_ignoring_case("b", "by"), kNone);
  EXPECT_EQ(find_ignoring_case("", "by"), kNone);
  EXPECT_EQ(find_ignoring_case("ä", "Ä"), kNone);
  EXPECT_TRUE(contains_ignoring_case("XbYX", "By"));
  EXPECT_FALSE(contains_ignoring_case("b y", "by"));
}

TEST(Ascii, FindsAnEmptyTextWhereFindDoes) {
  const std::string_view text = "by";
  for (std::size_t from = 0; from < 4; ++from) EXPECT_EQ(find_ignoring_case(text, "", from), text.find("", from));
  EXPECT_EQ(find_ignoring_case("", ""), 0u);
}

TEST(Ascii, FindsAWordThatStandsAlone) {
  EXPECT_EQ(find_word_ignoring_case("Kill 1", "kill"), 0u);
  EXPECT_EQ(find_word_ignoring_case("(kill)", "KILL"), 1u);
  EXPECT_EQ(find_word_ignoring_case("KILL", "kill"), 0u);
  EXPECT_EQ(find_word_ignoring_case("killed skill kill_ 1kill kill", "kill"), 25u);
  EXPECT_EQ(find_word_ignoring_case("killed skill", "kill"), kNone);
  // A byte of another alphabet ends a word.
  EXPECT_EQ(find_word_ignoring_case("äkillä", "kill"), 2u);
  EXPECT_EQ(find_word_ignoring_case("", "kill"), kNone);
}

}  // namespace
}  // namespace enginediff
