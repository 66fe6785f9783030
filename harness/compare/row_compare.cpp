#include "harness/compare/row_compare.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "harness/base/lookalikes.hpp"
#include "harness/base/utf8.hpp"
#include "harness/compare/row_digest.hpp"
#include "harness/compare/rules.hpp"
#include "harness/compare/smallest_rules.hpp"

namespace enginediff {

namespace {

bool same_columns(const ResultSet& a, const ResultSet& b) {
  return std::equal(a.columns.begin(), a.columns.end(), b.columns.begin(), b.columns.end(),
                    [](const Column& x, const Column& y) { return x.name == y.name && x.type == y.type; });
}

// The first column in which the rows differ, if they do.
std::optional<std::size_t> differing_column(const ResultSet& a, std::size_t a_row, const ResultSet& b,
                                            std::size_t b_row) {
  for (std::size_t column = 0; column < a.columns.size(); ++column) {
    if (a.at(a_row, column) != b.at(b_row, column)) return column;
  }
  return std::nullopt;
}

bool same_cells(const ResultSet& a, const ResultSet& b) {
  if (a.row_count() != b.row_count()) return false;
  for (std::size_t row = 0; row < a.row_count(); ++row) {
    if (differing_column(a, row, b, row)) return false;
  }
  return true;
}

// Which row of which side, in the order received.
struct RowPair {
  std::size_t a = 0, b = 0;
};

Agreement identical() { return {}; }

Agreement equivalent(RuleSet rules, bool unminimised = false) {
  Agreement agreement;
  agreement.kind = Agreement::Kind::equivalent;
  agreement.rules = rule_names(rules);
  agreement.unminimised = unminimised;
  return agreement;
}

Agreement divergent(DivergenceKind kind, std::string detail) {
  Agreement agreement;
  agreement.kind = Agreement::Kind::divergent;
  agreement.divergence = kind;
  agreement.severity = Severity::silent;
  agreement.detail = std::move(detail);
  return agreement;
}

std::string column_label(const ResultSet& rows, std::size_t column) {
  const std::string& name = rows.columns[column].name;
  return name.empty() ? fmt::format("column {}", column + 1) : "column " + escape_for_terminal(name);
}

// What the value says without saying of which type it is.
std::string bare(const Value& value) { return value.carries_bytes() ? std::string(value.bytes()) : literal(value); }

class RowsComparison {
 public:
  RowsComparison(const RowsSide& a, const RowsSide& b, bool ordered)
      : a_(a),
        b_(b),
        ordered_(ordered),
        row_order_(rule_named(kRowOrderRule)),
        candidates_(ordered ? every_rule() & ~row_order_ : every_rule()) {}

  Agreement run() {
    if (a_.rows.columns.size() != b_.rows.columns.size()) {
      return divergent(DivergenceKind::rows, fmt::format("{} and {}", count(a_.rows.columns.size(), "column"),
                                                         count(b_.rows.columns.size(), "column")));
    }
    if (a_.rows.total_rows != b_.rows.total_rows) {
      return divergent(DivergenceKind::rows,
                       fmt::format("{} and {}", count(a_.rows.total_rows, "row"), count(b_.rows.total_rows, "row")));
    }
    return a_.rows.all_rows_kept() && b_.rows.all_rows_kept() ? compare_kept() : compare_digests();
  }

 private:
  static std::string count(std::uint64_t number, std::string_view what) {
    return fmt::format("{} {}{}", number, what, number == 1 ? "" : "s");
  }

  // ---- Applying rules ----

  // Both sides after the rules of one set.
  struct Normalised {
    ResultSet a, b;
    RuleSet active = 0;  // the rules that changed something on either side
  };

  Normalised normalise(RuleSet set) {
    if (a_facts_.empty()) {
      a_facts_ = column_facts(a_.rows);
      b_facts_ = column_facts(b_.rows);
    }
    Normalised out{a_.rows, b_.rows, 0};
    out.active = apply_rules(set, out.a, {a_.target, a_.sql, a_facts_, b_facts_}) |
                 apply_rules(set, out.b, {b_.target, b_.sql, b_facts_, a_facts_});
    // Of two spellings one may leave the name to the engine that the other one says.
    for (std::size_t i = 0; i < out.a.columns.size(); ++i) {
      const std::string& name = a_.rows.columns[i].name;
      if (name == b_.rows.columns[i].name) out.a.columns[i].name = out.b.columns[i].name = name;
    }
    return out;
  }

