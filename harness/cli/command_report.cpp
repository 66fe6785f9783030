// `enginediff report`: reports from journals, whenever they were recorded.

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <ostream>

#include "harness/base/utf8.hpp"
#include "harness/cli/commands.hpp"
#include "harness/journal/journal.hpp"
#include "harness/report/format.hpp"

namespace enginediff {

namespace {

struct ReportOptions {
  std::vector<std::string> journals;
  std::string format = "console", output;
  bool verbose = false;
};

Result<void> write_file(const std::filesystem::path& path, const std::string& content) {
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out << content;
  if (!out.flush()) return fail(Fault::io, "cannot write " + path.string());
  return {};
}

// Writes the files below the folder, which is made where it is not there. What else is in it stays.
Result<void> write_folder(const std::filesystem::path& folder, const std::vector<ReportFile>& files) {
  for (const ReportFile& file : files) {
    const std::filesystem::path path = folder / file.path;
    std::error_code error;
    std::filesystem::create_directories(path.parent_path(), error);
    if (error) return fail(Fault::io, fmt::format("cannot make the folder {}: {}", path.parent_path().string(), error.message()));
    TRY(write_file(path, file.content));
  }
  return {};
}

Result<void> report(const ReportOptions& options, CommandEnvironment& environment) {
  const ReportFormat* format = find_report_format(options.format);
  if (format == nullptr) return fail(Fault::usage, fmt::format("no report format '{}'", options.format), "enginediff report --help lists them");
  if (format->files != nullptr && options.output.empty()) {
    return fail(Fault::usage, fmt::format("the format {} is a folder of files", format->name), "say where with --output FOLDER");
  }
  std::vector<Journal> journals;
  for (const std::string& path : options.journals) {
    TRY_ASSIGN(Journal journal, read_journal(path));
    journals.push_back(std::move(journal));
  }
  const RunReport run_report = make_run_report(std::move(journals));
  for (const std::string& problem : run_report.problems) environment.err << "enginediff: " << escape_for_terminal(problem) << "\n";
  if (format->files != nullptr) {
    TRY(write_folder(options.output, format->files(run_report)));
  } else if (!options.output.empty()) {
    std::ofstream out(options.output, std::ios::binary | std::ios::trunc);
    format->write(run_report, out);
    if (!out.flush()) return fail(Fault::io, "cannot write " + options.output);
  } else if (format->name == "console") {
    ConsoleOptions console = environment.console();
    console.verbose = options.verbose;
    write_console(run_report, console, environment.out);
  } else {
    format->write(run_report, environment.out);
  }
  return {};
}

std::string format_help() {
  std::string help = "How to write it:";
  for (const ReportFormat& format : report_formats()) help += fmt::format("\n  {:<14} {}", format.name, format.summary);
  return help;
}

}  // namespace

void add_report_command(CLI::App& app, CommandEnvironment& environment) {
  CLI::App* command = app.add_subcommand("report", "Write a report from one or several journals (`run --results FILE`)");
  const auto options = std::make_shared<ReportOptions>();
  command->add_option("journals", options->journals, "Journals; several are merged as the shards of one run")->required()->type_name("JOURNAL");
  command->add_option("--format", options->format, format_help())->type_name("FORMAT")->capture_default_str();
  command->add_option("-o,--output", options->output, "Write to this file instead of standard output; the folder of a format that is one")->type_name("FILE");
  command->add_flag("-v,--verbose", options->verbose, "Show recorded divergences too");
  command->callback([options, &environment] {
    if (auto done = report(*options, environment); !done) environment.report(done.error());
  });
}

}  // namespace enginediff
