// What a mistyped word was meant to be.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace enginediff {

// The candidate most like `word`, if one is close enough to be what was meant.
std::string_view closest_word(std::string_view word, const std::vector<std::string_view>& candidates);
// "; did you mean `x`?", or nothing.
std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace enginediff
