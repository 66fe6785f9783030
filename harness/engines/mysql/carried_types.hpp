// What MySQL and MariaDB make of another engine's database file.
#pragma once

#include "harness/engine/carried_types.hpp"

namespace enginediff::mysql {

const CarriedTypes& carried_types();

}  // namespace enginediff::mysql
