// `enginediff list`: the cases that a selection means.

#include <fmt/format.h>

#include <memory>
#include <ostream>

#include "harness/base/utf8.hpp"
#include "harness/cli/commands.hpp"
#include "harness/run/selection.hpp"
#include "harness/spec/spec_executor.hpp"

namespace enginediff {

namespace {

struct ListOptions {
  std::vector<std::string> words, filters;
  std::string root = "cases";
};

Result<void> list(const ListOptions& options, CommandEnvironment& environment) {
  TRY_ASSIGN(const Selection selection, select_cases(options.words, options.filters, options.root, cases_and_specs()));
  for (const CaseDiagnostic& problem : selection.problems) environment.err << to_string(problem) << "\n";
  if (!selection.problems.empty()) environment.worsen(kExitUsage);
  for (const Case& parsed : selection.cases) {
    environment.out << fmt::format("{:<45} {}\n", escape_for_terminal(parsed.id), escape_for_terminal(parsed.title));
  }
  if (!environment.quiet) environment.err << fmt::format("{} case(s)\n", selection.cases.size());
  return {};
}

}  // namespace

void add_list_command(CLI::App& app, CommandEnvironment& environment) {
  CLI::App* command = app.add_subcommand("list", "List cases: id and title");
  const auto options = std::make_shared<ListOptions>();
  command->add_option("cases", options->words, "Files, folders, FILE:LINE, or ids and their beginnings")
      ->type_name("CASE");
  command->add_option("--root", options->root, "The folder in which ids are looked for")
      ->type_name("FOLDER")
      ->capture_default_str();
  command->add_option("--filter", options->filters, "Only ids that match this shell pattern; repeatable")
      ->allow_extra_args(false)
      ->type_name("PATTERN");
  command->callback([options, &environment] {
    if (auto done = list(*options, environment); !done) environment.report(done.error());
  });
}

}  // namespace enginediff
