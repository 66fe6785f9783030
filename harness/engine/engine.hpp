// The whole interface that a driver implements: Driver → Engine → Scratch → Session.
//
// A Driver connects to a target and gives an Engine. The Engine makes a Scratch for each case, the Scratch opens
// Sessions. An Engine may be used from several threads; a Scratch and its Sessions belong to one thread at a time,
// except where a function says otherwise. A Scratch outlives its Sessions, an Engine its Scratches.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "harness/base/deadline.hpp"
#include "harness/base/result.hpp"
#include "harness/engine/row_sink.hpp"
#include "harness/engine/statement.hpp"
#include "harness/model/outcome.hpp"
#include "harness/model/target.hpp"
#include "harness/sql/database_wide.hpp"
#include "harness/sql/lexical_rules.hpp"
#include "harness/sql/prepared_transactions.hpp"
#include "harness/sql/time_limits.hpp"

namespace enginediff {

// ---- Stepped execution: what poll() says ----

struct Running {};

// The engine itself says that the statement waits for locks.
struct WaitingForLock {
  std::vector<std::string> by;  // names of this case's sessions that hold what it waits for
  std::string resource;         // what the engine calls the lock; may be empty
  // Whether it stands in a line that does not hold where the row gets a new version: who is behind may be there first.
  bool line_may_break = false;
  // Identifiers of transactions that this case's sessions have prepared, whether these live or not, and that hold it:
  // as prepared_transaction_in() gives them. Never empty together with `by`.
  std::vector<std::string> prepared = {};
};

using Progress = std::variant<Running, WaitingForLock, Outcome>;

// What a server says to a session besides answers, as the engine's own tools show it. Only with
// SessionOptions::converses.
struct ServerNotice {
  std::string text;       // `NOTICE:  …`, with details and hints; every line ends with \n
  int after_results = 0;  // how many results of the batch under way had come before it
};
struct ServerNotification {
  std::string channel, payload;
  std::string sender;  // a session of the scratch by its name, any other as the engine numbers it (`PID 4711`)
};

// One connection, one statement at a time. After an Error (a lost connection, usually) only destruction is allowed, but
// for Fault::usage: nothing was sent then. What SQL answers, errors included, is an Outcome.
class Session {
 public:
  virtual ~Session() = default;

  // Runs `statement` to its end in the caller's thread. Past the deadline it is cancelled and the outcome is
  // Interrupted; the session is then usable again: the cancel has arrived, a fence statement ran, and the transaction
  // state is read after both. The rows are in the outcome; `sink` says how many to keep.
  virtual Result<Outcome> execute(const Statement& statement, Deadline deadline, RowSink& sink) = 0;

  // Begins `statement`; poll() tells how it goes. `statement` is copied, `sink` must live until poll() gave the
  // Outcome. REQUIRES: no statement is under way.
  virtual Result<void> start(const Statement& statement, RowSink& sink) = 0;

  // How the started statement goes, without blocking. For engines with lock queues WaitingForLock is what the server
  // said when asked, and Running when the wait is for anything but this case's sessions. In an engine without lock
  // queues (SQLite) the statement looks at the lock again inside poll() and goes on when it is free, so ask oldest
  // waiter first and only after another step has finished.
  //
  // Fault::connection_lost: of this session's own connection. Fault::target_unusable: the server cannot be asked who
  // waits, on a new connection either; the session may be well and its statement go on, writing into the sink; poll()
  // may be called again.
  virtual Result<Progress> poll() = 0;

  // Asks the engine to stop the statement under way; its outcome then comes as usual (Interrupted, or whatever it
  // reached before). Callable from any thread, any number of times, also when nothing runs (then without effect on
  // later statements).
  virtual void cancel() noexcept = 0;

  // Readable when poll() may have news; -1 where only other sessions' steps can bring news.
  virtual int wait_fd() const = 0;

  // What came since the last call, in its order. Engines whose notices are in the outcome only give none here.
  virtual std::vector<ServerNotice> take_notices() { return {}; }
  virtual std::vector<ServerNotification> take_notifications() { return {}; }

  // The transaction state after the last outcome.
  virtual TransactionState transaction_state() const = 0;

  // Text that names the connection on the server (`pid 4711`), for messages.
  virtual std::string description() const = 0;
};

// How a session is to be set up, portably. What an engine does not have it refuses with Fault::usage naming the
// setting, except what its EngineInfo says it lacks, which the caller must not ask for.
struct SessionOptions {
  std::string name;       // the case's name for it, `A`; empty for the only session
  std::string isolation;  // `default` or empty, `read uncommitted`, `read committed`, `repeatable read`, `serializable`
  std::map<std::string, std::string>
      settings;            // portable names, `lock_timeout`, `deadlock_timeout`, `busy_timeout`, in milliseconds
  std::string label = {};  // what the server shows as the name of the program, where it shows one
  // As the engine's own tools work: notices and notifications are kept for take_notices() and take_notifications(), and
  // the driver asks nothing of its own between statements, so that columns' declared types stay empty.
  bool converses = false;
};

// One case's own clean database or schema. Created empty, dropped by its destructor (which reports nothing; drop()
// does).
class Scratch {
 public:
  virtual ~Scratch() = default;

  virtual Result<std::unique_ptr<Session>> open_session(const SessionOptions& options) = 0;

