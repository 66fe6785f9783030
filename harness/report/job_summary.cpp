#include "harness/report/job_summary.hpp"

#include <fmt/format.h>
#include <fmt/ostream.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <ostream>

#include "harness/base/utf8.hpp"
#include "harness/report/case_names.hpp"
#include "harness/report/display_text.hpp"
#include "harness/report/escaping.hpp"
#include "harness/report/findings.hpp"
#include "harness/report/markdown_sections.hpp"
#include "harness/report/markdown_table.hpp"
#include "harness/report/not_run.hpp"
#include "harness/report/summary.hpp"

namespace enginediff {

namespace {

// A summary of more than a mebibyte is thrown away by the CI server.
constexpr std::size_t kMostFindings = 100, kMostDetails = 5, kMostPlaces = 10;
constexpr int kLongestDetail = 400;

class JobSummary {
 public:
  JobSummary(const RunReport& report, const FailOn& fail_on, std::ostream& out)
      : report_(report), fail_on_(fail_on), out_(out), summary_(summarise(report, fail_on)) {}

  void write() {
    write_heading();
    write_markdown_problems(report_, out_);
    write_unusable();
    write_markdown_notes(report_, out_);
    write_findings();
    write_counts();
    write_reasons("Not run", not_run_reasons(report_));
    write_reasons("Stuck, with no expectation that says so", stuck_reasons(report_));
    write_reasons("Unsupported", unsupported_reasons(report_));
    if (!summary_.pairs.empty()) {
      out_ << "\n<details><summary>How the targets differ from each other</summary>\n\n";
      write_markdown_pairs(summary_, out_);
      out_ << "\n</details>\n";
    }
    out_ << "\n<details><summary>Targets</summary>\n\n";
    write_markdown_targets(report_, out_);
    out_ << "\n</details>\n";
  }

 private:
  void write_heading() {
    const std::string cases = counted(summary_.cases, "case", "cases"),
                      targets = counted(report_.targets.size(), "target", "targets");
    const bool unusable = std::any_of(report_.targets.begin(), report_.targets.end(),
                                      [](const TargetStatus& one) { return !one.unusable.empty(); });
    if (summary_.failed_cases > 0) {
      fmt::print(out_, "## ❌ {} of {} failed on {}\n", with_thousands(summary_.failed_cases), cases, targets);
    } else if (unusable || !report_.problems.empty() || summary_.cases_not_run > 0) {
      fmt::print(out_, "## ⚠️ Nothing failed, but not all was run: {} on {}\n", cases, targets);
    } else {
      fmt::print(out_, "## ✅ {} as expected on {}\n", cases, targets);
    }
  }

  void write_unusable() {
    for (const TargetStatus& status : report_.targets) {
      if (!status.unusable.empty())
        fmt::print(out_, "\nTarget **{}** could not be used: {}\n", markdown_text(status.info.name),
                   markdown_text(status.unusable));
    }
  }

  void write_findings() {
    const std::vector<Finding> findings = find_failures(report_, fail_on_);
    if (findings.empty()) return;
    out_ << "\n### What failed\n\n";
    const std::size_t shown = std::min(kMostFindings, findings.size());
    for (std::size_t i = 0; i < shown; ++i) write_finding(findings[i]);
    if (shown < findings.size()) fmt::print(out_, "\n… and {} more steps.\n", findings.size() - shown);
    std::vector<const Case*> cases;
    for (const Finding& finding : findings) {
      if (!finding.one->parsed.file.ends_with(".spec")) cases.push_back(&finding.one->parsed);
    }
    const std::string word = word_for(cases);
    fmt::print(out_, "\n{} shows all about one case", markdown_code("enginediff explain " + word));
    // A difference between targets is none to an expectation, so that accepting changes nothing.
    if (std::any_of(findings.begin(), findings.end(), [](const Finding& one) { return one.verdict.has_value(); }))
      fmt::print(out_, "; {} accepts what was observed", markdown_code("enginediff run --bless " + word));
    out_ << '.';
    const bool any_spec = std::any_of(findings.begin(), findings.end(), [](const Finding& finding) {
      return finding.one->parsed.file.ends_with(".spec");
    });
    out_ << (any_spec ? " Isolation specs are named by their files, and hold no expectations.\n" : "\n");
  }

  void write_finding(const Finding& finding) {
    std::string place = finding.one->parsed.file;
    if (finding.lines.first > 0) place += fmt::format(":{}", finding.lines.first);
    fmt::print(out_, "- **{}** {} ({})\n", finding_name(finding), markdown_code(finding_title(finding)),
               markdown_text(place));
    const std::size_t shown = std::min(kMostDetails, finding.details.size());
    for (std::size_t i = 0; i < shown; ++i)
      fmt::print(out_, "  - {}\n", markdown_text(cut_to_width(finding.details[i], kLongestDetail, "…")));
    if (shown < finding.details.size()) fmt::print(out_, "  - … and {} more\n", finding.details.size() - shown);
  }

  void write_counts() {
    std::vector<std::vector<std::string>> rows = {{"category", "cases"}};
    for (const TargetStatus& status : report_.targets) rows[0].push_back(markdown_text(status.info.name));
    for (const CategorySummary& category : summary_.categories)
      rows.push_back(row_of(category, markdown_text(category.category)));
    rows.push_back(row_of(summary_.total, "**all**"));
    out_ << "\n";
    write_markdown_table(rows, true, out_);
    out_ << "\nCases passed; ❌ failed, ⏭ not run, ∅ not supported there.\n";
  }

  static std::vector<std::string> row_of(const CategorySummary& category, std::string name) {
    std::vector<std::string> row = {std::move(name), fmt::format("{}", category.cases)};
    for (const CaseTally& tally : category.targets) {
      std::vector<std::string> parts;
      if (tally.failed > 0) parts.push_back(fmt::format("❌ {}", tally.failed));
      if (tally.not_run > 0) parts.push_back(fmt::format("⏭ {}", tally.not_run));
      if (tally.unsupported > 0) parts.push_back(fmt::format("∅ {}", tally.unsupported));
      if (tally.passed > 0 || parts.empty()) parts.push_back(fmt::format("{}", tally.passed));
      row.push_back(fmt::format("{}", fmt::join(parts, " ")));
    }
    return row;
  }

  void write_reasons(std::string_view heading, const std::vector<NotRunReason>& reasons) {
    if (reasons.empty()) return;
    fmt::print(out_, "\n<details><summary>{}</summary>\n\n", heading);
    for (const NotRunReason& one : reasons) {
      std::vector<std::string> places, targets;
      for (const std::string& target : one.targets) targets.push_back(markdown_text(target));
      for (std::size_t i = 0; i < std::min(kMostPlaces, one.places.size()); ++i)
        places.push_back(markdown_code(one.places[i]));
      if (places.size() < one.places.size())
        places.push_back(fmt::format("and {} more", one.places.size() - places.size()));
      fmt::print(out_, "- **{}**: {}: {}\n", fmt::join(targets, ", "),
                 markdown_text(cut_to_width(escape_for_terminal(one.reason), kLongestDetail, "…")),
                 fmt::join(places, ", "));
    }
    out_ << "\n</details>\n";
  }

  const RunReport& report_;
  const FailOn& fail_on_;
  std::ostream& out_;
  const RunSummary summary_;
};

}  // namespace

void write_job_summary(const RunReport& report, const FailOn& fail_on, std::ostream& out) {
  JobSummary(report, fail_on, out).write();
}

}  // namespace enginediff
