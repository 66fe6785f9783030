// One case's own database.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "harness/engine/engine.hpp"
#include "harness/engines/mysql/column_catalogue.hpp"
#include "harness/engines/mysql/held_views.hpp"
#include "harness/engines/mysql/lock_probe.hpp"
#include "harness/engines/mysql/prepared_transactions.hpp"
#include "harness/engines/mysql/scratch_contents.hpp"
#include "harness/engines/mysql/server.hpp"

namespace enginediff::mysql {

class MysqlEngine;
class MysqlSession;
struct MysqlSlot;

class MysqlScratch final : public Scratch {
 public:
  // Creates the database of `slot`, whose name is written down in the run's registry; takes the one that an earlier
  // scratch left empty. Null when the slot is of no use: a database of that name is, or may be, somebody else's.
  static Result<std::unique_ptr<MysqlScratch>> create(MysqlEngine& engine, const MysqlSlot& slot);
  ~MysqlScratch() override;

  // Until it is dropped, nothing that is deleted from now on is purged. REQUIRES: no session was opened yet.
  Result<void> keep_purge_away();

  Result<std::unique_ptr<Session>> open_session(const SessionOptions& options) override;
  std::string name() const override { return name_; }
  Result<void> kill(Session& session) override;
  Result<void> drop() override;
  std::string keep() override;

  // ---- For its sessions ----
  Server& server() const;
  const LexicalRules& lexical_rules() const;
  ColumnCatalogue& catalogue() { return catalogue_; }
  // `sql`, which begins with the word `verb`, is about to run.
  void note_sent(std::string_view sql, std::string_view verb) { contents_.note(sql, verb, lexical_rules()); }
  // What a session that ends could not roll back itself.
  void note_left_prepared(PreparedTransactions left) { left_prepared_.add(std::move(left)); }
  // Its collation may not be what it was; false where nothing but tables came and went.
  bool database_may_have_changed() const { return !contents_.only_tables(); }
  bool needs_activity() const;
  // The session has prepared a transaction, or ended one that somebody had prepared, and nothing was sent on it since.
  // Where the server cannot be asked about it, ask_lock_wait() fails with the reason for all others until it is ended.
  void note_prepared(const MysqlSession& session, const PreparedTransactionStatement& done);
  // Asks who holds what `session` waits for, on the scratch's own control connection.
  Result<std::optional<LockWait>> ask_lock_wait(MysqlSession& session);
  void forget(const MysqlSession& session);

 private:
  MysqlScratch(MysqlEngine& engine, int slot, ControlLease control);
  Result<void> create_database();
  Result<void> drop_database();
  Result<void> await_end(const MysqlSession& victim);
  // Has the tables dropped that the case made, where it made nothing else; true when the slot is given away with that.
  bool leave_to_be_emptied();

  MysqlEngine& engine_;
  const int slot_;
  const std::string name_;
  ControlLease control_;  // used by the one thread that the scratch belongs to
  ColumnCatalogue catalogue_;
  std::vector<MysqlSession*> sessions_;
  // Of the database. unclaimed: the slot is given back, or given away to be emptied.
  // stuck: nobody knows whether it is there and whose it is.
  enum class State { absent, present, kept, foreign, stuck, unclaimed };
  State state_ = State::absent;
  ScratchContents contents_;
  PreparedTransactions left_prepared_;
  std::vector<PreparedHolder> prepared_;  // of sessions that are stepped, as far as the server can be asked
  // Others that they have prepared, on which connection, and why the server could not be asked.
  std::map<std::string, std::pair<unsigned long, Error>> unidentified_;
  std::optional<HeldView> view_;
};

}  // namespace enginediff::mysql
