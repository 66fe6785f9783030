// The postgres driver's entry in the list of drivers.
#pragma once

#include "harness/engine/engine.hpp"

namespace enginediff::postgres {

const Driver& driver();

}  // namespace enginediff::postgres
