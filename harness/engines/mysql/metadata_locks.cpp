// Metadata and user locks as performance_schema.metadata_locks lists them.
#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "harness/base/ascii.hpp"
#include "harness/engines/mysql/lock_probe.hpp"
#include "harness/engines/mysql/metadata_lock_modes.hpp"
#include "harness/engines/mysql/metadata_queue.hpp"

namespace enginediff::mysql {

namespace {

// What performance_schema.metadata_locks lists of one object that a session waits for: its request beside each lock and
// each request on that object, its own among them.
enum Column { connection, object_type, object_name, wanted, type, status, thread, instance, request, state };

std::string text(const TextRow& row, Column column) { return row.at(column).value_or(""); }

// What the lock is. MariaDB goes on listing a table of LOCK TABLES … READ with the type it was opened with, after it
// has made the lock stronger.
std::string held_type(const CaseSession& session, const TextRow& row) {
  constexpr std::string_view kListed = "SHARED_READ", kMeant = "SHARED_READ_ONLY";
  const std::string type = text(row, Column::type);
  return type == kListed && session.activity->snapshot().tables_locked ? std::string(kMeant) : type;
}

// Types that a definition opens its tables with, to upgrade them.
bool is_upgradable(std::string_view type) {
  return type == "SHARED_UPGRADABLE" || type == "SHARED_NO_WRITE" || type == "SHARED_NO_READ_WRITE";
}

MetadataTicket ticket_of(const CaseSessions& sessions, const TextRow& row, ListedType listed) {
  MetadataTicket ticket;
  ticket.owner = text(row, Column::thread);
  ticket.type = text(row, Column::type);
  ticket.granted = row.at(Column::status) == "GRANTED";
  const CaseSession* const session = session_numbered(sessions, row.at(Column::connection));
  if (session == nullptr) return ticket;
  const bool of_table = row.at(Column::object_type) == "TABLE";
  if (ticket.granted) {
    if (listed == ListedType::present) return ticket;
    ticket.type = held_type(*session, row);
    ticket.may_be_stronger = of_table && is_upgradable(ticket.type) && !session->activity->snapshot().running.empty();
    return ticket;
  }
  ticket.sent = session->activity->snapshot().sent;
  ticket.seen = session->activity->seen_waiting(text(row, Column::instance), SessionActivity::Clock::now());
  // MariaDB lists a request for a moment before it grants it.
  ticket.surely_waits = of_table && text(row, Column::state).ends_with("metadata lock");
  return ticket;
}

std::string question(unsigned long waiter) {
  return fmt::format(
      "SELECT b_t.processlist_id, p.object_type, p.object_name, p.lock_type, b.lock_type, b.lock_status, "
      "b.owner_thread_id, b.object_instance_begin, p.object_instance_begin, b_t.processlist_state "
      "FROM performance_schema.threads r_t "
      "JOIN performance_schema.metadata_locks p ON p.owner_thread_id = r_t.thread_id AND p.lock_status = 'PENDING' "
      "JOIN performance_schema.metadata_locks b ON b.object_type = p.object_type AND b.object_schema <=> "
      "p.object_schema "
      "AND b.object_name <=> p.object_name "
      "LEFT JOIN performance_schema.threads b_t ON b_t.thread_id = b.owner_thread_id "
      "WHERE r_t.processlist_id = {} ORDER BY p.object_instance_begin",
      waiter);
}

// The prepared transactions whose lock it is. A server that hands them on only when the session ends numbers them anew
// then; the thread remains.
std::vector<std::string> prepared_owners(const CaseSessions& sessions, const TextRow& row) {
  const MetadataLockNumber number{text(row, Column::thread), text(row, Column::instance)};
  const auto owners = [&](auto is_it) {
    std::vector<std::string> found;
    for (const PreparedHolder& one : sessions.prepared) {
      if (std::any_of(one.metadata.begin(), one.metadata.end(), is_it)) found.push_back(one.identifier);
    }
    return found;
  };
  auto found = owners([&](const MetadataLockNumber& lock) { return lock == number; });
  if (found.empty() && !row.at(Column::connection))
    found = owners([&](const MetadataLockNumber& lock) { return lock.thread == number.thread; });
  return found;
}

std::string resource_of(const TextRow& row) {
  const std::string object = text(row, Column::object_name);
  if (row.at(Column::object_type) == "USER LEVEL LOCK") return fmt::format("user lock {}", object);
  return fmt::format("metadata lock on {} {}: {}", to_lower(text(row, Column::object_type)), object,
                     named_metadata_type(text(row, Column::wanted)));
}

// Whoever is in the way of the request that `rows` are about.
LockWait wait_for(const CaseSessions& sessions, std::span<const TextRow> rows, ListedType listed) {
  std::vector<MetadataTicket> tickets;
  for (const TextRow& row : rows) tickets.push_back(ticket_of(sessions, row, listed));
  const auto own = std::find_if(rows.begin(), rows.end(),
                                [](const TextRow& row) { return row.at(Column::instance) == row.at(Column::request); });
  LockWait wait;
  // Otherwise it was granted while the server listed what there is.
  if (own == rows.end() || own->at(Column::status) != "PENDING") return wait;
  // What is taken for stronger than it is listed, as READ LOCAL may not be, is in the way of who waits only.
  const bool may_be_granted = listed == ListedType::first && own->at(Column::object_type) == "TABLE";
  if (may_be_granted && !tickets[static_cast<std::size_t>(own - rows.begin())].surely_waits) return wait;
  for (const std::size_t i : in_front_of(static_cast<std::size_t>(own - rows.begin()), std::move(tickets))) {
    const std::vector<std::string> prepared = prepared_owners(sessions, rows[i]);
    for (const std::string& identifier : prepared) add_name(wait.prepared, identifier);
    const std::string* const name = name_of(sessions, rows[i].at(Column::connection));
    if (prepared.empty() && name != nullptr) add_name(wait.by, *name);
  }
  order_names(wait, sessions);
  wait.resource = resource_of(*own);
  return wait;
}

}  // namespace

Result<void> identify_metadata(Connection& control, PreparedHolder& holder, std::span<const PreparedHolder> earlier) {
  TRY_ASSIGN(const auto rows,
             control.rows("cannot ask what a prepared transaction holds",
                          fmt::format("SELECT m.owner_thread_id, m.object_instance_begin "
                                      "FROM performance_schema.threads t "
                                      "JOIN performance_schema.metadata_locks m ON m.owner_thread_id = t.thread_id "
                                      "WHERE m.lock_duration = 'TRANSACTION' AND t.processlist_id = {}",
                                      holder.connection)));
  for (const TextRow& row : rows) {
    const MetadataLockNumber number{row.at(0).value_or(""), row.at(1).value_or("")};
    const bool known = std::any_of(earlier.begin(), earlier.end(), [&](const PreparedHolder& one) {
      return std::find(one.metadata.begin(), one.metadata.end(), number) != one.metadata.end();
    });
    if (!known) holder.metadata.push_back(number);
  }
  return {};
}

Result<std::optional<LockWait>> ask_metadata_locks(Connection& control, const CaseSessions& sessions,
                                                   ListedType listed) {
  TRY_ASSIGN(const auto rows, control.rows("cannot ask who waits for whom", question(sessions.waiter.id)));
  // A session waits for one object at a time; MariaDB may list a request more that it is about to grant.
  for (auto begin = rows.begin(); begin != rows.end();) {
    const auto end = std::find_if(
        begin, rows.end(), [&](const TextRow& row) { return row.at(Column::request) != begin->at(Column::request); });
    LockWait wait = wait_for(sessions, {begin, end}, listed);
    if (wait.names_somebody()) return wait;
    begin = end;
  }
  return std::nullopt;
}

}  // namespace enginediff::mysql
