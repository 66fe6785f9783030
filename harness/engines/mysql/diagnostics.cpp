#include "harness/engines/mysql/diagnostics.hpp"

#include <fmt/format.h>

#include <charconv>

namespace enginediff::mysql {

namespace {

Diagnostic diagnostic_of(const TextRow& row, Flavor flavor) {
  const std::string level = row.at(0).value_or("");
  const std::string code = row.at(1).value_or("");
  Diagnostic diagnostic;
  diagnostic.level = level == "Note" ? Diagnostic::Level::notice : Diagnostic::Level::warning;
  unsigned number = 0;
  std::from_chars(code.data(), code.data() + code.size(), number);
  diagnostic.condition.native_code = number;
  diagnostic.condition.error_class = classify_warning(flavor, number);
  diagnostic.condition.message = row.at(2).value_or("");
  return diagnostic;
}

}  // namespace

std::vector<Diagnostic> read_diagnostics(Connection& connection, Flavor flavor, const std::optional<NativeError>& error,
                                         unsigned expected) {
  std::vector<Diagnostic> diagnostics;
  const auto rows = connection.rows("cannot read the warnings", "SHOW WARNINGS");
  if (!rows) return diagnostics;
  for (const TextRow& row : *rows) {
    Diagnostic diagnostic = diagnostic_of(row, flavor);
    const bool repeats = error && row.at(0) == "Error" && diagnostic.condition.native_code == error->code;
    if (!repeats) diagnostics.push_back(std::move(diagnostic));
  }
  if (expected > rows->size()) {
    Diagnostic more;
    more.level = Diagnostic::Level::notice;
    more.condition.message = fmt::format("{} warnings in all; the server keeps the first {}", expected, rows->size());
    diagnostics.push_back(std::move(more));
  }
  return diagnostics;
}

}  // namespace enginediff::mysql
