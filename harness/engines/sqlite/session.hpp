// One SQLite connection of a case. It has no thread of its own: a statement that would wait for a lock is given up, and
// tried again by poll().
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
  sqlite3* db() const { return db_.get(); }  // null after close()
  // Ends the connection as an administrator would. Further use answers Fault::connection_lost.
  void close();

 private:
  // What one try of a statement came to: its outcome, or the sessions it would wait for.
  using Attempt = std::variant<Outcome, WaitingForLock>;

  // The statement between start() and the outcome's delivery.
  struct Pending {
    Statement statement;
    RowSink* sink = nullptr;
    std::optional<Progress> news;  // from start(), not yet told
    std::optional<Deadline> wait_ends;
  };

  void begin_statement();
  void end_statement();
  void install_busy_handler();
  Attempt attempt(const Statement& statement, RowSink& sink, bool may_wait);
  int bind(sqlite3_stmt* statement, const std::vector<Parameter>& parameters) const;
  int run(sqlite3_stmt* statement, std::string_view sql, RowSink& sink, Outcome& outcome);
  const std::string& begin_as_asked(const std::string& sql);
  Answer error_answer(int code) const;
  Outcome finish_interrupted(Outcome outcome, bool past_deadline);
  Progress try_pending();
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
  LockView locks_at_busy_;  // set by the busy handler in each attempt that would wait
  bool has_rows_ = false;   // the attempt under way has delivered a row
  SeenClasses seen_;
  std::string begin_sql_;
  std::optional<Pending> pending_;
  UniqueFd wait_timer_;  // made by the first wait with a limit
  std::mutex mutex_;     // guards running_, and db_ against a cancel() while it goes
  bool running_ = false;
  std::atomic<bool> cancel_requested_{false};
};

}  // namespace enginediff::sqlite
