// Text on a terminal: how many columns it takes, and how it is cut and wrapped.
//
// All text here has passed escape_for_terminal() or quote_text(): it is valid UTF-8 without controls.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace enginediff {

// 0 for combining marks, 2 for East Asian wide characters and emoji, 1 for the rest.
int display_width(std::uint32_t code_point);
int display_width(std::string_view text);

// The longest beginning that takes at most `width` columns; marks stay with their base.
std::string_view fitting_prefix(std::string_view text, int width);

// `text` if it takes at most `width` columns, otherwise its beginning and `ellipsis`, together at most `width`.
std::string cut_to_width(std::string_view text, int width, std::string_view ellipsis);

// Breaks at spaces and behind commas, and inside of words that take more than `width`. Never empty; REQUIRES: width
// > 1.
std::vector<std::string> wrap_to_width(std::string_view text, int width);

// `1,234,567`
std::string with_thousands(std::uint64_t number);

// `1 row`, `2 rows`
std::string counted(std::uint64_t number, std::string_view one, std::string_view several);

}  // namespace enginediff
