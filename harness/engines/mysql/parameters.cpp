#include "harness/engines/mysql/parameters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <optional>

#include "harness/base/ascii.hpp"

namespace enginediff::mysql {

namespace {

enum class Shape { integer, real, single_real, time, bytes };

struct TypeWord {
  std::string_view name;
  enum_field_types type;
  Shape shape;
};

constexpr TypeWord kTypeWords[] = {
    {"tinyint", MYSQL_TYPE_TINY, Shape::integer},     {"bool", MYSQL_TYPE_TINY, Shape::integer},
    {"boolean", MYSQL_TYPE_TINY, Shape::integer},     {"smallint", MYSQL_TYPE_SHORT, Shape::integer},
    {"mediumint", MYSQL_TYPE_LONG, Shape::integer},   {"int", MYSQL_TYPE_LONG, Shape::integer},
    {"integer", MYSQL_TYPE_LONG, Shape::integer},     {"bigint", MYSQL_TYPE_LONGLONG, Shape::integer},
    {"float", MYSQL_TYPE_FLOAT, Shape::single_real},  {"real", MYSQL_TYPE_DOUBLE, Shape::real},
    {"double", MYSQL_TYPE_DOUBLE, Shape::real},       {"decimal", MYSQL_TYPE_NEWDECIMAL, Shape::bytes},
    {"numeric", MYSQL_TYPE_NEWDECIMAL, Shape::bytes}, {"char", MYSQL_TYPE_STRING, Shape::bytes},
    {"varchar", MYSQL_TYPE_VAR_STRING, Shape::bytes}, {"text", MYSQL_TYPE_VAR_STRING, Shape::bytes},
    {"json", MYSQL_TYPE_VAR_STRING, Shape::bytes},    {"binary", MYSQL_TYPE_BLOB, Shape::bytes},
    {"varbinary", MYSQL_TYPE_BLOB, Shape::bytes},     {"blob", MYSQL_TYPE_BLOB, Shape::bytes},
    {"date", MYSQL_TYPE_DATE, Shape::time},           {"time", MYSQL_TYPE_TIME, Shape::time},
    {"datetime", MYSQL_TYPE_DATETIME, Shape::time},   {"timestamp", MYSQL_TYPE_TIMESTAMP, Shape::time},
};

// The value as text, the way its type is written without quotes.
std::string text_of(const Value& value) {
  switch (value.kind()) {
    case TypeKind::boolean: return value.as_boolean() ? "1" : "0";
    case TypeKind::integer: return fmt::to_string(value.as_integer());
    case TypeKind::unsigned_integer: return fmt::to_string(value.as_unsigned());
    case TypeKind::double_precision: return fmt::to_string(value.as_double());
    default: return std::string(value.bytes());
  }
}

// Reads `2024-02-29`, `12:34:56.789`, `-838:59:59` or both with a space or T between.
std::optional<MYSQL_TIME> parse_time(const std::string& text, enum_field_types type) {
  MYSQL_TIME time{};
  int used = 0;
  const char* rest = text.c_str();
  if (type != MYSQL_TYPE_TIME) {
    if (std::sscanf(rest, "%4u-%2u-%2u%n", &time.year, &time.month, &time.day, &used) != 3) return std::nullopt;
    rest += used;
    time.time_type = type == MYSQL_TYPE_DATE ? MYSQL_TIMESTAMP_DATE : MYSQL_TIMESTAMP_DATETIME;
    if (type == MYSQL_TYPE_DATE || *rest == '\0') return *rest == '\0' ? std::optional(time) : std::nullopt;
    if (*rest != ' ' && *rest != 'T') return std::nullopt;
    ++rest;
  } else {
    time.time_type = MYSQL_TIMESTAMP_TIME;
    if (*rest == '-') time.neg = true, ++rest;
  }
  used = 0;
  if (std::sscanf(rest, "%3u:%2u:%2u%n", &time.hour, &time.minute, &time.second, &used) != 3) return std::nullopt;
  rest += used;
  if (*rest == '.') {
    unsigned long microseconds = 0, unit = 100'000;
    for (++rest; is_digit(*rest); ++rest, unit /= 10) {
      microseconds += static_cast<unsigned long>(*rest - '0') * unit;
    }
    time.second_part = microseconds;
  }
  return *rest == '\0' ? std::optional(time) : std::nullopt;
}

// How many bits of an integer are sent as `type`; the rest would be cut off.
int width_of(enum_field_types type) {
  switch (type) {
    case MYSQL_TYPE_TINY: return 8;
    case MYSQL_TYPE_SHORT: return 16;
    case MYSQL_TYPE_LONG: return 32;
    default: return 64;
  }
}

bool fits(long long number, bool is_unsigned, int width) {
  if (width == 64) return true;
  if (is_unsigned) return static_cast<unsigned long long>(number) >> width == 0;
  const long long limit = 1LL << (width - 1);
  return number >= -limit && number < limit;
}

template <class Number>
bool read_number(const std::string& text, Number& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

}  // namespace

void BoundParameter::fill_bytes(std::string value, enum_field_types type, MYSQL_BIND& bind) {
  bytes = std::move(value);
  length = static_cast<unsigned long>(bytes.size());
  bind.buffer_type = type;
  bind.buffer = bytes.data();
  bind.buffer_length = length;
  bind.length = &length;
}

Result<void> BoundParameter::fill(const Parameter& parameter, MYSQL_BIND& bind) {
  const Value value = parameter.value.view();
  if (value.is_null()) {
    bind.buffer_type = MYSQL_TYPE_NULL;
    return {};
  }
  if (!parameter.type.empty()) return fill_as(parameter, bind);
  switch (value.kind()) {
    case TypeKind::boolean:
    case TypeKind::integer:
    case TypeKind::unsigned_integer:
      integer = static_cast<long long>(value.bits());
      bind.buffer_type = MYSQL_TYPE_LONGLONG;
      bind.buffer = &integer;
      bind.is_unsigned = value.kind() == TypeKind::unsigned_integer;
      break;
    case TypeKind::double_precision:
      real = value.as_double();
      bind.buffer_type = MYSQL_TYPE_DOUBLE;
      bind.buffer = &real;
      break;
    case TypeKind::decimal: fill_bytes(text_of(value), MYSQL_TYPE_NEWDECIMAL, bind); break;
    case TypeKind::blob: fill_bytes(text_of(value), MYSQL_TYPE_BLOB, bind); break;
    default: fill_bytes(text_of(value), MYSQL_TYPE_VAR_STRING, bind); break;
  }
  return {};
}

Result<void> BoundParameter::fill_as(const Parameter& parameter, MYSQL_BIND& bind) {
  std::string word = to_lower(parameter.type);
  constexpr std::string_view kUnsigned = " unsigned";
  const bool is_unsigned = word.ends_with(kUnsigned);
  if (is_unsigned) word.resize(word.size() - kUnsigned.size());
  const auto* const known = std::find_if(std::begin(kTypeWords), std::end(kTypeWords),
                                         [&](const TypeWord& candidate) { return candidate.name == word; });
  if (known == std::end(kTypeWords)) {
    return fail(Fault::usage,
                fmt::format("`{}` is no type that a parameter can be bound as on MySQL or MariaDB", parameter.type));
  }
  std::string text = text_of(parameter.value.view());
  const auto unfit = [&] {
    return fail(Fault::usage, fmt::format("'{}' cannot be bound as {}", text, parameter.type));
  };
  bind.buffer_type = known->type;
  bind.is_unsigned = is_unsigned;
  switch (known->shape) {
    case Shape::integer: {
      unsigned long long large = 0;
      if (is_unsigned ? !read_number(text, large) : !read_number(text, integer)) return unfit();
      if (is_unsigned) integer = static_cast<long long>(large);
      if (!fits(integer, is_unsigned, width_of(known->type))) return unfit();
      // Little endian: a narrower type finds its bytes at the same place.
      bind.buffer = &integer;
      return {};
    }
    case Shape::real:
    case Shape::single_real: {
      if (!read_number(text, real)) return unfit();
      if (known->shape == Shape::single_real) {
        const auto single = static_cast<float>(real);
        std::copy_n(reinterpret_cast<const char*>(&single), sizeof single, reinterpret_cast<char*>(&real));
      }
      bind.buffer = &real;
      return {};
    }
    case Shape::time: {
      const auto parsed = parse_time(text, known->type);
      if (!parsed) return unfit();
      time = *parsed;
      bind.buffer = &time;
      bind.buffer_length = sizeof time;
      return {};
    }
    case Shape::bytes: fill_bytes(std::move(text), known->type, bind); return {};
  }
  return {};
}

}  // namespace enginediff::mysql
