// The fake driver's entry in the list of drivers: an engine inside the process, for tests without a server, and the
// template for a new driver. Its URL is `fake:`.
//
// Its SQL, in which key words may be written in any case:
//
//   SELECT 1, 'x' AS name, ?        one row of literals and bound values; numbers with a point are decimals
//   ANSWER [q integer, r text] (1, 'x') (2, NULL)     exactly these rows, as case files write them on one line
//   ANSWER ok | ok 2 rows | error CLASS
//   ASK name                        what this target's setting `answer.name` says: an answer as above, or one literal;
//                                   so two fake targets can differ: fake:?answer.q=3 and fake:?answer.q=[q text] ('3')
//   COUNT n                         the numbers from 1 to n
//   FAIL class [message]            that error
//   WARN class [message]            succeeds with that warning
//   NOTE message                    succeeds with that notice
//   BEGIN, COMMIT, ROLLBACK         with BEGIN TRANSACTION, START TRANSACTION too
//   PUT key literal                 stores a value in the scratch; locks the key
//   GET key                         gives it; reads what is committed, and what the session itself put
//   LOCK key, UNLOCK key            an exclusive lock, kept until the transaction ends
//   FOREVER                         runs until it is cancelled
//   LOSE CONNECTION, LOSE SERVER    the session, or the whole target, is gone
//
// Settings: `answer.NAME`, `engine` and `version` (what the target says it is), `on_error` (`keeps`: a failed statement
// leaves the transaction open; `aborts`: it can only be rolled back), `deadlocks` (`detect`: the session whose request
// closes a circle gets deadlock_detected and its transaction is rolled back; `stay`: they wait), `features` (separated
// by spaces, added to its own), `unusable` (connecting fails with this message).
#pragma once

#include "harness/engine/engine.hpp"

namespace enginediff::fake {

const Driver& driver();

}  // namespace enginediff::fake
