#include "harness/report/answer_groups.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <utility>

#include "harness/report/failures.hpp"

namespace enginediff {

namespace {

// The number of affected rows where it says more than the rows that came back with it. Not every engine counts those
// that RETURNING returns, and where one does not, there is nothing to compare: one count for each row tells nothing
// apart either.
std::optional<std::int64_t> telling_count(const Outcome& outcome) {
  const ResultSet* const rows = outcome.rows();
  if (rows == nullptr || outcome.affected_rows != static_cast<std::int64_t>(rows->total_rows))
    return outcome.affected_rows;
  return std::nullopt;
}

// The key spells an answer out; its parts are quoted or of fixed words, so that two answers never meet in one key.
class AnswerKey {
 public:
  explicit AnswerKey(const StepRecord& record) {
    const Outcome& outcome = *record.outcome();
    std::visit([&](const auto& answer) { add(answer, record); }, outcome.answer);
    if (const auto affected = telling_count(outcome)) add_text("affected", fmt::format("{}", *affected));
    std::vector<std::string_view> warnings;
    for (const Diagnostic& one : outcome.diagnostics) {
      if (one.level == Diagnostic::Level::warning) warnings.push_back(error_class_name(one.condition.error_class));
    }
    std::sort(warnings.begin(), warnings.end());
    for (const std::string_view warning : warnings) add_text("warning", warning);
    add_text("transaction", transaction_state_name(outcome.transaction));
    for (const WaitRecord& wait : record.waits) {
      for (const std::string& step : wait.by_steps) add_text("wait", step);
      add_text("until", wait.until);
    }
  }
  std::string take() { return std::move(key_); }

 private:
  void add_text(std::string_view what, std::string_view text) {
    fmt::format_to(std::back_inserter(key_), "{} {} {}\n", what, text.size(), text);
  }
  void add_digest(const Digest& digest) {
    fmt::format_to(std::back_inserter(key_), "{:x} {:x}\n", digest.high, digest.low);
  }

  void add(const ResultSet& result, const StepRecord& record) {
    for (const Column& column : result.columns) {
      add_text("column", column.name);
      add_text("type", to_string(column.type));
    }
    add_text("rows", fmt::format("{}", result.total_rows));
    std::vector<std::string> rows = row_texts(result);
    if (!record.ordered) std::sort(rows.begin(), rows.end());
    for (const std::string& row : rows) add_text("row", row);
    if (!result.digests) return;
    add_digest(record.ordered ? result.digests->ordered_raw : result.digests->unordered_raw);
  }
  void add(const Completion&, const StepRecord& record) { key_ += rolled_back_unasked(record) ? "undone\n" : "ok\n"; }
  void add(const SqlError& error, const StepRecord&) {
    add_text("error", error_class_name(error.error_class));
    // What no table knows equals nothing: what it says is all there is to tell it by.
    if (error.error_class == ErrorClass::other) {
      add_text("code", fmt::format("{} {}", error.sqlstate, error.native_code));
      add_text("message", error.message);
    }
  }
  void add(const Interrupted& interrupted, const StepRecord&) {
    add_text("interrupted", fmt::format("{}", static_cast<int>(interrupted.reason)));
  }

