// How this engine spells what others spell differently.
#pragma once

#include "harness/engine/spellings.hpp"

namespace enginediff::mysql {

const DialectSpellings& spellings();

// Those of MySQL from 8.0.19 on, where an upsert's VALUES(column) comes to be deprecated.
const DialectSpellings& spellings_with_row_alias();

}  // namespace enginediff::mysql
