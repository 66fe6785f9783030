// The values of an `@bind` line. printer.hpp has the way back, bind_key().
#pragma once

#include <optional>
#include <vector>

#include "harness/casefile/source.hpp"
#include "harness/model/case.hpp"

namespace enginediff {

// `1, 'x', NULL`, each with an optional `::type`, up to the end of the line. Reports what is wrong.
std::optional<std::vector<Parameter>> read_parameters(Cursor& cursor);

}  // namespace enginediff
