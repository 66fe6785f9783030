// The patterns of a driver's spellings (engine/spellings.hpp) on the tokens of a statement.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "harness/repro/token_text.hpp"

namespace enginediff {

// The words of a pattern or replacement, which blanks separate.
std::vector<std::string_view> words_of(std::string_view text);

struct PatternMatch {
  std::size_t end = 0;            // behind what the pattern took
  std::vector<TokenRange> taken;  // by its wildcards, in their order; empty for an optional one that took nothing
};

// Nothing when the pattern does not fit at `at`.
std::optional<PatternMatch> match_pattern(std::string_view pattern, const Tokens& tokens, std::size_t at);

Tokens replacement_of(std::string_view replacement, const Tokens& tokens, const PatternMatch& found);

}  // namespace enginediff
