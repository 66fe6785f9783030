#include "harness/compare/number.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>

#include "harness/base/ascii.hpp"

namespace enginediff {

namespace {

constexpr double kTwoTo63 = 9223372036854775808.0;
// Far more than any engine's decimals have; beyond, an exponent is not written out.
constexpr int kMostDigits = 200'000;

// 0.d1d2d3… × 10^point, d1 and the last digit not 0; no digits at all is zero.
struct Digits {
  bool negative = false;
  std::string digits;
  int point = 0;

  bool is_integral() const { return static_cast<int>(digits.size()) <= point; }
  bool operator==(const Digits&) const = default;
};

// Reads `digits[.digits]`; returns the position behind it. `seen` says whether there was a digit at all.
std::size_t read_mantissa(std::string_view text, std::size_t at, Digits& out, bool& seen) {
  bool fraction = false;
  for (; at < text.size(); ++at) {
    if (text[at] == '.' && !fraction) {
      fraction = true;
      continue;
    }
    if (!is_digit(text[at])) break;
    seen = true;
    if (!out.digits.empty() || text[at] != '0') {
      out.digits += text[at];
      if (!fraction) ++out.point;
    } else if (fraction) {
      --out.point;
    }
  }
  return at;
}

// nullopt when `text` is not `[+-]digits[.digits][e[+-]digits]`.
std::optional<Digits> parse_digits(std::string_view text) {
  Digits out;
  std::size_t at = 0;
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) out.negative = text[at++] == '-';
  bool seen = false;
  at = read_mantissa(text, at, out, seen);
  if (!seen) return std::nullopt;
  if (at < text.size()) {
    if (text[at] != 'e' && text[at] != 'E') return std::nullopt;
    if (++at < text.size() && text[at] == '+') ++at;
    int exponent = 0;
    const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), exponent);
    if (error != std::errc{} || end != text.data() + text.size() || std::abs(exponent) > kMostDigits)
      return std::nullopt;
    out.point += exponent;
  }
  while (!out.digits.empty() && out.digits.back() == '0') out.digits.pop_back();
  if (out.digits.empty()) return Digits{};
  return out;
}

void print_digits(const Digits& number, std::string& out) {
  out.clear();
  if (number.negative) out += '-';
  const int count = static_cast<int>(number.digits.size());
  const int before = std::clamp(number.point, 0, count);
  out.append(number.digits, 0, static_cast<std::size_t>(before));
  if (number.point > count) out.append(static_cast<std::size_t>(number.point - count), '0');
  if (number.point <= 0) out += '0';
  if (before == count) return;
  out += '.';
  if (number.point < 0) out.append(static_cast<std::size_t>(-number.point), '0');
  out.append(number.digits, static_cast<std::size_t>(before));
}

// Whether a decimal with so many digits and that magnitude is always what the nearest double prints.
bool surely_round_trips(const Digits& number) {
  return number.digits.size() <= 15 && number.point > -290 && number.point < 290;
}

// The double that equals `number`, of which `text` is the plain form, if there is one.
std::optional<double> exact_double(const Digits& number, std::string_view text) {
  if (number.point > 309 || number.point < -330) return std::nullopt;
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  std::array<char, 400> buffer;
  if (number.is_integral()) {
    const auto printed =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed, 0);
    if (std::string_view(buffer.data(), printed.ptr) != text) return std::nullopt;
    return value;
  }
  if (surely_round_trips(number)) return value;
  const auto printed = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
  if (parse_digits({buffer.data(), printed.ptr}) != number) return std::nullopt;
  return value;
}

Value canonical_double(double value) {
  if (std::isnan(value)) return Value::real(std::numeric_limits<double>::quiet_NaN());
  const bool fits = value >= -kTwoTo63 && value < kTwoTo63 && value == std::trunc(value);
  if (fits && !(value == 0 && std::signbit(value))) return Value::integer(static_cast<std::int64_t>(value));
  return Value::real(value);
}

// What results are full of, a sign, digits and perhaps a fraction, fifteen digits at most, without the detour over
// texts: numerator and power of ten are exact doubles then, so their quotient is the nearest double, and so few digits
// never round to a whole number that they are not.
std::optional<Value> canonical_short_decimal(std::string_view text) {
  static constexpr std::array<double, 16> kPowers = {1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                     1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
  const bool negative = !text.empty() && text.front() == '-';
  if (negative) text.remove_prefix(1);
  if (text.empty() || text.size() > 16 || !is_digit(text.front())) return std::nullopt;
  std::int64_t digits = 0;
  std::size_t behind = 0;  // one more than there are digits behind the point; 0 before it
  for (const char c : text) {
    if (is_digit(c)) {
      digits = digits * 10 + (c - '0');
      behind += behind != 0 ? 1 : 0;
    } else if (c == '.' && behind == 0) {
      behind = 1;
    } else {
      return std::nullopt;
    }
  }
  if (text.size() - (behind != 0 ? 1 : 0) > 15) return std::nullopt;
  if (negative) digits = -digits;
  if (behind <= 1) return Value::integer(digits);
  const double number = static_cast<double>(digits) / kPowers[behind - 1];
  const auto whole = static_cast<std::int64_t>(number);
  return static_cast<double>(whole) == number ? Value::integer(whole) : Value::real(number);
}

Value canonical_decimal(std::string_view bytes, std::string& storage) {
  if (const auto simple = canonical_short_decimal(bytes)) return *simple;
  if (bytes == "NaN") return Value::real(std::numeric_limits<double>::quiet_NaN());
  if (bytes == "Infinity") return Value::real(std::numeric_limits<double>::infinity());
  if (bytes == "-Infinity") return Value::real(-std::numeric_limits<double>::infinity());
  const auto number = parse_digits(bytes);
  if (!number) return Value::of_bytes(TypeKind::decimal, bytes);
  print_digits(*number, storage);
  if (number->is_integral()) {
    std::int64_t integer = 0;
    const auto [end, error] = std::from_chars(storage.data(), storage.data() + storage.size(), integer);
    if (error == std::errc{} && end == storage.data() + storage.size()) return Value::integer(integer);
  }
  if (const auto same = exact_double(*number, storage)) return Value::real(*same);
  return Value::of_bytes(TypeKind::decimal, storage);
}

Value canonical_unsigned(std::uint64_t value, std::string& storage) {
  if (value <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) {
    return Value::integer(static_cast<std::int64_t>(value));
  }
  storage = std::to_string(value);
  return canonical_decimal(std::string(storage), storage);
}

}  // namespace

std::string_view without_scale(std::string_view decimal, std::string& storage) {
  const auto number = parse_digits(decimal);
  if (!number) return decimal;
  print_digits(*number, storage);
  return storage;
}

Value canonical_number(const Value& value, std::string& storage) {
  switch (value.kind()) {
    case TypeKind::double_precision: return canonical_double(value.as_double());
    case TypeKind::decimal: return canonical_decimal(value.bytes(), storage);
    case TypeKind::unsigned_integer: return canonical_unsigned(value.as_unsigned(), storage);
    default: return value;  // an integer is its own form
  }
}

double to_fifteen_digits(double value) {
  if (!std::isfinite(value)) return value;
  std::array<char, 64> buffer;
  const auto printed =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::general, 15);
  double rounded = value;
  std::from_chars(buffer.data(), printed.ptr, rounded);
  return rounded;
}

}  // namespace enginediff
