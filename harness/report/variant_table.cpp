#include "harness/report/variant_table.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "harness/base/utf8.hpp"
#include "harness/casefile/printer.hpp"
#include "harness/report/answer_groups.hpp"
#include "harness/report/cell_text.hpp"
#include "harness/report/display_text.hpp"
#include "harness/report/outcome_words.hpp"
#include "harness/report/summary.hpp"

namespace enginediff {

namespace {

constexpr int kLongestCell = 36;
constexpr int kLongestVariant = 48;

class VariantTable {
 public:
  VariantTable(Page& page, const RunReport& report, const CaseReport& one, const std::vector<ShownStep>& steps)
      : page_(page),
        report_(report),
        case_(one),
        steps_(steps),
        source_(step_of(one, *steps.front().variant, *steps.front().step)) {}

  void write() {
    write_heading();
    write_sql();
    for (const TargetStatus& status : report_.targets) {
      if (answers_anywhere(status.info.name)) targets_.push_back(status.info.name);
    }
    std::vector<std::vector<StyledLine>> rows(1);
    rows[0].emplace_back(variant_heading(), Style::strong);
    rows[0].emplace_back("severity", Style::strong);
    for (const ShownStep& shown : steps_) rows.push_back({variant_cell(shown), severity_cell(shown)});
    for (const TargetColumn& column : columns()) {
      rows[0].emplace_back(escape_for_terminal(fmt::format("{}", fmt::join(column.names, ", "))), Style::strong);
      for (std::size_t i = 0; i < column.cells.size(); ++i) rows[i + 1].push_back(column.cells[i]);
    }
    page_.table(rows, 4, Page::Alignment::left);
    if (!targets_.empty())
      page_.line(fmt::format("{} differs from {}", page_.glyphs().differs, escape_for_terminal(baseline())), Style::dim,
                 4);
    page_.blank();
  }

 private:
  void write_heading() const {
    StyledLine line("step " + escape_for_terminal(steps_.front().step->step), Style::strong);
    const std::string separator = fmt::format("  {}  ", page_.glyphs().dot);
    if (source_ != nullptr && source_->lines.first > 0)
      line.add(separator, Style::dim).add(fmt::format("line {}", source_->lines.first));
    line.add(separator, Style::dim)
        .add(fmt::format("{} of {}", steps_.size(), counted(all_variants(), "variant", "variants")));
    page_.line(line, 2);
  }

  // Of the step, also those that are as they should be.
  std::size_t all_variants() const {
    std::size_t count = 0;
    for (const VariantReport& variant : case_.variants) {
      count += static_cast<std::size_t>(
          std::count_if(variant.judgement.steps.begin(), variant.judgement.steps.end(),
                        [&](const StepJudgement& one) { return one.step == steps_.front().step->step; }));
    }
    return count;
  }

  // As the file has it: what was sent differs from line to line.
  void write_sql() const {
    if (source_ == nullptr) return;
    const auto written = [](const Spelling& one) { return !one.statements.empty(); };
    const auto first = std::find_if(source_->spellings.begin(), source_->spellings.end(), written);
    if (first == source_->spellings.end()) return;
    for (const SqlText& statement : first->statements) page_.code(statement.sql, Style::sql, 6, 12);
    const auto others = static_cast<std::size_t>(std::count_if(first + 1, source_->spellings.end(), written));
    if (others > 0)
      page_.line(fmt::format("(and {})", counted(others, "other spelling", "other spellings")), Style::dim, 6);
  }

  bool answers_anywhere(const std::string& target) const {
    return std::any_of(steps_.begin(), steps_.end(),
                       [&](const ShownStep& shown) { return record(shown, target) != nullptr; });
  }

  static const StepRecord* record(const ShownStep& shown, const std::string& target) {
    for (const Trace& trace : shown.variant->traces) {
      if (trace.target == target) return record_of(trace, *shown.step);
    }
    return nullptr;
  }

  const std::string& baseline() const {
    return std::find(targets_.begin(), targets_.end(), report_.reference) != targets_.end() ? report_.reference
                                                                                            : targets_.front();
  }

  // The axis by its name where there is only one.
  std::string variant_heading() const {
    const auto& values = steps_.front().variant->variant.values;
    const bool bound = source_ != nullptr && source_->binds.size() > 1;
    if (values.empty() && bound) return std::string(kBindColumn);
    return values.size() == 1 && !bound ? escape_for_terminal(values.front().first) : "variant";
  }

