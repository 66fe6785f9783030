// A step that differs in many variants of a matrix, as one table: a line for each variant, a column for each target.
#pragma once

#include <vector>

#include "harness/report/page.hpp"

namespace enginediff {

// A step that is shown, and the variant that it belongs to.
struct ShownStep {
  const VariantReport* variant;
  const StepJudgement* step;
};

// REQUIRES: `steps` are the same step in several variants or executions; at least one.
void write_variant_table(Page& page, const RunReport& report, const CaseReport& one,
                         const std::vector<ShownStep>& steps);

}  // namespace enginediff
