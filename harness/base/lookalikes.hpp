// Texts that differ and look the same on a screen.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace enginediff {

// Both texts for people to tell apart: where only one of them has combining marks (é as one code point or as two), or
// spaces other than the plain one, these are written as \u{…}. Everything else stays as it is. Expects valid UTF-8.
std::pair<std::string, std::string> tell_apart(std::string_view a, std::string_view b);

}  // namespace enginediff
