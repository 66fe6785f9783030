// What an expectation says, made from what was observed: one outcome, or a matrix with as few columns as will do.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "harness/model/case.hpp"
#include "harness/model/trace.hpp"

namespace enginediff {

using ExpectedBody = decltype(Expectation::expected);

// A text that two bodies share exactly when they say the same. Rows count as a multiset unless `ordered`, and in a race
// does not count who of the racers has which outcome.
std::string body_key(const ExpectedBody& body, bool ordered);

// Numbers the bodies of one step: those that say the same have one number.
class BodyPool {
 public:
  explicit BodyPool(bool ordered) : ordered_(ordered) {}
  std::size_t add(const ExpectedBody& body);
  // As it was first added.
  const ExpectedBody& at(std::size_t number) const { return bodies_[number]; }

 private:
  bool ordered_;
  std::vector<std::string> keys_;
  std::vector<ExpectedBody> bodies_;
};

// The names of the columns of a full matrix of the step over these @each axes, and the bind lists where there are
// several.
std::vector<std::string> matrix_names(std::span<const MatrixAxis> axes, const Step& step);

// One place in the matrix of a step: the values of the @each axes, and which bind list.
struct MatrixPoint {
  Variant axes;  // those @each axes only
  int execution = 0;
};
// All of them in the order of the file; one with nothing in it for a step without a matrix.
std::vector<MatrixPoint> matrix_points(std::span<const MatrixAxis> axes, const Step& step);

// The body for `outcomes`, one for each of matrix_points(), where known. Columns on which nothing depends are left out
// when all outcomes are known, and with them the whole matrix when nothing depends on anything. nullopt when no outcome
// is known.
std::optional<ExpectedBody> make_body(std::span<const MatrixAxis> axes, const Step& step,
                                      const std::vector<std::optional<ExpectedOutcome>>& outcomes, bool ordered);

// One outcome that matches all records, to stand under `*` for a portable rewrite: one of `candidates`, as it is or
// without the types of the columns whose types differ or whose cells are equal under rules only; the one that is
// written shortest. nullopt when there is none.
std::optional<ExpectedOutcome> common_outcome(std::span<const ExpectedOutcome> candidates,
                                              std::span<const StepRecord* const> records);

}  // namespace enginediff
