// `enginediff lint`: what is wrong with case files, without running them.

#include <fmt/format.h>

#include <memory>
#include <ostream>

#include "harness/casefile/claims_file.hpp"
#include "harness/casefile/lint.hpp"
#include "harness/cli/claims_text.hpp"
#include "harness/cli/commands.hpp"
#include "harness/cli/target_options.hpp"
#include "harness/engines/registry.hpp"
#include "harness/run/selection.hpp"
#include "harness/spec/spec_executor.hpp"

namespace enginediff {

namespace {

struct LintOptions {
  std::vector<std::string> words;
  std::string root = "cases";
  TargetOptions targets;
};

Result<void> lint(const LintOptions& options, CommandEnvironment& environment) {
  const auto& [words, root, targets] = options;
  TRY_ASSIGN(const Selection selection, select_cases(words, {}, root, cases_and_specs()));
  TRY_ASSIGN(const std::vector<std::string> profiles, targets.profiles(environment));
  std::vector<const LexicalRules*> dialects;
  for (const Driver* driver : drivers()) dialects.push_back(driver->lexical_rules);
  std::vector<CaseDiagnostic> problems = selection.problems;
  const auto add = [&](const std::vector<CaseDiagnostic>& more) {
    problems.insert(problems.end(), more.begin(), more.end());
  };
  const SpecExecutor isolation_specs(selection, false);
  for (std::size_t i = 0; i < selection.cases.size(); ++i) {
    // Their language leaves nothing to be said about a spec that can be read.
    const Case& named = selection.cases[i];
    if (isolation_specs.runs(named)) continue;
    const bool derived = selection.derived_ids.contains(named.id);
    add(lint_case(derived ? parse_case(selection.texts[i], named.file).parsed : named, selection.texts[i], dialects,
                  profiles));
  }
  add(lint_cases_together(selection.cases));
  // Claims cite cases, so they can be checked only where all are at hand.
  if (words.empty()) {
    TRY_ASSIGN(const ClaimsText claims, read_claims_file(root));
    if (!claims.text.empty()) {
      TRY_ASSIGN(const Claims parsed, parse_claims(claims.text, claims.file));
      add(lint_claims(parsed, selection.cases, claims.file));
    }
  }
  for (const CaseDiagnostic& problem : problems) environment.out << to_string(problem) << "\n";
  environment.out << fmt::format("{} case(s), {} problem(s)\n", selection.cases.size(), problems.size());
  if (!problems.empty()) environment.worsen(kExitUsage);
  return {};
}

}  // namespace

void add_lint_command(CLI::App& app, CommandEnvironment& environment) {
  CLI::App* command = app.add_subcommand("lint", "Check case files and isolation specs without running them");
  const auto options = std::make_shared<LintOptions>();
  command->add_option("cases", options->words, "Files, folders, or ids; all of --root without any")->type_name("CASE");
  command->add_option("--root", options->root, "The folder in which ids are looked for")
      ->type_name("FOLDER")
      ->capture_default_str();
  options->targets.add_file_to(*command);
  command->callback([options, &environment] {
    if (auto done = lint(*options, environment); !done) environment.report(done.error());
  });
}

}  // namespace enginediff
