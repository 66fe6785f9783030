// Compares two targets' records of one step: identical, equivalent under named rules, or divergent.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "harness/model/target.hpp"
#include "harness/model/trace.hpp"
#include "harness/model/verdict.hpp"

namespace enginediff {

// Symmetric except for the wording of `detail`, which names `a` first.
Agreement compare(const StepRecord& a, const TargetInfo& a_target, const StepRecord& b, const TargetInfo& b_target);

// `no warning`, `warning data_too_long, value_converted (8 times)`
std::string describe_warnings(const std::multiset<std::string_view>& classes);

// Whether comparing either of the two with any third record says the same, since both targets answered the same to the
// same text. Not for records without an outcome.
bool interchangeable(const StepRecord& a, const TargetInfo& a_target, const StepRecord& b, const TargetInfo& b_target);

}  // namespace enginediff
