// How many rows a step has changed, and what may change more.
#pragma once

#include <cstdint>
#include <optional>

#include "harness/model/trace.hpp"

namespace enginediff {

// What the engine counted; without a count, the rows that came back where the statement is one that changes rows:
// RETURNING gives one for each that it wrote, and not every engine counts there. nullopt where neither tells, and for a
// step without an answer or with an error.
std::optional<std::int64_t> changed_rows(const StepRecord& record);

// Whether the step may define what other statements then do besides: a trigger or a rule.
bool defines_other_changes(const StepRecord& record);

}  // namespace enginediff
