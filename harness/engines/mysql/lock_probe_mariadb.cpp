// MariaDB, and MySQL before 8.0: the status of InnoDB as text, and the state of the connection in the process list.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <mutex>
#include <span>

#include "harness/engines/mysql/innodb_status.hpp"
#include "harness/engines/mysql/lock_probe.hpp"
#include "harness/engines/mysql/metadata_deduction.hpp"

namespace enginediff::mysql {

namespace {

using Clock = std::chrono::steady_clock;

// information_schema.innodb_lock_waits is a snapshot that the server renews only when nobody has read it for 0.1
// seconds. The status text is always fresh, so the snapshot is read only when the text leaves it open who holds a lock,
// and not too often.
constexpr auto kSnapshotRest = std::chrono::milliseconds(110);
constexpr auto kServersOwnWait = std::chrono::milliseconds(1000);
// SKIP LOCKED queues for the row's lock and leaves the queue at once; the status may show it there.
constexpr auto kSkipsLockedRow = std::chrono::milliseconds(100);

// What the process list says that the connections of one case are doing, by number.
using States = std::map<std::string, std::string>;

Result<States> ask_states(Connection& control, const CaseSessions& sessions) {
  std::vector<unsigned long> ids = {sessions.waiter.id};
  for (const CaseSession& session : sessions.others) ids.push_back(session.id);
  TRY_ASSIGN(const auto rows,
             control.rows("cannot ask who waits for whom",
                          fmt::format("SELECT id, state FROM information_schema.processlist WHERE id IN ({})",
                                      fmt::join(ids, ", "))));
  States states;
  for (const TextRow& row : rows) states[row.at(0).value_or("")] = row.at(1).value_or("");
  return states;
}

std::string state_of(const States& states, unsigned long id) {
  const auto found = states.find(fmt::to_string(id));
  return found == states.end() ? "" : found->second;
}

bool waits_for_metadata(const std::string& state) {
  return state.starts_with("Waiting for ") && (state.ends_with("lock") || state.ends_with("flush"));
}

// For waits that count only when they last.
class Sightings {
 public:
  // Whether the waiter's present statement was seen waiting before, longer ago than `least`. The first sighting is
  // noted.
  bool outlast(const CaseSession& waiter, Clock::duration least) {
    const std::uint64_t statement = waiter.activity->snapshot().statement;
    const std::lock_guard guard(mutex_);
    Sighting& first = first_[waiter.id];
    if (first.statement != statement) first = {statement, Clock::now()};
    return Clock::now() - first.at > least;
  }

  void forget(const CaseSession& waiter) {
    const std::lock_guard guard(mutex_);
    first_.erase(waiter.id);
  }

 private:
  struct Sighting {
    std::uint64_t statement = 0;
    Clock::time_point at;
  };
  std::mutex mutex_;
  std::map<unsigned long, Sighting> first_;  // by connection
};

class InnodbStatusProbe final : public LockProbe {
 public:
  InnodbStatusProbe(const ServerFacts& facts, const LexicalRules& rules) : facts_(facts), rules_(rules) {}

  Result<std::optional<LockWait>> ask(Connection& control, const CaseSessions& sessions) override {
    TRY_ASSIGN(const auto rows, control.rows("cannot ask who waits for whom", "SHOW ENGINE INNODB STATUS"));
    const auto transactions = parse_innodb_status(rows.empty() ? "" : rows[0].at(2).value_or(""));
    std::vector<unsigned long> others;
    for (const CaseSession& session : sessions.others) others.push_back(session.id);
    const StatusAnswer answer = deduce_holder(transactions, sessions.waiter.id, others, sessions.database);
    if (answer.kind != StatusAnswer::Kind::does_not_wait && leaves_queue(sessions.waiter, answer.lock))
      return std::nullopt;
    switch (answer.kind) {
      case StatusAnswer::Kind::waits_for: return named(sessions, answer);
      case StatusAnswer::Kind::waits: return ask_snapshot(control, sessions, answer.lock, transactions);
      case StatusAnswer::Kind::does_not_wait: break;
    }
    return facts_.lists_metadata_locks ? ask_metadata_locks(control, sessions) : ask_process_list(control, sessions);
  }

  bool needs_activity() const override { return true; }

  std::string description() const override {
    return facts_.lists_metadata_locks ? "InnoDB status, performance_schema.metadata_locks"
                                       : "InnoDB status, process list";
  }

 private:
  Result<std::optional<LockWait>> ask_snapshot(Connection& control, const CaseSessions& sessions,
                                               const WaitedLock& lock, std::span<const InnodbTransaction> transactions);
  Result<std::optional<LockWait>> ask_process_list(Connection& control, const CaseSessions& sessions);
  Result<std::optional<LockWait>> ask_user_lock(Connection& control, const CaseSessions& sessions);

  static LockWait named(const CaseSessions& sessions, const StatusAnswer& answer) {
    LockWait wait;
    for (const unsigned long holder : answer.holders) wait.by.push_back(*name_of(sessions, fmt::to_string(holder)));
    wait.resource = answer.lock.description();
    return wait;
  }

  // Whether the statement is one that skips locked rows, and has not been seen in the row's queue for long.
  bool leaves_queue(const CaseSession& waiter, const WaitedLock& lock) {
    return lock.on_record && skips_locked_rows(waiter.activity->snapshot().running, rules_) &&
           !queued_.outlast(waiter, kSkipsLockedRow);
  }

