#include "harness/base/lookalikes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <span>

#include "harness/base/utf8.hpp"

namespace enginediff {

namespace {

struct Range {
  std::uint32_t first, last;
};

// The blocks of combining marks that letters of European scripts are decomposed into.
constexpr std::array kMarks = {Range{0x300, 0x36F}, Range{0x1AB0, 0x1AFF}, Range{0x1DC0, 0x1DFF}, Range{0x20D0, 0x20FF},
                               Range{0xFE20, 0xFE2F}};
constexpr std::array kSpaces = {Range{0xA0, 0xA0},     Range{0x1680, 0x1680}, Range{0x2000, 0x200A},
                                Range{0x202F, 0x202F}, Range{0x205F, 0x205F}, Range{0x3000, 0x3000}};

bool is_in(std::span<const Range> ranges, const CodePoint& point) {
  return point.valid && std::any_of(ranges.begin(), ranges.end(), [&](const Range& range) {
           return point.value >= range.first && point.value <= range.last;
         });
}

template <class Use>
void each_code_point(std::string_view text, Use use) {
  while (!text.empty()) {
    const CodePoint point = decode_utf8(text);
    use(point, text.substr(0, static_cast<std::size_t>(point.length)));
    text.remove_prefix(static_cast<std::size_t>(point.length));
  }
}

bool has(std::span<const Range> ranges, std::string_view text) {
  bool found = false;
  each_code_point(text, [&](const CodePoint& point, std::string_view) { found = found || is_in(ranges, point); });
  return found;
}

std::string with_escapes(std::span<const Range> ranges, std::string_view text) {
  std::string out;
  each_code_point(text, [&](const CodePoint& point, std::string_view bytes) {
    if (is_in(ranges, point)) {
      fmt::format_to(std::back_inserter(out), "\\u{{{:X}}}", point.value);
    } else {
      out += bytes;
    }
  });
  return out;
}

}  // namespace

std::pair<std::string, std::string> tell_apart(std::string_view a, std::string_view b) {
  std::pair<std::string, std::string> out(a, b);
  for (const std::span<const Range> ranges : {std::span<const Range>(kMarks), std::span<const Range>(kSpaces)}) {
    if (has(ranges, a) == has(ranges, b)) continue;
    out = {with_escapes(ranges, out.first), with_escapes(ranges, out.second)};
  }
  return out;
}

}  // namespace enginediff
