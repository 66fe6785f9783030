#include "harness/report/anomaly_matrix.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <map>

#include "harness/history/observation.hpp"
#include "harness/report/prevention.hpp"

namespace enginediff {

namespace {

constexpr std::array kFormats = {
    MatrixFormat{"console", write_matrix_console},
    MatrixFormat{"markdown", write_matrix_markdown},
    MatrixFormat{"json", write_matrix_json},
};

std::string last_part(const std::string& id) { return id.substr(id.rfind('.') + 1); }

// The anomaly with the longest slug that the label is or begins with: `g-single-predicate` is G-single.
std::optional<Anomaly> provoked_by(const std::string& label) {
  const AnomalyInfo* best = nullptr;
  for (const AnomalyInfo& info : anomaly_table()) {
    const bool begins = label == info.slug || label.starts_with(std::string(info.slug) + "-");
    if (begins && (best == nullptr || info.slug.size() > best->slug.size())) best = &info;
  }
  return best == nullptr ? std::nullopt : std::optional(best->anomaly);
}

void add_prevention(AnomalyCell& cell, Prevention prevention) {
  if (!prevention.lacking.empty()) {
    cell.not_run = fmt::format("unsupported: step {} does not exist on this engine", prevention.lacking);
    cell.unsupported = true;
    return;
  }
  cell.prevented_by = std::move(prevention.by);
  cell.problems.insert(cell.problems.end(), prevention.problems.begin(), prevention.problems.end());
}

AnomalyCell cell_of(const Case& parsed, std::optional<Anomaly> provokes, const Trace& trace) {
  AnomalyCell cell;
  if (trace.unsupported) cell.not_run = "unsupported: " + *trace.unsupported;
  if (trace.not_run) cell.not_run = trace.not_run;
  cell.unsupported = trace.unsupported && !trace.not_run;
  if (const NotRun* reason = why_incomplete(parsed, trace.records); reason != nullptr && !cell.not_run)
    cell.not_run = reason->reason;
  if (cell.not_run) return cell;
  const History history = observe(parsed, trace.records);
  cell.problems = history.problems;
  cell.problems.insert(cell.problems.end(), history.gaps.begin(), history.gaps.end());
  cell.found = anomalies_in(history);
  cell.through = std::any_of(cell.found.begin(), cell.found.end(),
                             [&](const AnomalyFinding& one) { return !provokes || implies(one.anomaly, *provokes); });
  if (!cell.through) add_prevention(cell, prevention_in(parsed, trace.records));
  return cell;
}

// Levels from the weakest on, behind the one that who asks for none gets; any other comes last.
int level_rank(const Variant& variant) {
  constexpr std::array<std::string_view, 5> kLevels = {"default", "read uncommitted", "read committed",
                                                       "repeatable read", "serializable"};
  const std::string* level = variant.find("isolation");
  if (level == nullptr) return 0;
  return static_cast<int>(std::find(kLevels.begin(), kLevels.end(), *level) - kLevels.begin());
}

class MatrixBuilder {
 public:
  explicit MatrixBuilder(const RunReport& report) : report_(report) { matrix_.targets = report.targets; }

  AnomalyMatrix build() {
    for (const CaseReport& one : report_.cases) {
      if (concerns(one.parsed)) add_columns(one);
    }
    std::stable_sort(matrix_.columns.begin(), matrix_.columns.end(),
                     [](const AnomalyColumn& a, const AnomalyColumn& b) {
                       if (a.target != b.target) return a.target < b.target;
                       return level_rank(a.variant) < level_rank(b.variant);
                     });
    for (const CaseReport& one : report_.cases) {
      if (one.parsed.interleave_all) {
        add_census(one);
      } else if (has_history(one.parsed)) {
        add_row(one);
      }
    }
    std::stable_sort(matrix_.rows.begin(), matrix_.rows.end(),
                     [](const AnomalyRow& a, const AnomalyRow& b) { return rank(a) < rank(b); });
    return std::move(matrix_);
  }

 private:
  static bool concerns(const Case& parsed) { return parsed.interleave_all || has_history(parsed); }
  static int rank(const AnomalyRow& row) {
    return row.provokes ? static_cast<int>(*row.provokes) : static_cast<int>(anomaly_table().size());
  }

  std::size_t target_number(const std::string& name) const {
    const auto at = std::find_if(report_.targets.begin(), report_.targets.end(),
                                 [&](const TargetStatus& one) { return one.info.name == name; });
    return static_cast<std::size_t>(at - report_.targets.begin());
  }

  // A target that lacks an axis stands in several variants of the report, each time with the same trace.
  template <class Use>
  void for_each_trace(const CaseReport& one, Use use) const {
    for (const VariantReport& variant : one.variants) {
      for (const Trace& trace : variant.traces) use(trace, target_number(trace.target));
    }
  }

  std::optional<std::size_t> find_column(const Trace& trace, std::size_t target) const {
    for (std::size_t i = 0; i < matrix_.columns.size(); ++i) {
      if (matrix_.columns[i].target == target && matrix_.columns[i].variant == trace.variant) return i;
    }
    return std::nullopt;
  }

  void add_columns(const CaseReport& one) {
    for_each_trace(one, [&](const Trace& trace, std::size_t target) {
      if (!find_column(trace, target)) matrix_.columns.push_back({target, trace.variant});
    });
  }

