// What one target answered to one step, on one line: `3.5000 decimal`, `error division_by_zero`, `ok 1 row`.
#pragma once

#include <string>
#include <vector>

#include "harness/journal/run_report.hpp"
#include "harness/report/variant_table.hpp"

namespace enginediff {

// The whole answer, as an expectation would say it; a single value by itself, with its type. Safe to show. Of a target
// that has no answer: `not run`, `unsupported`, `no such step`.
std::string answer_line(const Trace& trace, const StepJudgement& step);

// The same, but of a step that raced what all who raced there answered, in the order of these words and without their
// waits: `racy: error unique_violation, ok 1 row`. Who of them had which answer is chance, and no property of a target.
std::string repeatable_answer_line(const Trace& trace, const StepJudgement& step);

// Which execution it is, apart from the step: `literal='1'; bind 1, 2`. Empty for the only one.
std::string execution_label(const CaseReport& one, const ShownStep& shown);

// The steps that say something about the engines: all but setup that succeeded wherever it was run.
std::vector<ShownStep> telling_steps(const CaseReport& one);

// The SQL of the step in the words of the first target that has it.
std::string sql_of(const ShownStep& shown);

}  // namespace enginediff
