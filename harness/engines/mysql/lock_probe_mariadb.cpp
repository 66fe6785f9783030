// MariaDB, and MySQL before 8.0: the status of InnoDB as text, and the state of the connection in the process list.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <mutex>
#include <span>

#include "harness/base/contains.hpp"
#include "harness/engines/mysql/innodb_lock_waits.hpp"
#include "harness/engines/mysql/innodb_status.hpp"
#include "harness/engines/mysql/lock_probe.hpp"
#include "harness/engines/mysql/metadata_deduction.hpp"

namespace enginediff::mysql {

namespace {

using Clock = std::chrono::steady_clock;

// Another reader of information_schema.innodb_lock_waits may keep the server from renewing it.
constexpr auto kSnapshotPatience = std::chrono::milliseconds(3000);
// The oldest that a snapshot is, the server's rest and that of whoever reads it together.
constexpr auto kSnapshotAge = std::chrono::milliseconds(250);
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

// Prepared transactions stand among the connections' own, and outlive them: each gets a number that no connection has.
constexpr unsigned long kFirstPrepared = ~0UL / 2;

void number_prepared(std::vector<InnodbTransaction>& transactions, const CaseSessions& sessions) {
  for (InnodbTransaction& one : transactions) {
    const PreparedHolder* const holder = prepared_as(sessions.prepared, fmt::to_string(one.id));
    if (holder != nullptr)
      one.connection = kFirstPrepared + static_cast<unsigned long>(holder - sessions.prepared.data());
  }
}

// Whoever is seen waiting for a lock is known to have come before those who are not in the same text, be it that they
// still wait for another one.
void tell_arrivals(std::vector<InnodbTransaction>& transactions, const CaseSessions& sessions) {
  const auto now = Clock::now();
  for (InnodbTransaction& one : transactions) {
    const CaseSession* const session = session_numbered(sessions, fmt::to_string(one.connection));
    if (session == nullptr || !one.waits_for) continue;
    const WaitedLock& lock = *one.waits_for;
    one.seen = session->activity->seen_waiting(fmt::format("{} {}", lock.record_id(), lock.description()), now);
  }
}

// Whom the waiter may wait for.
std::vector<unsigned long> numbers_of(const CaseSessions& sessions) {
  std::vector<unsigned long> others;
  for (const CaseSession& session : sessions.others) others.push_back(session.id);
  for (std::size_t i = 0; i < sessions.prepared.size(); ++i) others.push_back(kFirstPrepared + i);
  return others;
}

std::vector<unsigned long> everybody_of(const CaseSessions& sessions) {
  std::vector<unsigned long> all = numbers_of(sessions);
  all.push_back(sessions.waiter.id);
  return all;
}

// When a session of the case last began or ended a statement: what they hold is as it was then, or they take more.
Clock::time_point last_change(const CaseSessions& sessions) {
  Clock::time_point last;
  const auto look = [&](const CaseSession& session) {
    const SessionActivity::Snapshot activity = session.activity->snapshot();
    last = std::max({last, activity.sent, activity.ended});
  };
  look(sessions.waiter);
  for (const CaseSession& session : sessions.others) look(session);
  return last;
}

// Whether the session is known to hold nothing: whoever names it speaks of what was.
bool holds_nothing(const CaseSession& session) {
  const SessionActivity::Snapshot activity = session.activity->snapshot();
  return activity.running.empty() && activity.held_over.empty() && !activity.tables_locked;
}

void add_holder(LockWait& wait, const CaseSessions& sessions, unsigned long number) {
  if (number >= kFirstPrepared) {
    add_name(wait.prepared, sessions.prepared.at(number - kFirstPrepared).identifier);
  } else if (const std::string* const name = name_of(sessions, fmt::to_string(number))) {
    add_name(wait.by, *name);
  }
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
    const std::string status = rows.empty() ? "" : rows[0].at(2).value_or("");
    const std::vector<unsigned long> others = numbers_of(sessions);
    if (leaves_out_transactions(status) && facts_.lists_innodb_lock_waits) {
      TRY_ASSIGN(auto wait, ask_snapshot_alone(control, sessions, others));
      if (wait) return wait;
    }
    auto transactions = parse_innodb_status(status);
    number_prepared(transactions, sessions);
    tell_arrivals(transactions, sessions);
    const StatusAnswer answer = deduce_holder(transactions, sessions.waiter.id, others, sessions.database);
    if (answer.kind != StatusAnswer::Kind::waits) unknown_.forget(sessions.waiter);
    if (answer.kind != StatusAnswer::Kind::does_not_wait && leaves_queue(sessions.waiter, answer.lock))
      return std::nullopt;
    switch (answer.kind) {
      case StatusAnswer::Kind::waits_for: return named(sessions, answer.holders, answer.lock);
      case StatusAnswer::Kind::waits: return ask_snapshot(control, sessions, answer, transactions);
      case StatusAnswer::Kind::does_not_wait: break;
    }
    if (!facts_.lists_metadata_locks) return ask_process_list(control, sessions);
    const ListedType listed = facts_.is_mariadb() ? ListedType::first : ListedType::present;
    TRY_ASSIGN(auto metadata, ask_metadata_locks(control, sessions, listed));
    if (metadata) return metadata;
    return ask_table_locks(control, sessions, rules_);
  }

