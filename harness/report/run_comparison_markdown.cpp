#include <fmt/format.h>
#include <fmt/ostream.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <map>
#include <ostream>
#include <set>

#include "harness/base/ascii.hpp"
#include "harness/base/utf8.hpp"
#include "harness/report/answer_groups.hpp"
#include "harness/report/answer_line.hpp"
#include "harness/report/cell_text.hpp"
#include "harness/report/display_text.hpp"
#include "harness/report/escaping.hpp"
#include "harness/report/markdown_sections.hpp"
#include "harness/report/markdown_table.hpp"
#include "harness/report/run_comparison.hpp"
#include "harness/report/summary.hpp"

namespace enginediff {

namespace {

constexpr int kLongestAnswer = 200, kLongestLabel = 60;
constexpr std::size_t kNamedLabels = 8;
constexpr std::size_t kShownStatements = 3;  // of one step whose variants send different ones

struct SeverityHeading {
  Severity severity;
  std::string_view words;
};
constexpr std::array kHeadings = {
    SeverityHeading{Severity::silent, "Silent: both accept, and the data differ"},
    SeverityHeading{Severity::outcome, "Outcome: one commits where the other rolls back, waits or aborts"},
    SeverityHeading{Severity::warning, "Warning: the same data, and one warns"},
    SeverityHeading{Severity::loud, "Loud: one refuses, or both for other reasons"},
    SeverityHeading{Severity::cosmetic, "Cosmetic: the same in another form"},
};

// Executions of one step that changed in the same way.
struct ChangeRow {
  std::string step, before, after;
  std::string change;               // its severity, and more where the answers do not show it
  std::vector<std::string> labels;  // of the executions; empty for the only one
};

// The changes of one case.
struct ChangedCase {
  const CaseReport* one = nullptr;
  Severity worst = Severity::cosmetic;
  std::vector<ShownStep> steps;  // one for each step and text that was sent
  std::vector<ChangeRow> rows;
  std::set<std::pair<const VariantReport*, std::string>> places;  // variants and the steps that changed in them
};

class ComparisonDocument {
 public:
  ComparisonDocument(const RunComparison& comparison, std::ostream& out) : comparison_(comparison), out_(out) {}

  void write() {
    for (const TargetComparison& one : comparison_.targets) write_target(one);
    write_list("Targets only in the older run", comparison_.only_before);
    write_list("Targets only in the newer run", comparison_.only_after);
    write_list("Cases only in the older run", comparison_.cases_only_before);
    write_list("Cases only in the newer run", comparison_.cases_only_after);
    write_list("Not everything could be compared", comparison_.problems);
  }

 private:
  static std::string name(const TargetStatus& status) { return markdown_text(status.info.name); }

  void write_target(const TargetComparison& one) {
    const auto& targets = one.report.targets;
    fmt::print(out_, "# What changes from {} to {}\n\n", name(targets[0]), name(targets[1]));
    fmt::print(out_,
               "{}. Recorded on {} with enginediff {}; each answer was given by the server that it stands under.\n",
               with_capital(comparison_headline(one)), markdown_text(day_of(one.report)),
               markdown_text(one.report.tool_version));
    const std::vector<ChangedCase> cases = changed_cases(one);
    write_counts(cases);
    write_words(cases);
    for (const SeverityHeading& heading : kHeadings) write_severity(one, heading, cases);
    write_support(one);
    write_fingerprints(one);
    for (const NotRunReason& reason : one.not_compared) write_list("Not compared: " + reason.reason, reason.places);
    out_ << '\n';
  }

  static std::string with_capital(std::string text) {
    if (!text.empty()) text.front() = to_upper(text.front());
    return text;
  }

  // ---- What is in it ----

  static std::vector<ChangedCase> changed_cases(const TargetComparison& one) {
    std::map<std::size_t, ChangedCase> cases;
    for (const BehaviourChange& change : one.changes) {
      ChangedCase& changed = cases[change.one];
      changed.one = &one.report.cases[change.one];
      if (change.after.empty()) changed.worst = std::min(changed.worst, change.severity);
      const VariantReport& variant = changed.one->variants[change.variant];
      add_row(changed, {&variant, &variant.judgement.steps[change.step]}, change);
    }
    std::vector<ChangedCase> out;
    for (auto& [number, changed] : cases) out.push_back(std::move(changed));
    return out;
  }

  // Where both answers read alike the change says what the difference is: the transaction's state, a column's type.
  static std::string change_cell(const ShownStep& shown, const BehaviourChange& change, bool reads_alike) {
    std::string cell(severity_name(change.severity));
    const PairAgreement* pair = worst_divergence(*shown.step, {});
    if (reads_alike && pair != nullptr) cell += ": " + markdown_text(pair->agreement.detail);
    if (!change.after.empty()) cell += ", after " + markdown_text(change.after);
    return cell;
  }

