#include "harness/repro/repro_view.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <ostream>
#include <set>

#include "harness/base/utf8.hpp"
#include "harness/report/answer_groups.hpp"
#include "harness/report/answer_table.hpp"
#include "harness/report/display_text.hpp"
#include "harness/report/page.hpp"
#include "harness/report/step_view.hpp"
#include "harness/repro/remark_lines.hpp"

namespace enginediff {

namespace {

constexpr int kIndent = 2;
constexpr std::size_t kNoteLines = 12, kAccountLines = 60;

class FindingsView {
 public:
  FindingsView(const ReproFindings& findings, std::size_t most, Page& page)
      : findings_(findings), most_(most), page_(page) {}

  void write() {
    write_heading();
    if (findings_.divergences.empty()) return;
    const std::size_t first_statement = findings_.divergences[findings_.first].divergence.statement;
    page_.line("First divergence", Style::strong);
    page_.blank();
    write_statement(first_statement);
    write_others(first_statement);
    write_hint();
  }

 private:
  const ScriptStatement& statement(std::size_t i) const { return findings_.script->statements[i]; }
  std::string where(std::size_t i) const { return place_of(statement(i)); }

  std::vector<std::size_t> divergent_statements() const {
    std::vector<std::size_t> out;
    for (const ExplainedDivergence& one : findings_.divergences) {
      if (out.empty() || out.back() != one.divergence.statement) out.push_back(one.divergence.statement);
    }
    return out;
  }

  void write_heading() {
    const Script& script = *findings_.script;
    std::vector<std::string> names;
    for (const TargetInfo& info : findings_.targets) names.push_back(info.name);
    const std::size_t divergent = divergent_statements().size();
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
    page_.paragraph(StyledLine("answers compared: ", Style::dim), words, Style::dim, kIndent);
    write_failed();
    for (std::size_t i = 0; i < std::min(script.notes.size(), kNoteLines); ++i) {
      page_.paragraph(StyledLine("note: ", Style::dim), escape_for_terminal(script.notes[i]), Style::dim, kIndent);
    }
    if (script.notes.size() > kNoteLines)
      page_.line(fmt::format("{} more notes", script.notes.size() - kNoteLines), Style::dim, kIndent);
    write_account();
    write_rewrites();
    write_remarks();
    page_.blank();
  }

  // Statements that fail everywhere agree, and show nothing.
  void write_failed() {
    const std::vector<std::size_t>& failed = findings_.agreements.failed;
    if (failed.empty()) return;
    constexpr std::size_t kNamed = 8;
    std::vector<std::string> places;
    for (std::size_t i = 0; i < std::min(failed.size(), kNamed); ++i)
      places.push_back(
          fmt::format("{} ({})", where(failed[i]), answer_class(*findings_.run->records[0][failed[i]].outcome())));
    std::string words =
        fmt::format("{} on every target: {}",
                    failed.size() == 1 ? "a statement fails" : fmt::format("{} statements fail", failed.size()),
                    fmt::join(places, ", "));
    if (failed.size() > kNamed) words += fmt::format(" and {} more", failed.size() - kNamed);
    const bool all = failed.size() == static_cast<std::size_t>(std::count_if(
                                          findings_.script->statements.begin(), findings_.script->statements.end(),
                                          [](const ScriptStatement& one) { return !one.housekeeping; }));
    if (all) words += "; nothing in this script succeeds anywhere, so that nothing was compared but refusals";
    page_.paragraph(StyledLine("note: ", Style::caution), escape_for_terminal(words), Style::plain, kIndent);
  }

  void write_account() {
    const CarryAccount& account = findings_.account;
    if (account.summary.empty()) return;
    page_.paragraph(StyledLine(fmt::format("carried from {}: ", escape_for_terminal(account.file)), Style::strong),
                    escape_for_terminal(account.summary), Style::plain, kIndent);
    for (std::size_t i = 0; i < std::min(account.lines.size(), kAccountLines); ++i)
      page_.paragraph(StyledLine(), escape_for_terminal(account.lines[i]), Style::plain, kIndent + 2);
    if (account.lines.size() > kAccountLines)
      page_.line(fmt::format("{} more lines (all are in --issue)", account.lines.size() - kAccountLines), Style::dim,
                 kIndent + 2);
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
                      escape_for_terminal(fmt::format("{}", fmt::join(parts, ", "))), Style::plain, kIndent);
    }
  }

