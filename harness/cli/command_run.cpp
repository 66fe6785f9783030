// `enginediff run`: cases on targets, verdicts, the journal, and bless.

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <ostream>
#include <random>
#include <thread>

#include "harness/base/utf8.hpp"
#include "harness/cli/bless_files.hpp"
#include "harness/cli/claims_text.hpp"
#include "harness/cli/commands.hpp"
#include "harness/cli/journal_files.hpp"
#include "harness/cli/progress.hpp"
#include "harness/cli/run_options.hpp"
#include "harness/cli/schedule_file.hpp"
#include "harness/cli/shard_option.hpp"
#include "harness/cli/stop_signals.hpp"
#include "harness/cli/version.hpp"
#include "harness/report/console.hpp"
#include "harness/report/failures.hpp"
#include "harness/report/format.hpp"
#include "harness/report/refusals.hpp"
#include "harness/run/case_check.hpp"
#include "harness/spec/spec_executor.hpp"
#include "harness/spec/transcript_printer.hpp"

namespace enginediff {

namespace {

constexpr std::string_view kTranscriptFormat = "isolationtester";

class RunCommand {
 public:
  RunCommand(const RunOptions& options, CommandEnvironment& environment)
      : options_(options), environment_(environment) {}

  Result<void> run() {
    StopSignals signals(environment_);
    signals_ = &signals;
    TRY_ASSIGN(const FailOn fail_on, parse_fail_on(options_.fail_on));
    TRY_ASSIGN(const ReportFormat* const format, chosen_format());
    TRY_ASSIGN(const Shard shard, chosen_shard(options_.shard, environment_));
    TRY(check_interleaving());
    TRY_ASSIGN(Selection selection, select_cases(options_.words, options_.filters, options_.root, cases_and_specs()));
    if (!selection.problems.empty()) {
      for (const CaseDiagnostic& problem : selection.problems) environment_.err << to_string(problem) << "\n";
      environment_.err << fmt::format("{} problem(s); nothing was run\n", selection.problems.size());
      environment_.worsen(kExitUsage);
      return {};
    }
    TRY(check_ids(selection));
    TRY_ASSIGN(auto specs, options_.targets.choose(environment_));
    TRY(check_reference(specs));
    keep_shard(selection, shard);
    TRY_ASSIGN(claims_, claims_about(selection.cases, options_.root));
    SpecExecutor isolation_specs(selection, prints_transcripts());
    TRY(check_isolation_specs(selection, isolation_specs, specs));
    TRY_ASSIGN(const Journal journal, run_all(selection, std::move(specs), shard, isolation_specs));
    if (signals.requested() && options_.bless) {
      environment_.err << "--bless: the run was stopped; no file is changed\n";
    } else if (options_.bless) {
      // What a program reads is the report and nothing else.
      TRY(bless(selection, journal, format->name == "console" ? environment_.out : environment_.err));
    }
    for (const SpecTranscript& one : isolation_specs.transcripts())
      print_transcript(one, environment_.out, environment_.err);
    if (prints_transcripts() && environment_.quiet) return {};
    const RunReport run_report = judged(journal);
    if (!prints_transcripts()) report(run_report, journal.header.shard, *format, fail_on);
    if (!environment_.quiet) {
      for (const RefusalNote& note : refusal_notes(run_report)) environment_.err << "note: " << note.text << "\n";
    }
    return {};
  }

 private:
  // That format shows what a run of isolation specs looked like; it is no report.
  bool prints_transcripts() const { return options_.format == kTranscriptFormat; }

  Result<void> check_isolation_specs(const Selection& selection, const SpecExecutor& isolation_specs,
                                     const std::vector<TargetSpec>& targets) const {
    const auto is_case = [&](const Case& parsed) { return !isolation_specs.runs(parsed); };
    if (prints_transcripts() &&
        (targets.size() != 1 || std::any_of(selection.cases.begin(), selection.cases.end(), is_case))) {
      return fail(Fault::usage, fmt::format("--format {} shows *.spec files on one target", kTranscriptFormat),
                  "name them, and one --target");
    }
    if (prints_transcripts() && options_.resume)
      return fail(Fault::usage, fmt::format("--format {} cannot show what another run did", kTranscriptFormat),
                  "leave out --resume");
    if (options_.bless && !isolation_specs.empty())
      return fail(Fault::usage, "--bless: *.spec files hold no expectations", "leave them out");
    return {};
  }

  // A census that is written as an expectation has to come out again without options.
  Result<void> check_interleaving() const {
    const bool chosen = options_.interleave_limit || options_.interleave_seed;
    if (options_.bless && chosen) {
      return fail(Fault::usage, "--bless takes the interleavings that each run takes, and no others",
                  "leave out --interleave-limit and --interleave-seed; a case may say `@interleave all limit N`");
    }
    return {};
  }

