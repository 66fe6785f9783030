// Every cell in which the answers to one step differ, in words: for what no table beside each other has the room for.
#pragma once

#include <string>
#include <vector>

#include "harness/report/answer_groups.hpp"

namespace enginediff {

// `row 2, column q: 3 (sqlite), 3.5000 (mysql-9.7)`, a line for each cell or row; safe to show. Empty where a table of
// the usual width shows all of it. What is beyond 1,000 lines is counted; of a cell at most 4,000 columns are shown.
// REQUIRES: `groups` come from group_answers() for this step.
std::vector<std::string> full_difference(const RunReport& report, const VariantReport& variant,
                                         const StepJudgement& step, const std::vector<AnswerGroup>& groups);

}  // namespace enginediff
