#include "harness/base/ascii.hpp"

namespace enginediff {

std::string to_lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = to_lower(c);
  return out;
}

std::string to_upper(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = to_upper(c);
  return out;
}

std::size_t find_ignoring_case(std::string_view text, std::string_view wanted, std::size_t from) {
  if (from > text.size()) return text.npos;
  const auto same_letter = [](char a, char b) { return to_lower(a) == to_lower(b); };
  const auto begin = text.begin() + static_cast<std::ptrdiff_t>(from);
  const auto found = std::search(begin, text.end(), wanted.begin(), wanted.end(), same_letter);
  const bool none = found == text.end() && !wanted.empty();
  return none ? text.npos : static_cast<std::size_t>(found - text.begin());
}

bool contains_ignoring_case(std::string_view text, std::string_view wanted) {
  return find_ignoring_case(text, wanted) != text.npos;
}

std::size_t find_word_ignoring_case(std::string_view text, std::string_view word) {
  for (std::size_t from = 0;; ++from) {
    from = find_ignoring_case(text, word, from);
    if (from == text.npos) return text.npos;
    const std::size_t end = from + word.size();
    const bool goes_on = end < text.size() && is_word_part(text[end]);
    if (!goes_on && (from == 0 || !is_word_part(text[from - 1]))) return from;
  }
}

}  // namespace enginediff
