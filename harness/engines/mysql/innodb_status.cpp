#include "harness/engines/mysql/innodb_status.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "harness/base/ascii.hpp"
#include "harness/engines/mysql/innodb_lock_modes.hpp"

namespace enginediff::mysql {

namespace {

constexpr std::string_view kListBegins = "LIST OF TRANSACTIONS FOR EACH SESSION:";
constexpr std::string_view kTransaction = "---TRANSACTION ";
constexpr std::string_view kWaitBegins = " HAS BEEN WAITING ";
constexpr std::string_view kRecord = "Record lock, heap no ";

// The number that follows the first `marker` in `line`; 0 when there is none.
std::uint64_t number_after(std::string_view line, std::string_view marker) {
  const auto at = line.find(marker);
  std::uint64_t number = 0;
  if (at != std::string_view::npos)
    std::from_chars(line.data() + at + marker.size(), line.data() + line.size(), number);
  return number;
}

// The number that stands just before `marker`; 0 when there is none.
std::uint64_t number_before(std::string_view line, std::string_view marker) {
  const auto end = line.find(marker);
  if (end == std::string_view::npos) return 0;
  auto begin = end;
  while (begin > 0 && is_digit(line[begin - 1])) --begin;
  std::uint64_t number = 0;
  std::from_chars(line.data() + begin, line.data() + end, number);
  return number;
}

// Takes a name off the front of `rest`. The session whose transaction it is settles how the server writes it: in
// backticks, with ANSI_QUOTES in double quotes, with sql_quote_show_create=OFF bare where the name is a plain one.
std::string take_name(std::string_view& rest) {
  std::string name;
  const char quote = rest.starts_with('`') || rest.starts_with('"') ? rest.front() : '\0';
  if (quote == '\0') {
    name = rest.substr(0, rest.find_first_of(". "));
    rest.remove_prefix(name.size());
    return name;
  }
  for (std::size_t i = 1; i < rest.size(); ++i) {
    if (rest[i] != quote) {
      name.push_back(rest[i]);
    } else if (i + 1 < rest.size() && rest[i + 1] == quote) {
      name.push_back(rest[i++]);
    } else {
      rest.remove_prefix(i + 1);
      return name;
    }
  }
  rest = {};
  return name;
}

// What follows `lock_mode X` or `lock mode S`, without the final `waiting`.
std::string mode_in(std::string_view line) {
  auto at = line.find("lock_mode ");
  if (at == std::string_view::npos) at = line.find("lock mode ");
  if (at == std::string_view::npos) return {};
  std::string_view mode = line.substr(at + std::string_view("lock_mode ").size());
  constexpr std::string_view kWaiting = " waiting";
  if (mode.ends_with(kWaiting)) mode.remove_suffix(kWaiting.size());
  return std::string(mode);
}

std::optional<WaitedLock> parse_lock(std::string_view line) {
  WaitedLock lock;
  lock.on_record = line.starts_with("RECORD LOCKS ");
  if (!lock.on_record && !line.starts_with("TABLE LOCK ")) return std::nullopt;
  const std::string_view before = lock.on_record ? " of table " : "TABLE LOCK table ";
  const auto at = line.find(before);
  if (at == std::string_view::npos) return std::nullopt;
  std::string_view rest = line.substr(at + before.size());
  lock.database = take_name(rest);
  if (rest.starts_with('.')) rest.remove_prefix(1);
  lock.table = take_name(rest);
  lock.mode = mode_in(rest);
  if (!lock.on_record) return lock;
  lock.space = number_after(line, "space id ");
  lock.page = number_after(line, "page no ");
  const auto index = line.find(" index ");
  const auto of = line.find(" of table ");
  if (index != std::string_view::npos && of != std::string_view::npos && index + 7 < of) {
    lock.index = std::string(line.substr(index + 7, of - index - 7));
  }
  return lock;
}

// Follows the lines of one transaction: its head, the statement's own text, the lock that it waits for between two
// lines of dashes, and all its locks where the server lists them.
class TransactionReader {
 public:
  explicit TransactionReader(std::string_view header) {
    transaction_.id = number_after(header, kTransaction);
    transaction_.detached = transaction_.id != 0 && header.find("(PREPARED)") != std::string_view::npos;
  }

  void read(std::string_view line) {
    if (transaction_.connection == 0) return read_head(line);
    if (line.starts_with("-------") && line.find(kWaitBegins) != std::string_view::npos) {
      in_wait_ = true;
      transaction_.waits_for.reset();
      transaction_.waited = number_after(line, kWaitBegins);
      transaction_.locks.clear();  // the statement's text only looked like them
    } else if (in_wait_ && line.starts_with("-------")) {
      in_wait_ = false;
    } else if (in_wait_) {
      read_wait(line);
    } else {
      read_listed(line);
    }
  }

  const InnodbTransaction& done() const { return transaction_; }

