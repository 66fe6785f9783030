// Runs a script on the chosen targets and finds out where they part, what caused it, and why.
#pragma once

#include <memory>
#include <vector>

#include "harness/cli/explaining_catalogue.hpp"
#include "harness/cli/repro_options.hpp"
#include "harness/repro/reducer.hpp"
#include "harness/repro/repro_findings.hpp"

namespace enginediff {

class ReproExaminer {
 public:
  // REQUIRES: all of them outlive this; two engines at least, the development target first.
  ReproExaminer(std::vector<Engine*> engines, const ReproOptions& options, StopSwitch& stop,
                CommandEnvironment& environment)
      : engines_(std::move(engines)), options_(options), stop_(stop), catalogue_(options.cases, environment) {}

  // The findings point to what this object keeps. `line`: of the divergence to look at first, 0 for the first one.
  // Once the switch is thrown they are about the statements that had run everywhere by then, and what was not looked
  // into is left open.
  Result<ReproFindings> examine(const Script& script, int line);

  // Whether a script shows the divergence of `findings` at its last statement: with the same signature, from the same
  // cause, and with the same behaviour named first. REQUIRES: `findings` are of this object, both outlive what is
  // returned.
  Shows shows_again(const ReproFindings& findings, const ExplainedDivergence& divergence);

  const std::vector<Engine*>& engines() const { return engines_; }

 private:
  struct Examined {
    Examined(Script with, ScriptRunner by) : script(std::move(with)), runner(std::move(by)) {}
    Script script;
    ScriptRunner runner;
    ScriptRun run;
  };
  // What a divergence comes from, as far as it does not change when a script shrinks.
  struct Origin {
    Cause::Kind kind = Cause::Kind::unknown;
    std::size_t statement = 0;  // its origin; only where the cause is another statement
    std::string behaviour;      // the one that is named first, where the divergence or its cause stands; may be empty
    bool operator==(const Origin&) const = default;
  };
  // Where it is another one than `expected`, if that is given, the behaviour is not looked up.
  Result<Origin> origin_of(const Script& script, const ScriptRun& run, const Divergence& divergence,
                           ScriptRunner& runner, const Origin* expected);
  std::vector<CatalogueMatch> reasons_of(const Script& script, const ScriptRun& run, const Divergence& divergence,
                                         const ScriptRunner& runner, const Cause& cause);
  Result<void> explain(Examined& kept, const std::vector<Divergence>& divergences, ReproFindings& findings);
  // Takes away what was not run on every target.
  void cut_to_what_ran(Examined& kept);
  // The cause and, unless it is a write that is explained where it stands, the catalogue's reasons.
  Result<void> look_into(Examined& kept, const std::vector<Divergence>& divergences, ExplainedDivergence& one);

  std::vector<Engine*> engines_;
  const ReproOptions& options_;
  StopSwitch& stop_;
  ExplainingCatalogue catalogue_;
  std::vector<std::unique_ptr<Examined>> examined_;
};

}  // namespace enginediff
