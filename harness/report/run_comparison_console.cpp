#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

#include "harness/base/utf8.hpp"
#include "harness/report/display_text.hpp"
#include "harness/report/page.hpp"
#include "harness/report/run_comparison.hpp"
#include "harness/report/step_view.hpp"
#include "harness/report/summary.hpp"

namespace enginediff {

namespace {

constexpr std::size_t kFewPlaces = 5;

class ComparisonPage {
 public:
  ComparisonPage(const RunComparison& comparison, const ConsoleOptions& options, std::ostream& out)
      : comparison_(comparison), options_(without_verdicts(options)), page_(options_, out) {}

  void write() {
    for (const TargetComparison& one : comparison_.targets) write_target(one);
    write_list("Targets only in the older run", comparison_.only_before);
    write_list("Targets only in the newer run", comparison_.only_after);
    write_list("Cases only in the older run", comparison_.cases_only_before);
    write_list("Cases only in the newer run", comparison_.cases_only_after);
    write_list("Not everything could be compared", comparison_.problems);
    page_.blank();
    for (const TargetComparison& one : comparison_.targets) write_headline(one);
  }

 private:
  // What counts here is what both answer, not what a case file says.
  static ConsoleOptions without_verdicts(ConsoleOptions options) {
    options.fail_on = {};
    return options;
  }

  std::string title(const TargetComparison& one) const {
    const auto& names = one.report.targets;
    return escape_for_terminal(
        fmt::format("{} {} {}", names[0].info.name, options_.unicode ? "→" : "->", names[1].info.name));
  }

  void write_target(const TargetComparison& one) {
    page_.blank();
    page_.line(title(one), Style::strong);
    page_.blank();
    write_changes(one);
    for (const SupportChange& change : one.support_changes) write_support(change);
    write_fingerprints(one);
    for (const NotRunReason& reason : one.not_compared) write_list("Not compared: " + reason.reason, reason.places);
  }

  void write_changes(const TargetComparison& one) {
    std::size_t last = one.report.cases.size();
    for (const BehaviourChange& change : one.changes) {
      const CaseReport& changed = one.report.cases[change.one];
      const VariantReport& variant = changed.variants[change.variant];
      const StepJudgement& step = variant.judgement.steps[change.step];
      if (change.one != last) write_heading(changed, variant, step);
      last = change.one;
      write_step(page_, one.report, changed, variant, step, StepDetail::failure);
    }
  }

  void write_heading(const CaseReport& changed, const VariantReport& variant, const StepJudgement& step) {
    StyledLine heading(page_.glyphs().differs, Style::bad);
    heading.add(" ").add(escape_for_terminal(changed.parsed.id), Style::bad).add("  ");
    page_.paragraph(heading, escape_for_terminal(changed.parsed.title), Style::strong, 0);
    std::string place = escape_for_terminal(changed.parsed.file);
    const Step* source = step_of(changed, variant, step);
    if (source != nullptr && source->lines.first > 0) place += fmt::format(":{}", source->lines.first);
    if (!place.empty()) page_.line(place, Style::dim, 2);
    page_.blank();
  }

  void write_support(const SupportChange& change) {
    StyledLine heading(page_.glyphs().differs, Style::bad);
    heading.add(" ").add(escape_for_terminal(change.id), Style::bad).add("  ");
    page_.paragraph(heading, escape_for_terminal(change.title), Style::strong, 0);
    const std::string words = change.before ? "can be run now; before: " + on_one_line(*change.before)
                                            : "can no longer be run: " + on_one_line(change.after.value_or(""));
    page_.paragraph(StyledLine("  "), words, Style::plain, 2);
    page_.blank();
  }

  void write_fingerprints(const TargetComparison& one) {
    const auto changes = fingerprint_changes(one);
    if (changes.empty()) return;
    page_.blank();
    page_.line("What the targets say of themselves", Style::strong);
    for (const FingerprintChange& change : changes) {
      page_.line(escape_for_terminal(change.name), Style::dim, 2);
      page_.paragraph(StyledLine("before  ", Style::dim), on_one_line(change.before), Style::plain, 4, 4);
      page_.paragraph(StyledLine("after   ", Style::dim), on_one_line(change.after), Style::plain, 4, 4);
    }
    page_.blank();
  }

  void write_list(const std::string& heading, const std::vector<std::string>& names) {
    if (names.empty()) return;
    page_.blank();
    page_.paragraph(StyledLine(), on_one_line(heading), Style::caution, 0);
    const std::size_t shown = options_.verbose ? names.size() : std::min(kFewPlaces, names.size());
    for (std::size_t i = 0; i < shown; ++i) page_.paragraph(StyledLine(), on_one_line(names[i]), Style::plain, 2);
    if (shown < names.size())
      page_.line(fmt::format("and {} more (-v lists them)", with_thousands(names.size() - shown)), Style::dim, 2);
  }

  void write_headline(const TargetComparison& one) {
    const bool changed = one.has_changes();
    const bool compared = changed || one.behaviours > 0;
    StyledLine line(changed || !compared ? page_.glyphs().differs : page_.glyphs().passed, changed     ? Style::bad
                                                                                           : !compared ? Style::caution
                                                                                                       : Style::good);
    line.add(" ").add(title(one), Style::strong).add(": ").add(comparison_headline(one));
    std::array<std::size_t, kSeverityCount> counts{};
    std::size_t following = 0;
    for (const BehaviourChange& change : one.changes)
      ++(change.after.empty() ? counts[static_cast<std::size_t>(change.severity)] : following);
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < counts.size(); ++i) {
      if (counts[i] > 0)
        parts.push_back(fmt::format("{} {}", with_thousands(counts[i]), severity_name(static_cast<Severity>(i))));
    }
    if (following > 0) parts.push_back(fmt::format("{} after another", with_thousands(following)));
    if (!parts.empty()) line.add(fmt::format(" (steps: {})", fmt::join(parts, ", ")), Style::dim);
    page_.line(line);
  }

  const RunComparison& comparison_;
  const ConsoleOptions options_;
  Page page_;
};

}  // namespace

void write_comparison_console(const RunComparison& comparison, const ConsoleOptions& options, std::ostream& out) {
  ComparisonPage(comparison, options, out).write();
}

}  // namespace enginediff
