#include "harness/model/type.hpp"

#include <array>

#include "harness/base/ascii.hpp"
#include "harness/base/check.hpp"

namespace enginediff {

namespace {

constexpr std::array<std::string_view, kTypeKindCount> kNames = {
    "null", "bool",   "integer",   "unsigned",    "decimal",  "double", "text", "blob",  "bit",   "date",
    "time", "timetz", "timestamp", "timestamptz", "interval", "json",   "uuid", "array", "other", "any"};

}  // namespace

std::string_view type_kind_name(TypeKind kind) { return kNames[static_cast<std::size_t>(kind)]; }

bool is_fixed_length_text(std::string_view wire_type) {
  const std::string type = to_lower(wire_type);
  if (type.find("varying") != std::string::npos) return false;
  return type.starts_with("char") || type.starts_with("nchar") || type.starts_with("bpchar");
}

std::string to_string(const TypeName& type) {
  std::string out(type_kind_name(type.kind));
  if (type.kind == TypeKind::array || type.kind == TypeKind::other) out += "(" + type.detail + ")";
  return out;
}

std::optional<TypeName> parse_type_name(std::string_view text) {
  std::string detail;
  if (const auto open = text.find('('); open != std::string_view::npos) {
    if (text.back() != ')') return std::nullopt;
    detail = text.substr(open + 1, text.size() - open - 2);
    text = text.substr(0, open);
    if (text != "array" && text != "other") return std::nullopt;
  }
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] == text) return TypeName{static_cast<TypeKind>(i), std::move(detail)};
  }
  return std::nullopt;
}

}  // namespace enginediff
