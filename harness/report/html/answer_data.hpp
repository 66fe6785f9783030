// The answers to one step as columns of the side-by-side view: headers, aligned cells with their differences marked,
// notes.
#pragma once

#include <string>
#include <vector>

#include "harness/journal/json_codec.hpp"
#include "harness/report/answer_groups.hpp"
#include "harness/report/html/pool.hpp"

namespace enginediff::html {

// `places` are the positions in RunReport::targets of the variant's traces. One value for each group, as page_data.hpp
// describes.
std::vector<Json> answer_data(const RunReport& report, const VariantReport& variant, const StepJudgement& step,
                              const std::vector<AnswerGroup>& groups, const std::vector<std::size_t>& places,
                              Pools& pools);

}  // namespace enginediff::html
