// `enginediff explain CASE`: one case, every step, every engine's answer side by side.

#include <memory>
#include <ostream>

#include "harness/cli/commands.hpp"
#include "harness/cli/stop_signals.hpp"
#include "harness/cli/target_options.hpp"
#include "harness/cli/time_limits.hpp"
#include "harness/cli/version.hpp"
#include "harness/report/console.hpp"
#include "harness/report/failures.hpp"
#include "harness/run/campaign.hpp"
#include "harness/run/selection.hpp"
#include "harness/spec/spec_executor.hpp"

namespace enginediff {

namespace {

struct ExplainOptions {
  std::string word, root = "cases";
  TargetOptions targets;
  TimeLimits limits;
};

class SilentObserver : public CampaignObserver {
 public:
  void planned(std::size_t) override {}
  void finished(const CampaignItem&) override {}
  void target_lost(const TargetStatus&) override {}
};

Result<void> explain(const ExplainOptions& options, CommandEnvironment& environment) {
  StopSignals signals(environment);
  TRY_ASSIGN(const Selection selection, select_cases({options.word}, {}, options.root, cases_and_specs()));
  for (const CaseDiagnostic& problem : selection.problems) environment.err << to_string(problem) << "\n";
  if (!selection.problems.empty()) return fail(Fault::malformed, "nothing was run");
  TRY_ASSIGN(auto specs, options.targets.choose(environment));
  signals.protect(specs);
  auto targets = connect_targets(std::move(specs), options.targets.connect_options());
  Journal journal;
  journal.header.tool_version = tool_version();
  SilentObserver observer;
  SpecExecutor isolation_specs(selection, false);
  CampaignOptions campaign;
  campaign.executor = &isolation_specs;
  options.limits.apply(campaign.run);
  campaign.run.stop = &signals.stop();
  TRY(run_campaign(selection.cases, targets, campaign, nullptr, observer, journal));
  if (signals.requested()) return {};
  for (const ConnectedTarget& target : targets) {
    journal.targets.push_back(target.status);
    if (!target.status.unusable.empty()) environment.worsen(kExitTargetUnusable);
  }
  journal.cases = selection.cases;
  journal.complete = true;
  std::vector<Journal> journals;
  journals.push_back(std::move(journal));
  const RunReport report = make_run_report(std::move(journals));
  for (const Case& parsed : selection.cases)
    write_explanation(report, parsed.id, environment.console(), environment.out);
  if (has_failures(report, default_fail_on())) environment.worsen(kExitVerdictFailed);
  return {};
}

}  // namespace

void add_explain_command(CLI::App& app, CommandEnvironment& environment) {
  CLI::App* command =
      app.add_subcommand("explain",
                         "Run one case and show every step with every engine's answer, the rules and the reasons;\n"
                         "ends with 1 where a verdict failed, as run does");
  const auto options = std::make_shared<ExplainOptions>();
  command->add_option("case", options->word, "A file, FILE:LINE or an id")->required()->type_name("CASE");
  command->add_option("--root", options->root, "The folder in which ids are looked for")
      ->type_name("FOLDER")
      ->capture_default_str();
  options->targets.add_to(*command);
  options->limits.add_to(*command);
  command->callback([options, &environment] {
    if (auto done = explain(*options, environment); !done) environment.report(done.error());
  });
}

}  // namespace enginediff