  static void add_row(ChangedCase& changed, const ShownStep& shown, const BehaviourChange& change) {
    const auto& traces = shown.variant->traces;
    const std::string before = answer_line(traces[0], *shown.step), after = answer_line(traces[1], *shown.step);
    const std::size_t keep = common_prefix(before, after);
    ChangeRow row{shown.step->step,
                  cut_cell_text(before, kLongestAnswer, keep, "", "…"),
                  cut_cell_text(after, kLongestAnswer, keep, "", "…"),
                  change_cell(shown, change, before == after),
                  {}};
    const auto same = std::find_if(changed.rows.begin(), changed.rows.end(), [&](const ChangeRow& other) {
      return other.step == row.step && other.before == row.before && other.after == row.after &&
             other.change == row.change;
    });
    ChangeRow& held = same == changed.rows.end() ? changed.rows.emplace_back(std::move(row)) : *same;
    const std::string label = execution_label(*changed.one, shown);
    if (!label.empty()) held.labels.push_back(escape_for_terminal(label));
    changed.places.emplace(shown.variant, shown.step->step);
    const bool known = std::any_of(changed.steps.begin(), changed.steps.end(), [&](const ShownStep& other) {
      return other.step->step == shown.step->step && text_sent(other) == text_sent(shown);
    });
    if (!known) changed.steps.push_back(shown);
  }

  // ---- The page ----

  void write_counts(const std::vector<ChangedCase>& cases) {
    if (cases.empty()) return;
    std::map<std::string, std::array<std::size_t, kSeverityCount>> categories;
    for (const ChangedCase& changed : cases)
      ++categories[category_of(changed.one->parsed)][static_cast<std::size_t>(changed.worst)];
    std::vector<std::vector<std::string>> rows = {{"category"}};
    for (std::size_t i = 0; i < kSeverityCount; ++i) rows[0].emplace_back(severity_name(static_cast<Severity>(i)));
    for (const auto& [category, counts] : categories) {
      std::vector<std::string> row = {markdown_text(category)};
      for (const std::size_t count : counts) row.push_back(fmt::format("{}", count));
      rows.push_back(std::move(row));
    }
    out_ << "\nChanged behaviours by the worst of their changes:\n\n";
    write_markdown_table(rows, true, out_);
  }

  void write_words(const std::vector<ChangedCase>& cases) {
    if (cases.empty()) return;
    out_ << "\nAn answer is a value with its type, or `[column type] (row) (row)`, which without rows is the heading "
            "alone; `ok 1 row`; "
            "`error` with its class. A change *after* a step is in what followed a statement that only one of the two "
            "carried out; "
            "it does not count by itself.\n";
  }

  void write_severity(const TargetComparison& one, const SeverityHeading& heading,
                      const std::vector<ChangedCase>& cases) {
    const auto is_here = [&](const ChangedCase& changed) { return changed.worst == heading.severity; };
    if (std::none_of(cases.begin(), cases.end(), is_here)) return;
    fmt::print(out_, "\n## {}\n", heading.words);
    for (const ChangedCase& changed : cases) {
      if (is_here(changed)) write_case(one, changed);
    }
  }

  void write_case(const TargetComparison& one, const ChangedCase& changed) {
    const Case& parsed = changed.one->parsed;
    fmt::print(out_, "\n### {}\n\n{}", markdown_text(parsed.title), markdown_code(parsed.id));
    if (!parsed.why.empty()) fmt::print(out_, ": {}", markdown_text(parsed.why));
    out_ << "\n\n";
    out_ << markdown_block(statements(changed.steps), "sql") << '\n';
    std::vector<std::vector<std::string>> rows = {
        {"step", name(one.report.targets[0]), name(one.report.targets[1]), "change"}};
    for (const ChangeRow& row : changed.rows)
      rows.push_back({step_cell(row), markdown_code(row.before), markdown_code(row.after), row.change});
    write_markdown_table(rows, false, out_);
    write_portable(changed);
  }

  // What was sent. Of an interleaved case the statements of its sessions, in the order of the file.
  static std::string text_sent(const ShownStep& shown) {
    for (const Trace& trace : shown.variant->traces) {
      if (!trace.census || trace.census->classes.empty()) continue;
      std::vector<StepRecord> records = trace.census->classes.front().example;
      std::stable_sort(records.begin(), records.end(),
                       [](const StepRecord& a, const StepRecord& b) { return a.index < b.index; });
      std::string text;
      for (const StepRecord& record : records)
        text += fmt::format("{}-- {}\n{}", text.empty() ? "" : "\n", record.step, with_end(record.sql));
      if (!text.empty()) return text.substr(0, text.size() - 1);
    }
    return sql_of(shown);
  }

