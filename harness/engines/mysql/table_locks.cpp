// Locks on whole tables of engines other than InnoDB, by the process list and the metadata locks on the same tables.
#include <fmt/format.h>

#include <string_view>

#include "harness/engines/mysql/lock_probe.hpp"
#include "harness/engines/mysql/table_lock_deduction.hpp"
#include "harness/sql/lexer.hpp"

namespace enginediff::mysql {

namespace {

constexpr std::string_view kWaits = "Waiting for table level lock";

// Beside each metadata lock that the waiter has on a table, those of others; no rows unless it waits so. Of the joins
// the first is over then. The server reads one row after the other while its sessions go on, so that the waiter must
// wait after the others were looked at, too.
std::string question(unsigned long waiter) {
  return fmt::format(
      "SELECT STRAIGHT_JOIN b_t.processlist_id, r.object_name, r.lock_type, b.lock_type, b_t.processlist_state "
      "FROM performance_schema.threads r_t "
      "JOIN performance_schema.metadata_locks r ON r.owner_thread_id = r_t.thread_id AND r.object_type = 'TABLE' "
      "AND r.lock_status = 'GRANTED' "
      "JOIN performance_schema.metadata_locks b ON b.object_type = 'TABLE' AND b.object_schema <=> r.object_schema "
      "AND b.object_name <=> r.object_name AND b.owner_thread_id <> r.owner_thread_id AND b.lock_status = 'GRANTED' "
      "JOIN performance_schema.threads b_t ON b_t.thread_id = b.owner_thread_id "
      "JOIN performance_schema.threads still ON still.thread_id = r_t.thread_id AND still.processlist_state = '{1}' "
      "WHERE r_t.processlist_id = {0} AND r_t.processlist_state = '{1}'",
      waiter, kWaits);
}

// When the session was first seen waiting so, which it does now.
SessionActivity::Clock::time_point seen(const CaseSession& session) {
  return session.activity->seen_waiting("table lock", SessionActivity::Clock::now());
}

TableLockPeer peer_of(const CaseSession& session, const TextRow& row, SessionActivity::Clock::time_point waiter_sent,
                      const LexicalRules& rules) {
  using Does = TableLockPeer::Does;
  const SessionActivity::Snapshot activity = session.activity->snapshot();
  const std::string state = row.at(4).value_or("");
  TableLockPeer peer;
  peer.waiter_writes = is_writers_type(row.at(2).value_or(""));
  peer.writes = is_writers_type(row.at(3).value_or(""));
  if (state == kWaits) {
    peer.does = Does::waits;
    peer.came_before = seen(session) < waiter_sent;
  } else if (activity.tables_locked || (!activity.running.empty() && !state.starts_with("Waiting for table"))) {
    peer.does = Does::holds;
  }
  peer.only_inserts = leading_words(activity.running, rules, 1) == "INSERT";
  return peer;
}

}  // namespace

Result<std::optional<LockWait>> ask_table_locks(Connection& control, const CaseSessions& sessions,
                                                const LexicalRules& rules) {
  TRY_ASSIGN(const auto rows, control.rows("cannot ask who waits for whom", question(sessions.waiter.id)));
  if (rows.empty()) return std::nullopt;
  seen(sessions.waiter);
  const auto waiter_sent = sessions.waiter.activity->snapshot().sent;
  std::vector<TableLockPeer> peers;
  std::vector<const TextRow*> theirs;
  for (const TextRow& row : rows) {
    const CaseSession* const session = session_numbered(sessions, row.at(0));
    if (session == nullptr) continue;
    peers.push_back(peer_of(*session, row, waiter_sent, rules));
    theirs.push_back(&row);
  }
  LockWait wait;
  for (const std::size_t i : deduce_table_lock_holders(peers)) {
    add_name(wait.by, *name_of(sessions, theirs[i]->at(0)));
    if (wait.resource.empty()) wait.resource = fmt::format("table lock on {}", theirs[i]->at(1).value_or("?"));
  }
  if (!wait.names_somebody()) return std::nullopt;
  order_names(wait, sessions);
  return wait;
}

}  // namespace enginediff::mysql
