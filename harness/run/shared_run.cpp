#include "harness/run/shared_run.hpp"

#include <fmt/format.h>

#include "harness/run/session_plan.hpp"
#include "harness/run/single_session_run.hpp"

namespace enginediff {

Result<CaseRun> SharedRun::run(const Variant& variant, bool last) {
  CaseRun run;
  run.trace.case_id = case_.id;
  run.trace.variant = variant;
  run.trace.target = engine_.info().target.name;
  if (scratch_ == nullptr) {
    if (auto opened = open(variant); !opened) return not_run_if_refused(std::move(run), std::move(opened.error()));
  }
  SingleSessionRun walk(case_, variant, engine_, options_, *scratch_, {setup_ ? &*setup_ : nullptr, rewrites_});
  TRY(walk.run(*session_, run.trace));
  if (last || !walk.left_in_order(*session_)) {
    close(run);
  } else if (!setup_) {
    setup_ = run.trace;
  }
  return run;
}

Result<void> SharedRun::open(const Variant& variant) {
  TRY_ASSIGN(scratch_, engine_.create_scratch(scratch_options(case_, variant, engine_)));
  auto session = scratch_->open_session(session_options(case_, variant, engine_.info(), ""));
  if (!session) {
    scratch_.reset();
    return tl::unexpected(std::move(session.error()));
  }
  session_ = std::move(*session);
  return {};
}

void SharedRun::close(CaseRun& run) {
  session_.reset();
  if (options_.keep) {
    run.kept = scratch_->keep();
  } else if (auto dropped = scratch_->drop(); !dropped && !run.trace.records.empty()) {
    // The trace is good; whether the target is gone shows at the next scratch.
    run.kept = fmt::format("could not be dropped: {}", dropped.error().message);
  }
  scratch_.reset();
  setup_.reset();
}

}  // namespace enginediff
