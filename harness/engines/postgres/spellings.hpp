// How this engine spells what others spell differently.
#pragma once

#include "harness/engine/spellings.hpp"

namespace enginediff::postgres {

const DialectSpellings& spellings();

}  // namespace enginediff::postgres