  const ServerFacts facts_;
  const LexicalRules rules_;
  Sightings queued_;   // in the queue of a row, by statements that skip locked rows
  Sightings unnamed_;  // waiting for nobody that shares a table by name

  std::mutex mutex_;                       // guards what follows
  std::optional<Clock::time_point> read_;  // when the snapshot was last read
};

// Transactions that have written nothing are all numbered 0 there: of those, who has no row lock at all is left out.
Result<std::optional<LockWait>> InnodbStatusProbe::ask_snapshot(Connection& control, const CaseSessions& sessions,
                                                                const WaitedLock& lock,
                                                                std::span<const InnodbTransaction> transactions) {
  const auto has_none = [&](const std::string& connection) {
    return lock.on_record && std::any_of(transactions.begin(), transactions.end(), [&](const InnodbTransaction& one) {
             return fmt::to_string(one.connection) == connection && one.row_locks == 0;
           });
  };
  if (!facts_.lists_innodb_lock_waits) return std::nullopt;
  {
    const std::lock_guard guard(mutex_);
    if (read_ && Clock::now() - *read_ < kSnapshotRest) return std::nullopt;
    read_ = Clock::now();
  }
  TRY_ASSIGN(const auto rows,
             control.rows("cannot ask who waits for whom",
                          fmt::format("SELECT b.trx_mysql_thread_id, w.requested_lock_id "
                                      "FROM information_schema.innodb_lock_waits w "
                                      "JOIN information_schema.innodb_trx r ON r.trx_id = w.requesting_trx_id "
                                      "JOIN information_schema.innodb_trx b ON b.trx_id = w.blocking_trx_id "
                                      "WHERE r.trx_mysql_thread_id = {}",
                                      sessions.waiter.id)));
  {
    // Counted from the end of the read: that is when the server's own rest begins.
    const std::lock_guard guard(mutex_);
    read_ = Clock::now();
  }
  LockWait wait;
  for (const TextRow& row : rows) {
    // Somebody else's reading may have kept an old snapshot alive, with an earlier wait of the same session in it.
    if (lock.on_record && !row.at(1).value_or("").ends_with(":" + lock.record_id())) continue;
    const std::string* const name = name_of(sessions, row.at(0));
    if (name == nullptr || has_none(row.at(0).value_or(""))) continue;
    if (std::find(wait.by.begin(), wait.by.end(), *name) == wait.by.end()) wait.by.push_back(*name);
  }
  if (wait.by.empty()) return std::nullopt;
  wait.resource = lock.description();
  return wait;
}

Result<std::optional<LockWait>> InnodbStatusProbe::ask_process_list(Connection& control, const CaseSessions& sessions) {
  TRY_ASSIGN(const auto states, ask_states(control, sessions));
  const std::string state = state_of(states, sessions.waiter.id);
  if (state == "User lock") return ask_user_lock(control, sessions);
  if (!waits_for_metadata(state)) {
    unnamed_.forget(sessions.waiter);
    return std::nullopt;
  }
  TRY_ASSIGN(const auto tables,
             control.rows("cannot ask who waits for whom",
                          fmt::format("SELECT table_name FROM information_schema.tables WHERE table_schema = {}",
                                      control.quote(sessions.database))));
  std::vector<std::string> names;
  for (const TextRow& row : tables) names.push_back(row.at(0).value_or(""));
  std::vector<MetadataPeer> others;
  for (const CaseSession& session : sessions.others) {
    others.push_back({session.activity->snapshot(), waits_for_metadata(state_of(states, session.id))});
  }
  const std::string running = sessions.waiter.activity->snapshot().running;
  // The server itself holds a table's lock for a moment while it purges old rows of it. Who shares no table with the
  // statement by name is named only when the wait outlasts that.
  if (!shares_table_by_name(running, others, names, rules_) && !unnamed_.outlast(sessions.waiter, kServersOwnWait)) {
    return std::nullopt;
  }
  LockWait wait;
  for (const std::size_t i : deduce_metadata_holders(running, others, names, rules_)) {
    wait.by.push_back(sessions.others[i].name);
  }
  if (wait.by.empty()) return std::nullopt;
  wait.resource = state.substr(std::string_view("Waiting for ").size());
  return wait;
}

Result<std::optional<LockWait>> InnodbStatusProbe::ask_user_lock(Connection& control, const CaseSessions& sessions) {
  const std::string name = user_lock_name(sessions.waiter.activity->snapshot().running, rules_);
  if (name.empty()) return std::nullopt;
  TRY_ASSIGN(const auto rows, control.rows("cannot ask who waits for whom",
                                           fmt::format("SELECT IS_USED_LOCK({})", control.quote(name))));
  const std::string* const holder = rows.empty() ? nullptr : name_of(sessions, rows[0].at(0));
  if (holder == nullptr) return std::nullopt;
  return LockWait{{*holder}, "user lock " + name};
}

}  // namespace

std::unique_ptr<LockProbe> make_innodb_status_probe(const ServerFacts& facts, const LexicalRules& rules) {
  return std::make_unique<InnodbStatusProbe>(facts, rules);
}

}  // namespace enginediff::mysql
