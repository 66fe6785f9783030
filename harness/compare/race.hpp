// Steps that raced: one event set several sessions free at once, and which came first was chance.
#pragma once

#include <string>

#include "harness/model/trace.hpp"

namespace enginediff {

bool is_racy(const StepRecord& record);

// The event that set the racy record free together with others; empty when it did not race.
std::string race_event(const StepRecord& record);

}  // namespace enginediff
