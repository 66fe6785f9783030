#include "harness/report/step_view.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

#include "harness/base/utf8.hpp"
#include "harness/casefile/printer.hpp"
#include "harness/report/answer_groups.hpp"
#include "harness/report/answer_notes.hpp"
#include "harness/report/answer_table.hpp"
#include "harness/report/display_text.hpp"
#include "harness/report/summary.hpp"

namespace enginediff {

namespace {

constexpr int kIndent = 4;
constexpr std::size_t kFewRows = 12, kSomeRows = 40, kManyRows = 60;
constexpr std::size_t kFewSqlLines = 12, kManySqlLines = 1000;
constexpr std::size_t kFewLines = 4, kManyLines = 40;
constexpr std::size_t kFewPairs = 4;

using Names = std::vector<std::string>;

std::string joined(const Names& names) { return escape_for_terminal(fmt::format("{}", fmt::join(names, ", "))); }

class StepView {
 public:
  StepView(Page& page, const RunReport& report, const CaseReport& one, const VariantReport& variant,
           const StepJudgement& step, StepDetail detail)
      : page_(page),
        report_(report),
        case_(one),
        variant_(variant),
        step_(step),
        source_(step_of(one, variant, step)),
        complete_(detail == StepDetail::complete),
        alone_(detail == StepDetail::answers),
        indent_(alone_ ? 0 : kIndent),
        groups_(group_answers(variant, step, report.reference)) {}

  void write() {
    if (!alone_) {
      write_heading();
      write_sql();
    }
    AnswerTableOptions options;
    options.width = page_.width() - indent_;
    options.unicode = page_.options().unicode;
    options.max_rows = complete_ ? kManyRows : alone_ ? kSomeRows : kFewRows;
    options.all_types = options.all_evidence = complete_;
    if (groups_.size() == 1 && std::holds_alternative<Completion>(groups_.front().record->outcome()->answer)) {
      write_plain_success(options);
    } else {
      for (const StyledLine& line : answer_table(report_, variant_, step_, groups_, options)) page_.line(line, indent_);
    }
    write_without_outcome();
    write_relations();
    if (!alone_) write_verdicts();
    page_.blank();
  }

 private:
  void write_heading() const {
    StyledLine line;
    std::string words = escape_for_terminal(step_.step);
    const StepRole role = source_ == nullptr ? StepRole::step : source_->role;
    if (role == StepRole::portable) words = "portable rewrite of " + escape_for_terminal(source_->portable_of);
    if (role == StepRole::step) words = "step " + words;  // setup is called `setup.2`
    line.add(words, Style::strong);
    const std::string separator = fmt::format("  {}  ", page_.glyphs().dot);
    if (source_ != nullptr && source_->lines.first > 0)
      line.add(separator, Style::dim).add(fmt::format("line {}", source_->lines.first));
    if (!variant_.variant.values.empty())
      line.add(separator, Style::dim).add(escape_for_terminal(variant_.variant.to_string()));
    if (source_ != nullptr && source_->binds.size() > 0) {
      const auto bind = static_cast<std::size_t>(step_.execution);
      if (bind < source_->binds.size())
        line.add(separator, Style::dim).add("bind " + escape_for_terminal(bind_key(source_->binds[bind])));
    }
    if (const auto worst = worst_difference(step_, report_.reference))
      line.add(separator, Style::dim)
          .add(escape_for_terminal(difference_words(*worst)),
               worst->after.empty() ? style_of(worst->severity) : Style::dim);
    page_.line(line.cut_to(page_.width() - 2, page_.glyphs().ellipsis), 2);
  }

  // Spellings that are the same are shown once.
  void write_sql() const {
    std::vector<std::pair<std::string_view, Names>> spellings;
    for (const Trace& trace : variant_.traces) {
      const StepRecord* record = record_of(trace, step_);
      if (record == nullptr || record->sql.empty()) continue;
      const auto at =
          std::find_if(spellings.begin(), spellings.end(), [&](const auto& one) { return one.first == record->sql; });
      (at == spellings.end() ? spellings.emplace_back(record->sql, Names()) : *at).second.push_back(trace.target);
    }
    for (const auto& [sql, names] : spellings) {
      if (spellings.size() > 1) page_.line(joined(names) + ":", Style::dim, indent_);
      page_.code(sql, Style::sql, indent_ + 2, complete_ ? kManySqlLines : kFewSqlLines);
    }
  }

