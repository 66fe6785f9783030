#include "harness/repro/assignments.hpp"

#include <algorithm>
#include <array>

namespace enginediff {

namespace {

// Behind SET of UPDATE, or behind UPDATE of ON DUPLICATE KEY UPDATE.
bool opens_assignments(const Tokens& tokens, std::size_t at) {
  if (is_word(tokens[at], "SET")) return is_word(tokens[0], "UPDATE") || is_word_at(tokens, at - 1, "UPDATE");
  return at > 1 && is_word(tokens[at], "UPDATE") && is_word(tokens[at - 1], "KEY") &&
         is_word(tokens[at - 2], "DUPLICATE");
}

}  // namespace

std::set<std::size_t> assignment_signs(const Tokens& tokens) {
  static constexpr std::array<std::string_view, 5> kEnds = {"WHERE", "FROM", "ORDER", "LIMIT", "RETURNING"};
  std::set<std::size_t> out;
  bool assigns = false;
  int depth = 0;
  for (std::size_t at = 1; at < tokens.size(); ++at) {
    if (is_symbol(tokens[at], "(")) ++depth;
    if (is_symbol(tokens[at], ")")) --depth;
    if (depth != 0) continue;
    if (opens_assignments(tokens, at)) assigns = true;
    if (std::any_of(kEnds.begin(), kEnds.end(), [&](std::string_view word) { return is_word(tokens[at], word); }))
      assigns = false;
    if (!assigns || !is_symbol(tokens[at], "=")) continue;
    // The name before it, with what qualifies it, stands at the beginning of an item.
    std::size_t name = at - 1;
    while (name >= 2 && is_symbol(tokens[name - 1], ".")) name -= 2;
    if (name == 0 || name_of(tokens[name]).empty()) continue;
    if (is_symbol(tokens[name - 1], ",") || opens_assignments(tokens, name - 1)) out.insert(at);
  }
  return out;
}

}  // namespace enginediff
