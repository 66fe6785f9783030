// The mysql driver's entry in the list of drivers.
#pragma once

#include "harness/engine/engine.hpp"

namespace enginediff::mysql {

const Driver& driver();

}  // namespace enginediff::mysql
