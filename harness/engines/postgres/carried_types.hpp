// What PostgreSQL makes of another engine's database file.
#pragma once

#include "harness/engine/carried_types.hpp"

namespace enginediff::postgres {

const CarriedTypes& carried_types();

}  // namespace enginediff::postgres
