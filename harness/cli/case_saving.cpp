#include "harness/cli/case_saving.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <ostream>

#include "harness/base/utf8.hpp"
#include "harness/casefile/checked_text.hpp"
#include "harness/casefile/lint.hpp"
#include "harness/compare/bless.hpp"
#include "harness/run/case_check.hpp"
#include "harness/run/case_runner.hpp"

namespace enginediff {

namespace {

Result<void> report_saved(const std::string& path, const std::string& text, const Blessing& blessing,
                          std::ostream& out) {
  out << fmt::format("saved {}\n", escape_for_terminal(path));
  for (const std::string& refusal : blessing.refusals)
    out << "  not recorded: " << escape_for_terminal(refusal) << "\n";
  const ParseResult parsed = parse_case_file(text, path);
  if (!parsed.ok()) return fail(Fault::internal, to_string(parsed.problems.front()));
  const auto problems = lint_case(parsed.parsed, text, dialects_of_drivers());
  if (!problems.empty()) out << "  to be filled in by you, since only you know it:\n";
  for (const CaseDiagnostic& problem : problems)
    out << fmt::format("    {}: expected {}\n", escape_for_terminal(problem.message),
                       escape_for_terminal(problem.expected));
  return {};
}

}  // namespace

Result<void> check_is_new_case_file(const std::string& path) {
  std::error_code error;
  if (std::filesystem::exists(path, error))
    return fail(Fault::usage, fmt::format("{}: the file exists", path), "name a new file; nothing is overwritten");
  if (!path.ends_with(".sql")) return fail(Fault::usage, fmt::format("{}: a case file ends in .sql", path));
  return {};
}

Result<void> write_text_file(const std::string& path, const std::string& text) {
  std::error_code error;
  const auto folder = std::filesystem::path(path).parent_path();
  if (!folder.empty()) std::filesystem::create_directories(folder, error);
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out << text;
  if (!out.flush()) return fail(Fault::io, fmt::format("{}: cannot be written", path));
  return {};
}

Result<void> save_case(const Case& made, const std::string& path, std::span<Engine* const> engines,
                       const std::vector<TargetInfo>& not_run, std::ostream& out) {
  auto written = checked_case_text(made, dialects_of_drivers());
  if (!written)
    return fail(written.error().fault, fmt::format("{}: {}", path, written.error().message), written.error().hint);
  const std::string text = std::move(*written);
  const ParseResult parsed = parse_case_file(text, path);
  CaseObservation observation;
  observation.not_run = not_run;
  for (Engine* engine : engines) {
    TRY_ASSIGN(CaseRun run, run_variant(parsed.parsed, Variant(), *engine, CaseRunOptions()));
    observation.traces.push_back(std::move(run.trace));
    observation.targets.push_back(engine->info().target);
  }
  const Blessing blessing = bless(parsed.parsed, observation);
  TRY_ASSIGN(const std::string blessed, checked_rewrite(text, parsed.parsed, blessing.steps, dialects_of_drivers()));
  TRY(write_text_file(path, blessed));
  return report_saved(path, blessed, blessing, out);
}

}  // namespace enginediff
