// The matrix anomaly × target × isolation level: which anomalies get through, and what prevented the others.
//
// Every cell is computed from what the transactions of one run read and wrote (history/); a case's title says nothing
// here. Which anomaly a case provokes is said by the end of its id: `concurrency.anomalies.g-single-predicate` provokes
// G-single.
#pragma once

#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "harness/history/anomaly.hpp"
#include "harness/journal/run_report.hpp"
#include "harness/report/console.hpp"

namespace enginediff {

// One case on one target in one variant.
struct AnomalyCell {
  std::optional<std::string> not_run;  // why there is nothing to say
  bool unsupported = false;            // that is that the target lacks what the case asks for
  // The anomaly that the case provokes was observed, or one that is a special form of it.
  bool through = false;
  std::vector<AnomalyFinding> found;      // all that was observed, whatever the case provokes
  std::vector<std::string> prevented_by;  // Prevention::by
  std::vector<std::string> problems;      // why the answers do not tell all that was observed
  // Whether it remains open if the anomaly got through.
  bool undecided() const { return !not_run && !through && !problems.empty(); }
};

// One target in one variant: isolation level, begin mode, journal mode.
struct AnomalyColumn {
  std::size_t target = 0;  // position in RunReport::targets
  Variant variant;
};

struct AnomalyRow {
  std::string id, label, title;                   // the label is the last part of the id
  std::optional<Anomaly> provokes;                // nothing: any anomaly counts
  std::vector<std::optional<AnomalyCell>> cells;  // for each column; nothing where the case has no such variant
};

// An interleaved case and what its schedules came to.
struct CensusRow {
  std::string id, label, title;
  std::vector<std::optional<Census>> cells;
};

struct AnomalyMatrix {
  std::vector<TargetStatus> targets;
  std::vector<AnomalyColumn>
      columns;  // by target, then by level, the weakest first behind `default`, then as the cases list the variants
  std::vector<AnomalyRow> rows;     // worst anomaly first
  std::vector<CensusRow> censuses;  // by id
};

// Takes the cases that say what they read and write, and the interleaved ones; all others are left out.
AnomalyMatrix anomaly_matrix(const RunReport& report);

// `default`, `repeatable read`, `immediate, wal`; `default` for the only variant.
std::string column_label(const AnomalyColumn& column);
// `lost update`, `blocked, serialization_failure`, `not run`, `unsupported`.
std::string cell_label(const AnomalyCell& cell);
// `70: 44 serial, 26 anomalous (lost update)`; where not all orders were run it ends in `; sample of 70 of 630, seed 1`
std::string census_label(const Census& census);

// Columns of targets of one engine that stand together because all their labels are the same.
struct ColumnGroup {
  std::string engine;
  std::vector<std::size_t> targets;               // versions that answer alike, positions in AnomalyMatrix::targets
  std::vector<std::vector<std::size_t>> columns;  // of the first of them; levels that answer alike stand together
};
std::vector<ColumnGroup> group_columns(const AnomalyMatrix& matrix);
// `read uncommitted, read committed`
std::string group_label(const AnomalyMatrix& matrix, const std::vector<std::size_t>& columns);

// A cell of a group that is undecided.
struct UndecidedCell {
  std::string where;  // the row and, where there are several, the levels: `p4, read committed`
  const std::vector<std::string>* reasons;
};
// In the order in which the group shows them. They point into the matrix.
std::vector<UndecidedCell> undecided_cells(const AnomalyMatrix& matrix, const ColumnGroup& group);

struct MatrixFormat {
  std::string_view name;
  void (*write)(const AnomalyMatrix& matrix, const ConsoleOptions& options, std::ostream& out);
};
std::span<const MatrixFormat> matrix_formats();

void write_matrix_console(const AnomalyMatrix& matrix, const ConsoleOptions& options, std::ostream& out);
void write_matrix_markdown(const AnomalyMatrix& matrix, const ConsoleOptions& options, std::ostream& out);
void write_matrix_json(const AnomalyMatrix& matrix, const ConsoleOptions& options, std::ostream& out);

}  // namespace enginediff
