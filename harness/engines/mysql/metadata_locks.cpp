// Metadata and user locks as performance_schema.metadata_locks lists them.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "harness/base/ascii.hpp"
#include "harness/engines/mysql/lock_probe.hpp"

namespace enginediff::mysql {

namespace {

// Lock types on tables and other objects, weakest first, in the order of the two matrices.
constexpr std::array<std::string_view, 10> kObjectTypes = {
    "SHARED",           "SHARED_HIGH_PRIO",      "SHARED_READ",
    "SHARED_WRITE",     "SHARED_WRITE_LOW_PRIO", "SHARED_UPGRADABLE",
    "SHARED_READ_ONLY", "SHARED_NO_WRITE",       "SHARED_NO_READ_WRITE",
    "EXCLUSIVE"};

// One row for each requested type: `-` where a lock of the column's type stands in the way. Both are the server's own
// tables (sql/mdl.cc): the first for granted locks, the second for requests that wait already and go first.
constexpr std::array<std::string_view, 10> kGranted = {"+++++++++-", "+++++++++-", "++++++++--", "++++++----",
                                                       "++++++----", "+++++-+---", "+++--+++--", "+++---+---",
                                                       "++--------", "----------"};
constexpr std::array<std::string_view, 10> kWaiting = {"+++++++++-", "++++++++++", "++++++++--", "+++++++---",
                                                       "++++++----", "+++++++++-", "+++-++++--", "+++++++++-",
                                                       "+++++++++-", "++++++++++"};

// Locks on a whole scope (global, schema, commit, backup) know three types.
constexpr std::array<std::string_view, 3> kScopeTypes = {"INTENTION_EXCLUSIVE", "SHARED", "EXCLUSIVE"};
constexpr std::array<std::string_view, 3> kScopeGranted = {"+--", "-+-", "---"};
constexpr std::array<std::string_view, 3> kScopeWaiting = {"+--", "++-", "+++"};

// MariaDB's locks of the scope BACKUP: BACKUP STAGE and FLUSH TABLES WITH READ LOCK against what statements do.
constexpr std::array<std::string_view, 14> kBackupTypes = {
    "BACKUP_START",  "BACKUP_FLUSH",     "BACKUP_WAIT_FLUSH", "BACKUP_WAIT_DDL",  "BACKUP_WAIT_COMMIT",
    "BACKUP_FTWRL1", "BACKUP_FTWRL2",    "BACKUP_DML",        "BACKUP_TRANS_DML", "BACKUP_SYS_DML",
    "BACKUP_DDL",    "BACKUP_BLOCK_DDL", "BACKUP_ALTER_COPY", "BACKUP_COMMIT"};
constexpr std::array<std::string_view, 14> kBackupGranted = {
    "-----++++++-++", "-+++++++++++++", "-++++++-++++++", "-++++++-++-+++", "-++++++-+--++-",
    "+++++++----+-+", "+++++++----+--", "+------+++++++", "+++++--+++++++", "++++---+++++++",
    "+++----++++-++", "-----+++++--++", "+++++--+++++++", "++++-+-+++++++"};
constexpr std::array<std::string_view, 14> kBackupWaiting = {
    "+----++++++-++", "++++++++++++++", "++++++++++++++", "++++++++++++++", "++++++++++++++",
    "++++++++++++++", "++++++++++++++", "+------+++++++", "+++++--+++++++", "++++---+++++++",
    "+++----++++-++", "-+++++++++++++", "+++++--+++++++", "++++-+-+++++++"};

template <std::size_t count>
int index_of(const std::array<std::string_view, count>& types, std::string_view type) {
  const auto found = std::find(types.begin(), types.end(), type);
  return found == types.end() ? -1 : static_cast<int>(found - types.begin());
}

template <std::size_t count>
std::optional<bool> look_up(const std::array<std::string_view, count>& types,
                            const std::array<std::string_view, count>& matrix, std::string_view requested,
                            std::string_view held) {
  const int row = index_of(types, requested), column = index_of(types, held);
  if (row < 0 || column < 0) return std::nullopt;
  return matrix[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)] != '+';
}

// MariaDB has no name for what LOCK TABLES … READ asks for.
std::string_view named_type(std::string_view type) { return type.empty() ? "SHARED_READ_ONLY" : type; }

// What the lock is. MariaDB goes on listing a table of LOCK TABLES … READ with the type it was opened with, after it
// has made the lock stronger.
std::string_view held_type(const CaseSessions& sessions, const TextRow& row) {
  constexpr std::string_view kListed = "SHARED_READ", kMeant = "SHARED_READ_ONLY";
  const std::string_view type = row.at(4) ? std::string_view(*row.at(4)) : std::string_view();
  const bool locked = std::any_of(sessions.others.begin(), sessions.others.end(), [&](const CaseSession& session) {
    return row.at(0) == fmt::to_string(session.id) && session.activity != nullptr &&
           session.activity->snapshot().tables_locked;
  });
  return locked && type == kListed && row.at(5) == "GRANTED" ? kMeant : type;
}

std::string question(unsigned long waiter) {
  return fmt::format(
      "SELECT b_t.processlist_id, p.object_type, p.object_name, p.lock_type, b.lock_type, b.lock_status, "
      "b.owner_thread_id, b.object_instance_begin "
      "FROM performance_schema.threads r_t "
      "JOIN performance_schema.metadata_locks p ON p.owner_thread_id = r_t.thread_id AND p.lock_status = 'PENDING' "
      "JOIN performance_schema.metadata_locks b ON b.object_type = p.object_type AND b.object_schema <=> "
      "p.object_schema "
      "AND b.object_name <=> p.object_name AND b.owner_thread_id <> p.owner_thread_id "
      "LEFT JOIN performance_schema.threads b_t ON b_t.thread_id = b.owner_thread_id "
      "WHERE r_t.processlist_id = {}",
      waiter);
}

// The prepared transactions whose lock it is. A server that hands them on only when the session ends numbers them anew
// then; the thread remains.
std::vector<std::string> prepared_owners(const CaseSessions& sessions, const TextRow& row) {
  const MetadataLockNumber number{row.at(6).value_or(""), row.at(7).value_or("")};
  const auto owners = [&](auto is_it) {
    std::vector<std::string> found;
    for (const PreparedHolder& one : sessions.prepared) {
      if (std::any_of(one.metadata.begin(), one.metadata.end(), is_it)) found.push_back(one.identifier);
    }
    return found;
  };
  auto found = owners([&](const MetadataLockNumber& lock) { return lock == number; });
  if (found.empty() && !row.at(0))
    found = owners([&](const MetadataLockNumber& lock) { return lock.thread == number.thread; });
  return found;
}

std::string resource_of(const TextRow& row) {
  const std::string object = row.at(2).value_or("");
  if (row.at(1) == "USER LEVEL LOCK") return fmt::format("user lock {}", object);
  const std::string type = to_lower(row.at(1).value_or(""));
  return fmt::format("metadata lock on {} {}: {}", type, object, named_type(row.at(3).value_or("")));
}

}  // namespace