  Result<void> identify(Connection& control, PreparedHolder& holder, std::span<const PreparedHolder> earlier) override {
    TRY_ASSIGN(const auto rows,
               control.rows("cannot ask what a prepared transaction holds", "SHOW ENGINE INNODB STATUS"));
    for (const InnodbTransaction& one : parse_innodb_status(rows.empty() ? "" : rows[0].at(2).value_or(""))) {
      if (one.connection == holder.connection && one.id != 0) holder.transactions.push_back(fmt::to_string(one.id));
    }
    if (facts_.lists_metadata_locks) return identify_metadata(control, holder, earlier);
    return {};
  }

  std::string description() const override {
    return facts_.lists_metadata_locks ? "InnoDB status, performance_schema.metadata_locks"
                                       : "InnoDB status, process list";
  }

 private:
  Result<std::optional<LockWait>> ask_snapshot(Connection& control, const CaseSessions& sessions,
                                               const StatusAnswer& answer,
                                               std::span<const InnodbTransaction> transactions);
  Result<std::optional<LockWait>> ask_snapshot_alone(Connection& control, const CaseSessions& sessions,
                                                     std::span<const unsigned long> others);
  Result<std::optional<LockWait>> ask_process_list(Connection& control, const CaseSessions& sessions);
  Result<std::optional<LockWait>> ask_user_lock(Connection& control, const CaseSessions& sessions);

  static LockWait named(const CaseSessions& sessions, std::span<const unsigned long> holders, const WaitedLock& lock) {
    LockWait wait;
    for (const unsigned long holder : holders) add_holder(wait, sessions, holder);
    wait.resource = lock.description();
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
  Sightings unnamed_;  // waiting for nobody that is known to be in the way by a table's name
  Sightings unknown_;  // waiting for what the snapshot does not know of
  LockWaitsSnapshot snapshot_;
};

// The status text is always fresh, so the snapshot is read only when the text leaves it open who holds a lock.
Result<std::optional<LockWait>> InnodbStatusProbe::ask_snapshot(Connection& control, const CaseSessions& sessions,
                                                                const StatusAnswer& answer,
                                                                std::span<const InnodbTransaction> transactions) {
  std::optional<std::vector<unsigned long>> holders;
  if (facts_.lists_innodb_lock_waits) {
    TRY_ASSIGN(auto said, snapshot_.read(control));
    number_prepared(said.transactions, sessions);
    if (tells_of_the_same(said, transactions, everybody_of(sessions)))
      holders = holders_by_lock_waits(said.waits, transactions, sessions.waiter.id, answer);
    if (!holders && said.just_read) snapshot_.give_way();
  }
  if (holders) {
    unknown_.forget(sessions.waiter);
  } else if (answer.listed &&
             (!facts_.lists_innodb_lock_waits || unknown_.outlast(sessions.waiter, kSnapshotPatience))) {
    // Better one name too many than a wait that nobody sees.
    holders = answer.holders.empty() ? answer.unsure : answer.holders;
  }
  if (!holders || holders->empty()) return std::nullopt;
  return named(sessions, *holders, answer.lock);
}

// Without a fresh text that says so, a wait is believed only when it cannot be one of an earlier statement, nor for
// those who have let go meanwhile.
Result<std::optional<LockWait>> InnodbStatusProbe::ask_snapshot_alone(Connection& control, const CaseSessions& sessions,
                                                                      std::span<const unsigned long> others) {
  if (Clock::now() - last_change(sessions) <= kSnapshotAge) return std::nullopt;
  TRY_ASSIGN(auto said, snapshot_.read(control));
  number_prepared(said.transactions, sessions);
  LockWait wait;
  for (const unsigned long holder : holders_by_lock_waits(said, sessions.waiter.id, others))
    add_holder(wait, sessions, holder);
  const bool was = std::any_of(sessions.others.begin(), sessions.others.end(), [&](const CaseSession& other) {
    return contains(wait.by, other.name) && holds_nothing(other);
  });
  if (was || !wait.names_somebody()) {
    if (said.just_read) snapshot_.give_way();
    return std::nullopt;
  }
  wait.resource = "row or table lock";
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
    // With a session that is gone its metadata locks are, also those of a transaction that it has prepared.
    const bool gone = !states.contains(fmt::to_string(session.id));
    others.push_back({gone ? SessionActivity::Snapshot() : session.activity->snapshot(),
                      waits_for_metadata(state_of(states, session.id))});
  }
  const std::string running = sessions.waiter.activity->snapshot().running;
  // The server itself holds a table's lock for a moment while it purges old rows of it, and it hands a lock on before
  // it wakes the waiter. Who is only surmised to be in the way is named when the wait outlasts that.
  if (!is_held_by_name(running, others, names, rules_) && !unnamed_.outlast(sessions.waiter, kServersOwnWait)) {
    return std::nullopt;
  }
  LockWait wait;
  for (const std::size_t i : deduce_metadata_holders(running, others, names, rules_)) {
    // Until it has ended what it prepared, a session can do nothing else.
    const auto prepared =
        std::find_if(sessions.prepared.begin(), sessions.prepared.end(),
                     [&](const PreparedHolder& one) { return one.connection == sessions.others[i].id; });
    if (prepared != sessions.prepared.end()) {
      add_name(wait.prepared, prepared->identifier);
    } else {
      add_name(wait.by, sessions.others[i].name);
    }
  }
  if (!wait.names_somebody()) return std::nullopt;
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
