// A history: which versions of which objects the transactions of one schedule read and wrote.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace enginediff {

struct History {
  static constexpr int kInitial = -1;  // the writer of what was there before the first transaction

  struct Transaction {
    std::string name;
    bool committed = false;
  };

  struct Version {
    std::string value;                 // as `@history` writes it; empty: not written there
    int writer = kInitial;             // position in `transactions`
    bool last = true;                  // its writer neither wrote a later version of the object nor undid this one
    bool undone = false;               // taken back by ROLLBACK TO a savepoint, or by the failure of its statement
    std::set<std::string> predicates;  // which ones it matches
    int at = -1;                       // when it was written, as Read::at
    bool matches(const std::string& predicate) const { return predicates.contains(predicate); }
  };

  struct Object {
    std::string name;
    std::vector<Version> versions;  // the initial one first, then all in the order in which they were written
    // The version order: positions in `versions`, first 0, then the last versions of the committed transactions.
    std::vector<int> order;
  };

  // One transaction saw one version. `at` orders the reads of a schedule; reads of one statement have the same.
  struct Read {
    int transaction = 0, object = 0, version = 0;
    int at = 0;
    bool shown = false;  // its value stands in the answer, and can be nothing else there
  };

  // One transaction asked which objects match a predicate, and so saw a version of each.
  struct PredicateRead {
    int transaction = 0;
    std::string predicate;
    std::vector<std::optional<int>> versions;  // of each object; nothing where the answer does not tell
    int at = 0;
  };

  // Whether the version was there for good: the initial one, or the last that a committed transaction wrote.
  bool is_installed(const Version& version) const {
    return version.writer == kInitial ||
           (version.last && transactions[static_cast<std::size_t>(version.writer)].committed);
  }

  std::vector<Transaction> transactions;
  std::vector<Object> objects;
  std::vector<Read> reads;
  std::vector<PredicateRead> predicate_reads;
  // Reads of which the answers leave open what they saw: what is made of reads may have another name with them, and no
  // such name is found. For people.
  std::vector<std::string> gaps;
  // Why the answers do not tell what was read or written; then no anomaly can be named but of a read alone. For people.
  std::vector<std::string> problems;
  // Objects of which the problems leave open what versions there are, or which of them were taken back, and so what a
  // read of them saw.
  std::set<int> doubtful;
  // Objects of which a version may be missing: those that are there are certain, and so is a read whose answer shows
  // one.
  std::set<int> incomplete;
};

}  // namespace enginediff
