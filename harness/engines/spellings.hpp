// The spellings of all engines, found by family.
#pragma once

#include <span>
#include <string_view>

#include "harness/engine/spellings.hpp"
#include "harness/model/target.hpp"

namespace enginediff {

std::span<const DialectSpellings* const> all_spellings();

// Those of a family such as TargetInfo::engine names, in this version; null where the driver exports none. Without a
// version those that hold for all of them.
const DialectSpellings* spellings_for(std::string_view engine, const Version& version = {});

}  // namespace enginediff