  void write_remarks() {
    const std::vector<std::string> lines = remark_lines(findings_);
    for (std::size_t i = 0; i < std::min(lines.size(), kNoteLines); ++i)
      page_.paragraph(StyledLine("note: ", Style::caution), escape_for_terminal(lines[i]), Style::plain, kIndent);
    if (lines.size() > kNoteLines)
      page_.line(fmt::format("{} more of these", lines.size() - kNoteLines), Style::dim, kIndent);
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

  void write_statement(std::size_t statement) {
    const RunReport report = report_of(findings_, {statement});
    const VariantReport& variant = report.cases.front().variants.front();
    for (const StepJudgement& step : variant.judgement.steps)
      write_step(page_, report, report.cases.front(), variant, step, StepDetail::failure);
    for (const ExplainedDivergence& one : findings_.divergences) {
      if (one.divergence.statement == statement) write_explanation(one);
    }
  }

  void write_explanation(const ExplainedDivergence& one) {
    if (several_pairs(one.divergence.statement)) {
      page_.line(fmt::format("{} and {}", findings_.targets[one.divergence.first].name,
                             findings_.targets[one.divergence.second].name),
                 Style::strong, kIndent);
    }
    // Answers that are the same words stand as one.
    if (one.divergence.agreement.divergence == DivergenceKind::state)
      page_.paragraph(label("differs in"), escape_for_terminal(one.divergence.agreement.detail), Style::plain, kIndent);
    if (one.cause) write_cause(one);
    if (one.explained) write_why(one);
    page_.blank();
  }

  bool several_pairs(std::size_t statement) const {
    return std::count_if(findings_.divergences.begin(), findings_.divergences.end(),
                         [&](const ExplainedDivergence& one) { return one.divergence.statement == statement; }) > 1;
  }

  StyledLine label(std::string_view text) const { return StyledLine(text, Style::strong).pad_to(12); }

  void write_cause(const ExplainedDivergence& one) {
    const Cause& cause = *one.cause;
    switch (cause.kind) {
      case Cause::Kind::statement_itself:
        page_.paragraph(label("caused by"), itself_in_words(cause), Style::plain, kIndent);
        break;
      case Cause::Kind::earlier_failure:
        page_.paragraph(label("caused by"),
                        fmt::format("{}: what it would have made, {}, is missing on {}", where(cause.statement),
                                    escape_for_terminal(cause.table), where_it_failed(one)),
                        Style::plain, kIndent);
        write_sql(cause.statement);
        break;
      case Cause::Kind::transaction_aborted:
      case Cause::Kind::other_transaction:
        page_.paragraph(label("caused by"),
                        cause.kind == Cause::Kind::other_transaction ? parted_in_words(cause) : aborted_in_words(one),
                        Style::plain, kIndent);
        write_sql(cause.statement);
        write_rows(one);
        write_ways(cause, 1);  // the first, that ended the transactions, is told in words
        break;
      case Cause::Kind::unknown:
        page_.paragraph(
            label("caused by"),
            fmt::format("an earlier statement: {} holds different rows; no single write could be found that made it so",
                        escape_for_terminal(cause.table)),
            Style::plain, kIndent);
        break;
      case Cause::Kind::earlier_write:
        page_.paragraph(
            label("caused by"),
            fmt::format("{}: {}; this statement only shows it", where(cause.statement), rows_in_words(cause)),
            Style::plain, kIndent);
        write_sql(cause.statement);
        write_rows(one);
        write_ways(cause, 0);
        break;
    }
  }

  void write_ways(const Cause& cause, std::size_t from) {
    for (std::size_t i = from; i < cause.by_way_of.size(); ++i) {
      const std::size_t carried_on = cause.by_way_of[i];
      page_.paragraph(label("by way of"), fmt::format("{}, which reads it", where(carried_on)), Style::plain, kIndent);
      write_sql(carried_on);
    }
  }

  // Behind COMMIT or ROLLBACK, where either transaction was another one before.
  std::string ended_in_words(const Cause& cause) const {
    return cause.by_way_of.empty() ? std::string()
                                   : fmt::format("{} leaves different rows in {}", where(cause.by_way_of.front()),
                                                 escape_for_terminal(cause.table));
  }

  std::string parted_in_words(const Cause& cause) const {
    return fmt::format("{}: behind it the transactions are in different states, and {}; this statement only shows it",
                       where(cause.statement),
                       cause.by_way_of.empty() ? "nothing else differs here" : "so " + ended_in_words(cause));
  }

  static std::string rows_in_words(const Cause& cause) {
    const std::string table = escape_for_terminal(cause.table);
    return cause.differed_before
               ? fmt::format("{} holds different rows before it too, but what differs here comes from it", table)
               : fmt::format("before it {} holds the same on both, behind it different rows", table);
  }

  std::string itself_in_words(const Cause& cause) const {
    if (cause.whatever_it_reads) return "this statement itself, whatever the tables hold";
    if (cause.despite.empty())
      return fmt::format("this statement itself: the tables that it reads hold the same on both{}",
                         cause.leaves_the_same ? ", and so does what it leaves behind: only the count differs" : "");
    return fmt::format(
        "this statement itself: {} {} different rows by now, but when the script is run with the same rows there it "
        "parts in the same way",
        escape_for_terminal(fmt::format("{}", fmt::join(cause.despite, ", "))),
        cause.despite.size() == 1 ? "holds" : "hold");
  }

  std::string where_it_failed(const ExplainedDivergence& one) const {
    for (const std::size_t target : {one.divergence.first, one.divergence.second}) {
      const Outcome* outcome = findings_.run->records[target][one.cause->statement].outcome();
      if (outcome == nullptr || !outcome->succeeded()) return escape_for_terminal(findings_.targets[target].name);
    }
    return "one of both";
  }

  // A COMMIT is taken, and nothing of the transaction is kept.
  std::string aborted_in_words(const ExplainedDivergence& one) const {
    const std::size_t at = one.divergence.statement;
    std::string words =
        fmt::format("{}: it failed, and since then the transaction refuses everything", where(one.cause->statement));
    for (const std::size_t target : {one.divergence.first, one.divergence.second}) {
      const Outcome* outcome = findings_.run->records[target][at].outcome();
      const auto* done = outcome == nullptr ? nullptr : std::get_if<Completion>(&outcome->answer);
      if (done == nullptr || done->tag != "ROLLBACK") continue;
      words += fmt::format("; {} answers ROLLBACK here, and nothing of the transaction is kept",
                           escape_for_terminal(findings_.targets[target].name));
    }
    return one.cause->by_way_of.empty() ? words : words + ", so " + ended_in_words(*one.cause);
  }

  void write_sql(std::size_t i) { page_.code(statement(i).sql, Style::sql, kIndent + 14, 8); }

  void write_rows(const ExplainedDivergence& one) {
    if (!one.cause->first_rows || !one.cause->second_rows) return;
    const RunReport report = report_of_rows(findings_, one.divergence, *one.cause);
    const VariantReport& variant = report.cases.front().variants.front();
    for (const StepJudgement& step : variant.judgement.steps) {
      AnswerTableOptions options;
      options.width = page_.width() - kIndent - 12;
      options.unicode = page_.options().unicode;
      const auto groups = group_answers(variant, step, report.reference);
      for (const StyledLine& line : answer_table(report, variant, step, groups, options))
        page_.line(line, kIndent + 12);
    }
  }

  void write_why(const ExplainedDivergence& one) {
    if (one.matches.empty() || !one.matches.front().differs.empty()) {
      page_.paragraph(label("why"), escape_for_terminal(no_match_words(findings_)), Style::plain, kIndent);
    }
    for (std::size_t i = 0; i < one.matches.size(); ++i) write_match(one.matches[i], i == 0 ? "why" : "or");
  }

  void write_match(const CatalogueMatch& match, std::string_view how) {
    StyledLine heading = label(match.differs.empty() ? how : "close");
    page_.paragraph(heading.add(escape_for_terminal(match.id) + "  ", Style::strong), escape_for_terminal(match.title),
                    Style::plain, kIndent);
    const int indent = kIndent + 12;
    if (!match.differs.empty()) {
      page_.paragraph(StyledLine(), "but not the same: " + escape_for_terminal(match.differs), Style::plain, indent);
      page_.paragraph(StyledLine("more: ", Style::dim), escape_for_terminal(match.file), Style::dim, indent);
      return;
    }
    page_.paragraph(StyledLine(), escape_for_terminal(match.why), Style::plain, indent);
    page_.paragraph(StyledLine("in common: ", Style::dim),
                    escape_for_terminal(fmt::format("{}; {}", fmt::join(match.in_common, ", "),
                                                    match.same_classes ? "the case records this difference"
                                                                       : "the case records a difference of this kind")),
                    Style::dim, indent);
    page_.paragraph(StyledLine("more: ", Style::dim), escape_for_terminal(match.file), Style::dim, indent);
    for (const std::string& sql : match.portable) {
      page_.line("portable:", Style::good, indent);
      page_.code(sql, Style::sql, indent + 2, 8);
    }
  }

  void write_others(std::size_t first_statement) {
    std::vector<std::size_t> others;
    for (const std::size_t i : divergent_statements()) {
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
      page_.line(fmt::format("{} more are not shown (--show N)", others.size() + 1 - most_), Style::dim, kIndent);
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
                 reduction.confirmed ? Style::plain : Style::bad, kIndent);
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
