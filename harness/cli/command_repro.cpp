// `enginediff repro [--from FILE] SCRIPT`: where two engines part in a script, what caused it, why, and the smallest
// script that shows it.

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <optional>
#include <ostream>

#include "harness/base/utf8.hpp"
#include "harness/cli/case_saving.hpp"
#include "harness/cli/commands.hpp"
#include "harness/cli/consent.hpp"
#include "harness/cli/repro_examiner.hpp"
#include "harness/cli/repro_options.hpp"
#include "harness/cli/stop_signals.hpp"
#include "harness/engines/database_files.hpp"
#include "harness/engines/registry.hpp"
#include "harness/repro/carried_database.hpp"
#include "harness/repro/early_references.hpp"
#include "harness/repro/left_out.hpp"
#include "harness/repro/reducer.hpp"
#include "harness/repro/repro_case.hpp"
#include "harness/repro/repro_issue.hpp"
#include "harness/repro/repro_view.hpp"
#include "harness/repro/script.hpp"
#include "harness/run/campaign.hpp"

namespace enginediff {

namespace {

Result<std::string> read_input(const std::string& file) {
  if (file == "-") return std::string(std::istreambuf_iterator<char>(std::cin), {});
  std::error_code error;
  if (std::filesystem::is_directory(file, error))
    return fail(Fault::usage, fmt::format("{}: this is a folder", file), "name a script, or - for standard input");
  std::ifstream in(file, std::ios::binary);
  if (!in) return fail(Fault::usage, fmt::format("{}: cannot be read", file), "name a script, or - for standard input");
  return std::string(std::istreambuf_iterator<char>(in), {});
}

// The likeliest first: what the developer's engine speaks, then the others that are compared with, then all.
std::vector<const LexicalRules*> dialects(const std::vector<TargetSpec>& specs) {
  std::vector<const LexicalRules*> out;
  const auto add = [&](const Driver& driver) {
    if (std::find(out.begin(), out.end(), driver.lexical_rules) == out.end()) out.push_back(driver.lexical_rules);
  };
  for (const TargetSpec& spec : specs) add(driver_of(spec));
  for (const Driver* driver : drivers()) add(*driver);
  return out;
}

// Where no role without privileges could be made, a name with a database before it might reach somebody's data.
Result<void> check_stays_inside(const Script& script, const std::vector<ConnectedTarget>& targets) {
  for (const ConnectedTarget& target : targets) {
    if (is_sandboxed(target.engine->info().target)) continue;
    for (const ScriptStatement& statement : script.statements) {
      if (!changes_named_database(tokens_of(std::string_view(statement.sql).substr(0, 2000), *script.rules))) continue;
      return fail(Fault::usage,
                  fmt::format("{}:{}: this writes to a table of a named database, and on target {} no role without "
                              "privileges could be made to "
                              "keep it from others' data",
                              script.name, statement.line, target.spec.name),
                  "take the database's name off, or connect as a user who may create users");
    }
  }
  return {};
}

// As if it had been read from a file of its own.
Script renumbered(Script script) {
  int line = 1;
  for (std::size_t i = 0; i < script.statements.size(); ++i) {
    ScriptStatement& statement = script.statements[i];
    statement.origin = i;
    statement.line = line;
    line +=
        static_cast<int>(std::count(statement.sql.begin(), statement.sql.end(), '\n')) + (statement.prepared ? 2 : 1);
  }
  script.name = "the reduced script";
  script.notes.clear();
  return script;
}

// How far a reduction is, on the error stream: one line that changes on a terminal, a line for each pass elsewhere.
class ReductionProgressLine {
 public:
  explicit ReductionProgressLine(CommandEnvironment& environment) : environment_(environment) {}
  ~ReductionProgressLine() {
    if (!environment_.quiet && environment_.err_is_terminal()) environment_.err << "\r\x1b[K" << std::flush;
  }
  ReductionProgressLine(const ReductionProgressLine&) = delete;
  ReductionProgressLine& operator=(const ReductionProgressLine&) = delete;

