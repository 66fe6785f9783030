// `enginediff targets`: connects and says who answered, or what is wrong and how to mend it.

#include <fmt/format.h>

#include <memory>
#include <ostream>

#include "harness/base/utf8.hpp"
#include "harness/cli/commands.hpp"
#include "harness/cli/stop_signals.hpp"
#include "harness/cli/target_options.hpp"
#include "harness/engine/target_url.hpp"

namespace enginediff {

namespace {

void print_target(const ConnectedTarget& target, CommandEnvironment& environment) {
  environment.out << fmt::format("{}\n  {:<22} {}\n", target.spec.name, "url",
                                 escape_for_terminal(redact_url(target.spec.url)));
  if (target.engine == nullptr) {
    const char* const what = target.fault == Fault::usage ? "usage error" : "cannot be used";
    environment.out << fmt::format("  {:<22} {}\n", what, escape_for_terminal(target.status.unusable));
    environment.worsen(exit_status_of(target.fault));
    return;
  }
  const TargetInfo& info = target.status.info;
  environment.out << fmt::format("  {:<22} {} {}\n", "engine", info.engine, escape_for_terminal(info.version));
  if (!info.build.empty()) environment.out << fmt::format("  {:<22} {}\n", "build", escape_for_terminal(info.build));
  for (const auto& [name, value] : info.fingerprint) {
    environment.out << fmt::format("  {:<22} {}\n", escape_for_terminal(name), escape_for_terminal(value));
  }
}

Result<void> show_targets(const TargetOptions& options, CommandEnvironment& environment) {
  StopSignals signals(environment);
  TRY_ASSIGN(auto specs, options.choose(environment));
  signals.protect(specs);
  for (const ConnectedTarget& target : connect_targets(std::move(specs), options.connect_options(false)))
    print_target(target, environment);
  return {};
}

}  // namespace

void add_targets_command(CLI::App& app, CommandEnvironment& environment) {
  CLI::App* command = app.add_subcommand(
      "targets", "Connect to the targets and print their fingerprints, or what is wrong and how to mend it");
  const auto options = std::make_shared<TargetOptions>();
  options->add_to(*command);
  command->callback([options, &environment] {
    if (auto done = show_targets(*options, environment); !done) environment.report(done.error());
  });
}

}  // namespace enginediff
