#include "harness/repro/letter_case.hpp"

#include <cstdint>

#include "harness/base/ascii.hpp"
#include "harness/base/utf8.hpp"

namespace enginediff {

namespace {

// Of letters that take two bytes. From U+0139 and from U+0179 on the capitals have odd numbers, elsewhere in Latin
// Extended-A even ones.
std::uint32_t small_form(std::uint32_t letter) {
  const auto between = [&](std::uint32_t first, std::uint32_t last) { return letter >= first && letter <= last; };
  if (between(0xc0, 0xde) && letter != 0xd7) return letter + 0x20;
  if (between(0x139, 0x148) || between(0x179, 0x17e)) return letter + letter % 2;
  if (letter == 0x178) return 0xff;
  if (between(0x100, 0x177) && letter != 0x130 && letter != 0x131 && letter != 0x138 && letter != 0x149)
    return letter | 1;
  if (between(0x391, 0x3a9) && letter != 0x3a2) return letter + 0x20;
  if (between(0x400, 0x40f)) return letter + 0x50;
  if (between(0x410, 0x42f)) return letter + 0x20;
  return letter;
}

}  // namespace

std::string in_small_letters(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0u;
    if (lead >= 0xc2 && lead <= 0xdf && (next & 0xc0u) == 0x80u) {
      append_utf8(out, small_form((lead & 0x1fu) << 6 | (next & 0x3fu)));
      ++i;
    } else {
      out += to_lower(text.substr(i, 1));
    }
  }
  return out;
}

bool differ_in_case_beyond_ascii(std::string_view a, std::string_view b) {
  return !equal_ignoring_case(a, b) && in_small_letters(a) == in_small_letters(b);
}

}  // namespace enginediff
