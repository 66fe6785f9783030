// Lines made of styled pieces, and the theme that gives styles their colours.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "harness/model/verdict.hpp"

namespace enginediff {

enum class Style { plain, dim, strong, sql, good, bad, caution, difference, silent, outcome, warning, loud };

Style style_of(Severity severity);
Style style_of(Verdict verdict);

// One line. Its width counts columns and not colours.
class StyledLine {
 public:
  StyledLine() = default;
  explicit StyledLine(std::string_view text, Style style = Style::plain) { add(text, style); }

  StyledLine& add(std::string_view text, Style style = Style::plain);
  StyledLine& add(const StyledLine& other);
  // Adds spaces until the line takes `width` columns; does nothing when it takes more.
  StyledLine& pad_to(int width);
  // Cuts what is beyond `width` columns and ends in `ellipsis` then.
  StyledLine& cut_to(int width, std::string_view ellipsis);
  bool operator==(const StyledLine&) const = default;
  int width() const { return width_; }
  bool empty() const { return pieces_.empty(); }

  // Writes the line with its line feed; spaces at its end are left out.
  void write(std::ostream& out, bool color) const;

 private:
  struct Piece {
    std::string text;
    Style style;
    bool operator==(const Piece&) const = default;
  };
  std::vector<Piece> pieces_;
  int width_ = 0;
};

// The signs that are not words, in Unicode or ASCII.
struct Glyphs {
  std::string_view ellipsis, differs, same, failed, passed, dot, dash, more_below;
  std::string_view horizontal, vertical;
  std::string_view top_left, top_middle, top_right, middle_left, middle, middle_right, bottom_left, bottom_middle,
      bottom_right;
};
const Glyphs& glyphs(bool unicode);

}  // namespace enginediff
