// What one target answered to a step, what is written about it and what is to be.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "harness/model/case.hpp"
#include "harness/model/trace.hpp"

namespace enginediff {

// At one point of the matrix.
struct PointAnswer {
  const Trace* trace = nullptr;
  const StepRecord* record = nullptr;
  std::string where;                      // for people
  std::optional<ExpectedOutcome> before;  // what is written about it
  std::optional<ExpectedOutcome> now;     // what is to be written; as `before` where that is right
};

// Text for people on one line, safe to print and not too long.
std::string shown(const ExpectedOutcome& outcome);

// Gives the answers to a portable rewrite, of several targets at one point, the same words. Says why not when they do
// not agree. REQUIRES: each has a record that can be written down, and there is one.
std::optional<std::string> answer_alike(const std::vector<PointAnswer*>& answers, bool with_transaction);

}  // namespace enginediff
