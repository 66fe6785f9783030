#include "harness/report/console.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <ostream>

#include "harness/base/utf8.hpp"
#include "harness/report/answer_groups.hpp"
#include "harness/report/case_names.hpp"
#include "harness/report/console_tables.hpp"
#include "harness/report/display_text.hpp"
#include "harness/report/not_run.hpp"
#include "harness/report/page.hpp"
#include "harness/report/schedule_view.hpp"
#include "harness/report/step_view.hpp"
#include "harness/report/summary.hpp"
#include "harness/report/variant_table.hpp"

namespace enginediff {

namespace {

// From so many on, variants of a step are shown as one table.
constexpr std::size_t kManyVariants = 4;
// Schedules are drawn of so many variants of a case, and so many of each.
constexpr std::size_t kFewPictures = 3;

class ConsoleReport {
 public:
  ConsoleReport(const RunReport& report, Page& page)
      : report_(report), page_(page), summary_(summarise(report, page.options().fail_on)) {}

  void write() {
    write_failures();
    if (page_.options().verbose) write_recorded();
    if (!page_.options().quiet) {
      write_reasons("Not run", not_run_reasons(report_), "because ");
      write_reasons("Stuck, with no expectation that says so", stuck_reasons(report_), "");
      if (page_.options().verbose) write_reasons("Unsupported", unsupported_reasons(report_), "");
    }
    write_unusable();
    write_problems();
    if (!page_.options().quiet) write_summary_tables(page_, report_, summary_);
    write_last_line(page_, report_, summary_);
    write_advice();
  }

 private:
  bool failed(const StepJudgement& step) const { return fails(step, page_.options().fail_on); }

  template <class Predicate>
  std::vector<ShownStep> steps_where(const CaseReport& one, Predicate wanted) const {
    std::vector<ShownStep> steps;
    for (const VariantReport& variant : one.variants) {
      for (const StepJudgement& step : variant.judgement.steps) {
        if (wanted(step)) steps.push_back({&variant, &step});
      }
    }
    return steps;
  }

  void write_case(const CaseReport& one, const std::vector<ShownStep>& steps, std::string_view sign, Style style) {
    const Case& parsed = one.parsed;
    StyledLine heading(sign, style);
    heading.add(" ").add(escape_for_terminal(parsed.id), style);
    page_.paragraph(heading.add("  "), escape_for_terminal(parsed.title), Style::strong, 0);
    const Step* first = step_of(one, *steps.front().variant, *steps.front().step);
    std::string place = escape_for_terminal(parsed.file);
    if (first != nullptr && first->lines.first > 0) place += fmt::format(":{}", first->lines.first);
    if (!place.empty()) page_.line(place, Style::dim, 2);
    page_.blank();
    std::vector<ShownStep> left = steps;
    while (!left.empty()) {
      const ShownStep next = left.front();
      const std::vector<ShownStep> alike = variants_of_step(left, next);
      if (alike.size() >= kManyVariants) {
        write_variant_table(page_, report_, one, alike);
        std::erase_if(
            left, [&](const ShownStep& shown) { return fits_a_table(shown) && shown.step->step == next.step->step; });
      } else {
        write_step(page_, report_, one, *next.variant, *next.step, StepDetail::failure);
        left.erase(left.begin());
      }
    }
    write_pictures(one, steps);
  }

  // How the sessions went along, of the first variants that are shown.
  void write_pictures(const CaseReport& one, const std::vector<ShownStep>& steps) {
    std::vector<const VariantReport*> variants;
    for (const ShownStep& shown : steps) {
      if (std::find(variants.begin(), variants.end(), shown.variant) == variants.end())
        variants.push_back(shown.variant);
    }
    for (std::size_t i = 0; i < std::min(kFewPictures, variants.size()); ++i)
      write_schedules(page_, one, *variants[i], kFewPictures);
  }

  // What differs from an expectation is shown in full, with the expectation.
  static bool fits_a_table(const ShownStep& shown) {
    const auto& targets = shown.step->targets;
    return std::none_of(targets.begin(), targets.end(),
                        [](const TargetVerdict& one) { return one.verdict == Verdict::changed; });
  }

  // `first` and what follows of the same step, if they can be shown as one table.
  static std::vector<ShownStep> variants_of_step(const std::vector<ShownStep>& steps, const ShownStep& first) {
    std::vector<ShownStep> alike;
    if (!fits_a_table(first)) return alike;
    for (const ShownStep& shown : steps) {
      if (fits_a_table(shown) && shown.step->step == first.step->step) alike.push_back(shown);
    }
    return alike;
  }

  void write_failures() {
    for (const CaseReport& one : report_.cases) {
      const auto steps = steps_where(one, [&](const StepJudgement& step) { return failed(step); });
      if (!steps.empty()) write_case(one, steps, page_.glyphs().failed, Style::bad);
    }
  }

  // Divergences that are as the case file says.
  void write_recorded() {
    bool begun = false;
    for (const CaseReport& one : report_.cases) {
      const auto steps = steps_where(one, [&](const StepJudgement& step) {
        return !failed(step) && worst_divergence(step, report_.reference) != nullptr;
      });
      if (steps.empty()) continue;
      if (!begun) page_.line("Recorded divergences", Style::strong);
      if (!begun) page_.blank();
      begun = true;
      write_case(one, steps, page_.glyphs().differs, Style::strong);
    }
  }

