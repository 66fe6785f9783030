// A case's session on a MySQL or MariaDB server.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "harness/engine/engine.hpp"
#include "harness/engine/worker.hpp"
#include "harness/engines/mysql/column_catalogue.hpp"
#include "harness/engines/mysql/lock_probe.hpp"
#include "harness/engines/mysql/prepared_transactions.hpp"
#include "harness/engines/mysql/reply.hpp"
#include "harness/engines/mysql/statement_gate.hpp"

namespace enginediff::mysql {

class MysqlScratch;

class MysqlSession final : public Session {
 public:
  // REQUIRES: the connection is set up and in the scratch's database. `scratch` outlives the session.
  MysqlSession(MysqlScratch& scratch, std::unique_ptr<Connection> connection, std::string name);
  ~MysqlSession() override;

  Result<Outcome> execute(const Statement& statement, Deadline deadline, RowSink& sink) override;
  Result<void> start(const Statement& statement, RowSink& sink) override;
  Result<Progress> poll() override;
  void cancel() noexcept override { gate_.cancel(); }
  int wait_fd() const override { return worker_->fd(); }
  TransactionState transaction_state() const override { return transaction_; }
  std::string description() const override;

  const std::string& name() const { return name_; }
  unsigned long connection_id() const { return id_; }
  int socket() const { return connection_->socket(); }
  SessionActivity& activity() { return activity_; }

 private:
  Result<Outcome> run(const Statement& statement, Deadline deadline, RowSink& sink);
  Result<Outcome> finish(Reply reply, const std::string& verb, bool cancelled, bool late);
  Answer answer_of(Reply& reply, const std::string& verb, bool cancelled, bool late) const;
  Result<std::optional<Progress>> take_done();
  void fence();
  void stop_statement();
  bool leave();
  Error lost(const std::string& message) const;

  MysqlScratch& scratch_;
  std::unique_ptr<Connection> connection_;
  const std::string name_;
  const unsigned long id_;
  StatementGate gate_;
  SessionActivity activity_;
  TransactionState transaction_ = TransactionState::none;
  PreparedTransactions prepared_;
  std::optional<PreparedTransactionStatement> started_prepared_;  // what the stepped statement does about one
  bool broken_ = false;
  Deadline::Clock::time_point started_;  // when the stepped statement was
  std::unique_ptr<Worker> worker_;       // ends before all that it uses
};

}  // namespace enginediff::mysql
