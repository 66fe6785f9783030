#include "harness/run/scratch_mask.hpp"

#include "harness/base/ascii.hpp"

namespace enginediff {

namespace {

constexpr std::string_view kMask = "${scratch}";

// Names of scratches end with a number: one that goes on with digits is another's. REQUIRES: `scratch` is not empty.
void mask(std::string& message, const std::string& scratch) {
  for (auto at = message.find(scratch); at != std::string::npos; at = message.find(scratch, at)) {
    const std::size_t end = at + scratch.size();
    const bool whole = end == message.size() || !is_digit(message[end]);
    if (whole) message.replace(at, scratch.size(), kMask);
    at = whole ? at + kMask.size() : end;
  }
}

void mask_cells(ResultSet& rows, const std::string& scratch) {
  if (!rows.hold(scratch)) return;
  for (std::size_t row = 0; row < rows.row_count(); ++row) {
    for (std::size_t column = 0; column < rows.columns.size(); ++column) {
      const Value value = rows.at(row, column);
      if (value.kind() != TypeKind::text || value.bytes().find(scratch) == std::string_view::npos) continue;
      std::string text(value.bytes());
      mask(text, scratch);
      rows.replace(row, column, Value::text(text));
    }
  }
}

}  // namespace

void mask_scratch_name(Outcome& outcome, const std::string& scratch) {
  if (scratch.empty()) return;
  if (auto* error = std::get_if<SqlError>(&outcome.answer)) mask(error->message, scratch);
  if (auto* interrupted = std::get_if<Interrupted>(&outcome.answer)) mask(interrupted->message, scratch);
  if (auto* rows = std::get_if<ResultSet>(&outcome.answer)) mask_scratch_name(*rows, scratch);
  for (Diagnostic& diagnostic : outcome.diagnostics) mask(diagnostic.condition.message, scratch);
}

void mask_scratch_name(ResultSet& rows, const std::string& scratch) {
  if (scratch.empty()) return;
  for (Column& column : rows.columns) mask(column.name, scratch);  // SHOW TABLES
  mask_cells(rows, scratch);
}

void mask_scratch_name(WaitingForLock& wait, const std::string& scratch) { mask_scratch_name(wait.resource, scratch); }

void mask_scratch_name(std::string& text, const std::string& scratch) {
  if (!scratch.empty()) mask(text, scratch);
}

}  // namespace enginediff
