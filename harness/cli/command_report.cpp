// `enginediff report`: reports from journals, whenever they were recorded.

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <ostream>

#include "harness/base/utf8.hpp"
#include "harness/cli/commands.hpp"
#include "harness/cli/journal_files.hpp"
#include "harness/cli/output_file.hpp"
#include "harness/report/failures.hpp"
#include "harness/report/format.hpp"

namespace enginediff {

namespace {

struct ReportOptions {
  std::vector<std::string> journals, fail_on;
  std::string format = "console", output;
  bool verbose = false, check = false;
};

Result<void> write_file(const std::filesystem::path& path, const std::string& content) {
  TRY_ASSIGN(std::ofstream out, open_output_file(path));
  out << content;
  return close_output_file(out, path);
}

// Writes the files below the folder, which is made where it is not there. What else is in it stays.
Result<void> write_folder(const std::filesystem::path& folder, const std::vector<ReportFile>& files) {
  for (const ReportFile& file : files) {
    const std::filesystem::path path = folder / file.path;
    std::error_code error;
    std::filesystem::create_directories(path.parent_path(), error);
    if (error)
      return fail(Fault::io,
                  fmt::format("cannot make the folder {}: {}", path.parent_path().string(), error.message()));
    TRY(write_file(path, file.content));
  }
  return {};
}

// `FOLDER/`, or a folder that is there.
bool names_a_folder(const std::string& output) {
  std::error_code none;
  return output.ends_with('/') || (!output.empty() && std::filesystem::is_directory(output, none));
}

// The status that `run` would have ended with, had it been one run; what is missing counts as a target that could not
// be used.
void check(const RunReport& report, const FailOn& fail_on, CommandEnvironment& environment) {
  const bool lost = std::any_of(report.targets.begin(), report.targets.end(),
                                [](const TargetStatus& one) { return !one.unusable.empty(); });
  if (lost || !report.problems.empty()) environment.worsen(kExitTargetUnusable);
  if (has_failures(report, fail_on)) environment.worsen(kExitVerdictFailed);
}

Result<void> report(const ReportOptions& options, CommandEnvironment& environment) {
  const ReportFormat* format = find_report_format(options.format);
  if (format == nullptr)
    return fail(Fault::usage, fmt::format("no report format '{}'", options.format),
                "enginediff report --help lists them");
  if (format->write == nullptr && options.output.empty()) {
    return fail(Fault::usage, fmt::format("the format {} is a folder of files", format->name),
                "say where with --output FOLDER");
  }
  if (format->files == nullptr && names_a_folder(options.output)) {
    return fail(
        Fault::usage, fmt::format("the format {} is one file, and {} is a folder", format->name, options.output),
        fmt::format("name the file: --output {}",
                    (std::filesystem::path(options.output) / fmt::format("report{}", format->extension)).string()));
  }
  TRY_ASSIGN(const FailOn fail_on, parse_fail_on(options.fail_on));
  TRY_ASSIGN(const RunReport run_report, read_run_report(options.journals, environment));
  for (const std::string& problem : run_report.problems)
    environment.err << "enginediff: " << escape_for_terminal(problem) << "\n";
  if (format->files != nullptr && (format->write == nullptr || names_a_folder(options.output))) {
    TRY(write_folder(options.output, format->files(run_report)));
  } else if (!options.output.empty()) {
    TRY_ASSIGN(std::ofstream out, open_output_file(options.output));
    format->write(run_report, fail_on, out);
    TRY(close_output_file(out, options.output));
  } else if (format->name == "console") {
    ConsoleOptions console = environment.console();
    console.verbose = options.verbose;
    console.fail_on = fail_on;
    write_console(run_report, console, environment.out);
  } else {
    format->write(run_report, fail_on, environment.out);
  }
  if (options.check) check(run_report, fail_on, environment);
  return {};
}

std::string format_help() {
  std::string help = "How to write it:";
  for (const ReportFormat& format : report_formats()) help += fmt::format("\n  {:<14} {}", format.name, format.summary);
  return help;
}

}  // namespace

void add_report_command(CLI::App& app, CommandEnvironment& environment) {
  CLI::App* command =
      app.add_subcommand("report", "Write a report from one or several journals (`run --results FILE`)");
  const auto options = std::make_shared<ReportOptions>();
  command
      ->add_option("journals", options->journals,
                   "Journals, or folders of them; several are merged as the shards of one run")
      ->required()
      ->type_name("JOURNAL");
  command->add_option("--format", options->format, format_help())->type_name("FORMAT")->capture_default_str();
  command
      ->add_option("-o,--output", options->output,
                   "Write to this file instead of standard output; FOLDER/: html and markdown as a folder of pages")
      ->type_name("FILE");
  command->add_flag("-v,--verbose", options->verbose, "Show recorded divergences too");
  command->add_flag("--check", options->check,
                    "End with the status of `run`: 1 if a verdict failed, 3 if a target could not be used or\nshards "
                    "are missing or contradict each other");
  command
      ->add_option("--fail-on", options->fail_on,
                   "What counts as failed, as for `run`: in the report, and with --check for the status")
      ->delimiter(',')
      ->allow_extra_args(false)
      ->type_name("NAMES");
  command->callback([options, &environment] {
    if (auto done = report(*options, environment); !done) environment.report(done.error());
  });
}

}  // namespace enginediff
