#include "harness/engine/row_sink.hpp"

#include <limits>

namespace enginediff {

namespace {

// Small enough to stay in the cache, large enough that a call per batch costs nothing.
constexpr std::size_t kBatchRows = 256;
constexpr std::size_t kBatchBytes = std::size_t{1} << 20;

}  // namespace

void RowSink::begin(std::vector<Column> columns) {
  digester_.reset();
  result_ = ResultSet();
  result_.columns = std::move(columns);
  current_ = &result_;
  const bool limited = make_digester_ != nullptr;
  rows_before_check_ = limited ? limits_.rows : std::numeric_limits<std::size_t>::max();
  check_at_bytes_ = limited ? limits_.bytes : std::numeric_limits<std::size_t>::max();
}

// Called when the batch being filled is full: the kept rows first, later each batch of passing rows.
void RowSink::check_limits() {
  if (!digester_) {
    digester_ = make_digester_();
    digester_->add(result_);
    passing_.columns = result_.columns;
    passing_.clear_rows();
    current_ = &passing_;
  } else {
    digester_->add(passing_);
    passing_.clear_rows();
  }
  rows_before_check_ = kBatchRows;
  check_at_bytes_ = kBatchBytes;
}

ResultSet RowSink::finish() {
  // Exactly as many rows as may be kept are kept: digests would only hide them.
  if (digester_ && result_.total_rows > result_.row_count()) {
    digester_->add(passing_);
    result_.digests = digester_->finish();
  }
  digester_.reset();
  passing_ = ResultSet();
  current_ = &result_;
  return std::move(result_);
}

}  // namespace enginediff
