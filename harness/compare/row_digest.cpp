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
// Odd or arbitrary numbers without a pattern: digits of the square roots of 2, 3, 5 and 7 behind the point.
constexpr Wide kAbsorb = wide(0x6A09E667F3BCC908, 0xB2FB1366EA957D3F);
constexpr Wide kFinish = wide(0xBB67AE8584CAA73B, 0x25742D7078B83B89);
constexpr Wide kKindStep = wide(0x3C6EF372FE94F82B, 0xE73980C0B9DB9069);
constexpr Wide kRow = wide(0xA54FF53A5F1D36F1, 0xCEA7E61FC37A20D5);

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

// What stands for one cell: of a number its bits beside its kind, of bytes their XXH3, moved by their kind.
Wide hash_of(const Value& value) {
  const auto kind = static_cast<std::uint64_t>(value.kind()) + 1;
  if (!value.carries_bytes()) return wide(kind, value.bits());
  const XXH128_hash_t hash = XXH3_128bits(value.bytes().data(), value.bytes().size());
  return wide(hash.high64, hash.low64) + kind * kKindStep;
}

// Takes the next cell into the hash of a row. For a given cell it loses nothing of what was there before: odd
// multiplication and folding the upper half into the lower one can both be undone.
Wide absorbed(Wide row, Wide cell) {
  row = (row ^ cell) * kAbsorb;
  return row ^ (row >> 64);
}

// Makes every bit of a row's hash depend on all of it, so that sums over rows are sums of what looks like chance.
Wide finished(Wide row) {
  row *= kFinish;
  row ^= row >> 64;
  row *= kAbsorb;
  return row ^ (row >> 64);
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
    Wide raw = kRow, normalised = kRow;
    bool rewritten = false;  // up to the first cell that a rule rewrites both hashes are one
    for (std::size_t cell = first; cell < first + width; ++cell) {
      const Value value = rows.at(0, cell);
      const Wide before = rewritten ? normalised : raw, hash = hash_of(value);
      raw = absorbed(raw, hash);
      if (may_be_rewritten(value)) {
        rewritten = true;
        normalised = absorbed(before, hash_of(normalised_cell(value, storage_)));
      } else if (rewritten) {
        normalised = absorbed(before, hash);
      }
    }
    raw = finished(raw);
    // Up to the first row that a rule rewrites both sums are one.
    if (rewritten && !any_rewritten_) {
      normalised_ = raw_;
      any_rewritten_ = true;
    }
    raw_.add(raw);
    if (any_rewritten_) normalised_.add(rewritten ? finished(normalised) : raw);
  }

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
