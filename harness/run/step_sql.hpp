// Decides what a step sends to one target: the spelling, its variant's values, its placeholders.
#pragma once

#include <string>
#include <vector>

#include "harness/base/result.hpp"
#include "harness/engine/engine.hpp"
#include "harness/model/case.hpp"

namespace enginediff {

// One execution of a step on one target.
struct StepSql {
  bool absent = false;                // the step does not exist there
  std::vector<Statement> statements;  // sent one after the other; the last one's outcome counts
  std::string shown;                  // what was sent, for people and records; very long text is abbreviated
  bool ordered = false;               // the last statement fixes the order of its rows
};

// `execution` says which @bind line (0 without). Fault::malformed when placeholders and bound values do not match in
// number.
Result<StepSql> step_sql(const Case& parsed, const Step& step, int execution, const Engine& engine,
                         const Variant& variant, const std::string& scratch);

// How many times a step runs: once for each @bind line, otherwise once.
int executions_of(const Step& step);

}  // namespace enginediff
