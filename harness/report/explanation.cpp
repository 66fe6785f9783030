#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <ostream>

#include "harness/base/utf8.hpp"
#include "harness/casefile/printer.hpp"
#include "harness/history/anomaly.hpp"
#include "harness/history/observation.hpp"
#include "harness/report/console.hpp"
#include "harness/report/page.hpp"
#include "harness/report/schedule_view.hpp"
#include "harness/report/step_view.hpp"
#include "harness/report/summary.hpp"

namespace enginediff {

namespace {

constexpr std::size_t kAllSchedules = 1000;

std::string words_of(PseudoStep pseudo, const std::string& session) {
  switch (pseudo) {
    case PseudoStep::wait: return fmt::format("@wait: until what {} waits with is through", session);
    case PseudoStep::cancel: return fmt::format("@cancel {0}: what {0} has under way is cancelled", session);
    case PseudoStep::kill: return fmt::format("@kill {0}: {0} is ended, as an administrator would", session);
  }
  return {};
}

class Explanation {
 public:
  Explanation(const RunReport& report, const CaseReport& one, Page& page) : report_(report), case_(one), page_(page) {}

  void write() {
    write_heading();
    for (const VariantReport& variant : case_.variants) write_variant(variant);
    write_expectations();
    write_targets();
  }

 private:
  // A named fact, left out when there is nothing to say.
  void fact(std::string_view name, std::string_view text) {
    if (text.empty()) return;
    StyledLine label(name, Style::dim);
    page_.paragraph(label.pad_to(10), escape_for_terminal(text), Style::plain, 2);
  }

  void write_heading() {
    const Case& parsed = case_.parsed;
    StyledLine heading(escape_for_terminal(parsed.id), Style::strong);
    page_.paragraph(heading.add("  "), escape_for_terminal(parsed.title), Style::strong, 0);
    fact("why", parsed.why);
    fact("category", category_of(parsed));
    fact("file", parsed.file);
    for (const std::string& address : parsed.see) fact("see", address);
    fact("requires", fmt::format("{}", fmt::join(parsed.requires_features, ", ")));
    for (const std::string& comment : parsed.comments) fact("note", comment);
    page_.blank();
  }

  void write_variant(const VariantReport& variant) {
    if (!variant.variant.values.empty()) {
      page_.line("variant " + escape_for_terminal(variant.variant.to_string()), Style::strong);
      page_.blank();
    }
    for (const Trace& trace : variant.traces) {
      const auto& reason = trace.unsupported ? trace.unsupported : trace.not_run;
      if (!reason) continue;
      StyledLine label(escape_for_terminal(trace.target), Style::strong);
      label.add(trace.unsupported ? "  unsupported: " : "  not run because ", Style::caution);
      page_.paragraph(label, on_one_line(*reason), Style::plain, 2);
      page_.blank();
    }
    std::size_t next = 0;
    for (const StepJudgement& step : variant.judgement.steps) {
      for (; next < step.index; ++next) write_pseudo_step(case_.parsed.steps[next]);
      write_step(page_, report_, case_, variant, step, StepDetail::complete);
    }
    for (; next < case_.parsed.steps.size(); ++next) write_pseudo_step(case_.parsed.steps[next]);
    write_schedules(page_, case_, variant, kAllSchedules);
    write_anomalies(variant);
  }

  // What the history of each target makes, or why it makes nothing; of an interleaved case the census says it.
  void write_anomalies(const VariantReport& variant) {
    if (case_.parsed.interleave_all || !has_history(case_.parsed)) return;
    std::vector<std::pair<std::string, std::vector<std::string>>> answers;  // with the targets that give them
    for (const Trace& trace : variant.traces) {
      if (trace.unsupported || !is_run(trace)) continue;
      std::string answer = anomalies_of(trace);
      const auto same =
          std::find_if(answers.begin(), answers.end(), [&](const auto& one) { return one.first == answer; });
      if (same == answers.end()) {
        answers.push_back({std::move(answer), {trace.target}});
      } else {
        same->second.push_back(trace.target);
      }
    }
    if (answers.empty()) return;
    page_.line("Anomalies", Style::strong, 2);
    for (const auto& [answer, targets] : answers) {
      StyledLine label(escape_for_terminal(fmt::format("{}", fmt::join(targets, ", "))), Style::strong);
      page_.paragraph(label.add("  "), on_one_line(answer), Style::plain, 4, 20);
    }
    page_.blank();
  }

