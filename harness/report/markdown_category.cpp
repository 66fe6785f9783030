#include "harness/report/markdown_category.hpp"

#include <fmt/format.h>
#include <fmt/ostream.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <ostream>
#include <set>

#include "harness/base/utf8.hpp"
#include "harness/report/answer_groups.hpp"
#include "harness/report/answer_line.hpp"
#include "harness/report/case_answers.hpp"
#include "harness/report/cell_text.hpp"
#include "harness/report/display_text.hpp"
#include "harness/report/escaping.hpp"
#include "harness/report/markdown_table.hpp"

namespace enginediff {

namespace {

constexpr int kLongestAnswer = 60, kLongestLabel = 40;
constexpr std::size_t kNamedLabels = 6;

// ---- What is in the tables ----

std::size_t position(const RunReport& report, const std::string& target) {
  const auto at = std::find_if(report.targets.begin(), report.targets.end(),
                               [&](const TargetStatus& one) { return one.info.name == target; });
  return static_cast<std::size_t>(at - report.targets.begin());
}

// What differs only in what would be cut off is shown from shortly before the difference.
std::vector<std::string> answers(const RunReport& report, const ShownStep& shown) {
  std::vector<std::string> out(report.targets.size());
  std::string first;
  for (const Trace& trace : shown.variant->traces) {
    const std::string line = repeatable_answer_line(trace, *shown.step);
    if (first.empty()) first = line;
    const std::size_t keep = line == first ? 0 : common_prefix(line, first);
    out[position(report, trace.target)] = cut_cell_text(line, kLongestAnswer, keep, "", "…");
  }
  return out;
}

void add_row(const RunReport& report, const CaseReport& one, const ShownStep& shown, std::vector<DifferenceRow>& rows) {
  const auto difference = worst_difference(*shown.step, report.reference);
  if (!difference) return;
  DifferenceRow row{&one, shown.step->step, {}, *difference, answers(report, shown)};
  const std::string label = execution_label(one, shown);
  const auto same = std::find_if(rows.begin(), rows.end(), [&](const DifferenceRow& other) {
    return other.step == row.step && other.difference == row.difference && other.answers == row.answers;
  });
  DifferenceRow& held = same == rows.end() ? rows.emplace_back(std::move(row)) : *same;
  if (!label.empty() && std::find(held.labels.begin(), held.labels.end(), label) == held.labels.end())
    held.labels.push_back(label);
}

// Engines of which every target that could be used answers stand for them all; others are named by their targets.
std::string names_of(const RunReport& report, const std::vector<bool>& answered) {
  const auto engine_of = [&](std::size_t i) -> const std::string& { return report.targets[i].info.engine; };
  std::vector<std::string> names;
  for (std::size_t i = 0; i < answered.size(); ++i) {
    if (!answered[i]) continue;
    std::size_t members = 0;
    bool whole = !engine_of(i).empty();
    for (std::size_t j = 0; j < answered.size(); ++j) {
      if (engine_of(j) != engine_of(i)) continue;
      ++members;
      whole = whole && (answered[j] || !report.targets[j].unusable.empty());
    }
    const std::string& name = whole && members > 1 ? engine_of(i) : report.targets[i].info.name;
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
  return fmt::format("{}", fmt::join(names, ", "));
}

// That nothing differs makes a behaviour the same only where everybody was asked and answered.
void add_without_difference(const RunReport& report, const CaseReport& one, const std::vector<bool>& answered,
                            MarkdownCategory& category) {
  if (std::find(answered.begin(), answered.end(), true) == answered.end()) {
    category.without_answers.push_back(&one);
    return;
  }
  bool everybody = true;
  for (std::size_t i = 0; i < answered.size(); ++i)
    everybody = everybody && (answered[i] || !report.targets[i].unusable.empty());
  if (everybody) {
    category.alike.push_back(&one);
    return;
  }
  category.somewhere[names_of(report, answered)].push_back(&one);
}

void add_case(const RunReport& report, const CaseReport& one, MarkdownCategory& category) {
  std::vector<DifferenceRow> rows;
  for (const ShownStep& shown : telling_steps(one)) add_row(report, one, shown, rows);
  if (rows.empty()) {
    add_without_difference(report, one, who_answered(report, one), category);
  } else {
    category.rows.insert(category.rows.end(), rows.begin(), rows.end());
  }
}

// ---- How they are written ----

// One word is no code: `not run`.
std::string answer_cell(const std::string& answer) {
  if (answer.empty()) return "–";
  const bool is_answer = answer != "not run" && answer != "unsupported" && answer != "no such step";
  return is_answer ? markdown_code(answer) : answer;
}

std::string step_cell(const DifferenceRow& row) {
  std::string cell = markdown_text(row.step);
  const std::size_t shown = std::min(kNamedLabels, row.labels.size());
  for (std::size_t i = 0; i < shown; ++i)
    cell += "<br>" + markdown_code(cut_to_width(escape_for_terminal(row.labels[i]), kLongestLabel, "…"));
  if (shown < row.labels.size()) cell += fmt::format("<br>and {} more", row.labels.size() - shown);
  return cell;
}

std::string behaviour_cell(const Case& parsed) {
  return fmt::format("{}<br>{}", markdown_text(parsed.title), markdown_code(parsed.id));
}

// Targets of one engine whose columns are the same stand together.
std::vector<std::vector<std::size_t>> columns_of(const RunReport& report, const MarkdownCategory& category) {
  std::vector<std::vector<std::size_t>> columns;
  const auto all_rows = [&](auto condition) {
    return std::all_of(category.rows.begin(), category.rows.end(), condition);
  };
  const auto same_column = [&](std::size_t a, std::size_t b) {
    return report.targets[a].info.engine == report.targets[b].info.engine &&
           all_rows([&](const DifferenceRow& row) { return row.answers[a] == row.answers[b]; });
  };
  for (std::size_t i = 0; i < report.targets.size(); ++i) {
    if (all_rows([&](const DifferenceRow& row) { return row.answers[i].empty(); })) continue;
    const auto same = std::find_if(columns.begin(), columns.end(),
                                   [&](const auto& column) { return same_column(column.front(), i); });
    (same == columns.end() ? columns.emplace_back() : *same).push_back(i);
  }
  return columns;
}

void write_differences(const RunReport& report, const MarkdownCategory& category, std::ostream& out) {
  const auto columns = columns_of(report, category);
  std::vector<std::vector<std::string>> table = {{"behaviour", "step", "difference"}};
  for (const auto& column : columns) {
    std::vector<std::string> names;
    for (const std::size_t target : column) names.push_back(markdown_text(report.targets[target].info.name));
    table[0].push_back(fmt::format("{}", fmt::join(names, ", ")));
  }
  const CaseReport* before = nullptr;
  for (const DifferenceRow& row : category.rows) {
    std::vector<std::string> cells = {row.one == before ? std::string() : behaviour_cell(row.one->parsed),
                                      step_cell(row), markdown_text(difference_words(row.difference))};
    before = row.one;
    for (const auto& column : columns) cells.push_back(answer_cell(row.answers[column.front()]));
    table.push_back(std::move(cells));
  }
  out << '\n';
  write_markdown_table(table, false, out);
}

void write_list(std::string_view heading, const std::vector<const CaseReport*>& cases, std::ostream& out) {
  if (cases.empty()) return;
  fmt::print(out, "\n{}:\n\n", heading);
  for (const CaseReport* one : cases)
    fmt::print(out, "- {} {}\n", markdown_text(one->parsed.title), markdown_code(one->parsed.id));
}

// How long a row is at most: targets whose answers are the same may share a column.
std::size_t length_of(const DifferenceRow& row) {
  std::size_t length = step_cell(row).size() + behaviour_cell(row.one->parsed).size();
  for (const std::string& answer : row.answers) length += answer_cell(answer).size() + 3;
  return length;
}

// Fills one part after the other.
class Parts {
 public:
  Parts(const MarkdownCategory& category, std::size_t most) : name_(category.name), most_(most) { begin(); }

  // Something that stays whole comes next.
  void make_room(std::size_t length) {
    if (used_ > 0 && used_ + length > most_) begin();
    used_ += length;
  }
  MarkdownCategory& current() { return parts_.back(); }
  std::vector<MarkdownCategory> finish() { return std::move(parts_); }

 private:
  void begin() {
    parts_.emplace_back().name = name_;
    used_ = 0;
  }

  const std::string& name_;
  const std::size_t most_;
  std::size_t used_ = 0;
  std::vector<MarkdownCategory> parts_;
};

}  // namespace

std::array<std::size_t, kSeverityCount> MarkdownCategory::by_severity() const {
  std::map<const CaseReport*, Severity> worst;
  for (const DifferenceRow& row : rows) {
    if (!row.difference.after.empty()) continue;
    const auto [at, is_new] = worst.try_emplace(row.one, row.difference.severity);
    if (!is_new) at->second = std::min(at->second, row.difference.severity);
  }
  std::array<std::size_t, kSeverityCount> counts{};
  for (const auto& [one, severity] : worst) ++counts[static_cast<std::size_t>(severity)];
  return counts;
}

std::size_t MarkdownCategory::behaviours() const {
  std::set<const CaseReport*> different;
  for (const DifferenceRow& row : rows) different.insert(row.one);
  return different.size() + alike.size() + answered_somewhere() + without_answers.size();
}

std::size_t MarkdownCategory::answered_somewhere() const {
  std::size_t count = 0;
  for (const auto& [who, cases] : somewhere) count += cases.size();
  return count;
}

MarkdownCategory::SilentSteps MarkdownCategory::silent_steps() const {
  SilentSteps out;
  std::set<std::pair<const CaseReport*, std::string>> seen;
  for (const DifferenceRow& row : rows) {
    const bool silent = row.difference.severity == Severity::silent && row.difference.after.empty();
    if (!silent || !seen.emplace(row.one, row.step).second) continue;
    const auto& steps = row.one->parsed.steps;
    ++out.all;
    out.rewritten +=
        std::any_of(steps.begin(), steps.end(), [&](const Step& step) { return step.portable_of == row.step; });
  }
  return out;
}

std::vector<MarkdownCategory> markdown_categories(const RunReport& report) {
  std::map<std::string, MarkdownCategory> by_name;
  for (const CaseReport& one : report.cases) {
    const std::string name = category_of(one.parsed);
    MarkdownCategory& category = by_name[name];
    category.name = name;
    add_case(report, one, category);
  }
  std::vector<MarkdownCategory> out;
  for (auto& [name, category] : by_name) out.push_back(std::move(category));
  return out;
}

std::vector<MarkdownCategory> in_parts(const MarkdownCategory& category, std::size_t most) {
  Parts parts(category, most);
  for (auto row = category.rows.begin(); row != category.rows.end();) {
    const auto end =
        std::find_if(row, category.rows.end(), [&](const DifferenceRow& other) { return other.one != row->one; });
    std::size_t length = 0;
    for (auto at = row; at != end; ++at) length += length_of(*at);
    parts.make_room(length);
    parts.current().rows.insert(parts.current().rows.end(), row, end);
    row = end;
  }
  const auto add_list = [&](std::vector<const CaseReport*> MarkdownCategory::* list) {
    for (const CaseReport* one : category.*list) {
      parts.make_room(behaviour_cell(one->parsed).size());
      (parts.current().*list).push_back(one);
    }
  };
  add_list(&MarkdownCategory::alike);
  for (const auto& [who, cases] : category.somewhere) {
    for (const CaseReport* one : cases) {
      parts.make_room(behaviour_cell(one->parsed).size());
      parts.current().somewhere[who].push_back(one);
    }
  }
  add_list(&MarkdownCategory::without_answers);
  return parts.finish();
}

void write_markdown_category(const RunReport& report, const MarkdownCategory& category, std::ostream& out) {
  if (!category.rows.empty()) write_differences(report, category, out);
  write_list("The same everywhere", category.alike, out);
  for (const auto& [who, cases] : category.somewhere) write_list("Only on " + markdown_text(who), cases, out);
  write_list("Without an answer", category.without_answers, out);
}

}  // namespace enginediff
