#include "harness/history/written_values.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "harness/base/ascii.hpp"

namespace enginediff {

namespace {

std::string_view unpadded(std::string_view text) { return text.substr(0, text.find_last_not_of(' ') + 1); }

// What stands behind the mantissa: nothing, or `e[+-]digits`.
std::optional<int> exponent_of(std::string_view text) {
  if (text.empty()) return 0;
  if (text.front() != 'e' && text.front() != 'E') return std::nullopt;
  text.remove_prefix(1);
  if (text.starts_with('+')) text.remove_prefix(1);
  int out = 0;
  const auto [stopped, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  const bool whole = error == std::errc() && stopped == text.data() + text.size();
  return whole ? std::optional(out) : std::nullopt;
}

// One spelling for all of a number; nothing where the text is no `[+-]digits[.digits][e[+-]digits]`.
std::optional<std::string> number_key(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  std::string digits;
  long long point = 0;  // 0.digits × 10^point
  std::size_t at = 0;
  for (bool fraction = false; at < text.size() && (is_digit(text[at]) || (text[at] == '.' && !fraction)); ++at) {
    fraction |= text[at] == '.';
    if (text[at] == '.') continue;
    digits += text[at];
    if (!fraction) ++point;
  }
  const std::optional<int> exponent = exponent_of(text.substr(at));
  if (digits.empty() || !exponent) return std::nullopt;
  const std::size_t first = std::min(digits.find_first_not_of('0'), digits.size());
  if (first == digits.size()) return "0";
  point += *exponent - static_cast<long long>(first);
  digits = digits.substr(first, digits.find_last_not_of('0') + 1 - first);
  return (negative ? "-" : "") + digits + "e" + std::to_string(point);
}

bool holds_number(const Value& cell) {
  return cell.kind() == TypeKind::integer || cell.kind() == TypeKind::unsigned_integer ||
         cell.kind() == TypeKind::decimal || cell.kind() == TypeKind::double_precision;
}

}  // namespace

std::string cell_text(const Value& cell) {
  if (cell.is_null()) return "NULL";
  return cell.carries_bytes() ? std::string(cell.bytes()) : literal(cell);
}

bool same_number(std::string_view a, std::string_view b) {
  const std::optional<std::string> number = number_key(a);
  return number && number == number_key(b);
}

bool same_value(std::string_view a, std::string_view b) { return a == b || same_number(a, b); }

void WrittenValues::add(const std::string& value) {
  if (!exact_.insert(value).second) return;
  if (const auto number = number_key(value)) by_number_[*number].push_back(value);
  by_unpadded_[std::string(unpadded(value))].push_back(value);
}

std::vector<std::string> WrittenValues::held_by(const Value& cell, const Column& column) const {
  const auto those_in = [](const auto& map, const std::string& key) {
    const auto at = map.find(key);
    return at == map.end() ? std::vector<std::string>() : at->second;
  };
  const std::string text = cell_text(cell);
  if (holds_number(cell)) {
    if (const auto number = number_key(text)) return those_in(by_number_, *number);
  }
  if (cell.kind() == TypeKind::text && is_fixed_length_text(column.wire_type))
    return those_in(by_unpadded_, std::string(unpadded(text)));
  return exact_.contains(text) ? std::vector<std::string>{text} : std::vector<std::string>();
}

}  // namespace enginediff
