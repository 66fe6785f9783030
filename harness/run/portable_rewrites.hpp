// Portable rewrites that depend on nothing but their own text: of many variants, one executes them for all.
#pragma once

#include <cstddef>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "harness/model/case.hpp"
#include "harness/model/trace.hpp"
#include "harness/run/sent_variant.hpp"
#include "harness/run/step_sql.hpp"
#include "harness/sql/lexical_rules.hpp"

namespace enginediff {

// Positions in Case::steps: rewrites that make the tables that they use, under names that stand nowhere else in the
// case, where no step of any variant changes anything else than tables and rows.
std::set<std::size_t> rewrites_standing_alone(const Case& parsed, const std::vector<SentVariant>& variants,
                                              const LexicalRules& rules);

// What rewrites answered that are alike in several variants. Thread-safe.
class RewriteMemory {
 public:
  // `steps` are positions in Case::steps: the rewrites that depend on nothing but their own text.
  explicit RewriteMemory(std::set<std::size_t> steps) : steps_(std::move(steps)) {}

  bool knows(std::size_t step) const { return steps_.contains(step); }
  // The record of an execution with the same text, at the same level and in the same modes.
  std::optional<StepRecord> find(std::size_t step, const Variant& variant, const StepSql& sql) const;
  void remember(std::size_t step, const Variant& variant, const StepSql& sql, const StepRecord& record);

 private:
  const std::set<std::size_t> steps_;
  mutable std::mutex mutex_;
  std::map<std::string, StepRecord> records_;
};

}  // namespace enginediff
