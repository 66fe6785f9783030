// One typed SQL value, without loss: what the engine said and nothing converted.
#pragma once

#include <bit>
#include <cstdint>
#include <string>
#include <string_view>

#include "harness/model/type.hpp"

namespace enginediff {

// A value whose bytes belong to somebody else (a ResultSet, a driver's buffer, an OwnedValue). Cheap to copy.
//
// boolean, integer, unsigned_integer and double_precision carry a number; null carries nothing; every other kind
// carries bytes: text and blob as received, the rest as the engine prints it.
class Value {
 public:
  Value() = default;  // NULL
  static Value null() { return {}; }
  static Value boolean(bool value) { return {TypeKind::boolean, value ? 1u : 0u, {}}; }
  static Value integer(std::int64_t value) { return {TypeKind::integer, static_cast<std::uint64_t>(value), {}}; }
  static Value unsigned_integer(std::uint64_t value) { return {TypeKind::unsigned_integer, value, {}}; }
  static Value real(double value) { return {TypeKind::double_precision, std::bit_cast<std::uint64_t>(value), {}}; }
  // REQUIRES: `kind` is one of those that carry bytes.
  static Value of_bytes(TypeKind kind, std::string_view bytes) { return {kind, 0, bytes}; }
  static Value text(std::string_view bytes) { return of_bytes(TypeKind::text, bytes); }
  static Value blob(std::string_view bytes) { return of_bytes(TypeKind::blob, bytes); }
  // Rebuilds a number-carrying value from bits().
  static Value of_bits(TypeKind kind, std::uint64_t bits) { return {kind, bits, {}}; }

  TypeKind kind() const { return kind_; }
  bool is_null() const { return kind_ == TypeKind::null; }
  bool carries_bytes() const { return kind_carries_bytes(kind_); }
  static bool kind_carries_bytes(TypeKind kind) {
    return kind >= TypeKind::decimal && kind != TypeKind::double_precision;
  }

  bool as_boolean() const { return bits_ != 0; }
  std::int64_t as_integer() const { return static_cast<std::int64_t>(bits_); }
  std::uint64_t as_unsigned() const { return bits_; }
  double as_double() const { return std::bit_cast<double>(bits_); }
  std::string_view bytes() const { return bytes_; }
  std::uint64_t bits() const { return bits_; }

  // Exactly the same: kind, and number to the bit (so NaN equals itself and 0.0 differs from -0.0) or bytes.
  bool operator==(const Value&) const = default;

 private:
  Value(TypeKind kind, std::uint64_t bits, std::string_view bytes) : kind_(kind), bits_(bits), bytes_(bytes) {}

  TypeKind kind_ = TypeKind::null;
  std::uint64_t bits_ = 0;
  std::string_view bytes_;
};

// A value that owns its bytes: parameters, expected cells, parsed literals.
class OwnedValue {
 public:
  OwnedValue() = default;
  explicit OwnedValue(const Value& value) : kind_(value.kind()), bits_(value.bits()), bytes_(value.bytes()) {}

  // Valid as long as this object is neither changed nor moved.
  Value view() const {
    return Value::kind_carries_bytes(kind_) ? Value::of_bytes(kind_, bytes_) : Value::of_bits(kind_, bits_);
  }
  TypeKind kind() const { return kind_; }

  bool operator==(const OwnedValue&) const = default;

 private:
  TypeKind kind_ = TypeKind::null;
  std::uint64_t bits_ = 0;
  std::string bytes_;
};

// The value as case files write it: NULL, 3, 3.5, 'text with \n escapes', x'00ff', true. Doubles print as the shortest
// text that reads back the same and always look like one (`3.0`, `1e+300`, `inf`, `nan`). Kinds that print alike (a
// decimal 3.5 and a double 3.5, a date and a text) are told apart by the column's type or a `kind:` tag, which
// tagged_literal() adds.
std::string literal(const Value& value);
std::string tagged_literal(const Value& value);

// Quotes text as a case file does: '…' with \\ \' \| \n \r \t \u{…} for what is unsafe to show and \xHH for bytes that
// are not UTF-8.
std::string quote_text(std::string_view bytes);

}  // namespace enginediff
