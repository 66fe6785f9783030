#define XXH_INLINE_ALL
#include "harness/compare/row_digest.hpp"

#include <xxhash.h>

#include <cmath>
#include <cstring>

#include "harness/base/utf8.hpp"
#include "harness/compare/json_form.hpp"
#include "harness/compare/number.hpp"
#include "harness/compare/temporal_form.hpp"

namespace enginediff {

namespace {

__extension__ typedef unsigned __int128 Wide;

constexpr Wide wide(std::uint64_t high, std::uint64_t low) { return (static_cast<Wide>(high) << 64) | low; }
// Odd, so that no bit of an earlier row is ever lost; the multiplier of PCG's 128-bit generator.
constexpr Wide kChain = wide(0x2360ED051FC65DA4, 0x4385DF649FCCF645);

Digest to_digest(Wide value) { return {static_cast<std::uint64_t>(value), static_cast<std::uint64_t>(value >> 64)}; }

// The two sums over rows: a polynomial in kChain for the order, a plain sum for the multiset.
struct Sums {
  Wide ordered = 0, unordered = 0;
  void add(Wide row) {
    ordered = ordered * kChain + row;
    unordered += row;
  }
};

// The bytes of one row's cells, one after the other and unambiguous: kind, then 8 bytes of a number, or length and
// bytes.
class RowBytes {
 public:
  void clear() { size_ = 0; }
  void append(const Value& value) {
    if (!value.carries_bytes()) {
      char* const at = room_for(9);
      const std::uint64_t bits = value.bits();
      *at = static_cast<char>(value.kind());
      std::memcpy(at + 1, &bits, 8);
      size_ += 9;
      return;
    }
    const std::string_view bytes = value.bytes();
    const auto length = static_cast<std::uint32_t>(bytes.size());
    char* const at = room_for(5 + bytes.size());
    *at = static_cast<char>(value.kind());
    std::memcpy(at + 1, &length, 4);
    if (length != 0) std::memcpy(at + 5, bytes.data(), length);
    size_ += 5 + bytes.size();
  }
  Wide hash() const {
    const XXH128_hash_t hash = XXH3_128bits(buffer_.data(), size_);
    return wide(hash.high64, hash.low64);
  }

 private:
  char* room_for(std::size_t more) {
    if (buffer_.size() - size_ < more) buffer_.resize(2 * (size_ + more));
    return buffer_.data() + size_;
  }

  std::string buffer_ = std::string(256, '\0');
  std::size_t size_ = 0;
};

// Whether some rule could rewrite the cell. Must be quick for what scans are made of: integers, doubles, texts.
bool may_be_rewritten(const Value& value) {
  switch (value.kind()) {
    case TypeKind::null:
    case TypeKind::integer:
    case TypeKind::text:
    case TypeKind::bit:
    case TypeKind::array:
    case TypeKind::any: return false;
    case TypeKind::double_precision: {
      // A fraction makes a double differ from its truncation; everything else goes the long way.
      const double number = value.as_double();
      return !(std::fabs(number) < 0x1p62 && static_cast<double>(static_cast<std::int64_t>(number)) != number);
    }
    case TypeKind::boolean:
    case TypeKind::unsigned_integer:
    case TypeKind::decimal:
    case TypeKind::blob:
    case TypeKind::date:
    case TypeKind::time:
    case TypeKind::timetz:
    case TypeKind::timestamp:
    case TypeKind::timestamptz:
    case TypeKind::interval:
    case TypeKind::json:
    case TypeKind::uuid:
    case TypeKind::other: return true;
  }
  return true;
}

class XxhRowDigester final : public RowDigester {
 public:
  void add(const ResultSet& rows) override {
    for (std::size_t row = 0; row < rows.row_count(); ++row) add_row(rows, row);
  }

  RowDigests finish() override {
    return {to_digest(raw_.ordered), to_digest(raw_.unordered), to_digest(normalised_.ordered),
            to_digest(normalised_.unordered)};
  }

 private:
  void add_row(const ResultSet& rows, std::size_t row) {
    bytes_.clear();
    bool rewritten = false;
    for (std::size_t column = 0; column < rows.columns.size(); ++column) {
      const Value value = rows.at(row, column);
      rewritten = rewritten || may_be_rewritten(value);
      bytes_.append(value);
    }
    Wide hash = bytes_.hash();
    raw_.add(hash);
    if (rewritten) hash = normalised_hash(rows, row);
    normalised_.add(hash);
  }

  Wide normalised_hash(const ResultSet& rows, std::size_t row) {
    bytes_.clear();
    for (std::size_t column = 0; column < rows.columns.size(); ++column) {
      bytes_.append(normalised_cell(rows.at(row, column), storage_));
    }
    return bytes_.hash();
  }

  RowBytes bytes_;
  std::string storage_;
  Sums raw_, normalised_;
};

Value normalised_moment(const Value& value, std::string& storage) {
  const std::string_view shorter = without_fraction_zeros(value.bytes(), storage);
  const bool zoned = value.kind() == TypeKind::timestamptz || value.kind() == TypeKind::timetz;
  return Value::text(zoned ? without_zero_offset(shorter) : shorter);
}

}  // namespace

Value normalised_cell(const Value& value, std::string& storage) {
  switch (value.kind()) {
    case TypeKind::null:
    case TypeKind::integer:
    case TypeKind::text:
    case TypeKind::bit:
    case TypeKind::array:
    case TypeKind::any: return value;
    case TypeKind::boolean: return Value::integer(value.as_boolean() ? 1 : 0);
    case TypeKind::unsigned_integer:
    case TypeKind::decimal:
    case TypeKind::double_precision: return canonical_number(value, storage);
    case TypeKind::blob: return is_valid_utf8(value.bytes()) ? Value::text(value.bytes()) : value;
    case TypeKind::date:
    case TypeKind::time:
    case TypeKind::timetz:
    case TypeKind::timestamp:
    case TypeKind::timestamptz:
    case TypeKind::interval: return normalised_moment(value, storage);
    case TypeKind::json:
      if (auto canonical = canonical_json(value.bytes())) {
        storage = std::move(*canonical);
        return Value::text(storage);
      }
      return Value::text(value.bytes());
    case TypeKind::uuid:
    case TypeKind::other: return Value::text(value.bytes());
  }
  return value;
}

std::unique_ptr<RowDigester> make_row_digester() { return std::make_unique<XxhRowDigester>(); }

}  // namespace enginediff
