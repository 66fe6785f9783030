// Reads what stands under `-- => …`: the outcome that an expectation expects.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "harness/casefile/source.hpp"
#include "harness/model/case.hpp"

namespace enginediff {

// One column that may stand before `outcome` in a matrix table, and the keys that may stand in it.
struct MatrixColumn {
  std::string name;
  std::vector<std::string> keys;
};

using Expected = std::variant<ExpectedOutcome, ExpectedMatrix, ExpectedRace, ExpectedCensus>;

// Reads the `-- |` lines from `first` to `last`. `matrix` are the columns that this step's matrices may have, in order.
// Reports what is wrong and returns nullopt.
std::optional<Expected> read_expected(Source& source, int first, int last, std::span<const MatrixColumn> matrix);

}  // namespace enginediff
