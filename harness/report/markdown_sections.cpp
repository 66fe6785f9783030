#include "harness/report/markdown_sections.hpp"

#include <fmt/format.h>
#include <fmt/ostream.h>

#include <ostream>

#include "harness/report/escaping.hpp"
#include "harness/report/markdown_table.hpp"
#include "harness/report/refusals.hpp"

namespace enginediff {

std::string day_of(const RunReport& report) { return report.started.substr(0, report.started.find('T')); }

void write_markdown_targets(const RunReport& report, std::ostream& out) {
  std::vector<std::vector<std::string>> rows = {{"target", "engine", "version"}};
  for (const TargetStatus& status : report.targets) {
    const TargetInfo& info = status.info;
    std::string version = markdown_text(info.version);
    if (!info.build.empty()) version += ", build " + markdown_text(info.build);
    if (!info.profile.empty()) version += ", profile " + markdown_text(info.profile);
    if (!status.unusable.empty())
      version += (version.empty() ? "" : "; ") + std::string("could not be used: ") + markdown_text(status.unusable);
    rows.push_back({markdown_text(info.name), markdown_text(info.engine), version});
  }
  write_markdown_table(rows, false, out);
}

void write_markdown_pairs(const RunSummary& summary, std::ostream& out) {
  std::vector<std::vector<std::string>> rows = {{"pair", "the same"}};
  for (std::size_t i = 0; i < kSeverityCount; ++i) rows[0].emplace_back(severity_name(static_cast<Severity>(i)));
  for (const PairSummary& pair : summary.pairs) {
    std::vector<std::string> row = {markdown_text(pair.first) + " and " + markdown_text(pair.second),
                                    fmt::format("{}", pair.same)};
    for (const std::size_t count : pair.by_severity) row.push_back(fmt::format("{}", count));
    rows.push_back(std::move(row));
  }
  write_markdown_table(rows, true, out);
}

void write_markdown_problems(const RunReport& report, std::ostream& out) {
  if (report.problems.empty()) return;
  out << "\n**These results are not whole:**\n\n";
  for (const std::string& problem : report.problems) fmt::print(out, "- {}\n", markdown_text(problem));
}

void write_markdown_notes(const RunReport& report, std::ostream& out) {
  const std::vector<RefusalNote> notes = refusal_notes(report);
  if (notes.empty()) return;
  out << "\n**To note:**\n\n";
  for (const RefusalNote& note : notes) fmt::print(out, "- {}\n", markdown_text(note.text));
}

}  // namespace enginediff
