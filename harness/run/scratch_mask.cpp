#include "harness/run/scratch_mask.hpp"

namespace enginediff {

namespace {

constexpr std::string_view kMask = "${scratch}";

void mask(std::string& message, const std::string& scratch) {
  for (auto at = message.find(scratch); at != std::string::npos; at = message.find(scratch, at + kMask.size())) {
    message.replace(at, scratch.size(), kMask);
  }
}

}  // namespace

void mask_scratch_name(Outcome& outcome, const std::string& scratch) {
  if (scratch.empty()) return;
  if (auto* error = std::get_if<SqlError>(&outcome.answer)) mask(error->message, scratch);
  if (auto* interrupted = std::get_if<Interrupted>(&outcome.answer)) mask(interrupted->message, scratch);
  if (auto* rows = std::get_if<ResultSet>(&outcome.answer)) {
    for (Column& column : rows->columns) mask(column.name, scratch);  // SHOW TABLES
  }
  for (Diagnostic& diagnostic : outcome.diagnostics) mask(diagnostic.condition.message, scratch);
}

}  // namespace enginediff