  void show(const ReductionProgress& progress) {
    if (environment_.quiet) return;
    const std::string text =
        fmt::format("reducing {}: {} statement(s), {} bytes, {} runs (Ctrl-C stops with the best so far)",
                    progress.pass, progress.statements, progress.bytes, progress.runs);
    if (environment_.err_is_terminal()) {
      environment_.err << "\r\x1b[K" << text << std::flush;
      return;
    }
    if (progress.pass == shown_pass_) return;
    shown_pass_ = progress.pass;
    environment_.err << text << std::endl;
  }

 private:
  CommandEnvironment& environment_;
  std::string_view shown_pass_;
};

class ReproCommand {
 public:
  ReproCommand(const ReproOptions& options, CommandEnvironment& environment)
      : options_(options), environment_(environment), signals_(environment) {}

  // What fails because it was stopped is nobody's fault.
  Result<void> run() {
    const auto done = run_until_stopped();
    if (!done && signals_.requested()) return {};
    return done;
  }

 private:
  Result<void> run_until_stopped() {
    TRY(options_.check());
    TRY_ASSIGN(auto specs, options_.choose_targets(environment_));
    TRY(ask_for_consent(specs, "the script", options_.yes, environment_));
    TRY(read(specs));
    signals_.protect(specs);
    targets_ = connect_targets(std::move(specs), options_.targets.connect_options());
    if (!all_usable()) return {};
    TRY(check_stays_inside(script_, targets_));
    std::vector<Engine*> engines;
    for (const ConnectedTarget& target : targets_) engines.push_back(target.engine.get());
    if (database_) TRY(carry(engines));
    if (signals_.requested()) return {};
    examiner_.emplace(std::move(engines), options_, signals_.stop(), environment_);
    TRY_ASSIGN(ReproFindings findings, examiner_->examine(script_, options_.line));
    findings.account = account_;
    if (signals_.requested()) return finish_stopped(findings, script_.statements.size());
    if (findings.divergences.empty() || !options_.issue) show(findings);
    if (findings.divergences.empty()) return {};
    environment_.worsen(kExitVerdictFailed);
    if (!options_.reduce) return finish(findings);
    return reduce_and_finish(findings);
  }

  // Shows what is known. `all`: how many statements were to be run.
  Result<void> finish_stopped(const ReproFindings& findings, std::size_t all) {
    const std::size_t ran = findings.script->statements.size();
    if (ran < all && !environment_.quiet) {
      environment_.err << fmt::format("stopped: {} of {} statements were run on every target\n", ran, all);
    } else if (!environment_.quiet) {
      environment_.err << "stopped: what caused the divergences is not known for all of them\n";
    }
    if (ran > 0 && !options_.issue) show(findings);
    if (!findings.divergences.empty() && options_.issue) write_issue(findings, environment_.out);
    if (!options_.save.empty()) environment_.err << "--save: the run was stopped; nothing is saved\n";
    return {};
  }

  // The database file, and the script, which is written in its language.
  Result<void> read(const std::vector<TargetSpec>& specs) {
    std::vector<const LexicalRules*> languages = dialects(specs);
    if (!options_.from.empty()) {
      TRY_ASSIGN(database_, read_database_file(options_.from));
      if (database_->tables.empty())
        return fail(Fault::malformed, fmt::format("{}: no table is in this database", options_.from));
      languages = {rules_of(database_->engine)};
    }
    if (options_.file.empty()) return {};
    TRY_ASSIGN(const std::string text, read_input(options_.file));
    TRY_ASSIGN(script_, read_script(text, options_.file == "-" ? "standard input" : options_.file, languages));
    if (options_.translate) script_ = with_added_references(std::move(script_));
    return {};
  }

  Result<void> carry(const std::vector<Engine*>& engines) {
    const bool alone = options_.file.empty();
    TRY_ASSIGN(CarriedDatabase carried,
               carry_database(*database_, options_.from, *rules_of(database_->engine), engines, alone,
                              options_.run_options(nullptr).statement_timeout, &signals_.stop()));
    database_.reset();
    account_ = std::move(carried.account);
    script_ = alone ? std::move(carried.script) : behind_carried(std::move(carried.script), std::move(script_));
    return {};
  }

