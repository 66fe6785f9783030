// One case session: libpq's asynchronous calls around one connection.
#pragma once

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "harness/engine/engine.hpp"
#include "harness/engines/postgres/case_connection.hpp"
#include "harness/engines/postgres/deadlock_watch.hpp"
#include "harness/engines/postgres/result_reader.hpp"
#include "harness/engines/postgres/scratch.hpp"

namespace enginediff::postgres {

class PostgresSession final : public Session {
 public:
  PostgresSession(PostgresScratch& scratch, const SessionOptions& options, std::unique_ptr<CaseConnection> connection,
                  DeadlockWatch watch);
  ~PostgresSession() override;

  Result<Outcome> execute(const Statement& statement, Deadline deadline, RowSink& sink) override;
  Result<void> start(const Statement& statement, RowSink& sink) override;
  Result<Progress> poll() override;
  void cancel() noexcept override;
  int wait_fd() const override { return PQsocket(connection_->raw()); }
  std::vector<ServerNotice> take_notices() override { return std::exchange(notices_, {}); }
  std::vector<ServerNotification> take_notifications() override;
  TransactionState transaction_state() const override { return state_; }
  bool runs_statement() const { return under_way_.has_value(); }
  // No statement is under way and no transaction open.
  bool is_idle() const { return !under_way_ && state_ == TransactionState::none; }
  std::string description() const override;

  const std::string& name() const { return name_; }
  int pid() const { return pid_; }
  // For questions of the scratch's own. REQUIRES: is_idle().
  Connection& connection() { return connection_->connection(); }
  // The scratch is about to end this session on the server.
  void expect_kill() { killed_ = true; }

 private:
  // A statement that was sent, or that libpq cannot even send.
  struct UnderWay {
    std::optional<PreparedTransactionStatement> prepared;  // what it does about one
    bool loses_schema = false;
    std::optional<SqlError> refused;
    std::chrono::steady_clock::time_point sent;
    std::vector<int> blockers;  // of the wait that poll() reports; empty: of none
    std::string resource;       // what that is for
  };
  struct Cancel {
    Interrupted::Reason reason;
    std::chrono::steady_clock::time_point first, last;  // when it was requested
  };

  static void note(void* session, const PGresult* result);
  Result<std::vector<Oid>> parameter_types(const Statement& statement);
  bool send(const Statement& statement, const std::vector<Oid>& types);
  Result<LockWait> ask_lock_wait();
  Result<Progress> ask_for_locks();
  static Result<Progress> progress_of(Result<Outcome> outcome);
  void stop(Interrupted::Reason reason) noexcept;
  void stop_statement();
  Result<Deadline> insist_on_cancel();
  void fence();
  Result<Outcome> finish();
  Result<Outcome> last_words(Outcome outcome);
  tl::unexpected<Error> lost_with_cancel();
  Error connection_error() const;
  Result<Connection*> catalog_connection();
  void return_to_schema();
  void settle_columns(ResultSet& rows);

  PostgresScratch& scratch_;
  const std::string name_;
  const bool converses_;  // as SessionOptions says
  std::unique_ptr<CaseConnection> connection_;
  const int pid_;
  DeadlockWatch watch_;
  ResultReader reader_;
  std::vector<ServerNotice> notices_;  // not taken yet
  std::optional<SqlError> farewell_;   // with which the server ended the session between two statements
  TransactionState state_ = TransactionState::none;
  std::optional<UnderWay> under_way_;
  std::optional<std::string> prepared_sql_;  // what the unnamed prepared statement is, as long as nothing replaced it
  std::vector<Oid> prepared_types_;
  bool changed_definitions_ = false;  // in the transaction that is open
  bool killed_ = false;

  std::mutex cancel_mutex_;             // guards those below; never held while somebody waits for the server's answer
  bool cancellable_ = false;            // a statement is under way
  std::optional<Cancel> cancelled_;     // and was asked to stop
  std::atomic<bool> stopping_ = false;  // the same, for a look without the mutex
};

}  // namespace enginediff::postgres
