// What a statement writes or defines, as features: which literals go into which kinds of columns, what the table
// demands, which other tables refer to it, the types that it declares.
#pragma once

#include "harness/repro/features.hpp"

namespace enginediff {

// `stores:text in INTEGER`, `table:UNIQUE`, `referred:ON DELETE CASCADE`, `declares:DECIMAL`, …; empty for a query.
Features written_features(const Tokens& tokens, const KnownTables& tables);

}  // namespace enginediff
