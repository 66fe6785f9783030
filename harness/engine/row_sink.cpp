#include "harness/engine/row_sink.hpp"

#include <algorithm>
#include <limits>

namespace enginediff {

namespace {

// Small enough to stay in the cache, large enough that a call per batch costs nothing.
constexpr std::size_t kBatchRows = 256;
constexpr std::size_t kBatchBytes = std::size_t{1} << 20;
// From so many rows on the kept ones are digested as they come, although there may be too few to need it: all at
// once, when the limit is passed, they would hold up a server that goes on sending.
constexpr std::size_t kRowsThatMayPass = 1000;

}  // namespace

void RowSink::begin(std::vector<Column> columns) {
  digester_.reset();
  result_ = ResultSet();
  result_.columns = std::move(columns);
  current_ = &result_;
  digested_ = 0;
  const bool limited = make_digester_ != nullptr;
  rows_before_check_ = limited ? std::min(limits_.rows, kRowsThatMayPass) : std::numeric_limits<std::size_t>::max();
  check_at_bytes_ = limited ? limits_.bytes : std::numeric_limits<std::size_t>::max();
}

// Called when the batch being filled is full: some of the kept rows first, later each batch of passing rows.
void RowSink::check_limits() {
  if (!digester_) digester_ = make_digester_();
  rows_before_check_ = kBatchRows;
  if (current_ == &passing_) {
    digester_->add(passing_, 0);
    passing_.clear_rows();
    return;
  }
  digester_->add(result_, digested_);
  digested_ = result_.row_count();
  if (digested_ < limits_.rows && result_.memory() < limits_.bytes) {
    rows_before_check_ = std::min(kBatchRows, limits_.rows - digested_);
    return;
  }
  passing_.columns = result_.columns;
  passing_.clear_rows();
  current_ = &passing_;
  check_at_bytes_ = kBatchBytes;
}

ResultSet RowSink::finish() {
  // Exactly as many rows as may be kept are kept: digests would only hide them.
  if (digester_ && result_.total_rows > result_.row_count()) {
    digester_->add(passing_, 0);
    result_.digests = digester_->finish();
  }
  digester_.reset();
  passing_ = ResultSet();
  current_ = &result_;
  return std::move(result_);
}

}  // namespace enginediff
