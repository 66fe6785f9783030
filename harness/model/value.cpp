#include "harness/model/value.hpp"

#include <fmt/format.h>

#include <cmath>
#include <iterator>

#include "harness/base/number_text.hpp"
#include "harness/base/utf8.hpp"

namespace enginediff {

namespace {

std::string double_literal(double value) {
  std::string out = fmt::format("{}", value);
  if (std::isfinite(value) && out.find_first_of(".e") == std::string::npos) out += ".0";
  return out;
}

std::string hex_literal(std::string_view bytes) {
  std::string out = "x'";
  out.reserve(bytes.size() * 2 + 3);
  for (const char byte : bytes) fmt::format_to(std::back_inserter(out), "{:02x}", static_cast<unsigned char>(byte));
  return out + "'";
}

void append_quoted(std::string& out, const CodePoint& point, std::string_view raw) {
  if (!point.valid) {
    fmt::format_to(std::back_inserter(out), "\\x{:02X}", point.value);
    return;
  }
  switch (point.value) {
    case '\\': out += "\\\\"; return;
    case '\'': out += "\\'"; return;
    case '|': out += "\\|"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
  }
  if (is_unsafe_to_show(point.value)) {
    fmt::format_to(std::back_inserter(out), "\\u{{{:X}}}", point.value);
  } else {
    out += raw;
  }
}

}  // namespace

std::string quote_text(std::string_view bytes) {
  std::string out = "'";
  while (!bytes.empty()) {
    const CodePoint point = decode_utf8(bytes);
    const auto length = static_cast<std::size_t>(point.length);
    append_quoted(out, point, bytes.substr(0, length));
    bytes.remove_prefix(length);
  }
  return out + "'";
}

std::string literal(const Value& value) {
  switch (value.kind()) {
    case TypeKind::null: return "NULL";
    case TypeKind::boolean: return value.as_boolean() ? "true" : "false";
    case TypeKind::integer: return fmt::format("{}", value.as_integer());
    case TypeKind::unsigned_integer: return fmt::format("{}", value.as_unsigned());
    case TypeKind::double_precision: return double_literal(value.as_double());
    case TypeKind::decimal:
      // A number keeps its digits; whatever else an engine calls a decimal is quoted.
      return number_shape(value.bytes()).valid ? std::string(value.bytes()) : quote_text(value.bytes());
    case TypeKind::blob: return hex_literal(value.bytes());
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
    case TypeKind::any: return quote_text(value.bytes());
  }
  return {};
}

std::string tagged_literal(const Value& value) {
  if (value.is_null()) return literal(value);
  return fmt::format("{}:{}", type_kind_name(value.kind()), literal(value));
}

}  // namespace enginediff
