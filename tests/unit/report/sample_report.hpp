// Builds small run reports by hand, judged as the test wants them, to look at what reports make of them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "harness/journal/run_report.hpp"

namespace enginediff {

// `integer 3`, `text x`: columns and rows of a result.
ResultSet sample_result(std::vector<Column> columns, const std::vector<std::vector<Value>>& rows);
Outcome sample_rows(std::vector<Column> columns, const std::vector<std::vector<Value>>& rows);
Outcome sample_ok(std::optional<std::int64_t> affected = std::nullopt);
Outcome sample_error(ErrorClass error_class, std::int64_t code, std::string sqlstate, std::string message);

// One step on all targets. Without an outcome the target did not run it.
struct SampleStep {
  std::string name, sql;
  std::vector<std::optional<Outcome>> outcomes;  // one for each target
  std::vector<Verdict> verdicts;                 // likewise; fewer: as_recorded
  bool ordered = true;
  Severity severity = Severity::silent;  // of outcomes that differ
  std::string detail = "row 1 differs";
};

// A report of one case on the targets named. Pairs with equal answers (evidence aside) are identical, others divergent.
RunReport sample_report(const std::vector<std::string>& targets, std::vector<SampleStep> steps);

}  // namespace enginediff
