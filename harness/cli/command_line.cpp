#include "harness/cli/command_line.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <ostream>
#include <string>
#include <vector>

#include "harness/base/utf8.hpp"
#include "harness/casefile/source.hpp"
#include "harness/cli/commands.hpp"
#include "harness/cli/version.hpp"

namespace enginediff {

namespace {

constexpr const char* kFooter = R"(Exit status:
  0  as expected
  1  a verdict failed (see --fail-on of `run`); engines diverge
  2  usage error or malformed case; nothing was run
  3  a target could not be used
  130, 143, 129  stopped by Ctrl-C (SIGINT), SIGTERM or SIGHUP: what is known is shown, what was
     made on the targets is dropped; a second signal ends it at once, and `enginediff clean`
     then removes the rest

Examples:
  enginediff run cases/                           everything, on the default targets
  enginediff run typing.integer --target sqlite --target prod=mysql://me@host/
  enginediff run my.sql --bless                   record what the engines answer
  enginediff explain typing.integer.division      one case, every engine, side by side
  enginediff repro bug.sql --prod mysql-9.7 --reduce   where a script parts, why, and the smallest one that shows it)";

// Puts in place of the word what CLI11 reads an enumeration from; returns what is wrong with it.
std::string read_color(std::string& word) {
  const std::map<std::string, ColorChoice> choices = {
      {"auto", ColorChoice::automatic}, {"always", ColorChoice::always}, {"never", ColorChoice::never}};
  const auto found = choices.find(CLI::detail::to_lower(word));
  if (found == choices.end()) return "'" + word + "' is none of auto, always, never";
  word = std::to_string(static_cast<int>(found->second));
  return {};
}

// CLI11 says only that a command is missing.
std::string unknown_command(const CLI::App& failed) {
  if (failed.get_parent() != nullptr || !failed.get_subcommands().empty()) return {};
  const std::vector<std::string> words = failed.remaining();
  const auto word = std::find_if(words.begin(), words.end(), [](const auto& one) { return !one.starts_with('-'); });
  if (word == words.end()) return {};
  std::vector<std::string_view> names;
  for (const CLI::App* command : failed.get_subcommands([](const CLI::App*) { return true; }))
    names.push_back(command->get_name());
  return fmt::format("There is no command '{}'{}\nCommands: {}\nRun with --help for more information.\n",
                     escape_for_terminal(*word), did_you_mean(*word, names), fmt::join(names, ", "));
}

// CLI11 says the words that no option takes, and says them backwards.
std::string unexpected_words(const CLI::App& failed, const CLI::Error& error) {
  const auto commands = failed.get_subcommands();
  if (error.get_exit_code() != static_cast<int>(CLI::ExitCodes::ExtrasError) || commands.empty()) return {};
  std::vector<std::string> words;
  for (const std::string& word : failed.remaining(true)) words.push_back(escape_for_terminal(word));
  return fmt::format("Not expected here: {}\n`enginediff {} --help` shows what it takes.\n", fmt::join(words, " "),
                     commands.front()->get_name());
}

}  // namespace

int run_command_line(int argc, const char* const* argv, const char* const* variables, std::ostream& out,
                     std::ostream& err) {
  CommandEnvironment environment{out, err, variables, {argv, argv + argc}};
  CLI::App app{"Runs SQL cases on several database engines and says, with evidence, where they disagree.",
               "enginediff"};
  app.failure_message([&environment](const CLI::App* failed, const CLI::Error& error) {
    std::string said = unknown_command(*failed);
    if (said.empty()) said = unexpected_words(*failed, error);
    return environment.without_passwords(said.empty() ? CLI::FailureMessage::simple(failed, error) : said);
  });
  app.require_subcommand(1);
  app.set_version_flag(
      "--version", [] { return version_text(); }, "Print the version and those of the client libraries");
  app.add_option("--color", environment.color, "When to use colour: auto, always, never")
      ->transform(CLI::Validator(read_color, ""))
      ->type_name("WHEN")
      ->option_text("WHEN");
  app.add_flag("-q,--quiet", environment.quiet, "No progress; only what went wrong and the summary");
  app.fallthrough();
  app.footer(kFooter);
  add_run_command(app, environment);
  add_list_command(app, environment);
  add_lint_command(app, environment);
  add_explain_command(app, environment);
  add_repro_command(app, environment);
  add_shell_command(app, environment);
  add_report_command(app, environment);
  add_compare_command(app, environment);
  add_anomalies_command(app, environment);
  add_targets_command(app, environment);
  add_clean_command(app, environment);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    // CLI11 prints help and version to the first stream and returns 0 for them; everything else is a usage error.
    return app.exit(error, out, err) == 0 ? kExitAsExpected : kExitUsage;
  }
  return environment.exit_status();
}

}  // namespace enginediff
