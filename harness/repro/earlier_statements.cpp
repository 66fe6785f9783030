#include "harness/repro/earlier_statements.hpp"

#include <algorithm>

namespace enginediff {

namespace {

bool concerns(const EarlierStatements::One& one, const std::set<std::string>& names) {
  return std::any_of(one.tables.begin(), one.tables.end(),
                     [&](const std::string& name) { return names.contains(name); });
}

// What only makes and fills another table has nothing to do with a step; what takes something away may have.
bool only_adds(const EarlierStatements::One& one) {
  return one.features.contains("verb:CREATE") || one.features.contains("verb:INSERT");
}

}  // namespace

Features EarlierStatements::all(const std::set<std::string>& names) const {
  Features out;
  for (const One& one : statements_) {
    if (concerns(one, names) || !only_adds(one)) out.insert(one.features.begin(), one.features.end());
  }
  return out;
}

Features EarlierStatements::writes(const std::set<std::string>& names) const {
  const bool triggers = std::any_of(statements_.begin(), statements_.end(),
                                    [](const One& one) { return one.features.contains("clause:TRIGGER"); });
  Features out;
  for (const One& one : statements_) {
    const bool further = triggers || one.features.contains("referred:by others");
    if (one.writes && (further || concerns(one, names))) out.insert(one.features.begin(), one.features.end());
  }
  return out;
}

}  // namespace enginediff
