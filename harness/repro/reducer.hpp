// Makes a script as small as it gets while a condition holds: delta debugging over statements, rows, columns, clauses,
// tokens and literals. Deterministic; can be stopped at any time with the best so far.
#pragma once

#include <atomic>
#include <functional>
#include <string>
#include <string_view>

#include "harness/base/result.hpp"
#include "harness/repro/divergence.hpp"
#include "harness/repro/script.hpp"
#include "harness/repro/script_runner.hpp"

namespace enginediff {

// Whether a smaller script still shows what the whole one shows. Errors stop the reduction.
using Shows = std::function<Result<bool>(const Script&)>;

struct ReductionProgress {
  std::string_view pass;                  // `statements`, `rows`, `columns`, `clauses`, `tokens`, `literals`
  std::size_t statements = 0, bytes = 0;  // of the best so far
  int runs = 0;                           // of scripts
};

struct ReductionOptions {
  const std::atomic<bool>* stop = nullptr;  // stops as soon as it is set
  int max_runs = 20'000;
  std::function<void(const ReductionProgress&)> progress = {};  // told when something became smaller, and for each pass
};

struct Reduction {
  Script script;           // the best
  int runs = 0;            // scripts run
  int remembered = 0;      // scripts that came again and were not run again
  bool stopped = false;    // by `stop` or max_runs
  bool confirmed = false;  // the result was run once more and still shows it
};

// The last statement of `script` is the one that shows it; it may shrink and is never left out.
// REQUIRES: `shows(script)` holds, and answers the same for the same script.
Result<Reduction> reduce(const Script& script, const Shows& shows, const ReductionOptions& options);

// What else of a divergence has to stay; asked only where its signature does. `run` is of `script` on the two targets.
using AlsoShows = std::function<Result<bool>(const Script& script, const ScriptRun& run, const Divergence& divergence)>;

// The condition that the last statement of a script diverges between two targets as `divergence` did in the whole
// script, that every statement before it succeeds or fails on each of both as it does there, and that none is rewritten
// in a way in which it is not there. The first target is asked first; the second only where the first answers as it
// should.
class ShowsDivergence {
 public:
  // `runner` has only the two targets of `divergence`, in that order. `whole` is of the whole script on all targets;
  // statements are found in it by their origin, which is their position there.
  ShowsDivergence(ScriptRunner& runner, const ScriptRun& whole, const Divergence& divergence, AlsoShows also = {})
      : runner_(runner), whole_(whole), divergence_(divergence), also_(std::move(also)) {}
  Result<bool> operator()(const Script& script) const;

 private:
  // `of_whole`: the target's position in the whole run.
  bool answers_as_before(const Script& script, const OneTargetRun& run, std::size_t of_whole) const;

  ScriptRunner& runner_;
  const ScriptRun& whole_;
  const Divergence divergence_;
  const AlsoShows also_;
};

}  // namespace enginediff