  // ---- All rows are there ----

  Agreement compare_kept() {
    if (same_columns(a_.rows, b_.rows) && same_cells(a_.rows, b_.rows)) return identical();
    const RuleSet active = normalise(candidates_).active;
    const auto smallest = smallest_rule_set(candidates_, active, [&](RuleSet set) {
      const Normalised sides = normalise(set);
      return same_columns(sides.a, sides.b) && same_cells(sides.a, sides.b);
    });
    if (smallest) return equivalent(*smallest);
    Agreement agreement = describe_kept();
    agreement.rules = rule_names(active);
    return agreement;
  }

  Agreement describe_kept() {
    const Normalised sides = normalise(candidates_ & ~row_order_);
    const auto pair = ordered_ ? first_difference(sides) : first_unmatched(sides);
    if (!pair) return describe_columns(sides);
    if (ordered_ && !first_unmatched(sides)) {
      return divergent(DivergenceKind::order, "the same rows in another order: " + describe_cell(sides, *pair));
    }
    const std::size_t column = *differing_column(sides.a, pair->a, sides.b, pair->b);
    const bool same_text = says_the_same(a_.rows.at(pair->a, column), b_.rows.at(pair->b, column));
    return divergent(same_text ? DivergenceKind::type : DivergenceKind::value, describe_cell(sides, *pair));
  }

  static std::optional<RowPair> first_difference(const Normalised& sides) {
    const std::size_t rows = std::min(sides.a.row_count(), sides.b.row_count());
    for (std::size_t row = 0; row < rows; ++row) {
      if (differing_column(sides.a, row, sides.b, row)) return RowPair{row, row};
    }
    return std::nullopt;
  }

  // Of each side the first row received that has no partner on the other side.
  static std::optional<RowPair> first_unmatched(const Normalised& sides) {
    const std::vector<std::size_t> a_order = canonical_row_order(sides.a), b_order = canonical_row_order(sides.b);
    const auto without_partner = [](const ResultSet& rows, const std::vector<std::size_t>& order,
                                    const ResultSet& other, const std::vector<std::size_t>& other_order) {
      std::optional<std::size_t> first;
      std::size_t at = 0;
      for (const std::size_t row : order) {
        while (at < other_order.size() && row_less(other, other_order[at], rows, row)) ++at;
        if (at < other_order.size() && !differing_column(rows, row, other, other_order[at])) {
          ++at;
        } else if (!first || row < *first) {
          first = row;
        }
      }
      return first;
    };
    const auto a_row = without_partner(sides.a, a_order, sides.b, b_order);
    const auto b_row = without_partner(sides.b, b_order, sides.a, a_order);
    if (!a_row || !b_row) return std::nullopt;
    return RowPair{*a_row, *b_row};
  }

  static bool row_less(const ResultSet& a, std::size_t a_row, const ResultSet& b, std::size_t b_row) {
    const auto column = differing_column(a, a_row, b, b_row);
    return column && cell_less(a.at(a_row, *column), b.at(b_row, *column));
  }

  std::string describe_cell(const Normalised& sides, RowPair rows) const {
    const std::size_t column = *differing_column(sides.a, rows.a, sides.b, rows.b);
    const std::string label = column_label(a_.rows, column);
    const auto [left, right] = tell_apart(describe(a_.rows.at(rows.a, column)), describe(b_.rows.at(rows.b, column)));
    if (rows.a == rows.b) return fmt::format("row {}, {}: {} and {}", rows.a + 1, label, left, right);
    return fmt::format("{}: {} in row {} and {} in row {}", label, left, rows.a + 1, right, rows.b + 1);
  }

