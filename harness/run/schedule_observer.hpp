// Watches the interleavings of a case as they are run.
#pragma once

#include <functional>

#include "harness/run/case_runner.hpp"

namespace enginediff {

// Told of each interleaving that was run, as a trace of its own.
using ScheduleObserver = std::function<void(const Trace& schedule)>;

// As run_variant(); `observer` is told of the schedules of an interleaved case, in the thread that runs it.
Result<CaseRun> run_variant_watched(const Case& parsed, const Variant& variant, Engine& engine,
                                    const CaseRunOptions& options, const ScheduleObserver& observer);

}  // namespace enginediff
