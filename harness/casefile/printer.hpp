// Writes a Case as a case file, whole or only its expectations in place.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "harness/model/case.hpp"

namespace enginediff {

// The canonical text: parse_case(print_case(c)) == c for every case.
std::string print_case(const Case& parsed);

// The lines `-- => …` and `-- | …` of one expectation, each ending in a newline.
std::string print_expectation(const Expectation& expectation);

// One outcome on one line, as matrix rows have it: `[q integer] (3)`, `error division_by_zero`, `ok 1 row; transaction
// open`.
std::string print_inline(const ExpectedOutcome& outcome);

// A bind list as `@bind` and the bind column of a matrix have it: `1, 'x', NULL`, `1::bigint`.
std::string bind_key(const std::vector<Parameter>& parameters);

// Replaces the expectations of some steps, all else stays byte for byte. `steps` pairs a position in Case::steps with
// that step's complete new list of expectations.
struct StepExpectations {
  std::size_t step = 0;
  std::vector<Expectation> expectations;
};
std::string rewrite_expectations(std::string_view text, const Case& parsed, const std::vector<StepExpectations>& steps);

}  // namespace enginediff