bool stands_in_the_way(std::string_view requested, std::string_view held, bool granted) {
  requested = named_type(requested);
  held = named_type(held);
  if (const auto answer = look_up(kBackupTypes, granted ? kBackupGranted : kBackupWaiting, requested, held))
    return *answer;
  const bool scoped = requested == "INTENTION_EXCLUSIVE" || held == "INTENTION_EXCLUSIVE";
  const auto answer = scoped ? look_up(kScopeTypes, granted ? kScopeGranted : kScopeWaiting, requested, held)
                             : look_up(kObjectTypes, granted ? kGranted : kWaiting, requested, held);
  return answer.value_or(granted);
}

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

Result<std::optional<LockWait>> ask_metadata_locks(Connection& control, const CaseSessions& sessions) {
  TRY_ASSIGN(const auto rows, control.rows("cannot ask who waits for whom", question(sessions.waiter.id)));
  // Holders first; those who wait ahead count only when nobody holds what is in the way.
  for (const bool granted : {true, false}) {
    LockWait wait;
    for (const TextRow& row : rows) {
      const std::string* const name = name_of(sessions, row.at(0));
      const std::vector<std::string> prepared = prepared_owners(sessions, row);
      if ((name == nullptr && prepared.empty()) || (row.at(5) == "GRANTED") != granted) continue;
      if (!stands_in_the_way(row.at(3).value_or(""), held_type(sessions, row), granted)) continue;
      for (const std::string& identifier : prepared) add_name(wait.prepared, identifier);
      if (prepared.empty()) add_name(wait.by, *name);
      if (wait.resource.empty()) wait.resource = resource_of(row);
    }
    if (wait.names_somebody()) return wait;
  }
  return std::nullopt;
}

}  // namespace enginediff::mysql
