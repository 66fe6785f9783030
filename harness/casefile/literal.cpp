#include "harness/casefile/literal.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <limits>

#include "harness/base/ascii.hpp"
#include "harness/base/number_text.hpp"
#include "harness/base/utf8.hpp"

namespace enginediff {

namespace {

int hex_digit(char c) {
  if (is_digit(c)) return c - '0';
  const char lower = to_lower(c);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// ---- Quoted text ----

// `\u{1F600}`, the cursor behind the `u`.
bool read_code_point(Cursor& cursor, std::string& out) {
  constexpr std::uint32_t kLast = 0x10FFFF;
  std::uint32_t value = 0;
  int digits = 0;
  if (!cursor.take('{')) return false;
  for (; hex_digit(cursor.peek()) >= 0 && value <= kLast; cursor.advance(), ++digits) {
    value = value * 16 + static_cast<std::uint32_t>(hex_digit(cursor.peek()));
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (digits == 0 || value > kLast || surrogate || !cursor.take('}')) return false;
  append_utf8(out, value);
  return true;
}

// ---- Numbers ----

template <class Number>
std::optional<Number> parse_number(std::string_view token) {
  if (token.starts_with('+')) token.remove_prefix(1);
  Number number{};
  const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), number);
  if (error != std::errc{} || end != token.data() + token.size()) return std::nullopt;
  return number;
}

std::optional<double> parse_double(std::string_view token) {
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
  if (token == "inf") return kInfinity;
  if (token == "-inf") return -kInfinity;
  if (token == "nan") return kNan;
  if (token == "-nan") return std::copysign(kNan, -1.0);
  if (!number_shape(token).valid) return std::nullopt;
  return parse_number<double>(token);
}

// SQL's upper case is understood as well.
std::optional<bool> truth_value(std::string_view token) {
  if (token == "true" || token == "TRUE") return true;
  if (token == "false" || token == "FALSE") return false;
  return std::nullopt;
}

template <class T, class Make>
std::optional<OwnedValue> made(const std::optional<T>& number, Make make) {
  if (!number) return std::nullopt;
  return OwnedValue(make(*number));
}

OwnedValue decimal(std::string_view token) { return OwnedValue(Value::of_bytes(TypeKind::decimal, token)); }

// A bare token where no type says what it is.
std::optional<OwnedValue> natural_value(std::string_view token, Fractions fractions) {
  if (const std::optional<bool> truth = truth_value(token)) return OwnedValue(Value::boolean(*truth));
  const NumberShape shape = number_shape(token);
  if (shape.valid && shape.whole) {
    if (const auto value = made(parse_number<std::int64_t>(token), Value::integer)) return value;
    if (const auto value = made(parse_number<std::uint64_t>(token), Value::unsigned_integer)) return value;
    return decimal(token);
  }
  if (shape.valid && fractions == Fractions::are_decimals) return decimal(token);
  return made(parse_double(token), Value::real);
}

// A bare token that is to be of this kind.
std::optional<OwnedValue> bare_value(std::string_view token, TypeKind kind) {
  switch (kind) {
    case TypeKind::boolean: return made(truth_value(token), Value::boolean);
    case TypeKind::integer: return made(parse_number<std::int64_t>(token), Value::integer);
    case TypeKind::unsigned_integer: return made(parse_number<std::uint64_t>(token), Value::unsigned_integer);
    case TypeKind::double_precision: return made(parse_double(token), Value::real);
    case TypeKind::decimal:
      if (!number_shape(token).valid) return std::nullopt;
      return decimal(token);
    case TypeKind::null:
    case TypeKind::text:
    case TypeKind::blob:
    case TypeKind::bit:
    case TypeKind::date:
    case TypeKind::time:
    case TypeKind::timetz:
    case TypeKind::timestamp:
    case TypeKind::timestamptz:
    case TypeKind::interval:
    case TypeKind::json:
    case TypeKind::uuid:
    case TypeKind::array:
    case TypeKind::other:
    case TypeKind::any: break;
  }
  return std::nullopt;
}

std::string wanted(TypeKind kind) {
  switch (kind) {
    case TypeKind::null: return "NULL";
    case TypeKind::boolean: return "true, false or NULL";
    case TypeKind::integer: return "a whole number of 64 bits or NULL";
    case TypeKind::unsigned_integer: return "a whole number from 0 to 18446744073709551615 or NULL";
    case TypeKind::decimal: return "a number, other text of a decimal in quotes, or NULL";
    case TypeKind::double_precision: return "a number, inf, -inf, nan or NULL";
    case TypeKind::blob: return "x'…' or NULL";
    case TypeKind::any: return "a tagged value such as `integer:3`, or NULL";
    case TypeKind::text:
    case TypeKind::bit:
    case TypeKind::date:
    case TypeKind::time:
    case TypeKind::timetz:
    case TypeKind::timestamp:
    case TypeKind::timestamptz:
    case TypeKind::interval:
    case TypeKind::json:
    case TypeKind::uuid:
    case TypeKind::array:
    case TypeKind::other: return fmt::format("'…' ({}) or NULL", type_kind_name(kind));
  }
  return {};
}

constexpr std::string_view kAnyValue =
    "a value: NULL, a number, 'text', x'…', true, false or a tagged one such as date:'2024-01-31'";

// ---- One value ----

std::optional<OwnedValue> read_blob(Cursor& cursor, std::size_t from) {
  cursor.advance(2);
  std::string bytes;
  while (hex_digit(cursor.peek()) >= 0 && hex_digit(cursor.peek(1)) >= 0) {
    bytes += static_cast<char>(hex_digit(cursor.peek()) * 16 + hex_digit(cursor.peek(1)));
    cursor.advance(2);
  }
  if (!cursor.take('\'')) {
    cursor.fail_at(from, "not a blob", "x'…' with an even number of hexadecimal digits");
    return std::nullopt;
  }
  return OwnedValue(Value::blob(bytes));
}

// Quoted text for a value of `kind`; nullopt where such a value is not written in quotes.
std::optional<OwnedValue> quoted_value(const std::string& bytes, TypeKind kind) {
  const bool takes_quotes = Value::kind_carries_bytes(kind) && kind != TypeKind::blob && kind != TypeKind::any;
  if (!takes_quotes) return std::nullopt;
  return OwnedValue(Value::of_bytes(kind, bytes));
}

std::string_view take_bare_token(Cursor& cursor) { return cursor.take_name("_.+-"); }

// `kind:` before a value; the cursor stays where it is when there is none.
std::optional<TypeKind> take_tag(Cursor& cursor) {
  const std::size_t from = cursor.position();
  const std::string_view name = cursor.take_name();
  const bool tagged = !name.empty() && cursor.peek() == ':' && cursor.peek(1) != ':';
  const std::optional<TypeName> type = tagged ? parse_type_name(name) : std::nullopt;
  if (!type || type->kind == TypeKind::any || type->kind == TypeKind::null) {
    cursor.move_to(from);
    return std::nullopt;
  }
  cursor.advance();
  return type->kind;
}

std::optional<OwnedValue> read_value_of(Cursor& cursor, std::optional<TypeKind> kind, Fractions fractions) {
  const std::size_t from = cursor.position();
  std::optional<OwnedValue> value;
  if (cursor.peek() == '\'') {
    const std::optional<std::string> bytes = read_quoted(cursor);
    if (!bytes) return std::nullopt;
    value = quoted_value(*bytes, kind.value_or(TypeKind::text));
  } else if (cursor.peek() == 'x' && cursor.peek(1) == '\'') {
    const std::optional<OwnedValue> blob = read_blob(cursor, from);
    if (!blob) return std::nullopt;
    if (!kind || kind == TypeKind::blob) value = blob;
  } else {
    const std::string_view token = take_bare_token(cursor);
    value = kind ? bare_value(token, *kind) : natural_value(token, fractions);
  }
  if (!value) cursor.fail_at(from, "not a value that can stand here", std::string(kind ? wanted(*kind) : kAnyValue));
  return value;
}

}  // namespace

bool read_escape(Cursor& cursor, std::string& out) {
  const std::size_t from = cursor.position();
  cursor.advance();
  const char c = cursor.peek();
  if (!cursor.at_end()) cursor.advance();
  switch (c) {
    case '\\':
    case '\'':
    case '"':
    case '|': out += c; return true;
    case 'n': out += '\n'; return true;
    case 'r': out += '\r'; return true;
    case 't': out += '\t'; return true;
    case 'u':
      if (read_code_point(cursor, out)) return true;
      break;
    case 'x': {
      const int high = hex_digit(cursor.peek()), low = hex_digit(cursor.peek(1));
      if (high >= 0 && low >= 0) {
        out += static_cast<char>(high * 16 + low);
        cursor.advance(2);
        return true;
      }
      break;
    }
    default: break;
  }
  return cursor.fail_at(from, "not an escape", R"(one of \\ \' \" \| \n \r \t \u{…} \xHH)");
}

std::optional<std::string> read_quoted(Cursor& cursor) {
  const std::size_t from = cursor.position();
  const char quote = cursor.peek();
  cursor.advance();
  std::string out;
  while (!cursor.at_end()) {
    const char c = cursor.peek();
    if (c == '\\') {
      if (!read_escape(cursor, out)) return std::nullopt;
    } else if (c != quote) {
      out += c;
      cursor.advance();
    } else {
      // A doubled quote is one quote, as in SQL.
      cursor.advance();
      if (cursor.peek() != quote) return out;
      out += quote;
      cursor.advance();
    }
  }
  cursor.fail_at(from, "the quote is not closed", fmt::format("`{}` on the same line", quote));
  return std::nullopt;
}

std::optional<OwnedValue> read_value(Cursor& cursor, const std::optional<TypeName>& type, Fractions fractions) {
  cursor.skip_blanks();
  const std::size_t from = cursor.position();
  if (cursor.take_name("_.+-") == "NULL") return OwnedValue();
  cursor.move_to(from);
  std::optional<TypeKind> kind = take_tag(cursor);
  if (!kind && type) kind = type->kind;
  return read_value_of(cursor, kind, fractions);
}

std::string print_value(const Value& value, const std::optional<TypeName>& type, Fractions fractions) {
  std::string bare = literal(value);
  if (value.is_null() || (type && type->kind == value.kind())) return bare;
  if (type) return tagged_literal(value);
  // Without a type a value is written bare when it looks like what it is.
  const bool quoted = bare.starts_with('\'');
  if (quoted || value.kind() == TypeKind::blob)
    return quoted && value.kind() != TypeKind::text ? tagged_literal(value) : bare;
  const std::optional<OwnedValue> natural = natural_value(bare, fractions);
  return natural && natural->view() == value ? bare : tagged_literal(value);
}

}  // namespace enginediff
