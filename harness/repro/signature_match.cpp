#include "harness/repro/signature_match.hpp"

#include <set>

namespace enginediff {

namespace {

bool is_accepted(const std::string& answer) { return answer == "rows" || answer == "ok"; }

// What an engine answers that takes a statement which the other one refuses follows from the statement's verb.
bool same_answer(const std::string& a, const std::string& b, const std::string& other) {
  return a == b || (is_accepted(a) && is_accepted(b) && !is_accepted(other));
}

// A condition that holds for more rows is the same whether they are selected, changed or deleted.
bool chooses_other_rows(const DivergenceSignature& a, const DivergenceSignature& b) {
  return is_accepted(a.first) && is_accepted(a.second) && is_accepted(b.first) && is_accepted(b.second) &&
         a.kind == DivergenceKind::rows && b.kind == DivergenceKind::rows && a.detail == b.detail;
}

}  // namespace

// A write that concerns another number of rows.
bool counts_otherwise(const DivergenceSignature& one) {
  return one.kind == DivergenceKind::rows && one.first == "ok" && one.second == "ok";
}

// A write is refused for what a query only warns of.
bool is_refused_for_a_warning(const DivergenceSignature& written, const DivergenceSignature& queried, bool first_warned,
                              bool second_warned) {
  static const std::set<std::string, std::less<>> kClasses = {
      "invalid_text_representation",  "invalid_datetime_format", "numeric_value_out_of_range",
      "string_data_right_truncation", "datetime_field_overflow", "division_by_zero"};
  if (queried.first != "rows" || queried.second != "rows") return false;
  return (first_warned && written.second == "ok" && kClasses.contains(written.first)) ||
         (second_warned && written.first == "ok" && kClasses.contains(written.second));
}

// How much the signatures have in common; 0 means that it is another difference. Errors of another class are one.
double alike(const DivergenceSignature& a, const DivergenceSignature& b, bool& same_classes) {
  const bool refused = !is_accepted(a.first) || !is_accepted(a.second);
  const bool writes = a.first == "ok" && a.second == "ok" && b.first == "ok" && b.second == "ok";
  same_classes = same_answer(a.first, b.first, a.second) && same_answer(a.second, b.second, a.first);
  // Within a transaction a refusal has a worse outcome, and is the same refusal.
  if (!refused && a.severity != b.severity) return 0;
  if (!same_classes) return chooses_other_rows(a, b) ? 0.85 : 0;
  if (a.kind != b.kind) return 0.7;
  // A write that concerns more rows here than there, and one that concerns fewer, are different things.
  if (writes && a.detail != b.detail) return 0.6;
  return a.detail == b.detail ? 1.0 : 0.92;
}

}  // namespace enginediff
