#include "harness/run/stops.hpp"

#include <algorithm>

#include "harness/sql/defined_code.hpp"
#include "harness/sql/lexer.hpp"
#include "harness/sql/stop_words.hpp"

namespace enginediff {

namespace {

// What was stopped ends within milliseconds; and whom the step stops may have nothing under way.
constexpr auto kStoppedEnds = std::chrono::seconds(2);

bool is_end_by_another(const SqlError& error) {
  return error.error_class == ErrorClass::query_canceled || error.error_class == ErrorClass::admin_shutdown;
}

}  // namespace

void Stops::launched(const std::string& step) {
  if (!answered_) return;
  awaited_ = false;
  later_.insert(step);
}

void Stops::sent(const std::string& step, std::string_view sql) {
  if (!may_stop(sql)) return;
  any_ = true;
  for (const StatementSpan& span : split_statements(sql, *rules_)) {
    const std::string_view statement = sql.substr(span.begin, span.end - span.begin);
    if (!may_stop(statement)) continue;
    if (std::string name = name_of_defined_code(statement, *rules_); !name.empty()) {
      names_.push_back(std::move(name));
      continue;
    }
    step_ = step;
    answered_ = awaited_ = false;
    later_.clear();
    ended_ = 0;
  }
}

void Stops::ended(const StepRecord& record) {
  if (step_.empty()) return;
  const Outcome* const outcome = record.outcome();
  if (record.step != step_) {
    ended_ += explains(record) ? 1 : 0;
  } else if (outcome == nullptr || !outcome->succeeded()) {
    step_.clear();
  } else {
    answered_ = awaited_ = true;
    // `SELECT pg_cancel_backend(pid) FROM …` stops one for each row.
    const std::uint64_t rows = outcome->rows() == nullptr ? 0 : outcome->rows()->total_rows;
    left_ = std::max<std::uint64_t>(1, rows);
    deadline_ = Deadline::after(kStoppedEnds);
  }
  if (answered_ && ended_ >= left_) step_.clear();
}

bool Stops::to_be_awaited() const { return !step_.empty() && awaited_ && !deadline_.expired(); }

std::string Stops::may_have_stopped(const std::string& step, bool had_its_time) const {
  const bool late = had_its_time && !later_.empty();
  if (!step_.empty() && step_ != step && !late && !later_.contains(step)) return step_;
  return any_ ? "cancel" : "";
}

bool Stops::may_stop(std::string_view sql) const {
  const std::vector<std::string_view> names(names_.begin(), names_.end());
  return may_stop_others(sql, words_) || may_stop_others(sql, names);
}

// Whether the step was ended by the one that stops others, or freed because it ended a session.
bool Stops::explains(const StepRecord& record) const {
  const Outcome* const outcome = record.outcome();
  const SqlError* const error = outcome == nullptr ? nullptr : outcome->error();
  if (error != nullptr && is_end_by_another(*error)) return true;
  return !record.waits.empty() && (record.waits.back().until == step_ || record.waits.back().until == "disconnect");
}

}  // namespace enginediff
