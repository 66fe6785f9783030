// One session of the fake engine: a state machine that execute() and poll() drive.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "harness/engines/fake/engine.hpp"

namespace enginediff::fake {

class FakeSession : public Session {
 public:
  FakeSession(FakeScratch& scratch, int number, std::string name,
              std::optional<std::chrono::milliseconds> lock_timeout);
  ~FakeSession() override;

  Result<Outcome> execute(const Statement& statement, Deadline deadline, RowSink& sink) override;
  Result<void> start(const Statement& statement, RowSink& sink) override;
  Result<Progress> poll() override;
  void cancel() noexcept override;
  int wait_fd() const override { return news_.fd(); }
  TransactionState transaction_state() const override { return transaction_; }
  std::string description() const override;

  // All of these with the scratch's mutex held.
  const std::string& name() const { return name_; }
  void raise_news() { news_.raise(); }
  void end_connection();

 private:
  struct UnderWay {
    Command command;
    RowSink* sink;
    std::optional<Deadline> lock_deadline;  // from the moment it first waits
  };

  Result<void> begin(const Statement& statement, RowSink& sink);
  Result<Progress> advance();
  Progress finish(Outcome outcome);
  Progress interrupt();
  void abort_transaction(ErrorClass error_class);
  void end_transaction(bool commits);
  std::optional<WaitingForLock> wait_for(const std::string& key) const;

  // How each command goes, once its lock is held.
  Outcome answer(const AnswerRows& command);
  Outcome answer(const AnswerOk& command);
  Outcome answer(const AnswerError& command);
  Outcome answer(const AnswerDiagnostic& command);
  Outcome answer(const CountRows& command);
  Outcome answer(const Ask& command);
  Outcome answer(const Begin& command);
  Outcome answer(const Commit& command);
  Outcome answer(const Rollback& command);
  Outcome answer(const Put& command);
  Outcome answer(const Get& command);
  Outcome answer(const Lock& command);
  Outcome answer(const Unlock& command);
  Outcome answer(const Forever& command);
  Outcome answer(const Lose& command);

  FakeScratch& scratch_;
  const int number_;
  const std::string name_;
  const std::optional<std::chrono::milliseconds> lock_timeout_;
  EventFd news_;
  TransactionState transaction_ = TransactionState::none;
  std::map<std::string, OwnedValue> uncommitted_;  // what this transaction has put
  std::optional<UnderWay> under_way_;
  bool cancelled_ = false;
  bool gone_ = false;
};

}  // namespace enginediff::fake
