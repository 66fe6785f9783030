// `enginediff compare`: what changed between two runs.

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <ostream>

#include "harness/base/utf8.hpp"
#include "harness/cli/commands.hpp"
#include "harness/cli/journal_files.hpp"
#include "harness/cli/output_file.hpp"
#include "harness/report/run_comparison.hpp"

namespace enginediff {

namespace {

struct CompareOptions {
  std::string before, after;
  std::vector<std::string> maps;
  std::string format = "console", output;
  bool verbose = false;
};

Result<const ComparisonFormat*> chosen_format(const std::string& name) {
  std::vector<std::string_view> names;
  for (const ComparisonFormat& format : comparison_formats()) {
    if (format.name == name) return &format;
    names.push_back(format.name);
  }
  return fail(Fault::usage, fmt::format("no format '{}'", name), fmt::format("formats: {}", fmt::join(names, ", ")));
}

Result<std::vector<TargetPair>> wanted_pairs(const std::vector<std::string>& maps) {
  std::vector<TargetPair> pairs;
  for (const std::string& map : maps) {
    const std::size_t sign = map.find('=');
    if (sign == std::string::npos || sign == 0 || sign + 1 == map.size()) {
      return fail(Fault::usage, fmt::format("--map {}: that is no pair of targets", map),
                  "write --map OLD=NEW, as in --map postgres-15=postgres-18");
    }
    pairs.emplace_back(map.substr(0, sign), map.substr(sign + 1));
  }
  return pairs;
}

Result<void> compare_journals(const CompareOptions& options, CommandEnvironment& environment) {
  TRY_ASSIGN(const ComparisonFormat* const format, chosen_format(options.format));
  TRY_ASSIGN(const std::vector<TargetPair> wanted, wanted_pairs(options.maps));
  TRY_ASSIGN(const RunReport before, read_run_report({options.before}, environment));
  TRY_ASSIGN(const RunReport after, read_run_report({options.after}, environment));
  TRY_ASSIGN(const TargetPairing pairing, pair_targets(before, after, wanted));
  const RunComparison comparison = compare_runs(before, after, pairing);
  for (const std::string& problem : comparison.problems)
    environment.err << "enginediff: " << escape_for_terminal(problem) << "\n";
  if (options.output.empty()) {
    ConsoleOptions console = environment.console();
    console.verbose = options.verbose;
    format->write(comparison, console, environment.out);
  } else {
    TRY_ASSIGN(std::ofstream out, open_output_file(options.output));
    ConsoleOptions file;
    file.verbose = options.verbose;
    format->write(comparison, file, out);
    TRY(close_output_file(out, options.output));
  }
  if (comparison.has_changes()) environment.worsen(kExitVerdictFailed);
  // What was not compared may have changed.
  if (!comparison.is_whole()) environment.worsen(kExitTargetUnusable);
  return {};
}

}  // namespace

void add_compare_command(CLI::App& app, CommandEnvironment& environment) {
  CLI::App* command =
      app.add_subcommand("compare", "Say what changed between two runs: an engine's upgrade, a new build");
  const auto options = std::make_shared<CompareOptions>();
  command->add_option("old", options->before, "The older run: a journal, or a folder of journals")
      ->required()
      ->type_name("OLD");
  command->add_option("new", options->after, "The newer run; may be the same journal, with --map")
      ->required()
      ->type_name("NEW");
  command
      ->add_option(
          "--map", options->maps,
          "Compare these targets of the two runs, and no others; repeatable. By default those\nof one name, and "
          "then those that are the only ones of their engine on both sides")
      ->allow_extra_args(false)
      ->type_name("OLD=NEW");
  command->add_option("--format", options->format, "console or markdown")->type_name("FORMAT")->capture_default_str();
  command->add_option("-o,--output", options->output, "Write to this file instead of standard output")
      ->type_name("FILE");
  command->add_flag("-v,--verbose", options->verbose, "List everything that was not compared");
  command->footer(
      "Exit status: 0 nothing changed, 1 something did, 2 usage error or no journal,\n3 not all could be compared: "
      "a target could not be used, or a journal is not whole.");
  command->callback([options, &environment] {
    if (auto done = compare_journals(*options, environment); !done) environment.report(done.error());
  });
}

}  // namespace enginediff
