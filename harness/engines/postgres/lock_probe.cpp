#include "harness/engines/postgres/lock_probe.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace enginediff::postgres {

namespace {

constexpr const char* kBlockers = "enginediff_blockers";
constexpr const char* kWait = "enginediff_wait";

// pg_blocking_pids() maps parallel workers to their leader and knows the queue; it does not know safe-snapshot waits.
constexpr const char* kBlockersSql =
    "SELECT pg_catalog.pg_blocking_pids($1), pg_catalog.pg_safe_snapshot_blocking_pids($1)";

// The locks are read only where somebody is waited for, and once. A session that waits for a row waits for a
// transaction; the tuple lock that it then holds tells which table. In the last column but one zeros are left out: what
// is 0 may not be told in the log. The last one tells whether that wait was over before its lock was read.
constexpr const char* kWaitSql =
    "SELECT w.locks, w.snapshots, l.locktype, l.mode,"
    " (SELECT c.relname FROM pg_catalog.pg_class c WHERE c.oid = l.relation),"
    " (SELECT c.relname FROM pg_catalog.pg_class c WHERE c.oid = l.row_of),"
    " CASE WHEN l.locktype <> 'advisory' THEN NULL"
    "   WHEN l.objsubid = 1 THEN ((l.classid::int8 << 32) | l.objid::int8)::text"
    "   ELSE l.classid::int4 || ', ' || l.objid::int4 END,"
    " pg_catalog.concat_ws(' ', l.mode, nullif(l.relation, 0), nullif(l.page, 0), nullif(l.tuple, 0),"
    "   l.transactionid, l.virtualxid, nullif(l.classid, 0), nullif(l.objid, 0)),"
    " w.locks <> '{}' AND w.locks <> pg_catalog.pg_blocking_pids($1)"
    " FROM (SELECT pg_catalog.pg_blocking_pids($1) AS locks,"
    "   pg_catalog.pg_safe_snapshot_blocking_pids($1) AS snapshots OFFSET 0) w"
    " LEFT JOIN LATERAL (SELECT t.*, max(t.relation) FILTER (WHERE t.locktype = 'tuple' AND t.granted) OVER () AS "
    "row_of"
    "   FROM pg_catalog.pg_locks t WHERE t.pid = $1 AND w.locks <> '{}') l ON NOT l.granted"
    " LIMIT 1";

// A prepared transaction has no process. Its locks stand under the virtual transaction that it was, and so does the one
// on its own number. Rarely asked, so that connections do not have it ready.
constexpr const char* kPreparedSql =
    "SELECT p.gid, w.mode, h.mode FROM pg_catalog.pg_locks w JOIN pg_catalog.pg_locks h"
    " ON h.granted AND h.pid IS NULL AND (h.locktype, h.database, h.relation, h.page, h.tuple, h.virtualxid,"
    "   h.transactionid, h.classid, h.objid, h.objsubid) IS NOT DISTINCT FROM (w.locktype, w.database, w.relation,"
    "   w.page, w.tuple, w.virtualxid, w.transactionid, w.classid, w.objid, w.objsubid)"
    " JOIN pg_catalog.pg_locks n ON n.locktype = 'transactionid' AND n.granted AND n.pid IS NULL"
    "   AND n.virtualtransaction = h.virtualtransaction"
    " JOIN pg_catalog.pg_prepared_xacts p ON p.transaction = n.transactionid"
    " WHERE w.pid = $1 AND NOT w.granted";

// The modes, weakest first, and for each that is asked for with `-` those that stand in its way.
constexpr std::array<std::string_view, 8> kModes = {
    "AccessShareLock", "RowShareLock",          "RowExclusiveLock", "ShareUpdateExclusiveLock",
    "ShareLock",       "ShareRowExclusiveLock", "ExclusiveLock",    "AccessExclusiveLock"};
constexpr std::array<std::string_view, 8> kConflicts = {"+++++++-", "++++++--", "++++----", "+++-----",
                                                        "++--+---", "++------", "+-------", "--------"};

bool is_in_the_way(std::string_view asked, std::string_view held) {
  const auto row = std::find(kModes.begin(), kModes.end(), asked),
             column = std::find(kModes.begin(), kModes.end(), held);
  if (row == kModes.end() || column == kModes.end()) return true;
  return kConflicts[static_cast<std::size_t>(row - kModes.begin())]
                   [static_cast<std::size_t>(column - kModes.begin())] == '-';
}

// The query with the process in it.
std::string about(int pid, std::string sql) {
  for (auto at = sql.find("$1"); at != std::string::npos; at = sql.find("$1")) sql.replace(at, 2, fmt::to_string(pid));
  return sql;
}

// `{12,13}`.
void append_array(std::string_view text, std::vector<int>& out) {
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at != end) {
    int number = 0;
    const auto [next, error] = std::from_chars(at, end, number);
    if (error == std::errc()) out.push_back(number);
    at = error == std::errc() ? next : at + 1;
  }
}

std::vector<int> pids_of(const PgResult& result) {
  std::vector<int> out;
  append_array(cell(result, 0, 0), out);
  append_array(cell(result, 0, 1), out);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::string awaited_lock(const PgResult& result) {
  const std::string_view type = cell(result, 0, 2);
  if (type.empty()) return {};  // a safe snapshot, or a parallel worker's
  std::string out = fmt::format("{} {}", type, cell(result, 0, 3));
  const std::string_view relation = cell(result, 0, 4), row_of = cell(result, 0, 5), key = cell(result, 0, 6);
  if (!relation.empty()) out += fmt::format(" on {}", relation);
  if (relation.empty() && !row_of.empty()) out += fmt::format(" (row of {})", row_of);
  if (!key.empty()) out += fmt::format(" {}", key);
  return out;
}

}  // namespace

bool is_tuple_lock(std::string_view awaited) { return awaited.starts_with("tuple "); }

std::string prepare_lock_probe_sql() {
  return fmt::format("SET plan_cache_mode = force_generic_plan; PREPARE {} (int4) AS {}; PREPARE {} (int4) AS {}",
                     kBlockers, kBlockersSql, kWait, kWaitSql);
}

Result<LockWait> ask_lock_wait(Connection& probe, int pid, bool with_lock) {
  TRY_ASSIGN(const PgResult result, probe.execute_prepared(with_lock ? kWait : kBlockers, {fmt::to_string(pid)}));
  // Of two moments: whoever asks again is told what is now.
  if (with_lock && cell(result, 0, 8) == "t") return LockWait{};
  LockWait out = {pids_of(result), {}, {}, {}};
  if (std::find(out.blockers.begin(), out.blockers.end(), kPreparedTransactionPid) != out.blockers.end()) {
    TRY_ASSIGN(const PgResult held, probe.query(about(pid, kPreparedSql)));
    for (int row = 0; row < PQntuples(held.get()); ++row) {
      if (is_in_the_way(cell(held, row, 1), cell(held, row, 2))) out.prepared.emplace(cell(held, row, 0));
    }
  }
  if (!with_lock) return out;
  out.awaited = awaited_lock(result);
  out.awaited_id = cell(result, 0, 7);
  return out;
}

Result<LockWait> ask_lock_wait_once(Connection& any, int pid) {
  TRY_ASSIGN(const PgResult result, any.query(about(pid, kBlockersSql)));
  return LockWait{pids_of(result), {}, {}, {}};
}

}  // namespace enginediff::postgres
