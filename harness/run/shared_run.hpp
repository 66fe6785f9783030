// Runs variants of one case one after the other in one scratch and one session.
#pragma once

#include <memory>
#include <optional>

#include "harness/base/result.hpp"
#include "harness/run/case_runner.hpp"
#include "harness/run/portable_rewrites.hpp"

namespace enginediff {

// The variants are those of one group of plan_sharing(). When one leaves its session in another state than it found it,
// the next has a scratch of its own. A scratch that is left is dropped by the destructor.
class SharedRun {
 public:
  // `rewrites` may be null.
  SharedRun(const Case& parsed, Engine& engine, const CaseRunOptions& options, RewriteMemory* rewrites)
      : case_(parsed), engine_(engine), options_(options), rewrites_(rewrites) {}

  // As run_variant(). With `last` the scratch is dropped, or kept where the options say so.
  Result<CaseRun> run(const Variant& variant, bool last);

 private:
  Result<void> open(const Variant& variant);
  void close(CaseRun& run);

  const Case& case_;
  Engine& engine_;
  const CaseRunOptions& options_;
  RewriteMemory* const rewrites_;
  std::unique_ptr<Scratch> scratch_;  // null: the next variant makes one
  std::unique_ptr<Session> session_;
  std::optional<Trace> setup_;  // of the variant that made the scratch
};

}  // namespace enginediff
