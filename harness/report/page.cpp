#include "harness/report/page.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "harness/base/utf8.hpp"
#include "harness/report/display_text.hpp"

namespace enginediff {

namespace {

constexpr int kSmallestWidth = 40;
constexpr int kTableGap = 3;
// What a line of code has room for, where only some lines of it are shown.
constexpr std::size_t kUsualLine = 120;

// Tabs and carriage returns of a script are layout; everything else that is unsafe is escaped.
std::string shown_line(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  std::string spaced;
  for (const char c : line) {
    if (c == '\t') {
      spaced += "    ";
    } else {
      spaced += c;
    }
  }
  return escape_for_terminal(spaced);
}

}  // namespace

std::string on_one_line(std::string_view text) {
  std::string joined;
  for (const char c : text) {
    const bool blank = c == '\n' || c == '\t' || c == '\r' || c == ' ';
    if (!blank) joined += c;
    if (blank && !joined.empty() && joined.back() != ' ') joined += ' ';
  }
  if (joined.ends_with(' ')) joined.pop_back();
  return escape_for_terminal(joined);
}

Page::Page(const ConsoleOptions& options, std::ostream& out)
    : options_(options),
      glyphs_(enginediff::glyphs(options.unicode)),
      out_(out),
      width_(std::max(options.width, kSmallestWidth)) {}

void Page::line(const StyledLine& line, int indent) {
  StyledLine whole;
  whole.pad_to(indent).add(line);
  whole.write(out_, options_.color);
  blank_ = false;
}

void Page::blank() {
  if (!blank_) out_ << '\n';
  blank_ = true;
}

void Page::paragraph(const StyledLine& label, std::string_view text, Style style, int indent, std::size_t max_lines) {
  constexpr int kLongLabel = 24;
  const int hanging = label.width() <= kLongLabel ? label.width() : 4;
  const int room = std::max(kSmallestWidth / 2, width_ - indent - hanging);
  const std::vector<std::string> first =
      wrap_to_width(text, std::max(kSmallestWidth / 2, width_ - indent - label.width()));
  line(StyledLine(label).add(first.front(), style), indent);
  if (first.size() == 1) return;
  text.remove_prefix(first.front().size());
  if (text.starts_with(' ')) text.remove_prefix(1);
  const auto lines = wrap_to_width(text, room);
  for (std::size_t i = 0; i < lines.size() && i + 1 < max_lines; ++i) line(lines[i], style, indent + hanging);
  if (lines.size() + 1 > max_lines)
    line(fmt::format("{} ({})", glyphs_.ellipsis, counted(text.size(), "byte", "bytes")), Style::dim, indent + hanging);
}

void Page::block(std::string_view text, Style style, int indent, std::size_t max_lines) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    for (std::string& part :
         wrap_to_width(shown_line(text.substr(begin, end - begin)), std::max(kSmallestWidth / 2, width_ - indent))) {
      lines.push_back(std::move(part));
    }
    begin = end + 1;
  }
  this->lines(std::move(lines), style, indent, max_lines);
}

void Page::code(std::string_view text, Style style, int indent, std::size_t max_lines) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string whole = shown_line(text.substr(begin, end - begin));
    const auto most = static_cast<int>(std::min<std::size_t>(max_lines * kUsualLine, 1 << 30));
    const std::string_view shown = whole.size() <= static_cast<std::size_t>(most) ? whole : fitting_prefix(whole, most);
    lines.emplace_back(shown);
    if (shown.size() < whole.size())
      lines.back() += fmt::format(" {} ({})", glyphs_.ellipsis, counted(whole.size(), "byte", "bytes"));
    begin = end + 1;
  }
  this->lines(std::move(lines), style, indent, max_lines);
}

void Page::lines(std::vector<std::string> lines, Style style, int indent, std::size_t max_lines) {
  while (lines.size() > 1 && lines.back().empty()) lines.pop_back();
  for (std::size_t i = 0; i < lines.size() && i < max_lines; ++i) line(lines[i], style, indent);
  if (lines.size() > max_lines)
    line(fmt::format("{} {}", glyphs_.more_below, counted(lines.size() - max_lines, "more line", "more lines")),
         Style::dim, indent);
}

void Page::table(const std::vector<std::vector<StyledLine>>& rows, int indent, Alignment alignment, bool total) {
  if (rows.empty()) return;
  std::vector<int> widths(rows.front().size());
  for (const auto& row : rows) {
    for (std::size_t column = 0; column < row.size(); ++column)
      widths[column] = std::max(widths[column], row[column].width());
  }
  std::vector<std::size_t> columns = {0};
  int used = indent + widths[0];
  for (std::size_t column = 1; column < widths.size(); ++column) {
    if (used + kTableGap + widths[column] > width_ && columns.size() > 1) {
      table_part(rows, columns, widths, indent, alignment, total);
      blank();
      columns = {0};
      used = indent + widths[0];
    }
    columns.push_back(column);
    used += kTableGap + widths[column];
  }
  table_part(rows, columns, widths, indent, alignment, total);
}

void Page::table_part(const std::vector<std::vector<StyledLine>>& rows, const std::vector<std::size_t>& columns,
                      const std::vector<int>& widths, int indent, Alignment alignment, bool total) {
  for (std::size_t row = 0; row < rows.size(); ++row) {
    StyledLine out, rule;
    int at = 0;
    for (const std::size_t column : columns) {
      const StyledLine& cell = rows[row][column];
      std::string dashes;
      for (int i = 0; i < widths[column]; ++i) dashes += glyphs_.horizontal;
      rule.pad_to(at).add(dashes, Style::dim);
      const bool left = column == 0 || alignment == Alignment::left;
      out.pad_to(left ? at : at + widths[column] - cell.width()).add(cell);
      at += widths[column] + kTableGap;
    }
    if (row == 1 || (total && row + 1 == rows.size() && row > 1)) line(rule, indent);
    line(out, indent);
  }
}

}  // namespace enginediff
