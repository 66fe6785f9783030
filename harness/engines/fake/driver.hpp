// The fake driver's entry in the list of drivers.
#pragma once

#include "harness/engine/engine.hpp"

namespace enginediff::fake {

const Driver& driver();

}  // namespace enginediff::fake
