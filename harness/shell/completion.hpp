// What TAB offers: commands, targets, sessions, and of SQL the names that were made and the keywords. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "harness/shell/known_names.hpp"

namespace enginediff {

struct CompletionWords {
  const KnownNames* names = nullptr;
  std::vector<std::string> targets, sessions;
};

struct TabCompletion {
  std::size_t begin = 0;                // where the word begins that is completed; it ends at the cursor
  std::vector<std::string> candidates;  // whole words, sorted
};

// `line` is what stands before the cursor, `before` the lines of the same statement above it.
TabCompletion complete(std::string_view line, std::string_view before, const CompletionWords& words);

// The longest beginning that all have, letters compared without their case. REQUIRES: not empty.
std::string common_beginning(const std::vector<std::string>& candidates);

}  // namespace enginediff
