// A set of TypeKinds.
#pragma once

#include <cstdint>
#include <initializer_list>

#include "harness/model/type.hpp"

namespace enginediff {

class KindSet {
 public:
  constexpr KindSet() = default;
  constexpr KindSet(std::initializer_list<TypeKind> kinds) {
    for (const TypeKind kind : kinds) add(kind);
  }

  constexpr void add(TypeKind kind) { bits_ |= bit(kind); }
  constexpr bool has(TypeKind kind) const { return (bits_ & bit(kind)) != 0; }
  constexpr bool empty() const { return bits_ == 0; }
  constexpr bool meets(KindSet other) const { return (bits_ & other.bits_) != 0; }
  constexpr bool is_part_of(KindSet other) const { return (bits_ & ~other.bits_) == 0; }
  constexpr KindSet with(KindSet other) const {
    KindSet both;
    both.bits_ = bits_ | other.bits_;
    return both;
  }
  bool operator==(const KindSet&) const = default;

 private:
  static constexpr std::uint32_t bit(TypeKind kind) { return std::uint32_t{1} << static_cast<int>(kind); }
  std::uint32_t bits_ = 0;
};
static_assert(kTypeKindCount <= 32);

inline constexpr KindSet kNumberKinds = {TypeKind::integer, TypeKind::unsigned_integer, TypeKind::decimal,
                                         TypeKind::double_precision};
inline constexpr KindSet kTemporalKinds = {TypeKind::date,      TypeKind::time,        TypeKind::timetz,
                                           TypeKind::timestamp, TypeKind::timestamptz, TypeKind::interval};

}  // namespace enginediff
