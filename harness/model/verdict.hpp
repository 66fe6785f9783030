// What comparing says: a verdict per target, an agreement per pair of targets.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace enginediff {

// How one target's outcome of one step relates to the recorded expectation.
enum class Verdict {
  as_recorded,     // as the expectation says
  agreed,          // no expectation is written, and all targets agree
  unchecked,       // no expectation is written, and there is no other target to agree with
  changed,         // an expectation covers the target and says otherwise
  missing,         // expectations are written, none covers this target
  new_divergence,  // no expectation is written, and the targets differ
  not_run,         // the step was not run; the record says why
  unsupported,     // the target lacks what the case requires, or the step is absent there
};
std::string_view verdict_name(Verdict verdict);  // `as-recorded`, `new-divergence`, …
std::optional<Verdict> parse_verdict(std::string_view name);

// How bad a divergence is, worst first.
enum class Severity { silent, outcome, warning, loud, cosmetic };
std::string_view severity_name(Severity severity);
std::optional<Severity> parse_severity(std::string_view name);

// What differs first and worst.
enum class DivergenceKind {
  value,     // a cell
  type,      // a cell or column prints the same and is of another type
  order,     // the same rows in another order, although the statement fixes it
  rows,      // how many rows or columns, or how many rows were affected
  error,     // one refuses, or both with different classes
  warning,   // the warnings' classes
  blocking,  // who waited, for whom, until when
  state,     // the transaction afterwards, or what became of it
  name,      // a column's name
};
std::string_view divergence_kind_name(DivergenceKind kind);
std::optional<DivergenceKind> parse_divergence_kind(std::string_view name);

// How two targets' outcomes of one step relate.
struct Agreement {
  enum class Kind { identical, equivalent, divergent, incomparable /* one of them has no outcome */ };
  Kind kind = Kind::identical;
  std::vector<std::string> rules;  // equivalent: the smallest set of rules; divergent: those that were tried in vain
  bool unminimised = false;        // equivalent only by the digests of rows that were not kept
  // Divergent only:
  DivergenceKind divergence = DivergenceKind::value;
  Severity severity = Severity::cosmetic;
  std::string detail;  // where the first difference is, for people: `row 2, column q: 3 (integer) and 3.5000 (decimal)`
  bool operator==(const Agreement&) const = default;
};
std::string_view agreement_kind_name(Agreement::Kind kind);

}  // namespace enginediff
