#include "harness/report/display_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "harness/base/check.hpp"
#include "harness/base/utf8.hpp"

namespace enginediff {

int display_width(std::string_view text) {
  int width = 0;
  while (!text.empty()) {
    const CodePoint point = decode_utf8(text);
    width += display_width(point.value);
    text.remove_prefix(static_cast<std::size_t>(point.length));
  }
  return width;
}

std::string_view fitting_prefix(std::string_view text, int width) {
  int taken = 0;
  std::size_t length = 0;
  while (length < text.size()) {
    const CodePoint point = decode_utf8(text.substr(length));
    taken += display_width(point.value);
    if (taken > width) break;
    length += static_cast<std::size_t>(point.length);
  }
  return text.substr(0, length);
}

std::string cut_to_width(std::string_view text, int width, std::string_view ellipsis) {
  if (display_width(text) <= width) return std::string(text);
  const int room = width - display_width(ellipsis);
  if (room < 0) return std::string(fitting_prefix(text, width));
  return std::string(fitting_prefix(text, room)) + std::string(ellipsis);
}

namespace {

// Where the line that `text` begins with ends, of at most `length` bytes: before a space or behind a comma. A break
// very early in the line would leave most of it empty: then it is `length`.
std::size_t line_end(std::string_view text, std::size_t length) {
  const std::size_t space = text.substr(0, length + 1).rfind(' ');
  const std::size_t comma = text.substr(0, length).rfind(',');
  std::size_t end = space == std::string_view::npos ? 0 : space;
  if (comma != std::string_view::npos) end = std::max(end, comma + 1);
  return end * 3 > length ? end : length;
}

}  // namespace

std::vector<std::string> wrap_to_width(std::string_view text, int width) {
  CHECK(width > 1);
  std::vector<std::string> lines;
  // Looks at the beginning only: texts may be long.
  for (std::size_t fits = fitting_prefix(text, width).size(); fits < text.size();
       fits = fitting_prefix(text, width).size()) {
    const std::size_t end = line_end(text, fits);
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
    if (text.starts_with(' ')) text.remove_prefix(1);
  }
  lines.emplace_back(text);
  return lines;
}

std::string with_thousands(std::uint64_t number) {
  std::string digits = fmt::format("{}", number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
  return digits;
}

std::string counted(std::uint64_t number, std::string_view one, std::string_view several) {
  return fmt::format("{} {}", with_thousands(number), number == 1 ? one : several);
}

}  // namespace enginediff
