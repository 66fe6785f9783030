// Words for parts of an outcome that several reports say.
#pragma once

#include <string_view>
#include <vector>

#include "harness/model/outcome.hpp"

namespace enginediff {

// Sorted; of warnings only, notices are not compared.
std::vector<std::string_view> warning_classes(const Outcome& outcome);

// `stopped at its deadline`
std::string_view reason_words(Interrupted::Reason reason);

}  // namespace enginediff
