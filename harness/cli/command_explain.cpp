// `enginediff explain CASE`: one case, every step, every engine's answer side by side.

#include <fmt/format.h>

#include <memory>
#include <ostream>

#include "harness/base/utf8.hpp"
#include "harness/casefile/printer.hpp"
#include "harness/cli/case_saving.hpp"
#include "harness/cli/commands.hpp"
#include "harness/cli/stop_signals.hpp"
#include "harness/cli/target_options.hpp"
#include "harness/cli/time_limits.hpp"
#include "harness/cli/version.hpp"
#include "harness/report/console.hpp"
#include "harness/report/failures.hpp"
#include "harness/run/campaign.hpp"
#include "harness/run/one_order.hpp"
#include "harness/run/selection.hpp"
#include "harness/spec/spec_executor.hpp"

namespace enginediff {

namespace {

struct ExplainOptions {
  std::string word, root = "cases", order, save;
  TargetOptions targets;
  TimeLimits limits;
};

class SilentObserver : public CampaignObserver {
 public:
  void planned(std::size_t) override {}
  void finished(const CampaignItem&) override {}
  void target_lost(const TargetStatus&) override {}
};

// Puts the steps of the selected case into the order that was asked for.
Result<void> reorder(const ExplainOptions& options, Selection& selection) {
  if (selection.cases.size() != 1)
    return fail(Fault::usage, fmt::format("--order is about one case, and these are {}", selection.cases.size()));
  Case& only = selection.cases.front();
  if (only.file.ends_with(".spec"))
    return fail(Fault::usage, "--order is about cases; a spec's orders are its permutations",
                "write the order as a permutation of the spec");
  TRY_ASSIGN(only, case_in_order(only, options.order));
  return {};
}

Result<void> save(Case made, const std::string& path, std::ostream& out) {
  made.id += ".one-order";
  made.title += ", in one order";
  TRY(write_text_file(path, print_case(made)));
  out << fmt::format("\nsaved {}; `enginediff run {} --bless` records there what the engines answer\n",
                     escape_for_terminal(path), escape_for_terminal(path));
  return {};
}

Result<void> explain(const ExplainOptions& options, CommandEnvironment& environment) {
  StopSignals signals(environment);
  if (!options.save.empty()) TRY(check_is_new_case_file(options.save));
  TRY_ASSIGN(Selection selection, select_cases({options.word}, {}, options.root, cases_and_specs()));
  for (const CaseDiagnostic& problem : selection.problems) environment.err << to_string(problem) << "\n";
  if (!selection.problems.empty()) return fail(Fault::malformed, "nothing was run");
  if (!options.order.empty()) TRY(reorder(options, selection));
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
  if (!options.save.empty()) return save(selection.cases.front(), options.save, environment.out);
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
  CLI::Option* const order =
      command
          ->add_option("--order", options->order,
                       "Run the steps of the sessions in this order only, as in 'A.read B.read A.write B.write':\n"
                       "one of those that @interleave takes, or another one than the file's")
          ->type_name("STEPS");
  command->add_option("--save", options->save, "Write the case in that order to a new .sql file")
      ->type_name("FILE")
      ->needs(order);
  options->targets.add_to(*command);
  options->limits.add_to(*command);
  command->callback([options, &environment] {
    if (auto done = explain(*options, environment); !done) environment.report(done.error());
  });
}

}  // namespace enginediff
