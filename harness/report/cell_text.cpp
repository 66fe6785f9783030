#include "harness/report/cell_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "harness/base/utf8.hpp"
#include "harness/report/display_text.hpp"

namespace enginediff {

namespace {

// Columns of what stands before the first difference when the beginning is left out.
constexpr int kContext = 6;

bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// The last beginning of a character at or before `at` from which at most `columns` columns lead there.
std::size_t back_by(std::string_view text, std::size_t at, int columns) {
  std::size_t begin = std::min(at, text.size());
  while (begin > 0 && columns > 0) {
    --begin;
    while (begin > 0 && continues_character(text[begin])) --begin;
    columns -= display_width(decode_utf8(text.substr(begin)).value);
  }
  return begin;
}

}  // namespace

std::string full_cell_text(const ResultSet& result, std::size_t row, std::size_t column) {
  const Value value = result.at(row, column);
  return value.kind() == result.columns[column].type.kind ? literal(value) : tagged_literal(value);
}

std::string length_text(const Value& value) {
  if (!value.carries_bytes()) return {};
  std::string_view bytes = value.bytes();
  if (value.kind() == TypeKind::blob || !is_valid_utf8(bytes)) return counted(bytes.size(), "byte", "bytes");
  const auto characters =
      std::count_if(bytes.begin(), bytes.end(), [](char byte) { return !continues_character(byte); });
  return counted(static_cast<std::uint64_t>(characters), "character", "characters");
}

std::string cut_cell_text(std::string_view text, int width, std::size_t keep, std::string_view length,
                          std::string_view ellipsis) {
  if (display_width(text) <= width) return std::string(text);
  const int dots = display_width(ellipsis);
  std::string end = fmt::format("{} ({})", ellipsis, length);
  // The number alone says enough in a narrow column.
  if (display_width(end) * 2 > width) end = fmt::format("{}({})", ellipsis, length.substr(0, length.find(' ')));
  if (length.empty() || display_width(end) > width - 2) end = ellipsis;
  int room = width - display_width(end);
  if (keep <= fitting_prefix(text, room - 1).size()) return std::string(fitting_prefix(text, room)) + end;
  room = std::max(1, room - dots);
  const std::size_t begin = back_by(text, keep, std::min(kContext, room / 2));
  const std::string_view window = fitting_prefix(text.substr(begin), room);
  const bool reaches_end = begin + window.size() == text.size();
  std::string out = std::string(ellipsis) + std::string(window);
  return reaches_end && !length.empty() ? out + end.substr(ellipsis.size()) : out + end;
}

std::size_t common_prefix(std::string_view a, std::string_view b) {
  const auto [at, other] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  auto length = static_cast<std::size_t>(at - a.begin());
  while (length > 0 && length < a.size() && continues_character(a[length])) --length;
  return length;
}

}  // namespace enginediff
