#include "harness/base/shell_word.hpp"

#include <algorithm>

#include "harness/base/ascii.hpp"

namespace enginediff {

std::string shell_word(std::string_view text) {
  constexpr std::string_view kPlainSigns = "_./-+:,@%=";
  const auto is_plain = [&](char c) { return is_alphanumeric(c) || kPlainSigns.find(c) != kPlainSigns.npos; };
  if (!text.empty() && std::all_of(text.begin(), text.end(), is_plain)) return std::string(text);
  std::string quoted = "'";
  for (const char c : text) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return quoted + "'";
}

}  // namespace enginediff
