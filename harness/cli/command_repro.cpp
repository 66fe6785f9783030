// `enginediff repro SCRIPT`: where two engines part in a script, what caused it, why, and the smallest script that
// shows it.

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <ostream>
#include <set>

#include "harness/base/utf8.hpp"
#include "harness/cli/case_saving.hpp"
#include "harness/cli/commands.hpp"
#include "harness/cli/consent.hpp"
#include "harness/cli/target_options.hpp"
#include "harness/cli/version.hpp"
#include "harness/engines/registry.hpp"
#include "harness/engines/spellings.hpp"
#include "harness/repro/catalogue.hpp"
#include "harness/repro/cause.hpp"
#include "harness/repro/left_out.hpp"
#include "harness/repro/reducer.hpp"
#include "harness/repro/repro_case.hpp"
#include "harness/repro/repro_view.hpp"
#include "harness/repro/script.hpp"
#include "harness/repro/script_runner.hpp"
#include "harness/repro/statement_outline.hpp"
#include "harness/repro/translator.hpp"
#include "harness/run/campaign.hpp"
#include "harness/run/selection.hpp"

namespace enginediff {

namespace {

struct ReproOptions {
  std::string file, dev, cases, save, output;
  std::vector<std::string> prod;
  TargetOptions targets;
  std::size_t show = 10;
  int line = 0, max_runs = 20'000;
  double timeout_seconds = 10;
  bool reduce = false, translate = false, issue = false, yes = false;
};

// Set by Ctrl-C while a reduction goes on.
std::atomic<bool> stop_requested{false};
static_assert(std::atomic<bool>::is_always_lock_free);

// Ctrl-C stops what goes on in the guard's life, and not the process; pressed again it ends the process as usual.
class InterruptGuard {
 public:
  InterruptGuard() {
    stop_requested = false;
    struct sigaction action{};
    action.sa_handler = [](int) { stop_requested = true; };
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigaction(SIGINT, &action, &before_);
  }
  ~InterruptGuard() { sigaction(SIGINT, &before_, nullptr); }
  InterruptGuard(const InterruptGuard&) = delete;
  InterruptGuard& operator=(const InterruptGuard&) = delete;

 private:
  struct sigaction before_{};
};

std::string embedded_target() {
  for (const Driver* driver : drivers()) {
    if (!driver->embedded_url.empty()) return std::string(driver->name);
  }
  return {};
}

Result<std::string> read_input(const std::string& file) {
  if (file == "-") return std::string(std::istreambuf_iterator<char>(std::cin), {});
  std::ifstream in(file, std::ios::binary);
  if (!in) return fail(Fault::usage, fmt::format("{}: cannot be read", file), "name a script, or - for standard input");
  return std::string(std::istreambuf_iterator<char>(in), {});
}

// The catalogue: what was asked for, or `cases` here, beside the program, or above it.
std::string catalogue_folder(const std::string& asked) {
  namespace fs = std::filesystem;
  if (!asked.empty()) return asked;
  std::error_code error;
  if (fs::is_directory("cases", error)) return "cases";
  for (fs::path folder = fs::read_symlink("/proc/self/exe", error).parent_path(); folder.has_relative_path();
       folder = folder.parent_path()) {
    for (const char* below : {"cases", "share/enginediff/cases"}) {
      if (fs::is_directory(folder / below, error)) return (folder / below).string();
    }
  }
  return "cases";
}

class ReproCommand {
 public:
  ReproCommand(const ReproOptions& options, CommandEnvironment& environment)
      : options_(options), environment_(environment) {}

