// `enginediff clean`: drops what killed runs left behind and what --keep left, and nothing else.

#include <fmt/format.h>

#include <memory>
#include <ostream>

#include "harness/base/utf8.hpp"
#include "harness/cli/commands.hpp"
#include "harness/cli/target_options.hpp"
#include "harness/engines/registry.hpp"

namespace enginediff {

namespace {

Result<void> clean(const TargetOptions& options, CommandEnvironment& environment) {
  TRY_ASSIGN(const auto specs, options.choose(environment));
  for (const TargetSpec& spec : specs) {
    const auto leftovers = driver_of(spec).clean(spec, options.connect_options(false));
    if (!leftovers) {
      environment.out << spec.name << ": not cleaned\n";
      environment.report(leftovers.error());
      continue;
    }
    for (const Leftover& one : *leftovers) {
      environment.out << fmt::format("{}: dropped {} {}\n", spec.name, one.kind, escape_for_terminal(one.name));
    }
    if (leftovers->empty()) environment.out << spec.name << ": nothing to clean\n";
  }
  return {};
}

}  // namespace

void add_clean_command(CLI::App& app, CommandEnvironment& environment) {
  CLI::App* command = app.add_subcommand(
      "clean",
      "Drop the databases, roles and folders that killed runs, and runs with --keep, left behind; only what carries "
      "enginediff's own marker");
  const auto options = std::make_shared<TargetOptions>();
  options->add_to(*command);
  command->callback([options, &environment] {
    if (auto done = clean(*options, environment); !done) environment.report(done.error());
  });
}

}  // namespace enginediff