  // What `${scratch}` stands for: a folder or the name of the database or schema.
  virtual std::string name() const = 0;
  // Whether the name is another one in each run, so that what engines say of it has to be masked.
  virtual bool named_by_run() const { return true; }

  // Ends the session as an administrator would; its statement under way ends with an error or a lost connection.
  virtual Result<void> kill(Session& session) = 0;

  // Drops everything and closes what is still open; errors are reported. REQUIRES: all sessions are destroyed.
  virtual Result<void> drop() = 0;

  // Says that no session will be opened any more and drop() comes next: what sessions leave behind in their connections
  // need not be undone.
  virtual void expect_drop() {}

  // Leaves the scratch in place, until Driver::clean; returns how to look at it (a path, a database name).
  virtual std::string keep() = 0;
};

struct ScratchOptions {
  std::string begin_mode;    // one of EngineInfo::begin_modes or empty: what a plain BEGIN means
  std::string journal_mode;  // one of EngineInfo::journal_modes or empty
  bool exclusive =
      false;  // the case has the target for itself: a database of its own where that is dearer than a schema
  // SQL of the case may reach all that lies in its database or belongs to its role (EngineInfo::database_wide): cases
  // that run meanwhile must have nothing there. EngineInfo::one_database says where it is shared all the same.
  bool reaches_database = false;
  int sessions = 1;  // how many will be opened, as far as is known: connecting them all at once takes less time
  // What several sessions do to each other is recorded, so that nothing but they may decide it: the engine keeps from
  // the scratch what the server does at its own pace. For one session alone that would be paid for nothing.
  bool compares_sessions = false;
  // Scratches of one group do not disturb each other, exclusive or not, at the same time or one behind the other, and
  // may share what is for them alone. Empty: none.
  std::string group = {};
  // Exclusive, and of no group: the case works where whoever connects to a new database does, in its default schema.
  bool default_schema = false;
};

// What the core may ask of an engine instead of asking for its name.
struct EngineInfo {
  TargetInfo target;
  std::set<std::string> features;             // `window_functions`, `attach`, `lock_queue`, …; docs/features.md
  std::vector<std::string> isolation_levels;  // in SQL words, without `default`; empty: default only
  std::vector<std::string> begin_modes;       // SQLite: deferred immediate exclusive; elsewhere empty
  std::vector<std::string> journal_modes;     // SQLite: delete wal …; elsewhere empty
  std::vector<std::string> session_settings;  // portable names that SessionOptions::settings accepts here
  // By which words SQL sets after what time the engine ends a wait itself; static data.
  std::span<const TimeLimitWord> time_limits = {};
  // By which words SQL stops what another session does, in lower case; static data.
  std::span<const std::string_view> stop_words = {};
  // By which words SQL prepares transactions and ends prepared ones; static data.
  std::span<const PreparedTransactionWords> prepared_transactions = {};
  // By which words SQL reaches all that lies in its database or belongs to its role, of engines whose cases share
  // those; static data.
  std::span<const DatabaseWideWords> database_wide = {};
  // No case can have a database of its own: one that reaches all of it must be alone on the target.
  bool one_database = false;
};

// A connected target.
class Engine {
 public:
  virtual ~Engine() = default;
  virtual const EngineInfo& info() const = 0;
  virtual const LexicalRules& lexical_rules() const = 0;

  // Gives a clean scratch. Thread-safe; costs at most about 2 ms together with its drop.
  virtual Result<std::unique_ptr<Scratch>> create_scratch(const ScratchOptions& options) = 0;

  // Asks whether the target still answers, on a fresh connection: tells a dead server from a lost connection.
  virtual Result<void> ping() = 0;
};

// ---- Drivers ----

// Something that a killed run left behind on a target.
struct Leftover {
  std::string kind;  // `database`, `role`, `folder`
  std::string name;
};

struct ConnectOptions {
  std::string run_token;                  // lower-case letters and digits; marks everything this run creates
  Deadline deadline = Deadline::never();  // for connecting and the first questions
  bool scratch_follows = false;     // one will be asked for, so that what the first one needs may be made along the way
  int scratches = 1, sessions = 1;  // how many follow at once, and how many sessions each opens, as far as is known
};

// Settings that a driver knows by a name: `wal` is used as target `sqlite:wal`.
struct Profile {
  std::string_view name;
  std::map<std::string, std::string> settings;
};

struct Driver {
  std::string_view name;                      // `sqlite`, `mysql`, `postgres`, `fake`
  std::vector<std::string_view> url_schemes;  // `mysql`, `mariadb`
  const LexicalRules* lexical_rules;          // of its default settings; lint splits under all of them
  std::string (*client_library)();            // name and version, for --version; never connects
  // Connects, asks who the target is, makes the unprivileged role. Errors are Fault::target_unusable (or usage for a
  // bad setting) and say what to do.
  Result<std::unique_ptr<Engine>> (*connect)(const TargetSpec& spec, const ConnectOptions& options);
  // Drops what earlier runs left, because they were killed or were to keep it (Scratch::keep()), and nothing else: what
  // carries enginediff's marker, with a run token whose run is no longer alive.
  Result<std::vector<Leftover>> (*clean)(const TargetSpec& spec, const ConnectOptions& options);
  std::string_view embedded_url = {};  // of an engine that needs no server: a target of the driver's name exists always
  std::vector<Profile> profiles = {};  // built in; a targets file may add to them and replace them
  std::vector<std::string_view> builds = {};  // that a target may be without a setting that says so
};

}  // namespace enginediff
