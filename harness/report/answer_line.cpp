#include "harness/report/answer_line.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "harness/base/utf8.hpp"
#include "harness/casefile/printer.hpp"
#include "harness/compare/race.hpp"
#include "harness/report/anomaly_matrix.hpp"
#include "harness/report/answer_groups.hpp"
#include "harness/report/cell_text.hpp"
#include "harness/report/display_text.hpp"
#include "harness/report/outcome_words.hpp"
#include "harness/report/summary.hpp"

namespace enginediff {

namespace {

std::string_view reason_name(Interrupted::Reason reason) {
  switch (reason) {
    case Interrupted::Reason::deadline: return "deadline";
    case Interrupted::Reason::cancelled: return "cancelled";
    case Interrupted::Reason::stuck: return "stuck";
  }
  return {};
}

// What an expectation cannot say: too many rows, or no end.
std::string beyond_expectations(const StepRecord& record) {
  const Outcome& outcome = *record.outcome();
  if (const Interrupted* interrupted = outcome.interrupted())
    return fmt::format("interrupted ({})", reason_name(interrupted->reason));
  const ResultSet* result = outcome.rows();
  if (result == nullptr || !result->digests) return "an answer that no expectation can say";
  const Digest& digest = record.ordered ? result->digests->ordered_raw : result->digests->unordered_raw;
  return fmt::format("{} (digest {:016x}{:016x})", counted(result->total_rows, "row", "rows"), digest.high, digest.low);
}

std::string of_outcome(const StepRecord& record) {
  const auto expected = observed(record);
  if (!expected) return beyond_expectations(record);
  const ResultSet* result = record.outcome()->rows();
  const bool one_value =
      result != nullptr && result->columns.size() == 1 && result->row_count() == 1 && result->all_rows_kept();
  if (one_value && expected->warnings.empty() && !expected->wait && !expected->affected_rows) {
    return fmt::format("{} {}", full_cell_text(*result, 0, 0), to_string(result->columns[0].type));
  }
  std::string line = fmt::format("{}{}", print_inline(*expected), rollback_words(record));
  // What no table knows is told apart by its code.
  const SqlError* error = record.outcome()->error();
  if (error != nullptr && error->error_class == ErrorClass::other)
    line += fmt::format(" [{}{}{}]", error->sqlstate, error->sqlstate.empty() ? "" : " ", error->native_code);
  return line;
}

std::string of_race(const Trace& trace, const StepRecord& raced) {
  std::vector<std::string> lines;
  for (const StepRecord* record : racers(trace, raced)) {
    if (record->outcome() == nullptr) continue;
    auto expected = observed(*record);
    if (expected) expected->wait.reset();
    lines.push_back(expected ? fmt::format("{}{}", print_inline(*expected), rollback_words(*record))
                             : beyond_expectations(*record));
  }
  std::sort(lines.begin(), lines.end());
  return fmt::format("racy: {}", fmt::join(lines, ", "));
}

}  // namespace

std::string answer_line(const Trace& trace, const StepJudgement& step) {
  if (trace.unsupported) return "unsupported";
  const StepRecord* record = record_of(trace, step);
  if (record == nullptr) return trace.not_run ? "not run" : "no such step";
  if (std::holds_alternative<NotRun>(record->result)) return "not run";
  if (std::holds_alternative<Absent>(record->result)) return "no such step";
  if (trace.census && record == &trace.records.back()) return escape_for_terminal(census_label(*trace.census));
  return escape_for_terminal(of_outcome(*record));
}

std::string repeatable_answer_line(const Trace& trace, const StepJudgement& step) {
  const StepRecord* record = trace.unsupported || trace.census ? nullptr : record_of(trace, step);
  const bool raced = record != nullptr && record->outcome() != nullptr && is_racy(*record);
  return raced ? escape_for_terminal(of_race(trace, *record)) : answer_line(trace, step);
}

std::string execution_label(const CaseReport& one, const ShownStep& shown) {
  std::string label = shown.variant->variant.to_string();
  const Step* source = step_of(one, *shown.variant, *shown.step);
  const auto bind = static_cast<std::size_t>(shown.step->execution);
  if (source != nullptr && bind < source->binds.size())
    label += fmt::format("{}bind {}", label.empty() ? "" : "; ", bind_key(source->binds[bind]));
  return label;
}

std::vector<ShownStep> telling_steps(const CaseReport& one) {
  std::vector<ShownStep> steps;
  for (const VariantReport& variant : one.variants) {
    for (const StepJudgement& step : variant.judgement.steps) {
      const Step* source = step_of(one, variant, step);
      const bool setup = source != nullptr && source->role == StepRole::setup;
      const bool failed = std::any_of(step.targets.begin(), step.targets.end(),
                                      [](const TargetVerdict& verdict) { return verdict.verdict == Verdict::changed; });
      if (!setup || failed) steps.push_back({&variant, &step});
    }
  }
  return steps;
}

std::string sql_of(const ShownStep& shown) {
  for (const Trace& trace : shown.variant->traces) {
    const StepRecord* record = record_of(trace, *shown.step);
    if (record != nullptr && !record->sql.empty()) return record->sql;
  }
  return {};
}

}  // namespace enginediff
