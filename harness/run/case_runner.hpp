// Runs one variant of one case on one target, in a scratch of its own, and records what happened.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include "harness/base/result.hpp"
#include "harness/engine/engine.hpp"
#include "harness/engine/stop_switch.hpp"
#include "harness/model/case.hpp"
#include "harness/model/trace.hpp"
#include "harness/run/variant_sharing.hpp"

namespace enginediff {

struct CaseRunOptions {
  std::chrono::milliseconds statement_timeout{10'000};  // waits for locks do not count
  std::chrono::milliseconds case_timeout{120'000};      // bounds everything; of an interleaved case each schedule
  bool keep = false;                                    // leave the scratch in place; not of interleaved cases
  std::uint64_t interleave_seed = kInterleaveSeed;      // of the sample of interleavings
  std::optional<int> interleave_limit = {};             // instead of what the case says
  StopSwitch* stop = nullptr;  // once it is thrown every run ends with an error, of which nothing is to be told
};

struct CaseRun {
  Trace trace;
  std::string kept;  // how to look at the scratch, with CaseRunOptions::keep
};

// The case as a whole is `unsupported` or `not_run` in the trace where that is so: the latter also where the target
// refuses what the variant asks of its scratch or of a session. An error means that the target itself may be gone:
// Fault::connection_lost or target_unusable from the scratch; what was recorded until then is lost to nobody, because a
// step that loses its connection ends the trace, not the function.
Result<CaseRun> run_variant(const Case& parsed, const Variant& variant, Engine& engine, const CaseRunOptions& options);

// `run` with the reason for which the variant was not run, where `failed` is the target's refusal of what it asks for
// (Fault::usage): a matter of this variant alone, which leaves the target good for others. Any other error as it is.
Result<CaseRun> not_run_if_refused(CaseRun run, Error failed);

// The variants that `engine` runs of `parsed`.
std::vector<Variant> variants_on(const Case& parsed, const EngineInfo& info);

// What those variants may share; cases that need more than one session share nothing.
VariantSharing sharing_on(const Case& parsed, std::vector<Variant> variants, const Engine& engine);

// Whether nothing else may run on the target meanwhile: the case says so, or reaches all of a database that others
// share.
bool runs_alone(const Case& parsed, const std::vector<Variant>& variants, const Engine& engine);

// What the case asks of its scratch on that engine.
ScratchOptions scratch_options(const Case& parsed, const Variant& variant, const Engine& engine);

}  // namespace enginediff
