// Reads the transactions out of SHOW ENGINE INNODB STATUS, and tells from them who waits for whom where that is
// certain.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace enginediff::mysql {

struct WaitedLock {
  bool on_record = false;  // on a record or gap; otherwise on the table
  std::string database, table, index, mode;
  std::uint64_t space = 0, page = 0, heap = 0;  // where the record is

  bool same_record(const WaitedLock& other) const {
    return on_record && other.on_record && space == other.space && page == other.page && heap == other.heap;
  }
  // As the server writes the end of a lock's id: `186:3:2`.
  std::string record_id() const;
  // For people: `record lock on t, index PRIMARY: X locks rec but not gap`.
  std::string description() const;
};

// A lock as the server lists it with innodb_status_output_locks=ON.
struct ListedLock {
  WaitedLock place;                    // without `heap`
  std::vector<std::uint64_t> records;  // the heap numbers that it covers; empty for a table's
  bool waiting = false;
};

struct InnodbTransaction {
  using Time = std::chrono::steady_clock::time_point;

  std::uint64_t id = 0;          // 0 while it has written nothing
  unsigned long connection = 0;  // 0 for the server's own
  // Prepared, and its connection is gone: the server does not list its locks.
  bool detached = false;
  bool waiting = false;  // LOCK WAIT
  unsigned lock_structures = 0;
  unsigned row_locks = 0;  // waiting ones included
  std::optional<WaitedLock> waits_for;
  // Microseconds, read for each transaction while the text is written: those of two tell who came first only where no
  // pause of the server's between them is longer than that between their waits.
  std::uint64_t waited = 0;
  // When the first text was read that had it waiting for `waits_for`: that one was there before whoever had not begun
  // to wait in that text. As it is here, it says nothing.
  Time seen = Time::max();
  // None where the server does not list them; else the first ten, and the one that is waited for. `lock_structures`
  // says how many there are.
  std::vector<ListedLock> locks;
};

// Transactions without a connection are left out, but for those that are prepared. Text that is no status gives none.
std::vector<InnodbTransaction> parse_innodb_status(std::string_view status);

// Whether the server left out the beginning of the list, and with it which transactions wait: it prints 1 MB at most.
bool leaves_out_transactions(std::string_view status);

// What the status alone says about one connection.
struct StatusAnswer {
  enum class Kind {
    does_not_wait,  // or for nobody among the others
    waits_for,      // for `holders`
    waits,          // for `holders` if there are any, and perhaps for some of `unsure`
  };
  Kind kind = Kind::does_not_wait;
  std::vector<unsigned long> holders;  // connections, each once
  std::vector<unsigned long> unsure;   // others that may hold it too
  bool listed = false;                 // the server lists the locks
  std::size_t listed_unnumbered = 0;   // locks in the way that it lists of transactions numbered 0
  WaitedLock lock;
};

// Where the server lists the locks, the holders are those of the others whose locks are in the way, or whose wait for
// the same place began earlier. It lists only the first ten of each transaction: one that has more, and may have one in
// the way among them, is unsure.
//
// Elsewhere the status says who waits and how many locks each transaction has, but not who holds the one waited for. On
// a table of `database`, which only the connections of one case use, the holder is one of `others`, and often only one
// of them has locks that could be it. A transaction whose only row lock is one that it waits for itself, elsewhere,
// holds none.
StatusAnswer deduce_holder(std::span<const InnodbTransaction> transactions, unsigned long waiter,
                           std::span<const unsigned long> others, std::string_view database);

}  // namespace enginediff::mysql