  // One text of SQL, with the names of the steps that sent it as comments. Of a step that sends many, the first few.
  static std::string statements(const std::vector<ShownStep>& steps) {
    struct Sent {
      std::vector<std::string> steps, texts;
    };
    std::vector<Sent> all;
    for (const ShownStep& shown : steps) {
      const std::string &name = shown.step->step, text = text_sent(shown);
      const auto of_step =
          std::find_if(all.begin(), all.end(), [&](const Sent& one) { return one.steps.front() == name; });
      const auto same = std::find_if(all.begin(), all.end(),
                                     [&](const Sent& one) { return one.texts == std::vector<std::string>{text}; });
      if (of_step != all.end()) {
        of_step->texts.push_back(text);
      } else if (same != all.end()) {
        same->steps.push_back(name);
      } else {
        all.push_back({{name}, {text}});
      }
    }
    std::string out;
    for (const Sent& one : all) {
      out += fmt::format("{}-- {}\n", out.empty() ? "" : "\n", fmt::join(one.steps, ", "));
      const std::size_t count = one.texts.size() <= kShownStatements + 1 ? one.texts.size() : kShownStatements;
      for (std::size_t i = 0; i < count; ++i) out += with_end(one.texts[i]);
      if (count < one.texts.size()) out += fmt::format("-- and {} more\n", one.texts.size() - count);
    }
    if (!out.empty()) out.pop_back();
    return out;
  }

  // A comment in the last line must not swallow the semicolon.
  static std::string with_end(std::string sql) {
    if (sql.ends_with(';')) return sql + "\n";
    const std::size_t line = sql.rfind('\n') + 1;
    const bool commented = sql.find("--", line) != std::string::npos || sql.find('#', line) != std::string::npos;
    return sql + (commented ? "\n;\n" : ";\n");
  }

  static std::string step_cell(const ChangeRow& row) {
    std::string cell = markdown_text(row.step);
    const std::size_t shown = std::min(kNamedLabels, row.labels.size());
    for (std::size_t i = 0; i < shown; ++i)
      cell += "<br>" + markdown_code(cut_to_width(row.labels[i], kLongestLabel, "…"));
    if (shown < row.labels.size()) cell += fmt::format("<br>and {} more", row.labels.size() - shown);
    return cell;
  }

  // What can be written instead: rewrites of a changed step that both are sent in the same words, and answer alike.
  void write_portable(const ChangedCase& changed) {
    std::vector<ShownStep> rewrites;
    for (const ShownStep& shown : telling_steps(*changed.one)) {
      const Step* source = step_of(*changed.one, *shown.variant, *shown.step);
      if (source == nullptr || source->portable_of.empty()) continue;
      if (!changed.places.contains({shown.variant, source->portable_of}) ||
          changed.places.contains({shown.variant, shown.step->step}) || !is_one_text(shown))
        continue;
      const bool known = std::any_of(rewrites.begin(), rewrites.end(),
                                     [&](const ShownStep& other) { return sql_of(other) == sql_of(shown); });
      if (!known) rewrites.push_back(shown);
    }
    if (!rewrites.empty())
      fmt::print(out_, "\nWritten so, both answer the same:\n\n{}", markdown_block(statements(rewrites), "sql"));
  }

  static bool is_one_text(const ShownStep& shown) {
    const auto& traces = shown.variant->traces;
    const StepRecord *before = record_of(traces[0], *shown.step), *after = record_of(traces[1], *shown.step);
    return before != nullptr && after != nullptr && before->outcome() != nullptr && after->outcome() != nullptr &&
           before->sql == after->sql;
  }

  void write_support(const TargetComparison& one) {
    if (one.support_changes.empty()) return;
    out_ << "\n## Cases that can be run on one side only\n\n";
    std::vector<std::vector<std::string>> rows = {
        {"behaviour", name(one.report.targets[0]), name(one.report.targets[1])}};
    const auto cell = [](const std::optional<std::string>& reason) {
      return reason ? "unsupported: " + markdown_text(*reason) : "can be run";
    };
    for (const SupportChange& change : one.support_changes)
      rows.push_back(
          {markdown_text(change.title) + "<br>" + markdown_code(change.id), cell(change.before), cell(change.after)});
    write_markdown_table(rows, false, out_);
  }

  void write_fingerprints(const TargetComparison& one) {
    const auto changes = fingerprint_changes(one);
    if (changes.empty()) return;
    out_ << "\n## What the servers say of themselves\n\n";
    std::vector<std::vector<std::string>> rows = {{"", name(one.report.targets[0]), name(one.report.targets[1])}};
    for (const FingerprintChange& change : changes)
      rows.push_back({markdown_text(change.name), markdown_text(change.before), markdown_text(change.after)});
    write_markdown_table(rows, false, out_);
  }

  void write_list(const std::string& heading, const std::vector<std::string>& names) {
    if (names.empty()) return;
    fmt::print(out_, "\n## {}\n\n", markdown_text(heading));
    for (const std::string& one : names) fmt::print(out_, "- {}\n", markdown_code(one));
  }

  const RunComparison& comparison_;
  std::ostream& out_;
};

}  // namespace

void write_comparison_markdown(const RunComparison& comparison, const ConsoleOptions&, std::ostream& out) {
  ComparisonDocument(comparison, out).write();
}

}  // namespace enginediff
