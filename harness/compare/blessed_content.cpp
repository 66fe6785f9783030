#include "harness/compare/blessed_content.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "harness/casefile/printer.hpp"
#include "harness/compare/judge.hpp"

namespace enginediff {

namespace {

// Puts the rows into an order that depends on them alone.
void sort_rows(ExpectedOutcome& outcome) {
  auto* rows = std::get_if<ExpectedRows>(&outcome.answer);
  if (rows == nullptr) return;
  const auto text = [](const std::vector<OwnedValue>& row) {
    std::string out;
    for (const OwnedValue& cell : row) out += tagged_literal(cell.view()) + "|";
    return out;
  };
  std::stable_sort(rows->rows.begin(), rows->rows.end(),
                   [&](const auto& a, const auto& b) { return text(a) < text(b); });
}

std::string outcome_key(const ExpectedOutcome& outcome, bool ordered) {
  ExpectedOutcome sorted = outcome;
  if (!ordered) sort_rows(sorted);
  return print_inline(sorted);
}

// Puts those who raced and their outcomes into an order that depends on neither who won nor what was seen first.
ExpectedRace sorted_race(const ExpectedRace& race, bool ordered) {
  std::map<std::string, RaceAlternative> alternatives;
  for (const RaceAlternative& alternative : race.alternatives) {
    std::vector<std::string> names;
    std::multimap<std::string, ExpectedOutcome> outcomes;
    for (const auto& [name, outcome] : alternative) {
      names.push_back(name);
      outcomes.emplace(outcome_key(outcome, ordered), outcome);
    }
    std::sort(names.begin(), names.end());
    std::string key;
    RaceAlternative sorted;
    auto name = names.begin();
    for (auto& [text, outcome] : outcomes) {
      key += fmt::format("{} {}, ", *name, text);
      if (!ordered) sort_rows(outcome);
      sorted.emplace_back(*name++, std::move(outcome));
    }
    alternatives.emplace(std::move(key), std::move(sorted));
  }
  ExpectedRace out;
  for (auto& [key, alternative] : alternatives) out.alternatives.push_back(std::move(alternative));
  return out;
}

// The matrix without its column `name`; nullopt when the outcome depends on it.
std::optional<ExpectedMatrix> without_column(const ExpectedMatrix& matrix, std::size_t name, bool ordered) {
  ExpectedMatrix narrower;
  narrower.names = matrix.names;
  narrower.names.erase(narrower.names.begin() + static_cast<std::ptrdiff_t>(name));
  std::map<std::vector<std::string>, std::string> seen;
  for (const ExpectedVariant& row : matrix.rows) {
    std::vector<std::string> key = row.key;
    key.erase(key.begin() + static_cast<std::ptrdiff_t>(name));
    const std::string outcome = outcome_key(row.outcome, ordered);
    const auto [known, is_new] = seen.emplace(key, outcome);
    if (known->second != outcome) return std::nullopt;
    if (is_new) narrower.rows.push_back({std::move(key), row.outcome});
  }
  return narrower;
}

// Takes out the types of columns whose cells are equal under rules alone, since a column with a type is compared as it
// stands. False where the outcome is not true of all records without any type either.
bool loosen(ExpectedOutcome& candidate, std::span<const StepRecord* const> records) {
  const auto fits = [&] {
    return std::all_of(records.begin(), records.end(),
                       [&](const StepRecord* record) { return matches(candidate, *record).matches; });
  };
  if (fits()) return true;
  auto* rows = std::get_if<ExpectedRows>(&candidate.answer);
  if (rows == nullptr) return false;
  const std::vector<ExpectedColumn> typed = rows->columns;
  for (ExpectedColumn& column : rows->columns) column.type.reset();
  if (!fits()) return false;
  for (std::size_t i = 0; i < typed.size(); ++i) {
    rows->columns[i].type = typed[i].type;
    if (typed[i].type && !fits()) rows->columns[i].type.reset();
  }
  return true;
}

}  // namespace

std::string body_key(const ExpectedBody& body, bool ordered) {
  ExpectedBody sorted = body;
  if (const auto* race = std::get_if<ExpectedRace>(&body)) sorted = sorted_race(*race, ordered);
  if (!ordered) {
    if (auto* outcome = std::get_if<ExpectedOutcome>(&sorted)) sort_rows(*outcome);
    if (auto* matrix = std::get_if<ExpectedMatrix>(&sorted)) {
      for (ExpectedVariant& row : matrix->rows) sort_rows(row.outcome);
    }
  }
  return print_expectation({{Selector()}, std::move(sorted), {}});
}

std::size_t BodyPool::add(const ExpectedBody& body) {
  const std::string key = body_key(body, ordered_);
  const auto known = std::find(keys_.begin(), keys_.end(), key);
  if (known != keys_.end()) return static_cast<std::size_t>(known - keys_.begin());
  keys_.push_back(key);
  bodies_.push_back(body);
  return bodies_.size() - 1;
}

std::vector<std::string> matrix_names(std::span<const MatrixAxis> axes, const Step& step) {
  std::vector<std::string> names;
  for (const MatrixAxis& axis : axes) names.push_back(axis.name);
  if (step.binds.size() > 1) names.emplace_back(kBindColumn);
  return names;
}

std::vector<MatrixPoint> matrix_points(std::span<const MatrixAxis> axes, const Step& step) {
  std::vector<MatrixPoint> points(1);
  const auto multiply = [&](auto count, auto extend) {
    std::vector<MatrixPoint> more;
    for (const MatrixPoint& point : points) {
      for (std::size_t i = 0; i < count; ++i) {
        more.push_back(point);
        extend(more.back(), i);
      }
    }
    points = std::move(more);
  };
  for (const MatrixAxis& axis : axes) {
    multiply(axis.values.size(),
             [&](MatrixPoint& point, std::size_t i) { point.axes.values.emplace_back(axis.name, axis.values[i]); });
  }
  if (step.binds.size() > 1) {
    multiply(step.binds.size(), [](MatrixPoint& point, std::size_t i) { point.execution = static_cast<int>(i); });
  }
  return points;
}

std::optional<ExpectedBody> make_body(std::span<const MatrixAxis> axes, const Step& step,
                                      const std::vector<std::optional<ExpectedOutcome>>& outcomes, bool ordered) {
  ExpectedMatrix matrix{matrix_names(axes, step), {}};
  const std::vector<MatrixPoint> points = matrix_points(axes, step);
  for (std::size_t i = 0; i < points.size(); ++i) {
    if (outcomes[i])
      matrix.rows.push_back({matrix_key(matrix.names, step, points[i].execution, points[i].axes), *outcomes[i]});
  }
  if (matrix.rows.empty()) return std::nullopt;
  const bool complete = matrix.rows.size() == points.size();
  for (std::size_t name = matrix.names.size(); complete && name > 0; --name) {
    if (auto narrower = without_column(matrix, name - 1, ordered)) matrix = std::move(*narrower);
  }
  if (matrix.names.empty()) return matrix.rows.front().outcome;
  return matrix;
}

std::optional<ExpectedOutcome> common_outcome(std::span<const ExpectedOutcome> candidates,
                                              std::span<const StepRecord* const> records) {
  const auto type_at = [](const ExpectedOutcome& outcome, std::size_t column) -> std::optional<TypeName> {
    const auto* rows = std::get_if<ExpectedRows>(&outcome.answer);
    return rows != nullptr && column < rows->columns.size() ? rows->columns[column].type : std::nullopt;
  };
  std::optional<ExpectedOutcome> best;
  for (ExpectedOutcome candidate : candidates) {
    if (auto* rows = std::get_if<ExpectedRows>(&candidate.answer)) {
      for (std::size_t i = 0; i < rows->columns.size(); ++i) {
        const bool same = std::all_of(candidates.begin(), candidates.end(), [&](const ExpectedOutcome& other) {
          return type_at(other, i) == rows->columns[i].type;
        });
        if (!same) rows->columns[i].type.reset();
      }
    }
    if (!loosen(candidate, records)) continue;
    if (!best || print_inline(candidate).size() < print_inline(*best).size()) best = std::move(candidate);
  }
  return best;
}

}  // namespace enginediff