  // `ok, 1 row affected: a, b` is no table.
  void write_plain_success(const AnswerTableOptions& options) const {
    const std::vector<StyledLine> notes = AnswerNotes(variant_, groups_, step_, options).lines(0, options.width);
    StyledLine line;
    for (const StyledLine& note : notes) line.add(line.empty() ? "" : ", ").add(note);
    page_.paragraph(line.add("  "), joined(target_names(variant_, groups_.front())), Style::plain, indent_);
  }

  // Targets that said nothing, by what is known of them.
  void write_without_outcome() const {
    std::vector<std::pair<std::string, Names>> reasons;
    const auto add = [&](std::string reason, const std::string& target) {
      const auto at =
          std::find_if(reasons.begin(), reasons.end(), [&](const auto& one) { return one.first == reason; });
      (at == reasons.end() ? reasons.emplace_back(std::move(reason), Names()) : *at).second.push_back(target);
    };
    for (const Trace& trace : variant_.traces) {
      const StepRecord* record = record_of(trace, step_);
      if (record != nullptr && record->outcome() != nullptr) continue;
      if (record == nullptr) {
        if (complete_ || trace.not_run) add(without_record(trace), trace.target);
      } else if (const auto* not_run = std::get_if<NotRun>(&record->result)) {
        add("not run because " + on_one_line(not_run->reason), trace.target);
      } else if (complete_) {
        add("does not exist there", trace.target);
      }
    }
    for (const auto& [reason, names] : reasons)
      page_.paragraph(StyledLine(joined(names) + ": ", Style::caution), reason, Style::plain, indent_);
  }

  static std::string without_record(const Trace& trace) {
    if (trace.unsupported) return "unsupported: " + on_one_line(*trace.unsupported);
    if (trace.not_run) return "not run because " + on_one_line(*trace.not_run);
    return "has no such step in this variant";
  }

  // ---- How the answers relate ----

  struct Relation {
    const PairAgreement* pair;
    std::string names;
  };

  // Between groups, worst first; with a reference only its pairs.
  std::vector<Relation> relations() const {
    std::vector<Relation> found;
    for (std::size_t a = 0; a < groups_.size(); ++a) {
      for (std::size_t b = a + 1; b < groups_.size(); ++b) {
        const PairAgreement* pair = agreement_between(variant_, step_, groups_[a], groups_[b]);
        if (pair == nullptr || pair->agreement.kind == Agreement::Kind::incomparable) continue;
        if (!complete_ && !report_.reference.empty() && !has_reference(groups_[a]) && !has_reference(groups_[b]))
          continue;
        const bool divergent = pair->agreement.kind == Agreement::Kind::divergent;
        const std::string sign(divergent ? page_.glyphs().differs : page_.glyphs().same);
        found.push_back({pair, fmt::format("{} {} {}", target_names(variant_, groups_[a]).front(), sign,
                                           target_names(variant_, groups_[b]).front())});
      }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Relation& a, const Relation& b) { return rank(*a.pair) < rank(*b.pair); });
    return found;
  }

  bool has_reference(const AnswerGroup& group) const {
    const Names names = target_names(variant_, group);
    return std::find(names.begin(), names.end(), report_.reference) != names.end();
  }

  static int rank(const PairAgreement& pair) {
    const auto severity = severity_of(pair.agreement);
    const int count = static_cast<int>(kSeverityCount);
    return severity ? static_cast<int>(*severity) + (pair.after.empty() ? 0 : count) : 2 * count;
  }

  void write_relations() const {
    const std::vector<Relation> found = relations();
    std::size_t shown = 0;
    for (const Relation& one : found) {
      if (!complete_ && shown == kFewPairs) break;
      write_relation(one);
      ++shown;
    }
    if (shown < found.size())
      page_.line(
          fmt::format("{} {}", page_.glyphs().ellipsis, counted(found.size() - shown, "more pair", "more pairs")),
          Style::dim, indent_);
    if (complete_) write_order_freedom();
  }

  void write_relation(const Relation& one) const {
    const Agreement& agreement = one.pair->agreement;
    const std::string rules = joined({agreement.rules.begin(), agreement.rules.end()});
    StyledLine label;
    std::string text;
    if (agreement.kind == Agreement::Kind::divergent) {
      const std::string_view severity = severity_name(agreement.severity),
                             kind = divergence_kind_name(agreement.divergence);
      label.add(severity == kind ? std::string(kind) : fmt::format("{} {}", severity, kind),
                style_of(agreement.severity));
      text = agreement.detail;
    } else if (agreement.kind == Agreement::Kind::equivalent) {
      label.add("equivalent", Style::good);
      text = fmt::format("under {}{}", rules, agreement.unminimised ? " (all rules: not all rows were kept)" : "");
    } else {
      label.add("identical", Style::good);
    }
    if (!one.pair->after.empty()) label.add(", after " + escape_for_terminal(one.pair->after), Style::dim);
    label.add("  " + escape_for_terminal(one.names) + "  ");
    page_.paragraph(label, escape_for_terminal(text), Style::plain, indent_, complete_ ? kManyLines : kFewLines);
    if (agreement.kind == Agreement::Kind::divergent && !rules.empty()) {
      page_.paragraph(StyledLine("tried in vain: ", Style::dim), rules, Style::dim, indent_ + 4);
    }
  }

