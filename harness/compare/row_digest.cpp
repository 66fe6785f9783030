#define XXH_INLINE_ALL
#include "harness/compare/row_digest.hpp"

#include <xxhash.h>

#include <cmath>
#include <cstring>

#include "harness/base/utf8.hpp"
#include "harness/compare/json_form.hpp"
#include "harness/compare/kind_set.hpp"
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

// The kinds that no rule rewrites without sight of the other side.
constexpr KindSet kNeverRewritten = {TypeKind::null, TypeKind::integer, TypeKind::text,
                                     TypeKind::bit,  TypeKind::array,   TypeKind::any};

// Whether some rule could rewrite the cell. Quick for what scans are made of: integers, texts, and doubles with a
// fraction, which differ from what is left of them when it is cut off.
bool may_be_rewritten(const Value& value) {
  if (kNeverRewritten.has(value.kind())) return false;
  if (value.kind() != TypeKind::double_precision) return true;
  const double number = value.as_double();
  return !(std::fabs(number) < 0x1p62 && static_cast<double>(static_cast<std::int64_t>(number)) != number);
}

// Writes the cells of one row behind each other, unambiguously: kind, then 8 bytes of a number, or length and bytes.
// The positions are local variables of whoever writes: a write through `char*` would make the compiler read members
// again.
class RowBytes {
 public:
  char* begin() { return buffer_.data(); }
  // `at` and `end` as they are after making room for `more` bytes, if need be.
  void make_room(char*& at, char*& end, std::size_t more) {
    if (static_cast<std::size_t>(end - at) < more) grow(at, end, more);
  }
  char* end() { return buffer_.data() + buffer_.size(); }

  void append(char*& at, char*& end, const Value& value) {
    if (!value.carries_bytes()) {
      make_room(at, end, 9);
      const std::uint64_t bits = value.bits();
      *at = static_cast<char>(value.kind());
      std::memcpy(at + 1, &bits, 8);
      at += 9;
      return;
    }
    const std::string_view bytes = value.bytes();
    const auto length = static_cast<std::uint32_t>(bytes.size());
    make_room(at, end, 5 + bytes.size());
    *at = static_cast<char>(value.kind());
    std::memcpy(at + 1, &length, 4);
    if (length != 0) std::memcpy(at + 5, bytes.data(), length);
    at += 5 + bytes.size();
  }

 private:
  void grow(char*& at, char*& end, std::size_t more) {
    const auto used = static_cast<std::size_t>(at - buffer_.data());
    buffer_.resize(2 * (used + more));
    at = buffer_.data() + used;
    end = buffer_.data() + buffer_.size();
  }

  std::string buffer_ = std::string(256, '\0');
};

Wide hash_of(const char* begin, const char* end) {
  const XXH128_hash_t hash = XXH3_128bits(begin, static_cast<std::size_t>(end - begin));
  return wide(hash.high64, hash.low64);
}

class XxhRowDigester final : public RowDigester {
 public:
  void add(const ResultSet& rows, std::size_t first) override {
    const std::size_t width = rows.columns.size(), cells = rows.row_count() * width;
    for (std::size_t cell = first * width; cell < cells; cell += width) add_row(rows, cell, width);
  }

  RowDigests finish() override {
    const Sums& normalised = any_rewritten_ ? normalised_ : raw_;
    return {to_digest(raw_.ordered), to_digest(raw_.unordered), to_digest(normalised.ordered),
            to_digest(normalised.unordered)};
  }

 private:
  // The row whose first cell is `first` when all cells are counted; at(0, n) is the nth without a multiplication.
  void add_row(const ResultSet& rows, std::size_t first, std::size_t width) {
    char *at = bytes_.begin(), *end = bytes_.end();
    bool rewritten = false;
    for (std::size_t cell = first; cell < first + width; ++cell) {
      const Value value = rows.at(0, cell);
      rewritten = rewritten || may_be_rewritten(value);
      bytes_.append(at, end, value);
    }
    const Wide hash = hash_of(bytes_.begin(), at);
    // Up to the first row that a rule rewrites both sums are one.
    if (rewritten && !any_rewritten_) {
      normalised_ = raw_;
      any_rewritten_ = true;
    }
    raw_.add(hash);
    if (any_rewritten_) normalised_.add(rewritten ? normalised_hash(rows, first, width) : hash);
  }

  Wide normalised_hash(const ResultSet& rows, std::size_t first, std::size_t width) {
    char *at = bytes_.begin(), *end = bytes_.end();
    for (std::size_t cell = first; cell < first + width; ++cell) {
      bytes_.append(at, end, normalised_cell(rows.at(0, cell), storage_));
    }
    return hash_of(bytes_.begin(), at);
  }

  RowBytes bytes_;
  std::string storage_;
  Sums raw_, normalised_;
  bool any_rewritten_ = false;
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
