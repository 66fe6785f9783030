#include "harness/sql/stop_words.hpp"

#include <algorithm>

#include "harness/base/ascii.hpp"

namespace enginediff {

bool may_stop_others(std::string_view sql, std::span<const std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return find_word_ignoring_case(sql, word) != sql.npos; });
}

}  // namespace enginediff
