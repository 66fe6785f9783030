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
  const SessionActivity* activity = nullptr;
};

// All sessions of one case, and the database that only they use.
struct CaseSessions {
  std::string database;
  CaseSession waiter;
  std::vector<CaseSession> others;
};

struct LockWait {
  std::vector<std::string> by;  // names of `others`; never empty
  std::string resource;
};

// Thread-safe: one serves all cases of a target.
class LockProbe {
 public:
  virtual ~LockProbe() = default;

  // What the server says now; nullopt when the waiter does not wait, or waits for none of the others.
  virtual Result<std::optional<LockWait>> ask(Connection& control, const CaseSessions& sessions) = 0;

  // Whether sessions must keep their SessionActivity for this probe.
  virtual bool needs_activity() const = 0;

  // How it asks, for the fingerprint.
  virtual std::string description() const = 0;
};

// The best probe that the server and the administrator's rights allow; null when there is none.
std::unique_ptr<LockProbe> make_lock_probe(const ServerFacts& facts, const LexicalRules& rules);

// ---- Shared by the probes ----

std::unique_ptr<LockProbe> make_performance_schema_probe();
std::unique_ptr<LockProbe> make_innodb_status_probe(const ServerFacts& facts, const LexicalRules& rules);

// Whether a metadata lock of type `held`, granted or itself waiting, keeps a request of type `requested` from being
// granted. A type that is not known is taken to conflict when it is granted; an empty one is SHARED_READ_ONLY.
bool stands_in_the_way(std::string_view requested, std::string_view held, bool granted);

// Asks performance_schema.metadata_locks, which also lists user locks.
Result<std::optional<LockWait>> ask_metadata_locks(Connection& control, const CaseSessions& sessions);

// The name of the session numbered `id`, or null.
const std::string* name_of(const CaseSessions& sessions, const std::optional<std::string>& id);

}  // namespace enginediff::mysql
