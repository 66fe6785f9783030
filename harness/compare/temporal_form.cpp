#include "harness/compare/temporal_form.hpp"

#include <array>

#include "harness/base/ascii.hpp"

namespace enginediff {

namespace {

// The position behind `H:MM:SS` in `text`, npos if there is none.
std::size_t behind_time_of_day(std::string_view text) {
  constexpr std::string_view kForm = "0:00:00";
  for (std::size_t begin = 0; begin + kForm.size() <= text.size(); ++begin) {
    bool fits = true;
    for (std::size_t i = 0; fits && i < kForm.size(); ++i) {
      fits = kForm[i] == '0' ? is_digit(text[begin + i]) : text[begin + i] == kForm[i];
    }
    if (fits) return begin + kForm.size();
  }
  return std::string_view::npos;
}

}  // namespace

std::string_view without_fraction_zeros(std::string_view text, std::string& storage) {
  const std::size_t point = behind_time_of_day(text);
  if (point >= text.size() || text[point] != '.') return text;
  std::size_t end = point + 1;
  while (end < text.size() && is_digit(text[end])) ++end;
  std::size_t kept = end;
  while (kept > point + 1 && text[kept - 1] == '0') --kept;
  if (kept == end) return text;
  if (kept == point + 1) kept = point;
  storage.assign(text.substr(0, kept));
  storage.append(text.substr(end));
  return storage;
}

std::string_view without_zero_offset(std::string_view text) {
  const std::size_t behind = behind_time_of_day(text);
  if (behind == std::string_view::npos) return text;
  std::size_t at = behind;
  if (at + 1 < text.size() && text[at] == '.' && is_digit(text[at + 1])) {
    for (++at; at < text.size() && is_digit(text[at]);) ++at;
  }
  constexpr std::array<std::string_view, 5> kZeroOffsets = {"+00", "+00:00", "-00", "-00:00", "Z"};
  for (const std::string_view offset : kZeroOffsets) {
    if (text.substr(at) == offset) return text.substr(0, at);
  }
  return text;
}

}  // namespace enginediff
