// The page that console reports are written on: lines, paragraphs and plain tables of a given width.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "harness/report/console.hpp"
#include "harness/report/styled_text.hpp"

namespace enginediff {

// Safe to show, and on one line: what servers say comes with line feeds and tabs that are layout only.
std::string on_one_line(std::string_view text);

class Page {
 public:
  Page(const ConsoleOptions& options, std::ostream& out);

  int width() const { return width_; }
  const ConsoleOptions& options() const { return options_; }
  const Glyphs& glyphs() const { return glyphs_; }

  void line(const StyledLine& line, int indent = 0);
  void line(std::string_view text, Style style = Style::plain, int indent = 0) {
    line(StyledLine(text, style), indent);
  }
  // One empty line, never two and none at the top.
  void blank();

  // `label` and then `text`, wrapped; further lines begin below the text, or further left where the label is long. At
  // most `max_lines`, then it says how long the text is.
  void paragraph(const StyledLine& label, std::string_view text, Style style, int indent, std::size_t max_lines = 1000);

  // Lines as they are in `text`, too long ones continued below; what must not be shown is escaped.
  void block(std::string_view text, Style style, int indent, std::size_t max_lines);

  // As block(), and no line is ever broken: code is for pasting. A line as long as `max_lines` usual ones is cut, and
  // says so.
  void code(std::string_view text, Style style, int indent, std::size_t max_lines);

  enum class Alignment { left, right };  // of all columns but the first, which is aligned to the left
  // Columns beside each other. What does not fit beside the first column follows below. The first row is the heading; a
  // rule is drawn before the last row when that is a `total`.
  void table(const std::vector<std::vector<StyledLine>>& rows, int indent, Alignment alignment, bool total = false);

 private:
  void lines(std::vector<std::string> lines, Style style, int indent, std::size_t max_lines);
  void table_part(const std::vector<std::vector<StyledLine>>& rows, const std::vector<std::size_t>& columns,
                  const std::vector<int>& widths, int indent, Alignment alignment, bool total);

  const ConsoleOptions& options_;
  const Glyphs& glyphs_;
  std::ostream& out_;
  int width_;
  bool blank_ = true;
};

}  // namespace enginediff
