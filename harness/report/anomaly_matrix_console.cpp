#include <fmt/format.h>
#include <fmt/ranges.h>

#include "harness/report/anomaly_matrix.hpp"
#include "harness/report/page.hpp"

namespace enginediff {

namespace {

class MatrixPage {
 public:
  MatrixPage(const AnomalyMatrix& matrix, const ConsoleOptions& options, std::ostream& out)
      : matrix_(matrix), page_(options, out) {}

  void write() {
    if (matrix_.columns.empty()) {
      page_.line("No case here says what it reads and writes (`-- @history`), and none is interleaved.");
      return;
    }
    for (const ColumnGroup& group : group_columns(matrix_)) {
      page_.blank();
      page_.line(StyledLine(targets_of(group), Style::strong));
      if (!matrix_.rows.empty()) write_rows(group);
      write_censuses(group);
    }
    page_.blank();
    page_.line(
        fmt::format(
            "{} got through   {} prevented, and by what: blocked, refused with the error, or read from a snapshot",
            page_.glyphs().failed, page_.glyphs().passed),
        Style::dim);
  }

 private:
  // `postgres 15.18, 18.6`
  std::string targets_of(const ColumnGroup& group) const {
    std::vector<std::string> versions;
    for (const std::size_t target : group.targets) {
      const TargetInfo& info = matrix_.targets[target].info;
      versions.push_back(on_one_line(info.version_number.to_string()));
    }
    const std::string& profile = matrix_.targets[group.targets.front()].info.profile;
    return fmt::format("{}{}{} {}", on_one_line(group.engine), profile.empty() ? "" : ":", on_one_line(profile),
                       fmt::join(versions, ", "));
  }

  void write_rows(const ColumnGroup& group) {
    std::vector<std::vector<StyledLine>> table(1);
    table.front().emplace_back("");
    for (const auto& columns : group.columns) table.front().emplace_back(group_label(matrix_, columns), Style::dim);
    for (const AnomalyRow& row : matrix_.rows) {
      auto& line = table.emplace_back();
      line.emplace_back(on_one_line(row.label));
      for (const auto& columns : group.columns) line.push_back(show(row.cells[columns.front()]));
    }
    page_.table(table, 2, Page::Alignment::left);
    for (const UndecidedCell& cell : undecided_cells(matrix_, group)) {
      for (const std::string& reason : *cell.reasons) {
        page_.paragraph(StyledLine(on_one_line(cell.where) + " undecided: ", Style::caution), on_one_line(reason),
                        Style::plain, 2);
      }
    }
  }

  StyledLine show(const std::optional<AnomalyCell>& cell) const {
    StyledLine out;
    if (!cell) return out.add(page_.glyphs().dash, Style::dim);
    if (cell->not_run || cell->undecided()) return out.add(cell_label(*cell), Style::caution);
    out.add(cell->through ? page_.glyphs().failed : page_.glyphs().passed, cell->through ? Style::bad : Style::good)
        .add(" ");
    return out.add(cell_label(*cell), cell->through ? Style::bad : Style::plain);
  }

  void write_censuses(const ColumnGroup& group) {
    for (const CensusRow& row : matrix_.censuses) {
      bool headed = false;
      for (const auto& columns : group.columns) {
        const auto& census = row.cells[columns.front()];
        if (!census) continue;
        if (!headed) {
          page_.blank();
          page_.line(fmt::format("{}: {}", on_one_line(row.label), on_one_line(row.title)), Style::plain, 2);
        }
        headed = true;
        page_.paragraph(StyledLine(group_label(matrix_, columns) + ": ", Style::dim), census_label(*census),
                        Style::plain, 4);
      }
    }
  }

  const AnomalyMatrix& matrix_;
  Page page_;
};

}  // namespace

void write_matrix_console(const AnomalyMatrix& matrix, const ConsoleOptions& options, std::ostream& out) {
  MatrixPage(matrix, options, out).write();
}

}  // namespace enginediff
