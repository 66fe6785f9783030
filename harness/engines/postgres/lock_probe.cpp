#include "harness/engines/postgres/lock_probe.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace enginediff::postgres {

namespace {

constexpr const char* kBlockers = "enginediff_blockers";
constexpr const char* kAwaited = "enginediff_awaited";
constexpr const char* kAwaitedId = "enginediff_awaited_id";

// pg_blocking_pids() maps parallel workers to their leader and knows the queue; it does not know safe-snapshot waits.
constexpr const char* kBlockersSql =
    "SELECT pg_catalog.pg_blocking_pids($1), pg_catalog.pg_safe_snapshot_blocking_pids($1)";

// A session that waits for a row waits for a transaction; the tuple lock that it then holds tells which table.
constexpr const char* kAwaitedSql =
    "SELECT l.locktype, l.mode, c.relname,"
    " (SELECT min(h.relname) FROM pg_catalog.pg_locks t JOIN pg_catalog.pg_class h ON h.oid = t.relation"
    "   WHERE t.pid = l.pid AND t.locktype = 'tuple' AND t.granted),"
    " CASE WHEN l.locktype <> 'advisory' THEN NULL"
    "   WHEN l.objsubid = 1 THEN ((l.classid::int8 << 32) | l.objid::int8)::text"
    "   ELSE l.classid::int4 || ', ' || l.objid::int4 END"
    " FROM pg_catalog.pg_locks l LEFT JOIN pg_catalog.pg_class c ON c.oid = l.relation"
    " WHERE l.pid = $1 AND NOT l.granted LIMIT 1";

// Zeros are left out: a column that is 0 may not be told in the log.
constexpr const char* kAwaitedIdSql =
    "SELECT pg_catalog.concat_ws(' ', l.mode, nullif(l.relation, 0), nullif(l.page, 0), nullif(l.tuple, 0),"
    " l.transactionid, l.virtualxid, nullif(l.classid, 0), nullif(l.objid, 0))"
    " FROM pg_catalog.pg_locks l WHERE l.pid = $1 AND NOT l.granted LIMIT 1";

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

}  // namespace

std::string prepare_lock_probe_sql() {
  return fmt::format("PREPARE {} (int4) AS {}; PREPARE {} (int4) AS {}; PREPARE {} (int4) AS {}", kBlockers,
                     kBlockersSql, kAwaited, kAwaitedSql, kAwaitedId, kAwaitedIdSql);
}

Result<std::vector<int>> blocking_pids(Connection& control, int pid) {
  TRY_ASSIGN(const PgResult result, control.execute_prepared(kBlockers, {fmt::to_string(pid)}));
  return pids_of(result);
}

Result<std::vector<int>> blocking_pids_asked_once(Connection& any, int pid) {
  std::string sql = kBlockersSql;
  for (auto at = sql.find("$1"); at != std::string::npos; at = sql.find("$1")) sql.replace(at, 2, fmt::to_string(pid));
  TRY_ASSIGN(const PgResult result, any.query(sql));
  return pids_of(result);
}

Result<std::string> awaited_lock(Connection& control, int pid) {
  TRY_ASSIGN(const PgResult result, control.execute_prepared(kAwaited, {fmt::to_string(pid)}));
  if (PQntuples(result.get()) == 0) return std::string();  // a safe snapshot, or over by now
  std::string out = fmt::format("{} {}", cell(result, 0, 0), cell(result, 0, 1));
  const std::string_view relation = cell(result, 0, 2), row_of = cell(result, 0, 3), key = cell(result, 0, 4);
  if (!relation.empty()) out += fmt::format(" on {}", relation);
  if (relation.empty() && !row_of.empty()) out += fmt::format(" (row of {})", row_of);
  if (!key.empty()) out += fmt::format(" {}", key);
  return out;
}

Result<std::string> awaited_lock_id(Connection& control, int pid) {
  TRY_ASSIGN(const PgResult result, control.execute_prepared(kAwaitedId, {fmt::to_string(pid)}));
  return PQntuples(result.get()) == 0 ? std::string() : std::string(cell(result, 0, 0));
}

}  // namespace enginediff::postgres
