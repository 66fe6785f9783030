// Histories as the literature writes them, for tests: `w1(x1) r2(x1) c1 c2 [x0 << x1]`.
#pragma once

#include <string_view>

#include "harness/history/history.hpp"

namespace enginediff {

// Transactions are T1 … T9; c1 commits, a1 aborts. A version is named by its writer, x0 is initial, x1.1 and x1.2 are
// two versions of one writer. `w1(x1 in P Q)` matches predicates, also as `w0(x0 in P)`. `r1(P: x0, y2)` is a predicate
// read that sees these versions; objects that are not listed are seen as initial. `{ … }` around reads makes them one
// statement. Without `[x0 << x1]` versions have the order in which they were written.
History textbook_history(std::string_view text);

}  // namespace enginediff
