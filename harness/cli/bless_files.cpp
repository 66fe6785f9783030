#include "harness/cli/bless_files.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <ostream>

#include "harness/base/utf8.hpp"
#include "harness/compare/bless.hpp"

namespace enginediff {

namespace {

std::map<std::string, CaseObservation> observations_by_case(const Journal& journal) {
  std::map<std::string, TargetInfo> infos;
  for (const TargetStatus& status : journal.targets) infos[status.info.name] = status.info;
  std::map<std::string, CaseObservation> observations;
  for (const Trace& trace : journal.traces) {
    CaseObservation& observation = observations[trace.case_id];
    observation.traces.push_back(trace);
    observation.targets.push_back(infos.at(trace.target));
  }
  return observations;
}

Result<void> replace_file(const std::string& name, const std::string& text) {
  // The file itself, and not a link to it.
  std::error_code unresolved;
  const std::filesystem::path real = std::filesystem::canonical(name, unresolved);
  const std::string path = unresolved ? name : real.string();
  const std::string beside = path + ".blessed";
  {
    std::ofstream out(beside, std::ios::binary | std::ios::trunc);
    out << text;
    if (!out.flush()) return fail(Fault::io, "cannot write " + beside);
  }
  std::error_code error;
  std::filesystem::permissions(beside, std::filesystem::status(path).permissions(), error);
  std::filesystem::rename(beside, path, error);
  if (error) return fail(Fault::io, fmt::format("cannot replace {}: {}", path, error.message()));
  return {};
}

}  // namespace

Result<BlessSummary> bless_files(const Selection& selection, const Journal& journal,
                                 const std::vector<TargetInfo>& not_run) {
  BlessSummary summary;
  auto observations = observations_by_case(journal);
  for (std::size_t i = 0; i < selection.cases.size(); ++i) {
    const Case& parsed = selection.cases[i];
    const auto found = observations.find(parsed.id);
    if (found == observations.end()) continue;
    found->second.not_run = not_run;
    const Blessing blessing = bless(parsed, found->second);
    if (!can_be_blessed(parsed) && blessing.refusals.empty()) summary.unnamed.push_back(parsed.file);
    for (const std::string& refusal : blessing.refusals) summary.refusals.push_back(parsed.file + ": " + refusal);
    if (blessing.steps.empty()) continue;
    TRY(replace_file(parsed.file, rewrite_expectations(selection.texts[i], parsed, blessing.steps)));
    summary.files.push_back(parsed.file);
    for (const std::string& change : blessing.changes) summary.changes.push_back(parsed.file + ": " + change);
  }
  return summary;
}

void print_blessing(const BlessSummary& summary, std::ostream& out) {
  for (const std::string& change : summary.changes) out << "blessed  " << escape_for_terminal(change) << "\n";
  for (const std::string& refusal : summary.refusals) out << "refused  " << escape_for_terminal(refusal) << "\n";
  out << fmt::format("blessed {} file(s)\n", summary.files.size());
  if (summary.unnamed.empty()) return;
  const std::string first = escape_for_terminal(summary.unnamed.front());
  const std::size_t others = summary.unnamed.size() - 1;
  out << fmt::format(
      "{} no named step, and only named steps get expectations; write `-- @step` and a name before each statement "
      "whose answer is to be recorded\n",
      others == 0 ? first + " has" : fmt::format("{} and {} other file(s) have", first, others));
}

}  // namespace enginediff
