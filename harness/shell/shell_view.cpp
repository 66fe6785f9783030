#include "harness/shell/shell_view.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "harness/base/utf8.hpp"
#include "harness/journal/case_report.hpp"
#include "harness/report/answer_groups.hpp"
#include "harness/report/display_text.hpp"
#include "harness/report/step_view.hpp"

namespace enginediff {

namespace {

constexpr std::size_t kSqlLines = 12;

// One line of a statement, to tell it from others.
std::string sql_line(const std::string& sql) {
  const std::size_t end = sql.find('\n');
  return escape_for_terminal(sql.substr(0, end)) + (end == std::string::npos ? "" : " …");
}

// What the session did last before the statement: what it holds comes from there.
const ShellStatement* last_of_session(const std::vector<const ShellStatement*>& log, const ShellStatement& before,
                                      const std::string& session) {
  const ShellStatement* last = nullptr;
  for (const ShellStatement* one : log) {
    if (one->number < before.number && one->session == session && !one->is_cancel) last = one;
  }
  return last;
}

// Who is waited for, and on which targets.
using WaitingGroups = std::vector<std::pair<std::vector<std::string>, std::string>>;

WaitingGroups waiting_groups(const ShellStatement& statement, const std::vector<TargetInfo>& infos) {
  WaitingGroups groups;
  for (std::size_t i = 0; i < statement.answers.size(); ++i) {
    const ShellAnswer& answer = statement.answers[i];
    if (answer.state != ShellAnswer::State::waiting) continue;
    const auto at = std::find_if(groups.begin(), groups.end(), [&](const auto& one) { return one.first == answer.by; });
    if (at == groups.end()) {
      groups.emplace_back(answer.by, infos[i].name);
    } else {
      at->second += ", " + infos[i].name;
    }
  }
  return groups;
}

class StatementView {
 public:
  StatementView(Page& page, const ShellStatement& statement, const std::vector<TargetInfo>& infos,
                const std::vector<const ShellStatement*>& log, const StatementViewOptions& options)
      : page_(page), statement_(statement), infos_(infos), log_(log), options_(options) {}

  void write() {
    write_heading();
    if (statement_.housekeeping) {
      write_uncompared();
    } else {
      write_answers(statement_);
    }
    write_waits();
    if (options_.timing) write_timing();
    page_.blank();
  }

 private:
  void write_heading() {
    if (options_.sql) {
      page_.block((options_.name ? statement_.step + "  " : "") + statement_.sql + ";", Style::sql, 0, kSqlLines);
    } else if (options_.name) {
      page_.line(escape_for_terminal(statement_.step), Style::dim);
    }
  }

  void write_answers(const ShellStatement& statement) {
    const auto report = report_of_statement(statement, infos_, options_.reference);
    if (!report) return;
    const CaseReport& one = report->cases.front();
    for (const StepJudgement& step : one.variants.front().judgement.steps)
      write_step(page_, *report, one, one.variants.front(), step, StepDetail::answers);
  }

  // Those that answer alike together, and nothing said of how they differ from the others.
  void write_uncompared() {
    std::vector<ShellStatement> groups;
    for (std::size_t i = 0; i < statement_.answers.size(); ++i) {
      if (statement_.answers[i].state != ShellAnswer::State::ended) continue;
      const auto alike = std::find_if(groups.begin(), groups.end(), [&](ShellStatement& group) {
        group.answers[i] = statement_.answers[i];
        if (!differs(group)) return true;
        group.answers[i] = ShellAnswer();
        return false;
      });
      if (alike != groups.end()) continue;
      ShellStatement& group = groups.emplace_back(statement_);
      group.answers.assign(statement_.answers.size(), ShellAnswer());
      group.answers[i] = statement_.answers[i];
    }
    for (const ShellStatement& group : groups) write_answers(group);
    if (groups.size() > 1) page_.line("a setting: its answers are not compared", Style::dim);
  }

  bool differs(const ShellStatement& statement) const {
    const auto report = report_of_statement(statement, infos_, "");
    if (!report) return false;
    const auto& steps = report->cases.front().variants.front().judgement.steps;
    return std::any_of(steps.begin(), steps.end(),
                       [](const StepJudgement& step) { return worst_divergence(step, "") != nullptr; });
  }

  // `waits  sqlite: for A, whose last statement was A.2: UPDATE t SET …`
  void write_waits() {
    for (const auto& [by, targets] : waiting_groups(statement_, infos_)) {
      std::string text = fmt::format("{}: for {}", targets, fmt::join(by, ", "));
      for (const std::string& session : by) {
        const ShellStatement* last = last_of_session(log_, statement_, session);
        if (last != nullptr) text += fmt::format(" ({}: {})", last->step, sql_line(last->sql));
      }
      page_.paragraph(StyledLine("waits  ", Style::caution), escape_for_terminal(text), Style::plain, 0);
    }
  }

