#include "harness/repro/evident_cause.hpp"

#include <algorithm>
#include <array>

#include "harness/repro/statement_outline.hpp"

namespace enginediff {

namespace {

Cause cause_at(Cause::Kind kind, std::size_t statement, std::string what = "") {
  Cause cause;
  cause.kind = kind;
  cause.statement = statement;
  cause.table = std::move(what);
  return cause;
}

std::optional<TransactionState> state_behind(const StepRecord& record) {
  return record.outcome() == nullptr ? std::nullopt : std::optional(record.outcome()->transaction);
}

}  // namespace

bool succeeded(const StepRecord& record) { return record.outcome() != nullptr && record.outcome()->succeeded(); }

std::optional<Cause> EvidentCause::find() const {
  if (auto aborted = aborted_transaction()) return aborted;
  if (auto other = other_transaction()) return other;
  if (auto missing = missing_object()) return missing;
  if (!refused_for_its_form() && !refused_for_its_values()) return std::nullopt;
  Cause itself;
  itself.whatever_it_reads = true;
  return itself;
}

bool EvidentCause::is_refused_with(ErrorClass error_class) const { return any_refused_with(std::array{error_class}); }

template <class Classes>
bool EvidentCause::any_refused_with(const Classes& classes) const {
  for (const std::size_t target : {divergence_.first, divergence_.second}) {
    const Outcome* outcome = record(target, divergence_.statement).outcome();
    const SqlError* error = outcome == nullptr ? nullptr : outcome->error();
    if (error != nullptr && std::find(classes.begin(), classes.end(), error->error_class) != classes.end()) return true;
  }
  return false;
}

// Answers of `in_failed_sql_transaction`, and a COMMIT that can only roll back, follow from the statement that failed.
std::optional<Cause> EvidentCause::aborted_transaction() const {
  for (const std::size_t target : {divergence_.first, divergence_.second}) {
    const Outcome* outcome = record(target, divergence_.statement).outcome();
    if (outcome == nullptr || divergence_.statement == 0) continue;
    const bool refused =
        outcome->error() != nullptr && outcome->error()->error_class == ErrorClass::in_failed_sql_transaction;
    const bool ended = outcome->succeeded() && statement_kind(tokens_) == StatementKind::transaction &&
                       divergence_.agreement.severity == Severity::outcome;
    if (!refused && !ended) continue;
    std::size_t at = divergence_.statement;
    while (at > 0 && state_behind(record(target, at - 1)) == TransactionState::aborted) --at;
    if (at < divergence_.statement) return cause_at(Cause::Kind::transaction_aborted, at);
  }
  return std::nullopt;
}

// Where nothing but the state of the transaction differs, the statement behind which it did first.
std::optional<Cause> EvidentCause::other_transaction() const {
  if (divergence_.agreement.divergence != DivergenceKind::state) return std::nullopt;
  const std::size_t first = parted_before(divergence_.statement);
  if (first < divergence_.statement) return cause_at(Cause::Kind::other_transaction, first);
  Cause itself;
  itself.whatever_it_reads = true;
  return itself;
}

std::size_t EvidentCause::parted_before(std::size_t statement) const {
  std::size_t first = statement;
  for (std::size_t at = statement; at-- > 0;) {
    const auto a = state_behind(record(divergence_.first, at)), b = state_behind(record(divergence_.second, at));
    if (!a || !b) continue;
    if (*a == *b) break;
    first = at;
  }
  return first;
}

// What committed, or ended, only one of both transactions decided what their end does.
std::optional<Cause> EvidentCause::parted_transaction(const Cause& cause) const {
  const auto aborted_behind = [&](std::size_t target, std::size_t at) {
    return state_behind(record(target, at)) == TransactionState::aborted;
  };
  if (cause.kind != Cause::Kind::earlier_write ||
      statement_kind(tokens_of(script_.statements[cause.statement].sql, *script_.rules)) != StatementKind::transaction)
    return std::nullopt;
  const std::size_t first = parted_before(cause.statement);
  if (first == cause.statement) return std::nullopt;
  Cause parted = cause;
  const bool aborted = aborted_behind(divergence_.first, first) || aborted_behind(divergence_.second, first);
  parted.kind = aborted ? Cause::Kind::transaction_aborted : Cause::Kind::other_transaction;
  parted.statement = first;
  parted.by_way_of.insert(parted.by_way_of.begin(), cause.statement);
  return parted;
}

// A row of literals that does not fit its columns is refused whatever the table holds.
bool EvidentCause::refused_for_its_values() const {
  static constexpr std::array kClasses = {ErrorClass::invalid_text_representation,
                                          ErrorClass::numeric_value_out_of_range,
                                          ErrorClass::string_data_right_truncation,
                                          ErrorClass::datetime_field_overflow,
                                          ErrorClass::invalid_datetime_format,
                                          ErrorClass::character_not_in_repertoire,
                                          ErrorClass::not_null_violation,
                                          ErrorClass::datatype_mismatch,
                                          ErrorClass::check_violation,
                                          ErrorClass::invalid_json_text,
                                          ErrorClass::undefined_column};
  const auto insert = insert_outline(tokens_);
  if (!insert || insert->values.empty() || creations_.in_triggers.contains(insert->table) ||
      std::any_of(tokens_.begin(), tokens_.end(), [](const Token& token) { return is_word(token, "SELECT"); }))
    return false;
  bool refused = false;
  for (const std::size_t target : {divergence_.first, divergence_.second}) {
    const Outcome* outcome = record(target, divergence_.statement).outcome();
    const SqlError* error = outcome == nullptr ? nullptr : outcome->error();
    if (error == nullptr) continue;
    if (std::find(kClasses.begin(), kClasses.end(), error->error_class) == kClasses.end()) return false;
    refused = true;
  }
  return refused;
}

// Whatever the tables hold, an engine that cannot parse a statement refuses it.
bool EvidentCause::refused_for_its_form() const {
  static constexpr std::array kClasses = {ErrorClass::syntax_error, ErrorClass::undefined_function,
                                          ErrorClass::feature_not_supported, ErrorClass::grouping_error,
                                          ErrorClass::ambiguous_column};
  return any_refused_with(kClasses);
}

// A table or column that is not there, since the statement that would have made it failed on that target.
std::optional<Cause> EvidentCause::missing_object() const {
  static constexpr std::array kClasses = {ErrorClass::undefined_table, ErrorClass::undefined_column,
                                          ErrorClass::undefined_object, ErrorClass::undefined_function};
  const auto names = names_in(tokens_);
  for (const Divergence& earlier : all_) {
    if (earlier.statement >= divergence_.statement) break;
    if (earlier.first != divergence_.first || earlier.second != divergence_.second) continue;
    const Tokens made_by = tokens_of(script_.statements[earlier.statement].sql, *script_.rules);
    const StatementKind kind = statement_kind(made_by);
    if (kind != StatementKind::create && kind != StatementKind::change_schema) continue;
    std::string made = created_name(made_by);
    if (made.empty()) made = written_table(made_by);
    if (made.empty() || !names.contains(made)) continue;
    for (const std::size_t target : {divergence_.first, divergence_.second}) {
      const Outcome* outcome = record(target, divergence_.statement).outcome();
      const SqlError* error = outcome == nullptr ? nullptr : outcome->error();
      if (error == nullptr || succeeded(record(target, earlier.statement))) continue;
      if (std::find(kClasses.begin(), kClasses.end(), error->error_class) == kClasses.end()) continue;
      return cause_at(Cause::Kind::earlier_failure, earlier.statement, made);
    }
  }
  return std::nullopt;
}

std::optional<Cause> EvidentCause::missing_trigger(const Cause& cause) const {
  if (cause.kind != Cause::Kind::earlier_write) return std::nullopt;
  const std::string written = written_table(tokens_of(script_.statements[cause.statement].sql, *script_.rules));
  if (written.empty() || written == cause.table) return std::nullopt;
  for (std::size_t i = 0; i < cause.statement; ++i) {
    if (!begins_with(script_.statements[i].sql, 'c')) continue;
    if (succeeded(record(divergence_.first, i)) == succeeded(record(divergence_.second, i))) continue;
    const Tokens made = tokens_of(script_.statements[i].sql, *script_.rules);
    const auto names = names_in(made);
    if (!is_among_the_first(made, "TRIGGER") || !names.contains(written) || !names.contains(cause.table)) continue;
    return cause_at(Cause::Kind::earlier_failure, i, created_name(made));
  }
  return std::nullopt;
}

}  // namespace enginediff