 private:
  void read_wait(std::string_view line) {
    if (!transaction_.waits_for) {
      transaction_.waits_for = parse_lock(line);
    } else if (line.starts_with(kRecord) && transaction_.waits_for->heap == 0) {
      transaction_.waits_for->heap = number_after(line, "heap no ");
    }
  }

  void read_listed(std::string_view line) {
    auto& locks = transaction_.locks;
    if (line.starts_with(kRecord)) {
      if (!locks.empty()) locks.back().records.push_back(number_after(line, "heap no "));
    } else if (auto lock = parse_lock(line); lock && number_after(line, " trx id ") == transaction_.id) {
      locks.push_back({std::move(*lock), {}, line.ends_with(" waiting")});
    }
  }

  void read_head(std::string_view line) {
    if (line.find(" lock struct(s)") != std::string_view::npos) {
      transaction_.waiting = line.starts_with("LOCK WAIT ");
      transaction_.lock_structures = static_cast<unsigned>(number_before(line, " lock struct(s)"));
      transaction_.row_locks = static_cast<unsigned>(number_before(line, " row lock(s)"));
    } else if (line.starts_with("MariaDB thread id ") || line.starts_with("MySQL thread id ")) {
      transaction_.connection = static_cast<unsigned long>(number_after(line, " thread id "));
      transaction_.detached = false;
    }
  }