  void add_row(const CaseReport& one) {
    AnomalyRow row{one.parsed.id, last_part(one.parsed.id), one.parsed.title, {}, {}};
    row.provokes = provoked_by(row.label);
    row.cells.resize(matrix_.columns.size());
    for_each_trace(one, [&](const Trace& trace, std::size_t target) {
      row.cells[*find_column(trace, target)] = cell_of(one.parsed, row.provokes, trace);
    });
    matrix_.rows.push_back(std::move(row));
  }

  void add_census(const CaseReport& one) {
    CensusRow row{one.parsed.id, last_part(one.parsed.id), one.parsed.title, {}};
    row.cells.resize(matrix_.columns.size());
    for_each_trace(
        one, [&](const Trace& trace, std::size_t target) { row.cells[*find_column(trace, target)] = trace.census; });
    matrix_.censuses.push_back(std::move(row));
  }

  const RunReport& report_;
  AnomalyMatrix matrix_;
};

// All that is shown of a column, as one text.
std::string column_text(const AnomalyMatrix& matrix, std::size_t column) {
  std::string out;
  for (const AnomalyRow& row : matrix.rows) {
    if (row.cells[column]) {
      const AnomalyCell& cell = *row.cells[column];
      out += fmt::format("{} {} {}", cell.through ? "through" : "prevented", cell_label(cell),
                         fmt::join(cell.problems, "; "));
    }
    out += "\n";
  }
  for (const CensusRow& row : matrix.censuses)
    out += (row.cells[column] ? census_label(*row.cells[column]) : "") + "\n";
  return out;
}

std::vector<std::size_t> columns_of(const AnomalyMatrix& matrix, std::size_t target) {
  std::vector<std::size_t> out;
  for (std::size_t i = 0; i < matrix.columns.size(); ++i) {
    if (matrix.columns[i].target == target) out.push_back(i);
  }
  return out;
}

// What a target's columns are called and hold.
std::vector<std::string> target_text(const AnomalyMatrix& matrix, std::size_t target) {
  std::vector<std::string> out = {matrix.targets[target].info.engine + ":" + matrix.targets[target].info.profile};
  for (const std::size_t column : columns_of(matrix, target))
    out.push_back(column_label(matrix.columns[column]) + "\n" + column_text(matrix, column));
  return out;
}

}  // namespace

AnomalyMatrix anomaly_matrix(const RunReport& report) { return MatrixBuilder(report).build(); }

std::string column_label(const AnomalyColumn& column) {
  std::vector<std::string_view> parts;
  const bool has_modes = column.variant.values.size() > 1;
  for (const auto& [name, value] : column.variant.values) {
    // Where begin modes tell variants apart there is only one level.
    if (name != "isolation" || value != "default" || !has_modes) parts.push_back(value);
  }
  return parts.empty() ? "default" : fmt::format("{}", fmt::join(parts, ", "));
}

std::string cell_label(const AnomalyCell& cell) {
  if (cell.not_run) return cell.unsupported ? "unsupported" : "not run";
  if (cell.undecided()) return "undecided";
  if (!cell.through) return fmt::format("{}", fmt::join(cell.prevented_by, ", "));
  std::vector<std::string_view> names;
  for (const AnomalyFinding& one : cell.found) names.push_back(info_of(one.anomaly).label);
  return fmt::format("{}", fmt::join(names, ", "));
}

std::string census_label(const Census& census) {
  std::vector<std::string> counts;
  for (const CensusClass& one : census.classes) counts.push_back(fmt::format("{} {}", one.schedules, one.name));
  const std::string sample = census.seed ? "; " + census.choice() : std::string();
  return fmt::format("{}: {}{}", census.schedules(), fmt::join(counts, ", "), sample);
}

std::vector<ColumnGroup> group_columns(const AnomalyMatrix& matrix) {
  std::vector<ColumnGroup> groups;
  std::vector<std::vector<std::string>> texts;
  for (std::size_t target = 0; target < matrix.targets.size(); ++target) {
    const std::vector<std::size_t> columns = columns_of(matrix, target);
    if (columns.empty()) continue;
    std::vector<std::string> text = target_text(matrix, target);
    if (const auto same = std::find(texts.begin(), texts.end(), text); same != texts.end()) {
      groups[static_cast<std::size_t>(same - texts.begin())].targets.push_back(target);
      continue;
    }
    ColumnGroup group{matrix.targets[target].info.engine, {target}, {}};
    std::map<std::string, std::size_t> alike;
    for (const std::size_t column : columns) {
      const auto [at, is_new] = alike.try_emplace(column_text(matrix, column), group.columns.size());
      if (is_new) group.columns.emplace_back();
      group.columns[at->second].push_back(column);
    }
    groups.push_back(std::move(group));
    texts.push_back(std::move(text));
  }
  return groups;
}

std::string group_label(const AnomalyMatrix& matrix, const std::vector<std::size_t>& columns) {
  std::vector<std::string> labels;
  for (const std::size_t column : columns) labels.push_back(column_label(matrix.columns[column]));
  return fmt::format("{}", fmt::join(labels, labels.front().find(',') == std::string::npos ? ", " : "; "));
}

std::vector<UndecidedCell> undecided_cells(const AnomalyMatrix& matrix, const ColumnGroup& group) {
  std::vector<UndecidedCell> out;
  for (const AnomalyRow& row : matrix.rows) {
    for (const auto& columns : group.columns) {
      const auto& cell = row.cells[columns.front()];
      if (!cell || !cell->undecided()) continue;
      const std::string level = group.columns.size() == 1 ? std::string() : ", " + group_label(matrix, columns);
      out.push_back({row.label + level, &cell->problems});
    }
  }
  return out;
}

std::span<const MatrixFormat> matrix_formats() { return kFormats; }

}  // namespace enginediff
