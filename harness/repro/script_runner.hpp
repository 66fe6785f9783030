// Runs a script on several targets, each time in databases of its own, and records what every statement answered.
#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "harness/base/result.hpp"
#include "harness/engine/engine.hpp"
#include "harness/engine/stop_switch.hpp"
#include "harness/model/trace.hpp"
#include "harness/repro/script.hpp"

namespace enginediff {

// A statement that was sent to a target in another spelling, since the target refused the one of the script.
struct UsedRewrite {
  std::size_t target = 0, statement = 0;
  std::vector<std::string> names;    // of the rewrites
  std::vector<std::string> remarks;  // what could not be rewritten, or not quite; for people, not escaped
};

// How targets are told carried statements, remembered: a reduction asks for the same ones again and again.
class CarriedSpellings;

struct ScriptRun {
  std::vector<std::vector<StepRecord>> records;  // [target][statement]
  std::vector<UsedRewrite> rewrites;             // by target, then by statement
};

// A statement of our own that is sent at one point of a script: asks what a table holds, or changes that.
struct Probe {
  std::size_t before = 0;  // sent before this statement; the number of statements: at the end
  std::string sql;
  std::vector<Parameter> parameters = {};       // for its placeholders
  std::optional<std::size_t> only_target = {};  // others are not sent it
};

struct ProbedRun {
  std::vector<std::vector<StepRecord>> answers;  // [target][probe]; not run: it was for others
  ScriptRun run;                                 // only of the statements that were run, and without rewrites
};

// On one target only.
struct OneTargetRun {
  std::vector<StepRecord> records;  // [statement]
  std::vector<UsedRewrite> rewrites;
};

// Why a statement was not run, or not to its end.
inline constexpr std::string_view kStopped = "stopped";

struct ScriptRunOptions {
  std::chrono::milliseconds statement_timeout{10'000};
  bool translate = false;
  // Once it is thrown, what was not run to its end stays not run (`kStopped`), and what the probes ask is an error.
  StopSwitch* stop = nullptr;
};

class ScriptRunner {
 public:
  // REQUIRES: the engines outlive this; one at least.
  ScriptRunner(std::vector<Engine*> engines, ScriptRunOptions options);

  // An error means that a target can no longer be used; its message names it.
  Result<ScriptRun> run(const Script& script);
  // On one target only; counts as no run.
  Result<OneTargetRun> run_on_one(std::size_t target, const Script& script) const;
  // The same, and what the probes answered: [target][probe], in the order of `probes`, which are sorted by `before`.
  // Only statements before the last probe are run.
  Result<std::vector<std::vector<StepRecord>>> ask(const Script& script, const std::vector<Probe>& probes);
  // The same, with the first `statements` statements run and their records. REQUIRES: no probe is behind them.
  Result<ProbedRun> run_with(const Script& script, const std::vector<Probe>& probes, std::size_t statements);

  std::size_t targets() const { return engines_.size(); }
  const TargetInfo& target(std::size_t i) const { return engines_[i]->info().target; }
  const LexicalRules& rules(std::size_t i) const { return engines_[i]->lexical_rules(); }
  int runs() const { return runs_; }  // how many scripts were run so far, on all targets each

 private:
  struct TargetRun;
  Result<TargetRun> run_on(std::size_t target, const Script& script, std::size_t statements,
                           const std::vector<Probe>& probes) const;

  std::vector<Engine*> engines_;
  ScriptRunOptions options_;
  int runs_ = 0;
  std::vector<std::shared_ptr<CarriedSpellings>> spelled_;  // by target
};

}  // namespace enginediff
