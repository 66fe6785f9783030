// Locks on whole tables of engines other than InnoDB, by the process list and the metadata locks on the same tables.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <string_view>

#include "harness/engines/mysql/lock_probe.hpp"
#include "harness/engines/mysql/table_lock_deduction.hpp"
#include "harness/sql/lexer.hpp"

namespace enginediff::mysql {

namespace {

constexpr std::string_view kWaits = "Waiting for table level lock";
// What a waiter is seen doing, by the names that SessionActivity keeps.
constexpr const char* kBehindWriter = "table lock behind a writer";
constexpr const char* kPerhaps = "table lock, perhaps";
// A waiter has woken by then, also on a busy machine.
constexpr auto kWakingUp = std::chrono::milliseconds(1000);

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

// Whether those holders keep the waiter, which may have been granted the lock and not have woken yet. In its first wait
// for a table's lock nobody has granted it anything; who is in the way only perhaps must be so, later, for a while.
bool keep_waiting(const TableLockHolders& holders, const CaseSession& waiter) {
  SessionActivity& activity = *waiter.activity;
  const auto now = SessionActivity::Clock::now();
  if (holders.surmised || (holders.beside_readers && activity.was_seen_waiting(kBehindWriter)))
    return now - activity.seen_waiting(kPerhaps, now) > kWakingUp;
  activity.not_seen_waiting(kPerhaps);
  if (!holders.peers.empty() && !holders.beside_readers) activity.seen_waiting(kBehindWriter, now);
  return true;
}

bool only_inserts(const SessionActivity::Snapshot& activity, const LexicalRules& rules) {
  return leading_words(activity.running, rules, 1) == "INSERT";
}

TableLockPeer peer_of(const CaseSession& session, const TextRow& row, const SessionActivity::Snapshot& waiter,
                      const LexicalRules& rules) {
  using Does = TableLockPeer::Does;
  const SessionActivity::Snapshot activity = session.activity->snapshot();
  const std::string state = row.at(4).value_or("");
  TableLockPeer peer;
  peer.waiter_writes = is_writers_type(row.at(2).value_or(""));
  peer.writes = is_writers_type(row.at(3).value_or(""));
  if (state == kWaits) {
    peer.does = Does::waits;
    peer.came_before = seen(session) < waiter.sent;
  } else if (activity.tables_locked || (!activity.running.empty() && !state.starts_with("Waiting for table"))) {
    peer.does = Does::holds;
  }
  peer.only_inserts = only_inserts(activity, rules);
  peer.waiter_only_inserts = only_inserts(waiter, rules);
  return peer;
}

}  // namespace

Result<std::optional<LockWait>> ask_table_locks(Connection& control, const CaseSessions& sessions,
                                                const LexicalRules& rules) {
  TRY_ASSIGN(auto rows, control.rows("cannot ask who waits for whom", question(sessions.waiter.id)));
  if (rows.empty()) {
    sessions.waiter.activity->not_seen_waiting(kPerhaps);
    return std::nullopt;
  }
  // The server lists them in any order; of several tables the wait is named by one, always the same.
  std::stable_sort(rows.begin(), rows.end(),
                   [](const TextRow& one, const TextRow& other) { return one.at(1) < other.at(1); });
  seen(sessions.waiter);
  const SessionActivity::Snapshot waiter = sessions.waiter.activity->snapshot();
  std::vector<TableLockPeer> peers;
  std::vector<const TextRow*> theirs;
  for (const TextRow& row : rows) {
    const CaseSession* const session = session_numbered(sessions, row.at(0));
    if (session == nullptr) continue;
    peers.push_back(peer_of(*session, row, waiter, rules));
    theirs.push_back(&row);
  }
  const TableLockHolders holders = deduce_table_lock_holders(peers);
  if (!keep_waiting(holders, sessions.waiter)) return std::nullopt;
  LockWait wait;
  for (const std::size_t i : holders.peers) {
    add_name(wait.by, *name_of(sessions, theirs[i]->at(0)));
    if (wait.resource.empty()) wait.resource = fmt::format("table lock on {}", theirs[i]->at(1).value_or("?"));
  }
  if (!wait.names_somebody()) return std::nullopt;
  order_names(wait, sessions);
  return wait;
}

}  // namespace enginediff::mysql