  Result<void> run() {
    if (!options_.save.empty()) TRY(check_is_new_case_file(options_.save));
    TRY_ASSIGN(const std::string text, read_input(options_.file));
    TRY_ASSIGN(auto specs, choose_targets());
    TRY(ask_for_consent(specs, "the script", options_.yes, environment_));
    TRY_ASSIGN(Script script,
               read_script(text, options_.file == "-" ? "standard input" : options_.file, dialects(specs)));
    targets_ = connect_targets(std::move(specs), options_.targets.connect_options());
    if (!all_usable()) return {};
    TRY(check_stays_inside(script));
    TRY_ASSIGN(ReproFindings findings, examine(script));
    if (findings.divergences.empty()) {
      write_findings(findings, options_.show, environment_.console(), environment_.out);
    }
    if (findings.divergences.empty()) return {};
    environment_.worsen(kExitVerdictFailed);
    if (!options_.issue) write_findings(findings, options_.show, environment_.console(), environment_.out);
    if (!options_.reduce) return finish(findings);
    return reduce_and_finish(script, findings);
  }

 private:
  Result<std::vector<TargetSpec>> choose_targets() {
    TargetOptions chosen = options_.targets;
    const std::string dev = options_.dev.empty() ? embedded_target() : options_.dev;
    chosen.wanted = {dev};
    TRY_ASSIGN(auto specs, chosen.choose(environment_));
    if (options_.prod.empty()) {
      chosen.wanted.clear();
      TRY_ASSIGN(const auto defaults, chosen.choose(environment_));
      for (const TargetSpec& spec : defaults) {
        if (spec.name != specs.front().name) specs.push_back(spec);
      }
    } else {
      chosen.wanted = options_.prod;
      TRY_ASSIGN(const auto named, chosen.choose(environment_));
      specs.insert(specs.end(), named.begin(), named.end());
    }
    if (specs.size() < 2)
      return fail(Fault::usage, "there is nothing to compare with", "name a target: --prod NAME or --prod NAME=URL");
    std::set<std::string> names;
    for (const TargetSpec& spec : specs) {
      if (!names.insert(spec.name).second)
        return fail(Fault::usage, fmt::format("{} is named twice", spec.name), "compare two different targets");
    }
    return specs;
  }

