#include "harness/base/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace enginediff {

namespace {

struct Range {
  std::uint32_t first, last;
};

// Sorted: controls, soft hyphen, Arabic letter mark, zero-width and bidirectional format characters, separators,
// invisible operators, byte order mark, interlinear annotation, what is no character, language tags.
constexpr std::array kUnsafe = {Range{0x0000, 0x001F}, Range{0x007F, 0x009F}, Range{0x00AD, 0x00AD},
                                Range{0x061C, 0x061C}, Range{0x180E, 0x180E}, Range{0x200B, 0x200F},
                                Range{0x2028, 0x202E}, Range{0x2060, 0x206F}, Range{0xFEFF, 0xFEFF},
                                Range{0xFFF9, 0xFFFB}, Range{0xFFFE, 0xFFFF}, Range{0xE0000, 0xE007F}};

}  // namespace

CodePoint decode_utf8(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const std::uint32_t lead = byte(0);
  const CodePoint invalid{lead, 1, false};
  if (lead < 0x80) return {lead, 1, true};
  const int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < static_cast<std::size_t>(length)) return invalid;
  std::uint32_t value = lead & (0x7Fu >> length);
  for (int i = 1; i < length; ++i) {
    const std::uint32_t next = byte(static_cast<std::size_t>(i));
    if ((next & 0xC0) != 0x80) return invalid;
    value = (value << 6) | (next & 0x3F);
  }
  constexpr std::array<std::uint32_t, 5> kSmallest = {0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < kSmallest[static_cast<std::size_t>(length)] || value > 0x10FFFF || surrogate) return invalid;
  return {value, length, true};
}

bool is_valid_utf8(std::string_view text) {
  while (!text.empty()) {
    const CodePoint point = decode_utf8(text);
    if (!point.valid) return false;
    text.remove_prefix(static_cast<std::size_t>(point.length));
  }
  return true;
}

void append_utf8(std::string& out, std::uint32_t value) {
  const auto put = [&](std::uint32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (value < 0x80) return put(value);
  if (value < 0x800) return put(0xC0 | (value >> 6)), put(0x80 | (value & 0x3F));
  if (value < 0x10000) return put(0xE0 | (value >> 12)), put(0x80 | ((value >> 6) & 0x3F)), put(0x80 | (value & 0x3F));
  put(0xF0 | (value >> 18)), put(0x80 | ((value >> 12) & 0x3F)), put(0x80 | ((value >> 6) & 0x3F));
  put(0x80 | (value & 0x3F));
}

std::optional<std::uint32_t> join_surrogates(std::uint32_t high, std::uint32_t low) {
  constexpr std::uint32_t kHigh = 0xD800, kLow = 0xDC00, kPastTwoBytes = 0x10000;
  if (!is_surrogate(high) || !is_surrogate(low) || high >= kLow || low < kLow) return std::nullopt;
  return kPastTwoBytes + ((high - kHigh) << 10) + (low - kLow);
}

bool is_unsafe_to_show(std::uint32_t code_point) {
  const auto after = std::upper_bound(kUnsafe.begin(), kUnsafe.end(), code_point,
                                      [](std::uint32_t value, const Range& range) { return value < range.first; });
  return after != kUnsafe.begin() && code_point <= std::prev(after)->last;
}

std::string escape_for_terminal(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const CodePoint point = decode_utf8(text);
    const auto length = static_cast<std::size_t>(point.length);
    if (!point.valid) {
      fmt::format_to(std::back_inserter(out), "\\x{:02X}", point.value);
    } else if (!is_unsafe_to_show(point.value)) {
      out.append(text.substr(0, length));
    } else if (point.value == '\n') {
      out += "\\n";
    } else if (point.value == '\r') {
      out += "\\r";
    } else if (point.value == '\t') {
      out += "\\t";
    } else {
      fmt::format_to(std::back_inserter(out), "\\u{{{:X}}}", point.value);
    }
    text.remove_prefix(length);
  }
  return out;
}

}  // namespace enginediff