  StyledLine variant_cell(const ShownStep& shown) const {
    const auto& values = shown.variant->variant.values;
    const auto execution = static_cast<std::size_t>(shown.step->execution);
    const bool bound = source_ != nullptr && source_->binds.size() > 1 && execution < source_->binds.size();
    std::string text = values.size() == 1 && !bound ? values.front().second : shown.variant->variant.to_string();
    if (bound) text += (text.empty() ? "" : "; ") + bind_key(source_->binds[execution]);
    return StyledLine(cut_to_width(escape_for_terminal(text), kLongestVariant, page_.glyphs().ellipsis));
  }

  StyledLine severity_cell(const ShownStep& shown) const {
    const auto worst = worst_difference(*shown.step, report_.reference);
    if (!worst) return StyledLine();
    return StyledLine(escape_for_terminal(difference_words(*worst)),
                      worst->after.empty() ? style_of(worst->severity) : Style::dim);
  }

  // Targets whose cells are all the same share a column.
  struct TargetColumn {
    std::vector<std::string> names;
    std::vector<StyledLine> cells;  // one for each line
  };

  std::vector<TargetColumn> columns() const {
    std::vector<TargetColumn> columns;
    for (const std::string& target : targets_) {
      std::vector<StyledLine> cells;
      for (const ShownStep& shown : steps_) cells.push_back(answer_cell(shown, target));
      const auto same =
          std::find_if(columns.begin(), columns.end(), [&](const TargetColumn& one) { return one.cells == cells; });
      (same == columns.end() ? columns.emplace_back(TargetColumn{{}, std::move(cells)}) : *same)
          .names.push_back(target);
    }
    return columns;
  }

  StyledLine answer_cell(const ShownStep& shown, const std::string& target) const {
    const StepRecord* own = record(shown, target);
    if (own == nullptr) return StyledLine(page_.glyphs().dash, Style::dim);
    if (own->outcome() == nullptr)
      return StyledLine(std::holds_alternative<NotRun>(own->result) ? "not run" : page_.glyphs().dash, Style::dim);
    const bool differs = differs_from_baseline(shown, target);
    StyledLine cell(answer_text(*own, types_differ(shown)), differs ? Style::difference : Style::plain);
    if (differs) cell.add(" ").add(page_.glyphs().differs, Style::difference);
    return cell;
  }

  bool differs_from_baseline(const ShownStep& shown, const std::string& target) const {
    return std::any_of(shown.step->agreements.begin(), shown.step->agreements.end(), [&](const PairAgreement& pair) {
      const bool both =
          (pair.first == target && pair.second == baseline()) || (pair.second == target && pair.first == baseline());
      return both && pair.agreement.kind == Agreement::Kind::divergent;
    });
  }

  // One value is shown by itself, everything else as an expectation would say it.
  std::string answer_text(const StepRecord& record, bool with_type) const {
    const std::string_view ellipsis = page_.glyphs().ellipsis;
    const ResultSet* result = record.outcome()->rows();
    if (result != nullptr && result->columns.size() == 1 && result->row_count() == 1 && result->all_rows_kept()) {
      std::string text =
          cut_cell_text(full_cell_text(*result, 0, 0), kLongestCell, 0, length_text(result->at(0, 0)), ellipsis);
      if (with_type) text += " " + escape_for_terminal(to_string(result->columns[0].type));
      return text;
    }
    const auto outcome = observed(record);
    const std::string text =
        outcome ? fmt::format("{}{}", print_inline(*outcome), rollback_words(record)) : std::string("interrupted");
    return cut_to_width(escape_for_terminal(text), kLongestCell, ellipsis);
  }

  bool types_differ(const ShownStep& shown) const {
    const Column* first = nullptr;
    for (const std::string& target : targets_) {
      const StepRecord* own = record(shown, target);
      const ResultSet* result = own != nullptr && own->outcome() != nullptr ? own->outcome()->rows() : nullptr;
      if (result == nullptr || result->columns.size() != 1) continue;
      if (first != nullptr && first->type != result->columns[0].type) return true;
      first = &result->columns[0];
    }
    return false;
  }

  Page& page_;
  const RunReport& report_;
  const CaseReport& case_;
  const std::vector<ShownStep>& steps_;
  const Step* source_;
  std::vector<std::string> targets_;  // that have the step
};

}  // namespace

void write_variant_table(Page& page, const RunReport& report, const CaseReport& one,
                         const std::vector<ShownStep>& steps) {
  VariantTable(page, report, one, steps).write();
}

}  // namespace enginediff