  std::string key_;
};

// The pairs of targets that were judged to differ.
std::vector<const PairAgreement*> divergent_pairs(const StepJudgement& step) {
  std::vector<const PairAgreement*> pairs;
  for (const PairAgreement& pair : step.agreements) {
    if (pair.agreement.kind == Agreement::Kind::divergent) pairs.push_back(&pair);
  }
  return pairs;
}

bool is_of(const PairAgreement& pair, const std::string& one, const std::string& other) {
  return (pair.first == one && pair.second == other) || (pair.first == other && pair.second == one);
}

bool concerns(const PairAgreement& pair, const std::string& reference) {
  return reference.empty() || pair.first == reference || pair.second == reference;
}

}  // namespace

std::vector<std::string> row_texts(const ResultSet& result) {
  std::vector<std::string> rows;
  rows.reserve(result.row_count());
  for (std::size_t row = 0; row < result.row_count(); ++row) {
    std::string text;
    for (std::size_t column = 0; column < result.columns.size(); ++column) {
      text += tagged_literal(result.at(row, column));
      text += '|';
    }
    rows.push_back(std::move(text));
  }
  return rows;
}

const StepRecord* record_of(const Trace& trace, const StepJudgement& step) {
  const auto is_step = [&](const StepRecord& record) {
    return record.step == step.step && record.execution == step.execution;
  };
  if (step.record < trace.records.size() && is_step(trace.records[step.record])) return &trace.records[step.record];
  const auto at = std::find_if(trace.records.begin(), trace.records.end(), is_step);
  return at == trace.records.end() ? nullptr : &*at;
}

std::vector<AnswerGroup> group_answers(const VariantReport& variant, const StepJudgement& step,
                                       const std::string& reference) {
  std::vector<AnswerGroup> groups;
  std::vector<std::string> keys;
  const std::vector<const PairAgreement*> divergent = divergent_pairs(step);
  // What one group holds is shown once, so that nobody would see why two of it differ.
  const auto differ = [&](std::size_t one, std::size_t other) {
    return std::any_of(divergent.begin(), divergent.end(), [&](const PairAgreement* pair) {
      return is_of(*pair, variant.traces[one].target, variant.traces[other].target);
    });
  };
  for (std::size_t i = 0; i < variant.traces.size(); ++i) {
    const StepRecord* record = record_of(variant.traces[i], step);
    if (record == nullptr || record->outcome() == nullptr) continue;
    std::string key = AnswerKey(*record).take();
    std::size_t at = 0;
    while (at < groups.size() && (keys[at] != key || differ(groups[at].traces.front(), i))) ++at;
    if (at < groups.size()) {
      groups[at].traces.push_back(i);
      continue;
    }
    keys.push_back(std::move(key));
    groups.push_back({{i}, record});
  }
  const auto has_reference = [&](const AnswerGroup& group) {
    const auto names = target_names(variant, group);
    return std::find(names.begin(), names.end(), reference) != names.end();
  };
  const auto first = std::find_if(groups.begin(), groups.end(), has_reference);
  if (first != groups.end()) std::rotate(groups.begin(), first, first + 1);
  return groups;
}

const PairAgreement* agreement_between(const VariantReport& variant, const StepJudgement& step, const AnswerGroup& a,
                                       const AnswerGroup& b) {
  const std::string& one = variant.traces[a.traces.front()].target;
  const std::string& other = variant.traces[b.traces.front()].target;
  for (const PairAgreement& pair : step.agreements) {
    if (is_of(pair, one, other)) return &pair;
  }
  return nullptr;
}

std::vector<std::string> target_names(const VariantReport& variant, const AnswerGroup& group) {
  std::vector<std::string> names;
  for (const std::size_t trace : group.traces) names.push_back(variant.traces[trace].target);
  return names;
}

std::optional<StepDifference> worst_difference(const StepJudgement& step, const std::string& reference) {
  std::optional<StepDifference> worst;
  for (const PairAgreement& pair : step.agreements) {
    const auto severity = concerns(pair, reference) ? severity_of(pair.agreement) : std::nullopt;
    if (!severity) continue;
    const auto rank = [](const std::string& after, Severity of) { return std::pair(!after.empty(), of); };
    if (!worst || rank(pair.after, *severity) < rank(worst->after, worst->severity)) worst = {*severity, pair.after};
  }
  return worst;
}

std::string difference_words(const StepDifference& difference) {
  std::string words(severity_name(difference.severity));
  return difference.after.empty() ? words : words + ", after " + difference.after;
}

std::string pair_words(const PairAgreement& pair) {
  const Agreement& agreement = pair.agreement;
  const std::string detail = agreement.kind == Agreement::Kind::equivalent
                                 ? fmt::format("the same under {}", fmt::join(agreement.rules, ", "))
                                 : agreement.detail;
  return fmt::format("{} difference of {} and {}{}: {}", severity_name(severity_of(agreement).value()), pair.first,
                     pair.second, pair.after.empty() ? "" : " after " + pair.after, detail);
}

const PairAgreement* worst_divergence(const StepJudgement& step, const std::string& reference) {
  const PairAgreement* worst = nullptr;
  const auto rank = [](const PairAgreement& pair) { return std::pair(!pair.after.empty(), pair.agreement.severity); };
  for (const PairAgreement& pair : step.agreements) {
    if (pair.agreement.kind != Agreement::Kind::divergent || !concerns(pair, reference)) continue;
    if (worst == nullptr || rank(pair) < rank(*worst)) worst = &pair;
  }
  return worst;
}

}  // namespace enginediff
