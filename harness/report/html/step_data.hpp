// What the page shows of one step: the SQL, the answers side by side, how they relate, and the verdicts that are not as
// recorded.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "harness/journal/json_codec.hpp"
#include "harness/journal/run_report.hpp"
#include "harness/report/html/pool.hpp"

namespace enginediff::html {

// An answer in a few words: `3`, `2 rows`, `ok, 1 row`, `error division_by_zero`.
std::string answer_in_short(const StepRecord& record);

// page_data.hpp describes the members.
Json step_data(const RunReport& report, const CaseReport& one, const VariantReport& variant, const StepJudgement& step,
               Pools& pools);

// Of a setup that succeeded: the SQL alone, as member `q` has it; null where nothing was sent.
Json sql_data(const RunReport& report, const CaseReport& one, const VariantReport& variant, const StepJudgement& step,
              Pools& pools);

}  // namespace enginediff::html
