// What engines make of another engine's database file.
#pragma once

#include <string_view>

#include "harness/engine/carried_types.hpp"

namespace enginediff {

// Null for an engine whose own files they are, or that takes definitions as they stand.
const CarriedTypes* carried_types_for(std::string_view engine);

}  // namespace enginediff
