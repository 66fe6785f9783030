// The transactions that a dump puts around its definitions and rows, which say nothing about the data.
#pragma once

#include <vector>

#include "harness/repro/script.hpp"

namespace enginediff {

// Takes them out of the beginning of a script: as long as nothing but settings, definitions and rows comes, `BEGIN …
// COMMIT` around definitions, and `SET autocommit = 0` with its COMMITs. Engines whose definitions end a transaction
// would differ in every statement between. A transaction that is rolled back, reads or changes rows stays, and so does
// all behind it. Returns what opened those that were taken out.
std::vector<ScriptStatement> take_out_dump_transactions(std::vector<ScriptStatement>& statements,
                                                        const LexicalRules& rules);

}  // namespace enginediff