  // The cells are equal under the rules, the columns are not.
  Agreement describe_columns(const Normalised& sides) const {
    for (std::size_t i = 0; i < sides.a.columns.size(); ++i) {
      const Column &a = a_.rows.columns[i], &b = b_.rows.columns[i];
      if (sides.a.columns[i].type != sides.b.columns[i].type) {
        return divergent(DivergenceKind::type,
                         fmt::format("{}: {} and {}", column_label(a_.rows, i), escape_for_terminal(to_string(a.type)),
                                     escape_for_terminal(to_string(b.type))));
      }
    }
    for (std::size_t i = 0; i < sides.a.columns.size(); ++i) {
      if (sides.a.columns[i].name == sides.b.columns[i].name) continue;
      return divergent(DivergenceKind::name,
                       fmt::format("column {} is called {} and {}", i + 1, quote_text(a_.rows.columns[i].name),
                                   quote_text(b_.rows.columns[i].name)));
    }
    return divergent(DivergenceKind::value, "different");
  }

  // ---- Not all rows are there ----

  static RowDigests digests_of(const ResultSet& rows) {
    if (rows.digests) return *rows.digests;
    const auto digester = make_row_digester();
    digester->add(rows, 0);
    return digester->finish();
  }

  Agreement compare_digests() {
    const RowDigests a = digests_of(a_.rows), b = digests_of(b_.rows);
    const bool in_order = a.ordered_raw == b.ordered_raw;
    const bool raw = in_order || (!ordered_ && a.unordered_raw == b.unordered_raw);
    if (in_order && same_columns(a_.rows, b_.rows)) return identical();
    const bool normalised_in_order = a.ordered_normalised == b.ordered_normalised;
    if (!raw && !normalised_in_order && (ordered_ || a.unordered_normalised != b.unordered_normalised)) {
      return describe_digests(ordered_ && a.unordered_normalised == b.unordered_normalised);
    }
    const auto for_columns = rules_for_columns();
    if (!for_columns) return describe_columns(normalise(candidates_ & ~row_order_));
    const bool needs_freedom = raw ? !in_order : !normalised_in_order;
    return equivalent(*for_columns | (needs_freedom ? row_order_ : 0), !raw);
  }

  std::optional<RuleSet> rules_for_columns() {
    if (same_columns(a_.rows, b_.rows)) return RuleSet{0};
    const RuleSet candidates = candidates_ & ~row_order_;
    return smallest_rule_set(candidates, normalise(candidates).active, [&](RuleSet set) {
      const Normalised sides = normalise(set);
      return same_columns(sides.a, sides.b);
    });
  }

  Agreement describe_digests(bool only_order) {
    if (only_order) {
      return divergent(DivergenceKind::order, fmt::format("the same {} rows in another order", a_.rows.total_rows));
    }
    const Normalised sides = normalise(candidates_ & ~row_order_);
    const auto pair = ordered_ ? first_difference(sides) : std::nullopt;
    return divergent(DivergenceKind::value,
                     pair
                         ? describe_cell(sides, *pair)
                         : fmt::format("the digests of all {} rows differ; too many rows to keep", a_.rows.total_rows));
  }

  const RowsSide a_, b_;
  const bool ordered_;
  const RuleSet row_order_, candidates_;
  std::vector<ColumnFacts> a_facts_, b_facts_;
};

}  // namespace

std::string describe(const Value& value) {
  constexpr std::size_t kMost = 60;
  std::string text = literal(value);
  if (text.size() > kMost) {
    std::size_t end = kMost;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    text =
        fmt::format("{}… ({} bytes)", text.substr(0, end), value.carries_bytes() ? value.bytes().size() : text.size());
  }
  return value.is_null() ? text : fmt::format("{} ({})", text, type_kind_name(value.kind()));
}

ComparedRows under_rules(const RowsSide& a, const RowsSide& b) {
  ComparedRows out{a.rows, b.rows};
  if (a.rows.columns.size() != b.rows.columns.size()) return out;
  const auto a_facts = column_facts(a.rows), b_facts = column_facts(b.rows);
  const RuleSet rules = every_rule() & ~rule_named(kRowOrderRule);
  apply_rules(rules, out.a, {a.target, a.sql, a_facts, b_facts});
  apply_rules(rules, out.b, {b.target, b.sql, b_facts, a_facts});
  return out;
}

bool says_the_same(const Value& a, const Value& b) { return !a.is_null() && !b.is_null() && bare(a) == bare(b); }

Agreement compare_rows(const RowsSide& a, const RowsSide& b, bool ordered) {
  return RowsComparison(a, b, ordered).run();
}

}  // namespace enginediff
