#include "harness/report/styled_text.hpp"

#include <algorithm>
#include <array>
#include <ostream>

#include "harness/report/display_text.hpp"

namespace enginediff {

namespace {

// The theme: select-graphic-rendition codes in the order of Style. The sixteen basic colours follow the terminal's own
// palette, light or dark.
constexpr std::array<std::string_view, 12> kTheme = {"",   "2",    "1",    "36",   "32", "1;31",
                                                     "33", "1;33", "1;35", "1;31", "33", "34"};

constexpr Glyphs kUnicode = {"…", "≠", "≈", "✗", "✓", "·", "–", "⋮", "─", "│",
                             "┌", "┬", "┐", "├", "┼", "┤", "└", "┴", "┘"};
constexpr Glyphs kAscii = {"...", "<>", "~", "x", "ok", "-", "-", ":", "-", "|",
                           "+",   "+",  "+", "+", "+",  "+", "+", "+", "+"};

}  // namespace

Style style_of(Severity severity) {
  switch (severity) {
    case Severity::silent: return Style::silent;
    case Severity::outcome: return Style::outcome;
    case Severity::warning: return Style::warning;
    case Severity::loud: return Style::loud;
    case Severity::cosmetic: return Style::dim;
  }
  return Style::plain;
}

Style style_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::as_recorded:
    case Verdict::agreed: return Style::good;
    case Verdict::unchecked: return Style::plain;
    case Verdict::changed:
    case Verdict::missing:
    case Verdict::new_divergence: return Style::bad;
    case Verdict::not_run: return Style::caution;
    case Verdict::unsupported: return Style::dim;
  }
  return Style::plain;
}

StyledLine& StyledLine::add(std::string_view text, Style style) {
  if (text.empty()) return *this;
  width_ += display_width(text);
  if (!pieces_.empty() && pieces_.back().style == style) {
    pieces_.back().text += text;
  } else {
    pieces_.push_back({std::string(text), style});
  }
  return *this;
}

StyledLine& StyledLine::add(const StyledLine& other) {
  for (const Piece& piece : other.pieces_) add(piece.text, piece.style);
  return *this;
}

StyledLine& StyledLine::pad_to(int width) {
  if (width > width_) add(std::string(static_cast<std::size_t>(width - width_), ' '));
  return *this;
}

StyledLine& StyledLine::cut_to(int width, std::string_view ellipsis) {
  if (width_ <= width) return *this;
  StyledLine cut;
  const int room = width - display_width(ellipsis);
  for (const Piece& piece : pieces_) {
    const std::string_view fits = fitting_prefix(piece.text, room - cut.width());
    cut.add(fits, piece.style);
    if (fits.size() == piece.text.size()) continue;
    cut.add(ellipsis, piece.style);
    break;
  }
  return *this = std::move(cut);
}

void StyledLine::write(std::ostream& out, bool color) const {
  std::size_t count = pieces_.size();
  const auto is_blank = [](const Piece& piece) { return piece.text.find_first_not_of(' ') == std::string::npos; };
  while (count > 0 && is_blank(pieces_[count - 1])) --count;
  for (std::size_t i = 0; i < count; ++i) {
    std::string_view text = pieces_[i].text;
    if (i + 1 == count) text = text.substr(0, text.find_last_not_of(' ') + 1);
    const std::string_view code = kTheme[static_cast<std::size_t>(pieces_[i].style)];
    if (color && !code.empty()) {
      out << "\x1b[" << code << 'm' << text << "\x1b[0m";
    } else {
      out << text;
    }
  }
  out << '\n';
}

const Glyphs& glyphs(bool unicode) { return unicode ? kUnicode : kAscii; }

}  // namespace enginediff
