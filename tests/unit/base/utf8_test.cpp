#include "harness/base/utf8.hpp"

#include <gtest/gtest.h>

namespace enginediff {
namespace {

using namespace std::string_literals;

TEST(Utf8, DecodesEveryLength) {
  const auto expect = [](std::string_view text, std::uint32_t value, int length) {
    const CodePoint point = decode_utf8(text);
    EXPECT_TRUE(point.valid);
    EXPECT_EQ(point.value, value);
    EXPECT_EQ(point.length, length);
  };
  expect("a…", 'a', 1);
  expect("\x00z"s, 0, 1);
  expect("é", 0xE9, 2);
  expect("€", 0x20AC, 3);
  expect("😀", 0x1F600, 4);
  expect("\xF4\x8F\xBF\xBF", 0x10FFFF, 4);
}

TEST(Utf8, RefusesWhatIsNoUtf8) {
  for (const std::string& bad : {"\x80"s, "\xC0\xAF"s, "\xC1\xBF"s, "\xE0\x80\xAF"s, "\xED\xA0\x80"s,
                                 "\xF4\x90\x80\x80"s, "\xF5\x80\x80\x80"s, "\xC3"s, "\xE2\x82"s, "\xC3("s, "\xFF"s}) {
    const CodePoint point = decode_utf8(bad);
    EXPECT_FALSE(point.valid);
    EXPECT_EQ(point.length, 1);
    EXPECT_EQ(point.value, static_cast<unsigned char>(bad[0]));
    EXPECT_FALSE(is_valid_utf8("ok" + bad));
  }
  EXPECT_TRUE(is_valid_utf8(""));
  EXPECT_TRUE(is_valid_utf8("grüße 😀"));
}

TEST(Utf8, AppendIsTheInverseOfDecode) {
  for (std::uint32_t value = 0; value <= 0x10FFFF; value += value < 0x3000 ? 1 : 97) {
    if (value >= 0xD800 && value <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, value);
    const CodePoint point = decode_utf8(text);
    ASSERT_TRUE(point.valid) << value;
    ASSERT_EQ(point.value, value);
    ASSERT_EQ(static_cast<std::size_t>(point.length), text.size());
  }
}

TEST(Utf8, KnowsWhatMustNotReachATerminal) {
  for (const std::uint32_t unsafe : {0x00u, 0x1Bu, 0x0Au, 0x7Fu, 0x9Bu, 0xADu, 0x061Cu, 0x200Bu, 0x200Fu, 0x202Eu,
                                     0x2066u, 0x2069u, 0xFEFFu, 0xE0041u}) {
    EXPECT_TRUE(is_unsafe_to_show(unsafe)) << unsafe;
  }
  for (const std::uint32_t safe : {0x20u, 0x7Eu, 0xA0u, 0xE9u, 0x2010u, 0x3042u, 0x1F600u}) {
    EXPECT_FALSE(is_unsafe_to_show(safe)) << safe;
  }
}

TEST(Utf8, EscapesForTheTerminal) {
  EXPECT_EQ(escape_for_terminal("plain é 😀"), "plain é 😀");
  EXPECT_EQ(escape_for_terminal("a\nb\rc\td"), "a\\nb\\rc\\td");
  EXPECT_EQ(escape_for_terminal("\x1B[31mred"), "\\u{1B}[31mred");
  EXPECT_EQ(escape_for_terminal("\xE2\x80\xAE txt"), "\\u{202E} txt");
  EXPECT_EQ(escape_for_terminal("\xFF\xC3"), "\\xFF\\xC3");
  EXPECT_EQ(escape_for_terminal("\x00"s), "\\u{0}");
}

TEST(Utf8, JoinsTheHalvesOfUtf16) {
  EXPECT_EQ(join_surrogates(0xD83D, 0xDE00), 0x1F600u);
  EXPECT_EQ(join_surrogates(0xD800, 0xDC00), 0x10000u);
  EXPECT_EQ(join_surrogates(0xDBFF, 0xDFFF), 0x10FFFFu);
  EXPECT_FALSE(join_surrogates(0xDE00, 0xD83D));
  EXPECT_FALSE(join_surrogates(0xD83D, 0xD83D));
  EXPECT_FALSE(join_surrogates(0xD83D, 0x41));
  EXPECT_FALSE(join_surrogates(0x41, 0xDE00));
  EXPECT_TRUE(is_surrogate(0xDFFF));
  EXPECT_FALSE(is_surrogate(0xE000));
}

}  // namespace
}  // namespace enginediff
