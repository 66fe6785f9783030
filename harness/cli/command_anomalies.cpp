// `enginediff anomalies`: which anomalies get through, by target and isolation level, from a run or from journals.

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <ostream>
#include <thread>

#include "harness/base/utf8.hpp"
#include "harness/cli/commands.hpp"
#include "harness/cli/journal_files.hpp"
#include "harness/cli/output_file.hpp"
#include "harness/cli/progress.hpp"
#include "harness/cli/stop_signals.hpp"
#include "harness/cli/target_options.hpp"
#include "harness/cli/version.hpp"
#include "harness/history/observation.hpp"
#include "harness/model/case.hpp"
#include "harness/report/anomaly_matrix.hpp"
#include "harness/run/campaign.hpp"
#include "harness/run/selection.hpp"

namespace enginediff {

namespace {

struct AnomalyOptions {
  std::vector<std::string> journals, cases;
  std::string root = "cases", format = "console", output, publish;
  TargetOptions targets;
  int jobs = 0;
  std::uint64_t seed = kInterleaveSeed;
  std::optional<int> limit;
};

struct Publication {
  std::string_view format, name;  // the latter of the file
};
// What says how and where cases are run; of a journal they were. (--targets-file says it too, but so does the
// environment, whatever is asked for.)
constexpr std::array<const char*, 7> kOfRunsAlone = {
    "--case", "--root", "--all", "--jobs", "--interleave-limit", "--interleave-seed", "--connect-timeout"};
constexpr std::array<Publication, 2> kPublished = {{{"markdown", "anomalies.md"}, {"json", "anomalies.json"}}};

class AnomaliesCommand {
 public:
  AnomaliesCommand(const AnomalyOptions& options, CommandEnvironment& environment)
      : options_(options), environment_(environment) {}

  Result<void> run() {
    TRY_ASSIGN(const MatrixFormat* const format, chosen_format());
    TRY_ASSIGN(std::vector<Journal> journals, options_.journals.empty() ? run_cases() : chosen_journals());
    if (environment_.stopped_by != 0) return {};  // what a part of the schedules shows is no matrix
    const RunReport report = make_run_report(std::move(journals));
    for (const std::string& problem : report.problems)
      environment_.err << "enginediff: " << escape_for_terminal(problem) << "\n";
    const AnomalyMatrix matrix = anomaly_matrix(report);
    // Of what cannot be published the matrix shows what is there all the same.
    const Result<void> published = options_.publish.empty() ? Result<void>() : publish(matrix);
    if (!options_.output.empty()) {
      TRY(write_file(matrix, *format, options_.output));
    } else {
      format->write(matrix, environment_.console(), environment_.out);
    }
    return published;
  }

 private:
  static Result<void> write_file(const AnomalyMatrix& matrix, const MatrixFormat& format, const std::string& path) {
    TRY_ASSIGN(std::ofstream out, open_output_file(path));
    format.write(matrix, ConsoleOptions(), out);
    return close_output_file(out, path);
  }

  // A table with holes is not published: a target that could not be used would look like one that was not asked.
  Result<void> publish(const AnomalyMatrix& matrix) {
    if (environment_.status != kExitAsExpected)
      return fail(Fault::target_unusable, "nothing was published: a target could not be used");
    if (matrix.columns.empty())
      return fail(Fault::usage, "nothing was published: no case here has a history or is interleaved");
    std::error_code error;
    std::filesystem::create_directories(options_.publish, error);
    for (const MatrixFormat& format : matrix_formats()) {
      const auto file = std::find_if(kPublished.begin(), kPublished.end(),
                                     [&](const Publication& one) { return one.format == format.name; });
      if (file == kPublished.end()) continue;
      const std::string path = (std::filesystem::path(options_.publish) / file->name).string();
      TRY(write_file(matrix, format, path));
      if (!environment_.quiet) environment_.err << "wrote " << path << "\n";
    }
    return {};
  }

  Result<const MatrixFormat*> chosen_format() const {
    std::vector<std::string_view> names;
    for (const MatrixFormat& format : matrix_formats()) {
      if (format.name == options_.format) return &format;
      names.push_back(format.name);
    }
    return fail(Fault::usage, fmt::format("no format '{}'", options_.format),
                fmt::format("formats: {}", fmt::join(names, ", ")));
  }

  Result<std::vector<Journal>> chosen_journals() const {
    TRY_ASSIGN(std::vector<Journal> journals, read_journals(options_.journals));
    TRY(keep_targets(journals, options_.targets.wanted));
    return journals;
  }

