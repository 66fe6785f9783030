// The rows that one statement returned: typed cells in one block, their bytes in one arena.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "harness/base/check.hpp"
#include "harness/model/value.hpp"

namespace enginediff {

// One column as the engine describes it.
struct Column {
  std::string name;
  TypeName type;
  std::string wire_type;      // the engine's own name for the type; evidence, never compared
  std::string declared_type;  // of the underlying table column where the engine tells; evidence
  std::string collation;      // where the engine tells; evidence

  bool operator==(const Column&) const = default;
};

// 128 bits as a pair, low half first.
struct Digest {
  std::uint64_t low = 0, high = 0;
  bool operator==(const Digest&) const = default;
};

// What stands for rows that were too many to keep: over *all* rows, kept ones included.
struct RowDigests {
  Digest ordered_raw, unordered_raw;                // cells as received, in order and as a multiset
  Digest ordered_normalised, unordered_normalised;  // cells with every rule applied

  bool operator==(const RowDigests&) const = default;
};

class ResultSet {
 public:
  std::vector<Column> columns;
  std::uint64_t total_rows = 0;       // all rows that the engine returned; more than row_count() when not all were kept
  std::optional<RowDigests> digests;  // present exactly when not all rows were kept

  // Rows kept.
  std::size_t row_count() const { return columns.empty() ? 0 : cells_.size() / columns.size(); }
  bool all_rows_kept() const { return !digests.has_value(); }

  // Valid until this object changes.
  Value at(std::size_t row, std::size_t column) const { return view(cells_[row * columns.size() + column]); }

  // Appends the next cell in row order. Bytes are copied into the arena. Does not touch total_rows.
  void append(const Value& value) {
    if (value.carries_bytes()) {
      append_bytes(value.kind(), value.bytes());
    } else {
      append_bits(value.kind(), value.bits());
    }
  }
  void append_bits(TypeKind kind, std::uint64_t bits) { cells_.push_back({bits, 0, kind}); }
  void append_bytes(TypeKind kind, std::string_view bytes) {
    CHECK(bytes.size() <= UINT32_MAX);
    cells_.push_back({arena_.size(), static_cast<std::uint32_t>(bytes.size()), kind});
    arena_.append(bytes);
  }

  // False when `bytes` are in no cell that was kept. Costs one search.
  bool hold(std::string_view bytes) const { return arena_.find(bytes) != std::string::npos; }

  // Puts another value into a cell; the old bytes stay in the arena unused.
  void replace(std::size_t row, std::size_t column, const Value& value);
  // Reorders the kept rows: row i becomes what row order[i] was. REQUIRES: `order` is a permutation.
  void reorder(const std::vector<std::size_t>& order);
  // Drops the kept rows (not the columns) and reuses their memory.
  void clear_rows() {
    cells_.clear();
    arena_.clear();
  }
  // Bytes that the kept rows take.
  std::size_t memory() const { return cells_.size() * sizeof(Cell) + arena_.size(); }

 private:
  struct Cell {
    std::uint64_t bits_or_offset;
    std::uint32_t length;
    TypeKind kind;
  };
  Value view(const Cell& cell) const {
    if (!Value::kind_carries_bytes(cell.kind)) return Value::of_bits(cell.kind, cell.bits_or_offset);
    return Value::of_bytes(cell.kind, {arena_.data() + cell.bits_or_offset, cell.length});
  }

  std::vector<Cell> cells_;
  std::string arena_;
};

// The same columns, rows, order and digests, exactly.
bool operator==(const ResultSet& a, const ResultSet& b);

}  // namespace enginediff