  InnodbTransaction transaction_;
  bool in_wait_ = false;
};

// How many locks of it the server leaves out where it lists them.
std::size_t unlisted_locks(const InnodbTransaction& transaction) {
  const std::size_t listed = transaction.locks.size();
  return listed == 0 || transaction.lock_structures <= listed ? 0 : transaction.lock_structures - listed;
}

// The lock that a transaction waits for is its last, and told of even where the list ends before it.
InnodbTransaction with_waited_lock(InnodbTransaction transaction) {
  const auto is_waiting = [](const ListedLock& lock) { return lock.waiting; };
  const bool missing = unlisted_locks(transaction) > 0 && transaction.waits_for &&
                       std::none_of(transaction.locks.begin(), transaction.locks.end(), is_waiting);
  if (!missing) return transaction;
  ListedLock lock{*transaction.waits_for, {}, true};
  if (lock.place.on_record) lock.records.push_back(lock.place.heap);
  transaction.locks.push_back(std::move(lock));
  return transaction;
}

// Whether `other` may hold the lock that is waited for, and whether it may only be ahead in the queue.
struct Candidate {
  bool holds = false;
  bool queues = false;
};
Candidate consider(const InnodbTransaction& other, const WaitedLock& lock) {
  const bool waits_for_record = other.waits_for && other.waits_for->on_record;
  const unsigned own_wait = other.waiting ? 1 : 0;
  Candidate candidate;
  candidate.queues = other.waits_for && other.waits_for->same_record(lock);
  if (lock.on_record) {
    candidate.holds = other.row_locks > (waits_for_record ? own_wait : 0);
  } else {
    candidate.holds = other.lock_structures > own_wait;
  }
  return candidate;
}

// Whether the lock is on what is wanted.
bool is_on(const ListedLock& lock, const WaitedLock& wanted) {
  if (lock.place.on_record != wanted.on_record) return false;
  if (!wanted.on_record) return lock.place.database == wanted.database && lock.place.table == wanted.table;
  const bool same_page = lock.place.space == wanted.space && lock.place.page == wanted.page;
  return same_page && std::find(lock.records.begin(), lock.records.end(), wanted.heap) != lock.records.end();
}

bool waits_for_mode(const WaitedLock& wanted, const std::string& asked, const std::string& held) {
  return wanted.on_record ? record_lock_waits_for(asked, held) : table_lock_waits_for(asked, held);
}

// Whose wait began first.
bool began_before(const InnodbTransaction& one, const InnodbTransaction& other) {
  return one.seen != other.seen ? one.seen < other.seen : one.waited > other.waited;
}

// Whether it is asked for before the waiter's and goes first. One that waits for a lock that the waiter holds there
// does not: InnoDB lets the holder pass, or else the two would be a circle, which does not last.
bool is_ahead(const ListedLock& asked, const InnodbTransaction& of, const InnodbTransaction& waiter) {
  const WaitedLock& wanted = *waiter.waits_for;
  return began_before(of, waiter) && std::none_of(waiter.locks.begin(), waiter.locks.end(), [&](const ListedLock& own) {
           return !own.waiting && is_on(own, wanted) && waits_for_mode(wanted, asked.place.mode, own.place.mode);
         });
}

bool is_in_the_way(const ListedLock& lock, const InnodbTransaction& of, const InnodbTransaction& waiter) {
  const WaitedLock& wanted = *waiter.waits_for;
  if (!is_on(lock, wanted) || (lock.waiting && !is_ahead(lock, of, waiter))) return false;
  return waits_for_mode(wanted, wanted.mode, lock.place.mode);
}

bool is_one_of(std::span<const unsigned long> connections, const InnodbTransaction& transaction) {
  return std::find(connections.begin(), connections.end(), transaction.connection) != connections.end();
}

// Whether the locks are on records, or tables, at all.
bool holds_any_such(const InnodbTransaction& other, const WaitedLock& wanted) {
  return wanted.on_record ? other.row_locks > 0 : other.lock_structures > 0;
}

// Whether a lock that the server leaves out of the list may be on what is wanted. The number of row locks is never too
// small, and a lock on a record comes with one on its table.
bool may_hold_unlisted(const InnodbTransaction& other, const WaitedLock& wanted) {
  const std::size_t unlisted = unlisted_locks(other);
  if (unlisted == 0 || !wanted.on_record) return unlisted > 0;
  std::size_t records = 0;
  bool on_table = false;
  for (const ListedLock& lock : other.locks) {
    records += lock.records.size();
    on_table = on_table || (lock.place.database == wanted.database && lock.place.table == wanted.table);
  }
  return other.row_locks > records && (on_table || unlisted > 1);
}

void go_by_lists(std::span<const InnodbTransaction> transactions, const InnodbTransaction& waiter,
                 std::span<const unsigned long> others, StatusAnswer& answer) {
  answer.listed = true;
  for (const InnodbTransaction& other : transactions) {
    if (&other == &waiter) continue;
    const auto in_the_way =
        static_cast<std::size_t>(std::count_if(other.locks.begin(), other.locks.end(), [&](const ListedLock& lock) {
          return is_in_the_way(lock, other, waiter);
        }));
    if (other.id == 0) answer.listed_unnumbered += in_the_way;
    if (!is_one_of(others, other)) continue;
    if (in_the_way > 0) {
      answer.holders.push_back(other.connection);
    } else if (other.detached ? holds_any_such(other, *waiter.waits_for)
                              : may_hold_unlisted(other, *waiter.waits_for)) {
      answer.unsure.push_back(other.connection);
    }
  }
  using Kind = StatusAnswer::Kind;
  const Kind sure = answer.holders.empty() ? Kind::does_not_wait : Kind::waits_for;
  answer.kind = answer.unsure.empty() ? sure : Kind::waits;
}

// By how many locks each transaction has.
void go_by_counts(std::span<const InnodbTransaction> transactions, std::span<const unsigned long> others,
                  std::string_view database, StatusAnswer& answer) {
  std::vector<unsigned long> holders;
  int queued = 0;
  for (const InnodbTransaction& other : transactions) {
    if (!is_one_of(others, other)) continue;
    const Candidate candidate = consider(other, answer.lock);
    if (candidate.holds) holders.push_back(other.connection);
    if (candidate.queues) ++queued;
    if (!answer.lock.on_record || other.row_locks > 0) answer.unsure.push_back(other.connection);
  }
  if (answer.lock.database != database || holders.size() != 1 || queued > 0) return;
  answer.kind = StatusAnswer::Kind::waits_for;
  answer.holders = std::move(holders);
  answer.unsure.clear();
}

}  // namespace

std::string WaitedLock::record_id() const { return fmt::format("{}:{}:{}", space, page, heap); }

std::string WaitedLock::description() const {
  if (!on_record) return fmt::format("table lock on {}: {}", table, mode);
  return fmt::format("record lock on {}, index {}: {}", table, index, mode);
}

std::vector<InnodbTransaction> parse_innodb_status(std::string_view status) {
  std::vector<InnodbTransaction> transactions;
  const auto list = status.find(kListBegins);
  if (list == std::string_view::npos) return transactions;
  status.remove_prefix(list + kListBegins.size());
  std::optional<TransactionReader> reader;
  const auto finish = [&] {
    if (reader && (reader->done().connection != 0 || reader->done().detached))
      transactions.push_back(with_waited_lock(reader->done()));
    reader.reset();
  };
  while (!status.empty()) {
    const auto end = std::min(status.find('\n'), status.size());
    const std::string_view line = status.substr(0, end);
    status.remove_prefix(std::min(end + 1, status.size()));
    if (line.starts_with(kTransaction)) {
      finish();
      reader.emplace(line);
    } else if (line == "FILE I/O") {
      break;
    } else if (reader) {
      reader->read(line);
    }
  }
  finish();
  return transactions;
}

bool leaves_out_transactions(std::string_view status) {
  return status.find(kListBegins) == std::string_view::npos && status.find("\n... truncated...\n") != status.npos;
}

StatusAnswer deduce_holder(std::span<const InnodbTransaction> transactions, unsigned long waiter,
                           std::span<const unsigned long> others, std::string_view database) {
  StatusAnswer answer;
  const auto own = std::find_if(transactions.begin(), transactions.end(),
                                [&](const InnodbTransaction& t) { return t.connection == waiter; });
  if (own == transactions.end() || !own->waiting || !own->waits_for) return answer;
  answer.kind = StatusAnswer::Kind::waits;
  answer.lock = *own->waits_for;
  if (own->locks.empty()) {
    go_by_counts(transactions, others, database, answer);
  } else {
    go_by_lists(transactions, *own, others, answer);
  }
  return answer;
}

}  // namespace enginediff::mysql
