#include "harness/report/markdown.hpp"

#include <fmt/format.h>
#include <fmt/ostream.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <map>
#include <ostream>

#include "harness/base/utf8.hpp"
#include "harness/report/answer_groups.hpp"
#include "harness/report/answer_line.hpp"
#include "harness/report/cell_text.hpp"
#include "harness/report/display_text.hpp"
#include "harness/report/escaping.hpp"
#include "harness/report/failures.hpp"
#include "harness/report/markdown_sections.hpp"
#include "harness/report/markdown_table.hpp"
#include "harness/report/summary.hpp"

namespace enginediff {

namespace {

constexpr int kLongestAnswer = 60, kLongestLabel = 40;
constexpr std::size_t kNamedLabels = 6;

// Executions of one step in which every target answers the same, as one row of a table.
struct Row {
  const CaseReport* one;
  std::string step;
  std::vector<std::string> labels;  // of the executions; empty for the only one
  std::optional<Severity> severity;
  std::vector<std::string> answers;  // one for each target of the report
};

// The behaviours of one category.
struct Section {
  std::vector<Row> rows;  // that differ somewhere
  std::vector<const CaseReport*> alike;
  std::vector<const CaseReport*> without_answers;  // nowhere run
};

class MarkdownDocument {
 public:
  MarkdownDocument(const RunReport& report, std::ostream& out)
      : report_(report), out_(out), summary_(summarise(report, default_fail_on())) {}

  void write() {
    std::map<std::string, Section> sections;
    for (const CaseReport& one : report_.cases) add_case(one, sections[category_of(one.parsed)]);
    out_ << "# Where the engines differ\n\n";
    fmt::print(out_,
               "{} on {}, recorded on {} with enginediff {}. Each answer was given by the target that it stands under; "
               "nothing is typed by hand.\n",
               counted(summary_.cases, "behaviour", "behaviours"), counted(report_.targets.size(), "target", "targets"),
               markdown_text(day_of(report_)), markdown_text(report_.tool_version));
    write_markdown_problems(report_, out_);
    out_ << "\n## Targets\n\n";
    write_markdown_targets(report_, out_);
    write_overview(sections);
    out_ << "\n## Pairs\n\nBehaviours by the worst difference between the two.\n\n";
    write_markdown_pairs(summary_, out_);
    for (const auto& [name, section] : sections) write_section(name, section);
    write_meanings();
  }

 private:
  // ---- What is in the tables ----

  void add_case(const CaseReport& one, Section& section) const {
    std::vector<Row> rows;
    bool answered = false;
    for (const ShownStep& shown : telling_steps(one)) {
      answered = answered || !group_answers(*shown.variant, *shown.step, {}).empty();
      add_row(one, shown, rows);
    }
    if (!answered) {
      section.without_answers.push_back(&one);
    } else if (rows.empty()) {
      section.alike.push_back(&one);
    } else {
      section.rows.insert(section.rows.end(), rows.begin(), rows.end());
    }
  }

  void add_row(const CaseReport& one, const ShownStep& shown, std::vector<Row>& rows) const {
    Row row{&one, shown.step->step, {}, worst_severity(*shown.step, report_.reference), answers(shown)};
    if (!row.severity) return;
    const std::string label = execution_label(one, shown);
    const auto same = std::find_if(rows.begin(), rows.end(), [&](const Row& other) {
      return other.step == row.step && other.severity == row.severity && other.answers == row.answers;
    });
    Row& held = same == rows.end() ? rows.emplace_back(std::move(row)) : *same;
    if (!label.empty() && std::find(held.labels.begin(), held.labels.end(), label) == held.labels.end())
      held.labels.push_back(label);
  }

  // What differs only in what would be cut off is shown from shortly before the difference.
  std::vector<std::string> answers(const ShownStep& shown) const {
    std::vector<std::string> out(report_.targets.size());
    std::string first;
    for (const Trace& trace : shown.variant->traces) {
      const std::string line = answer_line(trace, *shown.step);
      if (first.empty()) first = line;
      const std::size_t keep = line == first ? 0 : common_prefix(line, first);
      out[position(trace.target)] = cut_cell_text(line, kLongestAnswer, keep, "", "…");
    }
    return out;
  }

  std::size_t position(const std::string& target) const {
    const auto at = std::find_if(report_.targets.begin(), report_.targets.end(),
                                 [&](const TargetStatus& one) { return one.info.name == target; });
    return static_cast<std::size_t>(at - report_.targets.begin());
  }

  // ---- The page ----

  void write_overview(const std::map<std::string, Section>& sections) {
    std::vector<std::vector<std::string>> rows = {{"category", "behaviours", "the same everywhere"}};
    for (std::size_t i = 0; i < kSeverityCount; ++i) rows[0].emplace_back(severity_name(static_cast<Severity>(i)));
    for (const CategorySummary& category : summary_.categories) {
      const Section& section = sections.at(category.category);
      std::array<std::size_t, kSeverityCount> worst{};
      for (const auto& [one, severity] : worst_of_cases(section)) ++worst[static_cast<std::size_t>(severity)];
      std::vector<std::string> row = {
          fmt::format("[{}](#{})", markdown_text(category.category), anchor(category.category)),
          fmt::format("{}", category.cases), fmt::format("{}", section.alike.size())};
      for (const std::size_t count : worst) row.push_back(fmt::format("{}", count));
      rows.push_back(std::move(row));
    }
    out_ << "\n## Categories\n\nBehaviours by their worst difference.\n\n";
    write_markdown_table(rows, true, out_);
  }

