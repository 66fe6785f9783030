#include "harness/repro/explanation_view.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "harness/base/utf8.hpp"
#include "harness/report/answer_groups.hpp"
#include "harness/report/answer_table.hpp"
#include "harness/report/display_text.hpp"
#include "harness/repro/remark_lines.hpp"

namespace enginediff {

namespace {

class ExplanationView {
 public:
  ExplanationView(const ReproFindings& findings, Page& page) : findings_(findings), page_(page) {}

  void write(const ExplainedDivergence& one) {
    // Answers that are the same words stand as one.
    if (one.divergence.agreement.divergence == DivergenceKind::state)
      page_.paragraph(label("differs in"), escape_for_terminal(one.divergence.agreement.detail), Style::plain,
                      kFindingsIndent);
    if (one.cause) write_cause(one);
    if (one.explained) write_why(one);
  }

 private:
  const ScriptStatement& statement(std::size_t i) const { return findings_.script->statements[i]; }
  std::string where(std::size_t i) const { return place_of(statement(i)); }
  StyledLine label(std::string_view text) const { return StyledLine(text, Style::strong).pad_to(12); }

  void write_cause(const ExplainedDivergence& one) {
    const Cause& cause = *one.cause;
    switch (cause.kind) {
      case Cause::Kind::statement_itself:
        page_.paragraph(label("caused by"), itself_in_words(one), Style::plain, kFindingsIndent);
        break;
      case Cause::Kind::earlier_failure:
        page_.paragraph(label("caused by"),
                        fmt::format("{}: what it would have made, {}, is missing on {}", where(cause.statement),
                                    escape_for_terminal(cause.table), where_it_failed(one)),
                        Style::plain, kFindingsIndent);
        write_sql(cause.statement);
        break;
      case Cause::Kind::transaction_aborted:
      case Cause::Kind::other_transaction:
        page_.paragraph(label("caused by"),
                        cause.kind == Cause::Kind::other_transaction ? parted_in_words(cause) : aborted_in_words(one),
                        Style::plain, kFindingsIndent);
        write_sql(cause.statement);
        write_rows(one);
        write_ways(cause, 1);  // the first, that ended the transactions, is told in words
        break;
      case Cause::Kind::unknown:
        page_.paragraph(
            label("caused by"),
            fmt::format("an earlier statement: {} holds different rows; no single write could be found that made it so",
                        escape_for_terminal(cause.table)),
            Style::plain, kFindingsIndent);
        break;
      case Cause::Kind::earlier_write:
        page_.paragraph(
            label("caused by"),
            fmt::format("{}: {}; this statement only shows it", where(cause.statement), rows_in_words(cause)),
            Style::plain, kFindingsIndent);
        write_sql(cause.statement);
        write_rows(one);
        write_ways(cause, 0);
        break;
    }
  }

  void write_ways(const Cause& cause, std::size_t from) {
    for (std::size_t i = from; i < cause.by_way_of.size(); ++i) {
      const std::size_t carried_on = cause.by_way_of[i];
      page_.paragraph(label("by way of"), fmt::format("{}, which reads it", where(carried_on)), Style::plain,
                      kFindingsIndent);
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

  std::string itself_in_words(const ExplainedDivergence& one) const {
    const Cause& cause = *one.cause;
    if (cause.whatever_it_reads) {
      const std::string missing = escape_for_terminal(missing_routine_words(findings_, one.divergence));
      return "this statement itself, whatever the tables hold" + (missing.empty() ? missing : ": " + missing);
    }
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

  void write_sql(std::size_t i) { page_.code(statement(i).sql, Style::sql, kFindingsIndent + 14, 8); }

  void write_rows(const ExplainedDivergence& one) {
    if (!one.cause->first_rows || !one.cause->second_rows) return;
    const RunReport report = report_of_rows(findings_, one.divergence, *one.cause);
    const VariantReport& variant = report.cases.front().variants.front();
    for (const StepJudgement& step : variant.judgement.steps) {
      AnswerTableOptions options;
      options.width = page_.width() - kFindingsIndent - 12;
      options.unicode = page_.options().unicode;
      const auto groups = group_answers(variant, step, report.reference);
      for (const StyledLine& line : answer_table(report, variant, step, groups, options))
        page_.line(line, kFindingsIndent + 12);
    }
  }

  void write_why(const ExplainedDivergence& one) {
    if (one.matches.empty() || !one.matches.front().differs.empty()) {
      page_.paragraph(label("why"), escape_for_terminal(no_match_words(findings_, one.divergence)), Style::plain,
                      kFindingsIndent);
    }
    for (std::size_t i = 0; i < one.matches.size(); ++i) write_match(one.matches[i], i == 0 ? "why" : "or");
  }

  void write_match(const CatalogueMatch& match, std::string_view how) {
    StyledLine heading = label(match.differs.empty() ? how : "close");
    page_.paragraph(heading.add(escape_for_terminal(match.id) + "  ", Style::strong), escape_for_terminal(match.title),
                    Style::plain, kFindingsIndent);
    const int indent = kFindingsIndent + 12;
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

  const ReproFindings& findings_;
  Page& page_;
};

}  // namespace

void write_explanation(const ReproFindings& findings, const ExplainedDivergence& one, Page& page) {
  ExplanationView(findings, page).write(one);
}

}  // namespace enginediff
