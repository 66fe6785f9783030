#include "harness/repro/outcome_of_expectation.hpp"

namespace enginediff {

namespace {

ResultSet rows_of(const ExpectedRows& expected) {
  ResultSet rows;
  for (std::size_t i = 0; i < expected.columns.size(); ++i) {
    Column column;
    column.name = expected.columns[i].name;
    if (expected.columns[i].type) {
      column.type = *expected.columns[i].type;
    } else {
      for (const auto& row : expected.rows) {
        if (column.type.kind == TypeKind::null) column.type.kind = row[i].kind();
      }
    }
    rows.columns.push_back(std::move(column));
  }
  for (const auto& row : expected.rows) {
    for (const OwnedValue& value : row) rows.append(value.view());
  }
  rows.total_rows = expected.rows.size();
  return rows;
}

}  // namespace

StepRecord record_of_expectation(const ExpectedOutcome& expected, std::string sql, bool ordered) {
  Outcome outcome;
  outcome.affected_rows = expected.affected_rows;
  if (const auto* rows = std::get_if<ExpectedRows>(&expected.answer)) {
    outcome.answer = rows_of(*rows);
  } else if (const auto* ok = std::get_if<ExpectedOk>(&expected.answer)) {
    outcome.answer = Completion{};
    outcome.affected_rows = ok->affected_rows;
  } else if (const auto* error = std::get_if<ExpectedError>(&expected.answer)) {
    outcome.answer = SqlError{"", 0, error->error_class, ""};
  } else {
    outcome.answer = Interrupted{Interrupted::Reason::stuck, ""};
  }
  for (const ErrorClass warning : expected.warnings)
    outcome.diagnostics.push_back({Diagnostic::Level::warning, {"", 0, warning, ""}});
  outcome.transaction = expected.transaction.value_or(TransactionState::none);
  StepRecord record;
  record.sql = std::move(sql);
  record.ordered = ordered;
  record.result = std::move(outcome);
  return record;
}

}  // namespace enginediff