  static std::map<const CaseReport*, Severity> worst_of_cases(const Section& section) {
    std::map<const CaseReport*, Severity> worst;
    for (const Row& row : section.rows) {
      const auto [at, is_new] = worst.try_emplace(row.one, *row.severity);
      if (!is_new) at->second = std::min(at->second, *row.severity);
    }
    return worst;
  }

  // Set by us, since each renderer makes its own of a heading.
  static std::string anchor(std::string_view category) {
    std::string out = "category-";
    for (const char c : category) {
      const bool word = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
      out += word ? std::string(1, c) : fmt::format("{:02x}", static_cast<unsigned char>(c));
    }
    return out;
  }

  // Targets of one engine whose columns are the same stand together.
  std::vector<std::vector<std::size_t>> columns_of(const Section& section) const {
    std::vector<std::vector<std::size_t>> columns;
    const auto same_column = [&](std::size_t a, std::size_t b) {
      return report_.targets[a].info.engine == report_.targets[b].info.engine &&
             std::all_of(section.rows.begin(), section.rows.end(),
                         [&](const Row& row) { return row.answers[a] == row.answers[b]; });
    };
    for (std::size_t i = 0; i < report_.targets.size(); ++i) {
      if (std::all_of(section.rows.begin(), section.rows.end(), [&](const Row& row) { return row.answers[i].empty(); }))
        continue;
      const auto same = std::find_if(columns.begin(), columns.end(),
                                     [&](const auto& column) { return same_column(column.front(), i); });
      (same == columns.end() ? columns.emplace_back() : *same).push_back(i);
    }
    return columns;
  }

  void write_section(const std::string& name, const Section& section) {
    fmt::print(out_, "\n<a id=\"{}\"></a>\n\n## {}\n", anchor(name), markdown_text(name));
    if (!section.rows.empty()) write_differences(section);
    write_list("The same everywhere", section.alike);
    write_list("Without an answer", section.without_answers);
  }

  void write_differences(const Section& section) {
    const auto columns = columns_of(section);
    std::vector<std::vector<std::string>> table = {{"behaviour", "step", "difference"}};
    for (const auto& column : columns) {
      std::vector<std::string> names;
      for (const std::size_t target : column) names.push_back(markdown_text(report_.targets[target].info.name));
      table[0].push_back(fmt::format("{}", fmt::join(names, ", ")));
    }
    const CaseReport* before = nullptr;
    for (const Row& row : section.rows) {
      const Case& parsed = row.one->parsed;
      std::string behaviour =
          row.one == before ? "" : fmt::format("{}<br>{}", markdown_text(parsed.title), markdown_code(parsed.id));
      before = row.one;
      std::vector<std::string> cells = {std::move(behaviour), step_cell(row),
                                        std::string(severity_name(*row.severity))};
      for (const auto& column : columns) cells.push_back(answer_cell(row.answers[column.front()]));
      table.push_back(std::move(cells));
    }
    out_ << '\n';
    write_markdown_table(table, false, out_);
  }

  // One word is no code: `not run`.
  static std::string answer_cell(const std::string& answer) {
    if (answer.empty()) return "–";
    const bool is_answer = answer != "not run" && answer != "unsupported" && answer != "no such step";
    return is_answer ? markdown_code(answer) : answer;
  }

  static std::string step_cell(const Row& row) {
    std::string cell = markdown_text(row.step);
    const std::size_t shown = std::min(kNamedLabels, row.labels.size());
    for (std::size_t i = 0; i < shown; ++i)
      cell += "<br>" + markdown_code(cut_to_width(escape_for_terminal(row.labels[i]), kLongestLabel, "…"));
    if (shown < row.labels.size()) cell += fmt::format("<br>and {} more", row.labels.size() - shown);
    return cell;
  }

  void write_list(std::string_view heading, const std::vector<const CaseReport*>& cases) {
    if (cases.empty()) return;
    fmt::print(out_, "\n{}:\n\n", heading);
    for (const CaseReport* one : cases)
      fmt::print(out_, "- {} {}\n", markdown_text(one->parsed.title), markdown_code(one->parsed.id));
  }

  void write_meanings() {
    out_ << "\n## Words\n\n"
            "- **silent**: all accept, and the data differ.\n"
            "- **outcome**: one commits where the other rolls back, waits or aborts.\n"
            "- **warning**: the same data, and one warns.\n"
            "- **loud**: one refuses.\n"
            "- **cosmetic**: the same but for its form (`3.50` and `3.5`, an integer for a boolean).\n"
            "- An answer is a value with its type, or `[column type] (row) (row)`, `ok 1 row`, `error` with its "
            "class.\n\n"
            "One case with all its evidence: `enginediff explain ID`.\n";
  }

  const RunReport& report_;
  std::ostream& out_;
  const RunSummary summary_;
};

}  // namespace

void write_markdown(const RunReport& report, std::ostream& out) { MarkdownDocument(report, out).write(); }

}  // namespace enginediff
