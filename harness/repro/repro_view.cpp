#include "harness/repro/repro_view.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <ostream>
#include <set>

#include "harness/base/utf8.hpp"
#include "harness/report/display_text.hpp"
#include "harness/report/page.hpp"
#include "harness/report/step_view.hpp"
#include "harness/repro/explanation_view.hpp"
#include "harness/repro/findings_heading.hpp"

namespace enginediff {

namespace {

class FindingsView {
 public:
  FindingsView(const ReproFindings& findings, std::size_t most, Page& page)
      : findings_(findings), most_(most), page_(page) {}

  void write() {
    write_findings_heading(findings_, page_);
    if (findings_.divergences.empty()) return;
    const std::size_t first_statement = findings_.divergences[findings_.first].divergence.statement;
    page_.line("First divergence", Style::strong);
    page_.blank();
    write_statement(first_statement);
    write_others(first_statement);
    write_hint();
  }

 private:
  void write_statement(std::size_t statement) {
    const RunReport report = report_of(findings_, {statement});
    const VariantReport& variant = report.cases.front().variants.front();
    for (const StepJudgement& step : variant.judgement.steps)
      write_step(page_, report, report.cases.front(), variant, step, StepDetail::failure);
    for (const ExplainedDivergence& one : findings_.divergences) {
      if (one.divergence.statement == statement) write_pair(one);
    }
  }

  void write_pair(const ExplainedDivergence& one) {
    if (several_pairs(one.divergence.statement)) {
      page_.line(fmt::format("{} and {}", findings_.targets[one.divergence.first].name,
                             findings_.targets[one.divergence.second].name),
                 Style::strong, kFindingsIndent);
    }
    write_explanation(findings_, one, page_);
    page_.blank();
  }

  bool several_pairs(std::size_t statement) const {
    return std::count_if(findings_.divergences.begin(), findings_.divergences.end(),
                         [&](const ExplainedDivergence& one) { return one.divergence.statement == statement; }) > 1;
  }

  void write_others(std::size_t first_statement) {
    std::vector<std::size_t> others;
    for (const std::size_t i : divergent_statements(findings_)) {
      if (i != first_statement) others.push_back(i);
    }
    if (others.empty()) return;
    page_.line(fmt::format("{}", counted(others.size(), "further divergence", "further divergences")), Style::strong);
    page_.blank();
    std::size_t shown = 1;
    for (const std::size_t i : others) {
      if (shown++ >= most_) break;
      write_statement(i);
    }
    if (others.size() + 1 > most_) {
      page_.line(fmt::format("{} more are not shown (--show N)", others.size() + 1 - most_), Style::dim,
                 kFindingsIndent);
      page_.blank();
    }
  }

  void write_hint() {
    if (findings_.possible_rewrites.empty()) return;
    std::set<std::string> names;
    for (const UsedRewrite& one : findings_.possible_rewrites) names.insert(one.names.begin(), one.names.end());
    page_.paragraph(
        StyledLine("hint: ", Style::caution),
        fmt::format("{} may have failed only because of spelling; --translate would apply: {}",
                    counted(findings_.possible_rewrites.size(), "statement", "statements"), fmt::join(names, ", ")),
        Style::plain, 0);
  }

  const ReproFindings& findings_;
  const std::size_t most_;
  Page& page_;
};

}  // namespace

void write_findings(const ReproFindings& findings, std::size_t most, const ConsoleOptions& options, std::ostream& out) {
  ConsoleOptions without_verdicts = options;
  without_verdicts.fail_on = {};
  Page page(without_verdicts, out);
  FindingsView(findings, most, page).write();
}

void write_reduction(const Reduction& reduction, const ReproFindings& findings, std::size_t before, double seconds,
                     const ConsoleOptions& options, std::ostream& out) {
  constexpr std::size_t kAllLines = 100'000;
  Page page(options, out);
  page.line("Reduced script", Style::strong);
  page.paragraph(StyledLine(),
                 fmt::format("{} of {}, {} bytes; {} runs in {:.1f} s ({} more were known){}; {}",
                             counted(reduction.script.statements.size(), "statement", "statements"), before,
                             print_script(reduction.script).size(), reduction.runs, seconds, reduction.remembered,
                             reduction.stopped ? ", stopped early" : "",
                             reduction.confirmed ? "run again, it still diverges in the same way"
                                                 : "run again, it did NOT diverge in the same way"),
                 reduction.confirmed ? Style::plain : Style::bad, kFindingsIndent);
  page.blank();
  page.code(print_script(reduction.script), Style::sql, 0, kAllLines);
  page.blank();
  for (std::size_t target = 0; target < findings.targets.size(); ++target) {
    const std::string sent = script_as_sent(findings, target);
    if (sent.empty()) continue;
    page.line(fmt::format("as it is sent to {}:", escape_for_terminal(findings.targets[target].name)), Style::dim);
    page.code(sent, Style::sql, 0, kAllLines);
    page.blank();
  }
}

}  // namespace enginediff