  void write_timing() {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < statement_.answers.size(); ++i) {
      const ShellAnswer& answer = statement_.answers[i];
      if (answer.state != ShellAnswer::State::ended || answer.record.outcome() == nullptr) continue;
      parts.push_back(
          fmt::format("{} {:.1f} ms", infos_[i].name, static_cast<double>(answer.record.microseconds) / 1000));
    }
    if (parts.empty()) return;
    page_.paragraph(StyledLine("time  ", Style::dim), escape_for_terminal(fmt::format("{}", fmt::join(parts, ", "))),
                    Style::dim, 0);
  }

  Page& page_;
  const ShellStatement& statement_;
  const std::vector<TargetInfo>& infos_;
  const std::vector<const ShellStatement*>& log_;
  const StatementViewOptions& options_;
};

}  // namespace

std::optional<RunReport> report_of_statement(const ShellStatement& statement, const std::vector<TargetInfo>& infos,
                                             const std::string& reference) {
  Case parsed;
  parsed.id = "shell";
  Step step;
  step.name = statement.step;
  step.named = true;
  Spelling spelling;
  spelling.statements.push_back({statement.sql, false, {}});
  step.spellings.push_back(std::move(spelling));
  parsed.steps.push_back(std::move(step));
  std::vector<Trace> traces;
  std::vector<TargetInfo> targets;
  for (std::size_t i = 0; i < statement.answers.size(); ++i) {
    const ShellAnswer& answer = statement.answers[i];
    if (answer.state != ShellAnswer::State::ended) continue;
    Trace trace;
    trace.case_id = parsed.id;
    trace.target = infos[i].name;
    trace.records.push_back(answer.record);
    traces.push_back(std::move(trace));
    targets.push_back(infos[i]);
  }
  if (traces.empty()) return std::nullopt;
  RunReport report = report_of_case(std::move(parsed), std::move(traces), targets);
  report.reference = reference;
  return report;
}

ShellRelation relation_of(const ShellStatement& statement, const std::vector<TargetInfo>& infos,
                          const std::string& reference) {
  ShellRelation out;
  if (statement.housekeeping || statement.stopped || statement.is_cancel) return out;
  const auto report = report_of_statement(statement, infos, reference);
  if (!report) return out;
  for (const StepJudgement& step : report->cases.front().variants.front().judgement.steps) {
    for (const PairAgreement& pair : step.agreements) {
      if (!reference.empty() && pair.first != reference && pair.second != reference) continue;
      using Kind = ShellRelation::Kind;
      switch (pair.agreement.kind) {
        case Agreement::Kind::incomparable: break;
        case Agreement::Kind::identical: out.kind = std::max(out.kind, Kind::identical); break;
        case Agreement::Kind::equivalent:
          out.kind = std::max(out.kind, Kind::equivalent);
          out.rules.insert(out.rules.end(), pair.agreement.rules.begin(), pair.agreement.rules.end());
          break;
        case Agreement::Kind::divergent: out.kind = Kind::divergent; break;
      }
    }
  }
  return out;
}

void write_statement(Page& page, const ShellStatement& statement, const std::vector<TargetInfo>& infos,
                     const std::vector<const ShellStatement*>& log, const StatementViewOptions& options) {
  StatementView(page, statement, infos, log, options).write();
}

std::string waits_of(const ShellStatement& statement, const std::vector<TargetInfo>& infos) {
  std::string text = statement.step + " waits";
  for (const auto& [by, targets] : waiting_groups(statement, infos))
    text += fmt::format(" for {} on {};", fmt::join(by, ", "), targets);
  if (text.ends_with(';')) text.pop_back();
  return text;
}

void write_targets(Page& page, const std::vector<TargetInfo>& infos, const std::vector<TargetStanding>& standings) {
  std::vector<std::vector<StyledLine>> rows = {{StyledLine("target", Style::dim), StyledLine("is", Style::dim),
                                                StyledLine("version", Style::dim), StyledLine("", Style::dim)}};
  for (std::size_t i = 0; i < infos.size(); ++i) {
    const TargetStanding& standing = standings[i];
    const bool lost = !standing.lost.empty();
    std::string more = lost ? on_one_line(standing.lost) : "";
    if (!lost && standing.missed > 0)
      more = fmt::format("missed {}", counted(standing.missed, "statement", "statements"));
    rows.push_back({StyledLine(escape_for_terminal(infos[i].name), Style::strong),
                    lost          ? StyledLine("lost", Style::bad)
                    : standing.on ? StyledLine("on", Style::good)
                                  : StyledLine("off", Style::caution),
                    StyledLine(cut_to_width(on_one_line(infos[i].version), 40, page.glyphs().ellipsis)),
                    StyledLine(cut_to_width(more, 60, page.glyphs().ellipsis))});
  }
  page.table(rows, 0, Page::Alignment::left);
  page.blank();
}

}  // namespace enginediff