  void write_reasons(std::string_view heading, const std::vector<NotRunReason>& reasons, std::string_view before) {
    if (reasons.empty()) return;
    page_.blank();
    page_.line(heading, Style::caution);
    constexpr std::size_t kFewPlaces = 5;
    for (const NotRunReason& one : reasons) {
      StyledLine label(escape_for_terminal(fmt::format("{}", fmt::join(one.targets, ", "))), Style::strong);
      page_.paragraph(label.add("  "), std::string(before) + on_one_line(one.reason), Style::plain, 2, 6);
      const std::size_t shown = page_.options().verbose ? one.places.size() : std::min(kFewPlaces, one.places.size());
      std::string places = fmt::format(
          "{}", fmt::join(one.places.begin(), one.places.begin() + static_cast<std::ptrdiff_t>(shown), ", "));
      if (!page_.options().unicode) places = ascii(places);
      if (shown < one.places.size()) places += fmt::format(" and {} more", with_thousands(one.places.size() - shown));
      page_.paragraph(StyledLine(), escape_for_terminal(places), Style::dim, 4);
    }
    page_.blank();
  }

  static std::string ascii(std::string text) {
    constexpr std::string_view kSeparator = "›";
    for (std::size_t at = text.find(kSeparator); at != std::string::npos; at = text.find(kSeparator, at))
      text.replace(at, kSeparator.size(), ">");
    return text;
  }

  void write_unusable() {
    const bool any = std::any_of(report_.targets.begin(), report_.targets.end(),
                                 [](const TargetStatus& one) { return !one.unusable.empty(); });
    if (!any) return;
    page_.blank();
    page_.line("Targets that could not be used", Style::caution);
    for (const TargetStatus& status : report_.targets) {
      if (status.unusable.empty()) continue;
      StyledLine label(escape_for_terminal(status.info.name), Style::strong);
      page_.paragraph(label.add("  "), on_one_line(status.unusable), Style::plain, 2);
      const std::string advice = fmt::format("`enginediff targets --target {}` tries it again and says how to mend it",
                                             escape_for_terminal(status.info.name));
      page_.paragraph(StyledLine(), advice, Style::dim, 4);
    }
    page_.blank();
  }

  void write_problems() {
    if (report_.problems.empty()) return;
    page_.blank();
    page_.line("This report is not whole", Style::caution);
    for (const std::string& problem : report_.problems)
      page_.paragraph(StyledLine(fmt::format("{} ", page_.glyphs().dot)), on_one_line(problem), Style::plain, 2);
    page_.blank();
  }

  // What bless makes of the answers that lack an expectation.
  enum class Blessing { none, of_steps_with_names, after_naming };

  Blessing possible_blessing() const {
    Blessing best = Blessing::none;
    for (const CaseReport& one : report_.cases) {
      if (one.parsed.file.ends_with(".spec")) continue;
      for (const ShownStep& shown : steps_where(one, [](const StepJudgement&) { return true; })) {
        if (!has_blessable_answer(*shown.variant, *shown.step)) continue;
        const Step& step = one.parsed.steps[shown.step->index];
        if (step.named || step.role == StepRole::portable || !step.expectations.empty())
          return Blessing::of_steps_with_names;
        best = Blessing::after_naming;
      }
    }
    return best;
  }

  // A wait that was cancelled, or a statement past its deadline, is written by hand or not at all.
  static bool has_blessable_answer(const VariantReport& variant, const StepJudgement& step) {
    for (std::size_t i = 0; i < step.targets.size(); ++i) {
      const TargetVerdict& target = step.targets[i];
      if (target.verdict != Verdict::new_divergence && target.verdict != Verdict::missing) continue;
      if (!target.record) continue;
      const Outcome* const outcome = variant.traces[i].records[*target.record].outcome();
      if (outcome != nullptr && outcome->interrupted() == nullptr) return true;
    }
    return false;
  }

  // What to do about failures, once for all of them.
  void write_advice() {
    if (summary_.failed_cases == 0) return;
    std::vector<const Case*> cases;
    for (const CaseReport& one : report_.cases) {
      const bool wanted = !one.parsed.file.ends_with(".spec") &&
                          !steps_where(one, [&](const StepJudgement& step) { return failed(step); }).empty();
      if (wanted) cases.push_back(&one.parsed);
    }
    const std::string word = word_for(cases);
    page_.paragraph(StyledLine("  "),
                    cases.empty() ? "`enginediff explain FILE` shows everything about one spec"
                                  : fmt::format("`enginediff explain {}` shows everything about one case", word),
                    Style::dim, 0);
    if (cases.empty()) return;
    switch (possible_blessing()) {
      case Blessing::none: return;
      case Blessing::of_steps_with_names:
        page_.paragraph(
            StyledLine("  "),
            fmt::format("`enginediff run --bless {}` writes what was observed into the case file as its expectation",
                        word),
            Style::dim, 0);
        return;
      case Blessing::after_naming:
        page_.paragraph(StyledLine("  "),
                        fmt::format("`enginediff run --bless {}` writes what was observed of steps that have a name "
                                    "(`-- @step NAME`) into the case file",
                                    word),
                        Style::dim, 0);
        return;
    }
  }

  const RunReport& report_;
  Page& page_;
  const RunSummary summary_;
};

}  // namespace

void write_console(const RunReport& report, const ConsoleOptions& options, std::ostream& out) {
  Page page(options, out);
  ConsoleReport(report, page).write();
}

}  // namespace enginediff
