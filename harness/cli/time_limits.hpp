// How long a statement and a case may take, as options of the commands that run cases.
#pragma once

#include <CLI/CLI.hpp>

#include "harness/run/case_runner.hpp"

namespace enginediff {

struct TimeLimits {
  double statement_seconds = 10, case_seconds = 120;

  void add_to(CLI::App& command);  // --timeout and --case-timeout
  void apply(CaseRunOptions& options) const;
};

}  // namespace enginediff
