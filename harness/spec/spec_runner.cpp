#include "harness/spec/spec_runner.hpp"

#include <utility>

#include "harness/spec/spec_sessions.hpp"

namespace enginediff {

SpecRunner::SpecRunner(const SpecCase& spec, Engine& engine, const CaseRunOptions& options)
    : spec_(spec), engine_(engine), options_(options) {}

SpecRunner::~SpecRunner() = default;

Result<PermutationRun> SpecRunner::run(const Variant& variant) {
  if ((stage_ == nullptr || stage_->spoilt()) && hopeless_.empty()) {
    stage_.reset();
    TRY_ASSIGN(stage_, SpecStage::open(spec_, engine_));
  }
  PermutationRun run;
  run.trace.case_id = spec_.parsed.id;
  run.trace.variant = variant;
  run.trace.target = engine_.info().target.name;
  const Permutation& permutation = spec_.permutations[spec_.permutation_of(variant)];
  PermutationPlay play(spec_, permutation, *stage_, engine_, options_, run);
  if (!hopeless_.empty()) {
    play.leave_out(hopeless_);
    run.left_out = true;
    return run;
  }
  const auto done = play.run();
  if (!done) {
    stage_.reset();  // while what its statements write into is still there
    return tl::unexpected<Error>(done.error());
  }
  if (!was_set_up_) hopeless_ = play.setup_failure();
  was_set_up_ = was_set_up_ || play.setup_failure().empty();
  return run;
}

std::string SpecRunner::keep() { return stage_ == nullptr ? "" : std::exchange(stage_, nullptr)->keep(); }

}  // namespace enginediff
