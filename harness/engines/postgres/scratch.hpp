// One case's own schema (or database), and the sessions that work in it.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "harness/engine/engine.hpp"
#include "harness/engines/postgres/case_connection.hpp"
#include "harness/engines/postgres/column_evidence.hpp"
#include "harness/engines/postgres/lock_probe.hpp"
#include "harness/engines/postgres/run_home.hpp"
#include "harness/engines/postgres/type_names.hpp"

namespace enginediff::postgres {

class PostgresEngine;
class PostgresSession;

class PostgresScratch final : public Scratch {
 public:
  // `number` is unique in the run. `alone`: the home is this scratch's alone, and goes with it; or its group's, whose
  // schemas stay until the run ends.
  static Result<std::unique_ptr<PostgresScratch>> create(PostgresEngine& engine, std::shared_ptr<RunHome> home,
                                                         int number, bool alone, const ScratchOptions& options);
  ~PostgresScratch() override;

  Result<std::unique_ptr<Session>> open_session(const SessionOptions& options) override;
  std::string name() const override { return schema_; }
  bool named_by_run() const override { return !default_schema_; }
  Result<void> kill(Session& session) override;
  Result<void> drop() override;
  void expect_drop() override { leaving_ = !keeps_connections(); }
  std::string keep() override;

  // For sessions:
  const TypeNames& type_names() const;
  std::map<TypeNames::Key, ColumnType>& own_types() { return own_types_; }
  void remember_type(TypeNames::Key key, const ColumnType& type);
  ColumnEvidence& evidence() { return evidence_; }
  // Sees what is committed; for questions that must not touch a case's own transaction.
  Result<Connection*> control();
  // Closes those that serve questions; new ones serve the next. REQUIRES: nobody is about to ask.
  void forget_connections();
  // What a statement may leave that its session's reset does not undo: looked at when it is sent, and when it has
  // succeeded.
  void note_sent(std::string_view sql);
  void note_changed_definitions();
  void note_prepared_transaction(const PreparedTransactionStatement& done);
  // What the process `pid` waits for; also for which lock, `with_lock`.
  Result<LockWait> lock_wait_of(int pid, bool with_lock);
  // Who the blockers are, by the names of this scratch's sessions; others are left out.
  std::vector<std::string> names_of(const LockWait& wait) const;
  // Which of the blockers are transactions that sessions of this scratch have prepared.
  std::vector<std::string> prepared_among(const LockWait& wait) const;
  // No other session runs a statement, is in a transaction, or holds what outlasts one; and none is prepared.
  bool others_are_idle(const PostgresSession& session) const;
  // The session that the process serves, `PID 4711` when it is none of this scratch's.
  std::string session_of_process(int pid) const;
  // Takes a session's connection back; `usable` when no statement is under way on it.
  void take_back(PostgresSession& session, std::unique_ptr<CaseConnection> connection, bool usable);

 private:
  PostgresScratch(PostgresEngine& engine, std::shared_ptr<RunHome> home, int number, bool alone,
                  const ScratchOptions& options);
  // Its connections serve others when it is gone.
  bool keeps_connections() const { return !alone_ || grouped_; }
  Result<void> make(std::size_t sessions);
  Result<void> open_default_schema();
  Result<std::unique_ptr<CaseConnection>> connection_for_session(const std::string& setup);
  Result<std::unique_ptr<CaseConnection>> new_connection();
  Connection* idle_helper();
  Result<bool> await_end(PostgresSession& victim, Connection& control);
  Result<Connection*> probe();
  Result<void> drop_contents();
  Result<void> drop_schema();
  Result<void> drop_schema_through(Connection& control);
  Result<void> roll_back_prepared_transactions();
  void release_connections();

  PostgresEngine& engine_;
  const std::shared_ptr<RunHome> home_;
  const bool alone_;
  const bool grouped_;
  const bool default_schema_;  // it is `public`
  const std::string schema_;
  std::optional<Connection> control_;  // opened when there is something to ask
  // Asks about locks, as PostgreSQL's own tool has it: the session that makes and removes what the others work on, and
  // idles while they do. Null where none does, or it is of no use.
  PostgresSession* helper_ = nullptr;
  bool helper_ready_ = false;
  // Asks where there is no helper, in a home that is this scratch's alone: to connect as the cases' role takes a
  // fraction of the time.
  std::unique_ptr<CaseConnection> probe_;
  bool made_ = false;  // there is something to drop
  bool schema_made_ = false;
  bool leaving_ = false;  // connections serve no session any more
  std::vector<PostgresSession*> sessions_;
  std::vector<std::unique_ptr<CaseConnection>> returned_;  // by sessions that are gone; their reset is under way
  bool reaches_outside_ = false;                           // something may be left outside the schema
  bool sets_for_later_sessions_ = false;                   // a session has to be a new connection to be like one
  bool placeholder_settings_ = false;                      // some connection may have a setting that no reset removes
  bool advisory_locks_ = false;                            // some session may hold some
  std::set<std::string> prepared_transactions_;            // identifiers
  std::map<TypeNames::Key, ColumnType> own_types_;
  ColumnEvidence evidence_;
};

}  // namespace enginediff::postgres
