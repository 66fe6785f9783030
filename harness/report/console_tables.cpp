#include "harness/report/console_tables.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "harness/base/utf8.hpp"
#include "harness/compare/census.hpp"
#include "harness/report/display_text.hpp"

namespace enginediff {

namespace {

constexpr std::size_t kFewPairs = 6;  // of four targets

StyledLine tally_cell(const CaseTally& tally, const Glyphs& glyphs) {
  StyledLine cell;
  if (tally.total() == 0) return cell;
  if (tally.failed > 0) cell.add(fmt::format("{}{} ", glyphs.failed, tally.failed), Style::bad);
  if (tally.not_run > 0) cell.add(fmt::format("{}{} ", glyphs.dash, tally.not_run), Style::caution);
  if (tally.unsupported > 0) cell.add(fmt::format("({}) ", tally.unsupported), Style::dim);
  if (tally.passed == 0) return cell;
  return cell.add(fmt::format("{}", tally.passed), tally.failed == 0 ? Style::good : Style::plain);
}

std::vector<StyledLine> category_row(const CategorySummary& category, const std::string& name, const Glyphs& glyphs) {
  std::vector<StyledLine> row;
  row.emplace_back(escape_for_terminal(name), category.category.empty() ? Style::strong : Style::plain);
  row.emplace_back(fmt::format("{}", category.cases));
  for (const CaseTally& tally : category.targets) row.push_back(tally_cell(tally, glyphs));
  return row;
}

void write_categories(Page& page, const RunReport& report, const RunSummary& summary) {
  std::vector<std::vector<StyledLine>> rows;
  std::vector<StyledLine> heading = {StyledLine("category", Style::strong), StyledLine("cases", Style::strong)};
  for (const TargetStatus& status : report.targets) {
    heading.emplace_back(escape_for_terminal(status.info.name),
                         status.unusable.empty() ? Style::strong : Style::caution);
  }
  rows.push_back(std::move(heading));
  for (const CategorySummary& category : summary.categories)
    rows.push_back(category_row(category, category.category, page.glyphs()));
  const bool total = summary.categories.size() > 1;
  if (total) rows.push_back(category_row(summary.total, "all", page.glyphs()));
  page.table(rows, 2, Page::Alignment::right, total);
  std::vector<std::string> legend;
  CaseTally all;
  for (const CaseTally& tally : summary.total.targets) {
    all.failed += tally.failed, all.not_run += tally.not_run, all.unsupported += tally.unsupported;
  }
  std::string text;
  const auto explain = [&](std::size_t count, const std::string& words) {
    if (count > 0) text += (text.empty() ? "" : "   ") + words;
  };
  explain(all.failed, fmt::format("{} failed", page.glyphs().failed));
  explain(all.not_run, fmt::format("{} not run", page.glyphs().dash));
  explain(all.unsupported, "( ) unsupported");
  if (!text.empty()) page.line(text, Style::dim, 2);
}

// `12 silent · 3 loud`
template <class Name, class StyleOf, std::size_t size>
StyledLine counts(const std::array<std::size_t, size>& numbers, Name name, StyleOf style, const Glyphs& glyphs) {
  StyledLine line;
  for (std::size_t i = 0; i < size; ++i) {
    if (numbers[i] == 0) continue;
    if (!line.empty()) line.add(fmt::format(" {} ", glyphs.dot), Style::dim);
    line.add(with_thousands(numbers[i]) + " ").add(name(i), style(i));
  }
  return line.empty() ? line.add("none", Style::dim) : line;
}

void write_counts(Page& page, const RunReport& report, const RunSummary& summary) {
  const auto verdict = [](std::size_t i) { return static_cast<Verdict>(i); };
  const auto severity = [](std::size_t i) { return static_cast<Severity>(i); };
  StyledLine verdicts("verdicts     ", Style::strong);
  verdicts.add(counts(
      summary.verdicts, [&](std::size_t i) { return verdict_name(verdict(i)); },
      [&](std::size_t i) { return style_of(verdict(i)); }, page.glyphs()));
  page.line(verdicts, 2);
  if (report.targets.size() < 2) return;
  StyledLine severities("differences  ", Style::strong);
  severities.add(counts(
      summary.severities, [&](std::size_t i) { return severity_name(severity(i)); },
      [&](std::size_t i) { return style_of(severity(i)); }, page.glyphs()));
  page.line(severities, 2);
  std::string note = "steps by their worst pair of targets; cosmetic: equal under named rules";
  if (summary.following > 0)
    note += fmt::format("; {} more only after a step that one of the two refused", with_thousands(summary.following));
  page.paragraph(StyledLine("             "), "(" + note + ")", Style::dim, 2);
}

// Whether the case's last step says how many schedules are of each class.
bool counts_schedules(const Case& parsed) {
  if (parsed.steps.empty()) return false;
  const std::vector<Expectation>& all = parsed.steps.back().expectations;
  return std::any_of(all.begin(), all.end(), [](const Expectation& one) {
    const auto* census = std::get_if<ExpectedCensus>(&one.expected);
    return census != nullptr && census->schedules > 0;
  });
}

// `sample of 20 of 630, seed 5`, and what that means for expectations that are of other interleavings. Empty where the
// case was run as it asks, and that is all of them.
std::string sample_words(const Case& parsed, const Census& census) {
  const auto recorded = recorded_choice(parsed, census);
  if (recorded && counts_schedules(parsed))
    return fmt::format("{}; only the classes are compared (recorded: {})", census.choice(), *recorded);
  return census.seed ? census.choice() : std::string();
}

// Which sample was looked at of the cases that have more interleavings than their limit: what was not run may differ.
void write_samples(Page& page, const RunReport& report) {
  std::vector<std::string> lines;
  for (const CaseReport& one : report.cases) {
    for (const VariantReport& variant : one.variants) {
      for (const Trace& trace : variant.traces) {
        const std::string words = trace.census ? sample_words(one.parsed, *trace.census) : std::string();
        if (words.empty()) continue;
        std::string line = fmt::format("{}: {}", escape_for_terminal(one.parsed.id), words);
        if (std::find(lines.begin(), lines.end(), line) == lines.end()) lines.push_back(std::move(line));
      }
    }
  }
  constexpr std::size_t kFewSamples = 5;
  const std::size_t shown = page.options().verbose ? lines.size() : std::min(kFewSamples, lines.size());
  for (std::size_t i = 0; i < shown; ++i)
    page.paragraph(StyledLine(i == 0 ? "schedules    " : "             ", Style::strong), lines[i], Style::plain, 2);
  if (shown < lines.size())
    page.line(StyledLine(fmt::format("             and {} more", lines.size() - shown), Style::dim), 2);
}

void write_pairs(Page& page, const RunSummary& summary) {
  if (summary.pairs.empty()) return;
  page.blank();
  std::vector<std::vector<StyledLine>> rows(1);
  rows[0].emplace_back("cases by pair", Style::strong);
  for (std::size_t i = 0; i < kSeverityCount; ++i)
    rows[0].emplace_back(severity_name(static_cast<Severity>(i)), Style::strong);
  rows[0].emplace_back("same", Style::strong);
  for (const PairSummary& pair : summary.pairs) {
    std::vector<StyledLine> row;
    row.emplace_back(fmt::format("{} {} {}", escape_for_terminal(pair.first), page.glyphs().vertical,
                                 escape_for_terminal(pair.second)));
    for (std::size_t i = 0; i < kSeverityCount; ++i) {
      const std::size_t number = pair.by_severity[i];
      row.emplace_back(number == 0 ? std::string(page.glyphs().dot) : fmt::format("{}", number),
                       number == 0 ? Style::dim : style_of(static_cast<Severity>(i)));
    }
    row.emplace_back(fmt::format("{}", pair.same));
    rows.push_back(std::move(row));
  }
  page.table(rows, 2, Page::Alignment::right);
}

}  // namespace

void write_summary_tables(Page& page, const RunReport& report, const RunSummary& summary) {
  if (report.cases.empty()) return;
  write_categories(page, report, summary);
  page.blank();
  write_counts(page, report, summary);
  write_samples(page, report);
  if (page.options().verbose || summary.pairs.size() <= kFewPairs) write_pairs(page, summary);
  page.blank();
}

void write_last_line(Page& page, const RunReport& report, const RunSummary& summary) {
  const auto unusable = static_cast<std::size_t>(std::count_if(
      report.targets.begin(), report.targets.end(), [](const TargetStatus& one) { return !one.unusable.empty(); }));
  const bool good = summary.failed_cases == 0 && unusable == 0 && report.problems.empty();
  StyledLine line(good ? page.glyphs().passed : page.glyphs().failed, good ? Style::good : Style::bad);
  line.add(" ");
  if (summary.cases == 0) {
    line.add("no cases were run", Style::strong);
  } else if (summary.failed_cases == 0 && summary.cases_run_nowhere == summary.cases) {
    line.add(fmt::format("{}: none was run", counted(summary.cases, "case", "cases")), Style::strong);
  } else if (summary.failed_cases == 0) {
    line.add(fmt::format("{}: none failed", counted(summary.cases, "case", "cases")), Style::strong);
  } else {
    line.add(
        fmt::format("{} of {} failed", with_thousands(summary.failed_cases), counted(summary.cases, "case", "cases")),
        Style::bad);
  }
  std::string rest = fmt::format(" on {}", counted(report.targets.size(), "target", "targets"));
  if (unusable > 0) rest += fmt::format(", {} of them not usable", unusable);
  if (summary.cases_not_run > 0) rest += fmt::format("; {} not run somewhere", with_thousands(summary.cases_not_run));
  if (summary.divergent_cases > 0)
    rest += fmt::format("; engines differ in {}", counted(summary.divergent_cases, "case", "cases"));
  page.line(line.add(rest));
}

}  // namespace enginediff
