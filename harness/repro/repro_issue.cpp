#include "harness/repro/repro_issue.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <ostream>
#include <sstream>

#include "harness/base/utf8.hpp"
#include "harness/report/page.hpp"
#include "harness/report/step_view.hpp"
#include "harness/repro/remark_lines.hpp"

namespace enginediff {

namespace {

// A fence longer than every run of backticks in the text.
std::string fenced(std::string_view language, const std::string& text) {
  std::size_t longest = 2, run = 0;
  for (const char c : text) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const std::string fence(longest + 1, '`');
  return fmt::format("{}{}\n{}{}{}\n", fence, language, text, text.ends_with('\n') ? "" : "\n", fence);
}

std::string in_markdown(std::string_view text) {
  std::string out;
  for (const char c : escape_for_terminal(text)) {
    if (std::string_view("\\`*_{}[]<>|#&").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

std::string shown_line(const ReproFindings& findings, std::size_t statement) {
  return fmt::format("statement {} (line {})", statement + 1, findings.script->statements[statement].line);
}

void write_issue_cause(const ReproFindings& findings, const ExplainedDivergence& one, std::ostream& out) {
  const Cause& cause = *one.cause;
  const std::string missing = in_markdown(missing_routine_words(findings, one.divergence));
  if (cause.kind == Cause::Kind::statement_itself) {
    out << (cause.whatever_it_reads ? fmt::format("Caused by this statement itself, whatever the tables hold{}{}.\n\n",
                                                  missing.empty() ? "" : ": ", missing)
            : cause.despite.empty()
                ? std::string("Caused by this statement itself: the tables that it reads hold the same on both.\n\n")
                : "Caused by this statement itself: with the same rows in its tables it parts in the same way.\n\n");
  } else if (cause.kind != Cause::Kind::unknown) {
    out << fmt::format("Caused by {}:\n\n", shown_line(findings, cause.statement))
        << fenced("sql", findings.script->statements[cause.statement].sql) << "\n";
  }
  for (const std::size_t carried_on : cause.by_way_of) {
    out << fmt::format("By way of {}:\n\n", shown_line(findings, carried_on))
        << fenced("sql", findings.script->statements[carried_on].sql) << "\n";
  }
}

// The steps of a report as the console shows them, in a block of their own.
void write_issue_steps(const RunReport& report, StepDetail detail, std::ostream& out) {
  ConsoleOptions plain;
  plain.fail_on = {};
  const VariantReport& variant = report.cases.front().variants.front();
  std::ostringstream text;
  Page page(plain, text);
  for (const StepJudgement& step : variant.judgement.steps)
    write_step(page, report, report.cases.front(), variant, step, detail);
  out << fenced("text", text.str()) << "\n";
}

// What the write that is blamed left behind.
void write_issue_rows(const ReproFindings& findings, const ExplainedDivergence& one, std::ostream& out) {
  if (!one.cause->first_rows || !one.cause->second_rows) return;
  out << fmt::format("What {} holds behind it:\n\n", in_markdown(one.cause->table));
  write_issue_steps(report_of_rows(findings, one.divergence, *one.cause), StepDetail::answers, out);
}

void write_issue_why(const ReproFindings& findings, const ExplainedDivergence& one, std::ostream& out) {
  if (!one.explained) return;
  if (one.matches.empty() || !one.matches.front().differs.empty())
    out << fmt::format("No known behaviour: {}.\n\n", in_markdown(no_match_words(findings, one.divergence)));
  for (const CatalogueMatch& match : one.matches) {
    if (!match.differs.empty()) {
      out << fmt::format("Close, but not the same: **{}** ({}): {}\n\n", in_markdown(match.title),
                         in_markdown(match.id), in_markdown(match.differs));
      continue;
    }
    out << fmt::format("Known behaviour: **{}** ({}): {}\n\n", in_markdown(match.title), in_markdown(match.id),
                       in_markdown(match.why));
    for (const std::string& sql : match.portable) out << "Portable:\n\n" << fenced("sql", sql) << "\n";
  }
}

// How the script got to the targets, and what of a database file did not.
void write_issue_script(const ReproFindings& findings, std::ostream& out) {
  for (std::size_t target = 0; target < findings.targets.size(); ++target) {
    const std::string sent = script_as_sent(findings, target);
    if (!sent.empty())
      out << fmt::format("As it was sent to {}:\n\n", in_markdown(findings.targets[target].name)) << fenced("sql", sent)
          << "\n";
  }
  for (const std::string& note : findings.script->notes) out << fmt::format("Note: {}\n\n", in_markdown(note));
  for (const std::string& line : not_run_lines(findings)) out << fmt::format("Note: {}\n\n", in_markdown(line));
  if (findings.account.lines.empty()) return;
  out << fmt::format("What became of {}:\n\n", in_markdown(findings.account.file));
  for (const std::string& line : findings.account.lines) out << "- " << in_markdown(line) << "\n";
  out << "\n";
}

}  // namespace

void write_issue(const ReproFindings& findings, std::ostream& out) {
  std::vector<std::string> names;
  for (const TargetInfo& info : findings.targets) names.push_back(info.name);
  out << fmt::format("# {} answer differently\n\n## Script\n\n", in_markdown(fmt::format("{}", fmt::join(names, ", "))))
      << fenced("sql", print_script(*findings.script)) << "\n";
  write_issue_script(findings, out);
  std::size_t last = findings.script->statements.size();
  for (const ExplainedDivergence& one : findings.divergences) {
    const Divergence& divergence = one.divergence;
    if (divergence.statement != last) {
      last = divergence.statement;
      out << fmt::format("## {}\n\n", shown_line(findings, last));
      write_issue_steps(report_of(findings, {last}), StepDetail::failure, out);
    }
    if (one.cause) {
      write_issue_cause(findings, one, out);
      write_issue_rows(findings, one, out);
    }
    write_issue_why(findings, one, out);
  }
  for (const UsedRewrite& one : findings.run->rewrites) {
    for (const std::string& remark : one.remarks)
      out << fmt::format("For {}, {}: {}\n", in_markdown(findings.targets[one.target].name),
                         shown_line(findings, one.statement), in_markdown(remark));
    if (one.names.empty()) continue;
    out << fmt::format("Rewritten for {}, {}: {}\n", in_markdown(findings.targets[one.target].name),
                       shown_line(findings, one.statement), fmt::join(one.names, ", "));
  }
  out << "\n## Engines\n\n";
  for (const TargetInfo& info : findings.targets) {
    out << fmt::format("- **{}**: {} {}\n", in_markdown(info.name), in_markdown(info.engine),
                       in_markdown(info.version));
    for (const auto& [name, value] : info.fingerprint)
      out << fmt::format("  - {}: {}\n", in_markdown(name), in_markdown(value));
  }
}

}  // namespace enginediff
