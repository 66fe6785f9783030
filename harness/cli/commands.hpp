// One function for each command: it adds the command to the parser and runs it when it was chosen.
#pragma once

#include <CLI/CLI.hpp>

#include "harness/cli/environment.hpp"

namespace enginediff {

void add_run_command(CLI::App& app, CommandEnvironment& environment);
void add_list_command(CLI::App& app, CommandEnvironment& environment);
void add_lint_command(CLI::App& app, CommandEnvironment& environment);
void add_targets_command(CLI::App& app, CommandEnvironment& environment);
void add_explain_command(CLI::App& app, CommandEnvironment& environment);
void add_anomalies_command(CLI::App& app, CommandEnvironment& environment);
void add_repro_command(CLI::App& app, CommandEnvironment& environment);
void add_shell_command(CLI::App& app, CommandEnvironment& environment);
void add_report_command(CLI::App& app, CommandEnvironment& environment);
void add_compare_command(CLI::App& app, CommandEnvironment& environment);
void add_clean_command(CLI::App& app, CommandEnvironment& environment);

}  // namespace enginediff
