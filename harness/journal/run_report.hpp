// Everything that reports show, recomputed from a journal: reports are pure functions of this.
#pragma once

#include <string>
#include <vector>

#include "harness/compare/judge.hpp"
#include "harness/model/case.hpp"
#include "harness/model/claim.hpp"
#include "harness/model/target.hpp"
#include "harness/model/trace.hpp"

namespace enginediff {

struct TargetStatus {
  TargetInfo info;       // only `name` is set when the target could not be used
  std::string unusable;  // why; empty when it was usable to the end
};

// One variant of one case on all targets.
struct VariantReport {
  Variant variant;
  std::vector<Trace> traces;  // in the order of RunReport::targets; a target that has no such variant has no trace here
  Judgement judgement;        // over `traces`
};

struct CaseReport {
  Case parsed;
  std::vector<VariantReport> variants;
};

struct RunReport {
  std::string tool_version;
  std::string started;    // ISO 8601 in UTC
  std::string reference;  // the target that pairs are shown against; empty: all pairs
  std::vector<TargetStatus> targets;
  std::vector<CaseReport> cases;      // sorted by id, whatever order they finished in
  Claims claims;                      // published claims, to be decided by what the cases showed; usually none
  std::vector<std::string> problems;  // missing or conflicting shards, a journal that was cut: one line each
};

}  // namespace enginediff
