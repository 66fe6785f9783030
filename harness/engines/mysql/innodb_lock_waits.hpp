// Tells from information_schema.innodb_lock_waits whom a session waits for where the status text of InnoDB leaves it
// open.
#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "harness/engines/mysql/connection.hpp"
#include "harness/engines/mysql/innodb_status.hpp"

namespace enginediff::mysql {

// One lock that is in the way of another. A lock on a gap that was taken after the wait began is not among them.
struct InnodbLockWait {
  unsigned long waiter = 0;   // connection
  std::string lock;           // the one that is waited for, as the server numbers it: `3001:186:3:2`
  std::uint64_t blocker = 0;  // transaction; 0 for each that has written nothing
};

// The connections that `answer`, of kind `waits`, leaves open: its holders, and those of its `unsure` whom `waits`
// names. Of those numbered 0 it is only known how many of their locks are in the way: all are named when there are more
// than the status lists. nullopt when `waits` does not know of this wait.
std::optional<std::vector<unsigned long>> holders_by_lock_waits(std::span<const InnodbLockWait> waits,
                                                                std::span<const InnodbTransaction> transactions,
                                                                unsigned long waiter, const StatusAnswer& answer);

struct InnodbLockWaits {
  std::vector<InnodbLockWait> waits;
  std::vector<InnodbTransaction> transactions;  // those with row locks: their `id`, `connection` and `row_locks`
  bool just_read = false;                       // and not said again
};

// Whether these connections have the same transactions, with as many row locks, in what was said and in the text of the
// status: what was said may be older, and tell of locks that are gone, or not yet of others.
bool tells_of_the_same(const InnodbLockWaits& said, std::span<const InnodbTransaction> text,
                       std::span<const unsigned long> connections);

// Whom the waiter waits for where the status text does not tell of the transactions at all.
std::vector<unsigned long> holders_by_lock_waits(const InnodbLockWaits& said, unsigned long waiter,
                                                 std::span<const unsigned long> others);

// The server keeps a snapshot, and renews it only when nobody has read it for 0.1 seconds. Thread-safe.
class LockWaitsSnapshot {
 public:
  // What it says, or said when it was last read if that is too short ago.
  Result<InnodbLockWaits> read(Connection& control);

  // What was just read was old: somebody else reads it as well. It is left alone for longer then, and how long is
  // chance, so that several who do this do not keep each other from news for ever.
  void give_way();

 private:
  using Clock = std::chrono::steady_clock;

  std::mutex mutex_;                       // guards what follows
  std::optional<Clock::time_point> read_;  // when it was last read
  Clock::duration rest_{};                 // from then
  InnodbLockWaits said_;
};

}  // namespace enginediff::mysql
