// The shared vocabulary of SQL types: every engine's types are named with these words.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace enginediff {

// What a value or column is. The spelling in case files and reports is in type_kind_name().
enum class TypeKind : std::uint8_t {
  null,              // only NULLs were seen and the engine declares nothing
  boolean,           // spelt `bool`
  integer,           // signed, up to 64 bits
  unsigned_integer,  // spelt `unsigned`
  decimal,           // exact; the value keeps the digits as the engine printed them, scale included
  double_precision,  // spelt `double`; single precision too
  text,
  blob,
  bit,
  date,
  time,
  timetz,
  timestamp,
  timestamptz,
  interval,
  json,
  uuid,
  array,  // spelt `array(T)`; the value is what the engine prints
  other,  // spelt `other(NAME)`: a type of the engine's own; the value is what the engine prints
  any,    // columns only: a SQLite column whose values have several storage classes
};
inline constexpr int kTypeKindCount = static_cast<int>(TypeKind::any) + 1;

std::string_view type_kind_name(TypeKind kind);

// Whether an engine's own name of a type is that of a text of fixed length, filled up with blanks.
bool is_fixed_length_text(std::string_view wire_type);

// A type with what its kind leaves open: the element type of an array, the name of an `other`.
struct TypeName {
  TypeKind kind = TypeKind::null;
  std::string detail;  // empty unless kind is array or other

  bool operator==(const TypeName&) const = default;
};

std::string to_string(const TypeName& type);
// Reads what to_string() writes; nullopt when `text` is no type of the vocabulary.
std::optional<TypeName> parse_type_name(std::string_view text);

}  // namespace enginediff
