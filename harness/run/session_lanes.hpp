// The steps of a case by session: what comes before all sessions, what each session does, what comes after. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "harness/model/case.hpp"
#include "harness/run/interleavings.hpp"

namespace enginediff {

// All numbers are positions in Case::steps.
struct SessionLanes {
  std::vector<std::size_t> before, after;       // steps without a session
  std::vector<std::string> names;               // of the sessions, in the order of the file
  std::vector<std::vector<std::size_t>> steps;  // of each session, in its order

  std::vector<std::size_t> lengths() const;
  // The whole case in this order; what stands before and after included.
  std::vector<std::size_t> in_order(const MergeOrder& order) const;
};

// Steps that do not exist on the target in this variant are left out.
SessionLanes lanes_of(const Case& parsed, const TargetInfo& target, const Variant& variant);

}  // namespace enginediff