  static bool is_run(const Trace& trace) {
    return !trace.not_run && std::none_of(trace.records.begin(), trace.records.end(), [](const StepRecord& record) {
      return std::holds_alternative<NotRun>(record.result);
    });
  }

  std::string anomalies_of(const Trace& trace) const {
    const History history = observe(case_.parsed, trace.records);
    std::vector<std::string> found;
    for (const AnomalyFinding& one : anomalies_in(history))
      found.push_back(fmt::format("{}: {}", full_name(one.anomaly), one.evidence));
    std::vector<std::string> open = history.problems;
    open.insert(open.end(), history.gaps.begin(), history.gaps.end());
    if (found.empty() && !open.empty()) return fmt::format("undecided: {}", fmt::join(open, "; "));
    if (found.empty()) found.emplace_back("none observed");
    for (const std::string& one : open) found.push_back("open: " + one);
    return fmt::format("{}", fmt::join(found, "; "));
  }

  // It has no outcome of its own, and waits and schedules name it.
  void write_pseudo_step(const Step& step) {
    if (!step.pseudo) return;
    StyledLine heading("step " + escape_for_terminal(step.name), Style::strong);
    heading.add(fmt::format("  {}  line {}", page_.glyphs().dot, step.lines.first), Style::dim);
    page_.line(heading, 2);
    page_.line(words_of(*step.pseudo, escape_for_terminal(step.session)), Style::plain, 6);
    page_.blank();
  }

  // As the case file has them.
  void write_expectations() {
    const auto has_any = [](const Step& step) { return !step.expectations.empty(); };
    if (std::none_of(case_.parsed.steps.begin(), case_.parsed.steps.end(), has_any)) return;
    page_.line("Expectations", Style::strong);
    for (const Step& step : case_.parsed.steps) {
      if (step.expectations.empty()) continue;
      page_.line(escape_for_terminal(step.name), Style::plain, 2);
      for (const Expectation& expectation : step.expectations)
        page_.block(print_expectation(expectation), Style::dim, 4, 200);
    }
    page_.blank();
  }

  void write_targets() {
    page_.line("Targets", Style::strong);
    for (const TargetStatus& status : report_.targets) {
      const TargetInfo& info = status.info;
      StyledLine label(escape_for_terminal(info.name), Style::strong);
      std::string words = info.engine.empty() ? "" : fmt::format("{} {}", info.engine, info.version);
      if (!info.build.empty()) words += fmt::format(", build {}", info.build);
      if (!info.profile.empty()) words += fmt::format(", profile {}", info.profile);
      page_.paragraph(label.add("  "), escape_for_terminal(words), Style::plain, 2);
      if (!status.unusable.empty())
        page_.paragraph(StyledLine("not usable: ", Style::caution), on_one_line(status.unusable), Style::plain, 4);
      for (const auto& [name, value] : info.fingerprint)
        page_.paragraph(StyledLine(escape_for_terminal(name) + ": ", Style::dim), escape_for_terminal(value),
                        Style::plain, 4, 12);
    }
  }

  const RunReport& report_;
  const CaseReport& case_;
  Page& page_;
};

}  // namespace

void write_explanation(const RunReport& report, std::string_view case_id, const ConsoleOptions& options,
                       std::ostream& out) {
  Page page(options, out);
  const auto at = std::find_if(report.cases.begin(), report.cases.end(),
                               [&](const CaseReport& one) { return one.parsed.id == case_id; });
  if (at == report.cases.end()) {
    page.line(fmt::format("case {} is not in this report", escape_for_terminal(case_id)), Style::bad);
    return;
  }
  Explanation(report, *at, page).write();
}

}  // namespace enginediff