  // Within a group rows may have come in another order.
  void write_order_freedom() const {
    for (const AnswerGroup& group : groups_) {
      const Names names = target_names(variant_, group);
      for (const PairAgreement& pair : step_.agreements) {
        const bool inside = std::find(names.begin(), names.end(), pair.first) != names.end() &&
                            std::find(names.begin(), names.end(), pair.second) != names.end();
        if (!inside || pair.agreement.kind != Agreement::Kind::equivalent) continue;
        write_relation({&pair, fmt::format("{} {} {}", pair.first, page_.glyphs().same, pair.second)});
      }
    }
  }

  // ---- The verdicts ----

  struct VerdictGroup {
    const TargetVerdict* verdict;
    std::string got;
    Names names;
  };

  std::string got(const TargetVerdict& verdict) const {
    for (const Trace& trace : variant_.traces) {
      if (trace.target != verdict.target) continue;
      const StepRecord* record = record_of(trace, step_);
      if (record == nullptr || record->outcome() == nullptr) return {};
      const auto outcome = observed(*record);
      return outcome ? print_inline(*outcome) : std::string();
    }
    return {};
  }

  std::vector<VerdictGroup> verdict_groups() const {
    std::vector<VerdictGroup> found;
    for (const TargetVerdict& one : step_.targets) {
      if (!complete_ && !fails(step_, one, page_.options().fail_on)) continue;
      // What is as it should be, or said by the answers already, needs no line for each answer.
      std::string answer = one.verdict == Verdict::changed ? got(one) : std::string();
      const auto at = std::find_if(found.begin(), found.end(), [&](const VerdictGroup& group) {
        return group.verdict->verdict == one.verdict && group.verdict->expected == one.expected &&
               detail_of(*group.verdict) == detail_of(one) && group.got == answer;
      });
      (at == found.end() ? found.emplace_back(VerdictGroup{&one, std::move(answer), {}}) : *at)
          .names.push_back(one.target);
    }
    return found;
  }

  // Between whom a new divergence is, the relations have said.
  std::string detail_of(const TargetVerdict& one) const {
    if (one.verdict == Verdict::new_divergence) {
      const std::string_view promise = source_ == nullptr ? "" : promise_of_agreement(case_.parsed, *source_);
      if (promise.empty()) return "no expectation is written";
      return fmt::format("{}{}", one.expected.empty() ? "" : "as expected, but ", promise);
    }
    if (one.verdict == Verdict::missing && one.detail.empty()) return "no expectation covers it";
    return one.detail;
  }

  void write_verdicts() const {
    const std::size_t lines = complete_ ? kManyLines : kFewLines;
    for (const VerdictGroup& group : verdict_groups()) {
      const TargetVerdict& one = *group.verdict;
      const std::string detail = escape_for_terminal(detail_of(one));
      std::string text = joined(group.names);
      const bool short_detail = one.expected.empty() && group.got.empty() && !detail.empty();
      if (short_detail) text += ": " + detail;
      page_.paragraph(StyledLine(verdict_name(one.verdict), style_of(one.verdict)).add("  "), text, Style::plain,
                      indent_, lines);
      if (!one.expected.empty())
        page_.paragraph(StyledLine("expected  ", Style::dim), escape_for_terminal(one.expected), Style::plain,
                        indent_ + 2, lines);
      if (!group.got.empty())
        page_.paragraph(StyledLine("got       ", Style::dim), escape_for_terminal(group.got), Style::plain, indent_ + 2,
                        lines);
      if (!detail.empty() && !short_detail) page_.paragraph(StyledLine(), detail, Style::plain, indent_ + 2, lines);
    }
  }

  Page& page_;
  const RunReport& report_;
  const CaseReport& case_;
  const VariantReport& variant_;
  const StepJudgement& step_;
  const Step* source_;
  const bool complete_, alone_;
  const int indent_;
  const std::vector<AnswerGroup> groups_;
};

}  // namespace

void write_step(Page& page, const RunReport& report, const CaseReport& one, const VariantReport& variant,
                const StepJudgement& step, StepDetail detail) {
  StepView(page, report, one, variant, step, detail).write();
}

}  // namespace enginediff
