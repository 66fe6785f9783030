#include "harness/run/stops.hpp"

#include <algorithm>

#include "harness/sql/stop_words.hpp"

namespace enginediff {

namespace {

// What was stopped ends within milliseconds; and whom the step stops may have nothing under way.
constexpr auto kStoppedEnds = std::chrono::seconds(1);

bool is_end_by_another(const SqlError& error) {
  return error.error_class == ErrorClass::query_canceled || error.error_class == ErrorClass::admin_shutdown;
}

}  // namespace

void Stops::launched() {
  if (answered_) step_.clear();
}

void Stops::sent(const std::string& step, std::string_view sql) {
  if (!may_stop_others(sql, words_)) return;
  step_ = step;
  answered_ = false;
  ended_ = 0;
  any_ = true;
}

void Stops::ended(const StepRecord& record) {
  if (step_.empty()) return;
  const Outcome* const outcome = record.outcome();
  if (record.step != step_) {
    ended_ += explains(record) ? 1 : 0;
  } else if (outcome == nullptr || !outcome->succeeded()) {
    step_.clear();
  } else {
    answered_ = true;
    // `SELECT pg_cancel_backend(pid) FROM …` stops one for each row.
    const std::uint64_t rows = outcome->rows() == nullptr ? 0 : outcome->rows()->total_rows;
    left_ = std::max<std::uint64_t>(1, rows);
    deadline_ = Deadline::after(kStoppedEnds);
  }
  if (answered_ && ended_ >= left_) step_.clear();
}

bool Stops::to_be_awaited() const { return !step_.empty() && answered_ && !deadline_.expired(); }

std::string Stops::may_have_stopped(const std::string& step) const {
  const bool over = step_.empty() || step_ == step || (answered_ && deadline_.expired());
  if (!over) return step_;
  return any_ ? "cancel" : "";
}

// Whether the step was ended by the one that stops others, or freed because it ended a session.
bool Stops::explains(const StepRecord& record) const {
  const Outcome* const outcome = record.outcome();
  const SqlError* const error = outcome == nullptr ? nullptr : outcome->error();
  if (error != nullptr && is_end_by_another(*error)) return true;
  return !record.waits.empty() && (record.waits.back().until == step_ || record.waits.back().until == "disconnect");
}

}  // namespace enginediff
