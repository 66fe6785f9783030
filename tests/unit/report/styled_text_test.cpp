#include "harness/report/styled_text.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace enginediff {
namespace {

std::string written(const StyledLine& line, bool color) {
  std::ostringstream out;
  line.write(out, color);
  return out.str();
}

TEST(StyledText, colours_do_not_count) {
  StyledLine line("red", Style::bad);
  line.pad_to(6).add("日本", Style::plain);
  EXPECT_EQ(line.width(), 10);
  EXPECT_EQ(written(line, false), "red   日本\n");
  EXPECT_EQ(written(line, true), "\x1b[1;31mred\x1b[0m   日本\n");
}

TEST(StyledText, spaces_at_the_end_are_left_out) {
  StyledLine line("a");
  line.pad_to(9).add("  ", Style::dim);
  EXPECT_EQ(written(line, true), "a\n");
  EXPECT_EQ(written(StyledLine("   "), false), "\n");
}

TEST(StyledText, is_cut_across_pieces) {
  StyledLine line("abc", Style::strong);
  line.add("defgh", Style::dim).cut_to(5, "…");
  EXPECT_EQ(written(line, false), "abcd…\n");
  EXPECT_EQ(line.width(), 5);
  StyledLine whole("abc");
  EXPECT_EQ(written(whole.cut_to(3, "…"), false), "abc\n");
}

TEST(StyledText, every_verdict_and_severity_has_a_style) {
  EXPECT_EQ(style_of(Verdict::changed), Style::bad);
  EXPECT_EQ(style_of(Verdict::unsupported), Style::dim);
  EXPECT_EQ(style_of(Severity::silent), Style::silent);
  EXPECT_EQ(style_of(Severity::cosmetic), Style::dim);
}

}  // namespace
}  // namespace enginediff
