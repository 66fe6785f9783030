// Runs the permutations of an isolation spec on one target, one after the other on the same sessions.
#pragma once

#include <memory>
#include <string>

#include "harness/base/result.hpp"
#include "harness/engine/engine.hpp"
#include "harness/run/case_runner.hpp"
#include "harness/spec/permutation_play.hpp"
#include "harness/spec/spec_case.hpp"

namespace enginediff {

// One spec on one target: a scratch of its own, a session that runs setup and teardown, and the spec's sessions. They
// serve every permutation, as long as none leaves them unusable; then the next one begins on fresh ones. Where the
// first setup fails, so would all others: nothing more is run.
class SpecRunner {
 public:
  // All arguments outlive this object. CaseRunOptions::statement_timeout also bounds how long a step that the
  // permutation has to wait for may wait for a lock; then it is cancelled.
  SpecRunner(const SpecCase& spec, Engine& engine, const CaseRunOptions& options);
  ~SpecRunner();

  // An error means that the target itself may be gone, as for run_variant().
  Result<PermutationRun> run(const Variant& variant);

  // Leaves the scratch in place; how to look at it, empty when nothing was run.
  std::string keep();

 private:
  const SpecCase& spec_;
  Engine& engine_;
  const CaseRunOptions& options_;
  std::unique_ptr<SpecStage> stage_;
  bool was_set_up_ = false;  // once at least
  std::string hopeless_;     // why it never will be
};

}  // namespace enginediff
