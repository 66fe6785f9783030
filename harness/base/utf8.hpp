// UTF-8: validity, and text made safe to print on a terminal.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace enginediff {

// One decoded code point and the bytes it took. An invalid byte decodes as {value: the byte, length: 1, valid: false}.
struct CodePoint {
  std::uint32_t value = 0;
  int length = 0;
  bool valid = false;
};

// Decodes the first code point of `text`, which must not be empty. Overlong forms, surrogates and values past
// U+10FFFF are invalid.
CodePoint decode_utf8(std::string_view text);

bool is_valid_utf8(std::string_view text);

// Appends the UTF-8 form of `code_point` (at most U+10FFFF) to `out`.
void append_utf8(std::string& out, std::uint32_t code_point);

// Half of what UTF-16 makes of a code point past U+FFFF, and no character by itself.
constexpr bool is_surrogate(std::uint32_t unit) { return unit >= 0xD800 && unit <= 0xDFFF; }

// The code point that two halves of UTF-16 stand for; nothing where they are no such pair in this order.
std::optional<std::uint32_t> join_surrogates(std::uint32_t high, std::uint32_t low);

// True for code points that must never reach a terminal or a page raw: controls (C0 without exception, DEL, C1),
// bidirectional overrides and isolates, zero-width and other invisible format characters, line and paragraph
// separators.
bool is_unsafe_to_show(std::uint32_t code_point);

// Returns `text` with every unsafe code point written as \n \r \t or \u{…} and every invalid byte as \xHH.
// A backslash stays as it is; the result is for people, not for parsing back.
std::string escape_for_terminal(std::string_view text);

}  // namespace enginediff
