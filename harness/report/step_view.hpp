// One judged step on the console: the SQL, the answers side by side, how they relate, and the verdicts.
#pragma once

#include "harness/report/page.hpp"

namespace enginediff {

enum class StepDetail {
  failure,   // what is needed to see what went wrong
  complete,  // every target, verdict, type and notice
  answers,   // only what was answered and how the answers relate: the statement stands above already
};

// REQUIRES: `variant` is of `one`, `step` of `variant`.
void write_step(Page& page, const RunReport& report, const CaseReport& one, const VariantReport& variant,
                const StepJudgement& step, StepDetail detail);

}  // namespace enginediff
