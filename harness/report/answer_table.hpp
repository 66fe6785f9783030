// The answers to one step side by side: one block for each group of targets, aligned rows, differing cells marked.
#pragma once

#include <vector>

#include "harness/report/answer_groups.hpp"
#include "harness/report/styled_text.hpp"

namespace enginediff {

struct AnswerTableOptions {
  int width = 100;
  bool unicode = true;
  std::size_t max_rows = 12;  // rows shown; the differing ones are chosen first
  bool all_types = false;     // otherwise types are shown where they differ
  bool all_evidence = false;  // notices, transaction states that do not differ, what columns are declared as
};

// REQUIRES: `groups` come from group_answers() for this step.
std::vector<StyledLine> answer_table(const RunReport& report, const VariantReport& variant, const StepJudgement& step,
                                     const std::vector<AnswerGroup>& groups, const AnswerTableOptions& options);

}  // namespace enginediff
