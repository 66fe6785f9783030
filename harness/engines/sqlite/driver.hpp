// The sqlite driver's entry in the list of drivers.
#pragma once

#include "harness/engine/engine.hpp"

namespace enginediff::sqlite {

const Driver& driver();

}  // namespace enginediff::sqlite
