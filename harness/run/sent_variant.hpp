// A variant of a case as an engine would be sent it, and what its steps do, before anything runs.
#pragma once

#include <string>
#include <vector>

#include "harness/engine/engine.hpp"
#include "harness/model/case.hpp"
#include "harness/run/step_sql.hpp"
#include "harness/sql/effects.hpp"

namespace enginediff {

struct SentVariant {
  std::vector<StepSql> steps;    // as Case::steps; empty: it cannot be told
  std::vector<Effects> effects;  // of each step, all its statements together
};

SentVariant sent_variant(const Case& parsed, const Variant& variant, const Engine& engine);

// Two variants with equal modes have their scratches and sessions made in the same way.
std::string modes_of(const Variant& variant);

// The same for two steps that send the same.
std::string text_of(const StepSql& sql);

}  // namespace enginediff
