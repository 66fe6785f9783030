// Lint: whether a case that comes out the same everywhere says so, and whether one that says so does.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <set>
#include <string_view>

#include "harness/casefile/lint_checks.hpp"

namespace enginediff {

namespace {

// ---- Whether two recorded answers surely differ ----

// Only what no rule of comparison makes equal counts (docs/comparing.md): numbers that are not one number, and plain
// texts. Dates, documents, bytes and their like may be spelt otherwise and be the same.
enum class CellClass { none, number, text, uncertain };

CellClass class_of(const ExpectedColumn& column, const OwnedValue& cell) {
  switch (cell.kind()) {
    case TypeKind::null: return CellClass::none;
    case TypeKind::boolean:
    case TypeKind::integer:
    case TypeKind::unsigned_integer:
    case TypeKind::decimal:
    case TypeKind::double_precision: return CellClass::number;
    case TypeKind::text:
      return column.type && column.type->kind == TypeKind::text ? CellClass::text : CellClass::uncertain;
    case TypeKind::blob:
    case TypeKind::bit:
    case TypeKind::date:
    case TypeKind::time:
    case TypeKind::timetz:
    case TypeKind::timestamp:
    case TypeKind::timestamptz:
    case TypeKind::interval:
    case TypeKind::json:
    case TypeKind::uuid:
    case TypeKind::array:
    case TypeKind::other:
    case TypeKind::any: return CellClass::uncertain;
  }
  return CellClass::uncertain;
}

// A column as a multiset: NULLs apart, since rows may come in any order.
struct Cells {
  CellClass kind = CellClass::none;  // of all that are not NULL
  bool whole = true;                 // only integers among them
  std::size_t nulls = 0;
  std::vector<double> numbers;
  std::vector<std::string> texts;
};

Cells cells_of(const ExpectedRows& rows, std::size_t column) {
  Cells cells;
  for (const auto& row : rows.rows) {
    const CellClass kind = class_of(rows.columns[column], row[column]);
    if (kind == CellClass::none) {
      ++cells.nulls;
      continue;
    }
    if (cells.kind != CellClass::none && cells.kind != kind) cells.kind = CellClass::uncertain;
    if (cells.kind == CellClass::none) cells.kind = kind;
    const std::string text = literal(row[column].view());
    cells.texts.push_back(text);
    const TypeKind type = row[column].kind();
    cells.whole = cells.whole && (type == TypeKind::integer || type == TypeKind::unsigned_integer);
    if (kind == CellClass::number)
      cells.numbers.push_back(text == "true" ? 1 : text == "false" ? 0 : std::strtod(text.c_str(), nullptr));
  }
  std::sort(cells.numbers.begin(), cells.numbers.end());
  std::sort(cells.texts.begin(), cells.texts.end());
  return cells;
}

// The last digits of a double are no difference, and a decimal of many digits is read as one here.
bool surely_differ(double a, double b) {
  constexpr double kNear = 1e-12;
  if (std::isnan(a) || std::isnan(b)) return std::isnan(a) != std::isnan(b);
  return a != b && !(std::abs(a - b) <= kNear * std::max(std::abs(a), std::abs(b)));
}

bool surely_differ(const Cells& a, const Cells& b) {
  if (a.kind == CellClass::uncertain || b.kind == CellClass::uncertain) return false;
  if (a.kind != b.kind || a.nulls != b.nulls) return true;
  if (a.kind == CellClass::text || (a.whole && b.whole)) return a.texts != b.texts;
  for (std::size_t i = 0; i < a.numbers.size(); ++i) {
    if (surely_differ(a.numbers[i], b.numbers[i])) return true;
  }
  return false;
}

bool surely_differ(const ExpectedRows& a, const ExpectedRows& b) {
  if (a.columns.size() != b.columns.size() || a.rows.size() != b.rows.size()) return true;
  for (std::size_t column = 0; column < a.columns.size(); ++column) {
    if (surely_differ(cells_of(a, column), cells_of(b, column))) return true;
  }
  return false;
}

bool surely_differ(const ExpectedOutcome& a, const ExpectedOutcome& b) {
  if (a.answer.index() != b.answer.index()) return true;
  if (const auto* const error = std::get_if<ExpectedError>(&a.answer))
    return error->error_class != std::get<ExpectedError>(b.answer).error_class;
  if (const auto* const rows = std::get_if<ExpectedRows>(&a.answer))
    return surely_differ(*rows, std::get<ExpectedRows>(b.answer));
  const auto* const ok = std::get_if<ExpectedOk>(&a.answer);
  if (ok == nullptr) return false;
  const auto affected = std::get<ExpectedOk>(b.answer).affected_rows;
  return ok->affected_rows && affected && ok->affected_rows != affected;
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
  bool recorded = false, for_all = true;
  std::set<std::string_view> engines;
  for (const Step& step : c.steps) {
    // A rewrite stands beside something that differs.
    if (step.role == StepRole::portable) return;
    for (const Expectation& expectation : step.expectations) {
      recorded = true;
      if (expectation.expected != step.expectations.front().expected) return;
      for (const Selector& selector : expectation.selectors) {
        for_all = for_all && selector.is_all();
        if (!selector.is_all()) engines.insert(selector.engine);
      }
    }
  }
  // What only some engines have, or only one is asked, is no matter of everywhere.
  if (!recorded || (!for_all && (engines.size() < 2 || !c.requires_features.empty()))) return;
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
