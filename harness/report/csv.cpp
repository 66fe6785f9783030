#include "harness/report/csv.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <ostream>

#include "harness/base/utf8.hpp"
#include "harness/report/answer_groups.hpp"
#include "harness/report/answer_line.hpp"
#include "harness/report/escaping.hpp"
#include "harness/report/failures.hpp"
#include "harness/report/summary.hpp"

namespace enginediff {

namespace {

// What a cell of a spreadsheet may hold, 32,767 characters, with room for the words that say what was cut.
constexpr std::size_t kLongestCell = 32'000;

// docs/reports.md describes the columns.
constexpr std::array<std::string_view, 20> kColumns = {
    "case",   "title",       "category",   "step",     "variant",  "file",  "line",
    "target", "engine",      "version",    "verdict",  "severity", "after", "answer_number",
    "answer", "error_class", "error_code", "expected", "detail",   "sql"};

class CsvDocument {
 public:
  CsvDocument(const RunReport& report, std::ostream& out) : report_(report), out_(out) {}

  void write() {
    write_line({kColumns.begin(), kColumns.end()});
    for (const CaseReport& one : report_.cases) {
      for (const ShownStep& shown : telling_steps(one)) write_step(one, shown);
    }
  }

 private:
  // `cell` is safe to show.
  static std::string cut(const std::string& cell) {
    if (cell.size() <= kLongestCell) return cell;
    std::size_t end = kLongestCell;
    while (end > 0 && (static_cast<unsigned char>(cell[end]) & 0xC0) == 0x80) --end;
    return fmt::format("{}… ({} bytes)", cell.substr(0, end), cell.size());
  }

  // RFC 4180 asks for CR LF.
  void write_line(const std::vector<std::string>& cells) {
    for (std::size_t i = 0; i < cells.size(); ++i)
      out_ << (i == 0 ? "" : ",") << csv_cell(cut(escape_for_terminal(cells[i])));
    out_ << "\r\n";
  }

  void write_step(const CaseReport& one, const ShownStep& shown) {
    const std::vector<AnswerGroup> groups = group_answers(*shown.variant, *shown.step, {});
    for (std::size_t i = 0; i < shown.variant->traces.size(); ++i) write_target(one, shown, groups, i);
  }

  void write_target(const CaseReport& one, const ShownStep& shown, const std::vector<AnswerGroup>& groups,
                    std::size_t number) {
    const Trace& trace = shown.variant->traces[number];
    const TargetVerdict& verdict = shown.step->targets[number];
    const TargetInfo& info = info_of(trace.target);
    const Step* source = step_of(one, *shown.variant, *shown.step);
    const StepRecord* record = record_of(trace, *shown.step);
    const SqlError* error = record == nullptr || record->outcome() == nullptr ? nullptr : record->outcome()->error();
    std::vector<std::string> cells = {
        one.parsed.id,  one.parsed.title, category_of(one.parsed), shown.step->step, execution_label(one, shown),
        one.parsed.file};
    cells.push_back(source == nullptr || source->lines.first == 0 ? "" : fmt::format("{}", source->lines.first));
    for (const std::string& cell : {trace.target, info.engine, info.version}) cells.push_back(cell);
    cells.emplace_back(verdict_name(verdict.verdict));
    // Of the pairs that the target is part of.
    const auto worst = worst_difference(*shown.step, trace.target);
    cells.emplace_back(worst ? severity_name(worst->severity) : "");
    cells.push_back(worst ? worst->after : "");
    cells.push_back(answer_number(groups, number));
    cells.push_back(answer_line(trace, *shown.step));
    cells.emplace_back(error == nullptr ? "" : error_class_name(error->error_class));
    cells.push_back(error == nullptr ? "" : code_of(*error));
    for (const std::string& cell : {verdict.expected, verdict.detail}) cells.push_back(cell);
    cells.push_back(record == nullptr ? "" : record->sql);
    write_line(cells);
  }

  static std::string code_of(const SqlError& error) {
    if (error.native_code == 0) return error.sqlstate;
    return error.sqlstate.empty() ? fmt::format("{}", error.native_code)
                                  : fmt::format("{} {}", error.native_code, error.sqlstate);
  }

  // Targets with the same number answered exactly the same.
  static std::string answer_number(const std::vector<AnswerGroup>& groups, std::size_t trace) {
    for (std::size_t i = 0; i < groups.size(); ++i) {
      const auto& members = groups[i].traces;
      if (std::find(members.begin(), members.end(), trace) != members.end()) return fmt::format("{}", i + 1);
    }
    return {};
  }

  const TargetInfo& info_of(const std::string& name) const {
    static const TargetInfo kUnknown;
    const auto at = std::find_if(report_.targets.begin(), report_.targets.end(),
                                 [&](const TargetStatus& one) { return one.info.name == name; });
    return at == report_.targets.end() ? kUnknown : at->info;
  }

  const RunReport& report_;
  std::ostream& out_;
};

}  // namespace

void write_csv(const RunReport& report, std::ostream& out) { CsvDocument(report, out).write(); }

}  // namespace enginediff
