#include "harness/cli/repro_options.hpp"

#include <fmt/format.h>

#include <chrono>
#include <set>

#include "harness/cli/case_saving.hpp"
#include "harness/engines/registry.hpp"

namespace enginediff {

namespace {

std::string embedded_target() {
  for (const Driver* driver : drivers()) {
    if (!driver->embedded_url.empty()) return std::string(driver->name);
  }
  return {};
}

}  // namespace

void ReproOptions::add_to(CLI::App& command) {
  command.add_option("script", file, "An SQL script, a dump, or a log with SQL and bound values; - for standard input")
      ->type_name("FILE");
  command
      .add_option("--from", from,
                  "A SQLite database file, which is only read: its schema and rows are carried to every target, and\n"
                  "the script, if there is one, runs on top")
      ->type_name("FILE");
  command.add_option("--dev", dev, "The target that it works on; by default the embedded engine")->type_name("TARGET");
  command
      .add_option("--prod", prod,
                  "A target that it is compared with, repeatable: NAME, NAME=URL, NAME=env:VARIABLE;\nby default all "
                  "default targets")
      ->allow_extra_args(false)
      ->type_name("TARGET");
  command.add_flag("--yes", yes, "Create databases of our own on hosts other than this one without asking");
  command.add_flag("--reduce", reduce, "Make the script as small as it gets while the same divergence remains");
  command.add_option("--output", output, "Write the reduced script to this file")->type_name("FILE");
  command
      .add_option("--line", line, "Look at the divergence of the statement that begins in this line, not at the first")
      ->type_name("LINE")
      ->check(CLI::PositiveNumber);
  command.add_option("--max-runs", max_runs, "Stop reducing after so many runs")
      ->type_name("N")
      ->capture_default_str()
      ->check(CLI::PositiveNumber);
  command.add_flag("--translate", translate,
                   "Where an engine refuses a statement's spelling, try named rewrites; each is reported");
  command
      .add_option("--cases", cases,
                  "The catalogue to explain divergences with; by default the cases folder here or\nbeside the program")
      ->type_name("FOLDER");
  command.add_option("--save", save, "Write a case with what was observed: cases/CATEGORY/NAME.sql")->type_name("FILE");
  command.add_flag("--issue", issue, "Print Markdown for an issue tracker instead");
  command.add_option("--show", show, "Show and explain so many divergences")
      ->type_name("N")
      ->capture_default_str()
      ->check(CLI::PositiveNumber);
  command.add_option("--timeout", timeout_seconds, "Seconds for one statement")
      ->type_name("SECONDS")
      ->capture_default_str()
      ->check(CLI::PositiveNumber);
  targets.add_files_to(command);
}

Result<void> ReproOptions::check() const {
  if (file.empty() && from.empty())
    return fail(Fault::usage, "there is nothing to run", "name a script, - for standard input, or --from FILE");
  if (save.empty()) return {};
  return check_is_new_case_file(save);
}

ScriptRunOptions ReproOptions::run_options(StopSwitch* stop) const {
  ScriptRunOptions options;
  options.statement_timeout = std::chrono::milliseconds(static_cast<std::int64_t>(timeout_seconds * 1000));
  options.translate = translate;
  options.stop = stop;
  return options;
}

Result<std::vector<TargetSpec>> ReproOptions::choose_targets(const CommandEnvironment& environment) const {
  TargetOptions chosen = targets;
  chosen.wanted = {dev.empty() ? embedded_target() : dev};
  TRY_ASSIGN(auto specs, chosen.choose(environment));
  if (prod.empty()) {
    chosen.wanted.clear();
    TRY_ASSIGN(const auto defaults, chosen.choose(environment));
    for (const TargetSpec& spec : defaults) {
      if (spec.name != specs.front().name) specs.push_back(spec);
    }
  } else {
    chosen.wanted = prod;
    TRY_ASSIGN(const auto named, chosen.choose(environment));
    specs.insert(specs.end(), named.begin(), named.end());
  }
  if (specs.size() < 2)
    return fail(Fault::usage, "there is nothing to compare with", "name a target: --prod NAME or --prod NAME=URL");
  std::set<std::string> names;
  for (const TargetSpec& spec : specs) {
    if (!names.insert(spec.name).second)
      return fail(Fault::usage, fmt::format("{} is named twice", spec.name), "compare two different targets");
  }
  return specs;
}

}  // namespace enginediff
