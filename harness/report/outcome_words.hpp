// Words for parts of an outcome that several reports say.
#pragma once

#include <string_view>
#include <vector>

#include "harness/model/trace.hpp"

namespace enginediff {

// Sorted; of warnings only, notices are not compared.
std::vector<std::string_view> warning_classes(const Outcome& outcome);

// `stopped at its deadline`
std::string_view reason_words(Interrupted::Reason reason);

// What has to stand behind the `ok` of a success without rows: `, but rolled back`, or nothing.
std::string_view rollback_words(const StepRecord& record);

}  // namespace enginediff
