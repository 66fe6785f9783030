// Which variants of a case may follow each other in one scratch, and which portable rewrites need one execution for
// all.
#pragma once

#include <cstddef>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "harness/engine/engine.hpp"
#include "harness/model/case.hpp"
#include "harness/model/trace.hpp"
#include "harness/run/step_sql.hpp"

namespace enginediff {

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

struct VariantSharing {
  // All variants, in the order of their groups' first ones. Those of one group send the same setup, which makes tables,
  // views, indexes and rows, and nothing else than reading after it: what each finds is what it would find alone. A
  // variant that does anything else, or may do so, is a group of its own.
  std::vector<std::vector<Variant>> groups;
  // Rewrites that make the tables that they use, under names that stand nowhere else in the case, where no step of any
  // variant changes anything else than tables and rows.
  std::set<std::size_t> rewrites;
};

// Told by the words of what each variant would send. REQUIRES: the case has one session.
VariantSharing plan_sharing(const Case& parsed, std::vector<Variant> variants, const Engine& engine);

}  // namespace enginediff
