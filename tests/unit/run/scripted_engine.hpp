// An engine that does what a test says, on sessions whose statements write into their sinks for as long as they are
// under way, as those do that have a thread of their own.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "harness/base/event_fd.hpp"
#include "harness/engine/engine.hpp"

namespace enginediff {

struct Script {
  // What happens within start() and poll(); where there is nothing, the statement is answered at once.
  std::function<void(const std::string& sql)> start;
  std::function<Result<Progress>(const std::string& sql)> poll;
  int cancels = 0;
  int questions_meanwhile = 0;  // for the transaction's state while a statement was under way
};

class ScriptedSession : public Session {
 public:
  explicit ScriptedSession(Script& script) : script_(script) { news_.raise(); }
  ~ScriptedSession() override {
    if (sink_ == nullptr) return;
    std::vector<Column> columns(1);
    columns[0].name = "late";
    sink_->begin(std::move(columns));
    sink_->integer(1);
    sink_->end_row();
    sink_->end_result(true);
  }
  Result<Outcome> execute(const Statement&, Deadline, RowSink&) override { return Outcome{}; }
  Result<void> start(const Statement& statement, RowSink& sink) override {
    sql_ = statement.sql;
    sink_ = &sink;
    if (script_.start) script_.start(sql_);
    return {};
  }
  Result<Progress> poll() override {
    auto progress = script_.poll ? script_.poll(sql_) : Result<Progress>(Outcome{Completion{}, {}, {}, state()});
    if (progress && std::holds_alternative<Outcome>(*progress)) {
      state_ = std::get<Outcome>(*progress).transaction;
      sink_ = nullptr;
    }
    return progress;
  }
  void cancel() noexcept override { ++script_.cancels; }
  int wait_fd() const override { return news_.fd(); }
  TransactionState transaction_state() const override {
    if (sink_ != nullptr) ++script_.questions_meanwhile;
    return state_;
  }
  std::string description() const override { return "scripted session"; }

 private:
  TransactionState state() const { return state_; }

  Script& script_;
  std::string sql_;
  RowSink* sink_ = nullptr;  // of the statement under way
  TransactionState state_ = TransactionState::none;
  EventFd news_;
};

class ScriptedScratch : public Scratch {
 public:
  explicit ScriptedScratch(Script& script) : script_(script) {}
  Result<std::unique_ptr<Session>> open_session(const SessionOptions&) override {
    return std::make_unique<ScriptedSession>(script_);
  }
  std::string name() const override { return "scripted scratch"; }
  Result<void> kill(Session&) override { return {}; }
  Result<void> drop() override { return {}; }
  std::string keep() override { return ""; }

 private:
  Script& script_;
};

class ScriptedEngine : public Engine {
 public:
  explicit ScriptedEngine(Script& script) : script_(script) {
    info_.target.name = info_.target.engine = "scripted";
    info_.features = {"multi_session", "lock_queue", "statement_batches"};
  }
  const EngineInfo& info() const override { return info_; }
  const LexicalRules& lexical_rules() const override { return kRules; }
  Result<std::unique_ptr<Scratch>> create_scratch(const ScratchOptions&) override {
    return std::make_unique<ScriptedScratch>(script_);
  }
  Result<void> ping() override { return {}; }

 private:
  static constexpr LexicalRules kRules = {.dialect = "scripted"};
  Script& script_;
  EngineInfo info_;
};

}  // namespace enginediff
