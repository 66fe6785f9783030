// Runs a case with several sessions step by step, asking the engine who waits.
#pragma once

#include <cstddef>
#include <vector>

#include "harness/run/case_runner.hpp"
#include "harness/run/step_part.hpp"

namespace enginediff {

// Opens the case's sessions in `scratch`, walks through its steps and records them in `trace`, in the order of
// launching for steps that were launched and after them, in the order of the file, those that were not. `order`
// includes setup steps; empty: the order of the file.
Result<void> run_sessions(const Case& parsed, const Variant& variant, Engine& engine, Scratch& scratch,
                          const CaseRunOptions& options, const std::vector<StepPart>& order, Trace& trace);

}  // namespace enginediff
