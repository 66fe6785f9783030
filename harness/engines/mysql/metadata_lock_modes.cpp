#include "harness/engines/mysql/metadata_lock_modes.hpp"

#include <algorithm>
#include <array>
#include <optional>

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

// Whether `held` is in the way of `requested`; nullopt where one of them is not known.
std::optional<bool> asked(std::string_view requested, std::string_view held, bool granted) {
  requested = named_metadata_type(requested);
  held = named_metadata_type(held);
  if (const auto answer = look_up(kBackupTypes, granted ? kBackupGranted : kBackupWaiting, requested, held))
    return answer;
  const bool scoped = requested == "INTENTION_EXCLUSIVE" || held == "INTENTION_EXCLUSIVE";
  return scoped ? look_up(kScopeTypes, granted ? kScopeGranted : kScopeWaiting, requested, held)
                : look_up(kObjectTypes, granted ? kGranted : kWaiting, requested, held);
}

}  // namespace

std::string_view named_metadata_type(std::string_view type) { return type.empty() ? "SHARED_READ_ONLY" : type; }

bool stands_in_the_way(std::string_view requested, std::string_view held, bool granted) {
  return asked(requested, held, granted).value_or(granted);
}

bool served_in_turn(std::string_view one, std::string_view other) {
  return asked(one, other, true).value_or(false) && !stands_in_the_way(one, other, false) &&
         !stands_in_the_way(other, one, false);
}

}  // namespace enginediff::mysql
