// RowSink: where a driver puts rows. Keeps the first ones, and of all of them a count and digests.
#pragma once

#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "harness/model/result_set.hpp"

namespace enginediff {

// Digests rows that are too many to keep. The comparison supplies it, since it knows the rules.
class RowDigester {
 public:
  virtual ~RowDigester() = default;
  // Takes the kept rows of `rows` from `first` on, which follow those of the calls before.
  virtual void add(const ResultSet& rows, std::size_t first) = 0;
  virtual RowDigests finish() = 0;
};
using RowDigesterFactory = std::unique_ptr<RowDigester> (*)();

// Use: begin(), then for each row its cells from left to right and end_row(), then finish().
// Not virtual and inline, since every cell of every result passes here.
class RowSink {
 public:
  struct Limits {
    std::size_t rows = 10'000;
    std::size_t bytes = std::size_t{16} << 20;
  };
  // Without a factory all rows are kept, whatever the limits (the harness's own small queries).
  explicit RowSink(RowDigesterFactory digester = nullptr) : RowSink(digester, Limits()) {}
  RowSink(RowDigesterFactory digester, Limits limits) : make_digester_(digester), limits_(limits) {}

  // Starts a result; what an earlier one left is dropped.
  void begin(std::vector<Column> columns);

  // Keeps the results of every statement of a batch in `all`, which outlives this object's use; one without columns for
  // a statement that returned none. The last result of all is finish()'s as ever.
  void keep_every_result(std::vector<ResultSet>& all) { all_ = &all; }
  // One statement of a batch is complete; `has_rows`: it returned what was put here since begin().
  void end_result(bool has_rows) {
    if (all_ != nullptr) all_->push_back(has_rows ? result_ : ResultSet());
  }

  void null() { current_->append_bits(TypeKind::null, 0); }
  void boolean(bool value) { current_->append_bits(TypeKind::boolean, value ? 1 : 0); }
  void integer(std::int64_t value) { current_->append_bits(TypeKind::integer, static_cast<std::uint64_t>(value)); }
  void unsigned_integer(std::uint64_t value) { current_->append_bits(TypeKind::unsigned_integer, value); }
  void real(double value) { current_->append_bits(TypeKind::double_precision, std::bit_cast<std::uint64_t>(value)); }
  void bytes(TypeKind kind, std::string_view value) { current_->append_bytes(kind, value); }
  void value(const Value& value) { current_->append(value); }

  void end_row() {
    ++result_.total_rows;
    if (--rows_before_check_ == 0 || current_->memory() >= check_at_bytes_) check_limits();
  }

  // True while no row has been delivered since begin().
  bool empty() const { return result_.total_rows == 0; }
  std::vector<Column>& columns() { return result_.columns; }  // types may be settled after the last row

  ResultSet finish();

 private:
  void check_limits();

  RowDigesterFactory make_digester_;
  Limits limits_;
  ResultSet result_;                       // what is kept
  std::vector<ResultSet>* all_ = nullptr;  // where keep_every_result() wants copies
  ResultSet passing_;                      // rows beyond the limits, digested in batches
  ResultSet* current_ = &result_;          // where cells go
  std::unique_ptr<RowDigester> digester_;  // present once there are so many rows that they may pass the limits
  std::size_t digested_ = 0;               // how many of the kept rows have passed through it
  std::size_t rows_before_check_ = 0;
  std::size_t check_at_bytes_ = 0;
};

}  // namespace enginediff
