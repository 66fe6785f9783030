// Lint: whether a case that comes out the same everywhere says so, and whether one that says so does.
#include <fmt/format.h>

#include <algorithm>

#include "harness/casefile/lint_checks.hpp"

namespace enginediff {

namespace {

// ---- Whether two recorded answers surely differ ----

// Only what no rule of comparison makes equal counts (docs/comparing.md): an integer, or a plain text.
bool is_certain(const ExpectedRows& rows, std::size_t column) {
  const auto& type = rows.columns[column].type;
  if (!type) return false;
  return std::all_of(rows.rows.begin(), rows.rows.end(), [&](const auto& row) {
    const TypeKind kind = row[column].kind();
    return kind == TypeKind::null || (kind == type->kind && (kind == TypeKind::integer || kind == TypeKind::text));
  });
}

std::vector<std::string> sorted_cells(const ExpectedRows& rows, std::size_t column) {
  std::vector<std::string> cells;
  for (const auto& row : rows.rows) cells.push_back(literal(row[column].view()));
  std::sort(cells.begin(), cells.end());
  return cells;
}

bool surely_differ(const ExpectedRows& a, const ExpectedRows& b) {
  if (a.columns.size() != b.columns.size() || a.rows.size() != b.rows.size()) return true;
  for (std::size_t column = 0; column < a.columns.size(); ++column) {
    const bool comparable =
        is_certain(a, column) && is_certain(b, column) && a.columns[column].type == b.columns[column].type;
    if (comparable && sorted_cells(a, column) != sorted_cells(b, column)) return true;
  }
  return false;
}

bool surely_differ(const ExpectedOutcome& a, const ExpectedOutcome& b) {
  const auto* const error = std::get_if<ExpectedError>(&a.answer);
  const auto* const other_error = std::get_if<ExpectedError>(&b.answer);
  if (error != nullptr || other_error != nullptr)
    return error == nullptr || other_error == nullptr || error->error_class != other_error->error_class;
  const auto* const rows = std::get_if<ExpectedRows>(&a.answer);
  const auto* const other_rows = std::get_if<ExpectedRows>(&b.answer);
  return rows != nullptr && other_rows != nullptr && surely_differ(*rows, *other_rows);
}

bool surely_differ(const Expectation& a, const Expectation& b) {
  const auto* const outcome = std::get_if<ExpectedOutcome>(&a.expected);
  const auto* const other_outcome = std::get_if<ExpectedOutcome>(&b.expected);
  if (outcome != nullptr && other_outcome != nullptr) return surely_differ(*outcome, *other_outcome);
  const auto* const matrix = std::get_if<ExpectedMatrix>(&a.expected);
  const auto* const other_matrix = std::get_if<ExpectedMatrix>(&b.expected);
  if (matrix == nullptr || other_matrix == nullptr || matrix->names != other_matrix->names) return false;
  return std::any_of(matrix->rows.begin(), matrix->rows.end(), [&](const ExpectedVariant& row) {
    return std::any_of(other_matrix->rows.begin(), other_matrix->rows.end(), [&](const ExpectedVariant& other) {
      return row.key == other.key && surely_differ(row.outcome, other.outcome);
    });
  });
}

// ---- Whether they are about two engines ----

// What a selector says about the variant, whoever the target is.
Selector variant_part(const Selector& selector) {
  Selector part;
  part.conditions = selector.conditions;
  std::erase_if(part.conditions, [](const auto& condition) { return condition.first == "build"; });
  return part;
}

// Whether a plain target of one and a plain target of another engine may be in the same variant.
bool are_of_two_engines(const Selector& a, const Selector& b) {
  const auto is_plain = [](const Selector& selector) { return !selector.profile || selector.profile->empty(); };
  return is_plain(a) && is_plain(b) && a.engine != b.engine &&
         overlap(variant_part(a), variant_part(b)) != Overlap::disjoint;
}

bool are_of_two_engines(const Expectation& a, const Expectation& b) {
  return std::any_of(a.selectors.begin(), a.selectors.end(), [&](const Selector& one) {
    return std::any_of(b.selectors.begin(), b.selectors.end(),
                       [&](const Selector& other) { return are_of_two_engines(one, other); });
  });
}

void lint_nature(LintContext& context, const Step& step) {
  const auto& all = step.expectations;
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (!are_of_two_engines(all[j], all[i]) || !surely_differ(all[j], all[i])) continue;
      context.problem(
          all[i].lines.first,
          fmt::format("the case is marked `@portable-by-nature`, and what is recorded of `{}` is not what is "
                      "recorded of `{}`",
                      to_string(all[i].selectors), to_string(all[j].selectors)),
          "the same of all engines, or no such mark");
      return;
    }
  }
}

}  // namespace

void lint_sameness(LintContext& context) {
  const Case& c = context.parsed;
  if (c.portable_by_nature || published_folder(c.file).empty()) return;
  bool recorded = false;
  for (const Step& step : c.steps) {
    // A rewrite stands beside something that differs.
    if (step.role == StepRole::portable) return;
    for (const Expectation& expectation : step.expectations) {
      recorded = true;
      const auto for_all = [](const Selector& selector) { return selector.is_all(); };
      if (!std::all_of(expectation.selectors.begin(), expectation.selectors.end(), for_all)) return;
    }
  }
  if (!recorded) return;
  context.problem(context.find_line("-- @id"), "the case comes out the same everywhere and does not say so",
                  "`-- @portable-by-nature`, or a statement that engines answer differently");
}

void lint_nature(LintContext& context) {
  if (!context.parsed.portable_by_nature) return;
  for (const Step& step : context.parsed.steps) {
    if (step.role == StepRole::step) lint_nature(context, step);
  }
}

}  // namespace enginediff
