// One SQLite connection of a case. It has no thread of its own: a statement that waits for a lock is parked inside of
// SQLite's busy handler, and poll() lets it look again.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "harness/base/unique_fd.hpp"
#include "harness/engine/engine.hpp"
#include "harness/engines/sqlite/connection.hpp"
#include "harness/engines/sqlite/lock_wait.hpp"
#include "harness/engines/sqlite/parkable_call.hpp"
#include "harness/engines/sqlite/sandbox.hpp"
#include "harness/engines/sqlite/settings.hpp"
#include "harness/engines/sqlite/values.hpp"

namespace enginediff::sqlite {

class SqliteScratch;

class SqliteSession : public Session {
 public:
  // How this session meets a lock that another one holds.
  struct Patience {
    bool waits = true;                               // false: busy at once, as SQLite without a busy timeout
    std::optional<std::chrono::milliseconds> limit;  // of each wait; none: as long as it takes
  };

  SqliteSession(const Api& api, SqliteScratch& scratch, std::string name, Patience patience);
  ~SqliteSession() override;
  SqliteSession(const SqliteSession&) = delete;
  SqliteSession& operator=(const SqliteSession&) = delete;

  // Opens the scratch's database and lays the settings over it.
  Result<void> open(const std::string& path, const Settings& settings, const std::string& journal_mode);

  Result<Outcome> execute(const Statement& statement, Deadline deadline, RowSink& sink) override;
  Result<void> start(const Statement& statement, RowSink& sink) override;
  Result<Progress> poll() override;
  void cancel() noexcept override;
  int wait_fd() const override;
  TransactionState transaction_state() const override { return transaction_; }
  std::string description() const override;

  const std::string& name() const { return name_; }
  sqlite3* db() const { return db_.get(); }  // null after close(); not to be asked while its statement is parked
  // What it holds, for another one that waits.
  OtherSession as_other() const;
  // Ends the connection as an administrator would. Further use answers Fault::connection_lost.
  void close();

 private:
  // The statement between start() and the outcome's delivery.
  struct Pending {
    Statement statement;
    RowSink* sink = nullptr;
    std::optional<Outcome> outcome;  // once it has ended
    std::optional<Progress> news;    // from start(), not yet told
    std::optional<Deadline> wait_ends;
  };

  void begin_statement();
  void end_statement();
  void install_busy_handler();
  void lend_busy_timeout();
  void note_locking_mode();
  Outcome run_whole(const Statement& statement, RowSink& sink);
  int bind(sqlite3_stmt* statement, const std::vector<Parameter>& parameters) const;
  int run(sqlite3_stmt* statement, std::string_view sql, RowSink& sink, Outcome& outcome);
  const std::string& begin_as_asked(const std::string& sql);
  Answer error_answer(int code, std::string_view sql) const;
  bool upgrades() const;
  Outcome finish_interrupted(Outcome outcome, bool past_deadline);
  void begin_pending();
  Progress pending_progress();
  void give_up_pending();
  void arm_wait_timer();

  static int on_busy(void* self, int tries);
  static int on_trace(unsigned event, void* self, void* statement, void* text);

  const Api& api_;
  SqliteScratch& scratch_;
  const std::string name_;
  Patience patience_;
  Sandbox sandbox_;
  Connection db_;
  TransactionState transaction_ = TransactionState::none;
  bool busy_handler_installed_ = false;
  bool sets_locking_mode_ = false;      // by its settings
  std::vector<std::string> exclusive_;  // databases in exclusive locking mode when last asked
  bool may_park_ = false;               // whether the busy handler is to wait
  bool declined_ = false;               // the busy handler was asked last by a lock that it did not wait for
  LockView view_;  // of the statement under way; its files are those of the last time that it parked
  SeenClasses seen_;
  std::string begin_sql_;
  std::optional<Pending> pending_;
  ParkableCall call_;    // of pending_
  UniqueFd wait_timer_;  // made by the first wait with a limit
  std::mutex mutex_;     // guards running_, and db_ against a cancel() while it goes
  bool running_ = false;
  std::atomic<bool> cancel_requested_{false};
};

}  // namespace enginediff::sqlite
