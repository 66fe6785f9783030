// The spellings of all engines, found by family.
#pragma once

#include <span>
#include <string_view>

#include "harness/engine/spellings.hpp"

namespace enginediff {

std::span<const DialectSpellings* const> all_spellings();

// Those of a family such as TargetInfo::engine names; null where the driver exports none.
const DialectSpellings* spellings_for(std::string_view engine);

}  // namespace enginediff
