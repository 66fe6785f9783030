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

// The condition that the last statement of a script diverges between the two targets as `signature` says, and that
// every statement before it succeeds or fails on each of both as it does in the whole script. The first target is asked
// first; the second only where the first answers as it should.
class ShowsDivergence {
 public:
  // `run` is of the whole script; statements are found in it by their origin, which is their position there.
  ShowsDivergence(ScriptRunner& runner, const ScriptRun& run, std::size_t first, std::size_t second,
                  DivergenceSignature signature)
      : runner_(runner), run_(run), first_(first), second_(second), signature_(std::move(signature)) {}
  Result<bool> operator()(const Script& script) const;

 private:
  bool answers_as_before(const Script& script, const std::vector<StepRecord>& records, std::size_t target) const;

  ScriptRunner& runner_;
  const ScriptRun& run_;
  std::size_t first_, second_;
  DivergenceSignature signature_;
};

}  // namespace enginediff
