#include "harness/engines/mysql/innodb_lock_waits.hpp"

#include <algorithm>
#include <charconv>
#include <random>
#include <set>
#include <utility>

namespace enginediff::mysql {

namespace {

constexpr auto kRest = std::chrono::milliseconds(110);

// The transactions, and then the waits: the server may renew what it shows in between, and waits that are older than
// the transactions would tell of locks that are gone. Sessions that have written nothing are all numbered 0: who of
// them waits is told by the lock too.
constexpr std::string_view kQuestion =
    "SELECT trx_mysql_thread_id, NULL, trx_id, trx_rows_locked FROM information_schema.innodb_trx "
    "WHERE trx_rows_locked > 0 "
    "UNION ALL SELECT r.trx_mysql_thread_id, w.requested_lock_id, w.blocking_trx_id, 0 "
    "FROM information_schema.innodb_lock_waits w "
    "JOIN information_schema.innodb_trx r "
    "ON r.trx_id = w.requesting_trx_id AND r.trx_requested_lock_id = w.requested_lock_id";

template <typename Number>
Number number_in(const std::optional<std::string>& text) {
  Number number = 0;
  if (text) std::from_chars(text->data(), text->data() + text->size(), number);
  return number;
}

}  // namespace

std::optional<std::vector<unsigned long>> holders_by_lock_waits(std::span<const InnodbLockWait> waits,
                                                                std::span<const InnodbTransaction> transactions,
                                                                unsigned long waiter, const StatusAnswer& answer) {
  std::set<std::uint64_t> blockers;
  std::size_t unnumbered = 0;
  bool known = false;
  for (const InnodbLockWait& wait : waits) {
    // Somebody else's reading may have kept an old snapshot alive, with an earlier wait of the same session in it.
    const bool same_lock = !answer.lock.on_record || wait.lock.ends_with(":" + answer.lock.record_id());
    if (wait.waiter != waiter || !same_lock) continue;
    known = true;
    if (wait.blocker == 0) {
      ++unnumbered;
    } else {
      blockers.insert(wait.blocker);
    }
  }
  if (!known) return std::nullopt;
  std::vector<unsigned long> holders = answer.holders;
  for (const InnodbTransaction& other : transactions) {
    if (std::find(answer.unsure.begin(), answer.unsure.end(), other.connection) == answer.unsure.end()) continue;
    const bool named = other.id != 0 ? blockers.contains(other.id) : unnumbered > answer.listed_unnumbered;
    if (named) holders.push_back(other.connection);
  }
  return holders;
}

bool tells_of_the_same(const InnodbLockWaits& said, std::span<const InnodbTransaction> text,
                       std::span<const unsigned long> connections) {
  const auto locks_of = [](std::span<const InnodbTransaction> transactions, unsigned long connection) {
    const auto at = std::find_if(transactions.begin(), transactions.end(), [&](const InnodbTransaction& one) {
      return one.connection == connection && one.row_locks > 0;
    });
    return at == transactions.end() ? std::pair<std::uint64_t, unsigned>() : std::pair(at->id, at->row_locks);
  };
  return std::all_of(connections.begin(), connections.end(), [&](unsigned long connection) {
    return locks_of(said.transactions, connection) == locks_of(text, connection);
  });
}

std::vector<unsigned long> holders_by_lock_waits(const InnodbLockWaits& said, unsigned long waiter,
                                                 std::span<const unsigned long> others) {
  StatusAnswer answer;
  answer.unsure.assign(others.begin(), others.end());
  return holders_by_lock_waits(said.waits, said.transactions, waiter, answer).value_or(std::vector<unsigned long>());
}

Result<InnodbLockWaits> LockWaitsSnapshot::read(Connection& control) {
  {
    const std::lock_guard guard(mutex_);
    if (read_ && Clock::now() - *read_ < rest_) return said_;
    read_ = Clock::now();
  }
  TRY_ASSIGN(const auto rows, control.rows("cannot ask who waits for whom", std::string(kQuestion)));
  InnodbLockWaits said;
  for (const TextRow& row : rows) {
    const auto connection = number_in<unsigned long>(row.at(0));
    const auto transaction = number_in<std::uint64_t>(row.at(2));
    if (row.at(1)) {
      said.waits.push_back({connection, *row.at(1), transaction});
    } else {
      said.transactions.emplace_back().id = transaction;
      said.transactions.back().connection = connection;
      said.transactions.back().row_locks = number_in<unsigned>(row.at(3));
    }
  }
  // Counted from the end of the read: that is when the server's own rest begins.
  const std::lock_guard guard(mutex_);
  read_ = Clock::now();
  rest_ = kRest;
  said_ = said;
  said.just_read = true;
  return said;
}

void LockWaitsSnapshot::give_way() {
  thread_local std::minstd_rand random{std::random_device{}()};
  const std::lock_guard guard(mutex_);
  rest_ = kRest * std::uniform_int_distribution<int>(4, 20)(random) / 4;
}

}  // namespace enginediff::mysql
