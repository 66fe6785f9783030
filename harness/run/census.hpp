// Runs the interleavings of a case, each in a scratch of its own, and counts what they came to.
#pragma once

#include "harness/run/schedule_observer.hpp"

namespace enginediff {

// Runs an interleaved case (Case::interleave_all) into `trace`: its census, and as records those of the setup and one
// of the last step, with a row for each class. Where the setup fails there is no census. A target that goes away ends
// it: Trace::not_run. `observer` may be empty.
Result<void> run_census(const Case& parsed, const Variant& variant, Engine& engine,
                        const ScratchOptions& scratch_options, const CaseRunOptions& options, Trace& trace,
                        const ScheduleObserver& observer = {});

}  // namespace enginediff
