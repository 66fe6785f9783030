// The one list of drivers. An engine is added as one folder beside this file and one line in registry.cpp.
#pragma once

#include <span>
#include <string_view>

#include "harness/engine/engine.hpp"

namespace enginediff {

std::span<const Driver* const> drivers();

// The driver whose url_schemes has `scheme` (in lower case), or null.
const Driver* driver_for_scheme(std::string_view scheme);

// The driver of a target that a TargetList chose, which refuses a URL that no driver knows.
const Driver& driver_of(const TargetSpec& spec);

}  // namespace enginediff