  // The likeliest first: what the developer's engine speaks, then the others that are compared with, then all.
  static std::vector<const LexicalRules*> dialects(const std::vector<TargetSpec>& specs) {
    std::vector<const LexicalRules*> out;
    const auto add = [&](const Driver* driver) {
      if (driver != nullptr && std::find(out.begin(), out.end(), driver->lexical_rules) == out.end())
        out.push_back(driver->lexical_rules);
    };
    for (const TargetSpec& spec : specs) add(driver_for_scheme(spec.url.substr(0, spec.url.find(':'))));
    for (const Driver* driver : drivers()) add(driver);
    return out;
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

  // Where no role without privileges could be made, a name with a database before it might reach somebody's data.
  Result<void> check_stays_inside(const Script& script) const {
    for (const ConnectedTarget& target : targets_) {
      if (is_sandboxed(target.engine->info().target)) continue;
      for (const ScriptStatement& statement : script.statements) {
        if (!changes_named_database(tokens_of(std::string_view(statement.sql).substr(0, 2000), *script.rules)))
          continue;
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

  std::vector<Engine*> engines() const {
    std::vector<Engine*> out;
    for (const ConnectedTarget& target : targets_) out.push_back(target.engine.get());
    return out;
  }

  // Runs the script and finds out about its divergences. The runner and the run live as long as this command.
  Result<ReproFindings> examine(const Script& script) {
    ScriptRunOptions run_options;
    run_options.statement_timeout =
        std::chrono::milliseconds(static_cast<std::int64_t>(options_.timeout_seconds * 1000));
    run_options.translate = options_.translate;
    auto& kept = examined_.emplace_back(std::make_unique<Examined>(script, ScriptRunner(engines(), run_options)));
    TRY_ASSIGN(kept->run, kept->runner.run(kept->script));
    ReproFindings findings;
    findings.script = &kept->script;
    findings.run = &kept->run;
    findings.runner = &kept->runner;
    for (std::size_t i = 0; i < targets_.size(); ++i) findings.targets.push_back(kept->runner.target(i));
    findings.agreements = count_agreements(kept->script, kept->run, kept->runner);
    const auto divergences = find_divergences(kept->script, kept->run, kept->runner);
    if (divergences.empty()) return findings;
    TRY_ASSIGN(findings.first, first_divergence(kept->script, divergences));
    TRY(explain(*kept, divergences, findings));
    if (!options_.translate) findings.possible_rewrites = possible_rewrites(*kept, divergences);
    return findings;
  }

  struct Examined {
    Examined(Script with, ScriptRunner by) : script(std::move(with)), runner(std::move(by)) {}
    Script script;
    ScriptRunner runner;
    ScriptRun run;
  };

  Result<std::size_t> first_divergence(const Script& script, const std::vector<Divergence>& divergences) const {
    if (options_.line == 0 || examined_.size() > 1)
      return static_cast<std::size_t>(&first_of(divergences) - divergences.data());
    for (std::size_t i = 0; i < divergences.size(); ++i) {
      if (script.statements[divergences[i].statement].line == options_.line) return i;
    }
    std::string lines;
    for (const Divergence& one : divergences)
      lines += fmt::format("{}{}", lines.empty() ? "" : ", ", script.statements[one.statement].line);
    return fail(Fault::usage, fmt::format("--line {}: no statement that begins there diverges", options_.line),
                fmt::format("these do: {}", lines));
  }

  Result<void> explain(Examined& kept, const std::vector<Divergence>& divergences, ReproFindings& findings) {
    std::set<std::size_t> looked_at;
    load_catalogue(findings);
    for (std::size_t i = 0; i < divergences.size(); ++i) {
      ExplainedDivergence one{divergences[i], {}, {}, false};
      if (i == findings.first || looked_at.contains(divergences[i].statement) || looked_at.size() < options_.show) {
        looked_at.insert(divergences[i].statement);
        TRY_ASSIGN(one.cause, find_cause(kept.script, kept.run, divergences, divergences[i], kept.runner));
        const bool earlier = one.cause->kind == Cause::Kind::earlier_write;
        const bool own =
            one.cause->kind == Cause::Kind::statement_itself || one.cause->kind == Cause::Kind::unknown || earlier;
        // A write that diverges is explained where it stands.
        const bool known = earlier && std::any_of(divergences.begin(), divergences.end(), [&](const Divergence& other) {
                             return other.statement == one.cause->statement;
                           });
        if (own && !known) {
          one.matches = catalogue_for(kept, divergences[i])
                            .explain(features_at(kept.script, divergences[i],
                                                 earlier ? std::optional(one.cause->statement) : std::nullopt));
          one.explained = true;
        }
      }
      findings.divergences.push_back(std::move(one));
    }
    return {};
  }

  void load_catalogue(ReproFindings& findings) {
    findings.catalogue = catalogue_folder(options_.cases);
    if (!catalogue_) {
      catalogue_.emplace();
      auto selection = select_cases({}, {}, findings.catalogue);
      if (selection) *catalogue_ = std::move(*selection);
      if (!options_.cases.empty() && (!selection || catalogue_->cases.empty())) {
        environment_.err << fmt::format("--cases {}: no case was found there\n", escape_for_terminal(options_.cases));
      }
      for (const CaseDiagnostic& problem : catalogue_->problems)
        environment_.err << fmt::format("the catalogue: {}:{}: {}\n", escape_for_terminal(problem.file), problem.line,
                                        escape_for_terminal(problem.message));
    }
    findings.catalogue_size = catalogue_->cases.size();
  }

  const Catalogue& catalogue_for(const Examined& kept, const Divergence& divergence) {
    const auto key = std::pair(divergence.first, divergence.second);
    auto at = catalogues_.find(key);
    if (at == catalogues_.end()) {
      at = catalogues_
               .emplace(key, Catalogue(catalogue_->cases, kept.runner.target(divergence.first),
                                       kept.runner.target(divergence.second), kept.runner.rules(divergence.first)))
               .first;
    }
    return at->second;
  }

  // What --translate would have done about statements that one engine refused.
  std::vector<UsedRewrite> possible_rewrites(const Examined& kept, const std::vector<Divergence>& divergences) const {
    std::vector<UsedRewrite> out;
    DeclaredColumns declared;
    for (const ScriptStatement& statement : kept.script.statements) {
      if (statement.sql.size() < 100'000) declared.see(tokens_of(statement.sql, *kept.script.rules));
    }
    for (const Divergence& one : divergences) {
      for (const std::size_t target : {one.first, one.second}) {
        const Outcome* outcome = kept.run.records[target][one.statement].outcome();
        const DialectSpellings* spellings = spellings_for(kept.runner.target(target).engine);
        if (outcome == nullptr || spellings == nullptr || !may_be_spelling(*outcome)) continue;
        const Translation other = translate(kept.script.statements[one.statement].sql, *kept.script.rules,
                                            kept.runner.rules(target), *spellings, declared);
        if (!other.rewrites.empty()) out.push_back({target, one.statement, other.rewrites});
      }
    }
    return out;
  }

  // ---- Reducing ----

  Result<void> reduce_and_finish(const Script& script, const ReproFindings& findings) {
    const Divergence& divergence = findings.divergences[findings.first].divergence;
    Script up_to_it = script;
    up_to_it.statements.resize(divergence.statement + 1);
    ScriptRunOptions run_options;
    run_options.statement_timeout =
        std::chrono::milliseconds(static_cast<std::int64_t>(options_.timeout_seconds * 1000));
    run_options.translate = options_.translate;
    ScriptRunner runner(engines(), run_options);
    const Shows shows =
        ShowsDivergence(runner, *findings.run, divergence.first, divergence.second, divergence.signature);
    TRY_ASSIGN(const bool again, shows(up_to_it));
    if (!again) {
      environment_.err
          << "--reduce: the script does not show this divergence when it is run again; it is not reduced\n";
      return finish(findings);
    }
    const auto begun = std::chrono::steady_clock::now();
    ReductionOptions reduction_options;
    reduction_options.max_runs = options_.max_runs;
    reduction_options.stop = &stop_requested;
    reduction_options.progress = [this](const ReductionProgress& progress) { show_progress(progress); };
    Result<Reduction> reduced = [&] {
      const InterruptGuard guard;
      return reduce(up_to_it, shows, reduction_options);
    }();
    end_progress();
    TRY_ASSIGN(const Reduction reduction, std::move(reduced));
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    if (!options_.issue)
      write_reduction(reduction, script.statements.size(), seconds, environment_.console(), environment_.out);
    if (!options_.output.empty()) TRY(write_text_file(options_.output, print_script(reduction.script)));
    Script renumbered = reduction.script;
    int line = 1;
    for (std::size_t i = 0; i < renumbered.statements.size(); ++i) {
      renumbered.statements[i].origin = i;
      renumbered.statements[i].line = line;
      line +=
          static_cast<int>(std::count(renumbered.statements[i].sql.begin(), renumbered.statements[i].sql.end(), '\n')) +
          (renumbered.statements[i].prepared ? 2 : 1);
    }
    renumbered.name = "the reduced script";
    renumbered.notes.clear();
    TRY_ASSIGN(const ReproFindings small, examine(renumbered));
    if (!options_.issue && !small.divergences.empty())
      write_findings(small, options_.show, environment_.console(), environment_.out);
    return finish(small);
  }

  void show_progress(const ReductionProgress& progress) {
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

  void end_progress() {
    if (!environment_.quiet && environment_.err_is_terminal()) environment_.err << "\r\x1b[K" << std::flush;
  }

  // ---- What is left to write ----

  Result<void> finish(const ReproFindings& findings) {
    if (options_.issue) write_issue(findings, environment_.out);
    if (!options_.save.empty()) return save(findings);
    return {};
  }

  // Writes the case, runs it as any case, and blesses what was observed.
  Result<void> save(const ReproFindings& findings) {
    std::vector<Divergence> divergences;
    for (const ExplainedDivergence& one : findings.divergences) divergences.push_back(one.divergence);
    const Case made =
        case_to_save(*findings.script, *findings.run, *findings.runner, divergences, names_for_file(options_.save));
    std::vector<TargetInfo> infos;
    for (const ConnectedTarget& target : targets_) infos.push_back(target.engine->info().target);
    return save_case(made, options_.save, engines(), options_.targets.defined_but_not(infos, environment_),
                     options_.issue ? environment_.err : environment_.out);
  }

  const ReproOptions& options_;
  CommandEnvironment& environment_;
  std::vector<ConnectedTarget> targets_;
  std::vector<std::unique_ptr<Examined>> examined_;
  std::optional<Selection> catalogue_;
  std::map<std::pair<std::size_t, std::size_t>, Catalogue> catalogues_;
  std::string_view shown_pass_;
};

void add_options(CLI::App& command, ReproOptions& options) {
  command
      .add_option("script", options.file,
                  "An SQL script, a dump, or a log with SQL and bound values; - for standard input")
      ->required()
      ->type_name("FILE");
  command.add_option("--dev", options.dev, "The target that it works on; by default the embedded engine")
      ->type_name("TARGET");
  command
      .add_option("--prod", options.prod,
                  "A target that it is compared with, repeatable: NAME, NAME=URL, NAME=env:VARIABLE;\nby default all "
                  "default targets")
      ->type_name("TARGET");
  command.add_flag("--yes", options.yes, "Create databases of our own on hosts other than this one without asking");
  command.add_flag("--reduce", options.reduce, "Make the script as small as it gets while the same divergence remains");
  command.add_option("--output", options.output, "Write the reduced script to this file")->type_name("FILE");
  command
      .add_option("--line", options.line,
                  "Look at the divergence of the statement that begins in this line, not at the first")
      ->type_name("LINE")
      ->check(CLI::PositiveNumber);
  command.add_option("--max-runs", options.max_runs, "Stop reducing after so many runs")
      ->type_name("N")
      ->capture_default_str()
      ->check(CLI::PositiveNumber);
  command.add_flag("--translate", options.translate,
                   "Where an engine refuses a statement's spelling, try named rewrites; each is reported");
  command
      .add_option("--cases", options.cases,
                  "The catalogue to explain divergences with; by default the cases folder here or\nbeside the program")
      ->type_name("FOLDER");
  command.add_option("--save", options.save, "Write a case with what was observed: cases/CATEGORY/NAME.sql")
      ->type_name("FILE");
  command.add_flag("--issue", options.issue, "Print Markdown for an issue tracker instead");
  command.add_option("--show", options.show, "Show and explain so many divergences")
      ->type_name("N")
      ->capture_default_str()
      ->check(CLI::PositiveNumber);
  command.add_option("--timeout", options.timeout_seconds, "Seconds for one statement")
      ->type_name("SECONDS")
      ->capture_default_str()
      ->check(CLI::PositiveNumber);
  options.targets.add_files_to(command);
}

}  // namespace

void add_repro_command(CLI::App& app, CommandEnvironment& environment) {
  CLI::App* command = app.add_subcommand(
      "repro", "Run a script on two engines or more: where they part, what caused it, why, and a minimal script");
  const auto options = std::make_shared<ReproOptions>();
  add_options(*command, *options);
  command->callback([options, &environment] {
    if (auto done = ReproCommand(*options, environment).run(); !done) environment.report(done.error());
  });
}

}  // namespace enginediff
