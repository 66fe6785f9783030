// `enginediff lint`: what is wrong with case files, without running them.

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <ostream>
#include <sstream>

#include "harness/casefile/catalogue_map.hpp"
#include "harness/casefile/claims_file.hpp"
#include "harness/casefile/lint.hpp"
#include "harness/cli/claims_text.hpp"
#include "harness/cli/commands.hpp"
#include "harness/cli/target_options.hpp"
#include "harness/run/case_check.hpp"
#include "harness/run/selection.hpp"
#include "harness/spec/spec_executor.hpp"

namespace enginediff {

namespace {

namespace filesystem = std::filesystem;

struct LintOptions {
  std::vector<std::string> words;
  std::string root = "cases";
  TargetOptions targets;
};

bool has_files_about_all_cases(const filesystem::path& folder) {
  return filesystem::exists(folder / kClaimsFile) || filesystem::exists(folder / kCatalogueMapFile);
}

// The folders of which all cases are looked at: without words the root, and of the folders that are named those that
// are a root or hold one.
std::vector<std::string> whole_roots(const std::vector<std::string>& words, const std::string& root) {
  if (words.empty()) return {root};
  std::vector<std::string> roots;
  const auto add = [&](const filesystem::path& folder) {
    const bool known = std::find(roots.begin(), roots.end(), folder.string()) != roots.end();
    if (!known && has_files_about_all_cases(folder)) roots.push_back(folder.string());
  };
  for (const std::string& word : words) {
    std::error_code unreadable;
    if (!filesystem::is_directory(word, unreadable)) continue;
    add(word);
    // A root with a path of its own may lie elsewhere.
    if (filesystem::path(root).is_relative()) add(filesystem::path(word) / root);
  }
  return roots;
}

// What speaks about the cases of `root` from outside of them can be checked only where all of them are at hand.
Result<std::vector<CaseDiagnostic>> lint_beside_cases(const std::string& root, std::span<const Case> cases,
                                                      std::span<const EngineAbilities> abilities,
                                                      std::span<const std::string> profiles,
                                                      std::span<const std::string> builds) {
  std::vector<CaseDiagnostic> problems;
  TRY_ASSIGN(const ClaimsText claims, read_claims_file(root));
  if (!claims.text.empty()) {
    TRY_ASSIGN(const Claims parsed, parse_claims(claims.text, claims.file));
    problems = lint_claims(parsed, cases, claims.file, abilities, profiles, builds);
  }
  const filesystem::path map = filesystem::path(root) / kCatalogueMapFile;
  if (std::ifstream in(map, std::ios::binary); in) {
    std::ostringstream text;
    text << in.rdbuf();
    const auto more = lint_catalogue_map(text.str(), cases, map.string());
    problems.insert(problems.end(), more.begin(), more.end());
  }
  return problems;
}

Result<void> lint(const LintOptions& options, CommandEnvironment& environment) {
  const auto& [words, root, targets] = options;
  TRY_ASSIGN(const Selection selection, select_cases(words, {}, root, cases_and_specs()));
  TRY_ASSIGN(const std::vector<std::string> profiles, targets.profiles(environment));
  TRY_ASSIGN(const std::vector<std::string> builds, targets.builds(environment));
  TRY_ASSIGN(const std::vector<EngineAbilities> abilities, targets.abilities(environment));
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
    add(lint_case(derived ? parse_case_file(selection.texts[i], named.file).parsed : named, selection.texts[i],
                  dialects_of_drivers(), profiles, builds, abilities));
  }
  add(lint_cases_together(selection.cases, selection.texts));
  for (const std::string& folder : whole_roots(words, root)) {
    TRY_ASSIGN(const std::vector<CaseDiagnostic> more,
               lint_beside_cases(folder, selection.cases, abilities, profiles, builds));
    add(more);
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
