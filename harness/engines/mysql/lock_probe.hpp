// Asks the server whether a session waits for a lock, and which sessions of its case hold it.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "harness/engines/mysql/connection.hpp"
#include "harness/engines/mysql/server_facts.hpp"
#include "harness/engines/mysql/session_activity.hpp"
#include "harness/sql/lexical_rules.hpp"

namespace enginediff::mysql {

struct CaseSession {
  unsigned long id = 0;  // the server's number for the connection
  std::string name;
  SessionActivity* activity = nullptr;  // never null where a probe is asked
};

// A metadata lock by what the performance schema numbers it with: its owner's thread, also when that is gone, and where
// it is in memory.
struct MetadataLockNumber {
  std::string thread, instance;
  bool operator==(const MetadataLockNumber&) const = default;
};

// A transaction that a session of the case has prepared, and that nobody has ended yet: what the server knew it by
// then.
struct PreparedHolder {
  std::string identifier;                    // PreparedTransactionStatement
  unsigned long connection = 0;              // that prepared it; it may be gone
  std::vector<std::string> transactions;     // InnoDB's numbers
  std::vector<MetadataLockNumber> metadata;  // of its locks
};

// All sessions of one case, and the database that only they use.
struct CaseSessions {
  std::string database;
  CaseSession waiter;
  std::vector<CaseSession> others;
  std::vector<PreparedHolder> prepared = {};
};

struct LockWait {
  std::vector<std::string> by;  // names of `others`
  std::string resource;
  std::vector<std::string> prepared = {};  // identifiers; never empty together with `by`
  bool names_somebody() const { return !by.empty() || !prepared.empty(); }
};

// Thread-safe: one serves all cases of a target.
class LockProbe {
 public:
  virtual ~LockProbe() = default;

  // What the server says now; nullopt when the waiter does not wait, or waits for none of the others.
  virtual Result<std::optional<LockWait>> ask(Connection& control, const CaseSessions& sessions) = 0;

  // By what the server knows the transaction that `holder`'s connection has prepared just now, and has sent nothing
  // after. `earlier`: others that may be that connection's too.
  virtual Result<void> identify(Connection& control, PreparedHolder& holder,
                                std::span<const PreparedHolder> earlier) = 0;

  // How it asks, for the fingerprint.
  virtual std::string description() const = 0;
};

// The best probe that the server and the administrator's rights allow; null when there is none.
std::unique_ptr<LockProbe> make_lock_probe(const ServerFacts& facts, const LexicalRules& rules);

// ---- Shared by the probes ----

std::unique_ptr<LockProbe> make_performance_schema_probe(const LexicalRules& rules);
std::unique_ptr<LockProbe> make_innodb_status_probe(const ServerFacts& facts, const LexicalRules& rules);

// What performance_schema.metadata_locks says of a lock that has been upgraded.
enum class ListedType { present, first };

// Asks performance_schema.metadata_locks, which also lists user locks.
Result<std::optional<LockWait>> ask_metadata_locks(Connection& control, const CaseSessions& sessions,
                                                   ListedType listed);

// Who is in the way of a waiter whom the process list shows waiting for a table of an engine that locks whole tables
// (MyISAM, Aria, MEMORY). Nothing lists those locks: they are deduced from the metadata locks on the same tables.
Result<std::optional<LockWait>> ask_table_locks(Connection& control, const CaseSessions& sessions,
                                                const LexicalRules& rules);

// Fills in the metadata locks, as identify().
Result<void> identify_metadata(Connection& control, PreparedHolder& holder, std::span<const PreparedHolder> earlier);

// Adds one to the names unless it is there.
void add_name(std::vector<std::string>& names, const std::string& name);

// The prepared transaction that InnoDB numbers so, or null.
const PreparedHolder* prepared_as(std::span<const PreparedHolder> prepared, std::string_view transaction);

// The name of the session numbered `id`, or null.
const std::string* name_of(const CaseSessions& sessions, const std::optional<std::string>& id);

// The session numbered `id`, the waiter or another, or null.
const CaseSession* session_numbered(const CaseSessions& sessions, const std::optional<std::string>& id);

// Gives the names of the others the order of `others`: the server lists them in any.
void order_names(LockWait& wait, const CaseSessions& sessions);

}  // namespace enginediff::mysql