  Result<const ReportFormat*> chosen_format() const {
    const ReportFormat* format = find_report_format(prints_transcripts() ? "console" : options_.format);
    if (format != nullptr && format->write == nullptr) {
      return fail(Fault::usage, fmt::format("the format {} is a folder of files", format->name),
                  "record the run with --results FILE, then: enginediff report FILE --format " +
                      std::string(format->name) + " --output FOLDER");
    }
    if (format != nullptr) return format;
    std::vector<std::string_view> names;
    for (const ReportFormat& one : report_formats()) {
      if (one.write != nullptr) names.push_back(one.name);
    }
    names.push_back(kTranscriptFormat);
    return fail(Fault::usage, fmt::format("no report format '{}'", options_.format),
                fmt::format("formats: {}", fmt::join(names, ", ")));
  }

  Result<void> check_ids(const Selection& selection) const {
    std::map<std::string_view, std::string_view> files;
    for (const Case& parsed : selection.cases) {
      const auto [other, is_new] = files.try_emplace(parsed.id, parsed.file);
      if (!is_new)
        return fail(Fault::malformed,
                    fmt::format("{} and {} have the same id {}", other->second, parsed.file, parsed.id),
                    "give one of them another id");
    }
    return {};
  }

  Result<void> check_reference(const std::vector<TargetSpec>& specs) const {
    const auto is_reference = [&](const TargetSpec& spec) { return spec.name == options_.reference; };
    if (options_.reference.empty() || std::any_of(specs.begin(), specs.end(), is_reference)) return {};
    return fail(Fault::usage,
                fmt::format("--reference {}: that is none of the targets of this run", options_.reference));
  }

  void keep_shard(Selection& selection, const Shard& shard) const {
    Selection kept;
    for (std::size_t i = 0; i < selection.cases.size(); ++i) {
      if (!in_shard(selection.cases[i], shard)) continue;
      kept.cases.push_back(std::move(selection.cases[i]));
      kept.texts.push_back(std::move(selection.texts[i]));
    }
    selection = std::move(kept);
  }

  Result<Journal> run_all(const Selection& selection, std::vector<TargetSpec> specs, const Shard& shard,
                          SpecExecutor& isolation_specs) {
    Journal journal;
    std::unique_ptr<JournalWriter> writer;
    TRY_ASSIGN(const std::string now, time_to_record(environment_));
    TRY(open_journal(journal, writer));
    keep_for_resume(journal, selection.cases);
    journal.header = {tool_version(), journal.header.started.empty() ? now : journal.header.started, options_.reference,
                      shard.count == 1 ? "" : fmt::format("{}/{}", shard.index + 1, shard.count)};
    std::vector<Case> cases = selection.cases;
    if (options_.shuffle) std::shuffle(cases.begin(), cases.end(), std::mt19937(*options_.shuffle));
    CampaignOptions campaign = campaign_options();
    campaign.executor = &isolation_specs;
    campaign.run.stop = &signals_->stop();
    ConnectOptions connect = options_.targets.connect_options();
    isolation_specs.announce(cases, campaign, connect);
    signals_->protect(specs);
    auto targets = connect_targets(std::move(specs), connect);
    TRY(check_usage_of(targets));
    if (writer != nullptr) TRY(writer->run(journal.header));
    journal.claims = claims_;
    if (writer != nullptr && !claims_.text.empty()) TRY(writer->claims(claims_));
    for (const ConnectedTarget& target : targets) {
      if (target.engine == nullptr) report_unusable(target);
      if (writer != nullptr) TRY(writer->target(target.status));
    }
    ProgressDisplay progress(environment_.err, environment_.err_is_terminal(), environment_.quiet);
    ScheduleFile schedules;
    ScheduleWriter schedule_writer(schedules, isolation_specs);
    if (!options_.schedules.empty()) {
      TRY(schedules.open(options_.schedules));
      campaign.executor = &schedule_writer;
    }
    const auto result = run_campaign(cases, targets, campaign, writer.get(), progress, journal);
    progress.done();
    TRY(result);
    if (!options_.schedules.empty()) TRY(schedules.close());
    if (writer != nullptr && !signals_->requested()) TRY(writer->end());
    journal.targets.clear();
    for (const ConnectedTarget& target : targets) {
      journal.targets.push_back(target.status);
      if (!target.status.unusable.empty()) environment_.worsen(kExitTargetUnusable);
    }
    journal.cases = selection.cases;
    journal.complete = !signals_->requested();
    std::error_code not_there;
    journal.can_be_resumed = std::filesystem::is_regular_file(options_.results, not_there);
    return journal;
  }

