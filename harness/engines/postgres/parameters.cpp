#include "harness/engines/postgres/parameters.hpp"

#include <fmt/format.h>

#include <iterator>

namespace enginediff::postgres {

namespace {

constexpr Oid kBytea = 17;
constexpr Oid kText = 25;
constexpr int kTextFormat = 0, kBinaryFormat = 1;

std::string hex_bytea(std::string_view bytes) {
  std::string out = "\\x";
  for (const char byte : bytes) fmt::format_to(std::back_inserter(out), "{:02x}", static_cast<unsigned char>(byte));
  return out;
}

std::string text_of(const Value& value) {
  switch (value.kind()) {
    case TypeKind::boolean: return value.as_boolean() ? "true" : "false";
    case TypeKind::integer: return fmt::to_string(value.as_integer());
    case TypeKind::unsigned_integer: return fmt::to_string(value.as_unsigned());
    case TypeKind::double_precision: return fmt::format("{}", value.as_double());
    case TypeKind::blob: return hex_bytea(value.bytes());
    case TypeKind::null:
    case TypeKind::decimal:
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
    case TypeKind::other:
    case TypeKind::any: return std::string(value.bytes());
  }
  return {};
}

}  // namespace

BoundParameters::BoundParameters(const std::vector<Parameter>& parameters, const std::vector<Oid>& types) {
  texts_.reserve(parameters.size());  // values_ point into them
  for (std::size_t i = 0; i < parameters.size(); ++i) add(parameters[i].value.view(), types[i]);
}

void BoundParameters::add(const Value& value, Oid type) {
  int format = kTextFormat;
  if (value.kind() == TypeKind::blob && (type == 0 || type == kBytea)) {
    type = kBytea;
    format = kBinaryFormat;
    texts_.emplace_back(value.bytes());
  } else {
    texts_.push_back(text_of(value));
    // The text format ends at a zero byte; sent whole, it is the server that says what it thinks of one.
    if (texts_.back().find('\0') != std::string::npos) {
      if (type == 0) type = kText;
      format = kBinaryFormat;
    }
  }
  types_.push_back(type);
  values_.push_back(value.is_null() ? nullptr : texts_.back().data());
  lengths_.push_back(static_cast<int>(texts_.back().size()));
  formats_.push_back(format);
}

}  // namespace enginediff::postgres
