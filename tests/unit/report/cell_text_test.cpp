#include "harness/report/cell_text.hpp"

#include <gtest/gtest.h>

#include "harness/report/display_text.hpp"
#include "tests/unit/report/sample_report.hpp"

namespace enginediff {
namespace {

Column column(TypeKind kind) { return {"c", {kind, ""}, "", "", ""}; }

TEST(CellText, is_tagged_where_the_column_does_not_tell_the_kind) {
  const ResultSet mixed =
      sample_result({column(TypeKind::any)}, {{Value::integer(3)}, {Value::text("3")}, {Value::null()}});
  EXPECT_EQ(full_cell_text(mixed, 0, 0), "integer:3");
  EXPECT_EQ(full_cell_text(mixed, 1, 0), "text:'3'");
  EXPECT_EQ(full_cell_text(mixed, 2, 0), "NULL");
  const ResultSet plain = sample_result({column(TypeKind::integer)}, {{Value::integer(3)}});
  EXPECT_EQ(full_cell_text(plain, 0, 0), "3");
}

TEST(CellText, lengths_count_characters_of_text_and_bytes_of_the_rest) {
  EXPECT_EQ(length_text(Value::text("日本語")), "3 characters");
  EXPECT_EQ(length_text(Value::text("\xff\xfe")), "2 bytes");
  EXPECT_EQ(length_text(Value::blob("abc")), "3 bytes");
  EXPECT_EQ(length_text(Value::integer(3)), "");
}

TEST(CellText, short_text_stays_whole) { EXPECT_EQ(cut_cell_text("'abc'", 5, 0, "3 characters", "…"), "'abc'"); }

TEST(CellText, long_text_is_cut_and_says_its_length) {
  const std::string text = "'" + std::string(100, 'a') + "'";
  EXPECT_EQ(cut_cell_text(text, 40, 0, "100 characters", "…"), "'" + std::string(21, 'a') + "… (100 characters)");
  EXPECT_EQ(cut_cell_text(text, 20, 0, "100 characters", "…"), "'" + std::string(13, 'a') + "…(100)");
  EXPECT_EQ(cut_cell_text(text, 6, 0, "100 characters", "…"), "'aaaa…");
}

TEST(CellText, the_first_difference_stays_in_sight) {
  const std::string a(100, 'a');
  const std::string text = "'" + a + "b" + a + "'";
  const std::string cut = cut_cell_text(text, 40, 101, "201 characters", "…");
  EXPECT_EQ(cut.substr(0, 13), "…aaaaaabaaa") << cut;
  EXPECT_LE(display_width(cut), 40);
  const std::string at_end = cut_cell_text("'" + a + "b'", 40, 101, "101 characters", "…");
  EXPECT_EQ(at_end, "…aaaaaab' (101 characters)");
}

TEST(CellText, property_is_never_wider_than_asked) {
  const std::string text = "'日本語 e\u0301 " + std::string(50, 'x') + "日本'";
  for (int width = 4; width < 80; ++width) {
    for (std::size_t keep = 0; keep < text.size(); ++keep) {
      std::size_t at = keep;
      while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
      EXPECT_LE(display_width(cut_cell_text(text, width, at, "60 characters", "…")), width) << width << " " << keep;
    }
  }
}

TEST(CellText, the_common_beginning_ends_between_characters) {
  EXPECT_EQ(common_prefix("abc", "abd"), 2u);
  EXPECT_EQ(common_prefix("abc", "abc"), 3u);
  EXPECT_EQ(common_prefix("ä", "ö"), 0u) << "both begin with the same byte";
}

}  // namespace
}  // namespace enginediff
