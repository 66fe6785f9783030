#include "harness/sql/stop_words.hpp"

#include <algorithm>

namespace enginediff {

namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool is_word_part(char c) { return (lower(c) >= 'a' && lower(c) <= 'z') || (c >= '0' && c <= '9') || c == '_'; }

bool holds(std::string_view sql, std::string_view word) {
  for (auto begin = sql.begin();; ++begin) {
    begin = std::search(begin, sql.end(), word.begin(), word.end(), [](char a, char b) { return lower(a) == b; });
    if (begin == sql.end()) return false;
    const auto end = begin + static_cast<std::ptrdiff_t>(word.size());
    const bool alone = (begin == sql.begin() || !is_word_part(begin[-1])) && (end == sql.end() || !is_word_part(*end));
    if (alone) return true;
  }
}

}  // namespace

bool may_stop_others(std::string_view sql, std::span<const std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return holds(sql, word); });
}

}  // namespace enginediff
