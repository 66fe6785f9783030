#include "harness/engines/mysql/innodb_status.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace enginediff::mysql {

namespace {

constexpr std::string_view kListBegins = "LIST OF TRANSACTIONS FOR EACH SESSION:";
constexpr std::string_view kTransaction = "---TRANSACTION ";
constexpr std::string_view kWaitBegins = " HAS BEEN WAITING ";

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
  while (begin > 0 && line[begin - 1] >= '0' && line[begin - 1] <= '9') --begin;
  std::uint64_t number = 0;
  std::from_chars(line.data() + begin, line.data() + end, number);
  return number;
}

// Takes a name in backticks off the front of `rest`.
std::string take_name(std::string_view& rest) {
  std::string name;
  if (!rest.starts_with('`')) return name;
  for (std::size_t i = 1; i < rest.size(); ++i) {
    if (rest[i] != '`') {
      name.push_back(rest[i]);
    } else if (i + 1 < rest.size() && rest[i + 1] == '`') {
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
  const auto at = line.find("table `");
  if (at == std::string_view::npos) return std::nullopt;
  std::string_view rest = line.substr(at + std::string_view("table ").size());
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

// Follows the lines of one transaction.
class TransactionReader {
 public:
  explicit TransactionReader(std::string_view header) { transaction_.id = number_after(header, kTransaction); }

  void read(std::string_view line) {
    if (transaction_.connection == 0) return read_head(line);
    // Between the head and this line stands the statement's own text.
    if (line.starts_with("-------") && line.find(kWaitBegins) != std::string_view::npos) {
      wait_follows_ = true;
      transaction_.waits_for.reset();
      return;
    }
    if (!wait_follows_) return;
    if (!transaction_.waits_for) {
      transaction_.waits_for = parse_lock(line);
    } else if (line.starts_with("Record lock, heap no ") && transaction_.waits_for->heap == 0) {
      transaction_.waits_for->heap = number_after(line, "heap no ");
    }
  }

  const InnodbTransaction& done() const { return transaction_; }

 private:
  void read_head(std::string_view line) {
    if (line.find(" lock struct(s)") != std::string_view::npos) {
      transaction_.waiting = line.starts_with("LOCK WAIT ");
      transaction_.lock_structures = static_cast<unsigned>(number_before(line, " lock struct(s)"));
      transaction_.row_locks = static_cast<unsigned>(number_before(line, " row lock(s)"));
    } else if (line.starts_with("MariaDB thread id ") || line.starts_with("MySQL thread id ")) {
      transaction_.connection = static_cast<unsigned long>(number_after(line, " thread id "));
    }
  }

  InnodbTransaction transaction_;
  bool wait_follows_ = false;
};

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
    if (reader && reader->done().connection != 0) transactions.push_back(reader->done());
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

StatusAnswer deduce_holder(std::span<const InnodbTransaction> transactions, unsigned long waiter,
                           std::span<const unsigned long> others, std::string_view database) {
  StatusAnswer answer;
  const auto own = std::find_if(transactions.begin(), transactions.end(),
                                [&](const InnodbTransaction& t) { return t.connection == waiter; });
  if (own == transactions.end() || !own->waiting || !own->waits_for) return answer;
  answer.kind = StatusAnswer::Kind::waits;
  answer.lock = *own->waits_for;
  if (answer.lock.database != database) return answer;
  int holders = 0, queued = 0;
  for (const InnodbTransaction& transaction : transactions) {
    if (std::find(others.begin(), others.end(), transaction.connection) == others.end()) continue;
    const Candidate candidate = consider(transaction, answer.lock);
    if (candidate.holds) ++holders, answer.holder = transaction.connection;
    if (candidate.queues) ++queued;
  }
  if (holders == 1 && queued == 0) answer.kind = StatusAnswer::Kind::waits_for_one;
  return answer;
}

}  // namespace enginediff::mysql