  static Result<void> check_usage_of(const std::vector<ConnectedTarget>& targets) {
    for (const ConnectedTarget& target : targets) {
      if (target.engine != nullptr || target.fault != Fault::usage) continue;
      // Some drivers name the target themselves.
      const std::string prefix = fmt::format("target {}: ", target.spec.name), &why = target.status.unusable;
      return fail(Fault::usage, why.starts_with(prefix) ? why : prefix + why);
    }
    return {};
  }

  // Opens the journal to write, and when a killed run is resumed reads what it holds.
  Result<void> open_journal(Journal& journal, std::unique_ptr<JournalWriter>& writer) const {
    if (options_.results.empty()) {
      if (options_.resume) return fail(Fault::usage, "--resume needs --results FILE, the journal to continue");
      return {};
    }
    if (options_.resume) {
      std::error_code unknown;
      if (!std::filesystem::exists(options_.results, unknown) || std::filesystem::is_empty(options_.results, unknown)) {
        return fail(Fault::usage, fmt::format("{}: there is no journal to continue", options_.results),
                    "leave out --resume to begin");
      }
      TRY_ASSIGN(journal, read_journal(options_.results, dialects_of_drivers()));
      journal.source.clear();  // from here on it is this run's own
    }
    TRY_ASSIGN(writer, JournalWriter::open(options_.results, options_.resume, dialects_of_drivers()));
    return {};
  }

  CampaignOptions campaign_options() const {
    CampaignOptions campaign;
    options_.limits.apply(campaign.run);
    campaign.run.keep = options_.keep;
    campaign.run.interleave_limit = options_.interleave_limit;
    campaign.run.interleave_seed = options_.interleave_seed.value_or(campaign.run.interleave_seed);
    campaign.jobs =
        options_.jobs > 0 ? options_.jobs : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    return campaign;
  }

  void report_unusable(const ConnectedTarget& target) {
    environment_.err << fmt::format("target {}: cannot be used: {}\n", target.spec.name,
                                    escape_for_terminal(target.status.unusable));
    environment_.worsen(exit_status_of(target.fault));
  }

  Result<void> bless(const Selection& selection, const Journal& journal, std::ostream& for_people) {
    std::vector<TargetInfo> run;
    for (const TargetStatus& status : journal.targets) {
      if (status.unusable.empty()) run.push_back(status.info);
    }
    TRY_ASSIGN(const BlessSummary summary,
               bless_files(selection, journal, options_.targets.defined_but_not(run, environment_)));
    print_blessing(summary, for_people);
    if (!summary.refusals.empty()) environment_.worsen(kExitVerdictFailed);
    return {};
  }

  RunReport judged(const Journal& journal) const {
    Journal own = journal;
    if (options_.bless) own.cases = reread(journal.cases);
    std::vector<Journal> journals;
    journals.push_back(std::move(own));
    return make_run_report(std::move(journals));
  }

  void report(const RunReport& run_report, const std::string& shard, const ReportFormat& format,
              const FailOn& fail_on) {
    if (format.name == "console") {
      ConsoleOptions console = environment_.console();
      console.verbose = options_.verbose;
      console.fail_on = fail_on;
      write_console(run_report, console, environment_.out);
      if (!shard.empty()) {
        environment_.out << fmt::format(
            "  this was shard {}; `enginediff report` puts the journals of all shards together\n", shard);
      }
    } else {
      format.write(run_report, fail_on, environment_.out);
    }
    if (has_failures(run_report, fail_on)) environment_.worsen(kExitVerdictFailed);
  }

  // The verdicts shown after a bless are those of the blessed files.
  static std::vector<Case> reread(const std::vector<Case>& cases) {
    std::vector<Case> out;
    for (const Case& parsed : cases) {
      auto selection = select_cases({parsed.file}, {}, "");
      const bool readable = selection && selection->cases.size() == 1;
      out.push_back(readable ? std::move(selection->cases.front()) : parsed);
      // An id that is derived depends on what was named.
      out.back().id = parsed.id;
      out.back().category = parsed.category;
    }
    return out;
  }

  const RunOptions& options_;
  CommandEnvironment& environment_;
  StopSignals* signals_ = nullptr;  // while it runs
  ClaimsText claims_;
};

}  // namespace

void add_run_command(CLI::App& app, CommandEnvironment& environment) {
  CLI::App* command = app.add_subcommand("run", "Run cases on targets and compare what they answer");
  const auto options = std::make_shared<RunOptions>();
  options->add_to(*command);
  command->callback([options, &environment] {
    if (auto done = RunCommand(*options, environment).run(); !done) environment.report(done.error());
  });
}

}  // namespace enginediff
