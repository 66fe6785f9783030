// Asks PostgreSQL, on a control connection, whom a session waits for.
#pragma once

#include <string>
#include <vector>

#include "harness/engines/postgres/connection.hpp"

namespace enginediff::postgres {

// What the probe calls the holder of a prepared transaction, which no process runs any more.
inline constexpr int kPreparedTransactionPid = 0;

// Statements that prepare the probe's queries on a fresh control connection.
std::string prepare_lock_probe_sql();

// Processes that the process `pid` waits for: holders of heavyweight locks and those before it in the queue, and the
// transactions that a SERIALIZABLE READ ONLY DEFERRABLE one waits out. Empty when it waits for none.
Result<std::vector<int>> blocking_pids(Connection& control, int pid);
// The same on any connection to the server, in whatever database, that has nothing prepared.
Result<std::vector<int>> blocking_pids_asked_once(Connection& any, int pid);

// What it waits for, in words that are the same in every run (no ids): `transactionid ShareLock (row of t)`. May be
// empty.
Result<std::string> awaited_lock(Connection& control, int pid);

// The lock that it waits for, as the words that the server's log has for it too: its mode and its numbers. Empty when
// it waits for none.
Result<std::string> awaited_lock_id(Connection& control, int pid);

}  // namespace enginediff::postgres
