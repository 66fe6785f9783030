#include <fmt/format.h>
#include <fmt/ostream.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <ostream>

#include "harness/report/anomaly_matrix.hpp"
#include "harness/report/escaping.hpp"

namespace enginediff {

namespace {

class MatrixDocument {
 public:
  MatrixDocument(const AnomalyMatrix& matrix, std::ostream& out)
      : matrix_(matrix), groups_(group_columns(matrix)), out_(out) {}

  void write() {
    out_ << "# Which anomalies get through\n\n"
            "Computed by `enginediff anomalies` from what the transactions of each run read and wrote; nothing here is "
            "typed by hand.\n";
    write_overview();
    for (const ColumnGroup& group : groups_) write_group(group);
    write_censuses();
    write_meanings();
    write_targets();
  }

 private:
  std::string targets_of(const ColumnGroup& group) const {
    std::vector<std::string> versions;
    for (const std::size_t target : group.targets)
      versions.push_back(matrix_.targets[target].info.version_number.to_string());
    const std::string& profile = matrix_.targets[group.targets.front()].info.profile;
    return markdown_text(
        fmt::format("{}{}{} {}", group.engine, profile.empty() ? "" : ":", profile, fmt::join(versions, ", ")));
  }

  void table_head(const std::vector<std::string>& cells) {
    fmt::print(out_, "\n| {} |\n|{}\n", fmt::join(cells, " | "), [&] {
      std::string rule;
      for (std::size_t i = 0; i < cells.size(); ++i) rule += "---|";
      return rule;
    }());
  }
  void table_row(const std::vector<std::string>& cells) { fmt::print(out_, "| {} |\n", fmt::join(cells, " | ")); }

  // One row for each level of each engine, one column for each case: what the literature prints.
  void write_overview() {
    if (matrix_.rows.empty()) return;
    const bool undecided = std::any_of(groups_.begin(), groups_.end(), [&](const ColumnGroup& group) {
      return !undecided_cells(matrix_, group).empty();
    });
    fmt::print(out_, "\n✗ got through, ✓ prevented, – not run{}.\n",
               undecided ? ", ? undecided, with the reason below" : "");
    std::vector<std::string> head = {"engine", "level"};
    for (const AnomalyRow& row : matrix_.rows) head.push_back(markdown_text(row.label));
    table_head(head);
    for (const ColumnGroup& group : groups_) {
      for (const auto& columns : group.columns) {
        std::vector<std::string> cells = {targets_of(group), markdown_text(group_label(matrix_, columns))};
        for (const AnomalyRow& row : matrix_.rows) cells.push_back(mark(row.cells[columns.front()]));
        table_row(cells);
      }
    }
  }

  static std::string mark(const std::optional<AnomalyCell>& cell) {
    if (!cell || cell->not_run) return "–";
    if (cell->undecided()) return "?";
    return cell->through ? "✗" : "✓";
  }

  void write_group(const ColumnGroup& group) {
    if (matrix_.rows.empty()) return;
    fmt::print(out_, "\n## {}\n", targets_of(group));
    std::vector<std::string> head = {""};
    for (const auto& columns : group.columns) head.push_back(markdown_text(group_label(matrix_, columns)));
    table_head(head);
    for (const AnomalyRow& row : matrix_.rows) {
      std::vector<std::string> cells = {markdown_text(row.label)};
      for (const auto& columns : group.columns) cells.push_back(describe(row.cells[columns.front()]));
      table_row(cells);
    }
    write_reasons(group);
  }

  void write_reasons(const ColumnGroup& group) {
    const std::vector<UndecidedCell> undecided = undecided_cells(matrix_, group);
    if (!undecided.empty()) out_ << "\n";
    for (const UndecidedCell& cell : undecided) {
      for (const std::string& reason : *cell.reasons)
        fmt::print(out_, "- {} undecided: {}\n", markdown_text(cell.where), markdown_text(reason));
    }
  }

  static std::string describe(const std::optional<AnomalyCell>& cell) {
    if (!cell) return "–";
    const std::string label = markdown_text(cell_label(*cell));
    return cell->through                        ? fmt::format("✗ **{}**", label)
           : cell->not_run || cell->undecided() ? label
                                                : fmt::format("✓ {}", label);
  }

  void write_censuses() {
    if (matrix_.censuses.empty()) return;
    fmt::print(out_,
               "\n## All interleavings\n\n"
               "Every order of the steps{}, each compared with the serial orders of the transactions that committed. "
               "Orders that waiting makes the same count once.\n",
               has_samples() ? ", or where a line says so a sample of them" : "");
    for (const CensusRow& row : matrix_.censuses) {
      fmt::print(out_, "\n### {}\n\n{}\n", markdown_text(row.title), markdown_code(row.id));
      table_head({"engine", "level", "schedules"});
      for (const ColumnGroup& group : groups_) {
        for (const auto& columns : group.columns) {
          const auto& census = row.cells[columns.front()];
          if (census)
            table_row({targets_of(group), markdown_text(group_label(matrix_, columns)),
                       markdown_text(census_label(*census))});
        }
      }
      write_reasons(row);
    }
  }

  // Why classes have no name, each reason once.
  void write_reasons(const CensusRow& row) {
    std::vector<std::string> reasons;
    for (const auto& cell : row.cells) {
      for (const CensusClass& one : cell ? cell->classes : std::vector<CensusClass>()) {
        if (one.name != "anomalous (unnamed)" && one.name != "undecided") continue;
        const std::string reason = fmt::format("- {}: {}\n", markdown_text(one.name), markdown_text(one.evidence));
        if (std::find(reasons.begin(), reasons.end(), reason) == reasons.end()) reasons.push_back(reason);
      }
    }
    if (!reasons.empty()) out_ << "\n";
    for (const std::string& reason : reasons) out_ << reason;
  }

  bool has_samples() const {
    return std::any_of(matrix_.censuses.begin(), matrix_.censuses.end(), [](const CensusRow& row) {
      return std::any_of(row.cells.begin(), row.cells.end(), [](const auto& cell) { return cell && cell->seed; });
    });
  }

  void write_meanings() {
    if (matrix_.rows.empty()) return;
    out_ << "\n## The cases\n";
    table_head({"case", "what happens in it", "what it provokes"});
    for (const AnomalyRow& row : matrix_.rows) {
      const std::string meaning = row.provokes
                                      ? fmt::format("{}: {}", full_name(*row.provokes), info_of(*row.provokes).meaning)
                                      : "any anomaly";
      table_row({markdown_code(row.id), markdown_text(row.title), markdown_text(meaning)});
    }
    out_ << "\n`blocked`: a step waited for another transaction. An error class: the engine refused. `snapshot`: "
            "nobody waited and nobody was "
            "refused; the reads were given an older state. A name in bold is the most specific one for what was "
            "observed.\n";
  }

  void write_targets() {
    out_ << "\n## The targets\n\n";
    for (const TargetStatus& status : matrix_.targets) {
      const TargetInfo& info = status.info;
      fmt::print(out_, "- {}: {}\n", markdown_text(info.name),
                 markdown_text(status.unusable.empty() ? info.engine + " " + info.version : "could not be used"));
    }
  }

  const AnomalyMatrix& matrix_;
  const std::vector<ColumnGroup> groups_;
  std::ostream& out_;
};

}  // namespace

void write_matrix_markdown(const AnomalyMatrix& matrix, const ConsoleOptions&, std::ostream& out) {
  MatrixDocument(matrix, out).write();
}

}  // namespace enginediff
