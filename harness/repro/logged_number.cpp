#include "harness/repro/logged_number.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>

#include "harness/base/ascii.hpp"
#include "harness/base/number_text.hpp"

namespace enginediff {

namespace {

template <class Number>
std::optional<Number> read_all(std::string_view text) {
  Number number{};
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  return error == std::errc{} && stop == end ? std::optional(number) : std::nullopt;
}

// What a number is whatever way it is written: the digits between its first and its last that is not 0, and the power
// of ten that they are a fraction of. No digits: zero.
struct Magnitude {
  std::string digits;
  std::int64_t exponent = 0;
  bool operator==(const Magnitude&) const = default;
};

// REQUIRES: `text` has the shape of a number.
std::optional<Magnitude> magnitude(std::string_view text) {
  Magnitude out;
  const std::size_t e = std::min(text.find_first_of("eE"), text.size());
  if (e < text.size()) {
    std::string_view power = text.substr(e + 1);
    if (power.starts_with('+')) power.remove_prefix(1);
    const auto read = read_all<std::int32_t>(power);
    if (!read) return std::nullopt;
    out.exponent = *read;
  }
  bool behind_point = false;
  for (const char c : text.substr(0, e)) {
    if (c == '.') behind_point = true;
    if (!is_digit(c)) continue;
    const bool leading = out.digits.empty() && c == '0';
    if (!leading) out.digits += c;
    if (leading && behind_point) --out.exponent;
    if (!leading && !behind_point) ++out.exponent;
  }
  while (out.digits.ends_with('0')) out.digits.pop_back();
  if (out.digits.empty()) out.exponent = 0;
  return out;
}

// Whether the double is what the text says: in as few digits as tell it from others, or in all 17 that it can have.
bool keeps_digits(double number, std::string_view text) {
  const auto written = magnitude(text);
  return written &&
         (written == magnitude(fmt::format("{}", number)) || written == magnitude(fmt::format("{:.16e}", number)));
}

}  // namespace

std::optional<OwnedValue> exact_number(std::string_view text) {
  const NumberShape shape = number_shape(text);
  if (!shape.valid) return std::nullopt;
  if (text.starts_with('+')) text.remove_prefix(1);
  const auto number = [](const Value& value) { return std::optional(OwnedValue(value)); };
  if (shape.whole) {
    if (const auto whole = read_all<std::int64_t>(text)) {
      // Only a double has a zero with a sign.
      return number(*whole == 0 && text.starts_with('-') ? Value::real(-0.0) : Value::integer(*whole));
    }
    if (const auto whole = read_all<std::uint64_t>(text)) return number(Value::unsigned_integer(*whole));
  } else if (const auto real = read_all<double>(text); real && keeps_digits(*real, text)) {
    return number(Value::real(*real));
  }
  return number(Value::of_bytes(TypeKind::decimal, text));
}

std::optional<OwnedValue> number_word(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  double number = 0;
  if (equal_ignoring_case(text, "inf") || equal_ignoring_case(text, "infinity")) {
    number = std::numeric_limits<double>::infinity();
  } else if (equal_ignoring_case(text, "nan")) {
    number = std::numeric_limits<double>::quiet_NaN();
  } else {
    return std::nullopt;
  }
  return OwnedValue(Value::real(std::copysign(number, negative ? -1.0 : 1.0)));
}

bool is_printed_number(std::string_view text) {
  if (!number_shape(text).valid || text.starts_with('+')) return false;
  if (text.starts_with('-')) text.remove_prefix(1);
  const bool padded = text.size() > 1 && text.front() == '0' && is_digit(text[1]);
  if (padded || text.front() == '.') return false;
  const std::size_t e = text.find_first_of("eE");
  if (text.substr(0, e).ends_with('.')) return false;
  return e == text.npos || (text[e] == 'e' && !is_digit(text[e + 1]));
}

}  // namespace enginediff
