// How this engine spells what others spell differently.
#pragma once

#include "harness/engine/spellings.hpp"

namespace enginediff::sqlite {

const DialectSpellings& spellings();

}  // namespace enginediff::sqlite
