#include "harness/repro/findings_heading.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "harness/base/utf8.hpp"
#include "harness/report/answer_groups.hpp"
#include "harness/report/display_text.hpp"
#include "harness/repro/explanation_view.hpp"
#include "harness/repro/remark_lines.hpp"

namespace enginediff {

namespace {

constexpr std::size_t kNoteLines = 12, kAccountLines = 60;

class HeadingView {
 public:
  HeadingView(const ReproFindings& findings, Page& page) : findings_(findings), page_(page) {}

  void write() {
    const Script& script = *findings_.script;
    std::vector<std::string> names;
    for (const TargetInfo& info : findings_.targets) names.push_back(info.name);
    const std::size_t divergent = divergent_statements(findings_).size();
    page_.paragraph(
        StyledLine(escape_for_terminal(script.name) + ": ", Style::strong),
        escape_for_terminal(fmt::format(
            "{} on {}; {}", counted(script.statements.size(), "statement", "statements"), fmt::join(names, ", "),
            divergent == 0 ? "all agree"
                           : fmt::format("{} {}", counted(divergent, "statement", "statements"),
                                         divergent == 1 ? "diverges" : "diverge"))),
        Style::plain, 0);
    const AgreementCount& count = findings_.agreements;
    std::string words = fmt::format("{} identical, {} equivalent", count.identical, count.equivalent);
    if (!count.rules.empty()) words += fmt::format(" (under {})", fmt::join(count.rules, ", "));
    words += fmt::format(", {} divergent", count.divergent);
    if (count.not_compared > 0) words += fmt::format(", {} not compared (settings, or not run)", count.not_compared);
    page_.paragraph(StyledLine("answers compared: ", Style::dim), words, Style::dim, kFindingsIndent);
    write_failed();
    for (std::size_t i = 0; i < std::min(script.notes.size(), kNoteLines); ++i) {
      page_.paragraph(StyledLine("note: ", Style::dim), escape_for_terminal(script.notes[i]), Style::dim,
                      kFindingsIndent);
    }
    if (script.notes.size() > kNoteLines)
      page_.line(fmt::format("{} more notes", script.notes.size() - kNoteLines), Style::dim, kFindingsIndent);
    write_account();
    write_rewrites();
    write_remarks();
    page_.blank();
  }

 private:
  const ScriptStatement& statement(std::size_t i) const { return findings_.script->statements[i]; }

  // Statements that fail everywhere agree, and show nothing.
  void write_failed() {
    const std::vector<std::size_t>& failed = findings_.agreements.failed;
    if (failed.empty()) return;
    constexpr std::size_t kNamed = 8;
    std::vector<std::string> places;
    for (std::size_t i = 0; i < std::min(failed.size(), kNamed); ++i)
      places.push_back(fmt::format("{} ({})", place_of(statement(failed[i])),
                                   answer_class(*findings_.run->records[0][failed[i]].outcome())));
    std::string words =
        fmt::format("{} on every target: {}",
                    failed.size() == 1 ? "a statement fails" : fmt::format("{} statements fail", failed.size()),
                    fmt::join(places, ", "));
    if (failed.size() > kNamed) words += fmt::format(" and {} more", failed.size() - kNamed);
    const bool all = failed.size() == static_cast<std::size_t>(std::count_if(
                                          findings_.script->statements.begin(), findings_.script->statements.end(),
                                          [](const ScriptStatement& one) { return !one.housekeeping; }));
    if (all) words += "; nothing in this script succeeds anywhere, so that nothing was compared but refusals";
    page_.paragraph(StyledLine("note: ", Style::caution), escape_for_terminal(words), Style::plain, kFindingsIndent);
  }

  void write_account() {
    const CarryAccount& account = findings_.account;
    if (account.summary.empty()) return;
    page_.paragraph(StyledLine(fmt::format("carried from {}: ", escape_for_terminal(account.file)), Style::strong),
                    escape_for_terminal(account.summary), Style::plain, kFindingsIndent);
    for (std::size_t i = 0; i < std::min(account.lines.size(), kAccountLines); ++i)
      page_.paragraph(StyledLine(), escape_for_terminal(account.lines[i]), Style::plain, kFindingsIndent + 2);
    if (account.lines.size() > kAccountLines)
      page_.line(fmt::format("{} more lines (all are in --issue)", account.lines.size() - kAccountLines), Style::dim,
                 kFindingsIndent + 2);
  }

  // `mysql-9.7: auto-increment (line 1, 7), identifier-quotes (line 1)`
  void write_rewrites() {
    for (std::size_t target = 0; target < findings_.targets.size(); ++target) {
      std::vector<std::string> parts;
      for (const std::string& name : rewrite_names(target)) {
        std::vector<int> lines;
        for (const UsedRewrite& one : findings_.run->rewrites) {
          const bool used =
              one.target == target && std::find(one.names.begin(), one.names.end(), name) != one.names.end();
          if (used) lines.push_back(statement(one.statement).line);
        }
        const std::size_t all = lines.size();
        if (all > 8) lines.resize(8);
        parts.push_back(fmt::format("{} (line {}{})", name, fmt::join(lines, ", "),
                                    all > 8 ? fmt::format(" and {} more", all - 8) : ""));
      }
      if (parts.empty()) continue;
      page_.paragraph(StyledLine(fmt::format("rewritten for {}: ", escape_for_terminal(findings_.targets[target].name)),
                                 Style::caution),
                      escape_for_terminal(fmt::format("{}", fmt::join(parts, ", "))), Style::plain, kFindingsIndent);
    }
  }

  void write_remarks() {
    const std::vector<std::string> lines = remark_lines(findings_);
    for (std::size_t i = 0; i < std::min(lines.size(), kNoteLines); ++i)
      page_.paragraph(StyledLine("note: ", Style::caution), escape_for_terminal(lines[i]), Style::plain,
                      kFindingsIndent);
    if (lines.size() > kNoteLines)
      page_.line(fmt::format("{} more of these", lines.size() - kNoteLines), Style::dim, kFindingsIndent);
  }

  std::vector<std::string> rewrite_names(std::size_t target) const {
    std::vector<std::string> out;
    for (const UsedRewrite& one : findings_.run->rewrites) {
      if (one.target != target) continue;
      for (const std::string& name : one.names) {
        if (std::find(out.begin(), out.end(), name) == out.end()) out.push_back(name);
      }
    }
    return out;
  }

  const ReproFindings& findings_;
  Page& page_;
};

}  // namespace

void write_findings_heading(const ReproFindings& findings, Page& page) { HeadingView(findings, page).write(); }

std::vector<std::size_t> divergent_statements(const ReproFindings& findings) {
  std::vector<std::size_t> out;
  for (const ExplainedDivergence& one : findings.divergences) {
    if (out.empty() || out.back() != one.divergence.statement) out.push_back(one.divergence.statement);
  }
  return out;
}

}  // namespace enginediff