  // All cases below the root that have a history or are interleaved, or those that are named.
  Result<std::vector<Case>> chosen_cases() {
    TRY_ASSIGN(Selection selection, select_cases(options_.cases, {}, options_.root));
    for (const CaseDiagnostic& problem : selection.problems) environment_.err << to_string(problem) << "\n";
    if (!selection.problems.empty()) return fail(Fault::malformed, "nothing was run");
    std::erase_if(selection.cases, [](const Case& parsed) { return !parsed.interleave_all && !has_history(parsed); });
    return std::move(selection.cases);
  }

  Result<std::vector<Journal>> run_cases() {
    StopSignals signals(environment_);
    TRY_ASSIGN(std::vector<Case> cases, chosen_cases());
    TRY_ASSIGN(auto specs, options_.targets.choose(environment_));
    signals.protect(specs);
    auto targets = connect_targets(std::move(specs), options_.targets.connect_options());
    CampaignOptions campaign;
    campaign.jobs =
        options_.jobs > 0 ? options_.jobs : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    campaign.run.stop = &signals.stop();
    campaign.run.interleave_seed = options_.seed;
    campaign.run.interleave_limit = options_.limit;
    Journal journal;
    journal.header.tool_version = tool_version();
    ProgressDisplay progress(environment_.err, environment_.err_is_terminal(), environment_.quiet);
    const auto done = run_campaign(cases, targets, campaign, nullptr, progress, journal);
    progress.done();
    TRY(done);
    for (const ConnectedTarget& target : targets) {
      journal.targets.push_back(target.status);
      if (target.status.unusable.empty()) continue;
      environment_.err << fmt::format("target {}: {}\n", target.spec.name, escape_for_terminal(target.status.unusable));
      environment_.worsen(kExitTargetUnusable);
    }
    journal.cases = std::move(cases);
    journal.complete = true;
    std::vector<Journal> journals;
    journals.push_back(std::move(journal));
    return journals;
  }

  const AnomalyOptions& options_;
  CommandEnvironment& environment_;
};

Result<void> check_options(const CLI::App& command, const AnomalyOptions& options) {
  if (options.journals.empty()) return {};
  std::vector<std::string_view> given;
  std::copy_if(kOfRunsAlone.begin(), kOfRunsAlone.end(), std::back_inserter(given),
               [&](const char* name) { return command.count(name) > 0; });
  if (given.empty()) return {};
  return fail(
      Fault::usage,
      fmt::format("{} {} how cases are run, but journals show what was run", fmt::join(given, ", "),
                  given.size() == 1 ? "says" : "say"),
      "leave out the journals to run the cases now, or the options; --target shows some targets of a journal only");
}

}  // namespace

void add_anomalies_command(CLI::App& app, CommandEnvironment& environment) {
  CLI::App* command = app.add_subcommand(
      "anomalies", "Show which anomalies get through at which isolation level, and what prevents the others");
  const auto options = std::make_shared<AnomalyOptions>();
  command
      ->add_option(
          "journals", options->journals,
          "Journals of earlier runs (`run --results FILE`), or folders of them, of which --target shows\nsome targets "
          "only; without any the cases are run now")
      ->type_name("JOURNAL");
  command
      ->add_option("--case", options->cases,
                   "Run only these: files, folders or ids; by default all below --root that say what they\nread and "
                   "write (-- @history) or are interleaved")
      ->allow_extra_args(false)
      ->type_name("CASE");
  command->add_option("--root", options->root, "The folder in which cases are looked for")
      ->type_name("FOLDER")
      ->capture_default_str();
  options->targets.add_to(*command);
  command->add_option("-j,--jobs", options->jobs, "Cases at a time on each target; by default the number of processors")
      ->type_name("N")
      ->check(CLI::Range(1, 256));
  command
      ->add_option("--interleave-limit", options->limit,
                   "Run at most so many interleavings of a case, whatever it says")
      ->type_name("N")
      ->check(CLI::Range(1, 1'000'000));
  command->add_option("--interleave-seed", options->seed, "Which sample to take where there are more")
      ->type_name("SEED")
      ->capture_default_str();
  command->add_option("--format", options->format, "console, markdown or json")
      ->type_name("FORMAT")
      ->capture_default_str();
  command->add_option("-o,--output", options->output, "Write to this file instead of standard output")
      ->type_name("FILE");
  command
      ->add_option("--publish", options->publish,
                   "Also write FOLDER/anomalies.md and FOLDER/anomalies.json (the project's own are in reports/)")
      ->type_name("FOLDER");
  command->callback([command, options, &environment] {
    Result<void> done = check_options(*command, *options);
    if (done) done = AnomaliesCommand(*options, environment).run();
    if (!done) environment.report(done.error());
  });
}

}  // namespace enginediff
