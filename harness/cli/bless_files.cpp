#include "harness/cli/bless_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <fstream>
#include <map>
#include <ostream>

#include "harness/base/utf8.hpp"
#include "harness/casefile/checked_text.hpp"
#include "harness/casefile/variants.hpp"
#include "harness/compare/bless.hpp"
#include "harness/run/case_check.hpp"

namespace enginediff {

namespace {

// What the journal has of each case.
std::map<std::string, std::vector<const Trace*>> traces_by_case(const Journal& journal) {
  std::map<std::string, std::vector<const Trace*>> traces;
  for (const Trace& trace : journal.traces) traces[trace.case_id].push_back(&trace);
  return traces;
}

// In the order of the run's targets and of the file's variants, whichever of them ended first: the order of what is
// written follows it.
CaseObservation observation_of(const Case& parsed, std::vector<const Trace*> traces, const Journal& journal) {
  std::map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < journal.targets.size(); ++i) places[journal.targets[i].info.name] = i;
  std::erase_if(traces, [&](const Trace* trace) { return !places.contains(trace->target); });
  std::stable_sort(traces.begin(), traces.end(), [&](const Trace* a, const Trace* b) {
    const std::size_t left = places.at(a->target), right = places.at(b->target);
    return left != right ? left < right : comes_before(parsed, a->variant, b->variant);
  });
  CaseObservation observation;
  for (const Trace* trace : traces) {
    observation.traces.push_back(*trace);
    observation.targets.push_back(journal.targets[places.at(trace->target)].info);
  }
  return observation;
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

bool holds_race(const Blessing& blessing) {
  return std::any_of(blessing.steps.begin(), blessing.steps.end(), [](const StepExpectations& step) {
    return std::any_of(step.expectations.begin(), step.expectations.end(),
                       [](const Expectation& one) { return std::holds_alternative<ExpectedRace>(one.expected); });
  });
}

// `a.sql` or `a.sql and 2 other file(s)`
std::string files_named(const std::vector<std::string>& files) {
  const std::string first = escape_for_terminal(files.front());
  return files.size() == 1 ? first : fmt::format("{} and {} other file(s)", first, files.size() - 1);
}

}  // namespace

Result<BlessSummary> bless_files(const Selection& selection, const Journal& journal,
                                 const std::vector<TargetInfo>& not_run) {
  BlessSummary summary;
  const auto traces = traces_by_case(journal);
  for (std::size_t i = 0; i < selection.cases.size(); ++i) {
    const Case& parsed = selection.cases[i];
    const auto found = traces.find(parsed.id);
    if (found == traces.end()) continue;
    CaseObservation observation = observation_of(parsed, found->second, journal);
    observation.not_run = not_run;
    const Blessing blessing = bless(parsed, observation);
    if (!can_be_blessed(parsed) && blessing.refusals.empty()) summary.unnamed.push_back(parsed.file);
    for (const std::string& refusal : blessing.refusals) summary.refusals.push_back(parsed.file + ": " + refusal);
    if (blessing.steps.empty()) continue;
    const auto text = checked_rewrite(selection.texts[i], parsed, blessing.steps, dialects_of_drivers());
    if (!text) {
      summary.refusals.push_back(fmt::format("{}: {}", parsed.file, text.error().message));
      continue;
    }
    TRY(replace_file(parsed.file, *text));
    summary.files.push_back(parsed.file);
    if (holds_race(blessing)) summary.races.push_back(parsed.file);
    for (const std::string& change : blessing.changes) summary.changes.push_back(parsed.file + ": " + change);
  }
  return summary;
}

void print_blessing(const BlessSummary& summary, std::ostream& out) {
  for (const std::string& change : summary.changes) out << "blessed  " << escape_for_terminal(change) << "\n";
  for (const std::string& refusal : summary.refusals) out << "refused  " << escape_for_terminal(refusal) << "\n";
  out << fmt::format("blessed {} file(s)\n", summary.files.size());
  if (!summary.races.empty()) {
    out << fmt::format(
        "{}: a run sees one outcome of a race, and another run may see another; `--bless` again adds that to the "
        "alternatives\n",
        files_named(summary.races));
  }
  if (summary.unnamed.empty()) return;
  out << fmt::format(
      "{} {} no named step, and only named steps get expectations; write `-- @step` and a name before each statement "
      "whose answer is to be recorded\n",
      files_named(summary.unnamed), summary.unnamed.size() == 1 ? "has" : "have");
}

}  // namespace enginediff
