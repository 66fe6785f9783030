// Letters, digits and case of ASCII, whatever the locale is. A byte from 0x80 up is part of a character that is not
// ASCII: neither letter nor digit, the same in both cases.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace enginediff {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_letter(char c) { return is_lower(c) || is_upper(c); }
constexpr bool is_alphanumeric(char c) { return is_letter(c) || is_digit(c); }
// A letter, a digit or `_`.
constexpr bool is_word_part(char c) { return is_alphanumeric(c) || c == '_'; }

constexpr char to_lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr char to_upper(char c) { return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; }
std::string to_lower(std::string_view text);
std::string to_upper(std::string_view text);

constexpr bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return to_lower(x) == to_lower(y); });
}

constexpr bool starts_with_ignoring_case(std::string_view text, std::string_view beginning) {
  return equal_ignoring_case(text.substr(0, beginning.size()), beginning);
}

// As std::string_view::find: the first position of `wanted` in `text` that is `from` or behind it; npos when there is
// none. An empty text is found at `from`.
std::size_t find_ignoring_case(std::string_view text, std::string_view wanted, std::size_t from = 0);
bool contains_ignoring_case(std::string_view text, std::string_view wanted);

// The first position of `word` where neither the byte before it nor the one behind it is a word's part.
std::size_t find_word_ignoring_case(std::string_view text, std::string_view word);

}  // namespace enginediff
