// Runs a script on the chosen targets and finds out where they part, what caused it, and why.
#pragma once

#include <memory>
#include <vector>

#include "harness/cli/explaining_catalogue.hpp"
#include "harness/cli/repro_options.hpp"
#include "harness/repro/repro_findings.hpp"

namespace enginediff {

class ReproExaminer {
 public:
  // REQUIRES: all of them outlive this; two engines at least, the development target first.
  ReproExaminer(std::vector<Engine*> engines, const ReproOptions& options, CommandEnvironment& environment)
      : engines_(std::move(engines)), options_(options), catalogue_(options.cases, environment) {}

  // The findings point to what this object keeps. `line`: of the divergence to look at first, 0 for the first one.
  Result<ReproFindings> examine(const Script& script, int line);

  const std::vector<Engine*>& engines() const { return engines_; }

 private:
  struct Examined {
    Examined(Script with, ScriptRunner by) : script(std::move(with)), runner(std::move(by)) {}
    Script script;
    ScriptRunner runner;
    ScriptRun run;
  };
  Result<void> explain(Examined& kept, const std::vector<Divergence>& divergences, ReproFindings& findings);
  // The cause and, unless it is a write that is explained where it stands, the catalogue's reasons.
  Result<void> look_into(Examined& kept, const std::vector<Divergence>& divergences, ExplainedDivergence& one);

  std::vector<Engine*> engines_;
  const ReproOptions& options_;
  ExplainingCatalogue catalogue_;
  std::vector<std::unique_ptr<Examined>> examined_;
};

}  // namespace enginediff