  static const LexicalRules* rules_of(std::string_view engine) {
    for (const Driver* driver : drivers()) {
      if (driver->name == engine) return driver->lexical_rules;
    }
    return drivers().front()->lexical_rules;
  }

  bool all_usable() {
    bool usable = true;
    for (const ConnectedTarget& target : targets_) {
      if (target.engine != nullptr) continue;
      usable = false;
      environment_.err << fmt::format("target {}: cannot be used: {}\n", target.spec.name,
                                      escape_for_terminal(target.status.unusable));
      environment_.worsen(exit_status_of(target.fault));
    }
    return usable;
  }

  void show(const ReproFindings& findings) {
    write_findings(findings, options_.show, environment_.console(), environment_.out);
  }

  Result<void> reduce_and_finish(const ReproFindings& findings) {
    const Divergence& divergence = findings.divergences[findings.first].divergence;
    Script up_to_it = script_;
    up_to_it.statements.resize(divergence.statement + 1);
    const Shows shows = examiner_->shows_again(findings, findings.divergences[findings.first]);
    TRY_ASSIGN(const bool again, shows(up_to_it));
    if (!again) {
      environment_.err
          << "--reduce: the script does not show this divergence when it is run again; it is not reduced\n";
      return finish(findings);
    }
    const auto begun = std::chrono::steady_clock::now();
    TRY_ASSIGN(const Reduction reduction, reduce_watched(up_to_it, shows));
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    if (!options_.output.empty()) TRY(write_text_file(options_.output, print_script(reduction.script)));
    const Script reduced = renumbered(reduction.script);
    TRY_ASSIGN(
        const ReproFindings small,
        examiner_->examine(reduced, options_.line == 0 || !reduction.confirmed ? 0 : reduced.statements.back().line));
    if (!options_.issue) {
      write_reduction(reduction, small, script_.statements.size(), seconds, environment_.console(), environment_.out);
      if (!small.divergences.empty() && !signals_.requested()) show(small);
    }
    if (signals_.requested()) return finish_stopped(small, reduction.script.statements.size());
    return finish(small);
  }

  // With progress, and with Ctrl-C that ends it early.
  Result<Reduction> reduce_watched(const Script& script, const Shows& shows) {
    ReductionProgressLine line(environment_);
    ReductionOptions options;
    options.max_runs = options_.max_runs;
    const StopSignals::Easing easing(signals_);
    options.stop = &easing.requested();
    options.progress = [&line](const ReductionProgress& progress) { line.show(progress); };
    return reduce(script, shows, options);
  }

  Result<void> finish(const ReproFindings& findings) {
    if (options_.issue) write_issue(findings, environment_.out);
    return options_.save.empty() ? Result<void>() : save(findings);
  }

  Result<void> save(const ReproFindings& findings) {
    std::vector<Divergence> divergences;
    for (const ExplainedDivergence& one : findings.divergences) divergences.push_back(one.divergence);
    const Case made =
        case_to_save(*findings.script, *findings.run, *findings.runner, divergences, names_for_file(options_.save));
    return save_case(made, options_.save, examiner_->engines(),
                     options_.targets.defined_but_not(findings.targets, environment_),
                     options_.issue ? environment_.err : environment_.out);
  }

  const ReproOptions& options_;
  CommandEnvironment& environment_;
  StopSignals signals_;  // outlives what is on the targets
  Script script_;        // what was carried first
  std::optional<StoredDatabase> database_;
  CarryAccount account_;
  std::vector<ConnectedTarget> targets_;
  std::optional<ReproExaminer> examiner_;
};

}  // namespace

void add_repro_command(CLI::App& app, CommandEnvironment& environment) {
  CLI::App* command = app.add_subcommand(
      "repro", "Run a script on two engines or more: where they part, what caused it, why, and a minimal script");
  const auto options = std::make_shared<ReproOptions>();
  options->add_to(*command);
  command->callback([options, &environment] {
    if (auto done = ReproCommand(*options, environment).run(); !done) environment.report(done.error());
  });
}

}  // namespace enginediff
