// What `enginediff repro` is asked for.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "harness/cli/target_options.hpp"
#include "harness/repro/script_runner.hpp"

namespace enginediff {

struct ReproOptions {
  std::string file;  // empty: only what is carried is looked at
  std::string from;  // a database file; empty: none
  std::string dev, cases, save, output;
  std::vector<std::string> prod;
  TargetOptions targets;
  std::size_t show = 10;
  int line = 0;  // 0: the first divergence
  int max_runs = 20'000;
  double timeout_seconds = 10;  // for one statement
  bool reduce = false, translate = false, issue = false, yes = false;

  void add_to(CLI::App& command);
  // Fault::usage for what cannot work, before anything is connected.
  Result<void> check() const;
  ScriptRunOptions run_options(StopSwitch* stop) const;
  // The development target first, then those that it is compared with. Fault::usage when that makes no pair.
  Result<std::vector<TargetSpec>> choose_targets(const CommandEnvironment& environment) const;
};

}  // namespace enginediff
