// What a case expects of a target, as if the target had answered it.
#pragma once

#include <string>

#include "harness/model/case.hpp"
#include "harness/model/trace.hpp"

namespace enginediff {

// A record with that outcome. Columns without a type get the kind of their first value. `ordered`: whether the
// statement fixes the order of its rows.
StepRecord record_of_expectation(const ExpectedOutcome& expected, std::string sql, bool ordered);

}  // namespace enginediff
