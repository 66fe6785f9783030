// Asks PostgreSQL, on a connection that does nothing else, whom a session waits for.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "harness/engines/postgres/connection.hpp"

namespace enginediff::postgres {

// What the probe calls the holder of a prepared transaction, which no process runs any more.
inline constexpr int kPreparedTransactionPid = 0;

// Statements that make a connection a probe: the queries, planned once, since their plans do not depend on whom they
// ask about.
std::string prepare_lock_probe_sql();

struct LockWait {
  // Processes that are waited for: holders of heavyweight locks and those before it in the queue, and the transactions
  // that a SERIALIZABLE READ ONLY DEFERRABLE one waits out. Empty when the process waits for none.
  std::vector<int> blockers;
  // What it waits for, in words that are the same in every run (no ids): `transactionid ShareLock (row of t)`. May be
  // empty.
  std::string awaited;
  // The lock as the words that the server's log has for it too: its mode and its numbers. Empty where there is none.
  std::string awaited_id;
  // Where kPreparedTransactionPid is among the blockers: the identifiers of all prepared transactions, whoever's, that
  // hold what is waited for.
  std::set<std::string> prepared = {};
};

// Whether `awaited` is the lock by which writers of a row stand in line behind the first of them. An update that
// commits sends all of them to the row's new version, in no order.
bool is_tuple_lock(std::string_view awaited);

// Whom the process `pid` waits for; also for what, `with_lock`, which is dearer.
Result<LockWait> ask_lock_wait(Connection& probe, int pid, bool with_lock);
// The blockers alone, asked on any connection to the server, in whatever database, that has nothing prepared.
Result<LockWait> ask_lock_wait_once(Connection& any, int pid);

}  // namespace enginediff::postgres
