#include "harness/report/escaping.hpp"

#include <gtest/gtest.h>

namespace enginediff {
namespace {

TEST(Escaping, markdown_text_has_no_markup_html_or_cell_separator) {
  EXPECT_EQ(markdown_text("a|b"), "a\\|b");
  EXPECT_EQ(markdown_text("*x* _y_ `z` [l](u) # ~ $"), "\\*x\\* \\_y\\_ \\`z\\` \\[l\\]\\(u\\) \\# \\~ \\$");
  EXPECT_EQ(markdown_text("<script>&lt;"), "&lt;script&gt;&amp;lt;");
  EXPECT_EQ(markdown_text("two\nlines\x1b"), "two\\\\nlines\\\\u\\{1B\\}");
  EXPECT_EQ(markdown_text("plain words, 3.5"), "plain words, 3.5");
}

TEST(Escaping, markdown_code_is_code_in_a_table_too) {
  EXPECT_EQ(markdown_code("SELECT *"), "`SELECT *`");
  EXPECT_EQ(markdown_code("<b>"), "`<b>`");
  EXPECT_EQ(markdown_code("a|b"), "<code>a&#124;b</code>");
  EXPECT_EQ(markdown_code("`id` <b> *"), "<code>&#96;id&#96; &#60;b&#62; &#42;</code>");
  EXPECT_EQ(markdown_code(" x "), "<code> x </code>") << "a code span would lose the blanks";
  EXPECT_EQ(markdown_code(""), "");
  EXPECT_EQ(markdown_code("a\nb"), "`a\\nb`");
}

TEST(Escaping, xml_is_valid_whatever_the_bytes) {
  EXPECT_EQ(xml_attribute("<a b='c'>&\"\n"), "&lt;a b=&#39;c&#39;&gt;&amp;&quot;\\n");
  EXPECT_EQ(xml_content("one\ntwo]]>"), "one\ntwo]]&gt;");
  EXPECT_EQ(xml_content(std::string_view("\0\x01\x7f", 3)), "\\u{0}\\u{1}\\u{7F}");
  EXPECT_EQ(xml_content("\xff\xc3"), "\\xFF\\xC3");
  EXPECT_EQ(xml_content("\xEF\xBF\xBE\xEF\xBF\xBF\xEF\xBF\xBD"), "\\u{FFFE}\\u{FFFF}\xEF\xBF\xBD");
  EXPECT_EQ(xml_content("日本 😀"), "日本 😀");
}

TEST(Escaping, csv_cells_are_quoted_and_never_formulas) {
  EXPECT_EQ(csv_cell("a,b"), "\"a,b\"");
  EXPECT_EQ(csv_cell("say \"x\""), "\"say \"\"x\"\"\"");
  EXPECT_EQ(csv_cell("word-1.2_x"), "word-1.2_x");
  EXPECT_EQ(csv_cell(""), "");
  EXPECT_EQ(csv_cell("two\nlines"), "\"two\\nlines\"");
  for (const char* formula :
       {"=1+1", "+1+1", "-1+1", "@SUM(A1)", "-", "=cmd|' /C calc'!A0", "  =1", "＝1", "-3e", "-3.5 ", "-1.2.3"}) {
    const std::string cell = csv_cell(formula);
    EXPECT_TRUE(cell.starts_with("\"'") || cell.starts_with("'")) << cell;
  }
  for (const char* number : {"-3", "+3.50", "-1e+300", "12"})
    EXPECT_EQ(csv_cell(number).find('\''), std::string::npos) << number;
  EXPECT_EQ(csv_cell("\t=1"), "\"\\t=1\"") << "a tab is written as an escape and begins no formula";
}

TEST(Escaping, workflow_commands_end_where_they_should) {
  EXPECT_EQ(command_message("100%\nnext\r"), "100%25%0Anext\\r");
  EXPECT_EQ(command_property("a:b,c%\n"), "a%3Ab%2Cc%25\\n");
  EXPECT_EQ(command_message("::error::x"), "::error::x") << "within a line it is no command";
}

TEST(Escaping, paths_are_references) {
  EXPECT_EQ(uri_reference("cases/a b.sql"), "cases/a%20b.sql");
  EXPECT_EQ(uri_reference("./cases/é#?.sql"), "cases/%C3%A9%23%3F.sql");
  EXPECT_EQ(uri_reference("/home/x.sql"), "file:///home/x.sql");
}

}  // namespace
}  // namespace enginediff
